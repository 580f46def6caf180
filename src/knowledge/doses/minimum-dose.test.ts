import { describe, expect, test } from 'vitest'
import { allIngredients, combinationProducts, ingredient } from '../medicines/index.ts'
import type { DoseTable } from './dose-table.ts'
import { type DoseOf, minimumDose } from './minimum-dose.ts'
import { shippedDoseTables } from './shipped-dose-tables.ts'

const dose = (table: DoseTable['id'], agent: string, of: DoseOf = {}) =>
  minimumDose(shippedDoseTables, table, agent, of)

describe('the lowest dose that counts', () => {
  test.each<[DoseTable['id'], string, DoseOf, number | undefined, string | undefined]>([
    ['mgh-atrq', 'sertraline', {}, 50, undefined],
    ['mgh-atrq', 'venlafaxine', {}, 150, undefined],
    ['mgh-atrq', 'bupropion', { release: 'extended' }, 300, undefined],
    ['mgh-atrq', 'paroxetine', {}, 20, undefined],
    ['mgh-atrq', 'paroxetine', { release: 'extended' }, 25, undefined],
    ['maudsley', 'paroxetine', { release: 'extended' }, 25, 'label'],
    ['mgh-atrq', 'fluoxetine', { release: 'delayed' }, 20, undefined],
    ['mgh-atrq', 'fluoxetine', { release: 'weekly' }, 12.8, 'label'],
    ['mgh-atrq', 'selegiline', { form: 'transdermal' }, 6, undefined],
    ['mgh-atrq', 'selegiline', { form: 'oral' }, undefined, undefined],
    ['mgh-atrq', 'selegiline', {}, undefined, undefined],
    ['mgh-atrq', 'gepirone', {}, 36.3, 'label'],
    ['mgh-atrq', 'dextromethorphan-bupropion', {}, 210, 'label'],
    ['canmat-2023', 'dextromethorphan-bupropion', {}, 105, undefined],
    ['maudsley', 'amitriptyline', {}, 75, 'label'],
    ['label', 'fluvoxamine', {}, undefined, undefined],
    ['mgh-atrq', 'aripiprazole', {}, 2, 'augmentation'],
    ['mgh-atrq', 'quetiapine', {}, 150, 'augmentation'],
    ['mgh-atrq', 'liothyronine', {}, 0.025, 'augmentation'],
    ['mgh-atrq', 'lithium', {}, undefined, undefined],
    ['mgh-atrq', 'zuranolone', {}, undefined, undefined],
    ['mgh-atrq', 'no-such-agent', {}, undefined, undefined],
    ['athf-sf2', 'sertraline', {}, undefined, undefined],
  ])('%s: %s %o → %s (%s)', (table, agent, of, value, fallback) => {
    const found = dose(table, agent, of)
    expect(found?.value).toBe(value)
    expect(found?.fallback).toBe(fallback)
  })
})

describe('an older person at the highest dose of the label has an adequate dose', () => {
  const strict: DoseTable = {
    id: 'athf-sf2',
    title: 'a stricter table',
    reviewed: '2026-11-23',
    rows: [
      { agent: 'citalopram', minimum: 30, cite: { source: 'athf-sf2', status: 'known' } },
      { agent: 'escitalopram', minimum: 15, cite: { source: 'athf-sf2', status: 'known' } },
    ],
  }
  const tables = { ...shippedDoseTables, 'athf-sf2': strict }
  test.each([
    ['citalopram', 60, 30],
    ['citalopram', 61, 20],
    ['escitalopram', 64, 15],
    ['escitalopram', 65, 10],
  ])('%s at %i years → %i', (agent, age, expected) => {
    expect(minimumDose(tables, 'athf-sf2', agent, { age })?.value).toBe(expected)
  })
  test('and it says why', () => {
    const found = minimumDose(tables, 'athf-sf2', 'citalopram', { age: 70 })
    expect(found?.fallback).toBe('population')
    expect(found?.cite.source).toBe('fda-citalopram-2012')
  })
})

describe('the tables', () => {
  const agents = new Set([
    ...allIngredients.map((entry) => entry.id),
    ...combinationProducts.flatMap((product) => product.agent?.id ?? []),
  ])
  const tables = Object.values(shippedDoseTables).filter((table) => table !== undefined)
  test.each(tables)('$id names agents we know, each form and release once', ({ rows }) => {
    expect(rows.filter((row) => !agents.has(row.agent))).toEqual([])
    const keys = rows.map((row) => `${row.agent} ${row.form} ${row.release}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
  test.each(tables)('$id has nothing unsure and no dose above the highest of the label', ({ rows }) => {
    expect(rows.filter((row) => row.cite.status === 'unsure')).toEqual([])
    const above = rows.filter((row) => {
      const maxima = ingredient(row.agent)?.label?.maximum.map((maximum) => maximum.value) ?? []
      return maxima.length > 0 && row.minimum > Math.max(...maxima)
    })
    expect(above).toEqual([])
  })
  test('the default has a row, or the label has one, for every antidepressant it can', () => {
    const without = allIngredients
      .filter(
        (entry) =>
          entry.role === 'antidepressant' &&
          dose('mgh-atrq', entry.id, { form: 'transdermal' }) === undefined,
      )
      .map((entry) => entry.id)
    expect(without).toEqual(['esketamine', 'zuranolone', 'brexanolone'])
  })
})
