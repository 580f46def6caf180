/**
 * How much better the patient was at the end of a trial, as a share of the baseline score that was lost.
 * A score gives a number, a word ("partial response") a range. Scores are compared within one scale only.
 */
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import type { Ref, ReportedOutcome, StopReason } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import { isRemission } from '../trials/scores.ts'
import { isPlaced, type Score, type Trial } from '../trials/trial.ts'
import type { OutcomeBasis } from './determination.ts'
import type { Answer } from './finding.ts'

/** Values between `low` and `high`; an open end leaves the limit itself out. */
export type ImprovementRange = {
  readonly low: number
  readonly lowOpen: boolean
  readonly high: number
  readonly highOpen: boolean
}

export type Improvement = {
  readonly range: ImprovementRange
  readonly remission: Answer
  readonly basis: OutcomeBasis
  /** Pieces of evidence exclude each other; the range then holds them all. */
  readonly conflict: boolean
  readonly endpoints: readonly Score[]
  readonly evidence: readonly Ref[]
}

type Evidence = Omit<Improvement, 'conflict'>

/** Everything the record says of the effect of a trial; `undefined` where it says nothing. */
export function improvementOf(
  trial: Trial,
  history: History,
  rule: FailedTrialsRule,
): Improvement | undefined {
  const found = [...fromScores(trial, history, rule), ...fromWords(trial), ...fromStops(trial)]
  const first = found[0]
  if (first === undefined) return undefined
  if (found.length === 1) {
    const { range, remission, basis, endpoints, evidence } = first
    return { range, remission, basis, conflict: false, endpoints, evidence: [...new Set(evidence)] }
  }
  const shared = found.reduce<ImprovementRange | undefined>(
    (range, next) => range && intersection(range, next.range),
    first.range,
  )
  const remissions = new Set(
    found.map((evidence) => evidence.remission).filter((answer) => answer !== 'unknown'),
  )
  const conflict = shared === undefined || remissions.size > 1
  return {
    range: shared ?? found.map((evidence) => evidence.range).reduce(hull),
    remission: remissions.size === 1 ? ([...remissions][0] ?? 'unknown') : 'unknown',
    basis: conflict ? 'conflict' : first.basis,
    conflict,
    endpoints: found.flatMap((evidence) => [...evidence.endpoints]),
    evidence: [...new Set(found.flatMap((evidence) => [...evidence.evidence]))],
  }
}

/** Baseline and end of each scale that was used at both times. */
function fromScores(trial: Trial, history: History, rule: FailedTrialsRule): readonly Evidence[] {
  if (!isPlaced(trial)) return []
  const allowed = rule.failure.value.instruments
  const scales = new Set(history.scores.map((score) => score.instrument))
  const found: Evidence[] = []
  for (const scale of scales) {
    if (allowed !== undefined && !allowed.includes(scale)) continue
    const scores = history.scores.filter((score) => score.instrument === scale)
    const baseline = baselineOf(trial, scores, rule)
    const end = endpointOf(trial, scores, rule)
    if (baseline.length > 0 && end.length > 0) found.push(fromScale(baseline, end))
  }
  return found
}

/** Scores of the day nearest before the start, else of the first day after it, within the window. */
function baselineOf(trial: Trial, scores: readonly Score[], rule: FailedTrialsRule): readonly Score[] {
  const { start } = trial
  if (start === undefined) return []
  const { daysBefore, daysAfter } = rule.baseline.value
  const before = scores.filter((score) => score.on <= start && score.on >= start - daysBefore)
  if (before.length > 0) return onDay(before, before.at(-1)?.on)
  const after = scores.filter((score) => score.on > start && score.on <= start + daysAfter)
  return onDay(after, after[0]?.on)
}

/** Scores of the last day of the window: late enough in the trial, and not after the next treatment began. */
function endpointOf(trial: Trial, scores: readonly Score[], rule: FailedTrialsRule): readonly Score[] {
  const { start, end } = trial
  if (start === undefined || end === undefined) return []
  const { notBeforeDay, daysAfterEnd } = rule.endpoint.value
  const last = Math.min(
    (trial.possibleEnd ?? end) + daysAfterEnd,
    trial.nextStep?.on ?? Number.POSITIVE_INFINITY,
  )
  const inWindow = scores.filter((score) => score.on >= start + notBeforeDay - 1 && score.on <= last)
  return onDay(inWindow, inWindow.at(-1)?.on)
}

