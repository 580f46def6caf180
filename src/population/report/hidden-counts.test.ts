import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Count, changeOf, hiddenCounts, pairsOf, sizeOf } from './hidden-counts.ts'

function hidden(
  sizes: readonly number[],
  counts: Readonly<Record<string, readonly number[]>>,
  known = 'all',
) {
  const all = Object.entries(counts).map(
    ([id, groups]): Count => ({ id, groups: new Set(groups), isKnown: id === known }),
  )
  return [...hiddenCounts(sizes, all, 11, pairsOf(sizes.length)).ids]
}

describe('small numbers are hidden with those that would tell them', () => {
  test('nothing small: everything is shown', () => {
    expect(hidden([20, 30], { all: [0, 1], yes: [0], no: [1] })).toEqual([])
  })

  test('a small part of a known total takes another part with it', () => {
    expect(hidden([9, 40, 50], { all: [0, 1, 2], yes: [0], unknown: [1], no: [2] })).toEqual([
      'yes',
      'unknown',
    ])
  })

  test('nor does another table tell it: the reasons, and the last step of the attrition', () => {
    const tables = { all: [0, 1, 2, 3], yes: [0], open: [1], no: [2, 3], resistant: [0], 'why open': [1] }
    expect(
      hidden([9, 40, 50, 60], { ...tables, few: [2], excluded: [3], 'not ruled out': [0, 1] }).sort(),
    ).toEqual(['open', 'resistant', 'why open', 'yes'])
  })

  test('a small difference between two numbers is told by neither: who had reached it before the year', () => {
    expect(hidden([2, 20, 100], { people: [0, 1, 2], 'at risk': [1, 2], new: [1] }, 'people')).toContain(
      'at risk',
    )
  })

  test('numbers that are equal tell nothing of few people', () => {
    expect(hidden([100, 200], { all: [0, 1], observed: [0, 1], left: [0] })).toEqual([])
  })

  test('who nobody could stand in for is hidden wherever they are counted', () => {
    expect(hidden([5], { people: [0], yes: [0] }).sort()).toEqual(['people', 'yes'])
  })
})

test('for every small number there are other people of whom everything shown is the same', () => {
  const drawn = fc
    .array(fc.nat(40), { minLength: 3, maxLength: 7 })
    .chain((sizes) =>
      fc.tuple(
        fc.constant(sizes),
        fc.array(fc.subarray(sizes.map((_, group) => group)), { minLength: 2, maxLength: 9 }),
      ),
    )
  fc.assert(
    fc.property(drawn, ([sizes, of]) => {
      const counts = [{ id: 'all', groups: new Set(sizes.keys()), isKnown: true }].concat(
        of.map((groups, index) => ({ id: `${index}`, groups: new Set(groups), isKnown: false })),
      )
      const { ids, safe } = hiddenCounts(sizes, counts, 11, pairsOf(sizes.length))
      for (const { groups, move } of safe) {
        const others = sizes.map((size, group) => size + changeOf(new Set([group]), move))
        expect(Math.min(...others)).toBeGreaterThanOrEqual(0)
        expect(sizeOf(groups, others)).not.toBe(sizeOf(groups, sizes))
        for (const count of counts.filter(({ id }) => !ids.has(id)))
          expect(sizeOf(count.groups, others)).toBe(sizeOf(count.groups, sizes))
      }
    }),
  )
})

test('what is worth more is hidden last', () => {
  const counts = (worth: number): Count[] => [
    { id: 'all', groups: new Set([0, 1, 2]), isKnown: true },
    { id: 'few', groups: new Set([0]) },
    { id: 'first', groups: new Set([1]), worth },
    { id: 'second', groups: new Set([2]) },
  ]
  expect([...hiddenCounts([5, 20, 20], counts(1), 11, pairsOf(3)).ids]).toEqual(['few', 'first'])
  expect([...hiddenCounts([5, 20, 20], counts(2), 11, pairsOf(3)).ids]).toEqual(['few', 'second'])
})
