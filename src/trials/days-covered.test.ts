import { expect, test } from 'vitest'
import { on } from '../../tests/entries.ts'
import { daysCovered } from './supply.ts'

const fills = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([day, supplyDays]) => ({ on: on(day), supplyDays, ref: `${day}` }))

test.each([
  ['one supply', fills([0, 30]), 0, 100, 30],
  ['two with a pause', fills([0, 30], [40, 30]), 0, 100, 60],
  ['an early refill is carried forward', fills([0, 30], [20, 30]), 0, 100, 60],
  ['what is carried beyond the window does not count', fills([0, 30], [20, 30]), 0, 50, 50],
  ['days after the window do not count', fills([0, 30], [90, 30]), 0, 100, 40],
  ['days before the window do not count', fills([-10, 30]), 0, 100, 30],
  ['the order of the fills makes no difference', fills([40, 30], [0, 30]), 0, 60, 50],
  ['a supply after the window takes no day away', fills([0, 30], [200, 30]), 0, 100, 30],
  ['no supply, no day', fills([0, 0]), 0, 100, 0],
  ['a window of the same length is full', fills([0, 30]), 0, 30, 30],
] as const)('%s', (_title, given, from, to, expected) => {
  expect(daysCovered(given, on(from), on(to))).toBe(expected)
})
