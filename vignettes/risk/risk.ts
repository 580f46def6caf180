/** What the record says of suicide, and what today's level is. */
import type { RiskLevel } from '../../src/risk/index.ts'
import type { Given } from '../patient.ts'

export type RiskVignette = {
  readonly title: string
  readonly given: Given
  readonly level: RiskLevel
  readonly atLeast?: 'moderate' | 'low'
  /** The plan may not be finished before a clinician has recorded a disposition. */
  readonly held?: boolean
  readonly finding?: string
  readonly action?: string
}

/** All questions of the screener answered on one day: those named yes, the rest no. */
function screener(on: string, ...yes: readonly number[]): NonNullable<Given['scores']> {
  return [1, 2, 3, 4, 5, 6, 7].map((item) => ({
    scale: 'c-ssrs',
    item,
    value: yes.includes(item) ? 1 : 0,
    on,
  }))
}

const none = screener('2026-06-01')

export const riskVignettes: readonly RiskVignette[] = [
  { title: 'nothing on record: nobody asked', given: {}, level: 'not-screened', action: 'ask-directly' },
  { title: 'complete screener today, all no', given: { scores: none }, level: 'none' },
  { title: 'wish to be dead today', given: { scores: screener('2026-06-01', 1) }, level: 'low' },
  { title: 'method today', given: { scores: screener('2026-06-01', 2, 3) }, level: 'moderate' },
  {
    title: 'intent today: the plan is held',
    given: { scores: screener('2026-06-01', 2, 4) },
    level: 'high',
    held: true,
    action: 'evaluate-now',
  },
  // Age of the answers
  { title: 'all no a month ago still speaks', given: { scores: screener('2026-05-01') }, level: 'none' },
  { title: 'all no 32 days ago does not', given: { scores: screener('2026-04-30') }, level: 'not-screened' },
  {
    title: 'a wish to be dead 32 days ago: ask again',
    given: { scores: screener('2026-04-30', 1) },
    level: 'incomplete',
    atLeast: 'low',
  },
  {
    title: 'red a year ago, nobody closed it',
    given: { scores: screener('2025-06-01', 2, 4) },
    level: 'high',
    held: true,
  },
  {
    title: 'red a year ago, closed by a clinician',
    given: {
      scores: screener('2025-06-01', 2, 4),
      said: [{ fact: 'suicide-risk-disposition', on: '2025-06-01' }],
    },
    level: 'not-screened',
    finding: 'c-ssrs-screener',
  },
  {
    title: 'red today, disposition recorded today: still red, no longer held',
    given: { scores: screener('2026-06-01', 2, 4), said: [{ fact: 'suicide-risk-disposition' }] },
    level: 'high',
    held: false,
  },
  {
    title: 'a patient cannot close a red screener',
    given: {
      scores: screener('2026-06-01', 2, 4),
      said: [{ fact: 'suicide-risk-disposition', by: 'patient' }],
    },
    level: 'high',
    held: true,
  },
  {
    title: 'red, and later an incomplete screener: red stays',
    given: {
      scores: [...screener('2026-05-10', 2, 4), { scale: 'c-ssrs', item: 1, value: 0, on: '2026-06-01' }],
    },
    level: 'high',
    held: true,
  },
  {
    title: 'red, and later a low PHQ-9: red stays',
    given: {
      scores: [
        ...screener('2026-05-10', 2, 4),
        { scale: 'phq-9', value: 3 },
        { scale: 'phq-9', item: 9, value: 0 },
      ],
    },
    level: 'high',
    held: true,
  },
  {
    title: 'red, and later every question asked again and denied: today is none, the red one stays visible',
    given: { scores: [...screener('2026-05-10', 2, 4), ...none] },
    level: 'none',
    finding: 'c-ssrs-screener',
  },
  // PHQ-9 item 9 and its like are a reason to ask, not a level
  {
    title: 'item 9 positive, nobody asked further',
    given: { scores: [{ scale: 'phq-9', item: 9, value: 1 }] },
    level: 'incomplete',
    finding: 'phq-9-item-9',
    action: 'ask-directly',
  },
  {
    title: 'item 9 at its highest is no level either',
    given: { scores: [{ scale: 'phq-9', item: 9, value: 3 }] },
    level: 'incomplete',
  },
  {
    title: 'item 9 positive and the screener of the same day all no',
    given: { scores: [{ scale: 'phq-9', item: 9, value: 1 }, ...none] },
    level: 'none',
    finding: 'phq-9-item-9',
  },
  {
    title: 'item 9 positive after the screener: ask again',
    given: { scores: [...screener('2026-05-20'), { scale: 'phq-9', item: 9, value: 2 }] },
    level: 'incomplete',
  },
  {
    title: 'item 9 zero closes nothing',
    given: { scores: [{ scale: 'phq-9', item: 9, value: 0 }] },
    level: 'not-screened',
  },
  {
    title: 'item 9 positive, later zero with a low total: still open',
    given: {
      scores: [
        { scale: 'phq-9', item: 9, value: 2, on: '2026-04-01' },
        { scale: 'phq-9', value: 2 },
        { scale: 'phq-9', item: 9, value: 0 },
      ],
    },
    level: 'incomplete',
    finding: 'phq-9-item-9',
  },
  {
    title: 'total without item 9: item 9 is unknown',
    given: { scores: [{ scale: 'phq-9', value: 2 }] },
    level: 'not-screened',
    finding: 'phq-9-item-9-unknown',
  },
  {
    title: 'QIDS item 12 positive',
    given: { scores: [{ scale: 'qids-sr16', item: 12, value: 1 }] },
    level: 'incomplete',
    finding: 'qids-item-12',
  },
  {
    title: 'QIDS item 12 at zero closes nothing',
    given: { scores: [{ scale: 'qids-sr16', item: 12, value: 0 }] },
    level: 'not-screened',
  },
  {
    title: 'MADRS item 10 at two',
    given: { scores: [{ scale: 'madrs', item: 10, value: 2 }] },
    level: 'incomplete',
    finding: 'madrs-item-10',
  },
  {
    title: 'MADRS item 10 at one is below the trigger',
    given: { scores: [{ scale: 'madrs', item: 10, value: 1 }] },
    level: 'not-screened',
  },
  // Diagnoses and statements
  {
    title: 'ideation on the problem list',
    given: { diagnoses: [{ code: 'R45.851', on: '2026-05-01' }] },
    level: 'incomplete',
    finding: 'coded-ideation',
  },
  {
    title: 'ideation on the problem list, screener today all no',
    given: { diagnoses: [{ code: 'R45.851', on: '2026-05-01' }], scores: none },
    level: 'none',
    finding: 'coded-ideation',
  },
  {
    title: 'attempt two months ago is behaviour of the past three months',
    given: { diagnoses: [{ code: 'T14.91XA', on: '2026-04-01' }] },
    level: 'high',
    held: true,
    finding: 'coded-attempt',
  },
  {
    title: 'attempt 92 days ago is still within three months',
    given: { diagnoses: [{ code: 'T14.91XA', on: '2026-03-01' }] },
    level: 'high',
  },
  {
    title: 'attempt 93 days ago is not',
    given: { diagnoses: [{ code: 'T14.91XA', on: '2026-02-28' }] },
    level: 'incomplete',
    atLeast: 'moderate',
  },
  {
    title: 'attempt a year ago: at least moderate, and ask',
    given: { diagnoses: [{ code: 'T14.91XA', on: '2025-06-01' }] },
    level: 'incomplete',
    atLeast: 'moderate',
    action: 'safety-plan',
  },
  {
    title: 'history of suicidal behaviour, screener says never: the record contradicts it',
    given: { diagnoses: [{ code: 'Z91.51', on: '2026-05-01' }], scores: none },
    level: 'incomplete',
    atLeast: 'moderate',
  },
  {
    title: 'history of suicidal behaviour, screener knows of it',
    given: { diagnoses: [{ code: 'Z91.51', on: '2026-05-01' }], scores: screener('2026-06-01', 6) },
    level: 'moderate',
  },
  {
    title: 'self-harm without suicidal intent is a reason to ask',
    given: { diagnoses: [{ code: 'R45.88', on: '2026-05-01' }] },
    level: 'incomplete',
    finding: 'coded-self-harm',
  },
  {
    title: 'intent stated by the patient',
    given: { said: [{ fact: 'suicidal-intent', by: 'patient' }] },
    level: 'high',
    held: true,
  },
  {
    title: 'concern of the clinician',
    given: { said: [{ fact: 'clinician-concern-suicide' }] },
    level: 'incomplete',
  },
  {
    title: 'a pasted history names the C-SSRS in words that were not read',
    given: { said: [{ fact: 'suicide-screen-unread', by: 'unknown' }] },
    level: 'incomplete',
    finding: 'unread-screen',
  },
  {
    title: '… and a clinician has looked there',
    given: {
      said: [
        { fact: 'suicide-screen-unread', by: 'unknown' },
        { fact: 'suicide-screen-unread', is: 'absent' },
      ],
    },
    level: 'not-screened',
  },
  // Treatment
  {
    title: 'amitriptyline at hand and item 9 positive: limit the quantity',
    given: {
      medicines: [{ name: 'amitriptyline', mg: 100, from: '2026-01-01' }],
      scores: [{ scale: 'phq-9', item: 9, value: 1 }],
    },
    level: 'incomplete',
    action: 'limit-quantities',
  },
  {
    title: 'antidepressant started two weeks ago: monitor',
    given: { age: 22, medicines: [{ name: 'sertraline', mg: 50, from: '2026-05-18' }] },
    level: 'not-screened',
    finding: 'treatment-change',
    action: 'monitor-after-change',
  },
  {
    title: 'antidepressant stopped a week ago: monitor',
    given: { medicines: [{ name: 'sertraline', mg: 50, from: '2026-01-01', until: '2026-05-25' }] },
    level: 'not-screened',
    finding: 'treatment-change',
    action: 'monitor-after-change',
  },
]
