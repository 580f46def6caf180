import { describe, expect, test } from 'vitest'
import { at, diagnosis, exposure, fill, on, recordOf, statement } from '../../tests/entries.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { defaultDefinition, definitionById } from '../knowledge/definitions/index.ts'
import type { PatientRecord } from '../record/record.ts'
import { determine } from './determine.ts'
import type { Finding } from './finding.ts'

const asOf = on(2000)
const depression = diagnosis('mdd', 'F33.1', { onset: at(-10) })
const failed = { outcome: 'non-response' } as const
const sertraline = exposure('a', 'sertraline', { start: at(0), end: at(59), mg: 50, reported: failed })
const venlafaxine = exposure('b', 'venlafaxine', { start: at(60), end: at(119), mg: 150, reported: failed })

function find(finding: Finding, rule: string): Finding | undefined {
  if (finding.rule === rule && finding.because.length === 0) return finding
  for (const child of finding.because) {
    const found = find(child, rule)
    if (found !== undefined) return found
  }
  return undefined
}

function result(
  entries: Partial<PatientRecord>,
  definition: Definition = defaultDefinition,
  patient?: PatientRecord['patient'],
) {
  const record = recordOf({ conditions: [depression], ...entries })
  return determine(patient === undefined ? record : { ...record, patient }, definition, asOf)
}

describe('the count', () => {
  test('certain and possible treatments are both given', () => {
    const third = exposure('c', 'mirtazapine', { start: at(120), end: at(179), mg: 30 })
    expect(result({ exposures: [sertraline, venlafaxine, third] }).adequateFailedTrials).toEqual({
      certain: 2,
      possible: 3,
    })
  })

  test('what a definition does not count is not counted', () => {
    const added = exposure('c', 'aripiprazole', { start: at(30), end: at(100), mg: 5, reported: failed })
    const { trials } = result({ exposures: [sertraline, added] })
    expect(trials.map(({ trial, counts }) => [trial.agent, counts])).toEqual([
      ['sertraline', 'yes'],
      ['aripiprazole', 'no'],
    ])
  })

  test('augmentation counts where a definition counts it, and only with its base', () => {
    const rule = defaultDefinition.rule
    if (rule.kind !== 'failed-trials') throw new Error('not clinical')
    const counting = {
      ...defaultDefinition,
      rule: { ...rule, augmentationCounts: { ...rule.augmentationCounts, value: true } },
    }
    const added = exposure('c', 'aripiprazole', { start: at(10), end: at(59), mg: 5, reported: failed })
    expect(result({ exposures: [sertraline, added] }, counting).answer).toBe('yes')
    const alone = { ...added, start: at(200), end: at(260) }
    expect(result({ exposures: [sertraline, alone] }, counting).answer).toBe('no')
  })

  test('brain stimulation counts where a definition names it', () => {
    const rule = defaultDefinition.rule
    if (rule.kind !== 'failed-trials') throw new Error('not clinical')
    const named = { ...defaultDefinition, rule: { ...rule, modalities: { ...rule.scope, value: ['ect'] } } }
    const ect = {
      ref: 'e',
      concept: { codes: [] },
      modality: 'ect',
      start: at(130),
      reported: failed,
    } as const
    expect(result({ exposures: [sertraline], procedures: [ect] }, named).answer).toBe('unknown')
    expect(result({ exposures: [sertraline], procedures: [ect] }).answer).toBe('no')
  })

  test('each trial by itself, or each class', () => {
    const rule = defaultDefinition.rule
    if (rule.kind !== 'failed-trials') throw new Error('not clinical')
    const by = (value: 'trial' | 'class') => ({
      ...defaultDefinition,
      rule: { ...rule, distinctBy: { ...rule.distinctBy, value } },
    })
    const again = exposure('c', 'sertraline', { start: at(200), end: at(259), mg: 50, reported: failed })
    const citalopram = exposure('d', 'citalopram', { start: at(200), end: at(259), mg: 20, reported: failed })
    expect(result({ exposures: [sertraline, again] }, by('trial')).answer).toBe('yes')
    expect(result({ exposures: [sertraline, again] }).answer).toBe('no')
    expect(result({ exposures: [sertraline, citalopram] }, by('class')).answer).toBe('no')
  })
})

