/**
 * Random people with everything a record can hold that a definition looks at: imprecise dates, titrations, orders
 * with their dispensings, products of two agents, traps, reasons, sessions, statements, several scales, death.
 */
import fc from 'fast-check'
import type {
  Condition,
  DosePhase,
  Exposure,
  Measurement,
  ObservedPeriod,
  PatientRecord,
  ProcedureEvent,
  Statement,
  StatementContent,
} from '../../src/record/record.ts'
import type { Concept } from '../../src/units/code.ts'
import { addDays, exactly, knownDay, type StatedDate } from '../../src/units/day.ts'
import { doseRange } from '../../src/units/dose.ts'
import { lostDates, withLostDates } from '../arbitrary-history.ts'

const firstDay = knownDay('2022-01-01')
export const personAsOf = knownDay('2024-09-01')

/** Present in so many of ten. */
const maybe = <T>(value: fc.Arbitrary<T>, ofTen = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: ofTen, arbitrary: value }, { weight: 10 - ofTen, arbitrary: fc.constant(undefined) })

const stated = (min: number, max: number): fc.Arbitrary<StatedDate> =>
  fc
    .record({ from: fc.integer({ min, max }), width: fc.constantFrom(0, 0, 0, 0, 30, 364) })
    .map(({ from, width }) => {
      const first = addDays(firstDay, from)
      if (width === 0) return exactly(first)
      return { first, last: addDays(first, width), precision: width === 30 ? 'month' : 'year' }
    })

type Product = { readonly ingredients: readonly string[]; readonly doses: readonly number[] }
const products: readonly Product[] = [
  { ingredients: ['sertraline'], doses: [25, 50, 100] },
  { ingredients: ['sertraline'], doses: [50] },
  { ingredients: ['venlafaxine'], doses: [75, 150, 225] },
  { ingredients: ['citalopram'], doses: [10, 20, 40] },
  { ingredients: ['fluoxetine'], doses: [20, 90 / 7] },
  { ingredients: ['mirtazapine'], doses: [7.5, 15, 30] },
  { ingredients: ['bupropion'], doses: [150, 300] },
  { ingredients: ['trazodone'], doses: [50, 150, 300] },
  { ingredients: ['selegiline'], doses: [6, 10] },
  { ingredients: ['doxepin'], doses: [3, 150] },
  { ingredients: ['aripiprazole'], doses: [2, 5] },
  { ingredients: ['quetiapine'], doses: [50, 150] },
  { ingredients: ['lithium'], doses: [600] },
  { ingredients: ['esketamine'], doses: [56] },
  { ingredients: ['olanzapine', 'fluoxetine'], doses: [25] },
  { ingredients: ['dextromethorphan', 'bupropion'], doses: [210] },
  { ingredients: ['st-johns-wort'], doses: [300] },
  { ingredients: [], doses: [] },
]

const reasons: readonly Concept[] = [
  { codes: [{ system: 'icd10cm', code: 'F33.1' }] },
  { codes: [{ system: 'icd10cm', code: 'G47.00' }] },
  { codes: [], text: 'insomnia' },
  { codes: [], text: 'smoking cessation' },
  { codes: [], text: 'schizophrenia' },
  { codes: [], text: 'words that nobody knows' },
]
const stopReasons: readonly Concept[] = [
  { codes: [], text: 'side effects' },
  { codes: [], text: 'no effect' },
  { codes: [], text: 'remission' },
  { codes: [], text: 'moved away' },
]
const outcomes = ['remission', 'response', 'partial-response', 'non-response', 'worsening'] as const
const intakes = ['as-prescribed', 'partial', 'not-taken', 'unknown'] as const
const stops = ['lack-of-effect', 'intolerance', 'remission', 'cost'] as const

