/** What one rule says in one patient: it blocks, it warns, or it asks. */
import type { Rule } from '../knowledge/interactions/index.ts'
import { formatDay } from '../units/day.ts'
import type { Caution, Missing, Obstacle } from './plan-option.ts'
import type { Question, Truth } from './truth.ts'

export type RuleFindings = {
  readonly obstacles: readonly Obstacle[]
  readonly cautions: readonly Caution[]
  readonly missing: readonly Missing[]
}

/** What one rule asks. */
export type RuleQuestion = Missing & { readonly rules: readonly [string] }
/** What one rule says: every question is its own. */
export type Said = RuleFindings & { readonly missing: readonly RuleQuestion[] }

const none: readonly never[] = []
const nothing: Said = { obstacles: none, cautions: none, missing: none }

/** Of a treatment to be started. A limit of dose is then a cap, and asks nothing. */
export function findingsToStart(rule: Rule, truth: Truth): Said {
  if (rule.aboveMgPerDay !== undefined) return cap(rule, truth)
  return findings(rule, truth, rule.whenUnknown === 'check' ? 'check' : 'needs-information')
}

/** Of a medicine that is taken already: an open question is a check and does not stop the care that goes on. */
export function findingsOfTaken(rule: Rule, truth: Truth): Said {
  return rule.aboveMgPerDay === undefined ? findings(rule, truth, 'check') : cap(rule, truth)
}

/** Of a dose to be raised: a limit blocks where there is no room below it. */
export function findingsOfRaise(rule: Rule, truth: Truth, hasRoom: boolean): Said {
  if (rule.aboveMgPerDay === undefined) return findingsOfTaken(rule, truth)
  if (truth.answer === 'unknown') return asking(rule, truth.open, 'check')
  if (hasRoom || truth.answer === 'no') return cap(rule, truth)
  return { obstacles: [obstacle(rule, truth)], cautions: none, missing: none }
}

function findings(rule: Rule, truth: Truth, ofBlock: Missing['effect']): Said {
  if (truth.answer === 'no') return nothing
  const blocks = rule.severity === 'block'
  if (truth.answer === 'unknown') return asking(rule, truth.open, blocks ? ofBlock : 'caution')
  return blocks
    ? { obstacles: [obstacle(rule, truth)], cautions: none, missing: none }
    : { obstacles: none, cautions: [caution(rule, truth)], missing: none }
}

/** A cap that holds for everybody is no warning for this patient. */
function cap(rule: Rule, truth: Truth): Said {
  if (truth.answer !== 'yes') return nothing
  const severity = rule.when.kind === 'always' ? 'general' : 'warn'
  return { obstacles: none, cautions: [{ ...caution(rule, truth), severity }], missing: none }
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

function asking({ id: rule }: Rule, open: readonly Question[], effect: Missing['effect']): Said {
  const asked = open.map(({ id, text }): RuleQuestion => ({ id, question: text, effect, rules: [rule] }))
  return { obstacles: none, cautions: none, missing: asked.length === 1 ? asked : asked.filter(isFirst) }
}

/** The parts of a condition may ask the same. */
function isFirst({ id }: RuleQuestion, at: number, asked: readonly RuleQuestion[]): boolean {
  return asked.findIndex((each) => each.id === id) === at
}

const strength = { 'needs-information': 2, check: 1, caution: 0 } as const

/** One question is asked once, with its strongest effect and all the rules it would settle. */
export function addQuestion(missing: Missing[], asked: RuleQuestion): void {
  const at = placeOf(missing, asked.id)
  const known = missing[at]
  if (known === undefined) missing.push(asked)
  else if (!known.rules.includes(asked.rules[0])) missing[at] = together(known, asked)
}

/** Asked thousands of times for a patient: a search with a function of its own would be the larger part of the work. */
function placeOf(missing: readonly Missing[], id: string): number {
  for (let at = 0; at < missing.length; at++) if (missing[at]?.id === id) return at
  return missing.length
}

function together(known: Missing, { effect, rules: [rule] }: RuleQuestion): Missing {
  return {
    id: known.id,
    question: known.question,
    effect: strength[effect] > strength[known.effect] ? effect : known.effect,
    rules: [...known.rules, rule],
  }
}
