import type { Code, Concept } from '../../units/code.ts'
import { codeSystem } from './code-systems.ts'
import { isObject, type JsonObject, objectAt, objectsAt, textAt } from './json.ts'

/** A FHIR Coding. Codes of vocabularies we do not read keep their `uri`. */
export function codeFrom(coding: JsonObject): Code | undefined {
  const code = textAt(coding, 'code')
  if (code === undefined) return undefined
  const uri = textAt(coding, 'system')
  const system = codeSystem(uri)
  const display = textAt(coding, 'display')
  return system === 'other' ? { system, code, display, uri } : { system, code, display }
}

/** A FHIR CodeableConcept, or a bare text in its place. `undefined` where it says nothing. */
export function conceptFrom(value: unknown): Concept | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { codes: [], text: value.trim() }
  if (!isObject(value)) return undefined
  const codes: Code[] = []
  let firstDisplay: string | undefined
  for (const coding of objectsAt(value, 'coding')) {
    const code = codeFrom(coding)
    if (code) codes.push(code)
    firstDisplay ??= textAt(coding, 'display')
  }
  const text = textAt(value, 'text') ?? firstDisplay
  return codes.length === 0 && text === undefined ? undefined : { codes, text }
}

/** The CodeableConcept in this field; of a list, the first one. */
export function conceptAt(owner: JsonObject | undefined, field: string): Concept | undefined {
  const value = owner?.[field]
  return conceptFrom(Array.isArray(value) ? value[0] : value)
}

/** All CodeableConcepts in this field. */
export function conceptsAt(owner: JsonObject | undefined, field: string): readonly Concept[] {
  const value = owner?.[field]
  if (value === undefined) return []
  const values = Array.isArray(value) ? value : [value]
  return values.map(conceptFrom).filter((concept) => concept !== undefined)
}

/**
 * The word of a status or category: FHIR R4 gives a CodeableConcept, STU3 and DSTU2 a bare code, and people write
 * "Active" for `active`.
 */
export function statusWord(owner: JsonObject, field: string): string | undefined {
  const value = owner[field]
  if (typeof value === 'string') return value.trim().toLowerCase() || undefined
  const concept = objectAt(owner, field)
  const coding = objectAt(concept, 'coding')
  return (textAt(coding, 'code') ?? textAt(concept, 'text') ?? textAt(concept, 'code'))?.toLowerCase()
}

/** How a concept reads to a person. */
export function nameOf(concept: Concept | undefined): string | undefined {
  return concept?.text ?? concept?.codes.find((code) => code.display !== undefined)?.display
}
