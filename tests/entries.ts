/** Short ways to write entries of a record in tests. Days are counted from 2024-01-01, which is day 0. */

import type { InstrumentId } from '../src/knowledge/instruments/instrument.ts'
import type {
  Condition,
  Exposure,
  Measurement,
  PatientRecord,
  ProcedureEvent,
  Statement,
  StatementContent,
} from '../src/record/record.ts'
import { addDays, type Day, exactly, knownDay, type StatedDate } from '../src/units/day.ts'
import { doseRange } from '../src/units/dose.ts'

export const dayZero = knownDay('2024-01-01')

/** The calendar day with this number. */
export function on(day: number): Day {
  return addDays(dayZero, day)
}

/** A date exact to the day. */
export function at(day: number): StatedDate {
  return exactly(on(day))
}

/** A date that can be any day of a stretch. */
export function between(first: number, last: number): StatedDate {
  return { first: on(first), last: on(last), precision: 'month' }
}

type ExposureChange = Partial<Exposure> & { readonly mg?: number; readonly highMg?: number }

/** One exposure to an ingredient, at an exact daily dose where `mg` is given. */
export function exposure(ref: string, agent: string, change: ExposureChange = {}): Exposure {
  const { mg, highMg, ...rest } = change
  const perDay = mg === undefined ? undefined : doseRange(mg, highMg ?? mg)
  return {
    ref,
    kind: 'statement',
    medicine: {
      name: agent,
      codes: [],
      ingredients: [{ ingredient: agent }],
      form: 'oral',
      identified: 'by-name',
    },
    status: 'unknown',
    doses: perDay === undefined ? [] : [{ fromDay: 0, amounts: [{ ingredient: agent, perDay }] }],
    doseBasis: perDay === undefined ? 'none' : 'stated',
    asNeeded: false,
    reasons: [],
    stopReasons: [],
    ...rest,
  }
}

/** One dispensing: on a day, for so many days. */
export function fill(
  ref: string,
  agent: string,
  day: number,
  days: number | undefined,
  mg?: number,
): Exposure {
  return exposure(ref, agent, {
    kind: 'dispensing',
    start: at(day),
    supplyDays: days,
    ...(mg === undefined ? {} : { mg }),
  })
}

export function score(ref: string, instrument: InstrumentId, day: number, value: number): Measurement {
  return { ref, concept: { codes: [] }, instrument, part: 'total', value, when: at(day) }
}

/** A diagnosis by its ICD-10-CM code. */
export function diagnosis(ref: string, code: string, change: Partial<Condition> = {}): Condition {
  return {
    ref,
    concept: { codes: [{ system: 'icd10cm', code }] },
    clinicalStatus: 'active',
    verification: 'confirmed',
    kind: 'problem',
    ...change,
  }
}

export function statement(ref: string, says: StatementContent, day = 0): Statement {
  return { ref, by: 'clinician', when: on(day), says }
}

export function session(ref: string, modality: ProcedureEvent['modality'], day: number): ProcedureEvent {
  return { ref, concept: { codes: [] }, modality, start: at(day) }
}

/** A record with these entries and nothing else. */
export function recordOf(entries: Partial<PatientRecord> = {}): PatientRecord {
  return {
    patient: { id: 'test' },
    exposures: [],
    conditions: [],
    measurements: [],
    procedures: [],
    allergies: [],
    familyHistory: [],
    pregnancies: [],
    statements: [],
    origins: new Map(),
    dataIssues: [],
    ...entries,
  }
}
