import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeNumbers } from './code-numbers.ts'

const half = fc.oneof(fc.integer({ min: -1, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }))
const codeOf = (low: number, high: number): bigint =>
  (BigInt.asUintN(32, BigInt(high)) << 32n) | BigInt.asUintN(32, BigInt(low))

test('each code has its number, counted as they are first met', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half), { maxLength: 3000 }), (codes) => {
      const numbers = codeNumbers()
      const found = codes.map(([low, high]) => numbers.numberOf(low, high))
      const met = [...new Set(codes.map(([low, high]) => codeOf(low, high)))]
      expect(numbers.codes()).toEqual(met)
      expect(found).toEqual(codes.map(([low, high]) => met.indexOf(codeOf(low, high))))
    }),
    { numRuns: 30 },
  )
})

test('codes that differ in one half only, more of them than there was room for', () => {
  const numbers = codeNumbers()
  const rows = Array.from({ length: 5000 }, (_, index) => index)
  for (const index of rows) expect(numbers.numberOf(7, index)).toBe(index)
  for (const index of rows) expect(numbers.numberOf(7, index)).toBe(index)
  expect(numbers.numberOf(4999, 7)).toBe(5000)
  expect(numbers.codes()).toHaveLength(5001)
})
