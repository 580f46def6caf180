/** Reading fields of JSON that may be anything: a field of the wrong type is as good as absent. */

export type JsonObject = { readonly [field: string]: unknown }

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object in this field; of a list, the first one. */
export function objectAt(owner: JsonObject | undefined, field: string): JsonObject | undefined {
  const value = owner?.[field]
  if (isObject(value)) return value
  return Array.isArray(value) ? value.find(isObject) : undefined
}

const none: readonly JsonObject[] = []

/** The objects in this field. One object in place of a list is a list of one: versions of FHIR differ here. */
export function objectsAt(owner: JsonObject | undefined, field: string): readonly JsonObject[] {
  const value = owner?.[field]
  if (Array.isArray(value)) return value.every(isObject) ? value : value.filter(isObject)
  return isObject(value) ? [value] : none
}

/** The text in this field, trimmed; `undefined` where there is none or it is blank. */
export function textAt(owner: JsonObject | undefined, field: string): string | undefined {
  const value = owner?.[field]
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

/** The texts in this field. */
export function textsAt(owner: JsonObject | undefined, field: string): readonly string[] {
  const value = owner?.[field]
  const values = Array.isArray(value) ? value : [value]
  return values.filter((each) => typeof each === 'string')
}

const plainNumber = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/

/** The number in this field; a number written as text counts. */
export function numberAt(owner: JsonObject | undefined, field: string): number | undefined {
  const value = owner?.[field]
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
