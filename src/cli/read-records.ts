/** Files → the records of the patients in them, and what could not be read. */

import type { FhirDocument } from '../record/from-fhir/index.ts'
import { recordFromText, type TextReading } from '../record/from-text/index.ts'
import { type DataIssue, type PatientRecord, recordsFromFhir } from '../record/index.ts'
import type { Day } from '../units/day.ts'
import { readInput } from './read-input.ts'

export type ReadRecords = {
  readonly records: readonly PatientRecord[]
  /** What was understood of pasted histories, by patient id. */
  readonly readings: ReadonlyMap<string, TextReading>
  /** One sentence for each file, or part of one, that could not be used. */
  readonly problems: readonly string[]
  /** What was read and belongs to no single patient. */
  readonly notes: readonly string[]
}

/** Everything that is named is read together: the entries of one patient may lie in several files. */
export function readRecords(paths: readonly string[], asOf: Day): ReadRecords {
  const { documents, texts, problems } = readInput(paths)
  const fhir = documents.filter(({ json }) => isFhir(json))
  const strangers = documents.filter(({ json }) => !isFhir(json))
  const { records, dataIssues } = recordsFromFhir(fhir, asOf)
  const histories = texts.map(({ file, text }) => recordFromText(text, { file, asOf }))
  return {
    records: [...records, ...histories.flatMap((history) => history.records)],
    readings: new Map(
      histories.flatMap(({ records: read, reading }) => read.map(({ patient }) => [patient.id, reading])),
    ),
    problems: [
      ...problems.map(({ file, problem, action }) => `${file}: ${problem} ${action}`),
      ...strangers.map(noFhir),
    ],
    notes: dataIssues.map(asSentence),
  }
}

function isFhir(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isFhir)
  return typeof json === 'object' && json !== null && 'resourceType' in json
}

function noFhir({ file, path }: FhirDocument): string {
  const place = path === undefined ? file : `${file}, ${path}`
  return `${place}: This is JSON but not FHIR: it has no "resourceType". Export the record as FHIR R4 JSON.`
}

function asSentence({ where, problem, effect }: DataIssue): string {
  return `${where}: ${problem} ${effect}`
}
