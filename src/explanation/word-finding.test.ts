import { describe, expect, test } from 'vitest'
import type { AssessedFinding, AssessedTrial } from '../assessment/result.ts'
import { intakeNotKnown, perhapsNotTaken } from '../determination/finding.ts'
import type { OutsideReason } from '../determination/outside-succession.ts'
import { roughDays } from '../determination/rough-days.ts'
import { namingOf } from './naming.ts'
import { wordFinding } from './word-finding.ts'

const trial = (over: Partial<AssessedTrial>): AssessedTrial => ({
  id: 'sertraline-1',
  name: 'Sertraline',
  agents: ['sertraline'],
  role: 'antidepressant',
  addedTo: [],
  start: '2021-01-04',
  startLatest: null,
  endLatest: null,
  end: '2021-03-28',
  possibleEnd: null,
  maxDailyDoseMg: 100,
  maxDailyDoseRangeMg: { atLeast: 100, atMost: 100 },
  minimumDoseMg: 50,
  doses: [],
  weeks: 12,
  weeksAtAdequateDose: 8,
  weeksAtAdequateDoseRange: { atLeast: 8, atMost: 8 },
  sessions: null,
  adherence: 'unknown',
  proportionOfDaysCovered: null,
  adequate: 'yes',
  shortfalls: [],
  outcome: 'unknown',
  outcomeBasis: 'none',
  improvement: null,
  failed: 'unknown',
  inCurrentEpisode: 'yes',
  counts: 'unknown',
  evidence: [],
  ...over,
})

const naming = namingOf({
  trials: [trial({}), trial({ id: 'ect-1', name: 'ECT', role: 'ect', start: null, end: null })],
  definitions: [
    {
      definition: 'test/1',
      title: 'the test definition',
      status: 'accepted',
      answer: 'yes',
      adequateFailedTrials: { certain: 0, possible: 0 },
    },
  ],
  scores: [],
})

const ofTheDead = namingOf({
  trials: [],
  definitions: [],
  scores: [],
  patient: { id: 'x', sex: 'male', age: 60, died: '2020-01-01' },
})

const days = { relation: 'at-least', value: 42, unit: 'days' } as const
const dose = { relation: 'at-least', value: 50, unit: 'mg/day' } as const
const count = { relation: 'at-least', value: 2, unit: 'treatments' } as const
const half = { relation: 'below', value: 0.5, unit: 'share of baseline' } as const
const leaf = (finding: Partial<AssessedFinding>): AssessedFinding => ({
  rule: '',
  answer: 'yes',
  because: [],
  about: 'sertraline-1',
  ...finding,
})
const measured = (low: number | null, high: number | null, unit = '') => ({ low, high, unit })

type Outside = readonly [string, OutsideReason, number?, ('at-least' | 'at-most')?, number?]

/** `Sertraline: not counted, …`, for each reason. */
function outside(reasons: readonly Outside[]): readonly [string, Partial<AssessedFinding>][] {
  return reasons.map(([says, note, days, relation = 'at-most', value = 0]) => [
    `Sertraline: not counted, ${says}.`,
    {
      ...{ rule: 'outside-succession', answer: 'no', note },
      ...(days !== undefined && {
        measured: measured(days, days),
        required: { relation, value, unit: 'days' },
      }),
    },
  ])
}

