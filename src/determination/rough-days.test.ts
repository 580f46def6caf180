/** Clinical definitions where the record tells only the month or the year of a treatment. */
import { describe, expect, test } from 'vitest'
import {
  at,
  between,
  diagnosis,
  exposure,
  fill,
  on,
  recordOf,
  score,
  statement,
} from '../../tests/entries.ts'
import { defaultDefinition } from '../knowledge/definitions/index.ts'
import type { Exposure, Measurement } from '../record/record.ts'
import type { StatedDate } from '../units/day.ts'
import { determine } from './determine.ts'
import { intakeNotKnown, perhapsNotTaken } from './finding.ts'

function determined(exposures: readonly Exposure[], measurements: readonly Measurement[] = []) {
  const record = recordOf({
    exposures,
    measurements,
    conditions: [diagnosis('d', 'F33.1', { onset: at(-30) })],
  })
  return determine(record, defaultDefinition, on(600))
}

/** The trial of an agent, and what the finding of a rule on it says. */
function saidOf(exposures: readonly Exposure[], measurements: readonly Measurement[], agent: string) {
  const trial = determined(exposures, measurements).trials.find((judged) => judged.trial.agent === agent)
  const { daysAtDose, failed, outcome } = trial ?? {}
  return { days: daysAtDose, failed, outcome }
}

/** What a rule says of the only trial of sertraline. */
function ruleOnSertraline(exposures: readonly Exposure[], rule: string) {
  const trial = determined(exposures).trials.find((judged) => judged.trial.agent === 'sertraline')
  const adequate = trial?.finding.because.find((finding) => finding.rule === 'adequate')
  return adequate?.because.find((finding) => finding.rule === rule)?.answer
}

const mirtazapine = fill('m', 'mirtazapine', 0, 90, 30)
const fluoxetine = fill('f', 'fluoxetine', 218, 90, 40)
const noBetter = [
  score('s1', 'phq-9', 0, 20),
  score('s2', 'phq-9', 90, 19),
  score('s3', 'phq-9', 218, 20),
  score('s4', 'phq-9', 305, 19),
]
const sertraline = (start: StatedDate): Exposure =>
  exposure('s', 'sertraline', { kind: 'dispensing', start, supplyDays: 30, mg: 25 })

describe('another antidepressant of which only the month is known', () => {
  test('two failed treatments without one: resistant', () => {
    expect(determined([mirtazapine, fluoxetine], noBetter).answer).toBe('yes')
  })

  test('that may have begun within the last supply leaves open how long it was taken, and what the score tells of', () => {
    const exposures = [mirtazapine, fluoxetine, sertraline(between(214, 244))]
    expect(determined(exposures, noBetter).answer).toBe('unknown')
    expect(saidOf(exposures, noBetter, 'fluoxetine')).toEqual({
      days: { low: 1, high: 90 },
      failed: 'unknown',
      outcome: 'unknown',
    })
  })

  test('a supply is documented until the first day on which it can have begun', () => {
    const days = (first: number, last: number) =>
      saidOf([fluoxetine, sertraline(between(first, last))], [], 'fluoxetine').days
    expect(days(300, 330)).toEqual({ low: 82, high: 90 })
    expect(days(308, 338)).toEqual({ low: 90, high: 90 })
    expect(days(188, 218)).toEqual({ low: 90, high: 90 })
  })

  test('is named by what it leaves open: without it the score would tell', () => {
    const { trials } = determined([mirtazapine, fluoxetine, sertraline(between(214, 244))], noBetter)
    const finding = trials.find(({ trial }) => trial.agent === 'fluoxetine')?.finding
    const outcome = finding?.because.find(({ rule }) => rule === 'outcome-failed')
    expect(outcome).toMatchObject({ answer: 'unknown', evidence: expect.arrayContaining(['s']) })
  })

  test('that can only have begun after the last score changes nothing', () => {
    expect(determined([mirtazapine, fluoxetine, sertraline(between(308, 338))], noBetter).answer).toBe('yes')
  })
})

