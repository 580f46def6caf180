import { describe, expect, test } from 'vitest'
import { at, exposure, fill, on, recordOf } from '../../tests/entries.ts'
import type { Exposure } from '../record/record.ts'
import { rebuildCourses } from './course.ts'

type Change = Parameters<typeof exposure>[2]

const order = (ref: string, from: number, days: number, change: Change = {}) =>
  exposure(ref, 'sertraline', { kind: 'order', start: at(from), supplyDays: days, ...change })

/** `0-30 documented 50` for each segment. */
function segments(...exposures: readonly Exposure[]): readonly string[] {
  const [course] = rebuildCourses(recordOf({ exposures }), on(1000))
  return (course?.segments ?? []).map(
    ({ from, to, cover, dose }) => `${from - on(0)}-${to - on(0)} ${cover} ${dose?.high ?? '?'}`,
  )
}

describe('a dispensing that names no dose', () => {
  const low = order('low', 0, 30, { mg: 50 })
  const high = order('high', 30, 60, { mg: 100 })
  const dispensedOn = (day: number, change: Partial<Exposure> = {}) => ({
    ...fill('fill', 'sertraline', day, 10),
    ...change,
  })
  const documented = (...exposures: readonly Exposure[]) =>
    segments(...exposures).filter((segment) => segment.includes('documented'))

  test.each([
    ['on the first day of an order', 0, '0-10 documented 50'],
    ['during an order', 10, '10-20 documented 50'],
    ['on the day of the next order', 30, '30-40 documented 100'],
    ['on the day an order has run out', 90, '90-100 documented 100'],
    ['the day after', 91, '91-101 documented ?'],
  ])('%s', (_title, day, expected) => {
    expect(documented(low, high, dispensedOn(day))).toEqual([expected])
  })

  test('before any order', () => {
    expect(documented(order('high', 30, 60, { mg: 100 }), dispensedOn(0))).toEqual(['0-10 documented ?'])
  })

  test('the order it fulfils counts before the one in force', () => {
    expect(documented(low, high, dispensedOn(10, { fulfils: 'high' }))).toEqual(['10-20 documented 100'])
  })

  test('an order without a dose tells none', () => {
    expect(documented(low, order('then', 5, 90), dispensedOn(10))).toEqual(['10-20 documented 50'])
  })

  test('a dose of its own stands', () => {
    expect(documented(low, fill('fill', 'sertraline', 10, 10, 75))).toEqual(['10-20 documented 75'])
  })
})

describe('an order beside dispensings', () => {
  const ordered = order('order', 0, 60, { mg: 100 })
  const at50 = (ref: string, day: number, change: Partial<Exposure> = {}) => ({
    ...fill(ref, 'sertraline', day, 30, 50),
    ...change,
  })
  const dropped: readonly (readonly [string, readonly Exposure[], readonly string[]])[] = [
    ['filled on its first day', [at50('a', 0)], ['0-30 documented 50']],
    ['filled on its last day', [at50('a', 59)], ['59-89 documented 50']],
    ['filled the day after', [at50('a', 60)], ['0-60 possible 100', '60-90 documented 50']],
    ['filled the day before', [at50('a', -1)], ['-1-29 documented 50', '29-60 possible 100']],
    ['filled later, by name', [at50('a', 70, { fulfils: 'order' })], ['70-100 documented 50']],
    [
      'one of two dispensings fills it',
      [at50('a', 10), at50('b', 200)],
      ['10-40 documented 50', '200-230 documented 50'],
    ],
  ]
  test.each(dropped)('%s', (_title, fills, expected) => {
    expect(segments(ordered, ...fills)).toEqual(expected)
  })

  test('an order nobody filled names the dispensing that makes it doubtful', () => {
    const [course] = rebuildCourses(recordOf({ exposures: [ordered, at50('a', 100)] }), on(1000))
    expect(course?.segments.map(({ evidence }) => evidence)).toEqual([['a', 'order'], ['a']])
  })
})

describe('what is left of a supply when another antidepressant begins', () => {
  test.each([
    ['on its first day: both may be taken', 0, ['0-30 documented 50']],
    ['the day after', 1, ['0-1 documented 50', '1-30 possible 50']],
    ['on its last day', 29, ['0-29 documented 50', '29-30 possible 50']],
    ['when it has run out', 30, ['0-30 documented 50']],
    ['later', 40, ['0-30 documented 50']],
  ])('%s', (_title, day, expected) => {
    expect(segments(fill('a', 'sertraline', 0, 30, 50), fill('b', 'venlafaxine', day, 30, 150))).toEqual(
      expected,
    )
  })
})
