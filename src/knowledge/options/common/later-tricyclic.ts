import type { Evidence } from '../option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const canmat20232 = { source: 'canmat-2023', at: 'table 7.2', status: 'verified' } as const
const vaDodMdd2022 = { source: 'va-dod-mdd-2022', at: 'read second-hand', status: 'known' } as const
const nextlineJudgement = { source: 'nextline-judgement', at: 'order of options', status: 'known' } as const

/** Tricyclics that are less studied after failures than nortriptyline. */
export const laterTricyclic: readonly Evidence[] = [
  {
    by: 'CANMAT 2023',
    grade: 'second line',
    level: 1,
    for: 'after at least two newer antidepressants',
    cite: canmat2023,
  },
  { by: 'CANMAT 2023', grade: 'third line', for: 'as an adjunct', cite: canmat20232 },
  { by: 'VA/DoD 2022', grade: 'weak against', for: 'as initial treatment', cite: vaDodMdd2022 },
  {
    by: 'Nextline',
    grade: 'after nortriptyline',
    for: 'nortriptyline is the tricyclic that was studied as a third step and has usable levels',
    line: 3,
    cite: nextlineJudgement,
  },
]