describe('two entries of one agent of which only the year is known', () => {
  const year = between(0, 365)
  const entry = (ref: string, mg: number, days: number): Exposure =>
    exposure(ref, 'sertraline', { start: year, statedDays: days, mg, reported: { outcome: 'non-response' } })

  test('alone, an entry lasted as long as it says', () => {
    expect(saidOf([entry('a', 100, 70)], [], 'sertraline')).toEqual({
      days: { low: 70, high: 70 },
      failed: 'yes',
      outcome: 'non-response',
    })
  })

  test('together they may have lain over each other: neither the days nor what came of each is certain', () => {
    const both = [entry('a', 100, 70), entry('b', 25, 60)]
    expect(saidOf(both, [], 'sertraline')).toMatchObject({ days: { low: 0 }, failed: 'unknown' })
  })
})

describe('what is shown of the outcome', () => {
  const basisOf = (exposures: readonly Exposure[]) =>
    determined(exposures).trials.find(({ trial }) => trial.agent === 'sertraline')?.outcomeBasis
  const entry = (ref: string, says: Partial<Exposure>) =>
    exposure(ref, 'sertraline', {
      start: between(0, 365),
      statedDays: ref === 'a' ? 70 : 60,
      mg: 100,
      ...says,
    })

  test('something is said, and days decide of which treatment', () => {
    expect(basisOf([entry('a', { reported: { outcome: 'non-response' } }), entry('b', {})])).toBe('unsettled')
  })

  test('nothing is said', () => {
    expect(basisOf([entry('a', {}), entry('b', {})])).toBe('none')
  })
})

describe('what one of two such entries says may not hold of the other', () => {
  const first = exposure('a', 'sertraline', { start: between(0, 365), statedDays: 70, mg: 100 })
  const second = (says: Partial<Exposure>) =>
    exposure('b', 'sertraline', { start: between(0, 365), statedDays: 60, mg: 100, ...says })

  test.each([
    ['taken-as-prescribed', 'not taken', { reported: { adherence: 'not-taken' } }],
    ['for-depression', 'for something else', { reasons: [{ codes: [], text: 'migraine' }] }],
  ] as const)('%s: one was %s', (rule, _, says) => {
    expect(ruleOnSertraline([second(says as Partial<Exposure>)], rule)).toBe('no')
    expect(ruleOnSertraline([first, second(says as Partial<Exposure>)], rule)).toBe('unknown')
  })

  test('where nothing is said the assumptions stay', () => {
    expect(ruleOnSertraline([first, second({})], 'taken-as-prescribed')).toBe('yes')
    expect(ruleOnSertraline([first, second({})], 'for-depression')).toBe('yes')
  })

  test('minimum-dose: two that are too low can have been taken together', () => {
    const low = (ref: string) =>
      exposure(ref, 'sertraline', { start: between(0, 365), statedDays: ref === 'a' ? 70 : 60, mg: 25 })
    expect(ruleOnSertraline([low('a')], 'minimum-dose')).toBe('no')
    expect(ruleOnSertraline([low('a'), low('b')], 'minimum-dose')).toBe('unknown')
  })
})

