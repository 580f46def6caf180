import type { Sentence } from '../option.ts'

const clinicalPractice = {
  source: 'clinical-practice',
  at: 'measurement-based care',
  status: 'known',
} as const
const canmat2023 = {
  source: 'canmat-2023',
  at: 'safety, older adults (level 4)',
  status: 'verified',
} as const

/** What to follow with every antidepressant. */
export const antidepressantMonitoring: readonly Sentence[] = [
  {
    text: 'PHQ-9 and side effects every two to four weeks; weight and blood pressure.',
    cite: clinicalPractice,
  },
  {
    text: 'Consider electrolytes from 60 years on: sodium after two to four weeks, above all with a diuretic.',
    cite: canmat2023,
  },
]
