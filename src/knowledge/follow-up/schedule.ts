/** When to measure after a new step, and what is decided at each time. Days count from the start of the step. */
import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const scheduleReviewed = '2026-11-23'

export type CheckRow = {
  readonly id: 'baseline' | 'week-1' | 'week-2-to-4' | 'week-4' | 'week-6-to-8' | 'week-12'
  readonly title: string
  readonly fromDay: number
  readonly toDay: number
  /** What to measure. */
  readonly measure: readonly string[]
  readonly purpose: string
  /** A score of the scale in this time makes the check done. */
  readonly needsScore: boolean
  readonly cite: Citation
}

const canmat = (at: string): Citation => ({ source: 'canmat-2023', at, status: 'verified' })
const practice = (at: string): Citation => ({ source: 'measurement-based-care', at, status: 'known' })

export const checkRows: readonly CheckRow[] = [
  {
    id: 'baseline',
    title: 'Baseline',
    fromDay: -42,
    toDay: 3,
    measure: [
      'PHQ-9 or QIDS or MADRS, always the same one',
      'GAD-7',
      'C-SSRS screener',
      'function',
      'side effects',
      'adherence',
      'weight, blood pressure and tests as the medicine needs',
    ],
    purpose: 'Know where it starts. The goal is remission.',
    needsScore: true,
    cite: practice('baseline'),
  },
  {
    id: 'week-1',
    title: 'Week 1',
    fromDay: 4,
    toDay: 10,
    measure: ['contact: safety and side effects'],
    purpose: 'For everybody up to 24 years, with suicidal thoughts, or with a new antidepressant.',
    needsScore: false,
    cite: practice('first week'),
  },
  {
    id: 'week-2-to-4',
    title: 'Weeks 2 to 4: early improvement',
    fromDay: 14,
    toDay: 27,
    measure: ['the same scale', 'side effects', 'adherence', 'suicidal thoughts'],
    purpose: 'Less than 20 % better: raise the dose. Not tolerated: switch.',
    needsScore: true,
    cite: canmat('early improvement of 20 % at 2 to 4 weeks'),
  },
  {
    id: 'week-4',
    title: 'Week 4',
    fromDay: 28,
    toDay: 41,
    measure: ['the same scale', 'side effects', 'adherence', 'suicidal thoughts'],
    purpose: 'No early improvement predicts little response later: raise the dose, or switch.',
    needsScore: true,
    cite: canmat('no early improvement: low later response'),
  },
  {
    id: 'week-6-to-8',
    title: 'Weeks 6 to 8: was it a fair trial, and did it work?',
    fromDay: 42,
    toDay: 62,
    measure: ['the same scale', 'side effects', 'adherence', 'suicidal thoughts'],
    purpose: 'Remission: continue. Response: augment or add psychotherapy. Partial: augment. None: switch.',
    needsScore: true,
    cite: canmat('decisions at 6 to 8 weeks'),
  },
  {
    id: 'week-12',
    title: 'Then every 1 to 3 months, in maintenance every 6 to 12',
    fromDay: 63,
    toDay: 153,
    measure: ['the same scale', 'tests as the medicine needs'],
    purpose: 'Well: see a relapse early. Not well yet: the next step is due.',
    needsScore: true,
    cite: practice('stable phase and maintenance'),
  },
]

/** Shares of the baseline that are lost. */
export const improvementLimits = {
  early: { value: 0.2, cite: canmat('early improvement') },
  response: { value: 0.5, cite: canmat('response') },
  partial: { value: 0.25, cite: practice('partial response 25 to 49 %') },
} as const

export const relapseRule = {
  raisedScores: { value: 2, cite: practice('two raised scores') },
  phq9Rise: { value: 5, cite: practice('PHQ-9 up by five') },
  qidsFrom: {
    value: 11,
    cite: { source: 'rush-2006', at: 'relapse: QIDS-SR16 of 11 or more', status: 'verified' } as Citation,
  },
} as const

/** Days after which a score says nothing of today. */
export const scoreSpeaksFor = { value: 28, cite: practice('a score is of its fortnight') } as const

/** Adequate failed trials after which the review and a referral are due. */
export const reviewAfterFailures = { value: 2, cite: canmat('after two failures') } as const

/** The days of a check, counted from the start of the step. */
export function daysOf(id: CheckRow['id']): { readonly from: number; readonly to: number } {
  const row = checkRows.find((each) => each.id === id)
  if (row === undefined) throw new Error(`No check "${id}" in the knowledge of follow-up.`)
  return { from: row.fromDay, to: row.toDay }
}
