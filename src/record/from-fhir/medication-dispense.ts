/** MedicationDispense → exposure of kind dispensing. */
import type { Exposure } from '../record.ts'
import { addExposure, leaveOut } from './add-exposure.ts'
import { statusWord } from './concept.ts'
import { courseDose } from './course-dose.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asObjects } from './json.ts'
import { medicineOf } from './medicine.ts'
import type { ReadContext } from './read-context.ts'
import { reasonsOf, stopReasonsOf } from './reasons.ts'
import { asReferences, refOf } from './reference-index.ts'
import { asDate } from './stated-dates.ts'
import { daysFromQuantity, supplyFrom } from './supply.ts'

/** Nothing was handed out. */
const nothingHandedOut: ReadonlySet<string> = new Set([
  'entered-in-error',
  'cancelled',
  'declined',
  'preparation',
  'on-hold',
])

export function readMedicationDispense(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log } = context
  const medicine = medicineOf(found, context)
  const status = json.notDone === true ? 'not done' : statusWord(json.status)
  const handedOver = asDate(json.whenHandedOver, 'whenHandedOver', ref, log)
  const isOpen = status === 'in-progress' || status === 'stopped'
  if (status === 'not done' || nothingHandedOut.has(status ?? '') || (isOpen && handedOver === undefined)) {
    leaveOut(found, medicine, `has status ${status}`, context)
    return
  }
  const supply = supplyFrom(asObject(json.quantity), asObject(json.daysSupply), found, log)
  const dose = courseDose(asObjects(json.dosageInstruction), medicine, supply, found, context)
  const known: Exposure['status'] = status === 'completed' ? 'ended' : 'unknown'
  const perDay = dose.doses.length === 1 ? dose.doses[0]?.amounts[0]?.perDay : undefined
  const exact = perDay !== undefined && perDay.low === perDay.high ? perDay.low : undefined
  const order = asReferences(json.authorizingPrescription)[0] ?? asReferences(json.basedOn)[0]
  addExposure(
    {
      ref,
      kind: 'dispensing',
      medicine,
      status: known,
      start:
        handedOver ??
        asDate(json.whenPrepared, 'whenPrepared', ref, log) ??
        asDate(json.recorded, 'recorded', ref, log),
      supplyDays: supply.days ?? daysFromQuantity(supply.quantity, medicine, exact),
      doses: dose.doses,
      doseBasis: dose.doseBasis,
      asNeeded: dose.asNeeded,
      sig: dose.sig,
      reasons: reasonsOf(found, context, dose.neededFor),
      stopReasons: stopReasonsOf(found, false),
      fulfils: order === undefined ? undefined : refOf(order, 'MedicationRequest'),
    },
    found,
    context,
  )
}
