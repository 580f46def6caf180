import { describe, expect, test } from 'vitest'
import { at, diagnosis, exposure, on, recordOf, score } from '../../tests/entries.ts'
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import { defaultDefinition, definitionById } from '../knowledge/definitions/index.ts'
import type { Measurement, ReportedCourse } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import { judgeOutcome } from './outcome.ts'

const rule = defaultDefinition.rule as FailedTrialsRule

/** The outcome of sertraline from day 0 to 55 (56 days). */
function outcomeOf(
  given: { measurements?: readonly Measurement[]; reported?: ReportedCourse; next?: number; stop?: string },
  by: FailedTrialsRule = rule,
) {
  const sertraline = exposure('a', 'sertraline', {
    start: at(0),
    end: at(55),
    mg: 100,
    reported: given.reported,
    stopReasons: given.stop === undefined ? [] : [{ codes: [], text: given.stop }],
  })
  const next =
    given.next === undefined
      ? []
      : [exposure('b', 'venlafaxine', { start: at(given.next), end: at(given.next + 50), mg: 150 })]
  const history = historyOf(
    recordOf({
      exposures: [sertraline, ...next],
      conditions: [diagnosis('mdd', 'F33.1', { onset: at(-10) })],
      measurements: given.measurements ?? [],
    }),
    on(1000),
  )
  const trial = history.trials(30).find((each) => each.agent === 'sertraline')
  if (trial === undefined) throw new Error('no trial')
  const { outcome, basis, improvement, finding } = judgeOutcome(trial, history, by)
  return {
    outcome,
    basis,
    improvement,
    failed: finding.answer,
    conflict: finding.conflict ?? false,
    evidence: finding.evidence,
  }
}

const phq = (day: number, value: number, ref = `phq-${day}-${value}`) => score(ref, 'phq-9', day, value)

describe('outcome by scores', () => {
  test.each([
    [20, 4, 'remission', 'no'],
    [20, 10, 'response', 'no'],
    [20, 11, 'partial-response', 'yes'],
    [20, 15, 'partial-response', 'yes'],
    [20, 16, 'non-response', 'yes'],
    [20, 20, 'non-response', 'yes'],
    [20, 21, 'worsening', 'yes'],
    [8, 4, 'remission', 'no'],
  ] as const)('PHQ-9 from %i to %i is %s', (from, to, outcome, failed) => {
    expect(outcomeOf({ measurements: [phq(0, from), phq(55, to)] })).toMatchObject({
      outcome,
      failed,
      basis: 'scale',
    })
  })

  test('the baseline nearest before the start counts', () => {
    expect(
      outcomeOf({ measurements: [phq(-30, 10), phq(-1, 20), phq(5, 12), phq(55, 12)] }).improvement,
    ).toEqual({ low: 0.4, high: 0.4 })
  })

  test('without one, the first within two weeks', () => {
    expect(outcomeOf({ measurements: [phq(3, 20), phq(10, 10), phq(55, 15)] }).improvement).toEqual({
      low: 0.25,
      high: 0.25,
    })
  })

  test('the last score of the window is the end', () => {
    expect(outcomeOf({ measurements: [phq(0, 20), phq(30, 4), phq(60, 18)] }).improvement).toEqual({
      low: 0.1,
      high: 0.1,
    })
  })

  test('a score after the next treatment began is not of this one', () => {
    const measurements = [phq(0, 20), phq(56, 18), phq(60, 2)]
    expect(outcomeOf({ measurements, next: 56 })).toMatchObject({ outcome: 'non-response', failed: 'yes' })
  })

  test('two totals of one day leave a range', () => {
    const given = { measurements: [phq(0, 20), phq(55, 9), phq(55, 12)] }
    expect(outcomeOf(given)).toMatchObject({
      failed: 'unknown',
      outcome: 'unknown',
      improvement: { low: 0.4, high: 0.55 },
    })
  })

  test('a baseline of zero shows no improvement', () => {
    expect(outcomeOf({ measurements: [phq(0, 0), phq(55, 5)] }).improvement).toEqual({ low: 0, high: 0 })
  })

  test('one score alone is no outcome', () => {
    expect(outcomeOf({ measurements: [phq(0, 20)] })).toMatchObject({
      outcome: 'unknown',
      basis: 'none',
      failed: 'unknown',
    })
    expect(outcomeOf({ measurements: [phq(55, 20)] })).toMatchObject({ outcome: 'unknown', basis: 'none' })
  })

  test('two scales that agree', () => {
    const measurements = [phq(0, 20), phq(55, 15), score('m0', 'madrs', 0, 40), score('m1', 'madrs', 55, 30)]
    expect(outcomeOf({ measurements })).toMatchObject({
      conflict: false,
      failed: 'yes',
      outcome: 'partial-response',
    })
  })

  test('two scales that disagree are a conflict, and show both', () => {
    const measurements = [phq(0, 20), phq(55, 15), score('m0', 'madrs', 0, 40), score('m1', 'madrs', 55, 10)]
    expect(outcomeOf({ measurements })).toMatchObject({
      conflict: true,
      basis: 'conflict',
      failed: 'unknown',
      improvement: { low: 0.25, high: 0.75 },
      evidence: ['phq-0-20', 'phq-55-15', 'm0', 'm1'],
    })
  })
})

