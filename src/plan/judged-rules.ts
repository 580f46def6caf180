/** What every rule says of one patient, worked out once and shared by all options. */
import type { Condition, Rule } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import { conditionTruth, type Subject } from './condition-truth.ts'
import { findingsToStart, type Said } from './findings-of-rule.ts'
import type { PlanContext } from './plan-context.ts'
import type { Truth } from './truth.ts'

export type RuleJudge = {
  /** What a rule says to an option that would start these agents. */
  readonly toStart: (agents: readonly IngredientId[]) => (rule: Rule) => Said
  /** Does a rule hold for a treatment with these agents? */
  readonly truthFor: (agents: readonly IngredientId[]) => (rule: Rule) => Truth
  /** Whether one of them is taken, or was a short time ago: only then does an answer depend on who asks. */
  readonly isTaken: (agents: readonly IngredientId[]) => boolean
}

export function ruleJudge(context: PlanContext): RuleJudge {
  const taken = new Set(context.medicines.current.flatMap(({ ingredients }) => ingredients))
  for (const { ingredients } of context.medicines.stopped) for (const id of ingredients) taken.add(id)
  const isTaken = (agents: readonly IngredientId[]): boolean => agents.some((id) => taken.has(id))
  const truthFor = (agents: readonly IngredientId[]) => {
    const isSubject = isProductOf(agents)
    return (rule: Rule): Truth => conditionTruth(context, rule.when, isSubject)
  }
  const toAnybody = lookedUpOnce((rule) => findingsToStart(rule, conditionTruth(context, rule.when)))
  const toStart = (agents: readonly IngredientId[]) => {
    if (!isTaken(agents)) return toAnybody
    const truthOf = truthFor(agents)
    return (rule: Rule): Said =>
      asksForMedicines(rule.when) ? findingsToStart(rule, truthOf(rule)) : toAnybody(rule)
  }
  return { toStart, truthFor, isTaken }
}

function lookedUpOnce(say: (rule: Rule) => Said): (rule: Rule) => Said {
  const said = new Map<Rule, Said>()
  return (rule) => {
    const known = said.get(rule)
    if (known !== undefined) return known
    const findings = say(rule)
    said.set(rule, findings)
    return findings
  }
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
