import type { Evidence } from '../option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const
const rush2006 = { source: 'rush-2006', status: 'known' } as const

/** First-line antidepressants: where a switch stands, by the number of failures in this episode. */
export const switchEvidence: readonly Evidence[] = [
  {
    by: 'CANMAT 2023',
    grade: 'first line',
    level: 1,
    for: 'acute treatment of a major depressive episode',
    line: 1,
    when: { failures: { from: 0, to: 1 } },
    cite: canmat2023,
  },
  {
    by: 'STAR*D',
    grade: 'lower yield',
    for: 'a further switch after two failed steps: remission was about 14 and 13 % at the third and fourth step',
    line: 3,
    when: { failures: { from: 2 } },
    cite: rush2006,
  },
]
