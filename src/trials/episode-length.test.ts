import { expect, test } from 'vitest'
import { on } from '../../tests/entries.ts'
import { daysPerMonth } from '../units/day.ts'
import { monthsOfEpisode } from './episode-length.ts'
import type { Episode } from './trial.ts'

const episode: Episode = { status: 'current', basis: 'stated', evidence: [] }
const days = (count: number) => count / daysPerMonth

test.each<readonly [string, Partial<Episode>, unknown]>([
  ['a stated start', { startFirst: on(100), startLast: on(100) }, { low: days(900), high: days(900) }],
  ['a start in a year', { startFirst: on(100), startLast: on(400) }, { low: days(600), high: days(900) }],
  ['recorded, perhaps older', { startLast: on(100) }, { low: days(900), high: Number.POSITIVE_INFINITY }],
  [
    'over since then, whatever day is looked at',
    { startFirst: on(100), startLast: on(100), status: 'remitted', remittedSince: on(300) },
    { low: days(200), high: days(200) },
  ],
  ['no start', {}, undefined],
])('%s', (_, given, months) => {
  expect(monthsOfEpisode({ ...episode, ...given }, on(1000))).toEqual(months)
})
