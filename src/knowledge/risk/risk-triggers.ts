/** What in a record calls for direct questions about suicide. A trigger is a reason to ask, never a level. */
import type { Citation } from '../citation.ts'
import type { ConditionGroup } from '../conditions/condition-group.ts'
import type { InstrumentId } from '../instruments/instrument.ts'

/** When a person last compared this file with its sources. */
export const riskTriggersReviewed = '2026-11-23'

export type ItemTrigger = {
  readonly id: string
  readonly instruments: readonly InstrumentId[]
  /** Number of the item. */
  readonly part: number
  readonly from: number
  readonly name: string
  readonly cite: Citation
}

export type ConditionTrigger = {
  readonly id: string
  readonly groups: readonly ConditionGroup[]
  readonly name: string
  /** An attempt or preparation: counts as the behaviour of question 6. */
  readonly behaviour: boolean
  readonly cite: Citation
}

const practice = (at: string): Citation => ({ source: 'clinical-practice', at, status: 'known' })

export const itemTriggers: readonly ItemTrigger[] = [
  {
    id: 'phq-9-item-9',
    instruments: ['phq-9', 'phq-9m'],
    part: 9,
    from: 1,
    name: 'PHQ-9 item 9',
    cite: { source: 'kroenke-2001', at: 'item 9, practice rule', status: 'known' },
  },
  {
    id: 'qids-item-12',
    instruments: ['qids-sr16', 'qids-c16'],
    part: 12,
    from: 1,
    name: 'QIDS item 12',
    cite: { source: 'ids-qids', at: 'item 12, practice rule', status: 'known' },
  },
  {
    id: 'madrs-item-10',
    instruments: ['madrs'],
    part: 10,
    from: 2,
    name: 'MADRS item 10',
    cite: practice('MADRS item 10 from 2'),
  },
]

export const conditionTriggers: readonly ConditionTrigger[] = [
  {
    id: 'coded-ideation',
    groups: ['suicidal-ideation'],
    name: 'suicidal ideation',
    behaviour: false,
    cite: { source: 'icd-10-cm', at: 'R45.851', status: 'known' },
  },
  {
    id: 'coded-attempt',
    groups: ['suicide-attempt'],
    name: 'suicide attempt',
    behaviour: true,
    cite: { source: 'icd-10-cm', at: 'T14.91-', status: 'known' },
  },
  {
    id: 'coded-attempt-history',
    groups: ['suicide-attempt-history'],
    name: 'history of suicidal behaviour',
    behaviour: true,
    cite: { source: 'icd-10-cm', at: 'Z91.51', status: 'known' },
  },
  {
    id: 'coded-self-harm',
    groups: ['self-harm', 'self-harm-history'],
    name: 'self-harm',
    behaviour: false,
    cite: { source: 'icd-10-cm', at: 'R45.88, Z91.52, X77 to X79, X83', status: 'known' },
  },
]

/** Ids of statements (`kind: fact`) that speak of suicide. */
export const statedTriggers: readonly {
  readonly id: string
  readonly facts: readonly string[]
  readonly name: string
  readonly cite: Citation
}[] = [
  {
    id: 'stated-intent',
    facts: ['suicidal-intent'],
    name: 'intent stated',
    cite: { source: 'columbia-c-ssrs', at: 'question 4', status: 'verified' },
  },
  {
    id: 'unread-screen',
    facts: ['suicide-screen-unread'],
    name: 'the history names the C-SSRS or item 9 of the PHQ-9 in words that were not read: look there',
    cite: practice('an unread screen is not passed over'),
  },
  {
    id: 'stated-suicidality',
    facts: ['acute-suicidality', 'suicide-risk-raised', 'suicidal-ideation', 'clinician-concern-suicide'],
    name: 'suicidality or concern stated',
    cite: practice('clinician concern'),
  },
]

/** Times in which contact and monitoring are raised whatever the answers. */
export const monitoringWindows = {
  /** Boxed warning: up to and including this age, at every new antidepressant and dose change. */
  youngUntilAge: {
    value: 24,
    cite: { source: 'fda-antidepressant-boxed-warning', at: 'boxed warning', status: 'known' },
  },
  /** Days after the start of an antidepressant, and after its stop. */
  daysAfterChange: {
    value: 28,
    cite: { source: 'canmat-2023', at: 'monitoring in the first four weeks', status: 'verified' },
  },
} as const
