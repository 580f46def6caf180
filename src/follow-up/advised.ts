/** One piece of advice out of what the scores say, what the diagnosis says, and what is due besides. */
import type { Citation } from '../knowledge/citation.ts'
import type { DecisionId } from '../knowledge/follow-up/index.ts'
import { drugGroups } from '../knowledge/interactions/index.ts'
import type { PatientView, ReviewItem } from '../review/index.ts'
import type { OngoingStep } from './current-step.ts'
import type { Decision } from './decide.ts'
import { psychoticFeatures, suspectedBipolar } from './other-pathway.ts'

/** What comes before any next step, such as a thyroid to treat. */
export type SettleFirst = { readonly text: string; readonly cite: Citation }

export type AdviceParts = {
  /** Another pathway decides. */
  readonly other: Decision | undefined
  /** What the scores say. */
  readonly decided: Decision
  readonly due: readonly Decision[]
  readonly review: readonly ReviewItem[]
  readonly steps: readonly OngoingStep[]
  readonly view: PatientView
  readonly settleFirst: readonly SettleFirst[]
}

export type Advice = { readonly decision: Decision; readonly also: readonly Decision[] }

/** The first of these that holds decides: another illness, psychosis, what to settle first, failures so far, the scores. */
export function advised(parts: AdviceParts): Advice {
  const { other, decided, due, review, settleFirst } = parts
  if (other !== undefined) return { decision: other, also: [] }
  const besides = [...suspectedBipolar(review), ...due]
  const psychosis = untreatedPsychosis(parts)
  if (psychosis !== undefined) return { decision: psychosis, also: besides }
  const [first] = settleFirst
  if (first !== undefined && changesTreatment.has(decided.id))
    return { decision: settled(first, decided), also: besides }
  return afterFailures(decided, besides)
}

const changesTreatment: ReadonlySet<DecisionId> = new Set<DecisionId>([
  'raise-dose',
  'raise-dose-or-switch',
  'augment',
  'augment-or-add-psychotherapy',
  'switch',
])

function settled({ text, cite }: SettleFirst, { because, evidence }: Decision): Decision {
  return { id: 'settle-first', advice: text, because, evidence, cite }
}

/** After two failures one more switch is not the advice: what the guideline offers then stands in its place. */
function afterFailures(decided: Decision, besides: readonly Decision[]): Advice {
  const review = besides.find(({ id }) => id === 'review-and-refer')
  if (decided.id !== 'switch' || review === undefined) return { decision: decided, also: besides }
  return {
    decision: {
      ...review,
      because: `${review.because}; ${decided.because}`,
      evidence: [...new Set([...review.evidence, ...decided.evidence])],
    },
    also: besides.filter((each) => each !== review),
  }
}

function untreatedPsychosis({ review, steps, view }: AdviceParts): Decision | undefined {
  const isGivenEct = steps.some(({ judged }) => judged.trial.agent === 'ect')
  const takesAntipsychotic = drugGroups.antipsychotic.members.some((id) => view.takes.has(id))
  return isGivenEct || takesAntipsychotic ? undefined : psychoticFeatures(review)
}
