/** Random treatment histories for the property tests: courses, fills, scores, diagnoses, in any combination. */
import fc from 'fast-check'
import type { Condition, Exposure, Measurement, PatientRecord, Statement } from '../src/record/record.ts'
import { addDays, type Day, exactly, knownDay, type StatedDate } from '../src/units/day.ts'
import { exactDose } from '../src/units/dose.ts'

const firstDay = knownDay('2022-01-01')
export const historyAsOf = knownDay('2026-01-01')

const agents = ['sertraline', 'venlafaxine', 'mirtazapine', 'bupropion', 'aripiprazole', 'trazodone']
const doses: Readonly<Record<string, readonly number[]>> = {
  sertraline: [25, 50, 100],
  venlafaxine: [75, 150, 225],
  mirtazapine: [7.5, 15, 30],
  bupropion: [150, 300],
  aripiprazole: [2, 5],
  trazodone: [50, 150, 300],
}

const exposure: fc.Arbitrary<Exposure> = fc
  .record({
    agent: fc.constantFrom(...agents),
    dose: fc.option(fc.nat(2), { nil: undefined }),
    start: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined, freq: 9 }),
    days: fc.option(fc.constantFrom(10, 27, 28, 30, 41, 42, 60, 90), { nil: undefined }),
    kind: fc.constantFrom('order', 'dispensing', 'statement', 'administration'),
    asNeeded: fc.boolean().map((value) => value && false),
    outcome: fc.constantFrom(undefined, undefined, 'non-response', 'response', 'partial-response'),
    adherence: fc.constantFrom(undefined, undefined, undefined, 'as-prescribed', 'not-taken', 'unknown'),
    rough: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 30, 30, 364),
    roughEnd: fc.constantFrom(0, 0, 0, 30),
    isLengthTold: fc.boolean(),
    id: fc.constant('0'),
  })
  .map((drawn): Exposure => {
    const { agent, dose, start, days, kind, asNeeded, outcome, adherence, id } = drawn
    // "2022 for six weeks": a year or a month, and a length that is told.
    const isLength = kind === 'statement' && drawn.rough > 0 && drawn.isLengthTold
    const mg = dose === undefined ? undefined : doses[agent]?.[dose]
    const from = start === undefined ? undefined : addDays(firstDay, start)
    return {
      ref: `exposure/${id}`,
      kind: kind as Exposure['kind'],
      medicine: {
        name: agent,
        codes: [],
        ingredients: [{ ingredient: agent }],
        form: 'oral',
        identified: 'by-name',
      },
      status: 'unknown',
      start: from && roughly(from, drawn.rough),
      end:
        kind === 'dispensing' || isLength || from === undefined || days === undefined
          ? undefined
          : roughly(addDays(from, drawn.rough + days - 1), drawn.rough === 0 ? 0 : drawn.roughEnd),
      statedDays: isLength ? days : undefined,
      supplyDays: kind === 'dispensing' ? days : undefined,
      doses:
        mg === undefined ? [] : [{ fromDay: 0, amounts: [{ ingredient: agent, perDay: exactDose(mg) }] }],
      doseBasis: 'stated',
      asNeeded,
      reasons: [],
      stopReasons: [],
      reported: { outcome: outcome as never, adherence: adherence as never },
    }
  })

/** A date known to the day, to the month or to the year only. */
function roughly(first: Day, width: number): StatedDate {
  if (width === 0) return exactly(first)
  return { first, last: addDays(first, width), precision: width === 30 ? 'month' : 'year' }
}

const score: fc.Arbitrary<Measurement> = fc
  .record({
    on: fc.integer({ min: -60, max: 1000 }),
    value: fc.integer({ min: 0, max: 27 }),
    id: fc.constant('0'),
  })
  .map(({ on, value, id }) => ({
    ref: `score/${id}`,
    concept: { codes: [], text: 'PHQ-9' },
    instrument: 'phq-9',
    part: 'total',
    value,
    when: exactly(addDays(firstDay, on)),
  }))

const condition: fc.Arbitrary<Condition> = fc
  .record({
    code: fc.constantFrom('F33.1', 'F33.1', 'F32.A', 'F31.81', 'F33.42', 'F43.10', 'I10'),
    onset: fc.option(fc.integer({ min: -400, max: 800 }), { nil: undefined }),
    provisional: fc.boolean(),
    id: fc.constant('0'),
  })
  .map(({ code, onset, provisional, id }) => ({
    ref: `condition/${id}`,
    concept: { codes: [{ system: 'icd10cm' as const, code }] },
    onset: onset === undefined ? undefined : exactly(addDays(firstDay, onset)),
    clinicalStatus: 'active',
    verification: provisional ? 'provisional' : 'confirmed',
    kind: 'problem',
  }))

const depression: Condition = {
  ref: 'condition/depression',
  concept: { codes: [{ system: 'icd10cm', code: 'F33.1' }] },
  onset: exactly(addDays(firstDay, -30)),
  clinicalStatus: 'active',
  verification: 'confirmed',
  kind: 'problem',
}

const statement: fc.Arbitrary<Statement> = fc
  .record({
    agent: fc.constantFrom(...agents),
    id: fc.constant('0'),
    taken: fc.constantFrom('as-prescribed', 'not-taken', 'unknown'),
  })
  .map(({ agent, id, taken }) => ({
    ref: `statement/${id}`,
    by: 'clinician',
    when: historyAsOf,
    says: { kind: 'adherence', agent, value: taken },
  }))

/** Of some people every second or every entry has lost its dates. */
export const lostDates = fc.constantFrom(0, 0, 0, 0, 0, 0, 2, 1)

export function withLostDates(exposures: readonly Exposure[], every: number): readonly Exposure[] {
  return exposures.map((exposure, index) => {
    if (every === 0 || index % every !== 0) return exposure
    const { start: _, end: __, ...undated } = exposure
    return undated
  })
}

/** A record of up to eight exposures, six scores, three conditions and two statements. */
export const arbitraryRecord: fc.Arbitrary<PatientRecord> = fc
  .record({
    exposures: fc.array(exposure, { maxLength: 8 }),
    measurements: fc.array(score, { maxLength: 6 }),
    conditions: fc.array(condition, { maxLength: 3 }),
    statements: fc.array(statement, { maxLength: 2 }),
    depressed: fc.integer({ min: 0, max: 9 }),
    lost: lostDates,
  })
  .map(({ lost, ...drawn }) => ({ ...drawn, exposures: withLostDates(drawn.exposures, lost) }))
  .map((drawn) => ({ ...drawn, ...withOwnRefs(drawn) }))
  .map(({ exposures, measurements, conditions, statements, depressed }) => ({
    patient: { id: 'arbitrary', born: exactly(knownDay('1980-05-05')) },
    exposures,
    conditions: depressed > 1 ? [depression, ...conditions] : conditions,
    measurements,
    procedures: [],
    allergies: [],
    familyHistory: [],
    pregnancies: [],
    statements,
    origins: new Map(),
    dataIssues: [],
  }))

type Entries = Pick<PatientRecord, 'exposures' | 'measurements' | 'conditions' | 'statements'>

/** Shrinking makes ids alike; every entry keeps one of its own. */
function withOwnRefs({ exposures, measurements, conditions, statements }: Entries): Entries {
  const own = <T extends { readonly ref: string }>(entries: readonly T[]): readonly T[] =>
    entries.map((entry, index) => ({ ...entry, ref: `${entry.ref.split('/')[0]}/${index}` }))
  return {
    exposures: own(exposures),
    measurements: own(measurements),
    conditions: own(conditions),
    statements: own(statements),
  }
}
