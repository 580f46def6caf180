/** Between which days a trial lies of which the record tells only the month or the year. */
import { describe, expect, test } from 'vitest'
import { at, between, diagnosis, exposure, fill, on, recordOf } from '../../tests/entries.ts'
import type { DosePhase, Exposure } from '../record/record.ts'
import { doseRange } from '../units/dose.ts'
import { rebuildCourses } from './course.ts'
import { historyOf } from './history.ts'
import { boundsOfTrials, roughStartsOf } from './rough-course.ts'
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
const oneOrSeveral = (...days: Days) => ({ days, isOne: false, isTangled: false })
const tangled = (...days: Days) => ({ days, isOne: false, isTangled: true })

/** "2024 for ten weeks". */
const tenWeeks = exposure('a', 'sertraline', { start: year, statedDays: 70 })

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
      'sertraline-1': { days: [0, 0, 89, 90], isOne: false, isTangled: false },
      'venlafaxine-1': one(89, 119, 117, 147),
    })
    expect(
      boundsOf([supply, exposure('b', 'venlafaxine', { start: between(90, 120), statedDays: 28 })]),
    ).toHaveProperty('sertraline-1', 'exact')
  })
})

describe('entries of one agent that are dated with their ends', () => {
  test('a month of start, an exact end, and a treatment that follows: one trial, whose start is open', () => {
    const first = exposure('a', 'sertraline', { start: between(0, 30), end: at(60) })
    const next = exposure('b', 'sertraline', { start: at(61), end: at(100) })
    expect(boundsOf([first, next])).toEqual({ 'sertraline-1': one(0, 30, 101, 101) })
  })

  test('statement with a rough start, then a dispensing: both tell certain days of one trial', () => {
    const told = exposure('a', 'sertraline', { start: between(0, 30), end: at(60) })
    expect(boundsOf([told, fill('b', 'sertraline', 80, 30)])).toEqual({
      'sertraline-1': one(0, 30, 110, 110),
    })
  })

  test('orders without any dispensing tell certain days as well', () => {
    const first = exposure('a', 'sertraline', { kind: 'order', start: between(0, 30), end: at(60) })
    const next = exposure('b', 'sertraline', { kind: 'order', start: at(80), end: at(109) })
    expect(boundsOf([first, next])).toEqual({ 'sertraline-1': one(0, 30, 110, 110) })
  })

  test('begun in one time and ended in another that overlap: no day is certain', () => {
    const roughly = exposure('a', 'sertraline', { start: between(0, 100), end: between(90, 190) })
    expect(boundsOf([roughly])).toEqual({ 'sertraline-1': one(0, 100, 0, 191) })
  })

  test('an entry without a certain day beside an exact one: a pause may divide them', () => {
    const roughly = exposure('a', 'sertraline', { start: between(0, 100), end: between(90, 190) })
    const exact = exposure('b', 'sertraline', { start: at(160), end: at(200) })
    expect(boundsOf([roughly, exact])).toEqual({ 'sertraline-1': oneOrSeveral(0, 160, 0, 201) })
  })

  test('an exact entry long before one that moves is another trial', () => {
    const before = exposure('b', 'sertraline', { start: at(0), end: at(29) })
    const moved = exposure('a', 'sertraline', { start: between(500, 864), statedDays: 70 })
    expect(boundsOf([before, moved])).toEqual({
      'sertraline-1': 'exact',
      'sertraline-2': one(500, 864, 570, 934),
    })
  })

  test('an exact entry within the days of one that moves: they may be two', () => {
    const within = exposure('b', 'sertraline', { start: at(10), end: at(19) })
    expect(boundsOf([tenWeeks, within])).toEqual({ 'sertraline-1': tangled(0, 364, 0, 434) })
  })
})

/** A titration: on which day of the treatment which dose began. */
function titrated(ref: string, ...steps: readonly (readonly [fromDay: number, mg: number])[]): Exposure {
  const doses: readonly DosePhase[] = steps.map(([fromDay, mg]) => ({
    fromDay,
    amounts: [{ ingredient: 'sertraline', perDay: doseRange(mg, mg) }],
  }))
  return { ...tenWeeks, ref, doses }
}

