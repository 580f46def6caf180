/** What the plan aims at, and when it looks. */
import type { Sentence } from '../option.ts'

const canmat = { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' } as const

export const goalsReviewed = '2026-11-23'

export type Goal = Sentence & { readonly id: 'remission' | 'response' | 'early-improvement' | 'function' }

export const goals: readonly Goal[] = [
  { id: 'remission', text: 'Remission: PHQ-9 of 4 or less (HAM-D 7, MADRS 10).', cite: canmat },
  { id: 'response', text: 'On the way: half of the score at the start.', cite: canmat },
  {
    id: 'early-improvement',
    text: 'After two to four weeks at least 20 % better; otherwise the plan changes.',
    cite: canmat,
  },
  {
    id: 'function',
    text: 'Back to work, people and interests, measured as well.',
    cite: { source: 'clinical-practice', status: 'known' },
  },
]

export const planMonitoring: readonly Sentence[] = [
  { text: 'The same depression scale at the start and every two to four weeks.', cite: canmat },
  {
    text: 'Contact in the first week after a new medicine up to the age of 24, or with suicidal thoughts.',
    cite: { source: 'clinical-practice', at: 'measurement-based care', status: 'known' },
  },
  {
    text: 'Suicidal thoughts asked at every contact, above all in the first four weeks after a change.',
    cite: canmat,
  },
]
