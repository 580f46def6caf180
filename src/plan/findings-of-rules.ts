/** What the rules say of one option in one patient: what blocks it, what warns, what is missing. */
import type { Citation } from '../knowledge/citation.ts'
import type { Rule } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import type { Option } from '../knowledge/options/index.ts'
import { ingredientsOf } from './agent-selector.ts'
import {
  addQuestion,
  findingsOfRaise,
  findingsOfTaken,
  type RuleFindings,
  type RuleQuestion,
  type Said,
} from './findings-of-rule.ts'
import { type RuleJudge, ruleJudge } from './judged-rules.ts'
import type { KnownAllergy, PlanContext } from './plan-context.ts'
import type { Caution, Obstacle } from './plan-option.ts'
import { rulesForMedicine, rulesForOption } from './rules-for.ts'
import { cautionOf, metBefore } from './shared-side-effects.ts'

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
  return option.modality === 'optimise'
    ? findingsOfCurrent(context, option, judge)
    : findingsOfNew(context, option, judge)
}

type Collected = { readonly [Part in keyof RuleFindings]: RuleFindings[Part][number][] }

function emptyFindings(): Collected {
  return { obstacles: [], cautions: [], missing: [] }
}

function findingsOfNew(context: PlanContext, option: Option, judge: RuleJudge): RuleFindings {
  const found = emptyFindings()
  const { agents } = option
  const saidBy = judge.toStart(agents)
  for (const rule of rulesForOption(option)) add(found, saidBy(rule))
  applyAllergies(context, agents, found)
  for (const met of metBefore(context, agents)) found.cautions.push(cautionOf(met))
  return found
}

/** Raising or completing the current treatment is about the medicine that is taken now. */
function findingsOfCurrent(context: PlanContext, option: Option, judge: RuleJudge): RuleFindings {
  const found = emptyFindings()
  const agents = context.step.antidepressants
  const truthOf = judge.truthFor(agents)
  const raises = option.id === 'dose-optimisation'
  for (const rule of [...rulesForOption(option), ...rulesForMedicine(agents)]) {
    const truth = truthOf(rule)
    add(found, raises ? findingsOfRaise(rule, truth, hasRoom(context, rule)) : findingsOfTaken(rule, truth))
  }
  return found
}

function add(found: Collected, { obstacles, cautions, missing }: Said): void {
  for (const obstacle of obstacles) found.obstacles.push(obstacle)
  for (const caution of cautions) found.cautions.push(caution)
  for (const asked of missing) addQuestion(found.missing, asked)
}

/** A limit of dose is a cap for a medicine to be started, and blocks raising a dose that has reached it. */
function hasRoom({ medicines }: PlanContext, { agents, aboveMgPerDay }: Rule): boolean {
  const meant = ingredientsOf(agents ?? [])
  const taken = medicines.current.find(({ ingredients }) => ingredients.some((id) => meant.has(id)))
  return taken?.dose === undefined || taken.dose.low < (aboveMgPerDay ?? 0)
}

const allergyCite: Citation = { source: 'us-labels', at: '§4', status: 'known' }
const allergyQuestion: RuleQuestion = {
  id: 'allergies',
  question: 'Which medicines has the patient not tolerated or been allergic to?',
  effect: 'check',
  rules: ['allergy'],
}

/** An allergy to the medicine blocks it; an intolerance warns. */
function applyAllergies({ allergies }: PlanContext, agents: readonly IngredientId[], found: Collected): void {
  if (agents.length === 0) return
  if (allergies === 'unknown') {
    addQuestion(found.missing, allergyQuestion)
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
