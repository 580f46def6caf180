import { describe, expect, test } from 'vitest'
import { at, diagnosis, on, recordOf, statement } from '../../tests/entries.ts'
import type { PopulationRule } from '../knowledge/definitions/definition.ts'
import type { PatientRecord } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import type { Episode } from '../trials/trial.ts'
import { populationFindings } from './population.ts'

const cite = (where: string) => ({ source: 'nextline-judgement', at: where, status: 'known' }) as const
const major: PopulationRule = { diagnosis: { value: 'major-depression', cite: cite('who') }, exclusions: [] }
const any: PopulationRule = { ...major, diagnosis: { value: 'depression', cite: cite('who') } }

function found(rule: PopulationRule, entries: Partial<PatientRecord>, absence: 'no' | 'unknown' = 'no') {
  return populationFindings(historyOf(recordOf(entries), on(1000)), rule, absence)
}

const f33 = diagnosis('major', 'F33.1', { onset: at(0) })
const unspecified = diagnosis('unspecified', 'F32.A', { onset: at(0) })
const dysthymia = diagnosis('dysthymia', 'F34.1', { onset: at(0) })
const anxiety = diagnosis('anxiety', 'F41.1', { onset: at(0) })
const provisional = { ...f33, ref: 'perhaps', verification: 'provisional' as const }

/** What is said of an episode last spoken of on day 0, looked at so many days later. */
function remissionAfter(days: number) {
  const record = recordOf({ conditions: [diagnosis('d', 'F33.1', { recorded: at(0) })] })
  const rule = { ...major, remissionExcludes: { value: true, cite: cite('remission') } }
  return populationFindings(historyOf(record, on(days)), rule, 'unknown').find(
    (finding) => finding.rule === 'not-in-remission',
  )
}

describe('an episode of which nothing has been said for long', () => {
  test('is present after exactly 26 weeks, and assumed to be present a day later', () => {
    expect(remissionAfter(182)).toMatchObject({ answer: 'yes', assumed: undefined })
    expect(remissionAfter(183)).toMatchObject({
      answer: 'yes',
      assumed: true,
      note: 'nothing of it after 2024-01-01',
    })
  })
})

describe('the diagnosis', () => {
  test.each([
    ['major depression is one', major, [f33], 'yes', ['major']],
    ['another disorder is none', major, [anxiety], 'no', []],
    ['depression that nobody specified may be one', major, [unspecified], 'unknown', ['unspecified']],
    ['dysthymia beside it may be one', major, [dysthymia, anxiety], 'unknown', ['dysthymia']],
    ['a suspected one may be one', major, [provisional], 'unknown', ['perhaps']],
    ['a suspected one beside a certain one', major, [f33, provisional], 'yes', ['major', 'perhaps']],
    ['any depression: major', any, [f33], 'yes', ['major']],
    ['any depression: not specified', any, [unspecified], 'yes', ['unspecified']],
    ['any depression: dysthymia', any, [dysthymia], 'yes', ['dysthymia']],
    ['any depression: not anxiety', any, [anxiety], 'no', []],
    ['nothing recorded', major, [], 'no', []],
  ] as const)('%s', (_title, rule, conditions, answer, evidence) => {
    expect(found(rule, { conditions })).toEqual([
      expect.objectContaining({
        rule: 'diagnosis',
        answer,
        about: rule.diagnosis.value,
        evidence,
        cite: cite('who'),
      }),
    ])
  })

  test('where nothing is recorded the definition says what that means', () => {
    expect(found(major, {}, 'unknown')[0]?.answer).toBe('unknown')
    expect(found(major, { conditions: [anxiety] }, 'unknown')[0]?.answer).toBe('unknown')
  })

  test('what a clinician says stands before the codes, whatever else was said', () => {
    const statements = [
      statement('a', { kind: 'adherence', agent: 'sertraline', value: 'as-prescribed' }),
      statement('b', { kind: 'diagnosis', value: 'not-major-depression' }),
    ]
    expect(found(major, { conditions: [f33], statements })[0]).toMatchObject({
      answer: 'no',
      about: 'major-depression',
      evidence: ['b'],
      cite: cite('who'),
    })
  })

  const twice: PopulationRule = { ...any, minimumDiagnoses: { value: 2, cite: cite('twice') } }

  test.each([
    ['on two days', [f33, { ...f33, ref: 'again', onset: at(1) }], 'yes', undefined],
    ['twice on one day', [f33, { ...f33, ref: 'again' }], 'no', 'recorded 1 of the 2 times needed'],
    ['once', [f33], 'no', 'recorded 1 of the 2 times needed'],
    ['once for certain', [f33, { ...provisional, onset: at(9) }], 'no', 'recorded 1 of the 2 times needed'],
    ['suspected twice', [provisional, { ...provisional, ref: 'q', onset: at(9) }], 'unknown', undefined],
    ['twice, noted on two days', [noted('a', 3), noted('b', 4)], 'yes', undefined],
    ['twice without a day', [diagnosis('a', 'F33.1'), diagnosis('b', 'F33.1')], 'yes', undefined],
  ] as const)('where two are needed: %s', (_title, conditions, answer, note) => {
    expect(found(twice, { conditions })[0]).toMatchObject({ answer, note, cite: cite('who') })
  })

  test('too few say where they stand', () => {
    expect(found(twice, { conditions: [f33] })[0]).toMatchObject({ about: 'depression', evidence: ['major'] })
    expect(found(twice, { conditions: [f33] }, 'unknown')[0]?.answer).toBe('unknown')
  })

  test('codes may be counted instead of days', () => {
    const codes = { ...twice, diagnosesCounted: { value: 'codes' as const, cite: cite('codes') } }
    expect(found(codes, { conditions: [f33, { ...f33, ref: 'again' }] })[0]?.answer).toBe('yes')
    expect(found(codes, { conditions: [f33] })[0]?.answer).toBe('no')
  })

  test('a definition cannot ask for none', () => {
    const none = { ...any, minimumDiagnoses: { value: 0, cite: cite('none') } }
    expect(found(none, {})[0]?.answer).toBe('no')
  })
})

