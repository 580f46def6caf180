/**
 * The Columbia screener (C-SSRS) and its triage, in the order of the form. What a question asks is described here,
 * not quoted; the form itself is free to use from the Columbia Lighthouse Project.
 */
import type { Citation, Cited } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const columbiaScreenerReviewed = '2026-11-23'

export type ScreenerQuestionId =
  | 'wish-to-be-dead'
  | 'suicidal-thoughts'
  | 'thoughts-of-method'
  | 'some-intent'
  | 'plan-and-intent'
  | 'behaviour-ever'
  | 'behaviour-past-3-months'

export type ScreenerQuestion = {
  readonly id: ScreenerQuestionId
  /** Number on the form, and its part in our measurements; the 3-month question has no number of its own. */
  readonly number: number
  readonly label: string
  readonly about: string
  readonly period: 'past month' | 'ever' | 'past 3 months'
  readonly loinc?: string | undefined
  readonly cite: Citation
}

const items = { source: 'c-ssrs-items', at: 'panel 93373-9', status: 'verified' } as const
const form = { source: 'columbia-c-ssrs', at: 'screener, question 6', status: 'known' } as const

export const screenerQuestions: readonly ScreenerQuestion[] = [
  {
    id: 'wish-to-be-dead',
    number: 1,
    label: 'Question 1',
    about: 'a wish to be dead or not to wake up',
    period: 'past month',
    loinc: '93246-7',
    cite: items,
  },
  {
    id: 'suicidal-thoughts',
    number: 2,
    label: 'Question 2',
    about: 'thoughts of killing oneself',
    period: 'past month',
    loinc: '93247-5',
    cite: items,
  },
  {
    id: 'thoughts-of-method',
    number: 3,
    label: 'Question 3',
    about: 'thoughts of how it might be done',
    period: 'past month',
    loinc: '93248-3',
    cite: items,
  },
  {
    id: 'some-intent',
    number: 4,
    label: 'Question 4',
    about: 'some intention of acting on the thoughts',
    period: 'past month',
    loinc: '93249-1',
    cite: items,
  },
  {
    id: 'plan-and-intent',
    number: 5,
    label: 'Question 5',
    about: 'a worked-out plan with the intention to carry it out',
    period: 'past month',
    loinc: '93250-9',
    cite: items,
  },
  {
    id: 'behaviour-ever',
    number: 6,
    label: 'Question 6',
    about: 'anything done, started or prepared to end one’s life',
    period: 'ever',
    loinc: '93267-3',
    cite: items,
  },
  // No LOINC code was found for the follow-on question; it is read by our own part number and by words.
  {
    id: 'behaviour-past-3-months',
    number: 7,
    label: 'Question 6, past 3 months',
    about: 'such behaviour within the past three months',
    period: 'past 3 months',
    cite: form,
  },
]

/** LOINC code under which a system states the level itself, without the answers. */
export const reportedLevelLoinc: Cited<string> = {
  value: '93374-7',
  cite: { source: 'c-ssrs-items', at: '93374-7', status: 'verified' },
}

export type TriageLevel = 'high' | 'moderate' | 'low' | 'none'

export type TriageRow = {
  readonly level: TriageLevel
  readonly colour: Cited<string>
  /** Any of these answered yes; empty: every required answer is no. */
  readonly anyYes: readonly ScreenerQuestionId[]
  readonly cite: Citation
}

const triage = (at: string): Citation => ({ source: 'columbia-c-ssrs', at, status: 'verified' })
const clinic = (at: string): Citation => ({ source: 'columbia-c-ssrs', at, status: 'known' })

/** Highest first: the first row that fits is the level. */
export const triageRows: readonly TriageRow[] = [
  {
    level: 'high',
    colour: { value: 'red', cite: clinic('colours of the triage form') },
    anyYes: ['some-intent', 'plan-and-intent', 'behaviour-past-3-months'],
    cite: triage('triage: question 4, 5, or behaviour in the past 3 months'),
  },
  {
    level: 'moderate',
    colour: { value: 'orange', cite: clinic('colours of the triage form') },
    anyYes: ['thoughts-of-method', 'behaviour-ever'],
    cite: clinic('triage: question 3, or behaviour more than 3 months ago'),
  },
  {
    level: 'low',
    colour: { value: 'yellow', cite: clinic('colours of the triage form') },
    anyYes: ['wish-to-be-dead', 'suicidal-thoughts'],
    cite: clinic('triage: question 1 or 2 only'),
  },
  {
    level: 'none',
    colour: { value: 'none', cite: clinic('all answers no') },
    anyYes: [],
    cite: clinic('all no'),
  },
]

/** Forms differ in one place; the level keeps to the current form. */
export const olderForms: { readonly text: string; readonly cite: Citation } = {
  text: 'Older forms put behaviour more than a year ago in the lowest group: note which form was used.',
  cite: { source: 'columbia-c-ssrs', at: 'versions of the triage form', status: 'known' },
}

/** Days in the past month that the ideation questions ask about: older answers do not speak for today. */
export const ideationPeriodDays: Cited<number> = {
  value: 31,
  cite: { source: 'columbia-c-ssrs', at: 'questions 1 to 5: past month', status: 'known' },
}

/** Days of "the past 3 months" for documented behaviour. */
export const recentBehaviourDays: Cited<number> = {
  value: 92,
  cite: { source: 'columbia-c-ssrs', at: 'question 6: past 3 months', status: 'verified' },
}
