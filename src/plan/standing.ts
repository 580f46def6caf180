/**
 * Where an option stands: the readable keys that order the plan, one after the other. There is no score.
 */
import type { Evidence, Option, Situation } from '../knowledge/options/index.ts'
import { strategies } from '../knowledge/options/order/strategies.ts'
import { type HeldBack, holding } from './held-back.ts'
import { knownReason } from './known-reason.ts'
import type { PlanContext } from './plan-context.ts'
import type { Reason } from './plan-option.ts'
import { helpedBefore, type Tried, triedBefore } from './tried-before.ts'

export type Standing = {
  /** 1, 2, 3 as the lines of a guideline; 4 insufficient; 5 not graded for this situation; 9 advised against. */
  readonly line: number
  readonly evidence?: Evidence | undefined
  /** 0 suits what the current step has brought, 1 neither, 2 the other kind of step comes first. */
  readonly strategy: 0 | 1 | 2
  readonly tried: Tried
  /** Conditions of this patient that it treats or suits. */
  readonly fits: number
  /** 0 wanted, 1 nothing said, 2 declined or out of reach. */
  readonly preference: 0 | 1 | 2
  readonly burden: number
  readonly urgent: boolean
  /** How many things have to be settled before it. */
  readonly waitsFor: number
  /** Would be recommended if nothing that forbids it were open. */
  readonly supported: boolean
  readonly reasons: readonly Reason[]
}

export function standingOf(context: PlanContext, option: Option, held: HeldBack): Standing {
  const reasons: Reason[] = []
  const evidence = bestEvidence(context, option)
  if (evidence !== undefined) reasons.push(evidenceReason(evidence))
  const tried = triedBefore(context, option)
  if (tried.text !== undefined) reasons.push({ text: tried.text })
  const keys = {
    line: evidence?.line ?? notGraded,
    strategy: strategyOf(context, option, reasons),
    tried,
    fits: fitsOf(context, option, reasons),
    preference: preferenceOf(context, option, reasons),
    burden: option.burden.value,
    urgent: urgencyOf(context, option, reasons),
    waitsFor: waitsFor(option, held, reasons),
  }
  return { ...keys, evidence, supported: isSupported(option, keys), reasons }
}

/** Up to the second line of a guideline for this situation. */
const recommendedLine = 2

function isSupported(
  option: Option,
  { line, strategy, tried, preference, waitsFor }: Omit<Standing, 'evidence' | 'supported' | 'reasons'>,
): boolean {
  return (
    option.supportive !== true &&
    line <= recommendedLine &&
    strategy !== 2 &&
    tried.degree === 0 &&
    preference !== 2 &&
    waitsFor === 0
  )
}

const notGraded = 5

/** The strongest row of evidence that speaks about this patient's situation. */
function bestEvidence(context: PlanContext, option: Option): Evidence | undefined {
  let best: Evidence | undefined
  for (const row of option.evidence) {
    if (row.line === undefined || !isSituation(context, row.when)) continue
    if (best?.line === undefined || row.line < best.line) best = row
  }
  return best
}

function isSituation(context: PlanContext, when: Situation | undefined): boolean {
  if (when === undefined) return true
  const { failures, facts, response, severity } = when
  return (
    isWithin(context.failures.certain, failures) &&
    (facts === undefined || facts.every((id) => context.facts.get(id)?.state === 'present')) &&
    (response === undefined || response.includes(context.step.response)) &&
    (severity === undefined ||
      (context.episode.severity !== undefined && severity.includes(context.episode.severity)))
  )
}

function isWithin(count: number, range: Situation['failures']): boolean {
  return range === undefined || (count >= range.from && count <= (range.to ?? count))
}

const ofEvidence = new Map<Evidence, Reason>()

function evidenceReason(row: Evidence): Reason {
  const known = ofEvidence.get(row)
  if (known !== undefined) return known
  const { by, grade, level, for: what, cite } = row
  const strength = level === undefined ? grade : `${grade}, level ${level}`
  const reason: Reason = { text: `${by}: ${strength} (${what}).`, cite }
  ofEvidence.set(row, reason)
  return reason
}

function strategyOf({ step, failures }: PlanContext, option: Option, reasons: Reason[]): 0 | 1 | 2 {
  const found = strategies.find(
    (row) =>
      row.modalities.includes(option.modality) &&
      row.response.includes(step.response) &&
      isWithin(failures.certain, row.failures),
  )
  if (found === undefined) return 1
  reasons.push(knownReason(found))
  return found.effect === 'suits' ? 0 : 2
}

function fitsOf(context: PlanContext, option: Option, reasons: Reason[]): number {
  const fitting = option.fits.filter(({ fact }) => context.facts.get(fact)?.state === 'present')
  for (const fit of fitting) reasons.push(knownReason(fit))
  if (!helpedBefore(context, option)) return fitting.length
  reasons.push({ text: 'It helped in an earlier episode.' })
  return fitting.length + 1
}

function preferenceOf({ preferences }: PlanContext, option: Option, reasons: Reason[]): 0 | 1 | 2 {
  const said = preferences.get(option.id)
  if (said === undefined) return 1
  reasons.push({ text: preferenceWords[said] })
  return said === 'wants' ? 0 : 2
}

const preferenceWords = {
  wants: 'The patient wants this.',
  declines: 'The patient declines this.',
  'no-access': 'There is no access to this.',
}

function urgencyOf({ facts }: PlanContext, { urgent }: Option, reasons: Reason[]): boolean {
  if (urgent === undefined || !urgent.facts.some((id) => facts.get(id)?.state === 'present')) return false
  reasons.push(knownReason(urgent))
  return true
}

function waitsFor(option: Option, held: HeldBack, reasons: Reason[]): number {
  const things = holding(option, held)
  for (const { thing } of things) reasons.push(knownReason(thing))
  return things.length
}
