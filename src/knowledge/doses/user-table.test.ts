import { describe, expect, test } from 'vitest'
import { minimumDose } from './minimum-dose.ts'
import { shippedDoseTables } from './shipped-dose-tables.ts'
import { readUserDoseTable, withUserTable } from './user-table.ts'

const good = {
  table: 'athf-sf2',
  title: 'invented for this test',
  reviewed: '2026-11-23',
  doses: [
    { agent: 'sertraline', minimumMgPerDay: 77 },
    { agent: 'paroxetine', minimumMgPerDay: 33, release: 'extended' },
  ],
}

test('a good table is used', () => {
  const read = readUserDoseTable(good)
  if (!read.ok) throw new Error(read.problems.join())
  const tables = withUserTable(shippedDoseTables, read.table)
  expect(minimumDose(tables, 'athf-sf2', 'sertraline')?.value).toBe(77)
  expect(minimumDose(tables, 'athf-sf2', 'paroxetine', { release: 'extended' })?.value).toBe(33)
  expect(minimumDose(tables, 'athf-sf2', 'mirtazapine')?.fallback).toBe('label')
})

describe('a mistake is named with its place', () => {
  test.each([
    [null, 'must be a JSON object'],
    [[], 'must be a JSON object'],
    [{ ...good, doses: 'none' }, 'must be a JSON object'],
    [{ ...good, table: 'mgh-atrq' }, 'only "athf-sf2"'],
    [{ ...good, title: '' }, '"title" is ""'],
    [{ ...good, reviewed: 'today' }, '"reviewed" is "today"'],
    [{ ...good, doses: [7] }, 'doses[0] is 7'],
    [{ ...good, doses: [{ agent: 'sertralin', minimumMgPerDay: 1 }] }, 'did you mean "sertraline"?'],
    [{ ...good, doses: [{ agent: 'Sertraline', minimumMgPerDay: 1 }] }, 'did you mean "sertraline"?'],
    [
      { ...good, doses: [{ agent: 'sertraline', minimumMgPerDay: '50 mg' }] },
      'doses[0].minimumMgPerDay is "50 mg"',
    ],
    [{ ...good, doses: [{ agent: 'sertraline', minimumMgPerDay: 0 }] }, 'above 0'],
    [{ ...good, doses: [{ agent: 'sertraline' }] }, 'minimumMgPerDay is missing'],
    [{ ...good, doses: [{ ...good.doses[0], release: 'slow' }] }, 'allowed: immediate'],
    [{ ...good, doses: [{ ...good.doses[0], form: 'pill' }] }, 'allowed: oral'],
    [{ ...good, doses: [good.doses[0], good.doses[0]] }, 'doses[1] repeats "sertraline" of doses[0]'],
  ])('%j', (json, message) => {
    const read = readUserDoseTable(json)
    expect(read.ok ? '' : read.problems.join('\n')).toContain(message)
  })
})
