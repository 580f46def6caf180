/** The record as it was read, with what a clinician added: everything is evidence with who and when. */
import type { InstrumentId } from '../../../src/knowledge/instruments/instrument.ts'
import type { IngredientId } from '../../../src/knowledge/medicines/ingredient.ts'
import type { Exposure, Measurement, Origin, PatientRecord, Ref } from '../../../src/record/record.ts'
import { noKnownAllergies, statedMeasurement } from '../../../src/record/stated-entries.ts'
import { type Day, exactly, type StatedDate, statedDate } from '../../../src/units/day.ts'
import { exactDose } from '../../../src/units/dose.ts'
import type { Change, MadeChange, MeasuredValue } from './change.ts'

/** Where the entries that are added here come from. */
const addedHere = 'added on this page'

/** Applies the changes in order. `readWords` reads a history in words; it is passed in because it is large. */
export function withChanges(
  record: PatientRecord,
  changes: readonly MadeChange[],
  asOf: Day,
  readWords?: (text: string, file: string) => PatientRecord | undefined,
): PatientRecord {
  return changes.reduce<PatientRecord>((changed, made) => applied(changed, made, asOf, readWords), record)
}

type ReadWords = Parameters<typeof withChanges>[3]

function applied(
  record: PatientRecord,
  { id, label, change }: MadeChange,
  asOf: Day,
  read: ReadWords,
): PatientRecord {
  const ref = `statement-${id}`
  switch (change.kind) {
    case 'statement': {
      const statement = { ref, by: 'clinician', when: asOf, says: change.says } as const
      return withOrigin({ ...record, statements: [...record.statements, statement] }, ref, label)
    }
    case 'measured': {
      const measurements = change.values.map((value, index) => measured(value, `${ref}-${index + 1}`, asOf))
      const added = { ...record, measurements: [...record.measurements, ...measurements] }
      return measurements.reduce<PatientRecord>((whole, each) => withOrigin(whole, each.ref, label), added)
    }
    case 'daily-dose':
      return withExposures(record, change.refs, (exposure) => withDose(exposure, change))
    case 'dates':
      return withExposures(record, change.refs, (exposure) => withDates(exposure, change))
    case 'leave-out':
      return without(record, new Set(change.refs))
    case 'pregnancy': {
      const entry = { ref, state: change.state, when: exactly(asOf) }
      return withOrigin({ ...record, pregnancies: [...record.pregnancies, entry] }, ref, label)
    }
    case 'kept':
      return record
    case 'no-known-allergies': {
      return withOrigin({ ...record, allergies: [...record.allergies, noKnownAllergies(ref)] }, ref, label)
    }
    case 'words': {
      const added = read?.(change.text, `added-${id}`)
      return added === undefined ? record : together(record, added)
    }
  }
}

function withOrigin(record: PatientRecord, ref: Ref, label: string): PatientRecord {
  const origin: Origin = { ref, file: addedHere, path: label }
  return { ...record, origins: new Map([...record.origins, [ref, origin]]) }
}

function measured({ what, value, referenceHigh }: MeasuredValue, ref: Ref, asOf: Day): Measurement {
  const when = exactly(asOf)
  if ('loinc' in what) return statedMeasurement(ref, { ...what, value, referenceHigh }, when)
  const instrument = what.instrument as InstrumentId
  return { ref, concept: { codes: [], text: instrument }, instrument, part: what.part, value, when }
}

function withExposures(
  record: PatientRecord,
  refs: readonly Ref[],
  change: (exposure: Exposure) => Exposure,
): PatientRecord {
  const about = new Set(refs)
  return {
    ...record,
    exposures: record.exposures.map((each) => (about.has(each.ref) ? change(each) : each)),
  }
}

function withDose(exposure: Exposure, { ingredient, mgPerDay }: Change & { kind: 'daily-dose' }): Exposure {
  const amounts = [{ ingredient: ingredient as IngredientId, perDay: exactDose(mgPerDay) }]
  return { ...exposure, doses: [{ fromDay: 0, amounts }], doseBasis: 'stated' }
}

/** Stated dates are dates of taking: a supply in days no longer tells where the course ends. */
function withDates(exposure: Exposure, { start, end }: Change & { kind: 'dates' }): Exposure {
  const from = dateOf(start) ?? exposure.start
  const until = dateOf(end) ?? exposure.end
  return {
    ...exposure,
    start: from,
    end: until,
    ...(until === undefined ? {} : { supplyDays: undefined, statedDays: undefined }),
    ...(end === undefined ? {} : { kind: 'statement' as const, status: 'ended' as const, asserted: until }),
  }
}

function dateOf(text: string | undefined): StatedDate | undefined {
  return text === undefined ? undefined : statedDate(text)
}

function without(record: PatientRecord, refs: ReadonlySet<Ref>): PatientRecord {
  const kept = <Entry extends { readonly ref: Ref }>(entries: readonly Entry[]) =>
    entries.filter(({ ref }) => !refs.has(ref))
  return {
    ...record,
    exposures: kept(record.exposures),
    conditions: kept(record.conditions),
    measurements: kept(record.measurements),
    procedures: kept(record.procedures),
  }
}

/** Two records of one person as one; who the person is stands in the first. */
export function together(first: PatientRecord, second: PatientRecord): PatientRecord {
  return {
    patient: { ...second.patient, ...first.patient },
    exposures: [...first.exposures, ...second.exposures],
    conditions: [...first.conditions, ...second.conditions],
    measurements: [...first.measurements, ...second.measurements],
    procedures: [...first.procedures, ...second.procedures],
    allergies: [...first.allergies, ...second.allergies],
    familyHistory: [...first.familyHistory, ...second.familyHistory],
    pregnancies: [...first.pregnancies, ...second.pregnancies],
    statements: [...first.statements, ...second.statements],
    origins: new Map([...first.origins, ...second.origins]),
    dataIssues: [...first.dataIssues, ...second.dataIssues],
  }
}
