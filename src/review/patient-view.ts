/** The record by what the review asks of it: diagnoses by group, results by instrument and test, facts by name. */
import type { Determination, JudgedTrial } from '../determination/determination.ts'
import { conditionGroups, conditionGroupsByText } from '../knowledge/conditions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import type { Condition, Measurement, PatientRecord, Ref, Statement } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import type { Episode } from '../trials/trial.ts'
import type { Concept } from '../units/code.ts'
import { ageInYears, type Day } from '../units/day.ts'
import { type MedicineTaken, medicinesTaken } from './medicines-taken.ts'

/** A diagnosis and whether it holds today. */
export type Diagnosis = {
  readonly condition: Condition
  readonly state: 'active' | 'past' | 'possible'
  readonly on?: Day | undefined
}

/** What was last stated about a fact. */
export type StatedFact = {
  readonly value: 'present' | 'absent'
  readonly by: Statement['by']
  readonly on?: Day | undefined
  readonly ref: Ref
}

export type PatientView = {
  readonly record: PatientRecord
  readonly asOf: Day
  readonly sex?: 'female' | 'male' | 'other' | undefined
  /** Completed years: at least `low`, at most `high`. */
  readonly age?: { readonly low: number; readonly high: number } | undefined
  readonly diagnoses: ReadonlyMap<string, readonly Diagnosis[]>
  readonly familyGroups: ReadonlyMap<string, readonly Ref[]>
  readonly facts: ReadonlyMap<string, StatedFact>
  /** `phq-9|9`, `gad-7|total` → the results, earliest first. */
  readonly results: ReadonlyMap<string, readonly Measurement[]>
  readonly tests: ReadonlyMap<string, readonly Measurement[]>
  /** Results without a LOINC code, for tests known by their words. */
  readonly uncoded: readonly Measurement[]
  readonly medicines: readonly MedicineTaken[]
  readonly takes: ReadonlyMap<IngredientId, readonly MedicineTaken[]>
  readonly took: ReadonlyMap<IngredientId, readonly MedicineTaken[]>
  readonly trials: readonly JudgedTrial[]
  readonly episode: Episode
  /** Years of age at the first sign of depression; absent where unknown. */
  readonly firstOnsetAge?: number | undefined
}

export function patientView(record: PatientRecord, determination: Determination, asOf: Day): PatientView {
  const diagnoses = diagnosesByGroup(record.conditions, asOf)
  const results = resultsOf(record.measurements, asOf)
  const medicines = medicinesTaken(record.exposures, asOf)
  const { patient } = record
  const { born, died } = patient
  const until = died === undefined || died === 'date-unknown' ? asOf : (Math.min(died.last, asOf) as Day)
  return {
    record,
    asOf,
    sex: patient.sex,
    age:
      born === undefined
        ? undefined
        : { low: ageInYears(born.last, until), high: ageInYears(born.first, until) },
    diagnoses,
    familyGroups: familyGroups(record),
    facts: statedFacts(record.statements, asOf),
    ...results,
    medicines,
    takes: byIngredient(medicines.filter(({ current }) => current)),
    took: byIngredient(medicines),
    trials: determination.trials,
    episode: determination.episode,
    firstOnsetAge: firstOnsetAge(record, diagnoses),
  }
}

function diagnosesByGroup(conditions: readonly Condition[], asOf: Day): Map<string, Diagnosis[]> {
  const found = new Map<string, Diagnosis[]>()
  for (const condition of conditions) {
    const on = (condition.onset ?? condition.recorded)?.first
    if (on !== undefined && on > asOf) continue
    const diagnosis: Diagnosis = { condition, state: stateOf(condition, asOf), on }
    for (const group of groupsOf(condition)) push(found, group, diagnosis)
  }
  for (const list of found.values()) if (list.length > 1) list.sort(byOnset)
  return found
}

/** The order of the record's entries makes no difference. */
function byOnset(a: Diagnosis, b: Diagnosis): number {
  return (a.on ?? 0) - (b.on ?? 0) || byRef(a.condition, b.condition)
}

