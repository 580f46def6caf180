/** Letter, packet and handout of a patient. */
import { type Dossier, dossierOf } from '../../../assessment/dossier.ts'
import type { Document, Language } from '../../../explanation/document/document.ts'
import { documentHtml } from '../../../explanation/document/document-html.ts'
import { handout } from '../../../explanation/handout/handout.ts'
import { letter } from '../../../explanation/letter/letter.ts'
import { packet } from '../../../explanation/packet/packet.ts'
import { documentPdf } from '../../../explanation/pdf/document-pdf.ts'
import { type Option, optionById } from '../../../knowledge/options/index.ts'
import { recordAsOf } from '../../../record/record-as-of.ts'
import type { Handlers } from '../call.ts'
import { notFound, Problem } from '../problem.ts'
import { asOfDay } from './page-after.ts'

const kinds = ['letter', 'packet', 'handout'] as const
type Kind = (typeof kinds)[number]

export const documentHandlers: Pick<Handlers, 'document'> = {
  document: async ({ patient, path, query }, services) => {
    const kind = kinds.find((each) => each === path.document)
    if (kind === undefined) throw notFound()
    const asOf = asOfDay(query.asOf, services)
    const { record } = await services.charts.chart(patient)
    const dossier = dossierOf(recordAsOf(record, asOf), { asOf })
    const document = documentOf(kind, dossier, optionsNamed(query.option), query.language)
    if (query.format === 'html') {
      return { contentType: 'text/html; charset=utf-8', body: documentHtml(document), name: `${kind}.html` }
    }
    const { pdfFonts } = services.settings
    if (pdfFonts === undefined) throw new Problem(422, 'This service makes no PDF; print the page instead.')
    const body = documentPdf(document, pdfFonts(), services.clock())
    return { contentType: 'application/pdf', body, name: `${kind}.pdf` }
  },
}

/** `rtms,cbt` */
function optionsNamed(text = ''): readonly Option[] {
  return text
    .split(',')
    .filter((id) => id !== '')
    .map((id) => {
      const option = optionById(id)
      if (option === undefined) throw new Problem(422, 'There is no such option.')
      return option
    })
}

function documentOf(kind: Kind, dossier: Dossier, options: readonly Option[], language: Language): Document {
  const chosen = options.map(({ id }) => id)
  if (kind === 'handout') return handout(dossier, { chosen, language })
  if (language !== 'en') {
    const detail = 'The letter and the packet are for clinicians and payers; they are English.'
    throw new Problem(422, 'Only the handout is in Spanish.', { detail })
  }
  if (kind === 'letter') return letter(dossier, chosen)
  const [option, ...together] = options
  if (option === undefined)
    throw new Problem(422, 'A packet is about one option.', { detail: 'Name it: ?option=rtms' })
  return packet(dossier, { option, coverage: dossier.coverage(option.id), payerNamed: false, together })
}
