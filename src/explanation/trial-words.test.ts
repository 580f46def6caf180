import { expect, test } from 'vitest'
import { exampleAssessment } from '../../tests/example-assessment.ts'
import type { AssessedTrial } from '../assessment/result.ts'
import { trialDates } from './shared-sections/trials-table.ts'
import { datesText, outcomeText } from './trial-words.ts'

const [trial] = exampleAssessment('resistant').trials
if (trial === undefined) throw new Error('The example has trials.')

test.each<[AssessedTrial['outcome'], AssessedTrial['outcomeBasis'], string]>([
  ['unknown', 'none', 'not recorded'],
  ['unknown', 'conflict', 'contradictory'],
  ['unknown', 'unsettled', 'open'],
  ['non-response', 'scale', 'no response'],
])('an outcome that is %s, by %s, is told as %s', (outcome, outcomeBasis, words) => {
  expect(outcomeText({ ...trial, outcome, outcomeBasis })).toBe(words)
})

type Dates = Pick<AssessedTrial, 'start' | 'startLatest' | 'end' | 'endLatest' | 'possibleEnd'>
const inMarch = { start: '2019-03-01', startLatest: '2019-03-31' }
const onTheFirst = { start: '2019-03-01', startLatest: null }
const inAugust = { end: '2019-08-01', endLatest: '2019-08-31', possibleEnd: '2019-08-31' }
const inTheYear = { end: null, endLatest: '2019-12-31', possibleEnd: '2019-12-31' }
const onADay = { end: '2019-08-15', endLatest: null, possibleEnd: null }
const open = { end: null, endLatest: null, possibleEnd: '2020-03-01' }

test.each<[string, string, Dates]>([
  ['2019-03-01 – 2019-08-15', '2019-03-01 to 2019-08-15', { ...onTheFirst, ...onADay }],
  [
    'in 2019-03 – 2019-08-15',
    'begun in 2019-03, the day is not known, to 2019-08-15',
    { ...inMarch, ...onADay },
  ],
  [
    'in 2019-03 – in 2019-08',
    'begun in 2019-03, ended in 2019-08, the days are not known',
    { ...inMarch, ...inAugust },
  ],
  [
    '2019-03-01 – in 2019',
    '2019-03-01, ended in 2019, the day is not known',
    { ...onTheFirst, ...inTheYear },
  ],
  [
    'in 2019-03 – open',
    'begun in 2019-03, the day is not known, end not recorded, possibly to 2020-03-01',
    { ...inMarch, ...open },
  ],
  [
    'in 2018–19 – in 2019–20',
    'begun in 2018–19, ended in 2019–20, the days are not known',
    {
      start: '2018-11-01',
      startLatest: '2019-02-28',
      end: '2019-12-01',
      endLatest: '2020-02-29',
      possibleEnd: '2020-02-29',
    },
  ],
  // A length that is told, from some day of the year.
  [
    'begun in 2019',
    'begun in 2019, the day is not known',
    {
      start: '2019-01-01',
      startLatest: '2019-12-31',
      end: '2019-03-11',
      endLatest: '2020-03-09',
      possibleEnd: null,
    },
  ],
])('days are told as %s, in a letter as %s', (words, inALetter, dates) => {
  expect(datesText({ ...trial, ...dates })).toBe(words)
  expect(datesText({ ...trial, ...dates }).length).toBeLessThanOrEqual(25)
  expect(trialDates({ ...trial, ...dates })).toBe(inALetter)
})
