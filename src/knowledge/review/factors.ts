/** What stands behind the illness: family, trauma, life situation, age, length of illness. */
import type { Citation } from '../citation.ts'
import type { ReviewRow } from './review-row.ts'

/** When a person last compared this file with its sources. */
export const factorsReviewed = '2026-11-23'

const practice = (at: string): Citation => ({ source: 'diagnostic-practice', at, status: 'known' })

export const factors: readonly ReviewRow[] = [
  {
    id: 'trauma',
    kind: 'factor',
    title: 'Childhood or later abuse',
    question: 'Was there abuse or neglect, as a child or later?',
    severity: 'moderate',
    groups: ['abuse-history', 'abuse-or-neglect'],
    time: 'ever',
    facts: ['childhood-trauma'],
    screens: [
      {
        instrument: 'ace',
        positiveFrom: 4,
        decides: true,
        validDays: 36_500,
        cite: { source: 'felitti-1998', at: 'four or more', status: 'known' },
      },
    ],
    hints: [],
    present: 'Maltreatment in childhood is a robust factor of recurrence.',
    action: 'Offer trauma-focused therapy; plan a longer maintenance.',
    sensitive: true,
    cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' },
  },
  {
    id: 'intimate-partner-violence',
    kind: 'factor',
    title: 'Violence by a partner',
    question: 'Asked in private: is there violence or fear at home (HITS)?',
    severity: 'high',
    groups: ['intimate-partner-violence'],
    time: 'now',
    facts: ['intimate-partner-violence'],
    screens: [
      {
        instrument: 'hits',
        positiveFrom: 11,
        decides: true,
        validDays: 365,
        note: 'above 10',
        cite: { source: 'sherin-1998', at: 'cut-off', status: 'known' },
      },
    ],
    hints: [],
    present: 'It is hard to get well in danger.',
    action: 'Private safety planning. Keep it out of portals and copies that others can read.',
    sensitive: true,
    cite: practice('partner violence'),
  },
  {
    id: 'life-situation',
    kind: 'factor',
    title: 'Housing, food, money, work, law, loneliness',
    question: 'How are housing, food, money, work and company?',
    severity: 'moderate',
    groups: [
      'social-housing',
      'social-food',
      'social-financial',
      'social-employment',
      'social-isolation',
      'social-legal',
      'social-education',
      'social-other',
    ],
    time: 'now',
    facts: ['social-need'],
    screens: [],
    hints: [],
    present: 'Hardship can keep depression going, and decides what treatment can be reached.',
    action:
      'Social work. Can daily TMS, or two hours of observation and a driver for esketamine, be managed?',
    cite: practice('social needs'),
  },
  {
    id: 'acute-stressor',
    kind: 'factor',
    title: 'Recent loss or stressor',
    question: 'Has something happened lately: a loss, a separation, a conflict?',
    severity: 'moderate',
    groups: ['social-relationship', 'social-stress'],
    time: 'now',
    facts: ['acute-stressor', 'psychosocial-stressors'],
    screens: [],
    hints: [],
    present: 'A trial that ran through a crisis may not have been a fair one.',
    action: 'Set the trials beside the events; a trial may have to be repeated.',
    cite: practice('stressors'),
  },
]

/** Factors that are computed, with their own numbers. */
export const ages = {
  young: {
    value: 24,
    cite: { source: 'fda-antidepressant-boxed-warning', at: 'up to 24 years', status: 'known' } as Citation,
  },
  older: {
    value: 60,
    cite: { source: 'canmat-2023', at: 'older adults', status: 'verified' } as Citation,
  },
  old: { value: 65, cite: practice('from 65 years') },
  lateOnset: { value: 60, cite: practice('first onset at 60 or later') },
} as const

export const chronicity = {
  months: { value: 24, cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' } as Citation },
  episodes: { value: 3, cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' } as Citation },
} as const
