/** Follow-up as plain JSON values: days are dates, and what is not there is `null`. */
import type { FollowUp } from '../follow-up/index.ts'
import type { Score } from '../trials/trial.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { AssessedFollowUp, AssessedScore } from './result.ts'

export function assessedFollowUp(followUp: FollowUp): AssessedFollowUp {
  const { step, progress, maintenance, schedule, ...rest } = followUp
  return {
    ...rest,
    step: step === undefined ? null : assessedStep(step),
    progress: progress === undefined ? null : assessedProgress(progress),
    schedule: schedule.map(dated),
    maintenance:
      maintenance === undefined
        ? null
        : { ...maintenance, since: formatDay(maintenance.since), until: formatDay(maintenance.until) },
  }
}

function assessedStep({ agent, trial, start, startLatest }: NonNullable<FollowUp['step']>) {
  const latest = startLatest === undefined ? null : formatDay(startLatest)
  return { agent, trial, start: formatDay(start), startLatest: latest }
}

/** The scores themselves stand with the result. */
function assessedProgress(progress: NonNullable<FollowUp['progress']>): AssessedFollowUp['progress'] {
  const { instrument, baseline, latest, improvement, response, remission } = progress
  return {
    instrument,
    baseline: assessedScoreOrNull(baseline),
    latest: assessedScoreOrNull(latest),
    improvement: improvement ?? null,
    response,
    remission,
  }
}

function assessedScoreOrNull(score: Score | undefined): AssessedScore | null {
  return score === undefined ? null : assessedScore(score)
}

export function assessedScore({ instrument, on, value, ref }: Score): AssessedScore {
  return { instrument, on: formatDay(on), value, evidence: [ref] }
}

function dated<T extends { readonly from: Day; readonly to: Day }>(check: T) {
  return { ...check, from: formatDay(check.from), to: formatDay(check.to) }
}
