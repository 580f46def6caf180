import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillSorter } from './sort-fills.ts'

const packing = { productBits: 20, dayBitsAbove: 8 }
const firstDay = 18_000
const fill = fc.record({
  person: fc.integer({ min: 100, max: 140 }),
  day: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4000 })),
  product: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
  supply: fc.integer({ min: 0, max: 255 }),
})
type Fill = Parameters<Parameters<typeof fill.map>[0]>[0]

/** Four bits of the day stand in the low half, eight in the high one. */
function words(fills: readonly Fill[]): Int32Array {
  return Int32Array.from(
    fills.flatMap(({ person, day, product, supply }) => [
      ((day & 15) << 28) | (product << 8) | supply,
      (person << 8) | (day >>> 4),
    ]),
  )
}

test('fills stand in order of person and day, those of a day as they came', () => {
  const sorted = fillSorter(packing, firstDay, 4001)
  fc.assert(
    fc.property(fc.array(fill, { minLength: 1, maxLength: 200 }), (fills) => {
      const { firstPerson, starts, days, products, supplies } = sorted(words(fills))
      const found = Array.from(starts.subarray(0, -1)).flatMap((start, index) =>
        Array.from(days.subarray(start, starts[index + 1]), (day, at) => ({
          person: firstPerson + index,
          day: day - firstDay,
          product: products[start + at],
          supply: supplies[start + at],
        })),
      )
      expect(found).toEqual(fills.toSorted((a, b) => a.person - b.person || a.day - b.day))
    }),
  )
})

test('of no fills nobody has any', () => {
  expect(fillSorter(packing, firstDay, 4001)(new Int32Array()).starts.length).toBeLessThan(2)
})
