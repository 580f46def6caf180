import type { Sentence } from '../option.ts'

const canmat2023 = {
  source: 'canmat-2023',
  at: 'safety, metabolic monitoring (level 2)',
  status: 'verified',
} as const

/** Before a second-generation antipsychotic. */
export const antipsychoticChecks: readonly Sentence[] = [
  {
    text: 'Weight, waist, blood pressure, glucose or HbA1c, lipids, a movement examination (AIMS), and pregnancy.',
    cite: canmat2023,
  },
]
