/** Records → the tables of a population: every entry understood once, as the engine at the bedside understands it. */
import { conditionGroups } from '../knowledge/conditions/index.ts'
import { orderValidDays } from '../knowledge/definitions/events.ts'
import { programMedicines } from '../knowledge/definitions/program-medicines.ts'
import type { Condition, Exposure, PatientRecord, ReportedCourse, Statement } from '../record/record.ts'
import { groupsOf } from '../trials/episode.ts'
import { isForDepression } from '../trials/indication.ts'
import { hasExactEnd, rowsOf } from '../trials/medicine-rows.ts'
import { sessionEntries } from '../trials/procedure-trials.ts'
import { reasonOf } from '../trials/reason-of.ts'
import { depressionScores, isRemission } from '../trials/scores.ts'
import { isRoughlyDated, laterBy, layOut } from '../trials/span.ts'
import { trapsOf } from '../trials/traps-of.ts'
import { doseOfAgent, type TrialAgent, trialAgentsOf } from '../trials/trial-agent.ts'
import type { Day } from '../units/day.ts'
import { openEnd, type Population, type PopulationTable, type Row } from './tables.ts'

type Tables = { [name in PopulationTable]: Row[] }

/** The person of row `index` is `index + firstPerson`. */
export function tablesOf(records: readonly PatientRecord[], firstPerson = 0): Population {
  const tables: Tables = {
    person: [],
    observed_period: [],
    exposure: [],
    exposure_span: [],
    medicine_row: [],
    exposure_reason: [],
    exposure_stop: [],
    exposure_trap: [],
    session: [],
    statement: [],
    condition: [],
    score: [],
  }
  for (const [index, record] of records.entries()) addRecord(tables, record, firstPerson + index)
  return tables
}

function addRecord(tables: Tables, record: PatientRecord, person: number): void {
  tables.person.push(personRow(record, person))
  const numbers = numbersByRef(record.exposures)
  for (const { from, to } of record.observed ?? []) tables.observed_period.push([person, from, to])
  for (const exposure of record.exposures) addExposure(tables, exposure, person, numbers)
  addMedicineRows(tables, record.exposures, person, numbers)
  addSessions(tables, record, person)
  addStatements(tables, record.statements, person)
  addConditions(tables, record.conditions, person)
  addScores(tables, record, person)
}

function personRow(record: PatientRecord, person: number): Row {
  const { born, died } = record.patient
  const { exposures, conditions, measurements, procedures, statements } = record
  const told = statements.filter(({ says }) => says.kind !== 'answer')
  const entries = exposures.length + conditions.length + measurements.length + procedures.length + told.length
  const unidentified = exposures
    .filter(({ medicine }) => medicine.identified === 'unidentified')
    .map(({ medicine, ref }) => medicine.codes.map((code) => code.code).join('/') || medicine.name || ref)
  return [
    person,
    born?.first ?? null,
    born?.last ?? null,
    died === undefined || died === 'date-unknown' ? null : died.last,
    record.patient.sex ?? null,
    entries,
    new Set(unidentified).size,
  ]
}

type Numbers = ReadonlyMap<string, number>

/** Entries are numbered in the order of their refs, so that the order of the input never matters. */
function numbersByRef(entries: readonly { readonly ref: string }[]): Numbers {
  const refs = [...new Set(entries.map((entry) => entry.ref))].sort()
  return new Map(refs.map((ref, index) => [ref, index]))
}

function addExposure(tables: Tables, exposure: Exposure, person: number, numbers: Numbers): void {
  const number = numbers.get(exposure.ref) ?? 0
  const agents = trialAgentsOf(exposure)
  if (agents.length === 0) return
  for (const agent of agents) {
    tables.exposure.push(exposureRow(exposure, agent, person, number, numbers))
    addSpans(tables, exposure, agent, person, number, numbers)
    for (const trap of trapsOf(agent, [exposure])) {
      const isNever = trap.effect === 'not-a-trial'
      const byDose = trap.belowMgPerDay !== undefined
      tables.exposure_trap.push([person, agent.id, number, trap.id, isNever, byDose])
    }
  }
  for (const reason of exposure.reasons)
    tables.exposure_reason.push([person, number, isForDepression(reason)])
  for (const reason of exposure.stopReasons) tables.exposure_stop.push([person, number, reasonOf(reason)])
  const reported = exposure.reported?.stopReason
  if (reported !== undefined) tables.exposure_stop.push([person, number, reported])
}

function addMedicineRows(
  tables: Tables,
  exposures: readonly Exposure[],
  person: number,
  numbers: Numbers,
): void {
  for (const row of rowsOf(exposures, programMedicines)) {
    const { ingredient, kind, first, last, until, ref } = row
    const days = [first ?? null, last ?? null, until ?? null, !hasExactEnd(row)]
    tables.medicine_row.push([person, ingredient, numbers.get(ref) ?? 0, kind, ...days])
  }
}

