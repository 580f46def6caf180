/** Change since the start of a step, on one scale: baseline, latest score, response, remission. */
import type { Answer } from '../determination/finding.ts'
import { daysOf, improvementLimits } from '../knowledge/follow-up/index.ts'
import { instruments } from '../knowledge/instruments/index.ts'
import type { InstrumentId } from '../knowledge/instruments/instrument.ts'
import type { Score } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'

export type Progress = {
  readonly instrument: InstrumentId
  readonly baseline?: Score | undefined
  readonly latest?: Score | undefined
  /** Share of the baseline that was lost; negative where it grew. */
  readonly improvement?: number | undefined
  readonly response: Answer
  readonly remission: Answer
  /** Every score since the baseline, earliest first. */
  readonly scores: readonly Score[]
}

/**
 * Progress on the scale with a baseline and the newest later score. Two scales are never mixed: a change between
 * different scales is no change.
 */
export function progressSince(start: Day, scores: readonly Score[], asOf: Day): Progress | undefined {
  const known = scores.filter(({ on, instrument }) => on <= asOf && isFollowed(instrument))
  const byScale = Map.groupBy(known, ({ instrument }) => instrument)
  const all = [...byScale.values()].map((own) => progressOn(own, start))
  return all.reduce<Progress | undefined>(
    (best, each) => (best === undefined || isBetter(each, best) ? each : best),
    undefined,
  )
}

/** Global impressions are no measure of a share. */
function isFollowed(id: InstrumentId): boolean {
  return instruments[id].depression && id !== 'cgi-s' && id !== 'cgi-i' && id !== 'phq-2'
}

function isBetter(a: Progress, b: Progress): boolean {
  const complete = (each: Progress) => Number(each.baseline !== undefined) + Number(each.latest !== undefined)
  return complete(a) - complete(b) > 0 || (complete(a) === complete(b) && lastDay(a) > lastDay(b))
}

function lastDay({ latest, baseline }: Progress): number {
  return latest?.on ?? baseline?.on ?? 0
}

function progressOn(scores: readonly Score[], start: Day): Progress {
  const instrument = scores[0]?.instrument ?? 'phq-9'
  const { from, to } = daysOf('baseline')
  const baseline = scores.findLast(({ on }) => on >= start + from && on <= start + to)
  const later = scores.filter(({ on }) => on > start + to)
  const latest = later.at(-1)
  const improvement = improvementOf(baseline, latest)
  return {
    instrument,
    baseline,
    latest,
    improvement,
    response: response(improvement, instrument),
    remission: remission(latest),
    scores: [...(baseline === undefined ? [] : [baseline]), ...later],
  }
}

function improvementOf(baseline: Score | undefined, latest: Score | undefined): number | undefined {
  if (baseline === undefined || latest === undefined || baseline.value === 0) return undefined
  return (baseline.value - latest.value) / baseline.value
}

function response(improvement: number | undefined, instrument: InstrumentId): Answer {
  if (improvement === undefined) return 'unknown'
  const limit = instruments[instrument].responseFall?.value ?? improvementLimits.response.value
  return improvement >= limit ? 'yes' : 'no'
}

export function remission(score: Score | undefined): Answer {
  const limit = score === undefined ? undefined : instruments[score.instrument].remissionAtMost
  if (score === undefined || limit === undefined) return 'unknown'
  return score.value <= limit.value ? 'yes' : 'no'
}
