/** Between which days a trial lies of which the record tells only the month or the year. */
import { describe, expect, test } from 'vitest'
import { at, between, diagnosis, exposure, fill, on, recordOf } from '../../tests/entries.ts'
import type { Exposure } from '../record/record.ts'
import { historyOf } from './history.ts'
import type { TrialBounds } from './trial.ts'

type Days = readonly [startFirst: number, startLast: number, endFirst: number, endLast: number]

/** The bounds of each trial in days since day 0; `exact` where there are none. */
function boundsOf(exposures: readonly Exposure[], gap = 30): Readonly<Record<string, unknown>> {
  const record = recordOf({ exposures, conditions: [diagnosis('d', 'F33.1')] })
  const trials = historyOf(record, on(2000)).trials(gap)
  return Object.fromEntries(
    trials.map(({ id, bounds }) => [id, bounds === undefined ? 'exact' : inDays(bounds)]),
  )
}

function inDays({ startFirst, startLast, endFirst, endLast, isOne, isTangled }: TrialBounds): unknown {
  const days: Days = [startFirst, startLast, endFirst, endLast].map((day) => day - on(0)) as unknown as Days
  return { days, isOne, isTangled }
}

const year = between(0, 364)
const one = (...days: Days) => ({ days, isOne: true, isTangled: false })

describe('between which days a trial lies', () => {
  test('exact days leave nothing open', () => {
    const bounds = boundsOf([
      exposure('a', 'sertraline', { start: at(0), end: at(41) }),
      fill('b', 'venlafaxine', 50, 30),
    ])
    expect(bounds).toEqual({ 'sertraline-1': 'exact', 'venlafaxine-1': 'exact' })
  })

  test('"2024 for ten weeks": all of it moves through the year', () => {
    expect(boundsOf([exposure('a', 'sertraline', { start: year, statedDays: 70 })])).toEqual({
      'sertraline-1': one(0, 364, 70, 434),
    })
  })

  test('"2024 until day 500": only the start is open', () => {
    expect(boundsOf([exposure('a', 'sertraline', { start: year, end: at(500) })])).toEqual({
      'sertraline-1': one(0, 364, 501, 501),
    })
  })

  test('"since 2024", told on day 500: it had begun by then', () => {
    expect(boundsOf([exposure('a', 'sertraline', { start: between(300, 664), asserted: at(500) })])).toEqual({
      'sertraline-1': one(300, 500, 501, 501),
    })
  })

  test('from one month to another: both are open', () => {
    expect(boundsOf([exposure('a', 'sertraline', { start: between(0, 30), end: between(90, 120) })])).toEqual(
      {
        'sertraline-1': one(0, 30, 91, 121),
      },
    )
  })

  test('a told length has passed by the day looked at', () => {
    const bounds = boundsOf([exposure('a', 'sertraline', { start: between(1900, 2264), statedDays: 70 })])
    expect(bounds).toEqual({ 'sertraline-1': one(1900, 1931, 1970, 2001) })
  })

  test('another entry that it can reach: nothing tells how long they were together', () => {
    const moved = exposure('a', 'sertraline', { start: year, statedDays: 70 })
    const reached = exposure('b', 'sertraline', { start: at(464), end: at(500) })
    expect(boundsOf([moved, reached])).toEqual({
      'sertraline-1': { days: [0, 464, 0, 501], isOne: false, isTangled: true },
      'sertraline-2': { days: [0, 464, 0, 501], isOne: false, isTangled: true },
    })
  })

  test('another entry a day out of its reach is another trial', () => {
    const moved = exposure('a', 'sertraline', { start: year, statedDays: 70 })
    const beyond = exposure('b', 'sertraline', { start: at(465), end: at(500) })
    expect(boundsOf([moved, beyond])).toEqual({
      'sertraline-1': one(0, 364, 70, 434),
      'sertraline-2': 'exact',
    })
  })

  test('the same entry twice is one', () => {
    const moved = exposure('a', 'sertraline', { start: year, statedDays: 70 })
    expect(boundsOf([moved, { ...moved, ref: 'b' }])).toEqual({ 'sertraline-1': one(0, 364, 70, 434) })
  })

  test('two months between which a pause may lie are one trial, or two', () => {
    const first = exposure('a', 'sertraline', { start: at(0), end: between(50, 81) })
    const second = exposure('b', 'sertraline', { start: between(50, 82), end: at(150) })
    expect(boundsOf([first, second])).toEqual({
      'sertraline-1': { days: [0, 82, 0, 151], isOne: false, isTangled: false },
    })
    expect(boundsOf([first, second], 31)).toEqual({ 'sertraline-1': one(0, 0, 151, 151) })
  })

  test('an antidepressant begun some time within the last supply of another may have ended it', () => {
    const supply = fill('a', 'sertraline', 0, 90)
    expect(
      boundsOf([supply, exposure('b', 'venlafaxine', { start: between(89, 119), statedDays: 28 })]),
    ).toEqual({
      'sertraline-1': { days: [0, 0, 1, 90], isOne: false, isTangled: false },
      'venlafaxine-1': one(89, 119, 117, 147),
    })
    expect(
      boundsOf([supply, exposure('b', 'venlafaxine', { start: between(90, 120), statedDays: 28 })]),
    ).toHaveProperty('sertraline-1', 'exact')
  })
})
