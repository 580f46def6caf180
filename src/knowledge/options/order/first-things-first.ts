/**
 * What is settled before a next step: while one of these holds, the step is possible and not recommended. What holds
 * stands at the head of the plan, in this order.
 */
import type { Citation } from '../../citation.ts'
import type { Need, OptionId, OptionModality, Sentence } from '../option.ts'

export type FirstThing = Sentence & {
  readonly when: Need
  readonly holdsBack: readonly OptionModality[]
  readonly except?: readonly OptionId[] | undefined
  /** What it holds back needs an answer to this first; a wish of the patient or an intolerance is one. */
  readonly asks?: { readonly id: string; readonly question: string; readonly cite: Citation } | undefined
  /** Whether these are indicated hangs on it alone: they stand first, with their question. */
  readonly decides?: readonly OptionModality[] | undefined
  /** Where it holds, nothing else has to be settled. */
  readonly alone?: true | undefined
}

const steps = ['switch', 'combine', 'augment', 'rapid-acting', 'neuromodulation', 'investigational'] as const

export const firstThingsReviewed = '2026-11-23'

export const firstThingsFirst: readonly FirstThing[] = [
  {
    when: { kind: 'any-fact', of: ['deceased'] },
    holdsBack: [...steps, 'optimise', 'psychotherapy'],
    alone: true,
    text: 'The record says that the patient has died: it can be read, and nothing is planned.',
    cite: { source: 'nextline-judgement', at: 'the record of somebody who has died', status: 'known' },
  },
  {
    when: { kind: 'remission' },
    holdsBack: [...steps, 'optimise'],
    asks: {
      id: 'reason-to-change',
      question:
        'What speaks for a change in remission: a relapse, side effects, or a wish of the patient? Without a reason, what works goes on.',
      cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' },
    },
    text: 'The episode is in remission: continue what works, do not switch.',
    cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' },
  },
  {
    when: { kind: 'remission' },
    holdsBack: ['psychotherapy'],
    text: 'In remission a psychotherapy is not a next step; it can follow to prevent a relapse, above all after severe or repeated episodes.',
    cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' },
  },
  {
    when: { kind: 'any-fact', of: ['bipolar'] },
    holdsBack: ['psychotherapy', 'lifestyle', 'mindfulness', 'holistic'],
    text: 'Its evidence here is of unipolar depression: with bipolar disorder it is chosen on the bipolar pathway.',
    cite: { source: 'clinical-practice', at: 'unipolar depression only', status: 'known' },
  },
  {
    when: { kind: 'diagnosis-not-settled' },
    holdsBack: [...steps, 'psychotherapy', 'lifestyle', 'mindfulness', 'holistic'],
    text: 'Settle first whether this is major depression: the steps and their evidence are about it.',
    cite: { source: 'dsm-5-tr', at: 'major depressive disorder', status: 'known' },
  },
  {
    when: { kind: 'doubtful-antidepressant' },
    holdsBack: steps,
    decides: ['optimise'],
    text: 'Ask first what is really being taken: only then can one tell whether to complete or raise the current trial, or to take a next step.',
    cite: { source: 'measurement-based-care', at: 'next step', status: 'known' },
  },
  {
    when: { kind: 'antidepressant-not-known' },
    holdsBack: steps,
    decides: ['optimise'],
    text: 'Ask first which antidepressant is being taken, if any: a trial that is under way is completed or raised before a next step.',
    cite: { source: 'measurement-based-care', at: 'next step', status: 'known' },
  },
  {
    when: { kind: 'raised-tsh', above: 10 },
    holdsBack: steps,
    text: 'TSH is above 10: treat the thyroid first and judge the current treatment again after six to eight weeks.',
    cite: { source: 'thyroid-practice', status: 'known' },
  },
  {
    when: { kind: 'trial-short-of-adequate' },
    holdsBack: ['switch', 'combine', 'augment', 'rapid-acting', 'neuromodulation', 'investigational'],
    text: 'The current trial is not yet long, strong or regular enough to be judged: complete it first.',
    cite: { source: 'canmat-2023', at: 'figure 7.1', status: 'verified' },
  },
  {
    when: { kind: 'any-fact', of: ['psychotic-depression'] },
    holdsBack: [...steps, 'optimise', 'psychotherapy', 'mindfulness'],
    except: ['antidepressant-plus-antipsychotic', 'ect'],
    text: 'Psychotic features: an antidepressant with an antipsychotic, or ECT, comes first.',
    cite: { source: 'canmat-2023', at: 'table 3.6', status: 'verified' },
  },
]
