import { expect, test } from 'vitest'
import type { Day } from '../units/day.ts'
import type { ChartDose } from './life-chart.ts'
import { numberedDoses } from './numbered-doses.ts'

const dose = (from: number, to: number, mg: number | null): ChartDose => ({
  from: from as Day,
  to: to as Day,
  mg,
  possible: false,
})
const drawn = { from: 0, to: 500 }
const numbers = (doses: readonly ChartDose[], on = drawn, pixels = 1) =>
  numberedDoses(doses, (day) => day * pixels, on).map(({ text, at }) => [text, at])

test.each<[string, readonly ChartDose[], readonly (readonly [string, number])[]]>([
  ['a bar narrower than its number still carries it', [dose(10, 14, 100)], [['100', 13]]],
  ['a dose that is not known is a question mark', [dose(10, 40, null)], [['?', 13]]],
  ['the next higher bar would hide it', [dose(10, 20, 10), dose(20, 90, 20)], [['20', 23]]],
  [
    'a step up far enough away: both',
    [dose(10, 40, 10), dose(40, 90, 20)],
    [
      ['10', 13],
      ['20', 43],
    ],
  ],
  ['the same dose filled again is written once', [dose(10, 30, 50), dose(40, 60, 50)], [['50', 13]]],
  [
    'and again where it is far away',
    [dose(10, 30, 50), dose(200, 230, 50)],
    [
      ['50', 13],
      ['50', 203],
    ],
  ],
  ['never over the edge of what is drawn', [dose(490, 500, 100)], []],
])('%s', (_, doses, expected) => {
  expect(numbers(doses)).toEqual(expected)
})

test('seen from nearby, a bar that began earlier carries its number where it comes in', () => {
  expect(numbers([dose(10, 90, 75)], { from: 60, to: 500 })).toEqual([['75', 63]])
  expect(numbers([dose(10, 60, 75)], { from: 60, to: 500 })).toEqual([])
})
