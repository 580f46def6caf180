/** A patient in a few readable lines, for the vignettes of review, staging, risk and follow-up. */
import type { InstrumentId } from '../src/knowledge/instruments/instrument.ts'
import { productByName } from '../src/knowledge/medicines/index.ts'
import type {
  Condition,
  Exposure,
  FamilyHistoryEntry,
  Measurement,
  PatientRecord,
  PregnancyEntry,
  ProcedureEvent,
  ReportedCourse,
  Statement,
  StatementContent,
} from '../src/record/record.ts'
import type { Code, CodeSystem } from '../src/units/code.ts'
import { type Day, exactly, knownDay, statedDate } from '../src/units/day.ts'
import { exactDose } from '../src/units/dose.ts'

/** The day on which every vignette is looked at. */
export const today = '2026-06-01'
export const todayAsDay: Day = knownDay(today)

export type Given = {
  /** Completed years today. */
  readonly age?: number
  readonly sex?: 'female' | 'male'
  readonly diagnoses?: readonly Diagnosis[]
  readonly scores?: readonly Score[]
  readonly tests?: readonly Test[]
  readonly medicines?: readonly Medicine[]
  readonly courses?: readonly Course[]
  readonly family?: readonly { readonly who: string; readonly code?: string; readonly words?: string }[]
  readonly pregnancy?: PregnancyEntry['state']
  readonly said?: readonly Said[]
}
export type Diagnosis = {
  readonly code?: string
  readonly words?: string
  readonly on?: string
  readonly state?: 'active' | 'resolved' | 'possible'
}
export type Score = {
  readonly scale: InstrumentId
  readonly item?: number
  readonly value: number
  readonly on?: string
}
export type Test = {
  readonly loinc?: string
  readonly name?: string
  readonly value?: number
  readonly unit?: string
  readonly words?: string
  readonly range?: readonly [low: number | undefined, high: number | undefined]
  readonly flag?: 'high' | 'low' | 'abnormal' | 'normal'
  readonly on?: string
}
export type Medicine = {
  readonly name: string
  readonly mg?: number
  readonly from?: string
  readonly until?: string
  readonly form?: 'oral' | 'topical' | 'nasal' | 'injection'
  /** Known from an order alone, without anybody saying that it is taken. */
  readonly ordered?: true
  readonly reported?: ReportedCourse
}
export type Course = {
  readonly modality: ProcedureEvent['modality']
  readonly sessions?: number
  readonly from?: string
  readonly until?: string
  readonly words?: string
  readonly reported?: ReportedCourse
}
/** A fact by its id, or any other statement. */
export type Said = {
  readonly by?: Statement['by']
  readonly on?: string
  readonly fact?: string
  readonly is?: 'present' | 'absent'
  readonly says?: StatementContent
}

/** The record of the patient. */
export function patient(given: Given): PatientRecord {
  return {
    patient: {
      id: 'vignette',
      ...(given.sex === undefined ? {} : { sex: given.sex }),
      ...(given.age === undefined ? {} : { born: exactly(knownDay(`${2026 - given.age}-01-01`)) }),
    },
    exposures: (given.medicines ?? []).map(exposure),
    conditions: (given.diagnoses ?? []).map(condition),
    measurements: [...(given.scores ?? []).map(score), ...(given.tests ?? []).map(test)],
    procedures: (given.courses ?? []).map(procedure),
    allergies: [],
    familyHistory: (given.family ?? []).map(relative),
    pregnancies:
      given.pregnancy === undefined
        ? []
        : [{ ref: 'pregnancy-1', state: given.pregnancy, when: exactly(todayAsDay) }],
    statements: (given.said ?? []).map(statement),
    origins: new Map(),
    dataIssues: [],
  }
}

function exposure({ name, mg, from, until, form, ordered, reported }: Medicine, index: number): Exposure {
  const found = productByName(name)?.product
  const ingredients = found?.ingredients ?? []
  return {
    ref: `medicine-${index + 1}`,
    kind: ordered ? 'order' : 'statement',
    medicine: {
      name,
      codes: [],
      ingredients,
      form: form ?? found?.form ?? 'oral',
      release: found?.release,
      brand: found?.brand,
      identified: found === undefined ? 'other' : 'by-name',
    },
    status: until === undefined ? 'active' : 'ended',
    ...(from === undefined ? {} : { start: dated(from) }),
    ...(until === undefined ? {} : { end: dated(until) }),
    ...(until === undefined && !ordered ? { asserted: exactly(todayAsDay) } : {}),
    doses:
      mg === undefined
        ? []
        : [
            {
              fromDay: 0,
              amounts: ingredients.map(({ ingredient }) => ({ ingredient, perDay: exactDose(mg) })),
            },
          ],
    doseBasis: mg === undefined ? 'none' : 'stated',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
    reported,
  }
}

const systems: readonly (readonly [RegExp, CodeSystem])[] = [
  [/^\d{3}\.\d+$/, 'icd9cm'],
  [/^\d+$/, 'snomed'],
]

function codeOf(code: string): Code {
  return { system: systems.find(([pattern]) => pattern.test(code))?.[1] ?? 'icd10cm', code }
}

function condition({ code, words, on, state = 'active' }: Diagnosis, index: number): Condition {
  return {
    ref: `diagnosis-${index + 1}`,
    concept: { codes: code === undefined ? [] : [codeOf(code)], text: words },
    ...(on === undefined ? {} : { onset: dated(on) }),
    ...(state === 'resolved' ? { abated: 'date-unknown' as const } : {}),
    clinicalStatus: state === 'resolved' ? 'resolved' : 'active',
    verification: state === 'possible' ? 'provisional' : 'confirmed',
    kind: 'problem',
  }
}

function score({ scale, item, value, on = today }: Score, index: number): Measurement {
  return {
    ref: `score-${index + 1}`,
    concept: { codes: [], text: item === undefined ? scale : `${scale} item ${item}` },
    instrument: scale,
    part: item ?? 'total',
    value,
    when: dated(on),
  }
}

function test(
  { loinc, name, value, unit, words, range, flag, on = today }: Test,
  index: number,
): Measurement {
  return {
    ref: `test-${index + 1}`,
    concept: { codes: loinc === undefined ? [] : [{ system: 'loinc', code: loinc }], text: name },
    value,
    unit,
    ...(words === undefined ? {} : { valueConcept: { codes: [], text: words } }),
    referenceLow: range?.[0],
    referenceHigh: range?.[1],
    flag,
    when: dated(on),
  }
}

function procedure(
  { modality, sessions, from, until, words, reported }: Course,
  index: number,
): ProcedureEvent {
  return {
    ref: `course-${index + 1}`,
    concept: { codes: [], text: words ?? modality },
    modality,
    ...(from === undefined ? {} : { start: dated(from) }),
    ...(until === undefined ? {} : { end: dated(until) }),
    sessions,
    reported,
  }
}

function relative(
  { who, code, words }: NonNullable<Given['family']>[number],
  index: number,
): FamilyHistoryEntry {
  return {
    ref: `relative-${index + 1}`,
    relationship: who,
    concept: { codes: code === undefined ? [] : [codeOf(code)], text: words },
  }
}

function statement(
  { by = 'clinician', on = today, fact, is = 'present', says }: Said,
  index: number,
): Statement {
  const content = says ?? { kind: 'fact', id: fact ?? '', value: is }
  return { ref: `statement-${index + 1}`, by, when: knownDay(on), says: content }
}

function dated(text: string) {
  return statedDate(text) ?? exactly(knownDay(text))
}
