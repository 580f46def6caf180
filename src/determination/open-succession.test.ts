import { describe, expect, test } from 'vitest'
import { exposure, fill, on, recordOf } from '../../tests/entries.ts'
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

const fabbri: SuccessiveTreatmentsRule = fabbri2021.rule
const gronemann: SuccessiveTreatmentsRule = gronemann2018.rule
const lundberg: SuccessiveTreatmentsRule = lundberg2023.rule
const zhdanava: SuccessiveTreatmentsRule = zhdanava2021.rule
const { cite } = lundberg.treatments

const given = (agent: string, day: number, days: number, mg = 150) =>
  fill(`${agent}-${day}`, agent, day, days, mg)
const undated = (agent: string, statedDays?: number, mg = 150) =>
  exposure(`undated-${agent}`, agent, { statedDays, mg })

function count(rule: SuccessiveTreatmentsRule, exposures: readonly Exposure[]): Finding {
  return countSuccessiveTreatments(historyOf(recordOf({ exposures }), on(3000)), rule, {
    tables: shippedDoseTables,
  })
}

/** The answer, and each line with its mark. */
function told(rule: SuccessiveTreatmentsRule, exposures: readonly Exposure[]): readonly string[] {
  const { answer, because } = count(rule, exposures)
  return [answer, ...because.map((finding) => `${finding.about} ${finding.note ?? finding.answer}`)]
}

describe('treatments without days, in a window', () => {
  test('each stands where it fits best, and all are named', () => {
    const entries = [given('sertraline', 0, 50), undated('venlafaxine'), undated('fluoxetine', undefined, 20)]
    expect(count(gronemann, entries)).toMatchObject({
      answer: 'unknown',
      measured: { low: 1, high: 3, unit: 'treatments' },
    })
    expect(told(gronemann, [...entries, undated('mirtazapine', undefined, 30)])).toEqual([
      'unknown',
      'fluoxetine-1 unknown',
      'mirtazapine-1 unknown',
      'sertraline-1 yes',
      'venlafaxine-1 unknown',
    ])
  })

  test('too few, even with all of them', () => {
    expect(told(gronemann, [given('sertraline', 0, 50), undated('venlafaxine')])).toEqual([
      'no',
      'venlafaxine-1 unknown',
      'sertraline-1 yes',
    ])
  })

  test('the others must lie in one window, whichever ends it', () => {
    const third = undated('fluoxetine', undefined, 20)
    const pair = (day: number) => [given('sertraline', 0, 50), given('venlafaxine', day, 50)]
    expect(count(gronemann, [...pair(365), third]).answer).toBe('unknown')
    expect(count(gronemann, [...pair(366), third]).answer).toBe('no')
    const short = [given('sertraline', 0, 28), given('venlafaxine', 40, 20), third]
    const lastOnly = { ...lundberg, earlierMinimumDays: undefined }
    expect(count(lastOnly, short).answer).toBe('unknown')
    expect(count({ ...lundberg, lastMinimumDays: undefined }, short).answer).toBe('unknown')
    expect(count(lundberg, short).answer).toBe('no')
  })

  test('a yes without them stays a yes, and says why they are left out', () => {
    const three = [
      given('sertraline', 0, 50),
      given('venlafaxine', 50, 50),
      given('mirtazapine', 100, 50, 30),
    ]
    expect(told(lundberg, [...three, undated('fluoxetine', 70, 20)])).toEqual([
      'yes',
      'sertraline-1 yes',
      'venlafaxine-1 yes',
      'mirtazapine-1 yes',
      'fluoxetine-1 without days',
    ])
  })

  test('a stated length that is too short is too short wherever it lay', () => {
    const two = [given('sertraline', 0, 50), given('venlafaxine', 50, 50)]
    expect(told(lundberg, [...two, undated('fluoxetine', 27, 20)])).toEqual([
      'no',
      'sertraline-1 yes',
      'venlafaxine-1 yes',
      'fluoxetine-1 too short',
    ])
    expect(count(lundberg, [...two, undated('fluoxetine', 28, 20)]).answer).toBe('unknown')
  })

  test('what was surely not taken is no treatment', () => {
    const two = [given('sertraline', 0, 50), given('venlafaxine', 50, 50)]
    const refused = { ...undated('fluoxetine', 70, 20), status: 'not-taken' as const }
    expect(count(lundberg, [...two, refused]).answer).toBe('no')
    expect(count(lundberg, [...two, refused, { ...refused, ref: 'r', status: 'active' }]).answer).toBe(
      'unknown',
    )
  })

  test('those of one class count once, and one line tells of both', () => {
    const byClass = { ...gronemann, distinctBy: { value: 'class', cite } } as const
    const entries = [
      undated('fluoxetine', 70, 20),
      undated('citalopram', 70, 20),
      given('mirtazapine', 0, 50, 30),
    ]
    expect(count(byClass, entries).answer).toBe('no')
    const more = [...entries, given('venlafaxine', 60, 50)]
    expect(count(byClass, more)).toMatchObject({ answer: 'unknown', measured: { low: 2, high: 3 } })
    expect(count(byClass, more).because).toMatchObject([
      { about: 'mirtazapine-1' },
      {
        rule: 'treatment-counted',
        about: 'ssri',
        because: [{ about: 'citalopram-1' }, { about: 'fluoxetine-1' }],
      },
      { about: 'venlafaxine-1' },
    ])
  })
})