describe('two entries that say the same are one; those that say different things may be two', () => {
  const two = { 'sertraline-1': tangled(0, 364, 0, 434) }

  test('the same dose is the same entry', () => {
    const again = exposure('b', 'sertraline', { start: year, statedDays: 70, mg: 50 })
    expect(boundsOf([{ ...again, ref: 'a' }, again])).toEqual({ 'sertraline-1': one(0, 364, 70, 434) })
  })

  test('another dose is another entry', () => {
    const low = exposure('a', 'sertraline', { start: year, statedDays: 70, mg: 50 })
    const high = exposure('b', 'sertraline', { start: year, statedDays: 70, mg: 100 })
    expect(boundsOf([low, high])).toEqual(two)
  })

  test('titrations that begin with another dose', () => {
    expect(boundsOf([titrated('a', [10, 50], [30, 100]), titrated('b', [10, 75], [30, 100])])).toEqual(two)
  })

  test('titrations that reach another dose', () => {
    expect(boundsOf([titrated('a', [10, 50], [30, 100]), titrated('b', [10, 50], [30, 150])])).toEqual(two)
  })

  test('titrations through another dose, or at another time', () => {
    const slowly = titrated('a', [0, 25], [14, 50], [28, 100])
    expect(boundsOf([slowly, titrated('b', [0, 25], [14, 75], [28, 100])])).toEqual(two)
    expect(boundsOf([slowly, titrated('b', [0, 25], [14, 50], [42, 100])])).toEqual(two)
    expect(boundsOf([slowly, { ...slowly, ref: 'b' }])).toEqual({ 'sertraline-1': one(0, 364, 70, 434) })
  })
})

describe('orders beside dispensings', () => {
  const order = (ref: string, first: number, last: number) =>
    exposure(ref, 'sertraline', { kind: 'order', start: at(first), end: at(last) })

  test('an order whose month is known counts or not, as the dispensing in its reach lies', () => {
    const roughly = exposure('a', 'sertraline', { kind: 'order', start: between(0, 30), end: at(60) })
    // Not later than the last day of all, and the 30 days of supply after it.
    expect(boundsOf([roughly, fill('b', 'sertraline', 80, 30)])).toEqual({
      'sertraline-1': tangled(0, 80, 0, 140),
    })
  })

  test('an exact order that nobody filled tells no certain day', () => {
    const told = exposure('a', 'sertraline', { start: between(0, 30), end: at(60) })
    expect(boundsOf([told, order('b', 80, 99), fill('c', 'sertraline', 500, 30)])).toEqual({
      'sertraline-1': oneOrSeveral(0, 80, 0, 80),
      'sertraline-2': 'exact',
    })
  })

  test('a filled order after it: 30 days of pause are within reach, 31 are not', () => {
    const supply = fill('c', 'sertraline', 500, 30)
    expect(boundsOf([tenWeeks, order('b', 464, 520), supply])).toEqual({
      'sertraline-1': tangled(0, 500, 0, 560),
      'sertraline-2': tangled(0, 500, 0, 560),
    })
    expect(boundsOf([tenWeeks, order('b', 465, 520), supply])).toEqual({
      'sertraline-1': one(0, 364, 70, 434),
      'sertraline-2': 'exact',
    })
  })

  test('a filled order before it: 30 days of pause are within reach, 31 are not', () => {
    const supply = fill('c', 'sertraline', 100, 30)
    const moved = exposure('a', 'sertraline', { start: between(500, 864), statedDays: 70 })
    expect(boundsOf([supply, order('b', 100, 469), moved])).toEqual({
      'sertraline-1': tangled(100, 864, 100, 964),
      'sertraline-2': tangled(100, 864, 100, 964),
    })
    expect(boundsOf([supply, order('b', 100, 468), moved])).toEqual({
      'sertraline-1': 'exact',
      'sertraline-2': one(500, 864, 570, 934),
    })
  })
})

