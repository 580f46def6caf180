/** What came of a trial, and whether a definition calls that a failure. */
import type { FailedTrialsRule, FailureRule } from '../knowledge/definitions/definition.ts'
import type { Ref } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import type { Trial } from '../trials/trial.ts'
import { any, not } from './answer.ts'
import { leaf } from './combine.ts'
import type { Outcome, OutcomeBasis } from './determination.ts'
import { type Answer, type Finding, lostResponse } from './finding.ts'
import {
  endedByNextStep,
  type Improvement,
  type ImprovementRange,
  improvementOf,
  scoresThatDependOnStart,
} from './improvement.ts'
import { dependsOnDays } from './rough-days.ts'

export type JudgedOutcome = {
  readonly outcome: Outcome
  readonly basis: OutcomeBasis
  readonly improvement?: { readonly low: number; readonly high: number } | undefined
  readonly finding: Finding
}

/**
 * Did this trial fail in the definition's sense? Undocumented is unknown; a stop for side effects alone is no
 * failure unless the definition says so.
 */
export function judgeOutcome(trial: Trial, history: History, rule: FailedTrialsRule): JudgedOutcome {
  const improvement = improvementOf(trial, history, rule)
  const nextStep = endedByNextStep(trial, history, rule)
  const intolerance = trial.stops.filter((stop) => stop.reason === 'intolerance')
  if (trial.bounds?.isUnsettled === true) {
    const isSaid = improvement !== undefined || intolerance.length > 0
    return openOutcome(trial, rule, { note: dependsOnDays, evidence: trial.evidence, isSaid })
  }
  const dependent = scoresThatDependOnStart(trial, history, rule)
  if (dependent.length > 0)
    return openOutcome(trial, rule, { note: dependsOnDays, evidence: [...new Set(dependent)], isSaid: true })
  if (improvement === undefined && intolerance.length > 0) {
    const counts = rule.intoleranceCounts
    return {
      outcome: 'intolerance',
      basis: 'stop-reason',
      finding: leaf('outcome-failed', counts.value ? 'yes' : 'no', {
        about: trial.id,
        note: 'stopped for side effects',
        evidence: intolerance.map((stop) => stop.ref),
        cite: counts.cite,
      }),
    }
  }
  if (improvement === undefined) {
    const isTooLate = nextStep.length > 0 && isScoredTooLate(trial, history, rule)
    return openOutcome(trial, rule, { note: isTooLate ? scoredTooLate : undefined, evidence: nextStep })
  }
  if (improvement.isMisplaced) {
    const evidence = union(improvement.evidence, trial.possibleNextStep?.evidence ?? [])
    return openOutcome(trial, rule, { note: misplacedScore, evidence, isSaid: true })
  }
  return {
    outcome: outcomeName(improvement),
    basis: improvement.basis,
    improvement: { low: improvement.range.low, high: improvement.range.high },
    finding: leaf('outcome-failed', hasFailed(improvement, rule.failure.value), {
      about: trial.id,
      measured: { low: improvement.range.low, high: improvement.range.high, unit: 'share of baseline' },
      required: requirement(rule),
      conflict: improvement.conflict || undefined,
      note: improvement.isLost ? lostResponse : undefined,
      evidence: nextStep.length === 0 ? improvement.evidence : union(improvement.evidence, nextStep),
      cite: rule.failure.cite,
    }),
  }
}

type Open = {
  readonly note: string | undefined
  readonly evidence: readonly Ref[]
  /** Something is said of it, and the days decide of which treatment. */
  readonly isSaid?: boolean
}

function openOutcome({ id }: Trial, rule: FailedTrialsRule, { note, evidence, isSaid }: Open): JudgedOutcome {
  return {
    outcome: 'unknown',
    basis: isSaid === true ? 'unsettled' : 'none',
    finding: leaf('outcome-failed', 'unknown', {
      about: id,
      required: requirement(rule),
      note,
      evidence,
      cite: rule.failure.cite,
    }),
  }
}

const scoredTooLate = 'scored only after the next step had begun'
const misplacedScore = 'scored when another treatment may have begun already'

/** Once the next step has begun a score no longer tells what this trial did. */
function isScoredTooLate(
  { nextStep: _, ...trial }: Trial,
  history: History,
  rule: FailedTrialsRule,
): boolean {
  return improvementOf(trial, history, rule) !== undefined
}

function union(a: readonly Ref[], b: readonly Ref[]): readonly Ref[] {
  return [...new Set([...a, ...b])]
}

function requirement(rule: FailedTrialsRule): NonNullable<Finding['required']> {
  const { improvementBelow, inclusive } = rule.failure.value
  return {
    relation: inclusive ? 'at-most' : 'below',
    value: improvementBelow,
    unit: 'share of baseline',
  }
}

function hasFailed(improvement: Improvement, failure: FailureRule): Answer {
  const answers = [lessThan(improvement.range, failure)]
  if (failure.untilRemission) answers.push(not(improvement.remission))
  for (const { instrument, score } of failure.endpointAtLeast ?? []) {
    const ends = improvement.endpoints.filter((end) => end.instrument === instrument)
    const high = ends.filter(({ value }) => value >= score)
    if (high.length > 0) answers.push(high.length === ends.length ? 'yes' : 'unknown')
  }
  return any(answers)
}

function lessThan(range: ImprovementRange, { improvementBelow: limit, inclusive }: FailureRule): Answer {
  const surely = staysBelow(range, limit) || (inclusive === true && range.high === limit)
  if (surely) return 'yes'
  const possibly = range.low < limit || (inclusive === true && range.low === limit && !range.lowOpen)
  return possibly ? 'unknown' : 'no'
}

/** The field's word for a range of improvement; unknown where the range spans several and no word was used. */
function outcomeName({ range, remission, conflict }: Improvement): Outcome {
  if (conflict) return 'unknown'
  if (remission === 'yes') return 'remission'
  if (range.low >= 0.5) return 'response'
  if (staysBelow(range, 0)) return 'worsening'
  if (!staysBelow(range, 0.5)) return 'unknown'
  return range.low >= 0.25 ? 'partial-response' : 'non-response'
}

function staysBelow({ high, highOpen }: ImprovementRange, limit: number): boolean {
  return high < limit || (high === limit && highOpen)
}
