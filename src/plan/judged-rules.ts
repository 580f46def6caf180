/** The truth of every rule for one patient, worked out once and shared by all options. */
import type { Condition, Rule } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import { conditionTruth, type Subject } from './condition-truth.ts'
import type { PlanContext } from './plan-context.ts'
import type { Truth } from './truth.ts'

export type RuleJudge = {
  /** Does a rule hold for starting a treatment with these agents? */
  readonly forAgents: (agents: readonly IngredientId[]) => (rule: Rule) => Truth
  /** Whether one of them is taken, or was a short time ago: only then does an answer depend on who asks. */
  readonly isTaken: (agents: readonly IngredientId[]) => boolean
}

export function ruleJudge(context: PlanContext): RuleJudge {
  const shared = new Map<Rule, Truth>()
  const taken = new Set(context.medicines.current.flatMap(({ ingredients }) => ingredients))
  for (const { ingredients } of context.medicines.stopped) for (const id of ingredients) taken.add(id)
  const isTaken = (agents: readonly IngredientId[]): boolean => agents.some((id) => taken.has(id))
  const forAnybody = (rule: Rule): Truth => {
    const known = shared.get(rule)
    if (known !== undefined) return known
    const truth = conditionTruth(context, rule.when)
    shared.set(rule, truth)
    return truth
  }
  const forAgents = (agents: readonly IngredientId[]) => {
    if (!isTaken(agents)) return forAnybody
    return (rule: Rule): Truth =>
      asksForMedicines(rule.when) ? conditionTruth(context, rule.when, isProductOf(agents)) : forAnybody(rule)
  }
  return { isTaken, forAgents }
}

/** A product that holds nothing but these agents is the treatment itself, not a partner. */
function isProductOf(agents: readonly IngredientId[]): Subject {
  return ({ ingredients }) => ingredients.every((id) => agents.includes(id))
}

const asking = new Map<Condition, boolean>()

function asksForMedicines(condition: Condition): boolean {
  const known = asking.get(condition)
  if (known !== undefined) return known
  const asks =
    condition.kind === 'taking' ||
    ((condition.kind === 'all' || condition.kind === 'any') && condition.of.some(asksForMedicines))
  asking.set(condition, asks)
  return asks
}
