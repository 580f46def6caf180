/** What has to be settled before a next step, and which options wait for it. */
import type { Option } from '../knowledge/options/index.ts'
import { type FirstThing, firstThingsFirst } from '../knowledge/options/order/first-things-first.ts'
import type { RuleFindings } from './findings-of-rule.ts'
import type { PlanContext } from './plan-context.ts'
import type { FirstStep, Missing } from './plan-option.ts'
import { requirementTruth } from './requirement-truth.ts'

/** A thing to settle first, and what about this patient says so. */
export type Held = { readonly thing: FirstThing; readonly because?: string | undefined }
export type HeldBack = readonly Held[]

/** Worked out once for a patient. */
export function heldBackBy(context: PlanContext): HeldBack {
  const held = firstThingsFirst.flatMap((thing) => {
    const { answer, because } = requirementTruth(context, thing.when)
    return answer === 'yes' ? [{ thing, because }] : []
  })
  const alone = held.filter(({ thing }) => thing.alone === true)
  return alone.length > 0 ? alone : held
}

/** A cause to treat before any next step; what the scores and the trials themselves tell is not among it. */
export function settleFirst(context: PlanContext): readonly FirstThing[] {
  return heldBackBy(context)
    .map(({ thing }) => thing)
    .filter(({ when }) => when.kind === 'raised-tsh')
}

/** What stands at the head of the plan: everything that makes a next step wait. */
export function firstSteps(held: HeldBack): readonly FirstStep[] {
  return held
    .filter(({ thing }) => thing.holdsBack.includes('switch'))
    .map(({ thing: { text, cite }, because }) => ({ text, because, cite }))
}

/** What this option waits for. */
export function holding(option: Option, held: HeldBack): HeldBack {
  return held.filter(
    ({ thing }) => thing.holdsBack.includes(option.modality) && thing.except?.includes(option.id) !== true,
  )
}

/** Is it this option that the answer decides on? Then it stands first, with the question. */
export function isDecidedByAnswer(option: Option, held: HeldBack): boolean {
  return (
    holding(option, held).length === 0 &&
    held.some(({ thing }) => thing.decides?.includes(option.modality) === true)
  )
}

/** What is held back and asks for a reason needs that reason; one that is on record is not asked for. */
export function withReasonsAsked(
  context: PlanContext,
  option: Option,
  held: HeldBack,
  findings: RuleFindings,
): RuleFindings {
  const asked = holding(option, held).flatMap(({ thing }) => thing.asks ?? [])
  if (asked.length === 0 || isReasonOnRecord(context, option)) return findings
  const missing = asked.map(
    ({ id, question }): Missing => ({ id, question, effect: 'needs-information', rules: ['first-things'] }),
  )
  return { ...findings, missing: [...findings.missing, ...missing] }
}

/** The patient wants it, or does not tolerate what is taken. (After a relapse the episode is no longer in remission.) */
function isReasonOnRecord({ preferences, trials, allergies, step }: PlanContext, option: Option): boolean {
  if (preferences.get(option.id) === 'wants') return true
  if (trials.some(({ ongoing, outcome }) => ongoing && outcome === 'intolerance')) return true
  return (
    allergies !== 'unknown' && allergies.some(({ ingredient }) => step.antidepressants.includes(ingredient))
  )
}
