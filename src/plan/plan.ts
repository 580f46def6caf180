/**
 * What could come next for this patient: every option with its status, its place in the order, and why.
 * The plan proposes; a clinician decides. Nothing is hidden: what is blocked is shown with the reason.
 */
import {
  type Option,
  optionById,
  options,
  type Requirement,
  type Sentence,
} from '../knowledge/options/index.ts'
import { type Goal, goals, planMonitoring } from '../knowledge/options/order/goals.ts'
import { notToleratedBefore } from '../knowledge/options/order/strategies.ts'
import { sameForAll } from '../knowledge/same-for-all.ts'
import type { RuleFindings } from './findings-of-rule.ts'
import { rulesOver } from './findings-of-rules.ts'
import { firstSteps, type HeldBack, heldBackBy, isDecidedByAnswer, withReasonsAsked } from './held-back.ts'
import { inOrder, type Placed } from './in-order.ts'
import type { PlanContext } from './plan-context.ts'
import type { FirstStep, Grade, Missing, Obstacle, PlanOption, Reason } from './plan-option.ts'
import { type RegimenAlert, regimenAlerts } from './regimen-alerts.ts'
import { requirementTruth } from './requirement-truth.ts'
import { type Standing, standingOf } from './standing.ts'
import { statusOf } from './status-of.ts'
import type { Truth } from './truth.ts'

export type Plan = {
  /** What to settle before any next step: ask whether a medicine is still taken, treat the thyroid. */
  readonly first: readonly FirstStep[]
  readonly options: readonly PlanOption[]
  /** What speaks against medicines that are taken now. */
  readonly alerts: readonly RegimenAlert[]
  /** What to ask, the question that settles the most options first. */
  readonly questions: readonly PlanQuestion[]
  readonly monitoring: readonly Sentence[]
  readonly goals: readonly Goal[]
}

export type PlanQuestion = {
  readonly id: string
  readonly question: string
  readonly options: readonly string[]
}

export function plan(context: PlanContext): Plan {
  const findings = rulesOver(context)
  const held = heldBackBy(context)
  const judged = inOrder(options.map((option) => judgeOption(context, option, findings(option), held)))
  const alerts = regimenAlerts(context)
  return {
    first: firstSteps(held),
    options: judged.map(presented),
    alerts,
    questions: questionsOf(judged),
    monitoring: [
      ...planMonitoring,
      ...alerts.filter(({ severity }) => severity === 'monitor').map(asSentence),
    ],
    goals,
  }
}

/** One option for this patient; `undefined` where there is no such option. */
export function planOption(context: PlanContext, id: string): PlanOption | undefined {
  const option = optionById(id)
  if (option === undefined) return undefined
  return presented(judgeOption(context, option, rulesOver(context)(option), heldBackBy(context)), 0)
}

type Judged = Placed & { readonly findings: RuleFindings }

function judgeOption(context: PlanContext, option: Option, ofRules: RuleFindings, held: HeldBack): Judged {
  const standing = standingOf(context, option, held)
  const found = withRequirements(context, option, ofRules)
  const findings = withReasonsAsked(context, option, held, withAdvice(found, standing))
  const status = statusOf(findings, standing)
  const cautions = withIntolerance(findings, standing)
  const indicated = !findings.missing.some(({ rules }) => rules.includes(indication))
  const decided = !indicated && isDecidedByAnswer(option, held)
  return { option, findings: { ...findings, cautions }, standing, status, indicated, decided, cautions }
}

const intolerance = 'intolerance'

/**
 * What was tried in this episode and not tolerated counts as a warning, as it does for its relatives; once, where the
 * list of allergies says so too.
 */
function withIntolerance({ cautions }: RuleFindings, { tried }: Standing): RuleFindings['cautions'] {
  if (tried.notTolerated !== true || cautions.some(({ rule }) => rule === intolerance)) return cautions
  return [...cautions, { ...notToleratedBefore, rule: intolerance, severity: 'warn' }]
}

const advisedAgainst = 9

/** What a guideline advises against is not offered. */
function withAdvice(findings: RuleFindings, { line, evidence }: Standing): RuleFindings {
  if (line !== advisedAgainst || evidence === undefined) return findings
  const text = `${evidence.by}: ${evidence.grade}.`
  const obstacle = {
    rule: 'advised-against',
    kind: 'advised-against' as const,
    text,
    evidence: [],
    cite: evidence.cite,
  }
  return { ...findings, obstacles: [...findings.obstacles, obstacle] }
}

/** An option that is not indicated is blocked too, and says so; one whose indication is open needs information. */
function withRequirements(context: PlanContext, option: Option, findings: RuleFindings): RuleFindings {
  if (option.requires.length === 0) return findings
  const obstacles = [...findings.obstacles]
  const open: Missing[] = []
  for (const requirement of option.requires) {
    const truth = requirementTruth(context, requirement.needs)
    if (truth.answer === 'no') obstacles.push(notIndicated(requirement))
    if (truth.answer === 'unknown') open.push(...openRequirement(truth))
  }
  // Whether it is indicated at all is asked before what might forbid it.
  const missing = open.length === 0 ? findings.missing : [...open, ...findings.missing]
  return { obstacles, cautions: findings.cautions, missing }
}

