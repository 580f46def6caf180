/** Procedure, Encounter, orders and devices → treatments that are not a daily medicine. */
import { procedureOfCode } from '../../knowledge/procedures/index.ts'
import type { Concept } from '../../units/code.ts'
import type { ProcedureEvent } from '../record.ts'
import { asConcept, asConcepts, conceptFrom, statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import { lookUpModality } from './modality-lookup.ts'
import { keepOrigin, type ReadContext } from './read-context.ts'
import { periodFrom, type Stretch, stretchAt } from './stated-dates.ts'

/** Done at least in part. */
const performed: ReadonlySet<string> = new Set([
  'completed',
  'in-progress',
  'stopped',
  'aborted',
  'suspended',
])

/** Reads one Procedure. What was planned, not done, or of unknown status does not count and is reported. */
export function readProcedure(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log, draft } = context
  const concept = asConcept(json.code)
  if (concept === undefined) {
    log.count(ref, 'Procedure without a code or words.', 'Not used.')
    return
  }
  const modality = lookUpModality(concept)
  const status = statusWord(json.status)
  const refused = json.notPerformed === true || json.notDone === true
  if (refused || (status !== undefined && !performed.has(status))) {
    const what = modality === undefined ? 'Procedure' : `Procedure (${modality})`
    log.count(ref, `${what} with status ${refused ? 'not done' : status}.`, 'Not counted as done.')
    return
  }
  if (status === undefined) log.count(ref, 'Procedure without a status.', 'Counted as done.')
  const { start, end } = performedStretch(found, context)
  keepOrigin(draft, found)
  draft.procedures.push({
    ref,
    concept,
    modality: modality ?? 'other',
    start: start ?? end,
    end: start === undefined ? undefined : end,
    sessions: sessionsOf(json, concept, { start, end }),
  })
}

function performedStretch({ json, ref }: FoundResource, { log }: ReadContext): Stretch {
  const performedAt = stretchAt(json, 'performed', ref, log)
  return performedAt.start === undefined && performedAt.end === undefined
    ? stretchAt(json, 'occurrence', ref, log)
    : performedAt
}

const numberOfSessions = /\b(\d{1,3})\s+(?:\w+\s+)?(?:sessions|treatments)\b/i
const longestSessionDays = 1
const longestNote = 2000

/** A procedure of one day is one session; a course of many days has the number its words give. */
function sessionsOf(json: JsonObject, concept: Concept, { start, end }: Stretch): number | undefined {
  const words = [concept.text, ...asObjects(json.note).map((note) => asText(note.text))]
  for (const text of words) {
    const stated = text && numberOfSessions.exec(text.slice(0, longestNote))
    if (stated && Number(stated[1]) > 0) return Number(stated[1])
  }
  if (start === undefined || start.precision !== 'day') return undefined
  return end === undefined || end.last - start.first <= longestSessionDays ? 1 : undefined
}

const attended: ReadonlySet<string> = new Set([
  'finished',
  'completed',
  'discharged',
  'discontinued',
  'in-progress',
  'arrived',
  'triaged',
  'onleave',
])

/** Reads one Encounter: only visits whose type is itself a treatment (psychotherapy, TMS, esketamine). */
export function readEncounter(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { log, draft } = context
  const concepts = [...asConcepts(json.type), ...asConcepts(json.serviceType)]
  const concept = concepts.find((each) => lookUpModality(each) !== undefined)
  const modality = concept && lookUpModality(concept)
  if (concept === undefined || modality === undefined) {
    log.count(ref, 'Visit that is not itself a treatment.', 'Nothing in it is read.')
    return
  }
  const status = statusWord(json.status)
  if (status !== undefined && !attended.has(status)) {
    log.count(ref, `Visit (${modality}) with status ${status}.`, 'Not counted as a session.')
    return
  }
  const actual = stretchAt(json, 'actual', ref, log)
  const { start } = actual.start === undefined ? periodFrom(asObject(json.period), ref, log) : actual
  keepOrigin(draft, found)
  draft.procedures.push({ ref, concept, modality, start, sessions: 1 })
}

/** An order of a treatment says that it was planned, never that it was done. */
export function readServiceRequest(found: FoundResource, context: ReadContext): void {
  const concept = asConcept(found.json.code) ?? conceptFrom(asObject(found.json.code)?.concept)
  const modality = concept && lookUpModality(concept)
  const { log } = context
  const { ref } = found
  if (modality === undefined) log.count(ref, `${found.type} is an order or referral.`, 'Not counted as done.')
  else log.count(ref, `${found.type} orders ${modality}.`, 'A plan; not counted as done.')
}

/** Reads a device in or on the patient: as something the patient has, and as a treatment if it is one. */
export function readDevice(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const { draft, log } = context
  const concept = deviceConcept(json)
  if (concept === undefined) {
    log.count(ref, `${found.type} that does not say which device.`, 'Not used.')
    return
  }
  const status = statusWord(json.status)
  if (status === 'entered-in-error' || status === 'intended' || status === 'not-done') {
    log.count(ref, `${found.type} with status ${status}.`, 'Not used.')
    return
  }
  const isGone = status === 'inactive' || status === 'completed' || status === 'stopped'
  const { start, end } = deviceStretch(found, context)
  keepOrigin(draft, found)
  draft.conditions.push({
    ref,
    concept,
    onset: start,
    abated: end ?? (isGone ? 'date-unknown' : undefined),
    clinicalStatus: isGone ? 'inactive' : 'active',
    verification: 'confirmed',
    kind: 'problem',
  })
  const event = deviceTreatment(concept, { ref, start })
  if (event !== undefined) draft.procedures.push(event)
}

function deviceTreatment(
  concept: Concept,
  { ref, start }: Pick<ProcedureEvent, 'ref' | 'start'>,
): ProcedureEvent | undefined {
  if (concept.codes.some((code) => procedureOfCode(code)?.means === 'removal')) return undefined
  const modality = lookUpModality(concept)
  return modality === 'vns' || modality === 'dbs' ? { ref, concept, modality, start } : undefined
}

function deviceConcept(json: JsonObject): Concept | undefined {
  const name = asText(asObject(json.deviceName)?.name) ?? asText(json.model)
  return (
    asConcept(json.type) ??
    asConcept(asObject(json.device)?.concept) ??
    conceptFrom(name ?? asText(asObject(json.device)?.display))
  )
}

function deviceStretch({ json, ref }: FoundResource, { log }: ReadContext): Stretch {
  const timing = stretchAt(json, 'timing', ref, log)
  return timing.start === undefined ? periodFrom(asObject(json.whenUsed), ref, log) : timing
}