function noted(ref: string, day: number) {
  return diagnosis(ref, 'F33.1', { recorded: at(day) })
}

describe('what takes a person out', () => {
  const without: PopulationRule = { ...major, exclusions: [{ value: 'bipolar', cite: cite('bipolar') }] }
  const bipolar = diagnosis('bipolar', 'F31.9', { onset: at(0) })
  const suspected = { ...bipolar, ref: 'suspected', verification: 'provisional' as const }

  test.each([
    ['nothing of the kind', [f33, anxiety], 'yes', []],
    ['recorded', [f33, bipolar], 'no', ['bipolar']],
    ['suspected', [f33, suspected], 'unknown', ['suspected']],
    ['both', [suspected, bipolar], 'no', ['bipolar', 'suspected']],
  ] as const)('%s: %s', (_title, conditions, answer, evidence) => {
    expect(found(without, { conditions })[1]).toMatchObject({
      rule: 'not-excluded',
      answer,
      about: 'bipolar',
      evidence,
      cite: cite('bipolar'),
    })
  })
})

describe('remission', () => {
  const excluding = (value: boolean): PopulationRule => ({
    ...major,
    remissionExcludes: { value, cite: cite('remission') },
  })
  const inEpisode = (status: Episode['status'], rule = excluding(true)) => {
    const history = historyOf(recordOf({ conditions: [f33] }), on(1000))
    return populationFindings(
      { ...history, episode: { status, basis: 'none', evidence: ['e'] } },
      rule,
      'no',
    )[1]
  }

  test.each([
    ['current', 'yes'],
    ['remitted', 'no'],
    ['unknown', 'unknown'],
  ] as const)('an episode that is %s: %s', (status, answer) => {
    expect(inEpisode(status)).toMatchObject({
      rule: 'not-in-remission',
      answer,
      evidence: ['e'],
      cite: cite('remission'),
    })
  })

  test('is not asked for where it does not matter', () => {
    expect(inEpisode('remitted', excluding(false))).toBeUndefined()
    expect(inEpisode('remitted', major)).toBeUndefined()
  })
})

describe('age', () => {
  const aged: PopulationRule = {
    ...major,
    minimumAge: { value: 18, cite: cite('adults') },
    maximumAge: { value: 64, cite: cite('not old') },
  }

  test('is measured in years, and says what is needed', () => {
    const patient = {
      id: 'p',
      born: { first: on(1000 - 7305), last: on(1000 - 6940), precision: 'year' as const },
    }
    const [, least, most] = found(aged, { conditions: [f33], patient })
    const measured = { low: 19, high: 20, unit: 'years' }
    expect(least).toMatchObject({
      rule: 'old-enough',
      answer: 'yes',
      measured,
      required: { relation: 'at-least', value: 18, unit: 'years' },
      cite: cite('adults'),
    })
    expect(most).toMatchObject({
      rule: 'young-enough',
      answer: 'yes',
      measured,
      required: { relation: 'at-most', value: 64, unit: 'years' },
      cite: cite('not old'),
    })
  })

  test('nobody knows', () => {
    const [, least, most] = found(aged, { conditions: [f33] })
    expect([least, most]).toMatchObject([
      { answer: 'unknown', measured: { low: 0, high: Number.POSITIVE_INFINITY } },
      { answer: 'unknown' },
    ])
  })
})