describe('outcome in words', () => {
  test.each([
    ['remission', 'remission', 'no'],
    ['response', 'response', 'no'],
    ['partial-response', 'partial-response', 'yes'],
    ['non-response', 'non-response', 'yes'],
    ['worsening', 'worsening', 'yes'],
  ] as const)('%s', (outcome, expected, failed) => {
    expect(outcomeOf({ reported: { outcome } })).toMatchObject({ outcome: expected, failed, basis: 'stated' })
  })

  test('a stated percentage is a number', () => {
    expect(
      outcomeOf({ reported: { outcome: 'partial-response', improvementPercent: 40 } }).improvement,
    ).toEqual({ low: 0.4, high: 0.4 })
  })

  test('words and scores that agree narrow the range', () => {
    const given = {
      measurements: [phq(0, 20), phq(55, 12)],
      reported: { outcome: 'partial-response' } as const,
    }
    expect(outcomeOf(given)).toMatchObject({ conflict: false, improvement: { low: 0.4, high: 0.4 } })
  })

  test('words against scores are a conflict', () => {
    const given = { measurements: [phq(0, 20), phq(55, 4)], reported: { outcome: 'non-response' } as const }
    expect(outcomeOf(given)).toMatchObject({ conflict: true, failed: 'unknown', outcome: 'unknown' })
  })

  test('exactly half better against "no effect": which of them comes first makes no difference', () => {
    const half = { reported: { outcome: 'response', improvementPercent: 50 } as const, stop: 'no effect' }
    expect(outcomeOf(half)).toMatchObject({ conflict: true, failed: 'unknown' })
  })

  test('stopped for lack of effect: below a response, how far is not said', () => {
    expect(outcomeOf({ stop: 'no effect' })).toMatchObject({
      failed: 'yes',
      basis: 'stop-reason',
      outcome: 'non-response',
    })
  })

  test('stopped because well', () => {
    expect(outcomeOf({ reported: { stopReason: 'remission' } })).toMatchObject({
      failed: 'no',
      outcome: 'remission',
    })
  })
})

describe('stopped for side effects', () => {
  test('alone it is no failure', () => {
    expect(outcomeOf({ reported: { stopReason: 'intolerance' } })).toMatchObject({
      outcome: 'intolerance',
      basis: 'stop-reason',
      failed: 'no',
    })
  })

  test('with a definition that counts it', () => {
    const counting = { ...rule, intoleranceCounts: { ...rule.intoleranceCounts, value: true } }
    expect(outcomeOf({ reported: { stopReason: 'intolerance' } }, counting).failed).toBe('yes')
  })

  test('with an outcome the outcome decides', () => {
    expect(outcomeOf({ reported: { stopReason: 'intolerance', outcome: 'non-response' } })).toMatchObject({
      failed: 'yes',
      outcome: 'non-response',
    })
  })

  test('stopped for cost says nothing of effect', () => {
    expect(outcomeOf({ reported: { stopReason: 'cost' } })).toMatchObject({
      outcome: 'unknown',
      failed: 'unknown',
    })
  })
})

describe('other rules of failure', () => {
  const gsrd = definitionById('gsrd/1999')?.rule as FailedTrialsRule
  const madrs = (...values: readonly number[]) =>
    values.map((value, index) => score(`m${index}-${value}`, 'madrs', index === 0 ? 0 : 55, value))

  test('not reaching remission fails where the definition asks for remission', () => {
    const strict = {
      ...rule,
      failure: { ...rule.failure, value: { ...rule.failure.value, untilRemission: true } },
    }
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 5)] }, strict).failed).toBe('yes')
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 4)] }, strict).failed).toBe('no')
    expect(outcomeOf({ reported: { outcome: 'response' } }, strict).failed).toBe('unknown')
  })

  test('a high final score fails, whatever the fall', () => {
    expect(outcomeOf({ measurements: madrs(50, 22) }, gsrd).failed).toBe('yes')
    expect(outcomeOf({ measurements: madrs(50, 21) }, gsrd).failed).toBe('no')
    expect(outcomeOf({ measurements: madrs(60, 22, 21) }, gsrd).failed).toBe('unknown')
  })

  test('only the scales a definition names count', () => {
    const named = {
      ...rule,
      failure: { ...rule.failure, value: { ...rule.failure.value, instruments: ['madrs'] as const } },
    }
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 20)] }, named).basis).toBe('none')
  })
})
