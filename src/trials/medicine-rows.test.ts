import { describe, expect, test } from 'vitest'
import { at, between, exposure, fill, on, recordOf } from '../../tests/entries.ts'
import type { Exposure, PatientRecord } from '../record/record.ts'
import { historyOf } from './history.ts'
import { byMedicine, hasExactEnd, isExact, medicineRows } from './medicine-rows.ts'

const medicines = new Set(['sertraline', 'venlafaxine', 'fluoxetine', 'olanzapine'])

function rows(exposures: readonly Exposure[], change: Partial<PatientRecord> = {}, asOf = 1000) {
  return medicineRows(historyOf(recordOf({ exposures, ...change }), on(asOf)), medicines)
}

describe('the rows of medicines', () => {
  test('what, when, until when, and what tells it', () => {
    expect(rows([fill('a', 'sertraline', 0, 30)])).toEqual([
      { ingredient: 'sertraline', kind: 'dispensing', first: on(0), last: on(0), until: on(29), ref: 'a' },
    ])
  })

  test('medicines that were not asked for, and what was not taken, are none', () => {
    const refused = { ...fill('b', 'sertraline', 0, 30), status: 'not-taken' as const }
    expect(rows([fill('a', 'mirtazapine', 0, 30), refused])).toEqual([])
  })

  test('a product of two ingredients is a row of each, of one ingredient twice a single row', () => {
    const product = (...ids: readonly string[]) => {
      const one = fill('a', 'x', 0, 30)
      return { ...one, medicine: { ...one.medicine, ingredients: ids.map((ingredient) => ({ ingredient })) } }
    }
    const names = (entry: Exposure) => rows([entry]).map(({ ingredient }) => ingredient)
    expect(names(product('olanzapine', 'fluoxetine'))).toEqual(['olanzapine', 'fluoxetine'])
    expect(names(product('sertraline', 'sertraline'))).toEqual(['sertraline'])
    expect(names(product('sertraline', 'zinc'))).toEqual(['sertraline'])
  })

  test.each([
    ['the stated last day', { end: at(50), supplyDays: 10 }, 50],
    ['else the stated length', { statedDays: 20, supplyDays: 10 }, 19],
    ['else the supply', { supplyDays: 10 }, 9],
    ['else its first day', {}, 0],
    ['a last day before the first is the first', { end: at(-5) }, 0],
  ])('lasts until %s', (_, change, day) => {
    expect(rows([exposure('a', 'sertraline', { start: at(0), ...change })])[0]?.until).toBe(on(day))
  })

  test('begun after the day looked at it is left out, on that day it is not', () => {
    const two = [fill('a', 'sertraline', 10, 30), fill('b', 'sertraline', 11, 30)]
    expect(rows(two, {}, 10).map(({ ref }) => ref)).toEqual(['a'])
  })

  test('nor is there one after death, where its day is known', () => {
    const two = [fill('a', 'sertraline', 10, 30), fill('b', 'sertraline', 11, 30)]
    const died = (day: NonNullable<PatientRecord['patient']['died']>) =>
      rows(two, { patient: { id: 'x', died: day } }).map(({ ref }) => ref)
    expect(died(at(10))).toEqual(['a'])
    expect(died(at(2000))).toEqual(['a', 'b'])
    expect(died('date-unknown')).toEqual(['a', 'b'])
    expect(rows(two, { patient: { id: 'x', died: at(2000) } }, 10).map(({ ref }) => ref)).toEqual(['a'])
  })

  test('without its day, or with a month only, it is a row and not an exact one', () => {
    const found = rows([
      exposure('a', 'sertraline'),
      exposure('b', 'sertraline', { start: between(0, 30) }),
      exposure('c', 'sertraline', { start: at(0) }),
    ])
    expect(found.map((row) => [row.ref, isExact(row)])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ])
    expect(found[0]).toEqual({ ingredient: 'sertraline', kind: 'statement', ref: 'a' })
  })

  test('nor is it exact about its end where only the month of that is known, unless it ended before it began', () => {
    const isExactFor = (change: Partial<Exposure>) =>
      rows([exposure('a', 'sertraline', { start: at(0), ...change })]).map(hasExactEnd)
    expect(isExactFor({ end: between(20, 50) })).toEqual([false])
    expect(isExactFor({ end: between(-20, 1) })).toEqual([false])
    expect(isExactFor({ end: between(-20, 0) })).toEqual([true])
    expect(isExactFor({ end: at(20) })).toEqual([true])
    expect(isExactFor({ statedDays: 20 })).toEqual([true])
  })

  test('by medicine, each in order of days, the earliest first', () => {
    const found = rows([
      fill('a', 'venlafaxine', 20, 5),
      fill('b', 'sertraline', 30, 5),
      fill('c', 'sertraline', 10, 5),
      fill('d', 'venlafaxine', 15, 5),
    ]).filter(isExact)
    expect([...byMedicine(found)].map(([id, own]) => [id, ...own.map(({ ref }) => ref)])).toEqual([
      ['sertraline', 'c', 'b'],
      ['venlafaxine', 'd', 'a'],
    ])
  })
})
