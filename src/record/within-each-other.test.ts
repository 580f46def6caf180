import { expect, test } from 'vitest'
import { formatDay, statedDate } from '../units/day.ts'
import { recordFromText } from './from-text/record-from-text.ts'
import { withinEachOther } from './within-each-other.ts'

/** `first..last` of both. */
function shown({ start, end }: Parameters<typeof withinEachOther>[0]): string {
  return [start, end]
    .map((date) => (date ? `${formatDay(date.first)}..${formatDay(date.last)}` : '?'))
    .join(' ')
}

test.each([
  ['2019', '2019-06-30', '2019-01-01..2019-06-30 2019-06-30..2019-06-30'],
  ['2019-06-30', '2019', '2019-06-30..2019-06-30 2019-06-30..2019-12-31'],
  ['2019', '2019-06', '2019-01-01..2019-06-30 2019-06-01..2019-06-30'],
  ['2019', '2020-06-30', '2019-01-01..2019-12-31 2020-06-30..2020-06-30'],
  ['2019', '2019', '2019-01-01..2019-12-31 2019-01-01..2019-12-31'],
  ['2020', '2019', '2020-01-01..2020-12-31 2019-01-01..2019-12-31'],
  ['2019', undefined, '2019-01-01..2019-12-31 ?'],
] as const)('%s to %s', (from, to, expected) => {
  expect(shown(withinEachOther({ start: statedDate(from), end: to && statedDate(to) }))).toBe(expected)
})

test('in a note', () => {
  const [record] = recordFromText('Zoloft 100 mg 2019 to 2019-06-30', { file: 'history.txt' }).records
  expect(shown(record?.exposures[0] ?? {})).toBe('2019-01-01..2019-06-30 2019-06-30..2019-06-30')
})
