/** Why a medicine was given, or why it ended. */
import type { Concept } from '../../units/code.ts'
import { asConcept, asConcepts } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asObjects, asText, type JsonObject } from './json.ts'
import type { ReadContext } from './read-context.ts'
import { resolve } from './reference-index.ts'

/**
 * The codes and words of the reason, and the Conditions or Observations referred to as the reason, in the fields of
 * DSTU2 to R5; then what the instructions say it is for.
 */
export function reasonsOf(
  found: FoundResource,
  context: ReadContext,
  neededFor: readonly Concept[],
): readonly Concept[] {
  const { json } = found
  const reasons: Concept[] = []
  addConcepts(json.reasonCode, reasons)
  addConcepts(json.reasonCodeableConcept, reasons)
  addConcepts(json.reasonForUseCodeableConcept, reasons)
  addConcepts(json.reasonGiven, reasons)
  addReferred(json.reasonReference, reasons, found, context)
  addReferred(json.reasonForUseReference, reasons, found, context)
  addReferred(json.reason, reasons, found, context)
  for (const concept of neededFor) reasons.push(concept)
  return reasons
}

function addConcepts(value: unknown, reasons: Concept[]): void {
  if (value !== undefined) reasons.push(...asConcepts(value))
}

function addReferred(value: unknown, reasons: Concept[], found: FoundResource, context: ReadContext): void {
  if (value === undefined) return
  for (const entry of asObjects(value)) {
    const concept = asConcept(entry.concept) ?? referredConcept(entry, found, context)
    if (concept !== undefined) reasons.push(concept)
  }
}

function referredConcept(entry: JsonObject, found: FoundResource, context: ReadContext): Concept | undefined {
  const pointer = asText(entry.reference) === undefined ? asObject(entry.reference) : entry
  const reference = asText(pointer?.reference)
  const target = reference === undefined ? undefined : resolve(context.index, reference, found, 'Condition')
  const display = asText(pointer?.display)
  return asConcept(target?.code) ?? (display === undefined ? undefined : { codes: [], text: display })
}

const longestNote = 2000

/** Why it ended: the coded reason, and the notes of an entry that was stopped. */
export function stopReasonsOf({ json }: FoundResource, isStopped: boolean): readonly Concept[] {
  const reasons: Concept[] = []
  addConcepts(json.statusReason, reasons)
  addConcepts(json.reasonEnded, reasons)
  addConcepts(json.statusReasonCodeableConcept, reasons)
  addConcepts(json.reasonNotTaken, reasons)
  if (isStopped) reasons.push(...notesOf(json.note))
  return reasons
}

/** Notes are Annotations; DSTU2 has a bare text. */
function notesOf(note: unknown): readonly Concept[] {
  if (typeof note === 'string')
    return note.trim() === '' ? [] : [{ codes: [], text: note.slice(0, longestNote) }]
  return asObjects({ note }?.note)
    .map((each) => asText(each.text)?.slice(0, longestNote))
    .filter((text) => text !== undefined)
    .map((text) => ({ codes: [], text }))
}
