import { expect, test } from 'vitest'
import { exampleAssessment } from '../../tests/example-assessment.ts'
import type { AssessedTrial } from '../assessment/result.ts'
import { outcomeText } from './trial-words.ts'

const [trial] = exampleAssessment('resistant').trials
if (trial === undefined) throw new Error('The example has trials.')

test.each<[AssessedTrial['outcome'], AssessedTrial['outcomeBasis'], string]>([
  ['unknown', 'none', 'not recorded'],
  ['unknown', 'conflict', 'contradictory'],
  ['non-response', 'scale', 'no response'],
])('an outcome that is %s, by %s, is told as %s', (outcome, outcomeBasis, words) => {
  expect(outcomeText({ ...trial, outcome, outcomeBasis })).toBe(words)
})
