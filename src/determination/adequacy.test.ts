import { describe, expect, test } from 'vitest'
import { at, diagnosis, exposure, fill, on, recordOf, score, statement } from '../../tests/entries.ts'
import type { FailedTrialsRule } from '../knowledge/definitions/definition.ts'
import { defaultDefinition, definitionById } from '../knowledge/definitions/index.ts'
import { shippedDoseTables } from '../knowledge/doses/index.ts'
import type { Exposure, PatientRecord } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import { doseRange } from '../units/dose.ts'
import { intakeNotKnown } from './finding.ts'
import { judgeTrial } from './judge-trial.ts'

const rule = defaultDefinition.rule as FailedTrialsRule

/** How the first trial of a record is judged, in words: each part of adequacy with its answer. */
function judged(exposures: readonly Exposure[], more: Partial<PatientRecord> = {}, by = rule, age?: number) {
  const record = recordOf({ exposures, conditions: [diagnosis('mdd', 'F33.1', { onset: at(-10) })], ...more })
  const history = historyOf(record, on(1000))
  const [trial] = history.trials(by.maximumGapDays.value)
  if (trial === undefined) throw new Error('no trial')
  const result = judgeTrial(trial, history, by, { tables: shippedDoseTables, age })
  const [adequate] = result.finding.because
  const parts = Object.fromEntries((adequate?.because ?? []).map((part) => [part.rule, part]))
  const answers = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.answer]))
  return { ...result, parts, answers }
}

const taken = (days: number, mg: number | undefined, change: Partial<Exposure> = {}) =>
  exposure('a', 'sertraline', {
    start: at(0),
    end: at(days - 1),
    ...(mg === undefined ? {} : { mg }),
    ...change,
  })

