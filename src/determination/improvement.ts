/**
 * How much better the patient was at the end of a trial, as a share of the baseline score that was lost.
 * A score gives a number, a word ("partial response") a range. Scores are compared within one scale only.
 */
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import type { Ref, ReportedOutcome, StopReason } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import { isRemission } from '../trials/scores.ts'
import { hasPlaceForScores, type Score, type Trial } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
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
  /** A score within the trial showed a response, and the last one shows none. */
  readonly isLost: boolean
  /** A score was taken when another treatment may have begun, of which only the month or the year is known. */
  readonly isMisplaced: boolean
  readonly endpoints: readonly Score[]
  readonly evidence: readonly Ref[]
}

type Evidence = Omit<Improvement, 'conflict' | 'endpoints' | 'isLost' | 'isMisplaced'>
type Scored = Evidence & Pick<Improvement, 'endpoints'> & { readonly lostResponse: Evidence | undefined }

/** Everything the record says of the effect of a trial; `undefined` where it says nothing. */
export function improvementOf(
  trial: Trial,
  history: History,
  rule: FailedTrialsRule,
): Improvement | undefined {
  const scored = fromScores(trial, history, rule)
  if (scored.length + trial.reportedOutcomes.length + trial.stops.length === 0) return undefined
  const lost = scored.some(isLost) ? scored.flatMap(({ lostResponse }) => lostResponse ?? []) : nothing
  const isSaid = lost.length + trial.reportedOutcomes.length + trial.stops.length > 0
  const found: readonly Evidence[] = isSaid
    ? [...scored, ...lost, ...fromWords(trial), ...fromStops(trial)]
    : scored
  const first = found[0]
  if (first === undefined) return undefined
  const ranges = found.map(({ range }) => range)
  const shared = ranges.reduce<ImprovementRange | undefined>(
    (range, next) => range && intersection(range, next),
    first.range,
  )
  const isRemitted = found.some(({ remission }) => remission === 'yes')
  const isIll = found.some(({ remission }) => remission === 'no')
  const conflict = shared === undefined || (isRemitted && isIll)
  return {
    range: shared ?? ranges.reduce(hull),
    remission: isRemitted === isIll ? 'unknown' : isRemitted ? 'yes' : 'no',
    basis: conflict ? 'conflict' : first.basis,
    conflict,
    isLost: lost.length > 0,
    isMisplaced: scored.some(({ endpoints }) => endpoints.some(({ on }) => mayBeMisplaced(on, trial))),
    endpoints: scored.flatMap(({ endpoints }) => endpoints),
    evidence: [...new Set(found.flatMap(({ evidence }) => evidence))],
  }
}

const nothing: readonly Evidence[] = []

function isLost({ lostResponse }: Scored): boolean {
  return lostResponse !== undefined
}

/** Baseline and end of each scale that was used at both times. */
function fromScores(trial: Trial, history: History, rule: FailedTrialsRule): readonly Scored[] {
  const { start, end } = trial
  if (start === undefined || end === undefined || !hasPlaceForScores(trial)) return []
  const last = lastDayOfEnd(trial, end, rule)
  const until = Math.min(last, trial.nextStep?.on ?? last)
  const found: Scored[] = []
  for (const scores of allowedByScale(history.scores, rule)) {
    const baseline = baselineOf(start, scores, rule)
    const endpoint = endpointOf(start, until, scores, rule)
    const earlier = () => scoresBetween(start, endpoint[0]?.on, scores, rule)
    if (baseline.length > 0 && endpoint.length > 0) found.push(fromScale(baseline, endpoint, earlier))
  }
  return found
}

/**
 * The scores of a trial of which only the month of the start is known, where the day decides which of them are the
 * baseline and the end: nothing can be told by them. Where every day of that month gives the same ones there is no doubt.
 */
