import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exampleDossier, hostileDossier, markup } from '../../../tests/example-dossier.ts'
import { optionById } from '../../knowledge/options/index.ts'
import { handout } from '../handout/handout.ts'
import { letter } from '../letter/letter.ts'
import { packet } from '../packet/packet.ts'
import type { Document } from './document.ts'
import { documentHtml } from './document-html.ts'
import { documentStyle } from './document-style.ts'
import { documentStyleHash } from './document-style-hash.ts'

function documentsOf(dossier: ReturnType<typeof exampleDossier>): readonly Document[] {
  const option = optionById('esketamine-nasal')
  if (option === undefined) throw new Error('There is no esketamine.')
  const coverage = dossier.coverage(option.id)
  return [letter(dossier), packet(dossier, { option, coverage, payerNamed: true }), handout(dossier)]
}

describe('a document as a page', () => {
  const pages = documentsOf(hostileDossier()).map(documentHtml)

  test('lets nothing in a record act as markup', () => {
    for (const page of pages) {
      expect(page).not.toContain(markup)
      expect(page).not.toMatch(/<(img|script|iframe)/i)
      expect(page).not.toContain('\u202e')
    }
    expect(pages[0]).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('loads nothing and runs nothing', () => {
    for (const page of pages) {
      expect(page).toContain('default-src &#39;none&#39;')
      expect(page).not.toMatch(/(src|href)="(?!#)/)
    }
  })

  test('allows exactly its own style', () => {
    const hash = createHash('sha256').update(documentStyle).digest('base64')
    expect(documentStyleHash).toBe(`sha256-${hash}`)
  })

  test('marks dates and places to fill in', () => {
    const page = documentHtml(letter(exampleDossier('resistant')))
    expect(page).toContain('<time datetime="2024-09-09">2024-09-09</time>')
    expect(page).toContain('<span class="blank">name</span>')
  })
})