const exposure: fc.Arbitrary<Exposure> = fc
  .record({
    product: fc.constantFrom(...products),
    phases: fc.array(fc.record({ dose: maybe(fc.nat(2), 8), wide: fc.nat(5), days: fc.nat(40) }), {
      maxLength: 3,
    }),
    start: maybe(stated(0, 900), 9),
    end: maybe(stated(0, 1000), 2),
    days: maybe(fc.constantFrom(10, 27, 28, 30, 41, 42, 60, 90), 8),
    statedDays: maybe(fc.constantFrom(28, 42, 70), 1),
    kind: fc.constantFrom('order', 'dispensing', 'dispensing', 'dispensing', 'statement', 'administration'),
    status: fc.constantFrom('active', 'ended', 'ended', 'stopped', 'on-hold', 'not-taken', 'unknown'),
    asserted: maybe(stated(0, 1000), 2),
    form: fc.constantFrom('oral', 'oral', 'oral', undefined, 'transdermal', 'injection', 'topical'),
    release: fc.constantFrom(undefined, undefined, 'immediate', 'extended', 'weekly'),
    asNeeded: fc.nat(9).map((value) => value === 0),
    reason: maybe(fc.constantFrom(...reasons), 2),
    stop: maybe(fc.constantFrom(...stopReasons), 2),
    reported: maybe(
      fc.record(
        {
          outcome: fc.constantFrom(...outcomes),
          improvementPercent: fc.constantFrom(-10, 0, 24, 25, 26, 49, 50, 100),
          adherence: fc.constantFrom(...intakes),
          stopReason: fc.constantFrom(...stops),
        },
        { requiredKeys: [] },
      ),
      4,
    ),
    fulfils: maybe(fc.nat(9), 3),
  })
  .map((drawn): Exposure => {
    const { product, phases, start, end, days, kind, fulfils, release } = drawn
    let fromDay = 0
    const doses = phases.map(({ dose, wide, days: length }): DosePhase => {
      const mg = dose === undefined ? undefined : product.doses[dose % Math.max(1, product.doses.length)]
      const phase = {
        fromDay,
        amounts:
          mg === undefined
            ? []
            : product.ingredients.map((ingredient) => ({
                ingredient,
                perDay: doseRange(mg, wide === 0 ? mg * 2 : mg),
              })),
      }
      fromDay += length
      return phase
    })
    const from = start?.first
    const until = from === undefined || days === undefined ? undefined : exactly(addDays(from, days - 1))
    return {
      ref: 'exposure',
      kind,
      medicine: {
        name: product.ingredients.join('-') || 'something',
        codes: [],
        ingredients: product.ingredients.map((ingredient) => ({ ingredient })),
        form: drawn.form,
        release,
        identified: product.ingredients.length === 0 ? 'unidentified' : 'by-name',
      },
      status: drawn.status,
      start,
      end: kind === 'dispensing' ? end : (end ?? until),
      asserted: drawn.asserted,
      supplyDays: kind === 'dispensing' || kind === 'order' ? days : undefined,
      statedDays: drawn.statedDays,
      doses,
      doseBasis: 'stated',
      asNeeded: drawn.asNeeded,
      reasons: drawn.reason === undefined ? [] : [drawn.reason],
      stopReasons: drawn.stop === undefined ? [] : [drawn.stop],
      fulfils: fulfils === undefined ? undefined : `exposure/${fulfils}`,
      reported: drawn.reported,
    }
  })

const score: fc.Arbitrary<Measurement> = fc
  .record({
    on: stated(-60, 1100),
    value: fc.integer({ min: 0, max: 30 }),
    instrument: fc.constantFrom('phq-9', 'phq-9', 'madrs', 'ham-d17', 'qids-sr16', 'gad-7'),
  })
  .map(({ on, value, instrument }) => ({
    ref: 'score',
    concept: { codes: [], text: instrument },
    instrument,
    part: 'total',
    value,
    when: on,
  }))

const codes = [
  'F33.1',
  'F33.1',
  'F32.A',
  'F34.1',
  'F33.42',
  'F33.41',
  'F31.81',
  'F20.9',
  'F03.90',
  'F10.20',
  'Z91.14',
]
const condition: fc.Arbitrary<Condition> = fc
  .record({
    code: fc.constantFrom(...codes),
    onset: maybe(stated(-400, 900), 7),
    recorded: maybe(stated(-400, 900), 5),
    abated: maybe(fc.oneof(stated(0, 900), fc.constant('date-unknown' as const)), 1),
    status: fc.constantFrom('active', 'active', 'remission', 'resolved', 'unknown'),
    verification: fc.constantFrom('confirmed', 'confirmed', 'provisional', 'unstated'),
  })
  .map(({ code, onset, recorded, abated, status, verification }) => ({
    ref: 'condition',
    concept: { codes: [{ system: 'icd10cm' as const, code }] },
    onset,
    recorded,
    abated,
    clinicalStatus: status,
    verification,
    kind: 'problem',
  }))

const about = fc.constantFrom(
  'sertraline',
  'sertraline-1',
  'venlafaxine',
  'mirtazapine-2',
  'bupropion',
  'aripiprazole',
)
const content: fc.Arbitrary<StatementContent> = fc.oneof(
  fc.record({ kind: fc.constant('adherence' as const), agent: about, value: fc.constantFrom(...intakes) }),
  fc.record({ kind: fc.constant('outcome' as const), agent: about, value: fc.constantFrom(...outcomes) }),
  fc.record({ kind: fc.constant('stop-reason' as const), agent: about, value: fc.constantFrom(...stops) }),
  fc.record({
    kind: fc.constant('indication' as const),
    agent: about,
    value: fc.constantFrom('depression' as const, 'other' as const),
  }),
  fc.record({ kind: fc.constant('episode-start' as const), value: stated(-200, 500) }),
  fc.record({
    kind: fc.constant('diagnosis' as const),
    value: fc.constantFrom('major-depression' as const, 'not-major-depression' as const),
  }),
  fc.record({
    kind: fc.constant('episode-status' as const),
    value: fc.constantFrom('current' as const, 'remitted' as const),
  }),
)
const statement: fc.Arbitrary<Statement> = fc
  .record({ says: content, on: maybe(fc.integer({ min: 0, max: 900 })) })
  .map(({ says, on }) => ({
    ref: 'statement',
    by: 'clinician',
    when: on === undefined ? undefined : addDays(firstDay, on),
    says,
  }))

