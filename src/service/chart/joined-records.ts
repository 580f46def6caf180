/** Records of one person from several places → one record. */
import type { DataIssue, Origin, Patient, PatientRecord, Ref } from '../../record/record.ts'

const lists = [
  'exposures',
  'conditions',
  'measurements',
  'procedures',
  'allergies',
  'familyHistory',
  'pregnancies',
  'statements',
] as const

export function emptyRecord(patient: Patient): PatientRecord {
  return {
    patient,
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
  }
}

/** All entries of all records. Who the patient is says `patient`; what the records say against it is an issue. */
export function joinedRecords(patient: Patient, records: readonly PatientRecord[]): PatientRecord {
  return records.reduce(
    (joined, record, index) => withRecord(joined, distinctRefs(record, joined.origins, index + 1)),
    emptyRecord(patient),
  )
}

function withRecord(joined: PatientRecord, record: PatientRecord): PatientRecord {
  const { patient, issues } = joinedPatient(joined.patient, record.patient)
  return {
    patient,
    exposures: [...joined.exposures, ...record.exposures],
    conditions: [...joined.conditions, ...record.conditions],
    measurements: [...joined.measurements, ...record.measurements],
    procedures: [...joined.procedures, ...record.procedures],
    allergies: [...joined.allergies, ...record.allergies],
    familyHistory: [...joined.familyHistory, ...record.familyHistory],
    pregnancies: [...joined.pregnancies, ...record.pregnancies],
    statements: [...joined.statements, ...record.statements],
    origins: new Map([...joined.origins, ...record.origins]),
    dataIssues: [...joined.dataIssues, ...record.dataIssues, ...issues],
  }
}

function joinedPatient(known: Patient, other: Patient): { patient: Patient; issues: readonly DataIssue[] } {
  const issues: DataIssue[] = []
  const differs = (what: string) =>
    issues.push({
      where: `Patient/${other.id}`,
      problem: `The ${what} differs between the chart and a record in it.`,
      effect: 'The first is used. Check that the record is of this person.',
    })
  const { born = other.born, sex = other.sex, died = other.died } = known
  if (born !== undefined && other.born !== undefined) {
    if (other.born.first > born.last || other.born.last < born.first) differs('date of birth')
  }
  if (sex !== undefined && other.sex !== undefined && sex !== other.sex) differs('sex')
  const patient = {
    id: known.id,
    ...(born === undefined ? {} : { born }),
    ...(sex === undefined ? {} : { sex }),
    ...(died === undefined ? {} : { died }),
  }
  return { patient, issues }
}

/** Two hospitals both call an entry `Condition/1`: the later one is renamed wherever it is named. */
function distinctRefs(record: PatientRecord, taken: ReadonlyMap<Ref, Origin>, number: number): PatientRecord {
  const clashing = new Set([...record.origins.keys()].filter((ref) => taken.has(ref)))
  if (clashing.size === 0) return record
  const renamed = (ref: Ref): Ref => (clashing.has(ref) ? `${ref} (${number})` : ref)
  const lifted = Object.fromEntries(
    lists.map((name) => [name, record[name].map((entry) => ({ ...entry, ref: renamed(entry.ref) }))]),
  )
  const exposures = record.exposures.map((each) => ({
    ...each,
    ref: renamed(each.ref),
    ...(each.fulfils === undefined ? {} : { fulfils: renamed(each.fulfils) }),
  }))
  const origins = new Map(
    [...record.origins].map(([ref, origin]) => [renamed(ref), { ...origin, ref: renamed(ref) }]),
  )
  return { ...record, ...lifted, exposures, origins }
}
