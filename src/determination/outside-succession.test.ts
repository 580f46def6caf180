import { describe, expect, test } from 'vitest'
import { at, exposure, fill, on, recordOf, session } from '../../tests/entries.ts'
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { fabbri2021 } from '../knowledge/definitions/fabbri-2021.ts'
import { gronemann2018 } from '../knowledge/definitions/gronemann-2018.ts'
import { lundberg2023 } from '../knowledge/definitions/lundberg-2023.ts'
import { zhdanava2021 } from '../knowledge/definitions/zhdanava-2021.ts'
import { shippedDoseTables } from '../knowledge/doses/index.ts'
import type { Exposure } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import type { Finding } from './finding.ts'
import { countSuccessiveTreatments } from './successive-treatments.ts'

const lundberg: SuccessiveTreatmentsRule = lundberg2023.rule
const gronemann: SuccessiveTreatmentsRule = gronemann2018.rule
const fabbri: SuccessiveTreatmentsRule = fabbri2021.rule
const zhdanava: SuccessiveTreatmentsRule = zhdanava2021.rule
const { cite } = lundberg.treatments

const given = (agent: string, day: number, days: number, mg = 150) =>
  fill(`${agent}-${day}`, agent, day, days, mg)
const three = [given('sertraline', 0, 50), given('venlafaxine', 50, 50), given('mirtazapine', 100, 50, 30)]

function outside(rule: SuccessiveTreatmentsRule, exposures: readonly Exposure[]): readonly Finding[] {
  const history = historyOf(recordOf({ exposures }), on(3000))
  const found = countSuccessiveTreatments(history, rule, { tables: shippedDoseTables })
  return found.because.filter((finding) => finding.rule === 'outside-succession')
}

function reasons(rule: SuccessiveTreatmentsRule, exposures: readonly Exposure[]): readonly unknown[] {
  return outside(rule, exposures).map(({ about, note }) => `${about}: ${note}`)
}

describe('a treatment outside of those that are counted is named with its reason', () => {
  test('none where all are counted', () => {
    expect(outside(lundberg, three)).toEqual([])
  })

  test('it is a no, and shows its days and the entries that tell them', () => {
    expect(outside(lundberg, [...three, given('fluoxetine', 200, 50)])).toMatchObject([
      {
        rule: 'outside-succession',
        answer: 'no',
        about: 'fluoxetine-1',
        taken: { from: on(200), to: on(250) },
        note: 'not needed',
        evidence: ['fluoxetine-200'],
        cite,
      },
    ])
  })

  test('too short, with what was needed', () => {
    expect(outside(lundberg, [...three, given('fluoxetine', 200, 27)])).toMatchObject([
      {
        note: 'too short',
        measured: { low: 27, high: 27 },
        required: { relation: 'at-least', value: 28 },
        cite: lundberg.earlierMinimumDays?.cite,
      },
    ])
  })

  test('as long as a last one needs, and too short to be followed by another', () => {
    expect(reasons(zhdanava, [given('fluoxetine', 20, 41, 20), ...three])).toEqual([
      'fluoxetine-1: too short',
    ])
    expect(reasons(zhdanava, [...three, given('fluoxetine', 200, 41, 20)])).toEqual([
      'fluoxetine-1: not needed',
    ])
  })

  test('too short at the dose that is asked for', () => {
    expect(outside(zhdanava, [given('fluoxetine', 0, 60, 10), ...three])).toMatchObject([
      { note: 'too short', measured: { low: 0, high: 0 }, required: { unit: 'days at the dose' } },
    ])
  })

  test('an agent that is counted already', () => {
    const again = given('sertraline', 300, 50)
    expect(reasons(lundberg, [...three, again])).toEqual(['sertraline-2: counted already'])
    const byTrial = { ...lundberg, distinctBy: { value: 'trial', cite } } as const
    expect(reasons(byTrial, [...three, again])).toEqual(['sertraline-2: not needed'])
  })

  test.each([
    [365, 'not needed'],
    [366, 'after the window'],
  ])('begun %i days after the first of a year: %s', (day, reason) => {
    expect(reasons(gronemann, [...three, given('fluoxetine', day, 50)])).toEqual([`fluoxetine-1: ${reason}`])
  })

  test('begun too long before the last of a year, with how long', () => {
    const late = three.map((entry) => ({ ...entry, start: at((entry.start?.first ?? 0) - on(0) + 320) }))
    expect(outside(gronemann, [given('fluoxetine', 0, 50), ...late])).toMatchObject([
      {
        note: 'before the window',
        measured: { low: 420, high: 420, unit: 'days' },
        required: { relation: 'at-most', value: 365, unit: 'days' },
        cite: gronemann.withinDays?.cite,
      },
    ])
  })

  test.each([
    [249, 'too late', 99, 98],
    [248, 'not needed', undefined, undefined],
  ])('begun on day %i, after the last ended on day 150: %s', (day, note, low, value) => {
    const [found] = outside(fabbri, [...three, given('fluoxetine', day, 50)])
    expect([found?.note, found?.measured?.low, found?.required?.value]).toEqual([note, low, value])
  })

  test('ended too long before the first of the others began', () => {
    const later = three.map((entry) => ({ ...entry, start: at((entry.start?.first ?? 0) - on(0) + 150) }))
    expect(outside(fabbri, [given('fluoxetine', 0, 51, 20), ...later])).toMatchObject([
      { note: 'too late', measured: { low: 99 } },
    ])
  })

  test('sessions are no treatment of these definitions, and have no line', () => {
    const exposures = three.slice(0, 2)
    const history = historyOf(recordOf({ exposures, procedures: [session('e', 'ect', 200)] }), on(3000))
    const found = countSuccessiveTreatments(history, lundberg, { tables: shippedDoseTables })
    expect(found.because.map(({ rule }) => rule)).toEqual(['treatment-lasted', 'treatment-lasted'])
  })

  test('beside another for longer than a switch takes', () => {
    const beside = exposure('beside', 'fluoxetine', { start: at(90), end: at(160), mg: 20 })
    expect(outside(fabbri, [...three, beside])).toMatchObject([
      { note: 'beside another', measured: { low: 61 }, required: { relation: 'at-most', value: 0 } },
    ])
  })

  test('begun together with another', () => {
    expect(reasons(fabbri, [...three, given('fluoxetine', 100, 50)])).toEqual([
      'mirtazapine-1: began together',
    ])
  })

  test('one or the other where there is room for one', () => {
    const two = [given('sertraline', 0, 50), given('venlafaxine', 50, 10)]
    expect(reasons(zhdanava, [...two, given('fluoxetine', 70, 10, 20)])).toEqual([
      'fluoxetine-1: instead of another',
    ])
  })

  test('without days, for something else, or added to nothing', () => {
    const zyban = given('bupropion', 200, 50, 300)
    const other = [
      exposure('undated', 'fluoxetine', { statedDays: 70, mg: 20 }),
      { ...zyban, medicine: { ...zyban.medicine, name: 'Zyban', brand: 'Zyban' } },
      given('aripiprazole', 300, 50, 5),
    ]
    expect(reasons(lundberg, [...three, ...other])).toEqual([
      'bupropion-1: another purpose',
      'aripiprazole-1: not added',
      'fluoxetine-1: without days',
    ])
    expect(reasons(gronemann, [...three, ...other])).toEqual([
      'bupropion-1: another purpose',
      'fluoxetine-1: without days',
    ])
  })
})
