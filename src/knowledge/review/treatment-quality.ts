/** Whether the trials so far were fair ones: what to say and do where they were not. */
import type { Citation } from '../citation.ts'
import type { ReviewSeverity } from './review-row.ts'

/** When a person last compared this file with its sources. */
export const treatmentQualityReviewed = '2026-11-23'

export type TreatmentRow = {
  readonly id: 'adherence' | 'dose' | 'duration' | 'intolerance' | 'indication' | 'outcome-not-documented'
  readonly title: string
  readonly severity: ReviewSeverity
  readonly present: string
  readonly absent: string
  readonly unknown: string
  readonly action: string
  readonly cite: Citation
}

export const treatmentRows: readonly TreatmentRow[] = [
  {
    id: 'adherence',
    title: 'Not taken as prescribed',
    severity: 'high',
    present: 'Not taken as prescribed',
    absent: 'Taken as prescribed, as far as documented',
    unknown: 'Nothing shows whether it was taken as prescribed',
    action:
      'Ask about missed doses, cost and side effects; look at fills or a level. Below 80 % of days covered is no fair trial.',
    cite: { source: 'pqa-pdc', at: 'days covered of at least 80 %', status: 'known' },
  },
  {
    id: 'dose',
    title: 'Dose too low',
    severity: 'high',
    present: 'Never reached the minimum dose',
    absent: 'Reached the minimum dose',
    unknown: 'It is not known whether the minimum dose was reached',
    action: 'Raise the dose before calling it a failure.',
    cite: { source: 'canmat-2023', at: 'table 3.3', status: 'verified' },
  },
  {
    id: 'duration',
    title: 'Too short',
    severity: 'high',
    present: 'Too short at an adequate dose',
    absent: 'Long enough',
    unknown: 'It is not known whether it was long enough',
    action:
      'A fair trial lasts six weeks at dose; without 20 % improvement by week 4 a later response is unlikely.',
    cite: { source: 'canmat-2023', at: 'early improvement', status: 'verified' },
  },
  {
    id: 'intolerance',
    title: 'Stopped for side effects',
    severity: 'moderate',
    present: 'Stopped for side effects before it could be judged',
    absent: 'None stopped for side effects',
    unknown: 'Why it ended is not recorded',
    action:
      'An intolerance is not a failure: think of a slower start, another form, a level, or gene results if there are any.',
    cite: {
      source: 'sforzini-2022',
      at: 'table 1: a stop for intolerance is no failure',
      status: 'verified',
    },
  },
  {
    id: 'indication',
    title: 'Given for something else',
    severity: 'moderate',
    present: 'Not given for depression, or in a form that is no trial',
    absent: 'Given for depression',
    unknown: 'What it was given for is not recorded',
    action: 'Ask what it was given for.',
    cite: { source: 'nextline-judgement', at: 'indication of a trial', status: 'known' },
  },
  {
    id: 'outcome-not-documented',
    title: 'Outcome not documented',
    severity: 'moderate',
    present: 'Nothing says what came of it',
    absent: 'The outcome is documented',
    unknown: 'What came of it is not certain',
    action: 'Ask whether it helped; measure from now on.',
    cite: { source: 'measurement-based-care', at: 'the same scale at every visit', status: 'known' },
  },
]

/** Coded by somebody in the record: underdosing or non-adherence. */
export const codedAdherence = {
  groups: ['non-adherence', 'underdosing', 'underdosing-antidepressant'],
  cite: { source: 'icd-10-cm', at: 'Z91.1-, T43.2-6', status: 'known' },
} as const