describe('who is meant', () => {
  const exposures = [sertraline, venlafaxine]

  test('nothing recorded at all cannot be judged', () => {
    const { answer, finding } = determine(recordOf(), defaultDefinition, asOf)
    expect(answer).toBe('unknown')
    expect(find(finding, 'unrecorded-failed-trials')?.note).toBe('the record is empty')
  })

  test('depression without any treatment is a no', () => {
    expect(result({}).answer).toBe('no')
  })

  test('antidepressants without dose and time cannot be judged', () => {
    expect(result({ exposures: [exposure('a', 'sertraline')] }).answer).toBe('unknown')
    expect(result({ exposures: [exposure('a', 'sertraline', { kind: 'order', start: at(0) })] }).answer).toBe(
      'unknown',
    )
    expect(
      result({ exposures: [exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 })] }).answer,
    ).toBe('no')
    expect(result({ exposures: [exposure('a', 'sertraline', { mg: 50 })] }).answer).toBe('no')
    expect(result({ exposures: [exposure('a', 'sertraline', { reported: failed })] }).answer).toBe('no')
  })

  test.each([
    ['confirmed', [depression], 'yes'],
    ['provisional only', [{ ...depression, verification: 'provisional' as const }], 'unknown'],
    ['in partial remission', [diagnosis('p', 'F33.41', { onset: at(-10) })], 'yes'],
    ['dysthymia only', [diagnosis('p', 'F34.1', { onset: at(-10) })], 'unknown'],
    ['none', [], 'unknown'],
  ])('diagnosis %s', (_title, conditions, answer) => {
    expect(find(result({ exposures, conditions }).finding, 'diagnosis')?.answer).toBe(answer)
  })

  test.each([
    ['major-depression', 'yes'],
    ['not-major-depression', 'no'],
  ] as const)('a clinician says %s', (value, answer) => {
    const statements = [statement('s', { kind: 'diagnosis', value })]
    expect(find(result({ exposures, statements }).finding, 'diagnosis')).toMatchObject({
      answer,
      evidence: ['s'],
    })
  })

  test.each([
    ['F31.9', 'confirmed', 'no'],
    ['F31.9', 'provisional', 'unknown'],
    ['F20.9', 'confirmed', 'no'],
    ['F43.10', 'confirmed', 'yes'],
  ] as const)('%s %s: %s', (code, verification, answer) => {
    const other = diagnosis('other', code, { verification, onset: at(500) })
    expect(result({ exposures, conditions: [depression, other] }).answer).toBe(answer)
  })

  test('two diagnoses on different days where a definition wants two', () => {
    const fabbri = definitionById('fabbri/2021')
    if (fabbri === undefined) throw new Error('no definition')
    const answer = (conditions: PatientRecord['conditions']) =>
      find(result({ exposures, conditions }, fabbri).finding, 'diagnosis')?.answer
    expect(answer([depression, diagnosis('again', 'F33.1', { onset: at(50) })])).toBe('yes')
    expect(answer([depression, diagnosis('again', 'F33.1', { onset: at(-10) })])).toBe('no')
    expect(answer([depression])).toBe('no')
    expect(answer([])).toBe('no')
  })

  test.each([
    [{ first: on(-366 * 18), last: on(-366 * 18), precision: 'day' }, 'yes'],
    [{ first: on(2000 - 365 * 17), last: on(2000 - 365 * 17), precision: 'day' }, 'no'],
    [{ first: on(2000 - 365 * 19), last: on(2000 - 365 * 17), precision: 'year' }, 'unknown'],
    [undefined, 'unknown'],
  ] as const)('age at least 18, born %o', (born, answer) => {
    const fda = definitionById('fda-esketamine-trial/2019')
    const patient = born === undefined ? { id: 'p' } : { id: 'p', born }
    expect(find(result({ exposures }, fda, patient).finding, 'old-enough')?.answer).toBe(answer)
  })

  test('not older than a definition allows', () => {
    const upTo64 = {
      ...defaultDefinition,
      population: {
        ...defaultDefinition.population,
        maximumAge: { value: 64, cite: defaultDefinition.cite },
      },
    }
    const aged = (years: number) =>
      find(
        result({ exposures }, upTo64, { id: 'p', born: at(2000 - Math.ceil(365.25 * years)) }).finding,
        'young-enough',
      )
    expect([aged(64.5)?.answer, aged(65.5)?.answer]).toEqual(['yes', 'no'])
    expect(find(result({ exposures }, upTo64).finding, 'young-enough')?.answer).toBe('unknown')
  })
})

