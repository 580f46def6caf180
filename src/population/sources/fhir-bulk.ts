/** A FHIR Bulk export (one NDJSON file for each type and part) → the tables of a population, through the FHIR reader. */

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { FhirDocument } from '../../record/from-fhir/fhir-document.ts'
import { recordsFromFhir } from '../../record/index.ts'
import type { DataIssue, PatientRecord, StatementContent } from '../../record/record.ts'
import type { StatedDate } from '../../units/day.ts'
import { loadPopulation } from '../run-duckdb.ts'
import { tablesOf } from '../tables-of.ts'
import { insertRows } from './insert-rows.ts'
import { PopulationProblem } from './problem.ts'
import type { PersonRecord } from './records-of.ts'
import { filesIn } from './table-files.ts'

const resourceFile = /\.ndjson(?:\.gz)?$/i
/** What a bulk client writes beside the export. */
const logFile = /^(?:log|error|errors)\b.*\.ndjson/i

export type FhirBulk = {
  readonly inputs: readonly string[]
  readonly people: readonly PersonRecord[]
  readonly issues: readonly DataIssue[]
}

/**
 * Reads the export and fills the tables. A FHIR export has no observation periods: everybody is taken as observed
 * from the first dated entry to the last.
 */
export async function openFhirBulk(connection: DuckDBConnection, folder: string): Promise<FhirBulk> {
  const inputs = filesIn(folder).filter((file) => resourceFile.test(file) && !logFile.test(basename(file)))
  if (inputs.length === 0) {
    throw new PopulationProblem(
      `Cannot find a FHIR Bulk export in ${folder}: expected files such as Patient.ndjson or Condition.000.ndjson.gz.`,
    )
  }
  const { documents, issues } = documentsIn(inputs)
  const { records, dataIssues } = recordsFromFhir(documents)
  const sorted = [...records].sort((a, b) => (a.patient.id < b.patient.id ? -1 : 1))
  const people = sorted.map((record, person) => ({ person, record }))
  await loadPopulation(connection, tablesOf(sorted))
  await insertRows(
    connection,
    'staged_person',
    {
      person: 'big-integer',
      id: 'text',
      born_first: 'integer',
      born_last: 'integer',
      died_last: 'integer',
      sex: 'text',
    },
    people.map(({ person, record: { patient } }) => [
      person,
      patient.id,
      patient.born?.first ?? null,
      patient.born?.last ?? null,
      patient.died === undefined || patient.died === 'date-unknown' ? null : patient.died.last,
      patient.sex ?? null,
    ]),
  )
  await insertRows(
    connection,
    'staged_observed',
    { person: 'big-integer', from_day: 'integer', to_day: 'integer' },
    people.flatMap(({ person, record }) => {
      const days = daysOf(record)
      return days.length === 0 ? [] : [[person, Math.min(...days), Math.max(...days)]]
    }),
  )
  return { inputs, people, issues: [...issues, ...dataIssues, ...records.flatMap((each) => each.dataIssues)] }
}

type Documents = { readonly documents: readonly FhirDocument[]; readonly issues: readonly DataIssue[] }

function documentsIn(files: readonly string[]): Documents {
  const documents: FhirDocument[] = []
  const issues: DataIssue[] = []
  for (const file of files) {
    const bytes = readFileSync(file)
    const text = (/\.gz$/i.test(file) ? gunzipSync(bytes) : bytes).toString('utf8')
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue
      const where = `${basename(file)}, line ${index + 1}`
      try {
        documents.push({ file, path: `line ${index + 1}`, json: JSON.parse(line) })
      } catch {
        issues.push({ where, problem: 'This line is no JSON.', effect: 'It is left out.' })
      }
    }
  }
  return { documents, issues }
}

function daysOf(record: PatientRecord): readonly number[] {
  const dates: (StatedDate | undefined)[] = [
    ...record.exposures.flatMap((each) => [each.start, each.end]),
    ...record.conditions.flatMap((each) => [each.onset, each.recorded]),
    ...record.measurements.map((each) => each.when),
    ...record.procedures.map((each) => each.start),
  ]
  const statements = record.statements.map(({ when, says }) => when ?? startIn(says))
  return [...dates.map((date) => date?.first), ...statements].filter((day) => day !== undefined)
}

function startIn(says: StatementContent): number | undefined {
  return says.kind === 'episode-start' ? says.value.first : undefined
}
