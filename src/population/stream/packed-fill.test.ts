import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CannotPack,
  longestSupply,
  mostProducts,
  packedKey,
  packingFor,
  unpacking,
  withProduct,
} from './packed-fill.ts'

const firstDay = 18_000

type Sizes = { readonly products: number; readonly days: number; readonly persons: number }
type Fill = {
  readonly person: number
  readonly day: number
  readonly product: number
  readonly supply: number
  readonly kind?: string
  readonly isDocumented?: boolean
  readonly part?: number
}

async function keysOf(fills: readonly Fill[], { products, days, persons }: Sizes) {
  const packing = packingFor(products, days, persons)
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const rows = fills.map(
    ({ person, day, supply, kind = 'dispensing', isDocumented = true, part = 0 }) =>
      `(${person}, ${firstDay + day}, ${firstDay + day + supply}, '${kind}', ${isDocumented}, ${part})`,
  )
  const found = await connection.runAndReadAll(
    `SELECT ${packedKey(packing, firstDay)}
    FROM (VALUES ${rows.join(', ')}) s(person, from_day, to_day, kind, is_documented, part)`,
  )
  connection.closeSync()
  const of = unpacking(packing)
  return found.getRows().map(([value], index) => {
    const key = BigInt(`${value}`)
    const high = Number(key >> 32n)
    // As it stands in an array of 32 bits.
    const low = withProduct(Number(key & 0xffff_ffffn), fills[index]?.product ?? 0) >>> 0
    const fill = {
      person: of.personOf(high),
      day: of.dayOf(low, high),
      product: of.productOf(low),
      supply: of.supplyOf(low),
    }
    return { key: (BigInt(high) << 32n) | BigInt(low), fill }
  })
}

test.each([
  ['a clinic', { products: 3, days: 400, persons: 20 }],
  ['one person, one product, one day', { products: 1, days: 1, persons: 1 }],
  ['a nation, and its doses rounded', { products: 1024, days: 16_384, persons: 2 ** 32 }],
  ['a nation, and each dose its own', { products: 200_000, days: 8000, persons: 8_900_000 }],
  ['a register of forty years', { products: 5000, days: 14_700, persons: 67_000_000 }],
  ['as many products as there may be', { products: 2 ** 23, days: 1024, persons: 2 ** 23 }],
] as const)('the first and the last fill of %s are unpacked as they were packed', async (_, sizes) => {
  const { products, days, persons } = sizes
  const last = { person: persons - 1, day: days - 1, product: products - 1, supply: longestSupply }
  const first = { person: 0, day: 0, product: 0, supply: 1 }
  expect((await keysOf([first, last], sizes)).map(({ fill }) => fill)).toEqual([first, last])
})

test('what does not fit is refused', () => {
  expect(() => packingFor(2 ** 23 + 1, 1024, 2)).toThrow(CannotPack)
  expect(() => packingFor(1024, 16_385, 2 ** 32)).toThrow(
    '1024 products, 16385 days and 4294967296 persons need 57 bits (at most 56)',
  )
})

test.each([
  ['an order', { kind: 'order' }],
  ['days that are only possible', { isDocumented: false }],
  ['a later part of an entry', { part: 1 }],
  ['no day', { supply: 0 }],
  ['more days than have room', { supply: longestSupply + 1 }],
])('%s is no plain fill', async (_, not) => {
  const sizes = { products: 5, days: 400, persons: 20 }
  const plain = { person: 7, day: 30, product: 3, supply: longestSupply }
  const found = await keysOf([plain, { ...plain, ...not }], sizes)
  expect(found.map(({ fill }) => fill)).toEqual([plain, { ...plain, supply: 0 }])
})

test.each([
  ['a year of a town', 366, 30_000, 2 ** 23],
  ['ten years of a nation', 3653, 8_900_000, 2 ** 20],
  ['forty years of more people than live', 14_700, 2 ** 33, 2 ** 9],
  ['more days and people than fit', 2 ** 25, 2 ** 32, 1],
])('the products for which %s leave room', (_, days, persons, most) => {
  expect(mostProducts(days, persons)).toBe(most)
})

test('keys are in the order of person, day, product and supply', async () => {
  const sizes = { products: 200_000, days: 8000, persons: 8_900_000 }
  const upTo = (most: number) =>
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: most - 1 }))
  const fill = fc.record({
    person: upTo(sizes.persons),
    day: upTo(sizes.days),
    product: upTo(sizes.products),
    supply: fc.integer({ min: 1, max: longestSupply }),
  })
  const fills = fc.sample(fill, { numRuns: 300, seed: 11 })
  const found = await keysOf(fills, sizes)
  expect(found.map((each) => each.fill)).toEqual(fills)
  const byKey = found.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((each) => each.fill)
  const order = (a: Fill, b: Fill) =>
    a.person - b.person || a.day - b.day || a.product - b.product || a.supply - b.supply
  expect(byKey).toEqual(fills.toSorted(order))
})