function onDay(scores: readonly Score[], day: number | undefined): readonly Score[] {
  return scores.filter((score) => score.on === day)
}

/** Two totals of one day that differ leave a range. A baseline of zero shows no improvement of anything. */
function fromScale(baseline: readonly Score[], end: readonly Score[]): Evidence {
  const shares = baseline.flatMap((from) => end.map((to) => shareLost(from.value, to.value)))
  const remissions = new Set(end.map(isRemission))
  return {
    range: { low: Math.min(...shares), lowOpen: false, high: Math.max(...shares), highOpen: false },
    remission: remissions.size > 1 ? 'unknown' : remissions.has(true) ? 'yes' : 'no',
    basis: 'scale',
    endpoints: end,
    evidence: [...baseline, ...end].map((score) => score.ref),
  }
}

function shareLost(baseline: number, end: number): number {
  return baseline === 0 ? 0 : (baseline - end) / baseline
}

const none: ImprovementRange = { low: Number.NEGATIVE_INFINITY, lowOpen: true, high: 0, highOpen: true }

/** What the field's words mean as shares: response is half, partial response a quarter to a half. */
export const words: Readonly<Record<ReportedOutcome, { range: ImprovementRange; remission: Answer }>> = {
  remission: { range: { low: 0.5, lowOpen: false, high: 1, highOpen: false }, remission: 'yes' },
  response: { range: { low: 0.5, lowOpen: false, high: 1, highOpen: false }, remission: 'unknown' },
  'partial-response': { range: { low: 0.25, lowOpen: true, high: 0.5, highOpen: true }, remission: 'no' },
  'non-response': { range: { ...none, high: 0.25 }, remission: 'no' },
  worsening: { range: none, remission: 'no' },
}

function fromWords(trial: Trial): readonly Evidence[] {
  return trial.reportedOutcomes.map(({ outcome, improvementPercent, ref }) => {
    const word = words[outcome]
    const share = improvementPercent === undefined ? undefined : improvementPercent / 100
    const range =
      share === undefined ? word.range : { low: share, lowOpen: false, high: share, highOpen: false }
    return { range, remission: word.remission, basis: 'stated', endpoints: [], evidence: [ref] }
  })
}

/** "Stopped for lack of effect": less than a response, how much less is not said. */
export const stopRanges: Readonly<
  Partial<Record<StopReason, { range: ImprovementRange; remission: Answer }>>
> = {
  'lack-of-effect': { range: { ...none, high: 0.5 }, remission: 'no' },
  remission: words.remission,
}

function fromStops(trial: Trial): readonly Evidence[] {
  return trial.stops.flatMap(({ reason, ref }) => {
    const meaning = stopRanges[reason]
    return meaning === undefined
      ? []
      : [{ ...meaning, basis: 'stop-reason' as const, endpoints: [], evidence: [ref] }]
  })
}

function intersection(a: ImprovementRange, b: ImprovementRange): ImprovementRange | undefined {
  const [low, lowOpen] =
    a.low > b.low || (a.low === b.low && a.lowOpen) ? [a.low, a.lowOpen] : [b.low, b.lowOpen]
  const [high, highOpen] =
    a.high < b.high || (a.high === b.high && a.highOpen) ? [a.high, a.highOpen] : [b.high, b.highOpen]
  const empty = low > high || (low === high && (lowOpen || highOpen))
  return empty ? undefined : { low, lowOpen, high, highOpen }
}

function hull(a: ImprovementRange, b: ImprovementRange): ImprovementRange {
  return {
    low: Math.min(a.low, b.low),
    lowOpen: a.low === b.low ? a.lowOpen && b.lowOpen : a.low < b.low ? a.lowOpen : b.lowOpen,
    high: Math.max(a.high, b.high),
    highOpen: a.high === b.high ? a.highOpen && b.highOpen : a.high > b.high ? a.highOpen : b.highOpen,
  }
}