/** As `trials/build-trials.ts`: an order without an end is valid for its supply, or for a year. */
function inForceUntil({ kind, start, end, supplyDays }: Exposure): number | null {
  if (kind !== 'order' || start === undefined) return null
  return end?.last ?? start.last + (supplyDays ?? orderValidDays.value)
}

function exposureRow(
  exposure: Exposure,
  agent: TrialAgent,
  person: number,
  number: number,
  numbers: Numbers,
): Row {
  const { start, end, reported, status, asNeeded } = exposure
  const last = exposure.doses.at(-1)
  const dose = last && doseOfAgent(agent, last.amounts)
  return [
    person,
    agent.id,
    number,
    exposure.kind,
    exposure.fulfils === undefined ? null : (numbers.get(exposure.fulfils) ?? null),
    inForceUntil(exposure),
    status === 'not-taken',
    asNeeded,
    start?.first ?? null,
    start?.last ?? null,
    end?.first ?? null,
    end?.last ?? null,
    exposure.statedDays ?? exposure.supplyDays ?? null,
    dose?.low ?? null,
    dose?.high ?? null,
    reported !== undefined || exposure.doses.length > 0,
    reported?.adherence ?? null,
    ...effect(reported),
    isRoughlyDated(exposure),
    laterBy(exposure),
  ]
}

function effect(reported: ReportedCourse | undefined): readonly [string | null, number | null] {
  return [reported?.outcome ?? null, reported?.improvementPercent ?? null]
}

function addSpans(
  tables: Tables,
  exposure: Exposure,
  agent: TrialAgent,
  person: number,
  number: number,
  numbers: Numbers,
): void {
  for (const [part, span] of layOut(exposure, agent, openEnd as Day).entries()) {
    tables.exposure_span.push([
      person,
      agent.id,
      number,
      part,
      span.from,
      span.to,
      span.cover === 'documented',
      span.kind,
      span.dose?.low ?? null,
      span.dose?.high ?? null,
      span.form ?? null,
      span.release ?? null,
      span.fulfils === undefined ? null : (numbers.get(span.fulfils) ?? null),
      span.begins?.first ?? null,
      span.begins?.last ?? null,
    ])
  }
}

function addSessions(tables: Tables, record: PatientRecord, person: number): void {
  const entries = sessionEntries(record)
  const numbers = numbersByRef(entries)
  for (const { ref, modality, start, end, reported } of entries) {
    tables.session.push([
      person,
      numbers.get(ref) ?? 0,
      modality,
      start?.first ?? null,
      start?.last ?? null,
      end?.last ?? null,
      ...effect(reported),
      reported?.stopReason ?? null,
    ])
  }
}

function addStatements(tables: Tables, statements: readonly Statement[], person: number): void {
  const numbers = numbersByRef(statements)
  for (const { ref, when, says } of statements) {
    if (says.kind === 'fact' || says.kind === 'preference' || says.kind === 'answer') continue
    const range = says.kind === 'episode-start' ? says.value : undefined
    tables.statement.push([
      person,
      numbers.get(ref) ?? 0,
      says.kind,
      'agent' in says ? says.agent : null,
      says.kind === 'episode-start' ? null : says.value,
      when ?? null,
      range?.first ?? null,
      range?.last ?? null,
    ])
  }
}

function addConditions(tables: Tables, conditions: readonly Condition[], person: number): void {
  const numbers = numbersByRef(conditions)
  for (const condition of conditions) {
    const { onset, recorded, abated, clinicalStatus } = condition
    for (const group of new Set(understoodGroups(condition))) {
      tables.condition.push([
        person,
        numbers.get(condition.ref) ?? 0,
        group,
        condition.verification === 'provisional',
        onset?.first ?? null,
        onset?.last ?? null,
        recorded?.first ?? null,
        recorded?.last ?? null,
        abated !== undefined,
        abated === undefined || abated === 'date-unknown' ? null : abated.last,
        ['remission', 'resolved', 'inactive'].includes(clinicalStatus),
      ])
    }
  }
}

/** Words alone do not prove that a medicine was not taken as prescribed: only a code does. */
function understoodGroups(condition: Condition): readonly string[] {
  const coded = new Set(condition.concept.codes.flatMap((code) => [...conditionGroups(code)]))
  const groups = groupsOf(condition)
  return coded.size > 0 ? groups : groups.filter((group) => group !== 'non-adherence')
}

function addScores(tables: Tables, record: PatientRecord, person: number): void {
  const scores = depressionScores(record)
  const numbers = numbersByRef(scores)
  for (const score of scores) {
    const { instrument, on, value, ref } = score
    tables.score.push([person, numbers.get(ref) ?? 0, instrument, on, value, isRemission(score)])
  }
}
