import { describe, expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import type { PrescriptionSwitchesRule } from '../knowledge/definitions/definition.ts'
import { fabbri2021AsRun } from '../knowledge/definitions/fabbri-2021-as-run.ts'
import { historyOf } from '../trials/history.ts'
import type { Finding } from './finding.ts'
import { countPrescriptionSwitches } from './prescription-switches.ts'

const rule: PrescriptionSwitchesRule = fabbri2021AsRun.rule

function switches(given: string): Finding {
  return countPrescriptionSwitches(historyOf(timeline(given), vignetteAsOf), rule)
}

/** What is said of each medicine: the answer, the days from first to last prescription, the reason. */
function told(given: string): readonly string[] {
  const [, count] = switches(given).because
  return (count?.because ?? []).map(({ about, answer, measured, note }) =>
    [about, answer, measured?.low, note].filter((each) => each !== undefined).join(' '),
  )
}

const two = 'prescribed sertraline 0 42; prescribed venlafaxine 50 92; prescribed mirtazapine 100'

describe('the rows of prescriptions', () => {
  test('enough medicines and enough switches are both needed, with numbers, rows and sources', () => {
    const found = switches(two)
    expect(found).toMatchObject({ rule: 'prescription-switches', answer: 'yes', combines: 'all' })
    expect(found.because).toMatchObject([
      {
        rule: 'different-medicines',
        answer: 'yes',
        measured: { low: 3, high: 3, unit: 'medicines' },
        required: { relation: 'at-least', value: 3, unit: 'medicines' },
        cite: rule.differentMedicines.cite,
      },
      {
        rule: 'enough-switches',
        answer: 'yes',
        measured: { low: 2, high: 2, unit: 'switches' },
        required: { relation: 'at-least', value: 2, unit: 'switches' },
        cite: rule.switches.cite,
      },
    ])
    expect(found.because[0]?.evidence).toEqual(['entry-0', 'entry-1', 'entry-2', 'entry-3', 'entry-4'])
  })

  test('each medicine has its line: how long, and what came next', () => {
    expect(told(two)).toEqual([
      'sertraline yes 42',
      'venlafaxine yes 42',
      'mirtazapine no 0 nothing was prescribed after it',
    ])
  })

  test('a line names the prescriptions of the time it speaks of, and the length it is held against', () => {
    const line = switches(two).because[1]?.because[0]
    expect(line).toMatchObject({
      rule: 'switched-away',
      measured: { low: 42, high: 42, unit: 'days' },
      required: { relation: 'at-least', value: rule.minimumDays.value, unit: 'days' },
      cite: rule.minimumDays.cite,
    })
    expect(line?.evidence).toEqual(['entry-0', 'entry-1'])
  })

  test.each([
    [
      'the same medicine again',
      'prescribed sertraline 0 42 300; prescribed venlafaxine 310',
      'sertraline no 42 no other medicine soon enough',
    ],
    [
      'another one, too late',
      'prescribed sertraline 0 42; prescribed venlafaxine 141',
      'sertraline no 42 no other medicine soon enough',
    ],
    [
      'another one, on the last day that is soon enough',
      'prescribed sertraline 0 42; prescribed venlafaxine 140',
      'sertraline yes 42',
    ],
    [
      'too short: its days alone are the reason',
      'prescribed sertraline 0 41; prescribed venlafaxine 50',
      'sertraline no 41',
    ],
    [
      'prescribed once, it lasts until the next one',
      'prescribed sertraline 0; prescribed venlafaxine 98',
      'sertraline yes 98',
    ],
    [
      'prescribed once, and the next one is too far away',
      'prescribed sertraline 0; prescribed venlafaxine 99',
      'sertraline no 0 no other medicine soon enough',
    ],
    [
      'another one on its last day',
      'prescribed sertraline 0 42; prescribed venlafaxine 42 90',
      'sertraline unknown 42 two medicines on one day: their order is not known',
    ],
  ])('%s', (_, given, line) => {
    expect(told(given)[0]).toBe(line)
  })

  test('of several times the one that was a switch stands for the medicine, else one that may have been', () => {
    expect(told('prescribed sertraline 0 10 400 442; prescribed venlafaxine 20 450')[0]).toBe(
      'sertraline yes 42',
    )
    expect(told('prescribed sertraline 0 10 400 442; prescribed venlafaxine 20 442 450')[0]).toBe(
      'sertraline unknown 42 two medicines on one day: their order is not known',
    )
  })

  test('a row without its day leaves the switches open, and counts as a medicine that is possible', () => {
    const [medicines, count] = switches(`${two}; undated bupropion`).because
    expect(medicines).toMatchObject({ measured: { low: 3, high: 4 } })
    expect(count).toMatchObject({
      rule: 'enough-switches',
      answer: 'unknown',
      because: [],
      required: { relation: 'at-least', value: 2, unit: 'switches' },
      note: 'an antidepressant without the day of a prescription',
      cite: rule.switches.cite,
    })
    expect(count?.evidence).toEqual(['entry-5'])
  })

  test('what somebody took is no prescription; a medicine that is not listed is not read', () => {
    expect(switches('sertraline 50mg 42d').because[0]).toMatchObject({ measured: { low: 0, high: 1 } })
    expect(switches('prescribed tryptophan 0').because[0]).toMatchObject({ measured: { low: 0, high: 0 } })
  })
})