const procedure: fc.Arbitrary<ProcedureEvent> = fc
  .record({
    modality: fc.constantFrom('ect', 'tms', 'esketamine', 'psychotherapy', 'other'),
    start: maybe(stated(0, 900), 9),
    end: maybe(stated(0, 1000), 2),
    outcome: maybe(fc.constantFrom(...outcomes), 3),
  })
  .map(({ modality, start, end, outcome }) => ({
    ref: 'procedure',
    concept: { codes: [] },
    modality,
    start,
    end,
    reported: outcome === undefined ? undefined : { outcome },
  }))

const depression: Condition = {
  ref: 'condition',
  concept: { codes: [{ system: 'icd10cm', code: 'F33.1' }] },
  onset: exactly(addDays(firstDay, -30)),
  clinicalStatus: 'active',
  verification: 'confirmed',
  kind: 'problem',
}

/** One period, or two with a pause. */
const observed: fc.Arbitrary<readonly ObservedPeriod[]> = fc
  .record({
    from: fc.integer({ min: -300, max: 300 }),
    days: fc.integer({ min: 0, max: 900 }),
    more: fc.boolean(),
  })
  .map(({ from, days, more }) => {
    const first = { from: addDays(firstDay, from), to: addDays(firstDay, from + days) }
    const next = { from: addDays(first.to, 40), to: addDays(first.to, 400) }
    return more ? [first, next] : [first]
  })

export const arbitraryPerson: fc.Arbitrary<PatientRecord> = fc
  .record({
    exposures: fc.array(exposure, { maxLength: 9 }),
    measurements: fc.array(score, { maxLength: 6 }),
    conditions: fc.array(condition, { maxLength: 3 }),
    statements: fc.array(statement, { maxLength: 3 }),
    procedures: fc.array(procedure, { maxLength: 3 }),
    depressed: fc.integer({ min: 0, max: 9 }),
    lost: lostDates,
    observed: maybe(observed, 3),
    born: maybe(stated(-365 * 70, -365 * 15), 8),
    died: fc.constantFrom(
      undefined,
      undefined,
      undefined,
      undefined,
      exactly(addDays(firstDay, 700)),
      'date-unknown' as const,
    ),
  })
  .map(
    ({ depressed, lost, observed: periods, born, died, ...drawn }): PatientRecord => ({
      patient: { id: 'arbitrary', ...(born && { born }), ...(died && { died }) },
      exposures: own(withLostDates(drawn.exposures, lost)),
      measurements: own(drawn.measurements),
      conditions: own(depressed > 1 ? [depression, ...drawn.conditions] : drawn.conditions),
      statements: own(drawn.statements),
      observed: periods,
      procedures: own(drawn.procedures),
      allergies: [],
      familyHistory: [],
      pregnancies: [],
      origins: new Map(),
      dataIssues: [],
    }),
  )

/** Every entry has a name of its own. */
function own<T extends { readonly ref: string }>(entries: readonly T[]): readonly T[] {
  return entries.map((entry, index) => ({ ...entry, ref: `${entry.ref}/${index}` }))
}

const fill: fc.Arbitrary<Exposure> = fc
  .record({
    product: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...products.slice(0, 5), ...products.slice(6, 7)) },
      { weight: 1, arbitrary: fc.constantFrom(...products.slice(5, 12)) },
    ),
    dose: maybe(fc.nat(2), 9),
    start: fc.integer({ min: 0, max: 900 }),
    days: fc.constantFrom(10, 28, 30, 30, 42, 60, 90),
    release: fc.constantFrom(undefined, undefined, undefined, 'extended'),
  })
  .map(({ product, dose, start, days, release }) => {
    const mg = dose === undefined ? undefined : product.doses[dose % product.doses.length]
    const amounts =
      mg === undefined
        ? []
        : product.ingredients.map((ingredient) => ({ ingredient, perDay: doseRange(mg, mg) }))
    return {
      ref: 'exposure',
      kind: 'dispensing',
      medicine: {
        name: product.ingredients.join('-'),
        codes: [],
        ingredients: product.ingredients.map((ingredient) => ({ ingredient })),
        form: 'oral',
        release,
        identified: 'by-name',
      },
      status: 'ended',
      start: exactly(addDays(firstDay, start)),
      supplyDays: days,
      doses: amounts.length === 0 ? [] : [{ fromDay: 0, amounts }],
      doseBasis: 'supply',
      asNeeded: false,
      reasons: [],
      stopReasons: [],
    }
  })

/** People of whom a claims database knows their fills and diagnoses. */
export const arbitraryClaimant: fc.Arbitrary<PatientRecord> = fc
  .record({ person: arbitraryPerson, fills: fc.array(fill, { maxLength: 14 }), lost: lostDates })
  .map(({ person, fills, lost }) => ({
    ...person,
    patient: { id: 'claimant', ...(person.patient.born && { born: person.patient.born }) },
    exposures: own(withLostDates(fills, lost)),
    measurements: [],
    procedures: [],
    statements: [],
  }))
