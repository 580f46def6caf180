import { expect, test } from 'vitest'
import { exampleAssessment } from '../../tests/example-assessment.ts'
import type { AssessedTrial } from '../assessment/result.ts'
import { datesText, outcomeText } from './trial-words.ts'

const [trial] = exampleAssessment('resistant').trials
if (trial === undefined) throw new Error('The example has trials.')

test.each<[AssessedTrial['outcome'], AssessedTrial['outcomeBasis'], string]>([
  ['unknown', 'none', 'not recorded'],
  ['unknown', 'conflict', 'contradictory'],
  ['non-response', 'scale', 'no response'],
])('an outcome that is %s, by %s, is told as %s', (outcome, outcomeBasis, words) => {
  expect(outcomeText({ ...trial, outcome, outcomeBasis })).toBe(words)
})

test.each([
  ['2019-01-01', '2019-12-31', 'begun in 2019'],
  ['2019-03-01', '2019-03-31', 'begun in 2019-03'],
  ['2018-11-01', '2019-02-28', 'begun 2018-11 to 2019-02'],
  ['2019-01-01', null, '2019-01-01 – 2019-06-01'],
])('a start between %s and %s is told as %s', (start, startLatest, words) => {
  expect(datesText({ ...trial, start, startLatest, end: '2019-06-01', possibleEnd: null })).toBe(words)
})
