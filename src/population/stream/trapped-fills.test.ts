import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FillWords, trappedFills } from './trapped-fills.ts'

/** Few different ones, so that some say the same and some meet in one place. */
const half = fc.constantFrom(0, -(2 ** 31))
const fill: fc.Arbitrary<FillWords> = fc.tuple(half, half, half, half)
const trapped = fc.array(fc.record({ fill, product: fc.integer({ min: 0, max: 9 }) }), { maxLength: 40 })

test('each trapped fill is found as often as it was added, and no other', () => {
  fc.assert(
    fc.property(trapped, fc.array(fill, { maxLength: 80 }), (added, asked) => {
      const fills = trappedFills(added.length)
      for (const { fill, product } of added) fills.add(fill, product)
      const left = added.map(({ fill, product }) => `${fill} ${product}`)
      for (const words of asked) {
        const product = fills.take(...words)
        const place = left.indexOf(`${words} ${product}`)
        if (product >= 0) expect(left.splice(place, place < 0 ? 0 : 1)).toHaveLength(1)
        else expect(left.some((each) => each.startsWith(`${words} `))).toBe(false)
      }
    }),
  )
})

test('where nothing is in a trap nothing is found', () => {
  expect(trappedFills(0).take(1, 2, 3, 4)).toBe(-1)
})
