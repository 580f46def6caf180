import type { Sentence } from '../option.ts'

const canmat2023 = {
  source: 'canmat-2023',
  at: 'safety, metabolic monitoring (level 2)',
  status: 'verified',
} as const
const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const

/** During a second-generation antipsychotic. */
export const antipsychoticMonitoring: readonly Sentence[] = [
  {
    text: 'Weight, blood pressure, glucose or HbA1c and lipids at 12 weeks and then every 6 to 12 months (CANMAT: every 6 months).',
    cite: canmat2023,
  },
  { text: 'AIMS every six months.', cite: clinicalPractice },
]