describe('the tree', () => {
  const tree = (
    definition: Definition,
    entries: Partial<PatientRecord> = { exposures: [sertraline, venlafaxine] },
  ) => result(entries, definition).finding

  test.each(['nextline-clinical/2026', 'gronemann/2018', 'fabbri/2021-as-run'])('%s names itself', (id) => {
    const definition = definitionById(id) ?? defaultDefinition
    expect(tree(definition)).toMatchObject({
      rule: 'treatment-resistant',
      about: id,
      cite: definition.cite,
      combines: 'all',
    })
  })

  test('the count, and each treatment under it', () => {
    const third = exposure('c', 'mirtazapine', { start: at(120), end: at(130), mg: 30, reported: failed })
    const found = tree(defaultDefinition, { exposures: [sertraline, venlafaxine, third] })
    const count = found.because.find(({ rule }) => rule === 'enough-failed-trials')
    expect(count).toMatchObject({
      answer: 'yes',
      measured: { low: 2, high: 2, unit: 'treatments' },
      required: { relation: 'at-least', value: 2, unit: 'treatments' },
      combines: { atLeast: 2 },
      because: [
        { rule: 'treatment-failed', answer: 'yes', about: 'sertraline' },
        { rule: 'treatment-failed', answer: 'yes', about: 'venlafaxine' },
        { rule: 'treatment-failed', answer: 'no', about: 'mirtazapine' },
      ],
    })
  })

  test('trials of one agent stand together', () => {
    const again = exposure('c', 'sertraline', { start: at(200), end: at(260), mg: 50, reported: failed })
    const found = tree(defaultDefinition, { exposures: [sertraline, again] })
    const count = found.because.find(({ rule }) => rule === 'enough-failed-trials')
    expect(count?.because.map(({ because }) => because.map(({ about }) => about))).toEqual([
      ['sertraline-1', 'sertraline-2'],
    ])
  })

  test('treatments that are counted have no trials of their own', () => {
    const gronemann = definitionById('gronemann/2018')
    expect(result({ exposures: [sertraline, venlafaxine] }, gronemann).trials).toEqual([])
    expect(gronemann && tree(gronemann).because.map(({ rule }) => rule)).toEqual([
      'diagnosis',
      'not-excluded',
      'successive-treatments',
    ])
  })

  test('a count that nothing can show keeps its numbers, and says why it is open', () => {
    const found = tree(defaultDefinition, { exposures: [exposure('a', 'sertraline')] })
    const count = found.because.find(({ rule }) => rule === 'enough-failed-trials')
    expect(count).toMatchObject({
      answer: 'unknown',
      measured: { low: 0, high: 1, unit: 'treatments' },
      required: { value: 2 },
      because: [{}, { rule: 'unrecorded-failed-trials', answer: 'unknown' }],
    })
    expect(count?.cite).toBeDefined()
    expect(count?.because[1]?.note).toBe('of no antidepressant in the record is the dose or the time known')
  })

  test('one antidepressant whose time is known is enough to judge by; an added agent is none', () => {
    const unrecorded = (...exposures: PatientRecord['exposures']) =>
      find(result({ exposures }).finding, 'unrecorded-failed-trials')?.answer
    const undated = exposure('b', 'venlafaxine')
    const added = exposure('c', 'aripiprazole', { start: at(0), end: at(59), mg: 5 })
    const withoutDose = exposure('a', 'sertraline', { start: at(0), end: at(20) })
    const order = exposure('a', 'sertraline', { kind: 'order', start: at(0), mg: 50 })
    expect(unrecorded(undated)).toBe('unknown')
    expect(unrecorded(added, undated)).toBe('unknown')
    expect(unrecorded(sertraline, undated)).toBeUndefined()
    expect(unrecorded(withoutDose, undated)).toBeUndefined()
    expect(unrecorded(order, undated)).toBeUndefined()
    expect(unrecorded(added)).toBeUndefined()
  })

  test('the age of the patient decides on the dose: the younger age where only the year is known', () => {
    const nortriptyline = exposure('a', 'nortriptyline', {
      start: at(0),
      end: at(59),
      mg: 50,
      reported: failed,
    })
    const aged = (first: number, last: number) =>
      result({ exposures: [nortriptyline, venlafaxine] }, defaultDefinition, {
        id: 'p',
        born: { first: on(first), last: on(last), precision: 'year' },
      }).answer
    const years = (count: number) => 2000 - Math.ceil(365.25 * count)
    expect(aged(years(66.5), years(65.5))).toBe('yes')
    expect(aged(years(65.5), years(64.5))).toBe('no')
    expect(result({ exposures: [nortriptyline, venlafaxine] }).answer).toBe('no')
  })
})

