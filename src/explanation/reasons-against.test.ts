import { expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { assess } from '../assessment/assess.ts'
import { reasonsAgainst } from './reasons-against.ts'
import { worded } from './worded.ts'

/** What stands under the first trial in the tables. */
function reasons(given: string): readonly string[] {
  const assessment = worded(assess(timeline(given), { asOf: vignetteAsOf }))
  const [first] = assessment.trials
  return first === undefined ? [] : reasonsAgainst(first, assessment)
}

const tooShort = '5.9 weeks (41 days) at or above 50 mg/day; at least 6 are needed'
const perhapsAnother =
  'what is recorded without a date may be a course of its own, and an adequate trial that failed'

test('a trial that does not count names what of the same agent has no date', () => {
  expect(reasons('sertraline 50mg 41d failed')).toEqual([tooShort])
  expect(reasons('sertraline 50mg 41d failed; undated sertraline')).toEqual([tooShort, perhapsAnother])
  expect(reasons('sertraline 50mg 41d failed; undated fluoxetine')).toEqual([tooShort])
})

test('one that counts needs no other', () => {
  expect(reasons('sertraline 50mg 42d failed; undated sertraline')).toEqual([])
})
