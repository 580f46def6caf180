/** Why a medicine was given, or why it ended. */
import type { Concept } from '../../units/code.ts'
import { conceptAt, conceptsAt } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { objectAt, objectsAt, textAt } from './json.ts'
import type { ReadContext } from './read-context.ts'
import { resolve } from './reference-index.ts'

/** Codes or words of the reason, in the fields of DSTU2 to R5. */
const reasonFields = [
  'reasonCode',
  'reasonCodeableConcept',
  'reasonForUseCodeableConcept',
  'reasonGiven',
] as const
/** References to the Condition or Observation that is the reason. */
const referenceFields = ['reasonReference', 'reasonForUseReference', 'reason'] as const

export function reasonsOf(found: FoundResource, context: ReadContext): readonly Concept[] {
  const { json } = found
  const reasons: Concept[] = []
  for (const field of reasonFields) if (json[field] !== undefined) reasons.push(...conceptsAt(json, field))
  for (const field of referenceFields) {
    if (json[field] === undefined) continue
    for (const entry of objectsAt(json, field)) {
      const concept = conceptAt(entry, 'concept') ?? referredConcept(entry, found, context)
      if (concept !== undefined) reasons.push(concept)
    }
  }
  return reasons
}

function referredConcept(
  entry: ReturnType<typeof objectsAt>[number],
  found: FoundResource,
  context: ReadContext,
): Concept | undefined {
  const pointer = textAt(entry, 'reference') === undefined ? objectAt(entry, 'reference') : entry
  const reference = textAt(pointer, 'reference')
  const target = reference === undefined ? undefined : resolve(context.index, reference, found, 'Condition')
  const display = textAt(pointer, 'display')
  return conceptAt(target, 'code') ?? (display === undefined ? undefined : { codes: [], text: display })
}

const stopFields = ['statusReason', 'reasonEnded', 'statusReasonCodeableConcept', 'reasonNotTaken'] as const
const longestNote = 2000

/** Why it ended: the coded reason, and the notes of an entry that was stopped. */
export function stopReasonsOf({ json }: FoundResource, isStopped: boolean): readonly Concept[] {
  const reasons: Concept[] = []
  for (const field of stopFields) if (json[field] !== undefined) reasons.push(...conceptsAt(json, field))
  if (isStopped) reasons.push(...notesOf(json.note))
  return reasons
}

/** Notes are Annotations; DSTU2 has a bare text. */
function notesOf(note: unknown): readonly Concept[] {
  if (typeof note === 'string')
    return note.trim() === '' ? [] : [{ codes: [], text: note.slice(0, longestNote) }]
  return objectsAt({ note }, 'note')
    .map((each) => textAt(each, 'text')?.slice(0, longestNote))
    .filter((text) => text !== undefined)
    .map((text) => ({ codes: [], text }))
}