describe('definitions that count treatments', () => {
  const ohdsi = definitionById('ohdsi-1009/2023')
  const cepeda = definitionById('cepeda/2018')
  const crumbs = (...agents: readonly string[]) =>
    agents.map((agent, index) => fill(agent, agent, index * 40, 10, 50))

  test('findings name each treatment and the shortcut', () => {
    const { finding, adequateFailedTrials } = result(
      { exposures: crumbs('sertraline', 'venlafaxine', 'mirtazapine') },
      ohdsi,
    )
    expect(adequateFailedTrials).toEqual({ certain: 3, possible: 3 })
    expect(find(finding, 'treatment-lasted')?.about).toBe('sertraline-1')
    expect(find(finding, 'shortcut')?.answer).toBe('no')
  })

  test('a treatment that is only possible leaves the answer open', () => {
    const open = exposure('c', 'mirtazapine', { kind: 'order', start: at(90), mg: 15 })
    expect(result({ exposures: [...crumbs('sertraline', 'venlafaxine'), open] }, ohdsi).answer).toBe(
      'unknown',
    )
  })

  test('a medicine nobody can name leaves the answer open', () => {
    const unknown = exposure('x', 'x', { kind: 'dispensing', start: at(100), supplyDays: 30 })
    const unnamed = {
      ...unknown,
      medicine: { name: '', codes: [], ingredients: [], identified: 'unidentified' } as const,
    }
    expect(result({ exposures: [...crumbs('sertraline', 'venlafaxine'), unnamed] }, ohdsi).answer).toBe(
      'unknown',
    )
  })

  test('products for another purpose are no treatment', () => {
    const zyban = fill('z', 'bupropion', 100, 30, 300)
    const branded = { ...zyban, medicine: { ...zyban.medicine, name: 'Zyban', brand: 'Zyban' } }
    expect(result({ exposures: [...crumbs('sertraline', 'venlafaxine'), branded] }, ohdsi).answer).toBe('no')
    expect(result({ exposures: [...crumbs('sertraline', 'venlafaxine'), zyban] }, ohdsi).answer).toBe('yes')
  })

  test('the shortcut wants its antidepressants within the year', () => {
    const late = (day: number) =>
      result({ exposures: [...crumbs('sertraline'), fill('q', 'quetiapine', day, 10, 50)] }, cepeda, {
        id: 'p',
        born: at(-10000),
      }).answer
    expect([late(375), late(376)]).toEqual(['yes', 'no'])
  })
})
