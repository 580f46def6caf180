/** What the rules say of one option in one patient: what blocks it, what warns, what is missing. */
import type { Citation } from '../knowledge/citation.ts'
import type { Rule } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import type { Option } from '../knowledge/options/index.ts'
import { formatDay } from '../units/day.ts'
import type { DailyDose } from '../units/dose.ts'
import { ingredientsOf } from './agent-selector.ts'
import { type RuleJudge, ruleJudge } from './judged-rules.ts'
import type { KnownAllergy, PlanContext } from './plan-context.ts'
import type { Caution, Missing, Obstacle } from './plan-option.ts'
import { rulesForMedicine, rulesForOption } from './rules-for.ts'
import { cautionOf, metBefore } from './shared-side-effects.ts'
import type { Question, Truth } from './truth.ts'

export type RuleFindings = {
  readonly obstacles: readonly Obstacle[]
  readonly cautions: readonly Caution[]
  readonly missing: readonly Missing[]
}

/** What the rules say of an option. What they say of several options alike is worked out once. */
export function rulesOver(context: PlanContext): (option: Option) => RuleFindings {
  const judge = ruleJudge(context)
  const [ofMedicines, ofOthers] = [
    new Map<readonly Rule[], RuleFindings>(),
    new Map<readonly Rule[], RuleFindings>(),
  ]
  return (option) => {
    if (option.modality === 'optimise' || dependsOnAgents(context, option, judge)) {
      return findingsOfRules(context, option, judge)
    }
    const shared = option.agents.length > 0 ? ofMedicines : ofOthers
    const rules = rulesForOption(option)
    const known = shared.get(rules)
    if (known !== undefined) return known
    const findings = findingsOfRules(context, option, judge)
    shared.set(rules, findings)
    return findings
  }
}

/** A medicine that is taken already, or not tolerated, or a relative of one, has findings of its own. */
function dependsOnAgents(context: PlanContext, { agents }: Option, judge: RuleJudge): boolean {
  const { allergies } = context
  return (
    judge.isTaken(agents) ||
    metBefore(context, agents).length > 0 ||
    (allergies !== 'unknown' && allergies.some(({ ingredient }) => agents.includes(ingredient)))
  )
}

function findingsOfRules(context: PlanContext, option: Option, judge: RuleJudge): RuleFindings {
  const found = emptyFindings()
  const agents = agentsOf(context, option)
  const truthOf = judge.forAgents(agents)
  for (const rule of rulesOf(option, agents)) {
    const truth = truthOf(rule)
    if (rule.aboveMgPerDay === undefined) apply(rule, truth, found, option.modality === 'optimise')
    else if (option.id === 'dose-optimisation') applyToRaise(context, rule, truth, found)
    else if (truth.answer === 'yes') found.cautions.push(cap(rule, truth))
  }
  if (option.modality !== 'optimise') {
    applyAllergies(context, agents, found)
    found.cautions.push(...metBefore(context, agents).map(cautionOf))
  }
  return found
}

type Asked = { id: string; question: string; effect: Missing['effect']; rules: readonly string[] }
type Collected = { obstacles: Obstacle[]; cautions: Caution[]; missing: Asked[] }

function emptyFindings(): Collected {
  return { obstacles: [], cautions: [], missing: [] }
}

/** Raising or completing the current treatment is about the medicine that is taken now. */
function agentsOf({ step }: PlanContext, option: Option): readonly IngredientId[] {
  return option.modality === 'optimise' ? step.antidepressants : option.agents
}

function rulesOf(option: Option, agents: readonly IngredientId[]): readonly Rule[] {
  const own = rulesForOption(option)
  return option.modality === 'optimise' ? [...own, ...rulesForMedicine(agents)] : own
}

function apply(rule: Rule, truth: Truth, found: Collected, isTaken: boolean): void {
  if (truth.answer === 'no') return
  if (truth.answer === 'unknown') addMissing(found, rule, truth.open, effectOf(rule, isTaken))
  else if (rule.severity === 'block') found.obstacles.push(obstacle(rule, truth))
  else found.cautions.push(caution(rule, truth))
}