describe('dose', () => {
  test.each([
    [50, 50, 'yes'],
    [49, 49, 'no'],
    [25, 100, 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('sertraline %s to %s mg: %s', (low, high, answer) => {
    const dose = low === undefined ? {} : { mg: low, highMg: high }
    const { answers, parts } = judged([exposure('a', 'sertraline', { start: at(0), end: at(55), ...dose })])
    expect(answers['minimum-dose']).toBe(answer)
    expect(parts['minimum-dose']?.required).toEqual({ relation: 'at-least', value: 50, unit: 'mg/day' })
    expect(parts['minimum-dose']?.measured).toEqual(
      low === undefined ? undefined : { low, high, unit: 'mg/day' },
    )
  })

  test('reached once is reached', () => {
    const second = exposure('b', 'sertraline', { start: at(28), end: at(55), mg: 50 })
    expect(judged([taken(28, 25), second])).toMatchObject({
      answers: { 'minimum-dose': 'yes' },
      daysAtDose: { low: 28, high: 28 },
    })
  })

  test('a medicine without a known minimum says so', () => {
    const lithium = exposure('a', 'selegiline', { start: at(0), end: at(55), mg: 10 })
    expect(judged([lithium]).parts['minimum-dose']).toMatchObject({
      answer: 'unknown',
      note: 'no minimum dose is known for this medicine',
    })
  })

  test('a definition without doses asks for none', () => {
    const none = { ...rule, minimumDose: { ...rule.minimumDose, value: 'none' as const } }
    expect(judged([taken(42, 1)], {}, none)).toMatchObject({ adequate: 'yes', minimumDoseMg: undefined })
  })

  test('the geriatric maximum of the label is enough for an older person', () => {
    const nortriptyline = exposure('a', 'nortriptyline', { start: at(0), end: at(55), mg: 50 })
    expect(judged([nortriptyline], {}, rule, 80).answers['minimum-dose']).toBe('yes')
    expect(judged([nortriptyline], {}, rule, 40).answers['minimum-dose']).toBe('no')
  })
})

describe('a highest dose alone', () => {
  const upTo = (agent: string, mg: number) =>
    exposure('a', agent, { start: at(0), end: at(69), mg: 0, highMg: mg })

  test('is taken as never below the lowest labelled dose, and says that this is assumed', () => {
    const { parts, adequate } = judged([upTo('sertraline', 200)])
    expect(adequate).toBe('yes')
    expect(parts['minimum-dose']).toMatchObject({
      answer: 'yes',
      assumed: true,
      measured: { low: 50, high: 200 },
    })
    expect(parts['minimum-duration']).toMatchObject({
      answer: 'yes',
      assumed: true,
      measured: { low: 70, high: 70 },
    })
  })

  test('leaves it open where the label begins below the minimum', () => {
    expect(judged([upTo('venlafaxine', 225)]).answers['minimum-dose']).toBe('unknown')
  })

  test('below the minimum is below it', () => {
    const { parts } = judged([upTo('sertraline', 25)])
    expect([parts['minimum-dose']?.answer, parts['minimum-dose']?.assumed]).toEqual(['no', undefined])
  })

  test('taken as needed it can have been nothing', () => {
    expect(judged([{ ...upTo('sertraline', 200), asNeeded: true }]).answers['minimum-dose']).toBe('unknown')
  })

  test('without dates the dose is judged too', () => {
    const { parts } = judged([exposure('a', 'sertraline', { statedDays: 70, mg: 0, highMg: 200 })])
    expect(parts['minimum-dose']).toMatchObject({ answer: 'yes', assumed: true })
  })

  test('without dates too', () => {
    expect(judged([exposure('a', 'sertraline', { statedDays: 70, mg: 0, highMg: 200 })]).daysAtDose).toEqual({
      low: 70,
      high: 70,
    })
  })
})

describe('duration', () => {
  test.each([
    [42, 'yes'],
    [41, 'no'],
  ] as const)('%i days', (days, answer) => {
    const { parts } = judged([taken(days, 50)])
    expect(parts['minimum-duration']).toMatchObject({
      answer,
      measured: { low: days, high: days, unit: 'days' },
      required: { relation: 'at-least', value: 42, unit: 'days' },
    })
  })

  test('days that are only possible leave it open', () => {
    const open = exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 })
    expect(judged([open])).toMatchObject({
      answers: { 'minimum-duration': 'unknown' },
      daysAtDose: { low: 0, high: 365 },
    })
  })

  test('an unknown dose for the whole trial is asked once: its length is the treatment’s', () => {
    expect(judged([taken(60, undefined)])).toMatchObject({
      answers: { 'minimum-dose': 'unknown', 'minimum-duration': 'yes' },
      daysAtDose: { low: 60, high: 60 },
    })
  })

  test('where the dose is open no day is known to be at the minimum dose', () => {
    const low = (mg: number | undefined, change: Partial<Exposure> = {}) =>
      judged([taken(60, mg, change)]).certainDaysAtDose
    expect(low(undefined)).toBe(0)
    expect(low(50)).toBe(60)
    expect(low(49)).toBe(0)
  })

  test('a medicine without a minimum dose: all of its days count', () => {
    const lithium = exposure('l', 'lithium', { start: at(0), end: at(59) })
    expect(judged([lithium])).toMatchObject({ minimumDoseMg: undefined, certainDaysAtDose: 60 })
  })

  test('an unknown dose for a part of it leaves those days open', () => {
    const second = exposure('b', 'sertraline', { kind: 'order', start: at(30), end: at(59) })
    expect(judged([taken(30, 50), second]).daysAtDose).toEqual({ low: 30, high: 60 })
  })

  test('pauses count where the dose stood on both sides', () => {
    expect(
      judged([fill('a', 'sertraline', 0, 20, 50), fill('b', 'sertraline', 30, 20, 50)]).daysAtDose,
    ).toEqual({ low: 50, high: 50 })
    expect(
      judged([fill('a', 'sertraline', 0, 20, 25), fill('b', 'sertraline', 30, 20, 50)]).daysAtDose,
    ).toEqual({ low: 20, high: 20 })
  })

  test('documented stretches are not joined over a possible one for certain', () => {
    const between = exposure('b', 'sertraline', { start: at(30), end: at(99), status: 'on-hold', mg: 50 })
    const after = exposure('c', 'sertraline', { start: at(100), end: at(129), mg: 50 })
    expect(judged([taken(30, 50), between, after]).daysAtDose).toEqual({ low: 30, high: 130 })
  })

  test('a stated length without dates', () => {
    const undated = exposure('a', 'sertraline', { statedDays: 70, mg: 50 })
    expect(judged([undated])).toMatchObject({ daysAtDose: { low: 70, high: 70 }, adequate: 'yes' })
    expect(judged([{ ...undated, doses: [] }])).toMatchObject({
      daysAtDose: { low: 70, high: 70 },
      adequate: 'unknown',
    })
    expect(judged([exposure('a', 'sertraline', { mg: 50 })]).daysAtDose).toEqual({
      low: 0,
      high: Number.POSITIVE_INFINITY,
    })
    expect(judged([exposure('a', 'sertraline', { mg: 25, statedDays: 70 })]).daysAtDose).toEqual({
      low: 0,
      high: 0,
    })
    expect(judged([exposure('a', 'sertraline', { mg: 25, highMg: 100, statedDays: 70 })]).daysAtDose).toEqual(
      { low: 70, high: 70 },
    )
  })
})

describe('taken as prescribed', () => {
  const supply = (first: number, second: number) => [
    fill('a', 'sertraline', 0, first, 50),
    fill('b', 'sertraline', 100 - second, second, 50),
  ]

  test.each([
    [40, 40, 'yes', 0.8],
    [40, 39, 'no', 0.79],
  ] as const)('%i and %i of 100 days: %s', (first, second, answer, share) => {
    const { parts, proportionOfDaysCovered } = judged(
      supply(first, second),
      {},
      { ...rule, maximumGapDays: { ...rule.maximumGapDays, value: 60 } },
    )
    expect(proportionOfDaysCovered).toBeCloseTo(share, 10)
    expect(parts['taken-as-prescribed']).toMatchObject({ answer, disputable: true, evidence: ['a', 'b'] })
    expect(parts['taken-as-prescribed']?.measured).toMatchObject({ unit: 'share of days' })
    expect(parts['taken-as-prescribed']?.measured?.low).toBeCloseTo(share, 10)
    expect(parts['taken-as-prescribed']?.measured?.high).toBeCloseTo(share, 10)
    expect(parts['taken-as-prescribed']?.required).toEqual({
      relation: 'at-least',
      value: 0.8,
      unit: 'share of days',
    })
  })

  test('nothing documented: assumed, and marked so', () => {
    expect(judged([taken(56, 50)]).parts['taken-as-prescribed']).toMatchObject({
      answer: 'yes',
      assumed: true,
    })
  })

  test('nothing documented under a definition that wants it affirmed', () => {
    const ema = definitionById('ema/2013')?.rule as FailedTrialsRule
    const { parts } = judged([taken(56, 50)], {}, ema)
    expect(parts['taken-as-prescribed']).toMatchObject({ answer: 'unknown' })
    expect(parts['taken-as-prescribed']?.assumed).toBeUndefined()
  })

  test.each([
    ['as-prescribed', 'yes'],
    ['partial', 'no'],
    ['not-taken', 'no'],
    ['unknown', 'unknown'],
  ] as const)('stated %s', (value, answer) => {
    const statements = [statement('s', { kind: 'adherence', agent: 'sertraline', value })]
    expect(judged([taken(56, 50)], { statements }).parts['taken-as-prescribed']).toMatchObject({
      answer,
      evidence: ['s'],
    })
  })

  describe('an entry says that intake is not known', () => {
    const unclear = { ...taken(56, 50), reported: { adherence: 'unknown' } as const }
    const said = (value: 'as-prescribed' | 'partial' | 'not-taken' | 'unknown') => ({
      statements: [statement('s', { kind: 'adherence', agent: 'sertraline', value })],
    })

    test('then it is not assumed, and not in conflict', () => {
      expect(judged([unclear]).parts['taken-as-prescribed']).toMatchObject({
        answer: 'unknown',
        assumed: undefined,
        conflict: undefined,
        note: intakeNotKnown,
        evidence: [unclear.ref],
      })
    })

    test('whatever fills show: they are no intake', () => {
      const fills = [fill('a', 'sertraline', 0, 60, 50), { ...unclear, statedDays: 20 }]
      expect(judged(fills).parts['taken-as-prescribed']).toMatchObject({
        answer: 'unknown',
        note: intakeNotKnown,
      })
    })

    test('whatever another entry says of its own time', () => {
      const other = { ...taken(20, 50), ref: 'other', reported: { adherence: 'as-prescribed' } as const }
      expect(judged([unclear, other]).parts['taken-as-prescribed']).toMatchObject({ answer: 'unknown' })
    })

    test.each([
      ['as-prescribed', 'yes'],
      ['partial', 'no'],
      ['unknown', 'unknown'],
    ] as const)('until somebody states it of the trial: %s', (value, answer) => {
      expect(judged([unclear], said(value)).parts['taken-as-prescribed']).toMatchObject({ answer })
    })

    test('under a definition that does not look at intake nothing changes', () => {
      const free = { ...rule, adherence: { ...rule.adherence, value: { kind: 'not-considered' } as const } }
      expect(judged([unclear], {}, free).parts['taken-as-prescribed']).toMatchObject({ answer: 'yes' })
    })
  })

  test('fills against words are a conflict', () => {
    const statements = [statement('s', { kind: 'adherence', agent: 'sertraline', value: 'not-taken' })]
    const { parts } = judged([fill('a', 'sertraline', 0, 60, 50)], { statements })
    expect(parts['taken-as-prescribed']).toMatchObject({
      answer: 'unknown',
      conflict: true,
      evidence: ['s', 'a'],
    })
    expect(parts['taken-as-prescribed']?.disputable).toBeUndefined()
  })

  test('not considered', () => {
    const free = { ...rule, adherence: { ...rule.adherence, value: { kind: 'not-considered' } as const } }
    const statements = [statement('s', { kind: 'adherence', agent: 'sertraline', value: 'not-taken' })]
    expect(judged([taken(56, 50)], { statements }, free).parts['taken-as-prescribed']).toMatchObject({
      answer: 'yes',
      note: 'not considered',
    })
  })
})

describe('for depression', () => {
  const because = (...texts: readonly string[]) => ({ reasons: texts.map((text) => ({ codes: [], text })) })

  test.each([
    ['depression recorded', because('depression'), 'yes', undefined],
    ['depression among other reasons', because('insomnia', 'major depressive disorder'), 'yes', undefined],
    ['another reason that we know', because('generalized anxiety disorder'), 'no', undefined],
    ['words that we do not know', because('zzz qqq'), 'unknown', undefined],
    ['no reason recorded', {}, 'yes', true],
  ] as const)('%s', (_title, change, answer, assumed) => {
    const { parts } = judged([taken(56, 50, change)])
    expect([parts['for-depression']?.answer, parts['for-depression']?.assumed]).toEqual([answer, assumed])
  })

  test('a statement that it was for something else', () => {
    const statements = [statement('s', { kind: 'indication', agent: 'sertraline', value: 'other' })]
    expect(judged([taken(56, 50)], { statements }).shortfalls).toEqual(['indication'])
  })

  test('a product for another purpose is never a trial', () => {
    const zyban = exposure('a', 'bupropion', { start: at(0), end: at(83), mg: 300 })
    const branded = { ...zyban, medicine: { ...zyban.medicine, name: 'Zyban 150 MG', brand: 'Zyban' } }
    expect(judged([branded]).parts['for-depression']).toMatchObject({ answer: 'no' })
    expect(judged([branded]).parts['for-depression']?.note).toContain('smok')
    expect(judged([zyban]).answers['for-depression']).toBe('yes')
  })

  test('a product for another purpose is none for depression either', () => {
    const zyban = exposure('a', 'bupropion', { start: at(0), end: at(83), mg: 300, ...because('depression') })
    const branded = { ...zyban, medicine: { ...zyban.medicine, name: 'Zyban 150 MG', brand: 'Zyban' } }
    expect(judged([branded]).answers['for-depression']).toBe('no')
  })

  test('a low dose of trazodone that was given for depression was for depression', () => {
    const trazodone = (reason: string) =>
      exposure('a', 'trazodone', { start: at(0), end: at(83), mg: 100, ...because(reason) })
    expect(judged([trazodone('depression')]).parts['for-depression']).toMatchObject({ answer: 'yes' })
    expect(judged([trazodone('insomnia')]).parts['for-depression']).toMatchObject({ answer: 'no' })
  })

  test('another reason is named, with where it stands', () => {
    const { parts } = judged([taken(56, 50, because('panic disorder', 'generalized anxiety disorder'))])
    expect(parts['for-depression']).toMatchObject({
      answer: 'no',
      about: 'sertraline-1',
      note: 'panic disorder, generalized anxiety disorder',
      evidence: ['a'],
    })
  })

  test('depression recorded opens a trap of another indication', () => {
    const duloxetine = (reason: string) =>
      exposure('a', 'duloxetine', { start: at(0), end: at(83), mg: 60, ...because(reason) })
    expect(judged([duloxetine('diabetic neuropathy')]).answers['for-depression']).toBe('no')
    expect(judged([duloxetine('depression')]).answers['for-depression']).toBe('yes')
  })
})

describe('the parts name where they stand', () => {
  test('the whole of them is about the trial', () => {
    expect(judged([taken(56, 50)]).finding.because[0]).toMatchObject({
      rule: 'adequate',
      about: 'sertraline-1',
    })
  })

  test('taken as needed', () => {
    expect(judged([taken(56, 50, { asNeeded: true })]).parts['not-as-needed']).toMatchObject({
      answer: 'no',
      about: 'sertraline-1',
      evidence: ['a'],
    })
    expect(Object.keys(judged([taken(56, 50)]).parts)).toEqual([
      'minimum-dose',
      'minimum-duration',
      'taken-as-prescribed',
      'for-depression',
    ])
  })

  test('a low dose for sleep, with who says so', () => {
    const trazodone = exposure('a', 'trazodone', { start: at(0), end: at(83), mg: 50 })
    const { parts } = judged([trazodone])
    expect(parts['for-depression']).toMatchObject({ answer: 'no', about: 'trazodone-1', evidence: ['a'] })
    expect(parts['for-depression']?.note).toContain('sleep')
    expect(parts['for-depression']?.cite).toBeDefined()
  })

  test('the lowest and the highest dose at any time', () => {
    const second = exposure('b', 'sertraline', { start: at(28), end: at(55), mg: 100, highMg: 150 })
    const third = exposure('c', 'sertraline', { start: at(56), end: at(70), mg: 25 })
    expect(judged([taken(28, 50), second, third]).parts['minimum-dose']?.measured).toEqual({
      low: 100,
      high: 150,
      unit: 'mg/day',
    })
  })

  test('a known minimum needs no note', () => {
    expect(judged([taken(56, 50)]).parts['minimum-dose']?.note).toBeUndefined()
  })

  test('intake that agrees is no contradiction, and without fills no days were measured', () => {
    const statements = [statement('s', { kind: 'adherence', agent: 'sertraline', value: 'as-prescribed' })]
    const { parts } = judged([taken(56, 50)], { statements })
    expect(parts['taken-as-prescribed']).toMatchObject({
      answer: 'yes',
      conflict: undefined,
      measured: undefined,
    })
    expect(
      judged([fill('a', 'sertraline', 0, 60, 50)]).parts['taken-as-prescribed']?.conflict,
    ).toBeUndefined()
  })
})

describe('the form and release of what was taken', () => {
  const part = (
    ref: string,
    from: number,
    days: number,
    mg: number,
    medicine: Partial<Exposure['medicine']>,
  ) => {
    const entry = exposure(ref, 'paroxetine', { start: at(from), end: at(from + days - 1), mg })
    return { ...entry, medicine: { ...entry.medicine, ...medicine } }
  }

  test('each part is held against its own minimum', () => {
    const plain = part('a', 0, 28, 20, {})
    const extended = part('b', 28, 28, 20, { release: 'extended' })
    expect(judged([plain, extended]).daysAtDose).toEqual({ low: 28, high: 28 })
    expect(judged([plain, part('b', 28, 28, 25, { release: 'extended' })]).daysAtDose).toEqual({
      low: 56,
      high: 56,
    })
    expect(
      judged([part('a', 0, 28, 20, { release: 'extended' }), part('b', 28, 28, 20, {})]).daysAtDose,
    ).toEqual({
      low: 28,
      high: 28,
    })
  })

  test('a patch is held against the minimum of a patch', () => {
    const selegiline = (ref: string, from: number, form: 'transdermal' | 'oral') => {
      const entry = exposure(ref, 'selegiline', { start: at(from), end: at(from + 27), mg: 6 })
      return { ...entry, medicine: { ...entry.medicine, form } }
    }
    expect(judged([selegiline('a', 0, 'transdermal'), selegiline('b', 28, 'oral')]).daysAtDose).toEqual({
      low: 28,
      high: 56,
    })
  })

  test('a highest dose alone is held against the label of its release', () => {
    const upTo = (release: 'extended' | undefined) => part('a', 0, 70, 0, { release, name: 'paroxetine' })
    const open = (release: 'extended' | undefined) => {
      const entry = upTo(release)
      const amounts = [{ ingredient: 'paroxetine', perDay: doseRange(0, 50) }]
      return judged([{ ...entry, doses: [{ fromDay: 0, amounts }] }]).parts['minimum-dose']?.measured
    }
    expect(open(undefined)).toMatchObject({ low: 20, high: 50 })
    expect(open('extended')).toMatchObject({ low: 25, high: 50 })
  })

  test('a highest dose alone is held against the label for the age', () => {
    const nortriptyline = exposure('a', 'nortriptyline', { start: at(0), end: at(69), mg: 0, highMg: 100 })
    expect(judged([nortriptyline], {}, rule, 80).parts['minimum-dose']?.measured).toMatchObject({ low: 50 })
    expect(judged([nortriptyline], {}, rule, 40).parts['minimum-dose']?.measured).toMatchObject({ low: 75 })
  })

  test('where no label names a lowest dose, a highest dose alone says no more than that', () => {
    const milnacipran = exposure('a', 'milnacipran', { start: at(0), end: at(69), mg: 0, highMg: 200 })
    expect(judged([milnacipran]).parts['minimum-dose']?.measured).toMatchObject({ low: 0, high: 200 })
  })

  test('only what was said as a highest dose is assumed', () => {
    const later = exposure('b', 'sertraline', { start: at(28), end: at(69), mg: 0, highMg: 200 })
    const { parts } = judged([taken(28, 50), later])
    expect(parts['minimum-duration']).toMatchObject({ answer: 'yes', assumed: true, measured: { low: 70 } })
    expect(judged([taken(70, 50)]).parts['minimum-duration']?.assumed).toBeUndefined()
    const milnacipran = exposure('a', 'milnacipran', { start: at(0), end: at(69), mg: 0, highMg: 200 })
    expect(judged([milnacipran]).parts['minimum-duration']?.assumed).toBeUndefined()
  })
})

describe('the whole trial', () => {
  test('adequate, failed and in the episode counts', () => {
    const reported = { outcome: 'non-response' } as const
    expect(judged([taken(56, 50, { reported })])).toMatchObject({
      adequate: 'yes',
      failed: 'yes',
      inCurrentEpisode: 'yes',
      counts: 'yes',
      minimumDoseMg: 50,
      shortfalls: [],
    })
  })

  test('every shortfall is named', () => {
    const poor = taken(10, 25, {
      asNeeded: true,
      reasons: [{ codes: [], text: 'insomnia' }],
      reported: { adherence: 'partial' },
    })
    expect(judged([poor]).shortfalls).toEqual(['dose', 'duration', 'adherence', 'indication', 'as-needed'])
  })

  test('before the episode it does not count', () => {
    const early = exposure('a', 'sertraline', {
      start: at(-400),
      end: at(-300),
      mg: 50,
      reported: { outcome: 'non-response' },
    })
    expect(judged([early])).toMatchObject({ inCurrentEpisode: 'no', counts: 'no' })
  })

  test('a year that may lie in the episode leaves it open', () => {
    const year = (first: number) => ({ first: on(first), last: on(first + 365), precision: 'year' as const })
    const stated = (first: number) =>
      exposure('a', 'sertraline', {
        start: year(first),
        statedDays: 70,
        mg: 50,
        reported: { outcome: 'non-response' },
      })
    expect(judged([stated(-400)]).inCurrentEpisode).toBe('unknown')
    expect(judged([stated(-520)]).inCurrentEpisode).toBe('no')
    expect(judged([stated(0)]).inCurrentEpisode).toBe('yes')
  })

  test('scores are not held against a trial known only to the year', () => {
    const start = { first: on(0), last: on(365), precision: 'year' as const }
    const stated = exposure('a', 'sertraline', { start, statedDays: 70, mg: 50 })
    const measurements = [score('p0', 'phq-9', 0, 20), score('p1', 'phq-9', 69, 4)]
    expect(judged([stated], { measurements }).outcome).toBe('unknown')
  })

  test('over the whole life it does', () => {
    const early = exposure('a', 'sertraline', {
      start: at(-400),
      end: at(-300),
      mg: 50,
      reported: { outcome: 'non-response' },
    })
    const lifetime = { ...rule, scope: { ...rule.scope, value: 'lifetime' as const } }
    expect(judged([early], {}, lifetime)).toMatchObject({ inCurrentEpisode: 'no', counts: 'yes' })
  })
})
