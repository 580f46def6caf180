import { expect, test } from 'vitest'
import { forReaders } from './readable-table.ts'

const table = {
  id: 'by-year',
  title: 'By year',
  explains: '',
  columns: ['id', 'year', 'by', 'people', 'prevalence', 'prevalence_low', 'prevalence_high', 'share'],
  forPrograms: 'id',
  rows: [
    ['a', 2019, 'all', 19112, 0.0441, 0.0412, 0.0471, 1],
    ['b', 2019, 'male', undefined, undefined, undefined, undefined, ''],
    ['c', 2019, 'few', 20, 0.0004, 0, 0.0012, 0.5],
  ],
} as const

test('thousands apart, shares in percent with their interval, years as they are, no ids', () => {
  const { columns, rows, isNumber } = forReaders(table)
  expect(columns).toEqual(['year', 'by', 'people', 'prevalence (95 % interval)', 'share'])
  expect(isNumber).toEqual([true, false, true, true, true])
  expect(rows).toEqual([
    ['2019', 'all', '19,112', '4.4 % (4.1 % to 4.7 %)', '100.0 %'],
    ['2019', 'male', undefined, undefined, ''],
    ['2019', 'few', '20', '0.04 % (0.0 % to 0.12 %)', '50.0 %'],
  ])
})
