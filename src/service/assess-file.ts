/** A file → the answer of `POST /api/assessments`, wherever it is worked out. */
import { assess, type Parts } from '../assessment/assess.ts'
import { leanAssessment } from '../assessment/lean.ts'
import { worded } from '../explanation/worded.ts'
import { definitionById } from '../knowledge/definitions/index.ts'
import { recordAsOf } from '../record/record-as-of.ts'
import type { Day } from '../units/day.ts'
import type { AssessmentsResult } from './api/contract/schemas.ts'
import { readImport } from './chart/read-import.ts'
import { textOfFile } from './security/read-body.ts'

export type FileToAssess = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly most: number
  readonly asOf: Day
  /** Explained in full; the default one where none is named. */
  readonly definition?: string | undefined
  readonly parts?: Parts | undefined
}

export function assessFile(file: FileToAssess): AssessmentsResult {
  const { bytes, name, most, asOf, definition: id, parts } = file
  const content = textOfFile(bytes, most)
  const source = looksLikeFhir(content) ? 'fhir' : 'text'
  const { records, problems } = readImport({ source, name, content })
  const definition = id === undefined ? undefined : definitionById(id)
  const assessments = records.map((record) =>
    leanAssessment(worded(assess(recordAsOf(record, asOf), { asOf, definition, parts }))),
  )
  return { assessments, problems: [...problems] }
}

/** A file of markup is no history either; as FHIR it is refused with what it is. */
export function looksLikeFhir(content: string): boolean {
  return ['{', '[', '<', undefined].includes(content.trimStart()[0])
}
