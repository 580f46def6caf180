import { describe, expect, test } from 'vitest'
import { at, exposure, fill, on, recordOf, session } from '../../tests/entries.ts'
import { cepeda2018 } from '../knowledge/definitions/cepeda-2018.ts'
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import { lundberg2023 } from '../knowledge/definitions/lundberg-2023.ts'
import { ohdsi1009 } from '../knowledge/definitions/ohdsi-1009.ts'
import { zhdanava2021 } from '../knowledge/definitions/zhdanava-2021.ts'
import { shippedDoseTables } from '../knowledge/doses/index.ts'
import type { Exposure, PatientRecord } from '../record/record.ts'
import { historyOf } from '../trials/history.ts'
import type { Finding } from './finding.ts'
import { countSuccessiveTreatments } from './successive-treatments.ts'

const ohdsi: SuccessiveTreatmentsRule = ohdsi1009.rule
const lundberg: SuccessiveTreatmentsRule = lundberg2023.rule
const zhdanava: SuccessiveTreatmentsRule = zhdanava2021.rule
const { cite } = lundberg.treatments

type Entries = readonly Exposure[] | Partial<PatientRecord>

function count(rule: SuccessiveTreatmentsRule, entries: Entries, age?: number): Finding {
  const record = recordOf('exposures' in entries ? entries : { exposures: entries as readonly Exposure[] })
  return countSuccessiveTreatments(historyOf(record, on(3000)), rule, { tables: shippedDoseTables, age })
}

/** The chain alone, without the other roads. */
function chainOf(rule: SuccessiveTreatmentsRule, entries: Entries, age?: number): Finding {
  return count({ ...rule, shortcuts: [] }, entries, age)
}

/** The answer, and the treatments of the chain in their order. */
function told({ answer, because }: Finding): readonly unknown[] {
  return [answer, ...because.filter(({ rule }) => rule === 'treatment-lasted').map(({ about }) => about)]
}

/** Dispensings of one agent: from a day, for so many days, at a dose that every definition takes. */
const enough: Readonly<Record<string, number>> = { sertraline: 50, venlafaxine: 75, mirtazapine: 15 }
const given = (agent: string, day: number, days: number, mg = enough[agent] ?? 20) =>
  fill(`${agent}-${day}`, agent, day, days, mg)

/** Taken from a day, for so many days, as somebody told. */
const taken = (agent: string, day: number, days: number) =>
  exposure(`${agent}-${day}`, agent, { start: at(day), end: at(day + days - 1), mg: enough[agent] ?? 20 })

/** Prescribed, and nothing says that it was ever taken. */
const ordered = (agent: string, day: number) =>
  exposure(`order-${agent}`, agent, {
    kind: 'order',
    start: at(day),
    end: undefined,
    mg: enough[agent] ?? 20,
  })

const three = [given('sertraline', 0, 50), given('venlafaxine', 50, 50), given('mirtazapine', 100, 50)]

