/** What the words about one course say of its outcome, of intake and of its end. */
import type { ReportedCourse, ReportedOutcome, StopReason } from '../record.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type CourseFacts = ReportedCourse & {
  readonly stopped: boolean
  /** The words contradict each other on the outcome; none is taken. */
  readonly contradictory: boolean
  /** Words of effect that are about something else than depression: "helped with sleep". */
  readonly aside: readonly NoteElement[]
}

/** Outcome, intake and stop reason in the words of one course, in order. */
export function courseFacts(elements: readonly NoteElement[]): CourseFacts {
  const stopReason = stopReasonOf(elements)
  const { outcome, percent, contradictory } = outcomeOf(elements)
  return {
    outcome,
    improvementPercent: percent,
    adherence: adherenceOf(elements),
    stopReason,
    stopped: elements.some(({ kind }) => kind === 'stop'),
    contradictory,
    aside: elements.filter(
      (element, at) => element.kind === 'outcome' && !isItsOutcome(elements, element, at),
    ),
  }
}

type Outcome = {
  readonly outcome: ReportedOutcome | undefined
  readonly percent: number | undefined
  readonly contradictory: boolean
}

/**
 * The outcome. "failed" and "relapsed" only count where nothing clearer is said; "failed" not at all where an
 * unwanted effect is named, because the word may mean that too.
 */
function outcomeOf(elements: readonly NoteElement[]): Outcome {
  const benefits = elements
    .filter((element, at) => element.kind === 'outcome' && isItsOutcome(elements, element, at))
    .map((element) => (element as NoteElementOf<'outcome'>).benefit)
  const clear = new Set(benefits.filter(({ weak }) => !weak).map(({ outcome }) => outcome))
  clear.delete(undefined)
  if (clear.has('remission')) clear.delete('response')
  const [outcome, another] = clear
  if (another !== undefined) return { outcome: undefined, percent: undefined, contradictory: true }
  const percent = benefits.find(
    ({ improvementPercent }) => improvementPercent !== undefined,
  )?.improvementPercent
  return { outcome: outcome ?? weakOutcome(elements), percent, contradictory: false }
}

/**
 * "helped with sleep", "effective for anxiety" are no outcome of depression. After a benefit any unknown word may
 * limit it; after a missing benefit only what it is said to be missing for.
 */
function isAboutSomethingElse(
  elements: readonly NoteElement[],
  outcome: NoteElementOf<'outcome'>,
  at: number,
): boolean {
  const next = elements.findIndex((element, index) => index > at && element.kind !== 'filler')
  const following = elements[next]
  const linked = elements
    .slice(at + 1, next)
    .some((element) => element.kind === 'filler' && element.link === true)
  const isBeside = linked || next === at + 1
  const limits = following?.kind === 'unknown' || (following?.kind === 'reason' && isBeside)
  const helped = outcome.benefit.outcome !== 'non-response' && outcome.benefit.outcome !== 'worsening'
  return limits && (helped || linked)
}

function isItsOutcome(
  elements: readonly NoteElement[],
  outcome: NoteElementOf<'outcome'>,
  at: number,
): boolean {
  return !isAboutSomethingElse(elements, outcome, at) && !isWhyItBegan(elements, at)
}

/** "Abilify due to partial response": why it was given. Of what was stopped or failed it is why that ended. */
function isWhyItBegan(elements: readonly NoteElement[], at: number): boolean {
  const ended = elements.some(
    (element) => element.kind === 'stop' || (element.kind === 'polarity' && element.polarity === 'failed'),
  )
  return before(elements, at)?.kind === 'because' && !ended
}

function weakOutcome(elements: readonly NoteElement[]): ReportedOutcome | undefined {
  const outcomes = elements.filter((element) => element.kind === 'outcome')
  const saysUnknown = outcomes.some(({ benefit }) => benefit.outcome === undefined)
  if (saysUnknown) return undefined
  const relapse = outcomes.find(({ benefit }) => benefit.weak)
  if (relapse !== undefined) return relapse.benefit.outcome
  const failed = elements.some((element) => element.kind === 'polarity' && element.polarity === 'failed')
  return failed && !namesSideEffect(elements) ? 'non-response' : undefined
}

function namesSideEffect(elements: readonly NoteElement[]): boolean {
  return elements.some((element) => element.kind === 'reason' && element.reason === 'intolerance')
}

/** Doses that were missed are known, whatever else is not; "took daily, adherence unclear" leaves it open. */
function adherenceOf(elements: readonly NoteElement[]): ReportedCourse['adherence'] {
  const said = new Set(elements.filter((element) => element.kind === 'adherence').map(({ value }) => value))
  if (said.has('not-taken')) return said.size === 1 ? 'not-taken' : undefined
  return (['partial', 'unknown', 'as-prescribed'] as const).find((value) => said.has(value))
}

/** Why it ended, where the words say that it ended for this. An unwanted effect alone is no reason. */
function stopReasonOf(elements: readonly NoteElement[]): StopReason | undefined {
  const reasons = elements.filter((element, at) => isStopReason(elements, element, at))
  const stated = new Set(reasons.map((element) => (element as NoteElementOf<'reason'>).reason))
  const [reason, another] = stated
  if (another !== undefined) return stated.has('intolerance') ? 'intolerance' : 'other'
  return reason ?? effectAsReason(elements)
}

function isStopReason(elements: readonly NoteElement[], element: NoteElement, at: number): boolean {
  if (element.kind !== 'reason') return false
  if (element.decisive) return true
  return elements.some(({ kind }) => kind === 'stop') || before(elements, at)?.kind === 'because'
}

/** "stopped because it did not help", "felt better and stopped": the effect itself is the reason. */
function effectAsReason(elements: readonly NoteElement[]): StopReason | undefined {
  const stop = elements.findIndex(({ kind }) => kind === 'stop')
  if (stop < 0) return undefined
  const effect = [after(elements, stop), before(elements, stop)].find(
    (element) => element?.kind === 'outcome',
  )
  if (effect?.kind !== 'outcome') return undefined
  switch (effect.benefit.outcome) {
    case 'non-response':
    case 'worsening':
      return 'lack-of-effect'
    case 'remission':
    case 'response':
      return effect.benefit.weak ? 'lack-of-effect' : 'remission'
    default:
      return undefined
  }
}

const small = new Set<NoteElement['kind']>(['filler', 'because', 'and', 'date'])

/** The neighbour in the same breath: a comma parts it. */
function after(elements: readonly NoteElement[], at: number): NoteElement | undefined {
  return elements.slice(at + 1).find(({ kind }) => !small.has(kind))
}

function before(elements: readonly NoteElement[], at: number): NoteElement | undefined {
  return elements
    .slice(0, at)
    .findLast(({ kind }) => kind !== 'filler' && (kind === 'because' || !small.has(kind)))
}
