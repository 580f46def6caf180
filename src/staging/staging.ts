/**
 * How far treatment has gone without success, by four published instruments side by side. Every total shows its
 * items; what is unknown leaves a range; an instrument that does not fit says why.
 */
import type { Determination } from '../determination/determination.ts'
import type { DmTrdTable } from '../knowledge/staging/index.ts'
import type { PatientRecord } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { dmTrdStage } from './dm-trd-stage.ts'
import { europeanStage } from './european-stage.ts'
import { maudsleyStage } from './maudsley-stage.ts'
import { mghStage } from './mgh-stage.ts'
import type { StageResult } from './stage-result.ts'
import { stagingFactsFrom } from './staging-facts-from.ts'
import { thaseRushStage } from './thase-rush-stage.ts'

export type StagingInput = {
  readonly record: PatientRecord
  readonly determination: Determination
  readonly asOf: Day
  /** Points of the DM-TRD, loaded by the user. */
  readonly dmTrdTable?: DmTrdTable | undefined
}

export type Staging = {
  readonly maudsley: StageResult
  readonly thaseRush: StageResult
  readonly mghS: StageResult
  readonly europeanStaging: StageResult
  readonly dmTrd: StageResult
}

export function staging({ record, determination, asOf, dmTrdTable }: StagingInput): Staging {
  const facts = stagingFactsFrom(record, determination, asOf)
  return {
    maudsley: maudsleyStage(facts),
    thaseRush: thaseRushStage(facts),
    mghS: mghStage(facts),
    europeanStaging: europeanStage(facts),
    dmTrd: dmTrdStage(facts, dmTrdTable),
  }
}
