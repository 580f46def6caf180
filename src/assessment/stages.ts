/**
 * The stages after determination, in order of use. Each takes what stands above it and returns its part of the
 * result; a stage that does not exist yet (review, plan) is absent from the result.
 */
import type { Determination } from '../determination/determination.ts'
import { type RiskAssessment, type RiskFinding, risk } from '../risk/index.ts'
import { staging } from '../staging/index.ts'
import type { History } from '../trials/history.ts'
import { formatDay } from '../units/day.ts'
import type { AssessedRisk, AssessedRiskFinding, Assessment } from './result.ts'

export type StageInput = {
  readonly history: History
  /** The determination whose judged trials the stages rest on. */
  readonly determination: Determination
}

export type LaterStages = Pick<Assessment, 'staging' | 'review' | 'risk' | 'plan'>

/** Staging and suicide risk for one determination. */
export function laterStages({ history, determination }: StageInput): LaterStages {
  const { record, asOf } = history
  const trials = determination.trials.map(({ trial }) => trial)
  return {
    staging: staging({ record, determination, asOf }),
    risk: assessedRisk(risk({ record, asOf, trials })),
  }
}

function assessedRisk({ findings, ...rest }: RiskAssessment): AssessedRisk {
  return { ...rest, findings: findings.map(assessedRiskFinding) }
}

function assessedRiskFinding({ on, ...rest }: RiskFinding): AssessedRiskFinding {
  return { ...rest, on: on === undefined ? null : formatDay(on) }
}
