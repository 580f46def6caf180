/** What to do now, from the scores so far. */

import type { Citation } from '../knowledge/citation.ts'
import {
  type DecisionId,
  daysOf,
  decisions,
  improvementLimits,
  scoreSpeaksFor,
  timesToJudge,
} from '../knowledge/follow-up/index.ts'
import type { Ref } from '../record/record.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { OngoingStep } from './current-step.ts'
import type { Impression } from './impression.ts'
import type { Progress } from './progress.ts'
import type { Relapse } from './relapse.ts'

export type Decision = {
  readonly id: DecisionId
  readonly advice: string
  /** The numbers it rests on. */
  readonly because: string
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type Situation = {
  readonly step: OngoingStep | undefined
  /** The day from which the step is counted: one of those on which it can have begun. */
  readonly start?: Day | undefined
  /** What is not settled about antidepressants that may be going on, in words. */
  readonly unclear: readonly string[]
  readonly progress: Progress | undefined
  /** The last global impression of improvement since the start of the step. */
  readonly impression?: Impression | undefined
  readonly relapse: Relapse
  /** Scores two months apart, or the record, show that remission has held. */
  readonly remissionHeld: boolean
  readonly asOf: Day
}

export function decide(situation: Situation): Decision {
  const { step, relapse, remissionHeld } = situation
  if (relapse.answer === 'yes') return decision('act-on-relapse', relapse.because, relapse.evidence)
  if (relapse.answer === 'unknown') return decision('repeat-score', relapse.because, relapse.evidence)
  if (remissionHeld) return decision('maintain', 'remission for two months or longer', relapse.evidence)
  if (step === undefined) return withoutStep(situation)
  if (wasNotTolerated(step))
    return decision('switch-for-intolerance', 'stopped or ended for side effects', step.judged.trial.evidence)
  return byScores(step, situation)
}

function withoutStep({ unclear }: Situation): Decision {
  if (unclear.length === 0) return decision('no-current-treatment', 'nothing is being taken or given', [])
  return decision('clarify-current-treatment', `not recorded: ${unclear.join('; ')}`, [])
}

function wasNotTolerated({ judged }: OngoingStep): boolean {
  return judged.trial.stops.some(({ reason }) => reason === 'intolerance')
}

function byScores(step: OngoingStep, situation: Situation): Decision {
  const { progress, asOf } = situation
  const start = situation.start ?? step.start
  const days = asOf - start
  const latest = progress?.latest
  if (progress?.remission === 'yes' && latest !== undefined && asOf - latest.on <= scoreSpeaksFor.value) {
    return decision('continue-remission', numbersOf(progress), [latest.ref])
  }
  const own = ownTime(step, days, asOf)
  if (own !== undefined) return own
  if (days < daysOf('week-2-to-4').from)
    return decision('wait', `${dayOf(step, asOf)} of ${step.judged.trial.agent}`, [])
  if (progress?.baseline === undefined) return withoutBaseline(step, situation)
  if (
    latest === undefined ||
    asOf - latest.on > scoreSpeaksFor.value ||
    latest.on - start < daysOf('week-2-to-4').from
  ) {
    return decision(
      'measure-now',
      `${dayOf(step, asOf)} of ${step.judged.trial.agent}, no recent score`,
      evidenceOf(progress),
    )
  }
  return byImprovement(step, { progress, start, asOf })
}

/**
 * Without a baseline no change can be told; that somebody is not well after a fair time can be. The global impression
 * of a clinician is told beside it.
 */
function withoutBaseline(
  step: OngoingStep,
  { start = step.start, progress, impression, asOf }: Situation,
): Decision {
  const latest = progress?.latest
  const none = 'no score from before or at the start'
  const impressions = impression === undefined ? [] : [impressionText(impression)]
  const evidence = impression === undefined ? [] : [impression.ref]
  const isFair = latest !== undefined && latest.on - start >= daysOf('week-6-to-8').from
  if (!isFair || asOf - latest.on > scoreSpeaksFor.value)
    return decision('measure-baseline', [none, ...impressions].join('; '), evidence)
  const so = `${latest.instrument.toUpperCase()} ${latest.value} on ${dayOf(step, latest.on)} of ${step.judged.trial.agent}`
  return decision('not-well-change-unknown', [so, none, ...impressions].join('; '), [latest.ref, ...evidence])
}

function impressionText({ value, on, isResponse }: Impression): string {
  return `CGI-I ${value} on ${formatDay(on)}: ${isResponse ? 'a response' : 'no response'} by global impression`
}

type Counted = { readonly progress: Progress; readonly start: Day; readonly asOf: Day }

/** The score is judged by the day on which it was taken; a later time asks for a later score. */
function byImprovement(step: OngoingStep, { progress, start, asOf }: Counted): Decision {
  const { improvement, latest } = progress
  const [scoredOn, days] = [latest?.on ?? asOf, asOf - start]
  const scoreDay = scoredOn - start
  const [fourWeeks, fair] = [daysOf('week-4').from, daysOf('week-6-to-8').from]
  const because = `${numbersOf(progress)} on ${dayOf(step, scoredOn)} of ${step.judged.trial.agent}`
  const evidence = evidenceOf(progress)
  if (improvement === undefined) return decision('measure-baseline', because, evidence)
  const reachedEarly = improvement >= improvementLimits.early.value
  if (scoreDay < fair && days >= fair)
    return decision('measure-now', `${because}; now ${dayOf(step, asOf)}`, evidence)
  if (scoreDay < fourWeeks)
    return decision(reachedEarly ? 'continue-improving' : 'raise-dose', because, evidence)
  if (scoreDay < fair)
    return decision(reachedEarly ? 'continue-improving' : 'raise-dose-or-switch', because, evidence)
  if (improvement >= improvementLimits.response.value)
    return decision('augment-or-add-psychotherapy', because, evidence)
  const short = step.judged.shortfalls
  if (step.judged.adequate === 'no' && short.length > 0) {
    return decision('repair-trial', `${because}; short of ${short.join(', ')}`, [
      ...evidence,
      ...step.judged.trial.evidence,
    ])
  }
  return decision(improvement >= improvementLimits.partial.value ? 'augment' : 'switch', because, evidence)
}

/** Treatments that are not judged like an antidepressant: before their own time there is nothing to decide. */
function ownTime(step: OngoingStep, days: number, asOf: Day): Decision | undefined {
  const { trial } = step.judged
  const row = timesToJudge.find(({ agents }) => agents.includes(trial.agent))
  if (row === undefined) return undefined
  const tooEarly =
    row.sessions !== undefined
      ? trial.sessions === undefined || trial.sessions < row.sessions.from
      : days < (row.weeks?.from ?? 0) * daysPerWeek
  if (!tooEarly) return undefined
  const so =
    row.sessions === undefined ? dayOf(step, asOf) : `${trial.sessions ?? 'an unknown number of'} sessions`
  return {
    id: 'judge-by-its-own-time',
    advice: `${row.of}: to be judged ${row.text}; stop if there is no benefit by then.`,
    because: `${so} of ${trial.agent}`,
    evidence: trial.evidence,
    cite: row.cite,
  }
}
const daysPerWeek = 7

/** `day 42`; `day 0 to 212` where the day of the start is not known. */
function dayOf({ start, startLast }: OngoingStep, on: Day): string {
  return start === startLast ? `day ${on - start}` : `day ${Math.max(0, on - startLast)} to ${on - start}`
}

export function decision(id: DecisionId, because: string, evidence: readonly Ref[]): Decision {
  const row = decisions.get(id)
  if (row === undefined) throw new Error(`No decision "${id}" in the knowledge of follow-up.`)
  return { id, advice: row.advice, because, evidence, cite: row.cite }
}

function numbersOf({ instrument, baseline, latest, improvement }: Progress): string {
  const scale = instrument.toUpperCase()
  if (latest === undefined) return scale
  if (baseline === undefined || improvement === undefined) return `${scale} ${latest.value}`
  const percent = Math.floor(Math.abs(improvement) * 1000) / 10
  return `${scale} ${baseline.value} to ${latest.value} (${percent} % ${improvement >= 0 ? 'better' : 'worse'})`
}

function evidenceOf({ baseline, latest }: Progress): readonly Ref[] {
  return [baseline?.ref, latest?.ref].filter((ref) => ref !== undefined)
}