describe('the chain', () => {
  test('says what was counted, what was needed, and where it ends', () => {
    expect(count(lundberg, three)).toMatchObject({
      rule: 'successive-treatments',
      answer: 'yes',
      measured: { low: 3, high: 3, unit: 'treatments' },
      required: { relation: 'at-least', value: 3, unit: 'treatments' },
      cite,
    })
  })

  test('is no longer than the definition needs, and ends where the number is reached', () => {
    const four = [...three, given('fluoxetine', 150, 50)]
    expect(told(count(lundberg, four))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
    expect(count(lundberg, four).measured).toEqual({ low: 3, high: 3, unit: 'treatments' })
    expect(told(count(zhdanava, four))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
    expect(count(zhdanava, four).measured).toEqual({ low: 3, high: 3, unit: 'treatments' })
  })

  test('takes the treatments nearest to its last where more are in the window', () => {
    const short = [...three.slice(0, 2), given('mirtazapine', 100, 27), given('fluoxetine', 150, 50)]
    expect(told(count(lundberg, short))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'fluoxetine-1'])
    const lastOnly = { ...lundberg, earlierMinimumDays: undefined, lastMinimumDays: { value: 51, cite } }
    const long = [...three, given('fluoxetine', 150, 51)]
    expect(told(count(lastOnly, long))).toEqual(['yes', 'venlafaxine-1', 'mirtazapine-1', 'fluoxetine-1'])
  })

  test('too short a chain is shown as far as it goes', () => {
    expect(told(count(lundberg, three.slice(0, 2)))).toEqual(['no', 'sertraline-1', 'venlafaxine-1'])
    expect(count(lundberg, three.slice(0, 2)).measured).toEqual({ low: 2, high: 2, unit: 'treatments' })
  })

  test('a last one that is counted for certain is shown as it is counted, whatever it would have to last', () => {
    const zhdanava: SuccessiveTreatmentsRule = zhdanava2021.rule
    const doseUnknown = fill('s', 'sertraline', 0, 50)
    expect(count(zhdanava, [doseUnknown])).toMatchObject({
      measured: { low: 1, high: 1 },
      because: [{ answer: 'yes', about: 'sertraline-1', required: undefined }],
    })
    expect(count(zhdanava, [doseUnknown, given('venlafaxine', 50, 10)])).toMatchObject({
      measured: { low: 1, high: 2 },
      because: [{ answer: 'unknown' }, { answer: 'yes', about: 'venlafaxine-1' }],
    })
  })

  test('one treatment is enough where one is needed', () => {
    const one = { ...lundberg, treatments: { value: 1, cite } }
    expect(told(count(one, three))).toEqual(['yes', 'sertraline-1'])
    expect(told(count(one, []))).toEqual(['no'])
  })

  test('a treatment without dates may belong to it, and is named', () => {
    const undated = exposure('u', 'fluoxetine', { statedDays: 70, mg: 20 })
    const found = count(lundberg, [...three.slice(0, 2), undated])
    expect(told(found)).toEqual(['unknown', 'sertraline-1', 'venlafaxine-1'])
    expect(found.because[1]).toMatchObject({
      rule: 'undated-treatment',
      answer: 'unknown',
      measured: { low: 70, high: 70, unit: 'days' },
      required: { relation: 'at-least', value: 28, unit: 'days' },
      evidence: ['u'],
    })
  })
})

describe('each treatment of the chain', () => {
  const differing = {
    ...lundberg,
    earlierMinimumDays: { value: 28, cite: { ...cite, at: 'earlier' } },
    lastMinimumDays: { value: 35, cite: { ...cite, at: 'last' } },
  }

  test('names its days, the days it needed and its entries', () => {
    const [first, , last] = count(differing, three).because
    expect(first).toMatchObject({
      rule: 'treatment-lasted',
      answer: 'yes',
      about: 'sertraline-1',
      measured: { low: 50, high: 50, unit: 'days' },
      required: { relation: 'at-least', value: 28, unit: 'days' },
      evidence: ['sertraline-0'],
      cite: { at: 'earlier' },
    })
    expect(last).toMatchObject({ required: { value: 35 }, cite: { at: 'last' } })
  })

  test.each([
    [28, 35, 'yes'],
    [27, 35, 'no'],
    [28, 34, 'no'],
  ] as const)('earlier %i days, last %i days: %s', (earlier, last, answer) => {
    const entries = [
      given('sertraline', 0, earlier),
      given('venlafaxine', 50, 50),
      given('mirtazapine', 100, last),
    ]
    expect(count(differing, entries).answer).toBe(answer)
  })

  test('a treatment too short to come earlier can be the last, and the other way round', () => {
    const shortLast = { ...lundberg, lastMinimumDays: undefined }
    const one = [...three.slice(0, 2), given('mirtazapine', 100, 1)]
    expect(told(count(shortLast, one))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
    const longLast = { ...lundberg, lastMinimumDays: { value: 60, cite } }
    expect(count(longLast, three).answer).toBe('no')
    expect(count(longLast, [...three, given('fluoxetine', 150, 60)]).answer).toBe('yes')
  })

  test('where no length is needed, none is named', () => {
    const { because } = chainOf(ohdsi, three)
    expect(because.map(({ answer }) => answer)).toEqual(['yes', 'yes', 'yes'])
    expect(because[0]).toMatchObject({ required: undefined, cite: ohdsi.treatments.cite })
  })
})

describe('a treatment that is only possible', () => {
  test('leaves the chain open', () => {
    const open = chainOf(ohdsi, [...three.slice(0, 2), ordered('mirtazapine', 100)])
    expect(told(open)).toEqual(['unknown', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
    expect(open.measured).toEqual({ low: 2, high: 3, unit: 'treatments' })
    expect(open.because.map(({ answer }) => answer)).toEqual(['yes', 'yes', 'unknown'])
  })

  test('is not shown where certain ones are enough', () => {
    const later = [given('venlafaxine', 50, 50), given('mirtazapine', 100, 50), given('fluoxetine', 150, 50)]
    expect(told(chainOf(ohdsi, [ordered('sertraline', 0), ...later]))).toEqual([
      'yes',
      'venlafaxine-1',
      'mirtazapine-1',
      'fluoxetine-1',
    ])
  })

  test('does not become possible by being too short', () => {
    const short = exposure('o', 'mirtazapine', { kind: 'order', start: at(100), supplyDays: 27, mg: 15 })
    expect(count(lundberg, [...three.slice(0, 2), { ...short, status: 'on-hold' }]).answer).toBe('no')
    expect(
      count(lundberg, [...three.slice(0, 2), { ...short, supplyDays: 28, status: 'on-hold' }]).answer,
    ).toBe('unknown')
  })

  test('a documented treatment that may have gone on is certain', () => {
    const goesOn = exposure('s', 'mirtazapine', { start: at(100), asserted: at(150), mg: 15 })
    expect(chainOf(ohdsi, [...three.slice(0, 2), goesOn]).answer).toBe('yes')
  })
})

describe('what is a treatment', () => {
  const two = three.slice(0, 2)

  test('an antidepressant kept beside another', () => {
    const beside = [taken('sertraline', 0, 200), taken('venlafaxine', 50, 100), taken('mirtazapine', 100, 50)]
    expect(chainOf(ohdsi, beside).answer).toBe('yes')
  })

  test('no treatment in sessions', () => {
    const sessions = [session('e1', 'ect', 110), session('e2', 'ect', 112)]
    expect(chainOf(ohdsi, { exposures: two, procedures: sessions }).answer).toBe('no')
  })

  test('an added agent where the definition counts it, and only beside an antidepressant', () => {
    const added = given('aripiprazole', 60, 30, 5)
    expect(chainOf(lundberg, [...two, added]).answer).toBe('yes')
    expect(chainOf(lundberg, [...two, given('aripiprazole', 200, 30, 5)]).answer).toBe('no')
    expect(chainOf(ohdsi, [...two, added]).answer).toBe('no')
  })

  test('a low dose for sleep counts where no dose is asked for', () => {
    expect(chainOf(ohdsi, [...two, given('trazodone', 100, 30, 50)]).answer).toBe('yes')
    expect(chainOf(ohdsi, [...two, given('doxepin', 100, 30, 6)]).answer).toBe('yes')
  })

  test('an antidepressant given for something else counts where no outcome is asked for', () => {
    const pain = {
      ...given('duloxetine', 100, 30, 60),
      reasons: [{ codes: [], text: 'diabetic neuropathy' }],
    }
    expect(chainOf(ohdsi, [...two, pain]).answer).toBe('yes')
  })

  test('a product that is never an antidepressant does not', () => {
    const zyban = given('bupropion', 100, 30, 300)
    const branded = { ...zyban, medicine: { ...zyban.medicine, name: 'Zyban', brand: 'Zyban' } }
    expect(chainOf(ohdsi, [...two, branded]).answer).toBe('no')
    expect(chainOf(ohdsi, [...two, zyban]).answer).toBe('yes')
  })
})

describe('what makes treatments different', () => {
  const by = (value: 'agent' | 'class' | 'trial') => ({ ...lundberg, distinctBy: { value, cite } })
  const again = [given('sertraline', 0, 50), given('venlafaxine', 50, 50), given('sertraline', 200, 50)]
  const sameClass = [given('sertraline', 0, 50), given('venlafaxine', 50, 50), given('citalopram', 100, 50)]

  test('the agent', () => {
    expect(count(by('agent'), again).answer).toBe('no')
    expect(count(by('agent'), sameClass).answer).toBe('yes')
  })

  test('the class', () => {
    expect(count(by('class'), sameClass).answer).toBe('no')
    expect(count(by('class'), three).answer).toBe('yes')
  })

  test('each treatment by itself', () => {
    expect(count(by('trial'), again).answer).toBe('yes')
  })

  test('back to the first agent is no third one in a close succession either', () => {
    const back = [given('sertraline', 0, 50), given('venlafaxine', 50, 50), given('sertraline', 100, 50)]
    expect(count(zhdanava, back).answer).toBe('no')
    expect(count(zhdanava, three).answer).toBe('yes')
  })
})

describe('days and doses', () => {
  test('only the days at the dose of the table count', () => {
    const low = [given('sertraline', 0, 8, 25), given('sertraline', 8, 41), ...three.slice(1)]
    expect(count(zhdanava, low).answer).toBe('no')
    const table = (value: 'none' | 'label') => ({ ...zhdanava, earlierMinimumDose: { value, cite } })
    expect(count(table('none'), low)).toMatchObject({
      answer: 'yes',
      because: [{ measured: { low: 49 } }, {}, {}],
    })
    expect(count(table('label'), low).answer).toBe('no')
  })

  test('an added agent is judged by its days, whatever its dose', () => {
    const added = given('aripiprazole', 45, 42, 1)
    const entries = [given('sertraline', 0, 90), added, given('mirtazapine', 90, 10)]
    expect(told(count(zhdanava, entries))).toEqual(['yes', 'sertraline-1', 'aripiprazole-1', 'mirtazapine-1'])
  })

  test('an agent of which no label names a dose leaves its days open', () => {
    const entries = [given('milnacipran', 0, 50, 100), ...three.slice(1)]
    expect(count(zhdanava, entries).because[0]).toMatchObject({
      answer: 'unknown',
      measured: { low: 0, high: 50 },
    })
  })

  test('the dose of a patch is that of a patch', () => {
    const patch = given('selegiline', 0, 50, 6)
    const through = { ...patch, medicine: { ...patch.medicine, form: 'transdermal' as const } }
    expect(count(zhdanava, [through, ...three.slice(1)]).answer).toBe('yes')
  })

  test('the dose depends on the release of the medicine', () => {
    const paroxetine = (mg: number) => {
      const entry = given('paroxetine', 0, 50, mg)
      return { ...entry, medicine: { ...entry.medicine, release: 'extended' as const } }
    }
    expect(count(zhdanava, [paroxetine(25), ...three.slice(1)]).answer).toBe('yes')
    expect(count(zhdanava, [paroxetine(24), ...three.slice(1)]).answer).toBe('no')
  })

  test('the dose depends on the age of the patient', () => {
    const entries = [given('nortriptyline', 0, 50, 50), ...three.slice(1)]
    expect(count(zhdanava, entries, 80).answer).toBe('yes')
    expect(count(zhdanava, entries, 40).answer).toBe('no')
  })
})

describe('the window', () => {
  const within = (days: number, withinCounts?: 'active' | 'started') => ({
    ...lundberg,
    withinDays: { value: days, cite },
    withinCounts: withinCounts && { value: withinCounts, cite },
  })

  test.each([
    ['started', 100, 'yes'],
    ['started', 99, 'no'],
    ['active', 50, 'yes'],
    ['active', 49, 'no'],
    [undefined, 100, 'yes'],
    [undefined, 99, 'no'],
  ] as const)('counted by %s, %i days: %s', (counts, days, answer) => {
    expect(count(within(days, counts), three).answer).toBe(answer)
  })

  test('where three began on one day the alphabet orders them', () => {
    const together = [given('venlafaxine', 0, 50), given('sertraline', 0, 50), given('mirtazapine', 0, 50)]
    expect(told(count(lundberg, together))).toEqual(['yes', 'mirtazapine-1', 'sertraline-1', 'venlafaxine-1'])
  })
})

describe('a close succession', () => {
  const starting = (first: number, second: number, third: number) => [
    taken('sertraline', first, 50),
    taken('venlafaxine', second, 50),
    taken('mirtazapine', third, 50),
  ]

  test('two that begin on one day do not follow each other', () => {
    expect(count(zhdanava, starting(0, 0, 100)).answer).toBe('no')
    expect(count(zhdanava, starting(0, 1, 100)).answer).toBe('yes')
  })

  test.each([
    [230, 'yes'],
    [231, 'no'],
  ] as const)('the second begins on day %i, 180 days after the first ended at most: %s', (day, answer) => {
    expect(count(zhdanava, starting(0, day, day + 50)).answer).toBe(answer)
  })

  test.each([
    [0, 'yes'],
    [-1, 'no'],
  ] as const)('without overlap, begun %i days after the end: %s', (later, answer) => {
    const switches = { ...zhdanava, maximumOverlapDays: { value: 0, cite } }
    expect(count(switches, starting(0, 50 + later, 150)).answer).toBe(answer)
  })

  test('the window is held against the first and the last of it', () => {
    const inDays = (value: number) => ({ ...zhdanava, withinDays: { value, cite } })
    expect(count(inDays(100), three).answer).toBe('yes')
    expect(count(inDays(99), three).answer).toBe('no')
  })

  test('an attempt in between that leads nowhere does not break it', () => {
    const short = taken('fluoxetine', 50, 41)
    expect(told(count(zhdanava, [short, ...starting(0, 100, 150)]))).toEqual([
      'yes',
      'sertraline-1',
      'venlafaxine-1',
      'mirtazapine-1',
    ])
  })

  test('the longest of several ways back is taken, whichever comes first', () => {
    const apart = { ...zhdanava, maximumOverlapDays: { value: 0, cite } }
    const entries = [taken('fluoxetine', 0, 120), ...starting(10, 60, 130)]
    expect(told(count(apart, entries))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
    const soon = { ...apart, nextWithinDays: { value: 30, cite } }
    const later = [...starting(0, 60, 135), taken('fluoxetine', 85, 45)]
    expect(told(count(soon, later))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
  })

  test('of two ways as long, the one begun earlier is shown', () => {
    const entries = [...starting(0, 50, 110), taken('fluoxetine', 55, 50)]
    const apart = { ...zhdanava, maximumOverlapDays: { value: 0, cite } }
    expect(told(count(apart, entries))).toEqual(['yes', 'sertraline-1', 'venlafaxine-1', 'mirtazapine-1'])
  })
})

describe('another road', () => {
  const [antipsychotic, esketamine] = [ohdsi.shortcuts[0], ohdsi.shortcuts[1]]
  const road = (entries: Entries, rule = ohdsi) => count(rule, entries)
  const quetiapine = (day: number) => given('quetiapine', day, 10, 50)

  test('stands beside the chain, with what it needs and who says so', () => {
    const found = road([given('sertraline', 0, 10), quetiapine(20)])
    expect(found).toMatchObject({ rule: 'successive-treatments-or-shortcut', answer: 'yes', combines: 'any' })
    expect(found.because[0]).toMatchObject({ rule: 'successive-treatments', answer: 'no' })
    expect(found.because[1]).toMatchObject({
      rule: 'shortcut',
      answer: 'yes',
      about: 'quetiapine-1',
      required: { relation: 'at-least', value: 1, unit: 'earlier antidepressants' },
      evidence: ['quetiapine-20'],
      cite: antipsychotic?.cite,
    })
    expect(found.because[2]).toMatchObject({
      rule: 'shortcut',
      answer: 'no',
      about: 'esketamine',
      required: { value: 2 },
      evidence: [],
      cite: esketamine?.cite,
    })
  })

  test('not taken it names every agent that would lead there', () => {
    const about = road([given('sertraline', 0, 10)]).because[1]?.about
    expect(about).toBe(
      'aripiprazole, clozapine, olanzapine, paliperidone, quetiapine, risperidone, ziprasidone',
    )
  })

  test('an antidepressant begun on its day came before it, one begun later did not', () => {
    expect(road([given('sertraline', 20, 10), quetiapine(20)]).answer).toBe('yes')
    expect(road([given('sertraline', 21, 10), quetiapine(20)]).answer).toBe('no')
  })

  test('nor did a treatment that ended too long before it, by the window', () => {
    expect(road([given('sertraline', 0, 10), quetiapine(375)]).answer).toBe('yes')
    expect(road([given('sertraline', 0, 10), quetiapine(376)]).answer).toBe('no')
    const unlimited = { ...ohdsi, withinDays: undefined, withinCounts: undefined }
    expect(road([given('sertraline', 0, 10), quetiapine(376)], unlimited).answer).toBe('yes')
  })

  test('without dates, of the agent or of what came before it, it may lead there', () => {
    const sertraline = exposure('s', 'sertraline', { statedDays: 70, mg: 50 })
    const undated = exposure('q', 'quetiapine', { statedDays: 70, mg: 50 })
    expect(road([sertraline, quetiapine(20)]).because[1]).toMatchObject({
      ...{ answer: 'unknown', about: 'quetiapine-1', note: 'sertraline-1' },
      evidence: ['quetiapine-20', 's'],
    })
    expect(road([given('sertraline', 0, 10), undated]).because[1]).toMatchObject({
      ...{ answer: 'unknown', note: 'quetiapine-1' },
    })
    expect(road([undated]).answer).toBe('no')
    const byItself = { value: { agents: ['quetiapine'], priorAntidepressants: 0 }, cite }
    expect(road([undated], { ...ohdsi, shortcuts: [byItself] }).answer).toBe('unknown')
    expect(road([quetiapine(20)], { ...ohdsi, shortcuts: [byItself] }).answer).toBe('yes')
  })

  test('an added agent is no antidepressant before it, even where additions are treatments', () => {
    const entries = [given('brexpiprazole', 0, 10, 2), given('aripiprazole', 20, 10, 5), quetiapine(40)]
    expect(road(entries, { ...ohdsi, augmentationCounts: { value: true, cite } }).answer).toBe('no')
    const added = { ...cepeda2018.rule, augmentationCounts: { value: true, cite } }
    const needsTwo = {
      ...added,
      shortcuts: [{ value: { agents: ['quetiapine'], priorAntidepressants: 2 }, cite }],
    }
    const oneWithAnAddition = [given('sertraline', 0, 50), given('brexpiprazole', 10, 30, 2), quetiapine(60)]
    expect(road(oneWithAnAddition, needsTwo).because[1]?.answer).toBe('no')
  })

  test('the agent itself is none of those before it', () => {
    const bupropion = { value: { agents: ['bupropion'], priorAntidepressants: 1 }, cite }
    const rule = { ...ohdsi, shortcuts: [bupropion] }
    const twice = [given('bupropion', 0, 10, 300), given('bupropion', 100, 10, 300)]
    expect(road(twice, rule).answer).toBe('no')
    expect(road([...twice, given('sertraline', 50, 10)], rule).because[1]).toMatchObject({
      answer: 'yes',
      about: 'bupropion-2',
    })
  })

  test('one antidepressant twice is one', () => {
    const entries = [given('sertraline', 0, 10), given('sertraline', 100, 10)]
    const sprays = [session('k', 'esketamine', 150)]
    expect(road({ exposures: entries, procedures: sprays }).answer).toBe('no')
    const different = [given('sertraline', 0, 10), given('venlafaxine', 100, 10)]
    expect(road({ exposures: different, procedures: sprays }).answer).toBe('yes')
  })
})
