import { describe, expect, test } from 'vitest'
import { addDays, knownDay } from '../units/day.ts'
import type { Exposure } from './record.ts'
import { stillTaken } from './still-taken.ts'

const asOf = knownDay('2025-06-01')

function ago(days: number) {
  const day = addDays(asOf, -days)
  return { first: day, last: day, precision: 'day' } as const
}

function exposure(kind: Exposure['kind'], values: Partial<Exposure> = {}): Exposure {
  return {
    ref: `${kind}/1`,
    kind,
    medicine: { name: 'sertraline', identified: 'name', ingredients: [{ ingredient: 'sertraline' }] },
    status: 'active',
    doses: [],
    doseBasis: 'none',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
    ...values,
  } as Exposure
}

function answer(...exposures: readonly [Exposure, ...Exposure[]]): string {
  return stillTaken(exposures, asOf)(exposures[0]).answer
}

describe('is a medicine still taken', () => {
  test.each([
    ['a supply of 30 days, 59 days ago: a refill may be 30 days late', 59, 30, 'yes'],
    ['… 60 days ago', 60, 30, 'no'],
    ['unknown days of supply, 59 days ago', 59, undefined, 'yes'],
    ['… 60 days ago', 60, undefined, 'possible'],
    ['… a year ago', 365, undefined, 'possible'],
    ['… a year and a day ago', 366, undefined, 'no'],
  ])('dispensing: %s', (_title, days, supplyDays, expected) => {
    expect(answer(exposure('dispensing', { start: ago(days), supplyDays }))).toBe(expected)
  })

  test.each([
    ['open for a year', { start: ago(365) }, 'yes'],
    ['open for a year and a day', { start: ago(366) }, 'possible'],
    ['for 90 days, over for 30 days', { start: ago(119), supplyDays: 90 }, 'yes'],
    ['for 90 days, over for 31 days', { start: ago(120), supplyDays: 90 }, 'possible'],
    ['without any date', {}, 'yes'],
    ['with an end yesterday', { start: ago(100), end: ago(1) }, 'no'],
    ['with an end today', { start: ago(100), end: ago(0) }, 'yes'],
    ['stopped', { start: ago(100), status: 'stopped' }, 'no'],
    ['not taken', { start: ago(10), status: 'not-taken' }, 'no'],
    ['stated as taken within the year, begun long ago', { start: ago(2000), asserted: ago(200) }, 'yes'],
  ] as const)('order: %s', (_title, values, expected) => {
    expect(answer(exposure('order', values))).toBe(expected)
  })

  test('a history names a medicine and its year, and nothing more', () => {
    const named = { start: ago(100), status: 'unknown' } as const
    expect(answer(exposure('statement', named))).toBe('possible')
    expect(answer(exposure('statement', { ...named, asserted: ago(0) }))).toBe('yes')
    expect(answer(exposure('order', named))).toBe('yes')
  })

  test('an order that was filled ends with its fills', () => {
    const order = exposure('order', { start: ago(300) })
    const fill = (days: number) => exposure('dispensing', { start: ago(days), supplyDays: 30 })
    expect(answer(order, fill(59))).toBe('yes')
    expect(answer(order, fill(120))).toBe('possible')
    expect(stillTaken([order, fill(120)], asOf)(order)).toEqual({
      answer: 'possible',
      because: 'the last supply on record ran out on 2025-03-02',
    })
  })

  test('an order after the last fill may not have been filled yet', () => {
    const fill = exposure('dispensing', { start: ago(200), supplyDays: 30 })
    expect(answer(exposure('order', { start: ago(20) }), fill)).toBe('yes')
  })

  test('the fills of another medicine say nothing', () => {
    const other = exposure('dispensing', { start: ago(200), supplyDays: 30 })
    const medicine = { ...other.medicine, ingredients: [{ ingredient: 'bupropion' }] }
    expect(answer(exposure('order', { start: ago(300) }), { ...other, medicine } as Exposure)).toBe('yes')
  })
})