describe('supplies', () => {
  test('an early refill lasts longer than its own days, and so into the reach of what moves', () => {
    const moved = exposure('a', 'sertraline', { start: between(85, 120), statedDays: 28 })
    const refills = [fill('b', 'sertraline', 0, 30), fill('c', 'sertraline', 10, 30)]
    const again = fill('d', 'sertraline', 10, 30)
    const later = fill('e', 'sertraline', 600, 30)
    // Three supplies of 30 days, one of them entered twice, at most after the last day of all, 630.
    expect(boundsOf([moved, ...refills, again, later])).toEqual({
      'sertraline-1': tangled(0, 600, 0, 720),
      'sertraline-2': tangled(0, 600, 0, 720),
    })
  })

  test('a supply that can reach beyond the day looked at is cut there', () => {
    const supply = { ...fill('a', 'sertraline', 0, 30), start: between(1990, 2020) }
    expect(boundsOf([supply])).toEqual({ 'sertraline-1': oneOrSeveral(1990, 2000, 1990, 2001) })
  })

  test('only the trial of the last supply is in doubt', () => {
    const bounds = boundsOf([
      fill('a', 'sertraline', 0, 30),
      fill('b', 'sertraline', 200, 90),
      exposure('c', 'venlafaxine', { start: between(250, 280), statedDays: 28 }),
    ])
    expect(bounds).toEqual({
      'sertraline-1': 'exact',
      'sertraline-2': oneOrSeveral(200, 200, 250, 290),
      'venlafaxine-1': one(250, 280, 278, 308),
    })
  })

  test('a supply dated to the month within which another antidepressant began: a later trial stays exact', () => {
    const bounds = boundsOf([
      { ...fill('a', 'sertraline', 0, 30), start: between(0, 30) },
      exposure('b', 'sertraline', { start: at(500), end: at(541) }),
      exposure('c', 'venlafaxine', { start: at(40), statedDays: 28 }),
    ])
    expect(bounds).toEqual({
      'sertraline-1': oneOrSeveral(0, 30, 30, 60),
      'sertraline-2': 'exact',
      'venlafaxine-1': 'exact',
    })
  })
})

test('an order of unknown length, joined only by days on which a later one may not have lain, can be a trial before it', () => {
  const orders = [
    exposure('a', 'sertraline', { kind: 'order', status: 'unknown', start: at(0) }),
    exposure('b', 'sertraline', { kind: 'order', start: between(366, 730), end: at(739) }),
  ]
  expect(boundsOf(orders, 182)).toEqual({ 'sertraline-1': oneOrSeveral(0, 730, 0, 740) })
})

describe('two orders of unknown length that end in the same month', () => {
  const order = (ref: string, endFirst: number) =>
    exposure(ref, 'sertraline', { kind: 'order', start: between(0, 364), end: between(endFirst, 300) })

  test('entered twice they are one', () => {
    expect(boundsOf([order('a', 200), order('b', 200)], 30)).toMatchObject({
      'sertraline-1': { isOne: true },
    })
  })

  test('whose earliest end differs they can be two trials', () => {
    expect(boundsOf([order('a', 200), order('b', 230)], 30)).toMatchObject({
      'sertraline-1': { isOne: false },
    })
  })
})

describe('where the entries of a course lie', () => {
  const course = (...exposures: readonly Exposure[]) => rebuildCourses(recordOf({ exposures }), on(2001))

  test('what was never taken has no days', () => {
    const refused = exposure('b', 'sertraline', { start: year, status: 'not-taken' })
    const [known] = course(tenWeeks, refused)
    expect(known?.rough?.entries.map(({ exposure: { ref } }) => ref)).toEqual(['a'])
    expect(course(refused)[0]?.rough).toBeUndefined()
  })

  test('a rough start is known by its first and last day; a course of exact days has none', () => {
    const agent = { id: 'sertraline' }
    expect(roughStartsOf([{ agent, rough: course(tenWeeks)[0]?.rough }])).toEqual([
      { agent: 'sertraline', first: on(0), last: on(364), refs: ['a'] },
    ])
    expect(roughStartsOf([{ agent, rough: undefined }])).toEqual([])
  })

  test('a course without rough dates and without doubts has no bounds', () => {
    const [known] = course(fill('a', 'sertraline', 0, 30))
    const segments = known?.segments ?? []
    const run = [segments[0] as (typeof segments)[number]] as const
    expect(boundsOfTrials({}, [run], 30)({ start: on(0), end: on(30) }, run)).toBeUndefined()
  })
})
