/**
 * The stages after determination, in order of use. Each takes what stands above it and returns its part of the
 * result; a stage that does not exist yet is absent from the result.
 */
import type { Determination } from '../determination/determination.ts'
import type { PatientRecord } from '../record/record.ts'
import type { History } from '../trials/history.ts'
import type { Assessment } from './result.ts'

export type StageInput = {
  readonly record: PatientRecord
  readonly history: History
  readonly determination: Determination
}

export type LaterStages = Pick<Assessment, 'staging' | 'review' | 'risk' | 'plan'>

/** Staging, review, risk and plan for one determination. */
export function laterStages(_input: StageInput): LaterStages {
  return {}
}
