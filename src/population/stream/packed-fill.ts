/**
 * One dispensing in 64 bits, so that a nation's fills sort as plain numbers and reach us without an object each:
 * person (32 bits), day since the first day of all (14), product (10), days of supply (8), from high to low.
 */

/** An agent at one dose, form and release, in the same traps: everything about a fill but when and how long. */
export type StreamProduct = {
  readonly agent: string
  readonly doseLow: number | undefined
  readonly doseHigh: number | undefined
  readonly form: string | undefined
  readonly release: string | undefined
  /** Ways in which it looks like an antidepressant trial and may not be one. */
  readonly traps: readonly string[]
}

export const mostProducts = 1 << 10
export const mostDays = 1 << 14
export const longestSupply = (1 << 8) - 1
export const mostPersons = 2 ** 31

/** The fills do not fit into the packed numbers: the query can judge them. */
export class CannotPack extends Error {}

/** The key of a fill, as an expression over a fill `s` and its product `q`. */
export function packedKey(firstDay: number): string {
  const day = `CAST(s.from_day - ${firstDay} AS UBIGINT) << 18`
  const product = 'CAST(q.product AS UBIGINT) << 8'
  return `(CAST(s.person AS UBIGINT) << 32) | (${day}) | (${product}) | CAST(s.to_day - s.from_day AS UBIGINT)`
}

export const dayOfKey = (low: number): number => low >>> 18
export const productOfKey = (low: number): number => (low >>> 8) & 0x3ff
export const supplyOfKey = (low: number): number => low & 0xff
