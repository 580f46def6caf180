import type { Evidence } from '../option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const

/** Where an oral MAOI stands. */
export const maoiEvidence: readonly Evidence[] = [
  {
    by: 'CANMAT 2023',
    grade: 'third line',
    level: 1,
    for: 'after first- and second-line antidepressants, by clinicians who know them',
    line: 3,
    when: { failures: { from: 2 } },
    cite: canmat2023,
  },
]
