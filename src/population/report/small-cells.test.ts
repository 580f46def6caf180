import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shownCount, shownParts } from './small-cells.ts'
import { wilson } from './wilson.ts'

describe('small cells', () => {
  test.each([
    [0, 0],
    [1, undefined],
    [10, undefined],
    [11, 11],
  ])('%i people are shown as %s', (count, shown) => {
    expect(shownCount(count, 11)).toBe(shown)
  })

  test('the one small part of a known total takes the smallest other with it', () => {
    expect(shownParts([5, 40, 30, 0], 11)).toEqual([undefined, 40, undefined, 0])
    expect(shownParts([5, 6, 30], 11)).toEqual([undefined, undefined, 30])
  })

  test('parts of a total never leave exactly one hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 2, maxLength: 6 }), (counts) => {
        const hidden = shownParts(counts, 11).filter((count) => count === undefined).length
        const positive = counts.filter((count) => count > 0).length
        return hidden !== 1 || positive === 1
      }),
    )
  })
})

describe('the interval of Wilson', () => {
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
  ])('%i of %i', (count, total, low, high) => {
    const interval = wilson(count, total)
    expect(interval?.low).toBeCloseTo(low, 4)
    expect(interval?.high).toBeCloseTo(high, 4)
  })

  test('nobody of nobody has none', () => {
    expect(wilson(0, 0)).toBeUndefined()
  })

  test('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        const [count, total] = [Math.min(a, b), Math.max(a, b, 1)]
        const { low, high } = wilson(count, total) ?? { low: -1, high: 2 }
        const share = count / total
        return low >= 0 && high <= 1 && low <= share + 1e-12 && high >= share - 1e-12
      }),
    )
  })
})
