/** One record through every stage, as the patient page shows it. */
import { type Dossier, dossierOf } from '../../../src/assessment/dossier.ts'
import type { Assessment } from '../../../src/assessment/result.ts'
import { determineHistory } from '../../../src/determination/determine.ts'
import { safeValue } from '../../../src/explanation/safe-text.ts'
import { worded } from '../../../src/explanation/worded.ts'
import { defaultDefinition, definitionById } from '../../../src/knowledge/definitions/index.ts'
import { shippedDoseTables } from '../../../src/knowledge/doses/index.ts'
import { type CombinedPlan, combined, planContextFrom } from '../../../src/plan/index.ts'
import type { PatientRecord } from '../../../src/record/record.ts'
import { type ReviewItem, review } from '../../../src/review/index.ts'
import { historyOf } from '../../../src/trials/history.ts'
import type { Day } from '../../../src/units/day.ts'

export type Chart = {
  readonly assessment: Assessment
  readonly dossier: Dossier
  readonly review: readonly ReviewItem[]
  /** Options judged again as if the others were already part of the treatment. */
  readonly combined: (options: readonly string[]) => CombinedPlan
  /** How long this took, in milliseconds. */
  readonly took: number
}

/** Assesses, reviews and plans. `definition` is the id of a shipped definition. */
export function assessRecord(record: PatientRecord, asOf: Day, definition: string): Chart {
  const started = performance.now()
  const chosen = definitionById(definition) ?? defaultDefinition
  const dossier = dossierOf(record, { asOf, definition: chosen })
  const history = historyOf(record, asOf)
  const judging = chosen.rule.kind === 'failed-trials' ? chosen : defaultDefinition
  const determination = determineHistory(history, judging, shippedDoseTables)
  return {
    assessment: safeValue(worded(dossier.assessment)),
    dossier,
    review: review({ record: history.record, determination, asOf }),
    combined: (options) => combined(planContextFrom({ record, history, determination }), options),
    took: performance.now() - started,
  }
}
