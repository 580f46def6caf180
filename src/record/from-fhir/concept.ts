import type { Code, Concept } from '../../units/code.ts'
import { codeSystem } from './code-systems.ts'
import { asObject, asObjects, asText, isObject, type JsonObject, trimmed } from './json.ts'

/** A FHIR Coding. Codes of vocabularies we do not read keep their `uri`. */
export function codeFrom(coding: JsonObject): Code | undefined {
  return sharedFrom(coding)?.code
}

function sharedFrom(coding: JsonObject): Shared | undefined {
  const code = asText(coding.code)
  return code === undefined ? undefined : sharedCode(asText(coding.system), code, asText(coding.display))
}

/** A FHIR CodeableConcept, or a bare text in its place. `undefined` where it says nothing. */
export function conceptFrom(value: unknown): Concept | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { codes: [], text: value.trim() }
  if (!isObject(value)) return undefined
  const codings = asObjects(value.coding)
  const first = codings[0]
  if (codings.length === 1 && first !== undefined) {
    const known = sharedFrom(first)
    const text = asText(value.text) ?? known?.code.display ?? asText(first.display)
    if (known !== undefined) return sharedConcept(known, text)
    return text === undefined ? undefined : { codes: [], text }
  }
  return conceptOfMany(codings, asText(value.text))
}

function conceptOfMany(codings: readonly JsonObject[], stated: string | undefined): Concept | undefined {
  const codes = codings.map(codeFrom).filter((code) => code !== undefined)
  const text = stated ?? codings.map((coding) => asText(coding.display)).find((each) => each !== undefined)
  return codes.length === 0 && text === undefined ? undefined : { codes, text }
}

/** A code as a record wrote it, the concept that it alone makes, and one of another system or name with this code. */
type Shared = {
  readonly uri: string | undefined
  readonly code: Code
  concept: Concept | undefined
  readonly other: Shared | undefined
}

/**
 * The same few codes stand in a record again and again; each is one object. They are found by the code, which is short,
 * and told apart by comparing: the addresses of systems are long, and every entry brings its own copy of them.
 */
const sharedByCode = new Map<string, Shared>()
const mostShared = 20_000
const longestShared = 500
/** Names that differ for one code are few, unless the input is hostile. */
const mostOfOneCode = 20
let shared = 0

function sharedCode(uri: string | undefined, code: string, display: string | undefined): Shared {
  const first = sharedByCode.get(code)
  let others = 0
  for (let known = first; known !== undefined; known = known.other) {
    if (known.code.display === display && known.uri === uri) return known
    others++
  }
  const system = codeSystem(uri)
  const made: Shared = {
    uri,
    code: system === 'other' ? { system, code, display, uri } : { system, code, display },
    concept: undefined,
    other: others < mostOfOneCode ? first : undefined,
  }
  if (code.length + (uri?.length ?? 0) + (display?.length ?? 0) > longestShared) return made
  if (++shared > mostShared) {
    sharedByCode.clear()
    shared = 0
  }
  sharedByCode.set(code, made)
  return made
}

function sharedConcept(known: Shared, text: string | undefined): Concept {
  if (known.concept === undefined || known.concept.text !== text)
    known.concept = { codes: [known.code], text }
  return known.concept
}

/** This CodeableConcept; of a list, the first one. */
export function asConcept(value: unknown): Concept | undefined {
  return value === undefined ? undefined : conceptFrom(Array.isArray(value) ? value[0] : value)
}

const none: readonly Concept[] = []

/** All of these CodeableConcepts. */
export function asConcepts(value: unknown): readonly Concept[] {
  if (value === undefined) return none
  const values = Array.isArray(value) ? value : [value]
  return values.map(conceptFrom).filter((concept) => concept !== undefined)
}

/**
 * The word of a status or category: FHIR R4 gives a CodeableConcept, STU3 and DSTU2 a bare code, and people write
 * "Active" for `active`.
 */
export function statusWord(value: unknown): string | undefined {
  if (typeof value === 'string') return trimmed(value).toLowerCase() || undefined
  const concept = asObject(value)
  const coding = asObject(concept?.coding)
  return (asText(coding?.code) ?? asText(concept?.text) ?? asText(concept?.code))?.toLowerCase()
}

/** How a concept reads to a person. */
export function nameOf(concept: Concept | undefined): string | undefined {
  return concept?.text ?? concept?.codes.find((code) => code.display !== undefined)?.display
}
