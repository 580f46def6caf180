/** The chart → the record that is assessed: imports, statements, answers, questionnaires and corrections together. */
import { instruments } from '../../knowledge/instruments/index.ts'
import type { InstrumentId } from '../../knowledge/instruments/instrument.ts'
import { recordsFromFhir } from '../../record/index.ts'
import type {
  Measurement,
  Origin,
  Patient,
  PatientRecord,
  Statement,
  StatementContent,
} from '../../record/record.ts'
import { endedByDeath, recordAsOf } from '../../record/record-as-of.ts'
import { noKnownAllergies, statedMeasurement } from '../../record/stated-entries.ts'
import { type Day, day, exactly, knownDay, statedDate } from '../../units/day.ts'
import type { PatientDetails } from '../events/patient-event.ts'
import type { StatedContent } from '../events/statement-schema.ts'
import type { AnsweredQuestion, Chart, Import, MadeStatement, Questionnaire, RecordedScore } from './chart.ts'
import { correctedRecord } from './corrected-record.ts'
import { joinedRecords } from './joined-records.ts'
import { fhirDocuments, recordsOfImport } from './read-import.ts'

/** The record of the chart as it stood on a day. */
export function recordOfChart(id: string, chart: Chart, asOf: Day): PatientRecord {
  return recordAsOf(wholeRecord(id, chart), asOf)
}

/** Everything in the chart, whatever its date. Building it costs more than an assessment: keep it by version. */
export function wholeRecord(id: string, chart: Chart): PatientRecord {
  return withChart(importedRecord(id, chart), chart)
}

/** What was imported, as one record: nearly all of the work, and the same until something else is imported. */
export function importedRecord(id: string, { details, imports }: Chart): PatientRecord {
  return joinedRecords(patientOf(id, details), importedRecords(imports))
}

/** The imported record, with what the chart puts right and adds. */
export function withChart(imported: PatientRecord, chart: Chart): PatientRecord {
  return endedByDeath(withOwnEntries(correctedRecord(imported, chart.corrections), chart))
}

function patientOf(id: string, { born, sex }: PatientDetails): Patient {
  const stated = born === undefined ? undefined : statedDate(born)
  return {
    id,
    ...(stated === undefined ? {} : { born: stated }),
    ...(sex === undefined ? {} : { sex }),
  }
}

/** All FHIR is read together: one patient's entries may lie in several files, and an export may come twice. */
function importedRecords(imports: readonly Import[]): readonly PatientRecord[] {
  const named = withOwnNames(imports)
  const fhir = named.filter(({ source }) => source === 'fhir')
  const subjects = new Set(fhir.map(({ subject }) => subject))
  const { records } = recordsFromFhir(fhir.flatMap((each) => fhirDocuments(each).documents))
  const ours = subjects.has(undefined) ? records : records.filter(({ patient }) => subjects.has(patient.id))
  return [...ours, ...named.filter(({ source }) => source !== 'fhir').flatMap(recordsOfImport)]
}

/** References name the file; two pasted texts have the same name. */
function withOwnNames(imports: readonly Import[]): readonly Import[] {
  const seen = new Set<string>()
  return imports.map((each) => {
    const name = seen.has(each.name) ? `${each.name} (${each.version})` : each.name
    seen.add(each.name)
    return { ...each, name }
  })
}

function withOwnEntries(record: PatientRecord, chart: Chart): PatientRecord {
  const statements = [...chart.statements.flatMap(statementOf), ...chart.answers.map(answerOf)]
  const measurements = [
    ...chart.questionnaires.flatMap(measurementsOf),
    ...chart.scores.map(scoreOf),
    ...chart.statements.flatMap(statedValueOf),
  ]
  const pregnancies = chart.statements.flatMap(pregnancyOf)
  const allergies = chart.statements.flatMap(allergyOf)
  const entries = [...statements, ...measurements, ...pregnancies, ...allergies]
  const own = entries.map(({ ref }): [string, Origin] => [
    ref,
    { ref, file: 'chart', path: `event ${ref.split('/')[1]?.split('#')[0]}` },
  ])
  return {
    ...record,
    statements: [...record.statements, ...statements],
    measurements: [...record.measurements, ...measurements],
    pregnancies: [...record.pregnancies, ...pregnancies],
    allergies: [...record.allergies, ...allergies],
    origins: new Map([...record.origins, ...own]),
  }
}

function statementOf({ version, by, on, says }: MadeStatement): readonly Statement[] {
  const content = contentOf(says)
  return content === undefined ? [] : [{ ref: `chart/${version}`, by, when: knownDay(on), says: content }]
}

/** `undefined` for what the record keeps among its own kinds of entries. */
function contentOf(says: StatedContent): StatementContent | undefined {
  switch (says.kind) {
    case 'measured':
    case 'pregnancy':
    case 'allergies':
      return undefined
    case 'episode-start': {
      const value = statedDate(says.value)
      return value === undefined ? undefined : { kind: 'episode-start', value }
    }
    default:
      return says as StatementContent
  }
}

function statedValueOf({ version, on, says }: MadeStatement): readonly Measurement[] {
  if (says.kind !== 'measured') return []
  const { kind: _, ...value } = says
  return [statedMeasurement(`chart/${version}`, value, exactly(knownDay(on)))]
}

function pregnancyOf({ version, on, says }: MadeStatement): PatientRecord['pregnancies'] {
  if (says.kind !== 'pregnancy') return []
  return [{ ref: `chart/${version}`, state: says.value, when: exactly(knownDay(on)) }]
}

function allergyOf({ version, says }: MadeStatement): PatientRecord['allergies'] {
  return says.kind === 'allergies' ? [noKnownAllergies(`chart/${version}`)] : []
}

function answerOf({ version, on, rule, about, reply, required, definition }: AnsweredQuestion): Statement {
  const says = { kind: 'answer', rule, about, required, definition, value: reply } as const
  return { ref: `chart/${version}`, by: 'clinician', when: knownDay(on), says }
}

function measurementsOf({ version, instrument, on, answers, total }: Questionnaire): readonly Measurement[] {
  const items = answers.flatMap((answer, index) =>
    answer === null ? [] : [measurement(`chart/${version}#${index + 1}`, instrument, index + 1, answer, on)],
  )
  if (total === null) return items
  return [measurement(`chart/${version}#total`, instrument, 'total', total, on), ...items]
}

function scoreOf({ version, instrument, on, value }: RecordedScore): Measurement {
  return measurement(`chart/${version}`, instrument, 'total', value, on)
}

function measurement(
  ref: string,
  instrument: string,
  part: 'total' | number,
  value: number,
  on: string,
): Measurement {
  const id = instrument as InstrumentId
  const name = instruments[id]?.name ?? instrument
  const text = part === 'total' ? `${name} total` : `${name} item ${part}`
  const when = day(on)
  return {
    ref,
    concept: { codes: [], text },
    instrument: id,
    part,
    value,
    when: when === undefined ? undefined : exactly(when),
  }
}
