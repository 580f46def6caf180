import type { Sentence } from '../option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const

/** During psychotherapy. */
export const psychotherapyMonitoring: readonly Sentence[] = [
  { text: 'PHQ-9 at each session.', cite: clinicalPractice },
]
