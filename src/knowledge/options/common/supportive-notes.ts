import type { Sentence } from '../option.ts'

const clinicalPractice = { source: 'clinical-practice', status: 'known' } as const

/** Shown with every practice that has no evidence in treatment-resistant depression. */
export const supportiveNotes: readonly Sentence[] = [
  {
    text: 'No evidence that it treats treatment-resistant depression. It does not replace other treatment.',
    cite: clinicalPractice,
  },
]
