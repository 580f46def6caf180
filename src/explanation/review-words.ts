/** The review as people talk about it: what is there, what to ask, what was looked for and not found. */
import type { AssessedReview, Assessment } from '../assessment/result.ts'

export type SortedReview = Readonly<Record<'present' | 'toAsk' | 'absent', readonly AssessedReview[]>>

/** In the order of the review: what matters most first. */
export function sortedReview({ review = [] }: Assessment): SortedReview {
  const withAnswer = (answer: AssessedReview['answer']) => review.filter((item) => item.answer === answer)
  return { present: withAnswer('yes'), toAsk: withAnswer('unknown'), absent: withAnswer('no') }
}

export const reviewKindWords: Readonly<Record<AssessedReview['kind'], string>> = {
  diagnosis: 'Diagnosis',
  medical: 'Medical causes',
  test: 'Tests',
  medicine: 'Medicines',
  substance: 'Substances',
  treatment: 'Treatment so far',
  pharmacogenetics: 'Genes and levels',
  factor: 'Life and course',
}

export type ReviewGroup = { readonly title: string; readonly items: readonly AssessedReview[] }

/** Grouped by kind; the kind of the most important item first. */
export function byKind(items: readonly AssessedReview[]): readonly ReviewGroup[] {
  const groups = Map.groupBy(items, ({ kind }) => kind)
  return [...groups].map(([kind, own]) => ({ title: reviewKindWords[kind], items: own }))
}

const opening = /^Not recorded\. Ask: /

/** An open item without the words that every open item begins with. */
export function askText({ message }: AssessedReview): string {
  return message.replace(opening, '')
}