/** A limit of dose is a cap for a medicine to be started, and blocks raising a dose that has reached it. */
function applyToRaise(context: PlanContext, rule: Rule, truth: Truth, found: Collected): void {
  if (truth.answer === 'no') return
  const dose = doseOf(context, rule)
  const room = dose === undefined || dose.low < (rule.aboveMgPerDay ?? 0)
  if (truth.answer === 'unknown') addMissing(found, rule, truth.open, 'check')
  else if (room) found.cautions.push(cap(rule, truth))
  else found.obstacles.push(obstacle(rule, truth))
}

/** A cap that holds for everybody is no warning for this patient. */
function cap(rule: Rule, truth: Truth): Caution {
  return { ...caution(rule, truth), severity: rule.when.kind === 'always' ? 'general' : 'warn' }
}

function doseOf({ medicines }: PlanContext, { agents }: Rule): DailyDose | undefined {
  const meant = ingredientsOf(agents ?? [])
  return medicines.current.find(({ ingredients }) => ingredients.some((id) => meant.has(id)))?.dose
}

/** For a medicine that is taken already, an open question is a check and does not stop the care that goes on. */
function effectOf({ severity, whenUnknown }: Rule, isTaken: boolean): Missing['effect'] {
  if (severity !== 'block') return 'caution'
  return isTaken || whenUnknown === 'check' ? 'check' : 'needs-information'
}

function obstacle(rule: Rule, { because, until, evidence }: Truth): Obstacle {
  return {
    rule: rule.id,
    kind: 'contraindication',
    text: rule.message,
    because,
    until: until === undefined ? undefined : formatDay(until),
    evidence: evidence ?? [],
    cite: rule.cite,
  }
}

export function caution(rule: Rule, { because, evidence }: Truth): Caution {
  return {
    rule: rule.id,
    severity: rule.severity === 'monitor' ? 'monitor' : 'warn',
    text: rule.message,
    because,
    evidence: evidence ?? [],
    cite: rule.cite,
  }
}

const strength = { 'needs-information': 2, check: 1, caution: 0 } as const

/** One question is asked once, with its strongest effect and all the rules it would settle. */
function addMissing(
  found: Collected,
  { id: rule }: { readonly id: string },
  open: readonly Question[],
  effect: Missing['effect'],
): void {
  for (const { id, text } of open) {
    const known = askedFor(found, id)
    if (known === undefined) found.missing.push({ id, question: text, effect, rules: [rule] })
    else {
      if (strength[effect] > strength[known.effect]) known.effect = effect
      if (!known.rules.includes(rule)) known.rules = [...known.rules, rule]
    }
  }
}

/** Asked thousands of times for a patient: a search with a function of its own would be the larger part of the work. */
function askedFor({ missing }: Collected, id: string): Asked | undefined {
  for (const asked of missing) if (asked.id === id) return asked
  return undefined
}

const allergyCite: Citation = { source: 'us-labels', at: '§4', status: 'known' }
const allergyQuestion = {
  id: 'allergies',
  text: 'Which medicines has the patient not tolerated or been allergic to?',
}

/** An allergy to the medicine blocks it; an intolerance warns. */
function applyAllergies({ allergies }: PlanContext, agents: readonly IngredientId[], found: Collected): void {
  if (agents.length === 0) return
  if (allergies === 'unknown') {
    addMissing(found, { id: 'allergy' }, [allergyQuestion], 'check')
    return
  }
  for (const allergy of allergies) {
    if (!agents.includes(allergy.ingredient)) continue
    if (allergy.kind === 'intolerance') found.cautions.push(intolerance(allergy))
    else found.obstacles.push(allergyObstacle(allergy))
  }
}

function allergyObstacle({ ingredient, ref }: KnownAllergy): Obstacle {
  const text = `Allergy to ${ingredient} is on record.`
  const evidence = ref === undefined ? [] : [ref]
  return { rule: 'allergy', kind: 'allergy', text, evidence, cite: allergyCite }
}

function intolerance({ ingredient, ref }: KnownAllergy): Caution {
  const text = `${ingredient} was not tolerated before.`
  const evidence = ref === undefined ? [] : [ref]
  return { rule: 'intolerance', severity: 'warn', text, evidence, cite: allergyCite }
}
