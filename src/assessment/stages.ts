/** The stages after determination, in order of use. Each takes what stands above it and returns its part of the result. */
import type { Determination } from '../determination/determination.ts'
import { followUp } from '../follow-up/index.ts'
import { sameForAll } from '../knowledge/same-for-all.ts'
import {
  answersFromReview,
  answersFromRisk,
  type PlanContext,
  plan,
  planContextFrom,
  settleFirst,
} from '../plan/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { complaints, depressiveEpisode, patientView, type ReviewItem, reviewOf } from '../review/index.ts'
import { emptySafetyPlan, type RiskAssessment, type RiskFinding, risk } from '../risk/index.ts'
import { staging } from '../staging/index.ts'
import type { History } from '../trials/history.ts'
import { formatDay } from '../units/day.ts'
import { assessedFollowUp } from './assessed-follow-up.ts'
import { assessedComplaint, assessedMajorDepression } from './assessed-major-depression.ts'
import type { AssessedRisk, AssessedRiskFinding, Assessment } from './result.ts'

export type StageInput = {
  /** The whole record: a history keeps only the entries that trials are built from. */
  readonly record: PatientRecord
  readonly history: History
  /** The determination whose judged trials the stages rest on. */
  readonly determination: Determination
}

export type LaterStages = Pick<
  Assessment,
  'staging' | 'majorDepression' | 'complaints' | 'review' | 'risk' | 'plan' | 'followUp'
>

/** Suicide risk, without which no result is given. */
export function riskAlone({ record, history, determination }: StageInput): Pick<LaterStages, 'risk'> {
  const trials = determination.trials.map(({ trial }) => trial)
  return { risk: assessedRisk(risk({ record, asOf: history.asOf, trials })) }
}

/** Staging, review, suicide risk, plan and follow-up for one determination. */
export function laterStages({ record, history, determination }: StageInput): LaterStages {
  const { asOf } = history
  const trials = determination.trials.map(({ trial }) => trial)
  const view = patientView(record, determination, asOf)
  const reviewed = reviewOf(view)
  const judgedRisk = risk({ record, asOf, trials })
  const context = planContext(record, history, determination, reviewed, judgedRisk)
  return {
    staging: staging({ record, determination, asOf }),
    majorDepression: assessedMajorDepression(depressiveEpisode(view)),
    complaints: complaints(view).map(assessedComplaint),
    review: reviewed,
    risk: assessedRisk(judgedRisk),
    plan: plan(context),
    followUp: assessedFollowUp(
      followUp({
        record,
        determination,
        asOf,
        view,
        review: reviewed,
        scores: history.scores,
        settleFirst: settleFirst(context),
      }),
    ),
  }
}

/** What the review and the risk stage found fills what the record leaves open. */
function planContext(
  record: PatientRecord,
  history: History,
  determination: Determination,
  reviewed: readonly ReviewItem[],
  judgedRisk: RiskAssessment,
): PlanContext {
  const answers = [...answersFromReview(reviewed), ...answersFromRisk(judgedRisk)]
  return planContextFrom({ record, history, determination, answers })
}

/** The same empty form for everybody. */
const safetyPlan = sameForAll(emptySafetyPlan())

function assessedRisk({ findings, ...rest }: RiskAssessment): AssessedRisk {
  return { ...rest, findings: findings.map(assessedRiskFinding), safetyPlan }
}

function assessedRiskFinding({ on, intent: _, ...rest }: RiskFinding): AssessedRiskFinding {
  return { ...rest, on: on === undefined ? null : formatDay(on) }
}
