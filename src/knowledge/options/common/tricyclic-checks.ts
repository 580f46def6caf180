import type { Sentence } from '../option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const

/** Before and during a tricyclic. */
export const tricyclicChecks: readonly Sentence[] = [
  {
    text: 'ECG from 40 years or with heart disease; standing blood pressure; sodium.',
    cite: clinicalPractice,
  },
]
