import { expect, test } from 'vitest'
import { recordFromText } from '../record/from-text/record-from-text.ts'
import { knownDay } from '../units/day.ts'
import { roughScoreIssues, roughScores } from './rough-scores.ts'

function problems(text: string, asOf = '2024-06-01'): readonly string[] {
  const [record] = recordFromText(text, { file: 'history.txt', asOf: knownDay('2024-06-01') }).records
  if (record === undefined) throw new Error('No record.')
  return roughScoreIssues(roughScores(record, knownDay(asOf))).map(({ problem }) => problem)
}

test.each([
  ['PHQ-9 19 (4/2024)', ['Only the month or the year is known of PHQ-9 19 (2024-04).']],
  [
    'venlafaxine Jan-Jun 2021, PHQ-9 20 -> 17',
    ['Only the month or the year is known of PHQ-9 20 (2021-01), PHQ-9 17 (2021-06).'],
  ],
  ['PHQ-9 19 (4/2/2024)', []],
  ['PHQ-9 19', []],
  ['GAD-7 12 (4/2024)', []],
])('%s', (text, expected) => {
  expect(problems(text)).toEqual(expected)
})

test('not yet on the day looked at', () => {
  expect(problems('PHQ-9 19 (4/2024)', '2024-03-01')).toEqual([])
})

test('of many the first ten are named', () => {
  const scores = Array.from({ length: 12 }, (_, at) => `PHQ-9 ${at + 5} (${at + 1}/2023)`).join('\n')
  expect(problems(scores)[0]).toContain('PHQ-9 14 (2023-10) and 2 more.')
})
