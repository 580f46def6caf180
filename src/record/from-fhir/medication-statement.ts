/** MedicationStatement (MedicationUsage) → exposure of kind statement. */
import type { Exposure, ReportedIntake } from '../record.ts'
import { addExposure, leaveOut } from './add-exposure.ts'
import { statusWord } from './concept.ts'
import { courseDose } from './course-dose.ts'
import type { FoundResource } from './found-resource.ts'
import { asObjects, type JsonObject } from './json.ts'
import { medicineOf } from './medicine.ts'
import type { ReadContext } from './read-context.ts'
import { reasonsOf, stopReasonsOf } from './reasons.ts'
import { reportedIntake } from './reported-intake.ts'
import { asDate, stretchAt } from './stated-dates.ts'
import { intakeOfStatus } from './status-not-known.ts'

const statuses: ReadonlyMap<string, Exposure['status']> = new Map<string, Exposure['status']>([
  ['active', 'active'],
  ['completed', 'ended'],
  ['stopped', 'stopped'],
  ['on-hold', 'on-hold'],
  ['not-taken', 'not-taken'],
])

const noStatement: ReadonlySet<string> = new Set(['entered-in-error', 'intended', 'draft'])

export function readMedicationStatement(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log } = context
  const medicine = medicineOf(found, context)
  const status = statusWord(json.status)
  if (status !== undefined && noStatement.has(status)) {
    leaveOut(found, medicine, `has status ${status}`, context)
    return
  }
  const known = takenStatus(json, status)
  const none = { quantity: undefined, days: undefined }
  const dose = courseDose(dosagesOf(json), medicine, none, found, context)
  const { start, end } = stretchAt(json, 'effective', ref, log)
  const isMoment = json.effectivePeriod === undefined && start !== undefined
  const asserted = asDate(json.dateAsserted, 'dateAsserted', ref, log) ?? (isMoment ? start : undefined)
  const adherence = intakeOf(json, status)
  addExposure(
    {
      ref,
      kind: 'statement',
      medicine,
      status: known,
      start: start ?? dose.start,
      end: end ?? dose.end,
      asserted,
      statedDays: dose.statedDays,
      doses: dose.doses,
      doseBasis: dose.doseBasis,
      asNeeded: dose.asNeeded,
      sig: dose.sig,
      reasons: reasonsOf(found, context, dose.neededFor),
      stopReasons: stopReasonsOf(found, known === 'stopped' || known === 'not-taken'),
      reported: adherence === undefined ? undefined : { adherence },
    },
    found,
    context,
  )
}

function dosagesOf(json: JsonObject): readonly JsonObject[] {
  const dosages = asObjects(json.dosage)
  return dosages.length > 0 ? dosages : asObjects(json.dosageInstruction)
}

/**
 * R5 and US Core have a code for it. STU3 `taken: unk` and the R4 status `unknown` ("the state of the medication use is
 * not currently known") say that it is not known.
 */
function intakeOf(json: JsonObject, status: string | undefined): ReportedIntake | undefined {
  return reportedIntake(json) ?? (json.taken === 'unk' ? 'unknown' : intakeOfStatus(status))
}

/** DSTU2 has `wasNotTaken`, STU3 `taken`, R4 a status of its own for a medicine that is not taken. */
function takenStatus(json: JsonObject, status: string | undefined): Exposure['status'] {
  if (json.wasNotTaken === true || json.taken === 'n') return 'not-taken'
  if (reportedIntake(json) === 'not-taken') return 'not-taken'
  if (json.taken === 'unk' || json.taken === 'na') return 'unknown'
  return statuses.get(status ?? '') ?? 'unknown'
}