export function byRef(a: { readonly ref: Ref }, b: { readonly ref: Ref }): number {
  return a.ref < b.ref ? -1 : Number(a.ref > b.ref)
}

export function stateOf({ abated, clinicalStatus, verification }: Condition, asOf: Day): Diagnosis['state'] {
  const isOver =
    clinicalStatus === 'resolved' ||
    clinicalStatus === 'inactive' ||
    clinicalStatus === 'remission' ||
    abated === 'date-unknown' ||
    (abated !== undefined && abated.last <= asOf)
  if (verification === 'provisional') return 'possible'
  return isOver ? 'past' : 'active'
}

function familyGroups({ familyHistory }: PatientRecord): Map<string, Ref[]> {
  const found = new Map<string, Ref[]>()
  for (const { concept, ref } of familyHistory) {
    for (const group of groupsOfConcept(concept)) push(found, group, ref)
  }
  for (const list of found.values()) list.sort()
  return found
}

function groupsOfConcept({ codes, text }: Concept): readonly string[] {
  const coded = codes.flatMap((code) => [...conditionGroups(code)])
  const words = text ?? codes.find(({ display }) => display !== undefined)?.display
  return coded.length > 0 || words === undefined ? coded : conditionGroupsByText(words)
}

/** The last word about each fact; of one day, "present" stands. */
function statedFacts(statements: readonly Statement[], asOf: Day): Map<string, StatedFact> {
  const facts = new Map<string, StatedFact>()
  for (const { says, by, when, ref } of statements) {
    if (says.kind !== 'fact' || (when !== undefined && when > asOf)) continue
    const known = facts.get(says.id)
    const isLater = (when ?? 0) > (known?.on ?? 0) || known === undefined
    const isAsLate = (when ?? 0) === (known?.on ?? 0)
    const isStronger = says.value === known?.value ? ref < known.ref : says.value === 'present'
    if (isLater || (isAsLate && isStronger)) facts.set(says.id, { value: says.value, by, on: when, ref })
  }
  return facts
}

type Results = Pick<PatientView, 'results' | 'tests' | 'uncoded'>

function resultsOf(measurements: readonly Measurement[], asOf: Day): Results {
  const results = new Map<string, Measurement[]>()
  const tests = new Map<string, Measurement[]>()
  const uncoded: Measurement[] = []
  for (const measurement of measurements) {
    if (measurement.when !== undefined && measurement.when.first > asOf) continue
    const { instrument, part, concept } = measurement
    if (instrument !== undefined && part !== undefined) push(results, `${instrument}|${part}`, measurement)
    let coded = instrument !== undefined
    for (const { system, code } of concept.codes) {
      if (system !== 'loinc') continue
      push(tests, code, measurement)
      coded = true
    }
    if (!coded) uncoded.push(measurement)
  }
  for (const list of [...results.values(), ...tests.values()]) if (list.length > 1) list.sort(byDate)
  return { results, tests, uncoded: uncoded.sort(byDate) }
}

export function byDate(a: Measurement, b: Measurement): number {
  return (a.when?.first ?? 0) - (b.when?.first ?? 0) || (a.value ?? 0) - (b.value ?? 0) || byRef(a, b)
}

function byIngredient(medicines: readonly MedicineTaken[]): Map<IngredientId, MedicineTaken[]> {
  const found = new Map<IngredientId, MedicineTaken[]>()
  for (const medicine of medicines) for (const id of medicine.ingredients) push(found, id, medicine)
  return found
}

const depressive = ['major-depression', 'depression-unspecified', 'persistent-depressive'] as const

function firstOnsetAge(
  { patient: { born } }: PatientRecord,
  diagnoses: ReadonlyMap<string, readonly Diagnosis[]>,
): number | undefined {
  if (born === undefined) return undefined
  let first: Day | undefined
  for (const group of depressive) {
    for (const { condition, state } of diagnoses.get(group) ?? []) {
      const on = condition.onset?.last
      if (state !== 'possible' && on !== undefined && (first === undefined || on < first)) first = on
    }
  }
  return first === undefined || first < born.first ? undefined : ageInYears(born.first, first)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
