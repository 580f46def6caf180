import type { Code, Concept } from '../../units/code.ts'
import { codeSystem } from './code-systems.ts'
import { isObject, type JsonObject, objectAt, objectsAt, textAt, trimmed } from './json.ts'

/** A FHIR Coding. Codes of vocabularies we do not read keep their `uri`. */
export function codeFrom(coding: JsonObject): Code | undefined {
  const code = textAt(coding, 'code')
  return code === undefined
    ? undefined
    : sharedCode(textAt(coding, 'system'), code, textAt(coding, 'display'))
}

/** A FHIR CodeableConcept, or a bare text in its place. `undefined` where it says nothing. */
export function conceptFrom(value: unknown): Concept | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { codes: [], text: value.trim() }
  if (!isObject(value)) return undefined
  const codings = objectsAt(value, 'coding')
  const first = codings[0]
  if (codings.length === 1 && first !== undefined) {
    const code = codeFrom(first)
    const text = textAt(value, 'text') ?? code?.display ?? textAt(first, 'display')
    if (code !== undefined) return sharedConcept(code, text)
    return text === undefined ? undefined : { codes: [], text }
  }
  return conceptOfMany(codings, textAt(value, 'text'))
}

function conceptOfMany(codings: readonly JsonObject[], stated: string | undefined): Concept | undefined {
  const codes = codings.map(codeFrom).filter((code) => code !== undefined)
  const text = stated ?? codings.map((coding) => textAt(coding, 'display')).find((each) => each !== undefined)
  return codes.length === 0 && text === undefined ? undefined : { codes, text }
}

/** The same few codes stand in a record again and again; each is one object. */
const codesBySystem = new Map<string, Map<string, Code>>()
const conceptsByCode = new WeakMap<Code, Concept>()
const mostShared = 20_000
const longestShared = 500
let shared = 0

function sharedCode(uri: string | undefined, code: string, display: string | undefined): Code {
  const known = codesBySystem.get(uri ?? '')?.get(code)
  if (known !== undefined && known.display === display) return known
  const system = codeSystem(uri)
  const made: Code = system === 'other' ? { system, code, display, uri } : { system, code, display }
  if (code.length + (uri?.length ?? 0) + (display?.length ?? 0) > longestShared) return made
  if (++shared > mostShared) {
    codesBySystem.clear()
    shared = 0
  }
  const codes = codesBySystem.get(uri ?? '')
  if (codes) codes.set(code, made)
  else codesBySystem.set(uri ?? '', new Map([[code, made]]))
  return made
}

function sharedConcept(code: Code, text: string | undefined): Concept {
  const known = conceptsByCode.get(code)
  if (known !== undefined && known.text === text) return known
  const made: Concept = { codes: [code], text }
  conceptsByCode.set(code, made)
  return made
}

/** The CodeableConcept in this field; of a list, the first one. */
export function conceptAt(owner: JsonObject | undefined, field: string): Concept | undefined {
  const value = owner?.[field]
  return conceptFrom(Array.isArray(value) ? value[0] : value)
}

const none: readonly Concept[] = []

/** All CodeableConcepts in this field. */
export function conceptsAt(owner: JsonObject | undefined, field: string): readonly Concept[] {
  const value = owner?.[field]
  if (value === undefined) return none
  const values = Array.isArray(value) ? value : [value]
  return values.map(conceptFrom).filter((concept) => concept !== undefined)
}

/**
 * The word of a status or category: FHIR R4 gives a CodeableConcept, STU3 and DSTU2 a bare code, and people write
 * "Active" for `active`.
 */
export function statusWord(owner: JsonObject, field: string): string | undefined {
  const value = owner[field]
  if (typeof value === 'string') return trimmed(value).toLowerCase() || undefined
  const concept = objectAt(owner, field)
  const coding = objectAt(concept, 'coding')
  return (textAt(coding, 'code') ?? textAt(concept, 'text') ?? textAt(concept, 'code'))?.toLowerCase()
}

/** How a concept reads to a person. */
export function nameOf(concept: Concept | undefined): string | undefined {
  return concept?.text ?? concept?.codes.find((code) => code.display !== undefined)?.display
}
