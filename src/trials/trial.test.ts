/** When a trial lies exactly enough to be held against scores. */
import { expect, test } from 'vitest'
import { on } from '../../tests/entries.ts'
import { hasPlaceForScores, type TrialBounds } from './trial.ts'

const begunWithin = (days: number): TrialBounds => ({
  ...{ startFirst: on(0), startLast: on(days), endFirst: on(500), endLast: on(500) },
  ...{ isOne: true, isUnsettled: false, isTangled: false },
})

test.each([
  ['to the day', 'day', undefined, true],
  ['to the month', 'month', begunWithin(30), true],
  ['until an exact day, from a month', 'day', begunWithin(31), true],
  ['until an exact day, from a longer time', 'day', begunWithin(32), false],
  ['to the year', 'year', begunWithin(364), false],
  ['not at all', 'unknown', undefined, false],
] as const)('a start known %s', (_, startPrecision, bounds, answer) => {
  expect(hasPlaceForScores({ startPrecision, bounds })).toBe(answer)
})
