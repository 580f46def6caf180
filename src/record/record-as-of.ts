/** The record as it stood on a day, and as it must have ended with a death. */
import { type Day, exactly, formatDay, type StatedDate } from '../units/day.ts'
import type { Condition, DataIssue, Exposure, Patient, PatientRecord, ProcedureEvent } from './record.ts'

/**
 * What was true on this day: entries that begin later are left out, ends that lie later are cut to the day, and
 * what was only known after an end (that it was stopped, and why) is not known yet.
 */
export function recordAsOf(record: PatientRecord, asOf: Day): PatientRecord {
  const isThen = (date: StatedDate | undefined): boolean => date === undefined || date.first <= asOf
  const later: [string, number][] = []
  const keep = <Entry>(
    name: string,
    entries: readonly Entry[],
    dateOf: (entry: Entry) => StatedDate | undefined,
  ): readonly Entry[] => {
    const kept = entries.filter((entry) => isThen(dateOf(entry)))
    if (kept.length < entries.length) later.push([name, entries.length - kept.length])
    return kept.length === entries.length ? entries : kept
  }
  const kept = {
    exposures: keep('medicine entries', record.exposures, (each) => each.start).map((each) =>
      exposureAsOf(each, asOf),
    ),
    conditions: keep('diagnoses', record.conditions, (each) => each.onset ?? each.recorded).map((each) =>
      conditionAsOf(each, asOf),
    ),
    measurements: keep('measurements', record.measurements, (each) => each.when),
    procedures: keep('procedures', record.procedures, (each) => each.start).map((each) =>
      procedureAsOf(each, asOf),
    ),
    pregnancies: keep('pregnancy entries', record.pregnancies, (each) => each.when),
    statements: keep('statements', record.statements, (each) =>
      each.when === undefined ? undefined : exactly(each.when),
    ),
  }
  const dataIssues = later.length === 0 ? record.dataIssues : [...record.dataIssues, laterIssue(later, asOf)]
  return { ...record, ...kept, patient: patientAsOf(record.patient, asOf), dataIssues }
}

function laterIssue(later: readonly [string, number][], asOf: Day): DataIssue {
  const counts = later.map(([name, count]) => `${count} ${name}`).join(', ')
  return {
    where: 'record',
    problem: `Dated after ${formatDay(asOf)}: ${counts}.`,
    effect: 'Not used: the answer is for that day.',
  }
}

function exposureAsOf(exposure: Exposure, asOf: Day): Exposure {
  const { end, asserted } = exposure
  if (end === undefined || end.first <= asOf) {
    return asserted === undefined || asserted.first <= asOf
      ? exposure
      : { ...exposure, asserted: exactly(asOf) }
  }
  const isOver = exposure.status === 'ended' || exposure.status === 'stopped'
  return {
    ...exposure,
    end: exactly(asOf),
    status: isOver ? 'active' : exposure.status,
    stopReasons: [],
    ...(asserted !== undefined && asserted.first > asOf ? { asserted: exactly(asOf) } : {}),
  }
}

function conditionAsOf(condition: Condition, asOf: Day): Condition {
  const { abated } = condition
  if (abated === undefined || abated === 'date-unknown' || abated.first <= asOf) return condition
  const isOver = ['remission', 'inactive', 'resolved'].includes(condition.clinicalStatus)
  return { ...condition, abated: undefined, clinicalStatus: isOver ? 'active' : condition.clinicalStatus }
}

function procedureAsOf(procedure: ProcedureEvent, asOf: Day): ProcedureEvent {
  const { end } = procedure
  if (end === undefined || end.first <= asOf) return procedure
  // How many of the sessions of a course lay before the day is not known.
  return { ...procedure, end: exactly(asOf), sessions: undefined }
}

function patientAsOf(patient: Patient, asOf: Day): Patient {
  const { died, ...living } = patient
  if (died === undefined || died === 'date-unknown' || died.first <= asOf) return patient
  return living
}

/** Death ends every exposure: ends after it are cut to the day of death, entries that begin after it are left out. */
export function endedByDeath(record: PatientRecord): PatientRecord {
  const { died } = record.patient
  if (died === undefined || died === 'date-unknown') return record
  const before = record.exposures.filter((each) => each.start === undefined || each.start.first <= died.last)
  const exposures = before.map((each) =>
    each.end !== undefined && each.end.first > died.last ? { ...each, end: died } : each,
  )
  const dropped = record.exposures.length - before.length
  if (dropped === 0) return { ...record, exposures }
  const issue: DataIssue = {
    where: `Patient/${record.patient.id}`,
    problem: `${dropped} medicine ${dropped === 1 ? 'entry begins' : 'entries begin'} after the death of the patient.`,
    effect: 'Not used.',
  }
  return { ...record, exposures, dataIssues: [...record.dataIssues, issue] }
}
