/** Records come in: what cannot be used is refused with what to do, before anything is kept. */
import type { PatientRecord } from '../../../record/record.ts'
import { assessFile, looksLikeFhir } from '../../assess-file.ts'
import { type ImportedText, problemsOfImport, recordsOfImport } from '../../chart/read-import.ts'
import type { PatientEvent } from '../../events/patient-event.ts'
import { refuseDeepNesting, textOfFile } from '../../security/read-body.ts'
import type { Handlers } from '../call.ts'
import { Problem } from '../problem.ts'
import { pageAfter, pageOptions } from './page-after.ts'

/** A record of 10 MB with room to spare. */
export const mostFileBytes = 20_000_000

export const importHandlers: Pick<Handlers, 'importRecord' | 'importFile' | 'assessFile'> = {
  importRecord: (call, services) => {
    refuseDeepNesting(call.body.content)
    return pageAfter(call, [importEvent(call.body)], services)
  },

  importFile: (call, services) => {
    const content = textOfFile(call.body, mostFileBytes)
    const name = fileName(call.header('x-file-name'))
    const source = looksLikeFhir(content) ? 'fhir' : 'text'
    return pageAfter(
      call,
      [importEvent({ source, name, content, subject: subjectNamed(call.header('x-subject')) })],
      services,
    )
  },

  assessFile: async (call, services) => {
    const { asOf, definition } = pageOptions(call.query, services)
    const name = fileName(call.header('x-file-name'))
    const { parts } = call.query
    const file = { bytes: call.body, name, most: mostFileBytes, asOf, definition: definition?.id, parts }
    return services.assessElsewhere === undefined ? assessFile(file) : services.assessElsewhere(file)
  },
}

/** The event of an import that holds exactly one patient, or the one that was chosen. */
export function importEvent({ source, name, content, subject }: ImportedText): PatientEvent {
  const imported: ImportedText = { source, name, content }
  const problems = problemsOfImport(imported)
  const records = recordsOfImport(imported)
  if (records.length === 0) {
    throw new Problem(422, problems[0] ?? 'No patient was found in this.', {
      detail: 'Export the record as FHIR R4 JSON, or paste the history as text.',
      errors: problems.slice(0, 20).map((problem) => ({ at: 'content', problem })),
    })
  }
  if (subject === undefined && records.length > 1) throw severalPatients(records)
  if (subject !== undefined && !records.some(({ patient }) => patient.id === subject)) {
    throw severalPatients(records)
  }
  return { kind: 'record-imported', source, name, content, ...(subject === undefined ? {} : { subject }) }
}

function severalPatients(records: readonly PatientRecord[]): Problem {
  return new Problem(422, `This holds ${records.length} patients.`, {
    kind: 'several-patients',
    detail: 'Choose one with "subject".',
    patients: records.slice(0, 100).map((record) => ({
      subject: record.patient.id,
      entries: record.origins.size,
    })),
  })
}

function subjectNamed(header: string | undefined): string | undefined {
  return header === undefined ? undefined : decoded(header).slice(0, 300)
}

/** Only the end of a path, and nothing that steers a terminal or a page. */
function fileName(header: string | undefined): string {
  const last =
    decoded(header ?? '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return last.replaceAll(/[\p{C}<>&"']/gu, '').slice(0, 200) || 'file'
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
