import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from './in-order.ts'

type Entry = { readonly key: number; readonly place: number }

const comesFirst = (a: Entry, b: Entry) => a.key < b.key

test('is the stable sort, whatever the length', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 40 }), (keys) => {
      const entries = keys.map((key, place) => ({ key, place }))
      expect(inOrder(entries, comesFirst)).toEqual(entries.toSorted((a, b) => a.key - b.key))
    }),
  )
})

test('leaves the list that is given as it is', () => {
  const entries = [3, 1, 2]
  expect(inOrder(entries, (a, b) => a < b)).toEqual([1, 2, 3])
  expect(entries).toEqual([3, 1, 2])
})

test('copies nothing that is in order', () => {
  const entries = [1, 2, 2, 3]
  expect(inOrder(entries, (a, b) => a < b)).toBe(entries)
})
