import { describe, expect, test } from 'vitest'
import { at, diagnosis, exposure, on, recordOf, score } from '../../tests/entries.ts'
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import { defaultDefinition, definitionById } from '../knowledge/definitions/index.ts'
import type { Measurement, ReportedCourse } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import { lostResponse } from './finding.ts'
import { judgeOutcome } from './outcome.ts'

const rule = defaultDefinition.rule as FailedTrialsRule

type Given = {
  readonly measurements?: readonly Measurement[]
  readonly reported?: ReportedCourse
  /** What a second entry about the same weeks reports. */
  readonly alsoReported?: ReportedCourse
  readonly next?: number
  readonly stop?: string
}

/** The outcome of sertraline from day 0 to 55 (56 days). */
function outcomeOf(given: Given, by: FailedTrialsRule = rule) {
  const sertraline = exposure('a', 'sertraline', {
    start: at(0),
    end: at(55),
    mg: 100,
    reported: given.reported,
    stopReasons: given.stop === undefined ? [] : [{ codes: [], text: given.stop }],
  })
  const also =
    given.alsoReported === undefined ? [] : [{ ...sertraline, ref: 'a2', reported: given.alsoReported }]
  const next =
    given.next === undefined
      ? []
      : [exposure('b', 'venlafaxine', { start: at(given.next), end: at(given.next + 50), mg: 150 })]
  const history = historyOf(
    recordOf({
      exposures: [sertraline, ...also, ...next],
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
    finding,
  }
}

/** The same rule with another limit of what is a failure. */
function failing(failure: Partial<FailedTrialsRule['failure']['value']>): FailedTrialsRule {
  return { ...rule, failure: { ...rule.failure, value: { ...rule.failure.value, ...failure } } }
}
const untilRemission = failing({ untilRemission: true })
const atMostAQuarter = failing({ improvementBelow: 0.25, inclusive: true })

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
    expect(outcomeOf({ measurements: [phq(0, 20), phq(30, 15), phq(60, 18)] }).improvement).toEqual({
      low: 0.1,
      high: 0.1,
    })
  })

  test('a response that was lost again on the same drug is neither a response nor a failure', () => {
    const { outcome, basis, improvement, finding } = outcomeOf({
      measurements: [phq(0, 20), phq(30, 4), phq(60, 18)],
    })
    expect({ outcome, basis, improvement }).toEqual({
      outcome: 'unknown',
      basis: 'conflict',
      improvement: { low: 0.1, high: 1 },
    })
    expect(finding).toMatchObject({ answer: 'unknown', conflict: true, note: lostResponse })
  })

  test('better before a response can be seen, and a response that holds, are no response lost', () => {
    expect(outcomeOf({ measurements: [phq(0, 20), phq(20, 4), phq(60, 18)] }).outcome).toBe('non-response')
    expect(outcomeOf({ measurements: [phq(0, 20), phq(30, 8), phq(60, 10)] }).outcome).toBe('response')
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

describe('words and scores', () => {
  const scored = (from: number, to: number, outcome: NonNullable<ReportedCourse['outcome']>) =>
    outcomeOf({ measurements: [phq(0, from), phq(55, to)], reported: { outcome } })

  test.each([
    ['half is a response', 20, 10, 'response', 'response'],
    ['all is one', 20, 0, 'response', 'remission'],
    ['half can be a remission', 8, 4, 'remission', 'remission'],
    ['all is a remission', 20, 0, 'remission', 'remission'],
    ['a little more than a quarter is a partial response', 20, 14, 'partial-response', 'partial-response'],
    ['a little less than half is one', 20, 11, 'partial-response', 'partial-response'],
    ['a little less than a quarter is none', 20, 16, 'non-response', 'non-response'],
    ['one point more is worse', 20, 21, 'worsening', 'worsening'],
  ] as const)('agree: %s', (_title, from, to, word, outcome) => {
    const { low, high } = { low: (from - to) / from, high: (from - to) / from }
    expect(scored(from, to, word)).toMatchObject({ conflict: false, outcome, improvement: { low, high } })
  })

  test.each([
    ['less than half is no response', 20, 11, 'response'],
    ['a quarter is not yet a partial response', 20, 15, 'partial-response'],
    ['half is no partial response any more', 20, 10, 'partial-response'],
    ['a quarter is more than no response', 20, 15, 'non-response'],
    ['no change is not worse', 20, 20, 'worsening'],
    ['a score in remission is one, however little it fell', 5, 4, 'non-response'],
    ['and even where it rose', 3, 4, 'worsening'],
    ['a score above the limit of remission is none', 20, 5, 'remission'],
    ['a score in remission is more than a partial response', 6, 4, 'partial-response'],
  ] as const)('exclude each other: %s', (_title, from, to, word) => {
    expect(scored(from, to, word)).toMatchObject({ conflict: true, basis: 'conflict', outcome: 'unknown' })
  })

  test('a score in remission against a stop for lack of effect', () => {
    expect(outcomeOf({ measurements: [phq(0, 5), phq(55, 4)], stop: 'no effect' })).toMatchObject({
      conflict: true,
      evidence: ['phq-0-5', 'phq-55-4', 'a'],
    })
  })

  test('one that says more than the other leaves no more open than both', () => {
    const given = { reported: { outcome: 'response' } as const, measurements: [phq(0, 20), phq(55, 4)] }
    expect(outcomeOf(given)).toMatchObject({ conflict: false, basis: 'scale', outcome: 'remission' })
    expect(outcomeOf(given, untilRemission).failed).toBe('no')
    const stopped = { reported: { outcome: 'partial-response' } as const, stop: 'no effect' }
    expect(outcomeOf(stopped)).toMatchObject({
      conflict: false,
      basis: 'stated',
      improvement: { low: 0.25, high: 0.5 },
      outcome: 'partial-response',
      failed: 'yes',
    })
  })

  test('where they exclude each other the range holds both, and its ends', () => {
    const quarter = { measurements: [phq(0, 20), phq(55, 15)], reported: { outcome: 'response' } as const }
    expect(outcomeOf(quarter, atMostAQuarter)).toMatchObject({
      conflict: true,
      failed: 'unknown',
      improvement: { low: 0.25, high: 1 },
    })
    const partial = { reported: { outcome: 'partial-response', stopReason: 'remission' } as const }
    expect(outcomeOf(partial, atMostAQuarter)).toMatchObject({
      conflict: true,
      failed: 'no',
      improvement: { low: 0.25, high: 1 },
    })
    const neither = {
      measurements: [phq(0, 20), phq(55, 16)],
      reported: { outcome: 'partial-response' } as const,
    }
    expect(outcomeOf(neither)).toMatchObject({
      conflict: true,
      failed: 'yes',
      improvement: { low: 0.2, high: 0.5 },
    })
  })

  test('the same ends from either side', () => {
    const quarter = {
      measurements: [phq(0, 20), phq(55, 15)],
      reported: { outcome: 'partial-response' } as const,
    }
    expect(outcomeOf(quarter, atMostAQuarter)).toMatchObject({ conflict: true, failed: 'unknown' })
    const half = {
      measurements: [phq(0, 20), phq(55, 10)],
      reported: { outcome: 'partial-response' } as const,
    }
    expect(outcomeOf(half)).toMatchObject({ conflict: true, failed: 'unknown' })
    const statedHalf = {
      reported: { outcome: 'response', improvementPercent: 50 } as const,
      stop: 'no effect',
    }
    expect(outcomeOf({ ...statedHalf, measurements: [phq(0, 20), phq(55, 14)] })).toMatchObject({
      conflict: true,
      failed: 'unknown',
      improvement: { high: 0.5 },
    })
  })
})

describe('two reports of one trial', () => {
  const partialAnd = (improvementPercent: number, by?: FailedTrialsRule) =>
    outcomeOf(
      {
        reported: { outcome: 'partial-response' },
        alsoReported: { outcome: 'partial-response', improvementPercent },
      },
      by,
    )

  test('a number within the word narrows it', () => {
    expect(partialAnd(30)).toMatchObject({
      conflict: false,
      improvement: { low: 0.3, high: 0.3 },
      evidence: ['a', 'a2'],
    })
  })

  test('a number at either end of the word is outside it, and inside the range of both', () => {
    expect(partialAnd(25, atMostAQuarter)).toMatchObject({ conflict: true, failed: 'unknown' })
    expect(partialAnd(50)).toMatchObject({ conflict: true, failed: 'unknown' })
    expect(partialAnd(25)).toMatchObject({ conflict: true, failed: 'yes' })
    expect(partialAnd(50, atMostAQuarter)).toMatchObject({ conflict: true, failed: 'no' })
  })
})

describe('the days of the scores', () => {
  const failedBy = (...measurements: readonly Measurement[]) => outcomeOf({ measurements }).failed

  test.each([
    [-42, 'yes'],
    [-43, 'unknown'],
    [14, 'yes'],
    [15, 'unknown'],
  ] as const)('a baseline on day %i: %s', (day, failed) => {
    expect(failedBy(phq(day, 20), phq(55, 20))).toBe(failed)
  })

  test.each([
    [26, 'unknown'],
    [27, 'yes'],
    [84, 'yes'],
    [85, 'unknown'],
  ] as const)('a final score on day %i: %s', (day, failed) => {
    expect(failedBy(phq(0, 20), phq(day, 20))).toBe(failed)
  })

  test('a score of the first day is its baseline', () => {
    expect(outcomeOf({ measurements: [phq(0, 20), phq(1, 10), phq(55, 10)] }).improvement?.low).toBe(0.5)
  })

  test('all totals of the day nearest before count, and none of another', () => {
    const given = { measurements: [phq(-5, 30), phq(-1, 20), phq(-1, 16, 'again'), phq(55, 8)] }
    expect(outcomeOf(given)).toMatchObject({
      improvement: { low: 0.5, high: 0.6 },
      evidence: ['again', 'phq--1-20', 'phq-55-8'],
    })
  })

  test('a score of the day on which the next treatment began is still of this one', () => {
    const given = (day: number) => ({ measurements: [phq(0, 20), phq(day, 20)], next: 70 })
    expect([outcomeOf(given(70)).failed, outcomeOf(given(71)).failed]).toEqual(['yes', 'unknown'])
  })
})

describe('the name of a range', () => {
  const totals = (first: number, second: number) =>
    outcomeOf({ measurements: [phq(0, 20), phq(55, first), phq(55, second)] }).outcome

  test.each([
    [11, 14, 'partial-response'],
    [10, 14, 'unknown'],
    [10, 18, 'unknown'],
    [11, 18, 'non-response'],
    [8, 10, 'response'],
    [16, 24, 'non-response'],
    [21, 24, 'worsening'],
    [20, 24, 'non-response'],
  ] as const)('PHQ-9 from 20 to %i and %i is %s', (first, second, outcome) => {
    expect(totals(first, second)).toBe(outcome)
  })
})

describe('the finding', () => {
  const required = { relation: 'below', value: 0.5, unit: 'share of baseline' }

  test('names what was measured and what would be a failure', () => {
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 15)] }).finding).toMatchObject({
      rule: 'outcome-failed',
      about: 'sertraline-1',
      measured: { low: 0.25, high: 0.25, unit: 'share of baseline' },
      required,
      conflict: undefined,
      evidence: ['phq-0-20', 'phq-55-15'],
      cite: rule.failure.cite,
    })
    expect(outcomeOf({ reported: { outcome: 'response' } }).finding).toMatchObject({
      measured: { low: 0.5, high: 1 },
      evidence: ['a'],
    })
    expect(outcomeOf({ stop: 'no effect' }).finding.evidence).toEqual(['a'])
  })

  test('of a limit that is included says so', () => {
    const quarter = { measurements: [phq(0, 20), phq(55, 15)] }
    expect(outcomeOf(quarter, atMostAQuarter).finding).toMatchObject({
      answer: 'yes',
      required: { relation: 'at-most', value: 0.25 },
    })
    expect(outcomeOf(quarter, failing({ improvementBelow: 0.25 })).failed).toBe('no')
  })

  test('without anything recorded names what is needed', () => {
    const { finding } = outcomeOf({})
    expect(finding).toMatchObject({
      rule: 'outcome-failed',
      answer: 'unknown',
      about: 'sertraline-1',
      required,
      cite: rule.failure.cite,
    })
  })

  test('of a stop for side effects names where it stands', () => {
    expect(outcomeOf({ reported: { stopReason: 'intolerance' } }).finding).toMatchObject({
      rule: 'outcome-failed',
      about: 'sertraline-1',
      note: 'stopped for side effects',
      evidence: ['a'],
      cite: rule.intoleranceCounts.cite,
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
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 5)] }, untilRemission).failed).toBe('yes')
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 4)] }, untilRemission).failed).toBe('no')
    expect(outcomeOf({ reported: { outcome: 'response' } }, untilRemission).failed).toBe('unknown')
    expect(outcomeOf({ reported: { outcome: 'remission' } }, untilRemission).failed).toBe('no')
  })

  test('two totals of the last day on both sides of remission leave it open', () => {
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 4), phq(55, 5)] }, untilRemission)).toMatchObject({
      failed: 'unknown',
      outcome: 'response',
    })
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 5), phq(55, 6)] }, untilRemission).failed).toBe(
      'yes',
    )
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 3), phq(55, 4)] }, untilRemission).failed).toBe(
      'no',
    )
  })

  test('a high final score fails, whatever the fall', () => {
    expect(outcomeOf({ measurements: madrs(50, 22) }, gsrd).failed).toBe('yes')
    expect(outcomeOf({ measurements: madrs(50, 21) }, gsrd).failed).toBe('no')
    expect(outcomeOf({ measurements: madrs(60, 22, 21) }, gsrd).failed).toBe('unknown')
  })

  test('only the scales a definition names count', () => {
    const named = failing({ instruments: ['madrs'] })
    expect(outcomeOf({ measurements: [phq(0, 20), phq(55, 20)] }, named).basis).toBe('none')
    const both = [phq(0, 20), phq(55, 20), score('m0', 'madrs', 0, 40), score('m1', 'madrs', 55, 20)]
    expect(outcomeOf({ measurements: both }, named)).toMatchObject({ basis: 'scale', outcome: 'response' })
  })

  test('a final score of another scale is not held against the limit of this one', () => {
    expect(outcomeOf({ measurements: [phq(0, 27), phq(55, 13)] }, gsrd).failed).toBe('no')
  })
})