const switches = { relation: 'at-least', value: 2, unit: 'switches' } as const
const sentences: readonly [string, Partial<AssessedFinding>][] = [
  [
    '1 switch away from different medicines; at least 2 are needed.',
    {
      rule: 'enough-switches',
      answer: 'no',
      because: [leaf({})],
      measured: measured(1, 1),
      required: switches,
    },
  ],
  [
    'How many switches there are is not known: an antidepressant without the day of a prescription.',
    {
      rule: 'enough-switches',
      answer: 'unknown',
      required: switches,
      note: 'an antidepressant without the day of a prescription',
    },
  ],
  [
    'Sertraline: switched away from after 6.0 weeks from the first to the last prescription; at least 6 are needed.',
    { rule: 'switched-away', measured: measured(42, 42), required: days },
  ],
  [
    'Sertraline: not switched away from: 5.9 weeks (41 days) from the first to the last prescription; at least 6 are needed.',
    { rule: 'switched-away', answer: 'no', measured: measured(41, 41), required: days },
  ],
  [
    'Sertraline begins, with 2 antidepressants counted by that day; whether they count is not known: dose eras are not recorded.',
    {
      rule: 'era-begins',
      answer: 'unknown',
      measured: measured(0, 2),
      note: 'dose eras are not recorded',
    },
  ],
  [
    'No diagnosis of depression is recorded in the 365 days up to that day.',
    {
      rule: 'diagnosis-before-index',
      answer: 'no',
      about: 'depression',
      required: { relation: 'at-most', value: 365, unit: 'days' },
    },
  ],
  [
    'The record does not support a diagnosis of depression: recorded 1 of the 2 times needed.',
    {
      rule: 'diagnosis',
      answer: 'no',
      about: 'depression',
      evidence: ['condition-1'],
      note: 'recorded 1 of the 2 times needed',
    },
  ],
  [
    'The record contains dementia up to that day.',
    { rule: 'not-excluded-before-index', answer: 'no', about: 'dementia' },
  ],
  [
    'Sertraline: 8.0 weeks at or above 50 mg/day; at least 6 are needed.',
    { rule: 'minimum-duration', measured: measured(56, 56), required: days },
  ],
  [
    'Sertraline: 5.9 weeks (41 days) at or above 50 mg/day; at least 6 are needed.',
    { rule: 'minimum-duration', answer: 'no', measured: measured(41, 41), required: days },
  ],
  [
    'Sertraline: at most 9.0 weeks at or above 50 mg/day; at least 6 are needed.',
    { rule: 'minimum-duration', answer: 'unknown', measured: measured(0, 63), required: days },
  ],
  [
    'Sertraline: an unknown number of weeks at or above 50 mg/day; at least 6 are needed.',
    { rule: 'minimum-duration', answer: 'unknown', measured: measured(0, null), required: days },
  ],
  [
    'Sertraline: never above 25 mg/day; at least 50 mg/day is needed.',
    { rule: 'minimum-dose', answer: 'no', measured: measured(25, 25), required: dose },
  ],
  [
    'Sertraline: reached 150 mg/day; at least 50 mg/day is needed.',
    { rule: 'minimum-dose', measured: measured(150, 150), required: dose },
  ],
  [
    'Sertraline: the dose is not recorded; at least 50 mg/day is needed.',
    { rule: 'minimum-dose', answer: 'unknown', required: dose },
  ],
  [
    'Sertraline: nothing is recorded about intake; assumed to have been taken as prescribed.',
    { rule: 'taken-as-prescribed', assumed: true },
  ],
  [
    'Sertraline: 79.9% of days covered by dispensings, 80% needed.',
    {
      rule: 'taken-as-prescribed',
      answer: 'no',
      measured: measured(0.7999, 0.7999),
      required: { relation: 'at-least', value: 0.8, unit: 'share of days' },
    },
  ],
  [
    'Sertraline: the record says that it is not known whether it was taken.',
    { rule: 'taken-as-prescribed', answer: 'unknown', note: intakeNotKnown },
  ],
  [
    'Sertraline: an entry says it was not taken; whether at this time depends on days that are not recorded.',
    { rule: 'taken-as-prescribed', answer: 'unknown', note: perhapsNotTaken },
  ],
  [
    'Sertraline: the record contradicts itself on whether it was taken.',
    { rule: 'taken-as-prescribed', answer: 'unknown', conflict: true },
  ],
  [
    'Sertraline: 49.9% better at the end: failed (a failure is less than 50% better).',
    { rule: 'outcome-failed', measured: measured(0.4999, 0.4999), required: half },
  ],
  [
    'Sertraline: 10% worse at the end: failed (a failure is less than 50% better).',
    { rule: 'outcome-failed', measured: measured(-0.1, -0.1), required: half },
  ],
  [
    'Sertraline: less than 25% better at the end: failed (a failure is less than 50% better).',
    { rule: 'outcome-failed', measured: measured(null, 0.25), required: half },
  ],
  [
    'Sertraline: at least 50% better at the end: not a failure (a failure is less than 50% better).',
    { rule: 'outcome-failed', answer: 'no', measured: measured(0.5, 1), required: half },
  ],
  ['Sertraline: what came of it is not recorded.', { rule: 'outcome-failed', answer: 'unknown' }],
  [
    'Sertraline: stopped for side effects, which is not a failed trial.',
    { rule: 'outcome-failed', answer: 'no', note: 'stopped for side effects' },
  ],
  [
    'Sertraline: at most 6.0 weeks at the dose that is asked for; at least 6 are needed.',
    {
      ...{ rule: 'treatment-lasted', answer: 'unknown', measured: measured(0, 42, 'days') },
      required: { relation: 'at-least', value: 42, unit: 'days at the dose' },
    },
  ],
  [
    'Sertraline: its days are not recorded; it may be one of those that count, if it lasted at least 6 weeks at the dose that is asked for.',
    {
      ...{ rule: 'undated-treatment', answer: 'unknown', measured: measured(0, null, 'days') },
      required: { relation: 'at-least', value: 42, unit: 'days at the dose' },
    },
  ],
  [
    'Sertraline: what is recorded without a date may be a course of its own, and one of those that count.',
    { rule: 'undated-treatment', answer: 'unknown', about: 'sertraline-undated' },
  ],
  [
    'Sertraline: what is recorded without a date may be a course of its own, and an adequate trial that failed.',
    { rule: 'undated-course', answer: 'unknown', about: 'sertraline-undated' },
  ],
  [
    'Sertraline: what is recorded without a date was no adequate trial that failed, whatever its days.',
    { rule: 'undated-course', answer: 'no', about: 'sertraline-undated' },
  ],
  [
    'Sertraline: what is recorded without a date was an adequate trial that failed.',
    { rule: 'undated-course', about: 'sertraline-undated' },
  ],
  [
    'Sertraline: its days are not recorded; it may be one of those that count.',
    { rule: 'undated-treatment', answer: 'unknown' },
  ],
  [
    'Sertraline: began some time in 2019; whether it counts here depends on the day.',
    { rule: 'treatment-began', answer: 'unknown', start: '2019-01-01', end: '2019-12-31' },
  ],
  [
    'Sertraline: ended some time in March 2021; whether it counts here depends on the day.',
    { rule: 'treatment-ended', answer: 'unknown', start: '2021-03-01', end: '2021-03-31' },
  ],
  [
    'Sertraline: began and ended some time in January 2019 – December 2021; whether it counts here depends on the days.',
    { rule: 'treatment-began-and-ended', answer: 'unknown', start: '2019-01-01', end: '2021-12-31' },
  ],
  [
    'Sertraline: began when it does not count, as was answered.',
    { rule: 'treatment-began', answer: 'no', start: '2019-01-01', end: '2019-12-31' },
  ],
  ['Sertraline: ended when it counts, as was answered.', { rule: 'treatment-ended' }],
  [
    'Sertraline (January 2019 – March 2020): may count; its days are not known exactly enough.',
    { rule: 'placed-treatment', answer: 'unknown', start: '2019-01-01', end: '2020-03-10' },
  ],
  ['Sertraline: counts.', { rule: 'placed-treatment' }],
  ['Sertraline: does not count.', { rule: 'placed-treatment', answer: 'no' }],
  [
    'Sertraline: not counted, at least 370 days after the first; at most 365 are allowed.',
    {
      ...{
        rule: 'outside-succession',
        answer: 'no',
        note: 'after the window',
        measured: measured(370, 800, 'days'),
      },
      required: { relation: 'at-most', value: 365, unit: 'days' },
    },
  ],
  ['Sertraline: counts, as was answered; its days are not recorded.', { rule: 'undated-treatment' }],
  [
    'Sertraline: does not count: 3.9 weeks (27 days); at least 4 are needed.',
    {
      ...{ rule: 'undated-treatment', answer: 'no', measured: measured(27, 27, 'days') },
      required: { relation: 'at-least', value: 28, unit: 'days' },
    },
  ],
  [
    'Aripiprazole (January–March 2021): may have been added to an antidepressant whose days are not recorded.',
    {
      ...{ rule: 'was-added', answer: 'unknown', about: 'aripiprazole-1' },
      ...{ start: '2021-01-04', end: '2021-03-01' },
    },
  ],
  [
    'Aripiprazole: may have been added to an antidepressant; the days are not known exactly.',
    { rule: 'was-added', answer: 'unknown', about: 'aripiprazole-1', note: roughDays },
  ],
  [
    'Aripiprazole: may count as added to an antidepressant; the days are not known exactly.',
    { rule: 'added-treatment', answer: 'unknown', about: 'aripiprazole-1', note: roughDays },
  ],
  [
    'Aripiprazole: may count as added to an antidepressant whose days are not recorded.',
    { rule: 'added-treatment', answer: 'unknown', about: 'aripiprazole-1' },
  ],
  [
    'Sertraline: whether a course of it counts is open.',
    { rule: 'treatment-counted', answer: 'unknown', about: 'sertraline' },
  ],
  [
    'Quetiapine may have come after 1 earlier antidepressant, which would be enough by itself.',
    { rule: 'shortcut', answer: 'unknown', about: 'quetiapine-1' },
  ],
  [
    'Quetiapine may have come after 2 earlier antidepressants, which would be enough by itself; the days of quetiapine and sertraline are not recorded.',
    {
      ...{ rule: 'shortcut', answer: 'unknown', about: 'quetiapine-1', note: 'quetiapine-1, sertraline-1' },
      required: { relation: 'at-least', value: 2, unit: 'earlier antidepressants' },
    },
  ],
  [
    'Counted one after the other: 0 different treatments for certain, at most 3; at least 2 are needed.',
    { rule: 'successive-treatments', answer: 'unknown', measured: measured(0, 3), required: count },
  ],
  [
    'Sertraline (January–March 2021): 6.0 weeks; at least 6 are needed.',
    {
      ...{ rule: 'treatment-lasted', start: '2021-01-04', end: '2021-03-01', measured: measured(42, 42) },
      required: { relation: 'at-least', value: 42, unit: 'days' },
    },
  ],
  ...outside([
    ['3.9 weeks (27 days); at least 4 are needed', 'too short', 27, 'at-least', 28],
    ['another treatment of its kind is', 'counted already'],
    ['366 days before the last; at most 365 are allowed', 'before the window', 366, 'at-most', 365],
    ['366 days after the first; at most 365 are allowed', 'after the window', 366, 'at-most', 365],
    ['it began on the same day as another', 'began together'],
    ['99 days between it and another; at most 98 are allowed', 'too late', 99, 'at-most', 98],
    ['beside another for 1 day; at most 0 are allowed', 'beside another', 1, 'at-most', 0],
    ['the others are enough', 'not needed'],
    ['it could only take the place of another', 'instead of another'],
    ['its days are not recorded', 'without days'],
    ['it was not added to an antidepressant', 'not added'],
    ['a product for something else', 'another purpose'],
  ]),
  [
    'Sertraline: scored only after the next step had begun: what came of it is open.',
    { rule: 'outcome-failed', answer: 'unknown', note: 'scored only after the next step had begun' },
  ],
  ['The depressive episode is still present.', { rule: 'not-in-remission' }],
  [
    'The depressive episode is taken to be still present; the record tells nothing of it after 2011-05-02.',
    { rule: 'not-in-remission', assumed: true, note: 'nothing of it after 2011-05-02' },
  ],
  ['Sertraline: before the current episode.', { rule: 'in-scope', answer: 'no' }],
  [
    '2 different treatments failed an adequate trial; at least 2 are needed.',
    { rule: 'enough-failed-trials', measured: measured(2, 2), required: count },
  ],
  [
    '1 different treatment failed an adequate trial for certain, 3 may have; at least 2 are needed.',
    { rule: 'enough-failed-trials', answer: 'unknown', measured: measured(1, 3), required: count },
  ],
  [
    'Counted one after the other: 1 different treatment; at least 2 are needed.',
    { rule: 'successive-treatments', answer: 'no', measured: measured(1, 1), required: count },
  ],
  [
    'Whether this is treatment-resistant depression by the test definition cannot be decided from this record.',
    { rule: 'treatment-resistant', answer: 'unknown', about: 'test/1' },
  ],
  ['The record contains bipolar disorder.', { rule: 'not-excluded', answer: 'no', about: 'bipolar' }],
  ['ECT: something new: not known.', { rule: 'something-new', answer: 'unknown', about: 'ect-1' }],
]

describe('a finding in one sentence', () => {
  test.each(sentences)('%s', (sentence, finding) => {
    expect(wordFinding(leaf(finding), naming)).toBe(sentence)
  })

  test('a rule called like a built-in property gets the general sentence', () => {
    expect(wordFinding(leaf({ rule: 'constructor' }), naming)).toBe('Sertraline: constructor: yes.')
  })

  test('words of the record cannot act on a terminal', () => {
    const sentence = wordFinding(
      leaf({ rule: 'for-depression', answer: 'no', note: '\u001b[2Jpain\u202e' }),
      naming,
    )
    expect(sentence).toBe('Sertraline: not a trial for depression (�[2Jpain�).')
  })
})

test.each([
  ['No end of the depressive episode before death is recorded.', {}],
  [
    'The depressive episode is taken to have gone on until death; the record tells nothing of it after 2011-05-02.',
    { assumed: true, note: 'nothing of it after 2011-05-02' },
  ],
  ['The depression was in remission.', { answer: 'no' }],
  ['Whether the depression was in remission before death is not recorded.', { answer: 'unknown' }],
] as const)('of the dead: %s', (says, finding) => {
  expect(wordFinding(leaf({ rule: 'not-in-remission', ...finding }), ofTheDead)).toBe(says)
})
