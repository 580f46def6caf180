import { describe, expect, test } from 'vitest'
import { exampleAssessment } from '../../tests/example-assessment.ts'
import type { AssessedFact } from '../assessment/result.ts'
import { lostResponse } from '../determination/finding.ts'
import { namingOf } from './naming.ts'
import { wordQuestion } from './word-question.ts'

const assessment = exampleAssessment('undecided')
const naming = namingOf(assessment)
const fact = (rule: string, over: Partial<AssessedFact> = {}): AssessedFact => ({
  rule,
  about: 'bupropion-1',
  now: 'unknown',
  needed: 'yes',
  assumed: false,
  ...over,
})
const days = { relation: 'at-least', value: 42, unit: 'days' } as const
const dose = { relation: 'at-least', value: 300, unit: 'mg/day' } as const
const half = { relation: 'below', value: 0.5, unit: 'share of baseline' } as const

describe('an open fact as a question', () => {
  test.each([
    ['Was bupropion taken as prescribed (February–May 2025)?', fact('taken-as-prescribed')],
    [
      'Did the dose of bupropion reach 300 mg/day (February–May 2025)?',
      fact('minimum-dose', { required: dose }),
    ],
    [
      'Was bupropion taken at 300 mg/day or more for at least 6 weeks (February–May 2025)?',
      fact('minimum-duration', { required: days }),
    ],
    [
      'Did treatment with bupropion last at least 6 weeks (February–May 2025)?',
      fact('treatment-lasted', { required: days }),
    ],
    ['Was bupropion taken (February–May 2025)?', fact('treatment-lasted')],
    [
      'Did treatment with bupropion last at least 6 weeks at the dose that is asked for (February–May 2025)?',
      fact('treatment-lasted', { required: { ...days, unit: 'days at the dose' } }),
    ],
    [
      'Did treatment with sertraline, whose days are not recorded, fall within the time that this definition looks at and last at least 6 weeks? When it began and ended would settle it.',
      fact('undated-treatment', { about: 'sertraline', required: days }),
    ],
    [
      'Did treatment with sertraline, whose days are not recorded, fall within the time that this definition looks at? When it began and ended would settle it.',
      fact('undated-treatment', { about: 'sertraline' }),
    ],
    [
      'Did treatment with sertraline begin, some time in 2019, on a day on which it counts beside the others? The day or the month on which it began would settle it.',
      fact('treatment-began', { about: 'sertraline', start: '2019-01-01', end: '2019-12-31' }),
    ],
    [
      'Did treatment with sertraline begin and end, some time in January 2019 – December 2021, on days on which it counts beside the others? The days or the months on which it began and ended would settle it.',
      fact('treatment-began-and-ended', { about: 'sertraline', start: '2019-01-01', end: '2021-12-31' }),
    ],
    [
      'Did treatment with sertraline end, some time in March 2021, on a day on which it counts beside the others? The day or the month on which it ended would settle it.',
      fact('treatment-ended', { about: 'sertraline', start: '2021-03-01', end: '2021-03-31' }),
    ],
    [
      'Was sertraline taken in another course than the dated one, in an adequate trial that failed? When it began and ended, its dose and what came of it would settle it.',
      fact('undated-course', { about: 'sertraline-undated' }),
    ],
    [
      'Was treatment with bupropion added to an antidepressant (February–May 2025)?',
      fact('was-added', { required: days }),
    ],
    [
      'Did bupropion come after 1 other antidepressant, soon enough for this definition? When each began and ended would settle it.',
      fact('shortcut'),
    ],
    [
      'Had the PHQ-9 fallen by less than half at the end of bupropion (February–May 2025)?',
      fact('outcome-failed', { required: half }),
    ],
    [
      'Had the PHQ-9 fallen by less than 25% at the end of bupropion (February–May 2025)?',
      fact('outcome-failed', { required: { ...half, value: 0.25 } }),
    ],
    [
      'Bupropion (February–May 2025): better by half, then ill again while it was taken. Is that a failed trial?',
      fact('outcome-failed', { required: half, note: lostResponse }),
    ],
    [
      'Was duloxetine prescribed for depression (since June 2025)?',
      fact('for-depression', { about: 'duloxetine-1' }),
    ],
    ['Has bipolar disorder been ruled out?', fact('not-excluded', { about: 'bipolar' })],
    ['Is the diagnosis major depressive disorder?', fact('diagnosis', { about: 'major-depression' })],
    ['Does “something new” hold for ECT?', fact('something-new', { about: 'ect-1' })],
  ])('%s', (question, open) => {
    expect(wordQuestion(open, naming)).toBe(question)
  })

  test('without any score the question names no scale', () => {
    const without = namingOf({ ...assessment, scores: [] })
    expect(wordQuestion(fact('outcome-failed', { required: half }), without)).toBe(
      'Had the depression improved by less than half at the end of bupropion (February–May 2025)?',
    )
  })
})