export function scoresThatDependOnStart(
  trial: Trial,
  history: History,
  rule: FailedTrialsRule,
): readonly Ref[] {
  const { start, end, bounds, nextStep } = trial
  if (start === undefined || end === undefined || bounds === undefined) return []
  if (bounds.startLast <= bounds.startFirst || !hasPlaceForScores(trial)) return []
  const after = rule.endpoint.value.daysAfterEnd
  const last = lastDayOfEnd(trial, end, rule)
  const next = nextStep?.on ?? Number.POSITIVE_INFINITY
  const latest = Math.min(Math.max(last, bounds.endLast + after), next)
  const earliest = Math.min(last, bounds.endFirst + after, next)
  return allowedByScale(history.scores, rule).flatMap((scores) => {
    const baselines = [bounds.startFirst, bounds.startLast].map((day) => baselineOf(day, scores, rule))
    const widest = endpointOf(bounds.startFirst, latest, scores, rule)
    const endpoints = [widest, endpointOf(bounds.startLast, earliest, scores, rule)]
    const isTold = widest.length > 0 && baselines.some(({ length }) => length > 0)
    if (!isTold || (isOneDay(baselines) && isOneDay(endpoints))) return []
    return [...baselines, ...endpoints].flat().map(({ ref }) => ref)
  })
}

function isOneDay([one, other]: readonly (readonly Score[])[]): boolean {
  return one?.[0]?.on === other?.[0]?.on
}

/** The scores of each scale that the definition takes. */
function allowedByScale(
  scores: readonly Score[],
  { failure }: FailedTrialsRule,
): readonly (readonly Score[])[] {
  const allowed = failure.value.instruments
  if (allowed === undefined) return byScale(scores)
  return byScale(scores).filter(([first]) => first !== undefined && allowed.includes(first.instrument))
}

function mayBeMisplaced(on: Day, { possibleNextStep }: Trial): boolean {
  return possibleNextStep !== undefined && on > possibleNextStep.from
}

/** The scores of each scale, in order of time. Most records know only one scale. */
function byScale(scores: readonly Score[]): readonly (readonly Score[])[] {
  const [first] = scores
  const isOneScale = scores.every(({ instrument }) => instrument === first?.instrument)
  return isOneScale ? [scores] : [...Map.groupBy(scores, ({ instrument }) => instrument).values()]
}

function lastDayOfEnd({ possibleEnd }: Trial, end: Day, { endpoint }: FailedTrialsRule): number {
  return (possibleEnd ?? end) + endpoint.value.daysAfterEnd
}

/** What began the next step, where it did so before a score that would have told the end of this trial. */
export function endedByNextStep(trial: Trial, { scores }: History, rule: FailedTrialsRule): readonly Ref[] {
  const { nextStep, end } = trial
  if (nextStep === undefined || end === undefined) return []
  const last = lastDayOfEnd(trial, end, rule)
  return scores.some(({ on }) => on > nextStep.on && on <= last) ? nextStep.evidence : []
}

/** Scores of the day nearest before the start, else of the first day after it, within the window. */
function baselineOf(start: Day, scores: readonly Score[], rule: FailedTrialsRule): readonly Score[] {
  const { daysBefore, daysAfter } = rule.baseline.value
  const nearest =
    scores.findLast(({ on }) => on >= start - daysBefore && on <= start) ??
    scores.find(({ on }) => on > start && on <= start + daysAfter)
  return onDayOf(nearest, scores)
}

/** Scores of the last day of the window: late enough in the trial, and not after the next treatment began. */
function endpointOf(
  start: Day,
  until: number,
  scores: readonly Score[],
  rule: FailedTrialsRule,
): readonly Score[] {
  const from = start + rule.endpoint.value.notBeforeDay - 1
  return onDayOf(
    scores.findLast(({ on }) => on >= from && on <= until),
    scores,
  )
}

/** Scores in which the end could have been seen already, before the last one. */
function scoresBetween(
  start: Day,
  last: Day | undefined,
  scores: readonly Score[],
  rule: FailedTrialsRule,
): readonly Score[] {
  const from = start + rule.endpoint.value.notBeforeDay - 1
  return last === undefined ? none : scores.filter(({ on }) => on >= from && on < last)
}

function onDayOf(one: Score | undefined, scores: readonly Score[]): readonly Score[] {
  return one === undefined ? none : scores.filter((score) => score.on === one.on)
}

const none: readonly Score[] = []

