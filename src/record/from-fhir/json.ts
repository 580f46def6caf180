/**
 * Reading JSON that may be anything: a value of the wrong type is as good as absent. What is read is given as the value
 * of a field, `asText(json.status)`, and not as its name: a field that is written out in the code is found several
 * times faster than one that is looked up by a text, most of all where a resource does not have it.
 */

export type JsonObject = { readonly [field: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** This object; of a list, the first one. */
export function asObject(value: unknown): JsonObject | undefined {
  if (value === undefined) return undefined
  if (isObject(value)) return value
  return Array.isArray(value) ? value.find(isObject) : undefined
}

const none: readonly JsonObject[] = []

/** These objects. One object in place of a list is a list of one: versions of FHIR differ here. */
export function asObjects(value: unknown): readonly JsonObject[] {
  if (value === undefined) return none
  if (Array.isArray(value)) return value.every(isObject) ? value : value.filter(isObject)
  return isObject(value) ? [value] : none
}

/** This text, trimmed; `undefined` where there is none or it is blank. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return trimmed(value) || undefined
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined
}

const space = 0x20
const beyondAscii = 0x80

/** As `trim`, which costs more than all else that is done with a text: nearly none begins or ends with a space. */
export function trimmed(text: string): string {
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  const isPlain = first > space && first < beyondAscii && last > space && last < beyondAscii
  return isPlain ? text : text.trim()
}

const noTexts: readonly string[] = []

/** These texts. */
export function asTexts(value: unknown): readonly string[] {
  if (value === undefined) return noTexts
  const values = Array.isArray(value) ? value : [value]
  return values.filter((each) => typeof each === 'string')
}

const plainNumber = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/

/** This number; a number written as text counts. */
export function asNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' ? numberFrom(value) : undefined
}

/** The number that is the whole of a text: "14", " 7.5 ". */
export function numberFrom(text: string): number | undefined {
  const trimmed = text.trim()
  return plainNumber.test(trimmed) ? Number(trimmed) : undefined
}

const deepestComparison = 60

/**
 * Do two values say the same? Order of fields does not matter. Values nested deeper than any clinical resource
 * count as different, so that a hostile input cannot exhaust the stack.
 */
export function sameJson(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (depth > deepestComparison || Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  if (left.length !== Object.keys(b).length) return false
  const right = b as JsonObject
  return left.every(
    ([field, value]) => Object.hasOwn(right, field) && sameJson(value, right[field], depth + 1),
  )
}
