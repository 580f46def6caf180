/**
 * One dispensing in 64 bits, so that a nation's fills sort as plain numbers and reach us without an object each: person,
 * day since the first day of all, product and days of supply, from high to low. How many bits each takes is laid out
 * for the population: claims may hold a hundred thousand different doses, a register the days of forty years.
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

/** The fills do not fit into the packed numbers: the query can judge them. */
export class CannotPack extends Error {}

/** How many bits stand for the product, and how many of the day stand in the high half, below the person. */
export type Packing = { readonly productBits: number; readonly dayBitsAbove: number }

const supplyBits = 8
export const longestSupply = (1 << supplyBits) - 1
const bitsOfHalf = 32
/** At least one bit of the day stands in the low half. */
const mostProductBits = bitsOfHalf - supplyBits - 1

/** Bits for products, days and persons, each numbered from 0; refused where they are more than 64 together. */
export function packingFor(products: number, days: number, persons: number): Packing {
  const [productBits, ofDays, ofPersons] = [bitsFor(products), bitsFor(days), bitsFor(persons)]
  const dayBitsBelow = bitsOfHalf - supplyBits - productBits
  const dayBitsAbove = Math.max(0, ofDays - dayBitsBelow)
  if (productBits <= mostProductBits && ofPersons + dayBitsAbove <= bitsOfHalf)
    return { productBits, dayBitsAbove }
  throw new CannotPack(
    `Cannot pack the fills: ${products} products, ${days} days and ${persons} persons need ${productBits + ofDays + ofPersons} bits (at most ${2 * bitsOfHalf - supplyBits}). Run the query instead.`,
  )
}

/** Bits for numbers from 0 to below this. */
function bitsFor(numbers: number): number {
  return numbers > 1 ? Math.ceil(Math.log2(numbers)) : 0
}

/** How many products there is room for beside so many days and persons. */
export function mostProducts(days: number, persons: number): number {
  const room = 2 * bitsOfHalf - supplyBits - bitsFor(days) - bitsFor(persons)
  return 2 ** Math.min(mostProductBits, Math.max(0, room))
}

/** Whether the fill `s` says no more than that a known supply was dispensed on one day. */
const isPlain = `s.kind = 'dispensing' AND s.is_documented AND s.part = 0 AND s.to_day - s.from_day BETWEEN 1 AND ${longestSupply}`

/**
 * The key of a fill `s` before its product is known, as an expression. The supply of what is more than a dispensing is
 * 0: whoever has one needs the query.
 */
export function packedKey({ productBits, dayBitsAbove }: Packing, firstDay: number): string {
  const person = `CAST(s.person AS UBIGINT) << ${bitsOfHalf + dayBitsAbove}`
  const day = `CAST(s.from_day - ${firstDay} AS UBIGINT) << ${supplyBits + productBits}`
  const supply = `CASE WHEN ${isPlain} THEN CAST(s.to_day - s.from_day AS UBIGINT) ELSE 0 END`
  return `(${person}) | (${day}) | ${supply}`
}

/** The low half of a key with its product. */
export function withProduct(low: number, product: number): number {
  return low | (product << supplyBits)
}

/** What stands in the two halves of a key. */
export type Unpacking = {
  readonly personOf: (high: number) => number
  readonly dayOf: (low: number, high: number) => number
  readonly productOf: (low: number) => number
  readonly supplyOf: (low: number) => number
}

export function unpacking({ productBits, dayBitsAbove }: Packing): Unpacking {
  const below = supplyBits + productBits
  const [ofProduct, ofDay] = [(1 << productBits) - 1, (1 << dayBitsAbove) - 1]
  return {
    personOf: (high) => (high >>> dayBitsAbove) >>> 0,
    dayOf: (low, high) => ((high & ofDay) << (bitsOfHalf - below)) | (low >>> below),
    productOf: (low) => (low >>> supplyBits) & ofProduct,
    supplyOf: (low) => low & longestSupply,
  }
}