describe('treatments without days, where the next must follow closely', () => {
  test('between two that are too far apart for a switch', () => {
    const [first, third] = [given('sertraline', 0, 50), given('mirtazapine', 300, 50, 30)]
    expect(count(fabbri, [first, undated('venlafaxine'), third]).answer).toBe('unknown')
    expect(count(fabbri, [first, undated('venlafaxine', 41), third]).answer).toBe('no')
    const late = given('venlafaxine', 400, 50)
    expect(
      count({ ...fabbri, treatments: { value: 4, cite } }, [
        first,
        undated('paroxetine', 50, 20),
        third,
        late,
      ]).answer,
    ).toBe('unknown')
  })

  test('two that follow each other must do so closely, without one between', () => {
    const pair = (day: number) => [given('sertraline', 0, 50), given('mirtazapine', day, 41, 30)]
    const last = undated('venlafaxine', 41)
    expect(count(fabbri, [...pair(148), last]).answer).toBe('no')
    const lasting = (day: number) => [given('sertraline', 0, 50), given('mirtazapine', day, 50, 30), last]
    expect(count(fabbri, lasting(148)).answer).toBe('unknown')
    expect(count(fabbri, lasting(149)).answer).toBe('no')
  })

  test('and in the window of every later one whose days are known', () => {
    const entries = (day: number) => [
      given('sertraline', 0, 50),
      given('mirtazapine', day, 50, 30),
      undated('venlafaxine'),
    ]
    expect(count(zhdanava, entries(730)).answer).toBe('unknown')
    expect(count(zhdanava, entries(731)).answer).toBe('no')
  })
})

describe('added agents', () => {
  test('without days one may have been added to any antidepressant', () => {
    const two = [given('sertraline', 0, 50), given('venlafaxine', 50, 50)]
    expect(count(lundberg, [...two, undated('aripiprazole', 28, 5)]).answer).toBe('unknown')
    expect(count(gronemann, [...two, undated('aripiprazole', 28, 5)]).answer).toBe('no')
    const agents = [undated('aripiprazole'), undated('lithium'), undated('quetiapine')]
    expect(count(lundberg, agents).answer).toBe('no')
  })

  test('a dated one may have been added to an antidepressant without days', () => {
    const agents = [given('aripiprazole', 0, 50, 5), given('lithium', 100, 50)]
    expect(told(lundberg, [...agents, undated('sertraline')])).toEqual([
      'unknown',
      'aripiprazole-1 unknown',
      'lithium-1 unknown',
      'sertraline-1 unknown',
    ])
    expect(count(lundberg, [...agents, given('sertraline', 500, 50)]).answer).toBe('no')
    const forSleep = exposure('undated-trazodone', 'trazodone', { statedDays: 70, mg: 50 })
    expect(count(lundberg, [...agents, forSleep]).answer).toBe('no')
  })
})