/** Two totals of one day that differ leave a range. A baseline of zero shows no improvement of anything. */
function fromScale(
  baseline: readonly Score[],
  endpoints: readonly Score[],
  earlier: () => readonly Score[],
): Scored {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const from of baseline) {
    for (const to of endpoints) {
      const share = shareLost(from.value, to.value)
      low = Math.min(low, share)
      high = Math.max(high, share)
    }
  }
  return {
    range: { low, lowOpen: false, high, highOpen: false },
    remission: remissionAt(endpoints),
    basis: 'scale',
    endpoints,
    evidence: [...baseline.map(({ ref }) => ref), ...endpoints.map(({ ref }) => ref)],
    lostResponse: high < words.response.range.low ? responseAmong(baseline, earlier()) : undefined,
  }
}

/**
 * "Better at eight weeks, ill again at six months, on the same drug": a response and a relapse. No definition says
 * which of the two the trial was, so that neither score speaks alone.
 */
function responseAmong(baseline: readonly Score[], earlier: readonly Score[]): Evidence | undefined {
  const lowestBaseline = Math.min(...baseline.map(({ value }) => value))
  const responses = earlier.filter(
    ({ value }) => shareLost(lowestBaseline, value) >= words.response.range.low,
  )
  if (responses.length === 0) return undefined
  return { ...words.response, basis: 'scale', evidence: responses.map(({ ref }) => ref) }
}

function remissionAt(endpoints: readonly Score[]): Answer {
  if (endpoints.every(isRemission)) return 'yes'
  return endpoints.some(isRemission) ? 'unknown' : 'no'
}

function shareLost(baseline: number, end: number): number {
  return baseline === 0 ? 0 : (baseline - end) / baseline
}

const noImprovement: ImprovementRange = {
  low: Number.NEGATIVE_INFINITY,
  lowOpen: true,
  high: 0,
  highOpen: true,
}

/** What the field's words mean as shares: response is half, partial response a quarter to a half. */
export const words: Readonly<Record<ReportedOutcome, { range: ImprovementRange; remission: Answer }>> = {
  remission: { range: { low: 0.5, lowOpen: false, high: 1, highOpen: false }, remission: 'yes' },
  response: { range: { low: 0.5, lowOpen: false, high: 1, highOpen: false }, remission: 'unknown' },
  'partial-response': { range: { low: 0.25, lowOpen: true, high: 0.5, highOpen: true }, remission: 'no' },
  'non-response': { range: { ...noImprovement, high: 0.25 }, remission: 'no' },
  worsening: { range: noImprovement, remission: 'no' },
}

function fromWords(trial: Trial): readonly Evidence[] {
  return trial.reportedOutcomes.map(({ outcome, improvementPercent, ref }) => {
    const word = words[outcome]
    const share = improvementPercent === undefined ? undefined : improvementPercent / 100
    const range =
      share === undefined ? word.range : { low: share, lowOpen: false, high: share, highOpen: false }
    return { range, remission: word.remission, basis: 'stated', evidence: [ref] }
  })
}

/** "Stopped for lack of effect": less than a response, how much less is not said. */
export const stopRanges: Readonly<
  Partial<Record<StopReason, { range: ImprovementRange; remission: Answer }>>
> = {
  'lack-of-effect': { range: { ...noImprovement, high: 0.5 }, remission: 'no' },
  remission: words.remission,
}

function fromStops(trial: Trial): readonly Evidence[] {
  return trial.stops.flatMap(({ reason, ref }) => {
    const meaning = stopRanges[reason]
    return meaning === undefined ? [] : [{ ...meaning, basis: 'stop-reason' as const, evidence: [ref] }]
  })
}

function intersection(a: ImprovementRange, b: ImprovementRange): ImprovementRange | undefined {
  const { low, lowOpen } = beginsLater(a, b) ? a : b
  const { high, highOpen } = endsEarlier(a, b) ? a : b
  const empty = low > high || (low === high && (lowOpen || highOpen))
  return empty ? undefined : { low, lowOpen, high, highOpen }
}

function hull(a: ImprovementRange, b: ImprovementRange): ImprovementRange {
  const { low, lowOpen } = beginsLater(a, b) ? b : a
  const { high, highOpen } = endsEarlier(a, b) ? b : a
  return { low, lowOpen, high, highOpen }
}

function beginsLater(a: ImprovementRange, b: ImprovementRange): boolean {
  return a.low > b.low || (a.low === b.low && a.lowOpen)
}

function endsEarlier(a: ImprovementRange, b: ImprovementRange): boolean {
  return a.high < b.high || (a.high === b.high && a.highOpen)
}
