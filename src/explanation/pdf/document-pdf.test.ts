/** The PDF by its own words: tagged, titled, in a language, with an embedded font; the record cannot break it. */
import { describe, expect, test } from 'vitest'
import { exampleNames } from '../../../tests/example-assessment.ts'
import { exampleDossier, highRiskDossier, hostileDossier } from '../../../tests/example-dossier.ts'
import { pdfTools } from '../../cli/pdf-tools.ts'
import type { Document } from '../document/document.ts'
import { handout } from '../handout/handout.ts'
import { letter } from '../letter/letter.ts'
import { documentPdf } from './document-pdf.ts'

const tools = pdfTools()
const created = new Date('2026-03-01T00:00:00Z')

function bytesOf(document: Document): string {
  return new TextDecoder('latin1').decode(documentPdf(document, tools, created))
}

describe('a document as a PDF', () => {
  const text = bytesOf(letter(exampleDossier('resistant')))

  test('is whole, tagged, titled and says its language', () => {
    expect(text.startsWith('%PDF-1.7')).toBe(true)
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true)
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(/\/Marked true/)
    expect(text).toMatch(/\/Lang \(en-US\)/)
    expect(text).toContain('/DisplayDocTitle true')
    expect(text).toContain('pdfuaid:part')
  })

  test('a Spanish handout says that it is Spanish', () => {
    const spanish = bytesOf(handout(exampleDossier('resistant'), { language: 'es' }))
    expect(spanish).toMatch(/\/Lang \(es-US\)/)
    expect(spanish).not.toMatch(/\/Lang \(en/)
  })

  test.each([
    '/S /H1',
    '/S /H2',
    '/S /LBody',
    '/S /Table',
    '/S /TH',
    '/S /Caption',
    '/S /Figure',
    '/Outlines',
  ])('has %s', (mark) => expect(text).toContain(mark))

  test('tells the life chart in words', () => {
    const alt = /\/Alt \(([^)]*)/.exec(text)?.[1] ?? ''
    expect(alt).toContain('Sertraline')
    expect(alt).toContain('PHQ-9')
  })

  test('embeds its fonts', () => {
    expect(text).toContain('/FontFile2')
    expect(text).not.toContain('/BaseFont /Helvetica')
  })

  test('is the same bytes for the same document and date', () => {
    const document = handout(exampleDossier('undecided'))
    expect(bytesOf(document)).toBe(bytesOf(document))
  })

  test('survives markup, turned letters and words longer than a page', () => {
    const long = letter(hostileDossier())
    const section = { heading: 'Long', blocks: [{ kind: 'paragraph' as const, words: 'word '.repeat(5000) }] }
    expect(bytesOf({ ...long, sections: [...long.sections, section] })).toContain('%%EOF')
  })
})

describe('how long it is', () => {
  const people = [
    ...exampleNames.map((name) => [name, exampleDossier(name)] as const),
    ['high risk', highRiskDossier()] as const,
  ]

  function pagesOf(document: Document): number {
    return bytesOf(document).match(/\/Type \/Page\b/g)?.length ?? 0
  }

  test.each(people)('a letter about "%s" has two pages before its appendix', (_name, dossier) => {
    const whole = letter(dossier)
    const appendix = whole.sections.findIndex(({ heading }) => heading === 'Appendix: evidence and rules')
    expect(appendix).toBeGreaterThan(0)
    expect(pagesOf({ ...whole, sections: whole.sections.slice(0, appendix) })).toBeLessThanOrEqual(2)
  })

  test.each(people)('a handout for "%s" has two pages, in Spanish too', (_name, dossier) => {
    expect(pagesOf(handout(dossier))).toBeLessThanOrEqual(2)
    expect(pagesOf(handout(dossier, { language: 'es' }))).toBeLessThanOrEqual(2)
  })

  test('the count knows a page from the next', () => {
    expect(pagesOf(letter(exampleDossier('resistant')))).toBeGreaterThan(5)
  })
})
