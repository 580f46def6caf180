import type { Evidence } from '../option.ts'

const canmat2023 = { source: 'canmat-2023', at: 'table 3.3', status: 'verified' } as const

/** Second-line antidepressants: after a first-line medicine has failed. */
export const secondLineSwitch: readonly Evidence[] = [
  {
    by: 'CANMAT 2023',
    grade: 'second line',
    level: 1,
    for: 'after first-line antidepressants',
    line: 3,
    when: { failures: { from: 0, to: 0 } },
    cite: canmat2023,
  },
  {
    by: 'CANMAT 2023',
    grade: 'second line',
    level: 1,
    for: 'after first-line antidepressants',
    line: 2,
    when: { failures: { from: 1, to: 1 } },
    cite: canmat2023,
  },
]
