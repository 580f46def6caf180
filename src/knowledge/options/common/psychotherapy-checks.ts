import type { Sentence } from '../option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const

/** Before psychotherapy. */
export const psychotherapyChecks: readonly Sentence[] = [
  { text: 'Active mania, intoxication or acute danger come first.', cite: clinicalPractice },
]
