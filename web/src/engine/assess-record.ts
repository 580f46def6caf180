/** One record through every stage, as the patient page shows it: the answer at once, the plan right after. */
import { assess } from '../../../src/assessment/assess.ts'
import { type Dossier, dossierOf } from '../../../src/assessment/dossier.ts'
import type { Assessment } from '../../../src/assessment/result.ts'
import { safeText } from '../../../src/explanation/safe-text.ts'
import { worded } from '../../../src/explanation/worded.ts'
import {
  type Definition,
  defaultDefinition,
  definitionById,
} from '../../../src/knowledge/definitions/index.ts'
import type { PatientRecord } from '../../../src/record/record.ts'
import type { Day } from '../../../src/units/day.ts'

/** What is assessed, and how. */
export type Question = {
  readonly record: PatientRecord
  readonly asOf: Day
  /** Id of a shipped definition. */
  readonly definition: string
}

export type Answered = {
  readonly record: PatientRecord
  readonly assessment: Assessment
  /** How long this took, in milliseconds. */
  readonly took: number
}

/**
 * The verdict of one definition with its reasons, in words; the default definition measures the trials where the
 * chosen one does not. All definitions side by side stand in the dossier.
 */
export function assessRecord({ record, asOf, definition }: Question): Answered {
  const started = performance.now()
  const options = { asOf, definition: chosen(definition), definitions: [defaultDefinition] }
  const assessment = harmless(worded(assess(record, options)))
  return { record, assessment, took: performance.now() - started }
}

/** Sentences are harmless already; names that the record gave are not. */
function harmless(assessment: Assessment): Assessment {
  const { patient, trials } = assessment
  return {
    ...assessment,
    patient: { ...patient, id: safeText(patient.id) },
    trials: trials.map((trial) => ({ ...trial, name: safeText(trial.name) })),
  }
}

/** What may only look like resistance, and what could come next. */
export function planRecord({ record, asOf, definition }: Question): Dossier {
  return dossierOf(record, { asOf, definition: chosen(definition) })
}

function chosen(id: string): Definition {
  return definitionById(id) ?? defaultDefinition
}
