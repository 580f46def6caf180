/** Where to turn in a crisis, for every page a patient sees. */
import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const crisisContactsReviewed = '2026-11-23'

export type CrisisContact = {
  readonly id: string
  readonly name: string
  readonly how: string
  readonly cite: Citation
}

const lifeline = { source: 'lifeline-988', status: 'known' } as const

export const crisisContacts: readonly CrisisContact[] = [
  {
    id: '988',
    name: '988 Suicide & Crisis Lifeline',
    how: 'Call or text 988, chat at 988lifeline.org',
    cite: { source: 'canmat-2023', at: 'crisis resources, Canada and USA', status: 'verified' },
  },
  { id: '988-spanish', name: '988 in Spanish', how: 'Call 988 and press 2', cite: lifeline },
  {
    id: 'veterans',
    name: 'Veterans Crisis Line',
    how: 'Call 988 and press 1, or text 838255',
    cite: lifeline,
  },
  {
    id: 'emergency',
    name: 'Emergency',
    how: 'Call 911 or go to the nearest emergency department',
    cite: lifeline,
  },
]
