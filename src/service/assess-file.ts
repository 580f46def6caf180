/** A file → the answer of `POST /api/assessments`, wherever it is worked out. */
import { assess } from '../assessment/assess.ts'
import { worded } from '../explanation/worded.ts'
import { definitions } from '../knowledge/definitions/index.ts'
import { recordAsOf } from '../record/record-as-of.ts'
import type { Day } from '../units/day.ts'
import type { AssessmentsResult } from './api/contract/schemas.ts'
import { problemsOfImport, recordsOfImport } from './chart/read-import.ts'
import { textOfFile } from './security/read-body.ts'

export type FileToAssess = {
  readonly bytes: Uint8Array
  readonly name: string
  readonly most: number
  readonly asOf: Day
  /** Explained in full; the default one where none is named. */
  readonly definition?: string | undefined
}

export function assessFile({ bytes, name, most, asOf, definition: id }: FileToAssess): AssessmentsResult {
  const content = textOfFile(bytes, most)
  const source = looksLikeFhir(content) ? 'fhir' : 'text'
  const imported = { source, name, content } as const
  const definition = definitions.find((each) => each.id === id)
  const assessments = recordsOfImport(imported).map((record) =>
    worded(assess(recordAsOf(record, asOf), { asOf, definition })),
  )
  return { assessments, problems: [...problemsOfImport(imported)] }
}

/** A file of markup is no history either; as FHIR it is refused with what it is. */
export function looksLikeFhir(content: string): boolean {
  return ['{', '[', '<', undefined].includes(content.trimStart()[0])
}
