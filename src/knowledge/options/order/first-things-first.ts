/** What is settled before a next step: while one of these holds, the step is possible and not recommended. */
import type { Need, OptionId, OptionModality, Sentence } from '../option.ts'

export type FirstThing = Sentence & {
  readonly when: Need
  readonly holdsBack: readonly OptionModality[]
  readonly except?: readonly OptionId[] | undefined
}

const steps = ['switch', 'combine', 'augment', 'rapid-acting', 'neuromodulation', 'investigational'] as const

export const firstThingsReviewed = '2026-11-23'

export const firstThingsFirst: readonly FirstThing[] = [
  {
    when: { kind: 'remission' },
    holdsBack: [...steps, 'optimise', 'psychotherapy'],
    text: 'The episode is in remission: continue what works, do not switch.',
    cite: { source: 'canmat-2023', at: 'table 6.1', status: 'verified' },
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
    holdsBack: [...steps, 'optimise'],
    except: ['antidepressant-plus-antipsychotic', 'ect'],
    text: 'Psychotic features: an antidepressant with an antipsychotic, or ECT, comes first.',
    cite: { source: 'canmat-2023', at: 'table 3.6', status: 'verified' },
  },
]
