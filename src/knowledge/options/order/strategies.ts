/**
 * When to switch and when to add: a kind of step that suits what the current one has brought, and what comes
 * before any next step.
 */
import type { OptionModality, Sentence, StepResponse } from '../option.ts'

export type Strategy = Sentence & {
  readonly modalities: readonly OptionModality[]
  readonly response: readonly StepResponse[]
  /** Adequate failed trials in this episode: from, and up to; any number where absent. */
  readonly failures?: { readonly from: number; readonly to?: number | undefined } | undefined
  /** suits: the step fits this response. later: the other kind of step is tried first. */
  readonly effect: 'suits' | 'later'
}

const canmat = { source: 'canmat-2023', at: 'section 7, algorithm', status: 'verified' } as const

export const strategiesReviewed = '2026-11-23'

export const strategies: readonly Strategy[] = [
  {
    modalities: ['optimise'],
    response: ['partial-response', 'response'],
    effect: 'suits',
    text: 'The current antidepressant helps in part: raising or completing it comes before adding to it.',
    cite: { source: 'canmat-2023', at: 'section 7, algorithm: first step', status: 'verified' },
  },
  {
    modalities: ['combine', 'augment'],
    response: ['partial-response', 'response'],
    effect: 'suits',
    text: 'The current antidepressant helps in part and is tolerated: adding is preferred to switching.',
    cite: canmat,
  },
  {
    modalities: ['switch'],
    response: ['partial-response', 'response'],
    effect: 'later',
    text: 'The current antidepressant helps in part: a switch would give that up.',
    cite: canmat,
  },
  {
    modalities: ['switch'],
    response: ['non-response', 'intolerance'],
    failures: { from: 0, to: 1 },
    effect: 'suits',
    text: 'The current antidepressant does not help or is not tolerated: switching is preferred to adding.',
    cite: canmat,
  },
  {
    modalities: ['combine', 'augment'],
    response: ['intolerance'],
    effect: 'later',
    text: 'The current antidepressant is not tolerated: adding to it comes second.',
    cite: canmat,
  },
  {
    modalities: ['switch', 'combine', 'augment'],
    response: ['unknown'],
    effect: 'later',
    text: 'What the current antidepressant has brought is not documented, or is told in two ways: measure it before changing it.',
    cite: { source: 'canmat-2023', at: 'measurement-based care', status: 'verified' },
  },
  {
    modalities: ['augment', 'rapid-acting', 'neuromodulation'],
    response: ['partial-response', 'response', 'non-response', 'intolerance', 'none', 'unknown'],
    failures: { from: 2 },
    effect: 'suits',
    text: 'After two failures: augmentation, rTMS, esketamine or ECT, by severity; rTMS usually before ECT.',
    cite: canmat,
  },
]

/** What was not tolerated in this episode is a warning against itself. */
export const notToleratedBefore: Sentence = {
  text: 'It was not tolerated in this episode: again only for a reason, and with a plan for what went wrong.',
  cite: { source: 'clinical-practice', at: 'after an intolerance', status: 'known' },
}
