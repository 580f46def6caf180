/** MedicationRequest (MedicationOrder in DSTU2) → exposure of kind order. */
import type { StatedDate } from '../../units/day.ts'
import type { Exposure, Medicine } from '../record.ts'
import { addExposure, leaveOut } from './add-exposure.ts'
import { statusWord } from './concept.ts'
import { type CourseDose, courseDose } from './course-dose.ts'
import type { FoundResource } from './found-resource.ts'
import { asNumber, asObject, asObjects, type JsonObject } from './json.ts'
import { medicineOf } from './medicine.ts'
import type { ReadContext } from './read-context.ts'
import { reasonsOf, stopReasonsOf } from './reasons.ts'
import { reportedIntake } from './reported-intake.ts'
import { asDate } from './stated-dates.ts'
import { intakeOfStatus } from './status-not-known.ts'
import { daysFromQuantity, type Supply, supplyFrom } from './supply.ts'

const statuses: ReadonlyMap<string, Exposure['status']> = new Map<string, Exposure['status']>([
  ['active', 'active'],
  ['on-hold', 'on-hold'],
  ['completed', 'ended'],
  ['ended', 'ended'],
  ['stopped', 'stopped'],
])

/** The prescription never took effect, or is a mistake. */
const neverInForce: ReadonlySet<string> = new Set(['cancelled', 'entered-in-error', 'draft'])
/** Somebody thought of it; nobody ordered it. */
const notOrdered: ReadonlySet<string> = new Set(['proposal', 'plan', 'option'])

export function readMedicationRequest(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const status = statusWord(json.status)
  const intent = statusWord(json.intent)
  const medicine = medicineOf(found, context)
  const isReported = intent === 'plan' && reportedByPatient(json)
  const why = whyNotCounted(json, status, isReported ? 'order' : intent)
  if (why !== undefined) {
    leaveOut(found, medicine, why, context)
    return
  }
  const request = asObject(json.dispenseRequest)
  const supply = supplyFrom(
    asObject(request?.quantity),
    asObject(request?.expectedSupplyDuration),
    found,
    context.log,
  )
  const dose = courseDose(asObjects(json.dosageInstruction), medicine, supply, found, context)
  const ended = asDate(json.dateEnded, 'dateEnded', ref, context.log)
  const adherence = reportedIntake(json) ?? intakeOfStatus(status)
  const known = statuses.get(status ?? '') ?? 'unknown'
  addExposure(
    {
      ref,
      kind: isReported ? 'statement' : 'order',
      medicine,
      status: known,
      start: startOf(found, dose, context),
      end: dose.end ?? ended,
      supplyDays: withRepeats(supply.days ?? lasting(supply, medicine, dose), found),
      statedDays: dose.statedDays,
      doses: dose.doses,
      doseBasis: dose.doseBasis,
      asNeeded: dose.asNeeded,
      sig: dose.sig,
      reasons: reasonsOf(found, context, dose.neededFor),
      stopReasons: stopReasonsOf(found, known === 'stopped' || ended !== undefined),
      reported: adherence === undefined ? undefined : { adherence },
    },
    found,
    context,
  )
}

/** US Core states what a patient reports to take as a plan that is reported. */
function reportedByPatient(json: JsonObject): boolean {
  return json.reportedBoolean === true || asObject(json.reportedReference) !== undefined
}

function whyNotCounted(
  json: JsonObject,
  status: string | undefined,
  intent: string | undefined,
): string | undefined {
  if (json.doNotPerform === true) return 'forbids the medicine'
  if (status !== undefined && neverInForce.has(status)) return `has status ${status}`
  return intent !== undefined && notOrdered.has(intent) ? `has intent ${intent}` : undefined
}

/** The first day of the instructions; without one the day of writing, or the first day it may be filled. */
function startOf(found: FoundResource, dose: CourseDose, { log }: ReadContext): StatedDate | undefined {
  const { json, ref } = found
  if (dose.start !== undefined) return dose.start
  const validity = asObject(asObject(json.dispenseRequest)?.validityPeriod)
  return (
    asDate(json.authoredOn, 'authoredOn', ref, log) ??
    asDate(json.dateWritten, 'dateWritten', ref, log) ??
    asDate(validity?.start, 'start', ref, log)
  )
}

/** How long the quantity lasts at the prescribed dose, where that is one dose throughout. */
function lasting(supply: Supply, medicine: Medicine, dose: CourseDose): number | undefined {
  const [phase, another] = dose.doses
  const perDay = phase?.amounts[0]?.perDay
  if (perDay === undefined || another !== undefined || perDay.low !== perDay.high) return undefined
  return dose.doseBasis === 'supply' ? undefined : daysFromQuantity(supply.quantity, medicine, perDay.low)
}

const mostRepeats = 99

/** The first fill and its repeats. */
function withRepeats(days: number | undefined, { json }: FoundResource): number | undefined {
  if (days === undefined) return undefined
  const repeats = asNumber(asObject(json.dispenseRequest)?.numberOfRepeatsAllowed) ?? 0
  return Number.isInteger(repeats) && repeats > 0 && repeats <= mostRepeats ? days * (repeats + 1) : days
}