const unmet = new Map<Requirement, Obstacle>()

/** The same words for every patient for whom it does not hold. */
function notIndicated(requirement: Requirement): Obstacle {
  const known = unmet.get(requirement)
  if (known !== undefined) return known
  const { text, cite } = requirement
  const obstacle = sameForAll({
    rule: 'not-indicated',
    kind: 'not-indicated' as const,
    text: `Not indicated, because this does not hold: ${text}`,
    evidence: [],
    cite,
  })
  unmet.set(requirement, obstacle)
  return obstacle
}

const indication = 'indication'

function openRequirement({ open }: Truth): readonly Missing[] {
  return open.map(({ id, text }) => ({
    id,
    question: text,
    effect: 'needs-information' as const,
    rules: [indication],
  }))
}

/** What two things ask in the same words is asked once; of what differs in its effect, the first decides. */
function askedOnce(missing: readonly Missing[]): readonly Missing[] {
  return missing.some(isAgain) ? missing.filter((each, at) => !isAgain(each, at, missing)) : missing
}

/** Looked at for every question of every option: a search with a function of its own would be most of the work. */
function isAgain({ id, question }: Missing, at: number, missing: readonly Missing[]): boolean {
  for (let before = 0; before < at; before++) {
    if (missing[before]?.id === id && missing[before]?.question === question) return true
  }
  return false
}

function presented(judged: Judged, at: number): PlanOption {
  const { option, findings, status } = judged
  const isOffered = status !== 'blocked'
  return {
    id: option.id,
    name: option.name,
    modality: option.modality,
    status,
    rank: status === 'blocked' ? null : at + 1,
    reasons: reasonsOf(judged),
    blockedBy: findings.obstacles,
    cautions: isOffered ? [...findings.cautions, ...generalCautions(option)] : findings.cautions,
    missing: askedOnce(findings.missing),
    checks: isOffered ? checksOf(option) : [],
    regimen: isOffered ? option.regimen : [],
    evidenceGrade: gradesOf(option),
    judge: option.judge,
    together: isOffered ? option.together : [],
    regulatory: option.regulatory,
    supportive: option.supportive === true,
    cite: option.what.cite,
  }
}

/** Names what stands between a supported option and its recommendation. */
function reasonsOf({ standing, status, findings }: Judged): readonly Reason[] {
  if (!standing.supported || status === 'recommended' || status === 'blocked') return standing.reasons
  const open = findings.missing.filter(({ effect }) => effect !== 'caution').map(({ question }) => question)
  return [...standing.reasons, { text: `Supported at this stage once answered: ${open.join(' ')}` }]
}

const cautionsOf = new Map<Option, PlanOption['cautions']>()

/** Cautions that hold for everybody. */
function generalCautions(option: Option): PlanOption['cautions'] {
  const known = cautionsOf.get(option)
  if (known !== undefined) return known
  const made = option.cautions.map(({ text, cite }) => ({ severity: 'general' as const, text, cite }))
  cautionsOf.set(option, made)
  return made
}

const checks = new Map<Option, readonly Sentence[]>()

function checksOf(option: Option): readonly Sentence[] {
  const known = checks.get(option)
  if (known !== undefined) return known
  const made = [...option.before, ...option.during]
  checks.set(option, made)
  return made
}

const grades = new Map<Option, readonly Grade[]>()

function gradesOf(option: Option): readonly Grade[] {
  const known = grades.get(option)
  if (known !== undefined) return known
  // A grade that puts the option at another place after another number of failures has one wording.
  const worded = option.evidence.filter(
    (each, at) => option.evidence.findIndex((other) => isSameGrade(each, other)) === at,
  )
  const made = worded.map(({ by, grade, level, for: what, cite }) => ({ by, grade, level, for: what, cite }))
  grades.set(option, made)
  return made
}

function isSameGrade(one: Grade, other: Grade): boolean {
  return (
    one.by === other.by && one.grade === other.grade && one.level === other.level && one.for === other.for
  )
}

function questionsOf(judged: readonly Judged[]): readonly PlanQuestion[] {
  const byId = new Map<string, { question: string; options: string[] }>()
  for (const { option, status, findings } of judged) {
    if (status === 'blocked' || option.supportive === true) continue
    for (const { id, question, effect } of findings.missing) {
      if (effect === 'caution') continue
      const entry = byId.get(id) ?? { question, options: [] }
      if (entry.options.length === 0) byId.set(id, entry)
      // One option may ask the same for two reasons.
      if (entry.options.at(-1) !== option.id) entry.options.push(option.id)
    }
  }
  const questions = [...byId].map(([id, entry]) => ({ id, ...entry }))
  return questions.sort((a, b) => b.options.length - a.options.length)
}

function asSentence({ medicine, text, cite }: RegimenAlert): Sentence {
  return { text: `${medicine}: ${text}`, cite }
}
