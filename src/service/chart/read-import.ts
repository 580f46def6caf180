/** One import → records of the patients in it. */
import type { FhirDocument } from '../../record/from-fhir/fhir-document.ts'
import { type FormProblem, recordFromForm } from '../../record/from-form/index.ts'
import { recordFromText } from '../../record/from-text/index.ts'
import { type PatientRecord, recordsFromFhir } from '../../record/index.ts'
import { parseJson } from '../../record/parse-json.ts'

export type ImportedText = {
  readonly source: 'fhir' | 'text' | 'form'
  /** For references: `history.txt#line-3`. */
  readonly name: string
  readonly content: string
  readonly subject?: string | undefined
}

export type Documents = {
  readonly documents: readonly FhirDocument[]
  /** Sentences for the person who imports. They name places, never what stands there. */
  readonly problems: readonly string[]
}

/** FHIR as JSON or NDJSON → the documents in it. */
export function fhirDocuments({ name, content }: ImportedText): Documents {
  const parsed = parseJson(content, /\.(?:ndjson|jsonl)(?:\.gz)?$/i.test(name))
  if (parsed.kind === 'text') return { documents: [], problems: ['This is text and not FHIR.'] }
  const fhir = parsed.values.filter(({ json }) => isFhir(json))
  const problems = parsed.problems.map(({ problem, action }) => `${problem} ${action}`)
  if (fhir.length < parsed.values.length) {
    problems.push('This is JSON but not FHIR: it has no "resourceType". Export the record as FHIR R4 JSON.')
  }
  const documents = fhir.map(({ json, line }) =>
    line === undefined ? { file: name, json } : { file: name, json, path: `line ${line}` },
  )
  return { documents, problems }
}

/** What keeps an import from being read; nothing where it can be. */
export function problemsOfImport(imported: ImportedText): readonly string[] {
  if (imported.source === 'text') return []
  return imported.source === 'fhir' ? fhirDocuments(imported).problems : readForm(imported).problems
}

function readForm({ name, content }: ImportedText): {
  readonly records: readonly PatientRecord[]
  readonly problems: readonly string[]
} {
  const parsed = parseJson(content, false)
  const form = parsed.kind === 'json' ? parsed.values[0]?.json : undefined
  const { records, problems } = recordFromForm(form, { file: name })
  return { records, problems: problems.map(wordsOf) }
}

function wordsOf({ where, problem }: FormProblem): string {
  return `${where}: ${problem}`
}

/** Both at once: a file is parsed one time. */
export function readImport(imported: ImportedText): {
  readonly records: readonly PatientRecord[]
  readonly problems: readonly string[]
} {
  if (imported.source !== 'fhir') {
    return { records: recordsOfImport(imported), problems: problemsOfImport(imported) }
  }
  const { documents, problems } = fhirDocuments(imported)
  return { records: recordsFromFhir(documents).records, problems }
}

/** The patients in an import, each with a record of its own. */
export function recordsOfImport(imported: ImportedText): readonly PatientRecord[] {
  switch (imported.source) {
    case 'fhir':
      return recordsFromFhir(fhirDocuments(imported).documents).records
    case 'text':
      return recordFromText(imported.content, { file: imported.name }).records
    case 'form':
      return readForm(imported).records
  }
}

function isFhir(json: unknown): boolean {
  if (Array.isArray(json)) return json.some(isFhir)
  return typeof json === 'object' && json !== null && 'resourceType' in json
}
