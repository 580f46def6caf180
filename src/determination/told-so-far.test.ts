import { expect, test } from 'vitest'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import { recordFromText } from '../record/from-text/record-from-text.ts'
import { knownDay } from '../units/day.ts'
import { determine } from './determine.ts'

const asOf = knownDay('2024-06-01')

test.each([
  ['3 weeks, no benefit so far', 'no'],
  ['5 weeks, not yet helping', 'no'],
  ['6 weeks, no response yet', 'yes'],
  ['8 weeks, no benefit so far', 'yes'],
  ['8 weeks, too early to tell', 'unknown'],
] as const)('a trial that goes on, x %s: does it count as failed? %s', (words, counts) => {
  const text = `MDD, current episode since January 2024. Zoloft 100 mg x ${words}.`
  const [record] = recordFromText(text, { file: 'history.txt', asOf }).records
  if (record === undefined) throw new Error('No record.')
  expect(determine(record, defaultDefinition, asOf).trials.map((each) => each.counts)).toEqual([counts])
})