describe('an entry "not taken" of some month', () => {
  const taken = exposure('s', 'sertraline', { start: at(0), end: at(69), mg: 100 })
  const refused = exposure('r', 'sertraline', {
    status: 'not-taken',
    start: between(60, 90),
    end: between(60, 90),
  })
  const intake = (exposures: readonly Exposure[], says?: 'as-prescribed' | 'unknown') => {
    const record = recordOf({
      exposures,
      conditions: [diagnosis('d', 'F33.1', { onset: at(-30) })],
      statements: says ? [statement('t', { kind: 'adherence', agent: 'sertraline', value: says })] : [],
    })
    const [trial] = determine(record, defaultDefinition, on(600)).trials
    const adequate = trial?.finding.because.find((finding) => finding.rule === 'adequate')
    const { answer, note } = adequate?.because.find(({ rule }) => rule === 'taken-as-prescribed') ?? {}
    return [answer, note]
  }

  test('leaves open whether the medicine was taken, and says why', () => {
    expect(intake([taken])).toEqual(['yes', undefined])
    expect(intake([taken, refused])).toEqual(['unknown', perhapsNotTaken])
  })

  test('a statement about the whole trial settles it', () => {
    expect(intake([taken, refused], 'as-prescribed')).toEqual(['yes', undefined])
    expect(intake([taken, refused], 'unknown')).toEqual(['unknown', intakeNotKnown])
  })

  test('beside an entry that was surely not taken it makes nothing less certain', () => {
    const surely = exposure('q', 'sertraline', { status: 'not-taken', start: at(10), end: at(20) })
    expect(intake([taken, refused, surely])).toEqual(['no', undefined])
  })
})

describe('days covered', () => {
  const supply = fill('f', 'sertraline', 0, 40, 100)
  const until = (first: number, last: number) =>
    exposure('s', 'sertraline', { start: at(0), end: between(first, last), mg: 100 })

  test('that are enough wherever the course ended', () => {
    expect(ruleOnSertraline([supply, until(40, 49)], 'taken-as-prescribed')).toBe('yes')
  })

  test('that are too few if it ended late', () => {
    expect(ruleOnSertraline([supply, until(40, 50)], 'taken-as-prescribed')).toBe('unknown')
  })

  test('that are too few on the only day it can have ended', () => {
    expect(ruleOnSertraline([supply, until(50, 50)], 'taken-as-prescribed')).toBe('no')
  })
})

describe('a supply of which only the month is known', () => {
  const supply = exposure('s', 'sertraline', {
    kind: 'dispensing',
    start: between(100, 130),
    supplyDays: 60,
    mg: 100,
  })

  test('alone it lasted as long as it says', () => {
    expect(saidOf([supply], [], 'sertraline').days).toEqual({ low: 60, high: 60 })
  })

  test('beside another antidepressant that may have ended it, on any of its days', () => {
    const other = (day: number) =>
      saidOf([supply, fill('o', 'mirtazapine', day, 30, 30)], [], 'sertraline').days
    expect(other(100)).toEqual({ low: 60, high: 60 })
    expect(other(101)).toMatchObject({ low: 0 })
    expect(other(189)).toMatchObject({ low: 0 })
    expect(other(190)).toEqual({ low: 60, high: 60 })
  })
})

describe('scores of a trial of which only the month of the start is known', () => {
  // Begun between day 0 and 30, taken for 60 days: the end lies between day 59 and 89.
  const begun = exposure('s', 'sertraline', {
    start: between(0, 30),
    statedDays: 60,
    mg: 100,
    status: 'ended',
  })
  const failed = (...days: readonly [day: number, value: number][]) => {
    const scores = days.map(([day, value], index) => score(`s${index}`, 'phq-9', day, value))
    return saidOf([begun], scores, 'sertraline').failed
  }

  test.each([
    ['whichever day it was, the same ones count', [-10, 20], [60, 19], 'yes'],
    ['the first is the last one before, and its window ends between', [-12, 20], [60, 19], 'yes'],
    ['it lies before the window if it began late', [-13, 20], [60, 19], 'unknown'],
    ['the last is late enough if it began early only', [-10, 20], [56, 19], 'unknown'],
    ['the last is late enough', [-10, 20], [57, 19], 'yes'],
    ['the last is within the window if it ended late only', [-10, 20], [89, 19], 'unknown'],
    ['the last is within the window', [-10, 20], [88, 19], 'yes'],
  ] as const)('%s', (_, first, last, expected) => {
    expect(failed([...first], [...last])).toBe(expected)
  })

  test('another score may be the one before the start', () => {
    expect(failed([-10, 20], [60, 8])).toBe('no')
    expect(failed([-10, 20], [20, 9], [60, 8])).toBe('unknown')
  })
})
