import { describe, expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import type { Definition, DrugErasRule } from '../knowledge/definitions/definition.ts'
import { ohdsi1009AsRun } from '../knowledge/definitions/ohdsi-1009-as-run.ts'
import { historyOf } from '../trials/history.ts'
import type { StatedDate } from '../units/day.ts'
import { countDrugEras } from './drug-eras.ts'
import type { Finding } from './finding.ts'

const { population }: Definition = ohdsi1009AsRun
const rule: DrugErasRule = ohdsi1009AsRun.rule

function eras(given: string): Finding {
  return countDrugEras(historyOf(timeline(given), vignetteAsOf), rule, population)
}

/** The days that were looked at: the medicine that begins, and the answer to each condition. */
function told({ answer, because }: Finding): readonly string[] {
  return [
    answer,
    ...because.map((index) =>
      [index.about, ...index.because.map((each) => each.answer)].filter(Boolean).join(' '),
    ),
  ]
}

const third = 'dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed mirtazapine 10d 2'

describe('drug eras up to the first index', () => {
  test('the first index says which road leads there, and holds it against diagnosis and exclusions', () => {
    const found = eras(third)
    expect(found).toMatchObject({ rule: 'first-index', answer: 'yes' })
    expect(found.because).toMatchObject([
      {
        rule: 'index-qualifies',
        about: 'mirtazapine',
        combines: 'all',
        because: [
          {
            rule: 'era-begins',
            answer: 'yes',
            about: 'mirtazapine',
            measured: { low: 3, high: 3, unit: 'antidepressants' },
            note: undefined,
            cite: rule.roads[0]?.cite,
          },
          {
            rule: 'diagnosis-before-index',
            answer: 'yes',
            about: 'depression',
            required: { relation: 'at-most', value: 365, unit: 'days' },
            cite: rule.diagnosisWithinDays.cite,
          },
          { rule: 'not-excluded-before-index', answer: 'yes', about: 'bipolar' },
          { rule: 'not-excluded-before-index', answer: 'yes', about: 'dementia' },
          { rule: 'not-excluded-before-index', answer: 'yes', about: 'psychotic-disorder' },
        ],
      },
    ])
    const [era, diagnosis, exclusion] = found.because[0]?.because ?? []
    expect(new Set(era?.evidence)).toEqual(new Set(['entry-0', 'entry-1', 'entry-2']))
    expect([diagnosis?.evidence, exclusion?.evidence]).toEqual([['condition-major-depression-19693'], []])
  })

  test('every era is evidence, also one that begins no index', () => {
    expect(eras(`${third}; dispensed bupropion 10d 900`).evidence).toEqual([
      'entry-0',
      'entry-1',
      'entry-2',
      'entry-3',
    ])
    expect(eras('dispensed sertraline 10d 0').evidence).toEqual(['entry-0'])
  })

  test('only the first index is looked at, and what excludes is named with what tells it', () => {
    const found = eras(`diagnosis bipolar 1; ${third}; dispensed bupropion 10d 30`)
    expect(told(found)).toEqual(['no', 'mirtazapine yes yes no yes yes'])
    expect(found.because[0]?.because[2]?.evidence).toEqual(['condition-bipolar-19724'])
  })

  test('an index without the diagnosis is passed over for one that has it', () => {
    const later = `no diagnosis; diagnosis major-depression 20; ${third}; dispensed bupropion 10d 30`
    expect(told(eras(later))).toEqual(['yes', 'bupropion yes yes yes yes yes'])
  })

  test('where none has it, the first is shown', () => {
    expect(told(eras(`no diagnosis; dispensed bupropion 10d 30; ${third}`))).toEqual([
      'no',
      'mirtazapine yes no yes yes yes',
    ])
  })

  test('where it is open which index is the first, all that can be it must agree', () => {
    const suspected = (more: string) => `no diagnosis; suspected major-depression 0; ${more}`
    expect(told(eras(suspected(third)))).toEqual(['unknown', 'mirtazapine yes unknown yes yes yes'])
    const sure = suspected(`diagnosis major-depression 20; ${third}; dispensed bupropion 10d 30`)
    expect(told(eras(sure))).toEqual([
      'yes',
      'mirtazapine yes unknown yes yes yes',
      'bupropion yes yes yes yes yes',
    ])
    expect(told(eras(`diagnosis bipolar 25; ${sure}`))).toEqual([
      'unknown',
      'mirtazapine yes unknown yes yes yes',
      'bupropion yes yes no yes yes',
    ])
  })

  test('a road that is counted in a table nobody keeps stays open, and says so', () => {
    const found = eras('dispensed sertraline 10d 0; dispensed venlafaxine 10d 0; dispensed esketamine 1d 10')
    expect(found.because[0]?.because[0]).toMatchObject({
      rule: 'era-begins',
      answer: 'unknown',
      about: 'esketamine',
      measured: { low: 0, high: 2, unit: 'antidepressants' },
      note: 'dose eras are not recorded',
    })
  })

  test('too few: how many there were', () => {
    expect(
      eras('dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; dispensed quetiapine 10d 0'),
    ).toMatchObject({
      answer: 'yes',
    })
    expect(eras('dispensed sertraline 10d 0; dispensed venlafaxine 10d 1')).toMatchObject({
      rule: 'first-index',
      answer: 'no',
      because: [],
      measured: { low: 2, high: 2, unit: 'antidepressants' },
      note: 'no medicine began after enough antidepressants',
      cite: rule.roads[0]?.cite,
    })
    expect(eras('dispensed quetiapine 10d 0')).toMatchObject({ answer: 'no', measured: { low: 0, high: 0 } })
    expect(eras('dispensed sertraline 10d 0 400')).toMatchObject({
      answer: 'no',
      measured: { low: 1, high: 1 },
    })
  })

  test.each([
    [
      'a third antidepressant',
      'dispensed sertraline 10d 0; dispensed venlafaxine 10d 1; undated mirtazapine',
      'unknown',
    ],
    ['a second one', 'dispensed sertraline 10d 0; undated venlafaxine', 'no'],
    [
      'an antipsychotic beside one antidepressant',
      'dispensed sertraline 10d 0; undated quetiapine',
      'unknown',
    ],
    ['an antipsychotic alone', 'undated quetiapine', 'no'],
    ['the antidepressant of an antipsychotic', 'undated sertraline; dispensed quetiapine 10d 5', 'unknown'],
  ] as const)('without its day: %s', (_, given, answer) => {
    const found = eras(given)
    expect(found).toMatchObject({
      rule: 'first-index',
      answer,
      because: [],
      note:
        answer === 'unknown'
          ? 'a medicine without exact days'
          : 'too few different medicines, whatever their days',
      cite: rule.roads[0]?.cite,
    })
    expect(found.evidence).toEqual([
      `entry-${given.split('; ').findIndex((each) => each.startsWith('undated'))}`,
    ])
  })

  test('a diagnosis of which the day is not known leaves its condition open', () => {
    const record = timeline(third)
    const conditions = record.conditions.map((condition) => ({ ...condition, onset: undefined }))
    const found = countDrugEras(historyOf({ ...record, conditions }, vignetteAsOf), rule, population)
    expect(told(found)).toEqual(['unknown', 'mirtazapine yes unknown yes yes yes'])
  })

  test.each([
    ['from the first era on, until the last day of the last', 'observed 0 11', 'yes'],
    ['from a day later', 'observed 1 11', 'no'],
    ['until a day earlier', 'observed 0 10', 'no'],
    ['in two periods, of which one has them all', 'observed 0 11; observed 50 90', 'yes'],
    ['in two periods, of which none has them all', 'observed 0 0; observed 1 11', 'no'],
    ['after all of them', 'observed 50 90', 'no'],
  ])('observed %s', (_, observed, answer) => {
    expect(eras(`${observed}; diagnosis major-depression 0; ${third}`).answer).toBe(answer)
  })

  test('the first day of an index counts on which the observation ends', () => {
    const first = 'dispensed sertraline 1d 0; dispensed venlafaxine 1d 1; dispensed mirtazapine 1d 2'
    expect(eras(`observed 0 2; diagnosis major-depression 0; ${first}`).answer).toBe('yes')
    expect(eras(`observed 0 1; diagnosis major-depression 0; ${first}`).answer).toBe('no')
  })

  test('other illnesses are no diagnosis of depression, however near', () => {
    expect(told(eras(`no diagnosis; diagnosis alcohol 1; ${third}`))).toEqual([
      'no',
      'mirtazapine yes no yes yes yes',
    ])
  })

  test('a diagnosis known to a stretch of days that reaches beyond the year before leaves its condition open', () => {
    const record = timeline(
      'dispensed sertraline 10d 400; dispensed venlafaxine 10d 401; dispensed mirtazapine 10d 402',
    )
    const day = (after: number) => (record.exposures[0]?.start?.first ?? 0) - 400 + after
    const answer = (first: number, last: number) => {
      const onset = { first: day(first), last: day(last), precision: 'month' } as StatedDate
      const conditions = record.conditions.map((condition) => ({ ...condition, onset }))
      return countDrugEras(historyOf({ ...record, conditions }, vignetteAsOf), rule, population).answer
    }
    expect(answer(37, 402)).toBe('yes')
    expect(answer(36, 402)).toBe('unknown')
    expect(answer(37, 403)).toBe('unknown')
    expect(answer(403, 420)).toBe('no')
    expect(answer(10, 36)).toBe('no')
  })

  test('what began before the observation, or ended after it, does not count', () => {
    expect(told(eras(`observed 0 40; ${third}`))).toEqual(['no', 'mirtazapine yes no yes yes yes'])
    expect(eras(`observed 1 40; diagnosis major-depression 1; ${third}`)).toMatchObject({
      answer: 'no',
      note: 'no medicine began after enough antidepressants',
    })
  })
})
