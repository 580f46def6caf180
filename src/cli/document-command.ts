/** `nextline letter|packet|handout`: reads, assesses, plans, and prints one document for each patient. */
import { type Dossier, dossierOf } from '../assessment/dossier.ts'
import type { Document, Language } from '../explanation/document/document.ts'
import { documentHtml } from '../explanation/document/document-html.ts'
import { handout } from '../explanation/handout/handout.ts'
import { letter } from '../explanation/letter/letter.ts'
import { packet } from '../explanation/packet/packet.ts'
import { documentPdf } from '../explanation/pdf/document-pdf.ts'
import { safeText } from '../explanation/safe-text.ts'
import type { Option } from '../knowledge/options/index.ts'
import type { Day } from '../units/day.ts'
import { optionNamed, packetRequest } from './chosen-coverage.ts'
import { chosenDefinitions } from './chosen-definitions.ts'
import { doseTables } from './dose-tables.ts'
import { pdfTools } from './pdf-tools.ts'
import { type ExitCode, exitCodes, UsageProblem } from './problem.ts'
import { readRecords } from './read-records.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

export const documentKinds = ['letter', 'packet', 'handout'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentFormats = ['html', 'pdf'] as const

export type DocumentRequest = {
  readonly kind: DocumentKind
  readonly paths: readonly string[]
  readonly format: (typeof documentFormats)[number]
  readonly asOf: Day
  readonly output?: string | undefined
  readonly option?: string | undefined
  readonly payer?: string | undefined
  readonly policy?: string | undefined
  readonly definition?: string | undefined
  readonly doseTable?: string | undefined
  readonly language?: Language | undefined
  /** What the properties of a PDF show as its date. */
  readonly now: Date
}

/** 0 where every record became a document, 1 where something in the input could not be used. */
export function documentCommand(request: DocumentRequest, terminal: Terminal): ExitCode {
  if (request.format === 'pdf' && request.output === undefined) {
    throw new UsageProblem(`A PDF is not printed to the screen. Name a file: --output ${request.kind}.pdf`)
  }
  const chosen = optionsNamed(request.option)
  const { records, problems, notes } = readRecords(request.paths, request.asOf)
  for (const sentence of [...problems, ...notes]) terminal.stderr.write(`${safeText(sentence)}\n`)
  if (records.length === 0) terminal.stderr.write('No patient was found in the input.\n')
  const options = {
    definition: chosenDefinitions(request.definition === undefined ? [] : [request.definition]).definition,
    doseTables: doseTables(request.doseTable),
    asOf: request.asOf,
  }
  const files = records.map((record) => {
    const document = documentOf(dossierOf(record, options), chosen, request)
    return { patient: record.patient.id, content: rendered(document, request) }
  })
  if (files.length > 0)
    writeFiles(files, { ...request, ending: `${request.kind}.${request.format}` }, terminal)
  return problems.length > 0 || records.length === 0 ? exitCodes.inputProblem : exitCodes.assessed
}

/** Several are named with a comma between them, each once. */
function optionsNamed(text: string | undefined): readonly Option[] {
  const ids = (text ?? '').split(',').map((id) => id.trim())
  return [...new Set(ids)].filter((id) => id !== '').map(optionNamed)
}

function documentOf(dossier: Dossier, options: readonly Option[], request: DocumentRequest): Document {
  const { kind, payer, policy, language } = request
  const chosen = options.map(({ id }) => id)
  switch (kind) {
    case 'letter':
      return letter(dossier, chosen)
    case 'packet':
      return packet(dossier, packetRequest(dossier, options, { payer, policy }))
    case 'handout':
      return handout(dossier, { chosen, language })
  }
}

function rendered(document: Document, { format, now }: DocumentRequest): string | Uint8Array {
  return format === 'html' ? documentHtml(document) : documentPdf(document, pdfTools(), now)
}
