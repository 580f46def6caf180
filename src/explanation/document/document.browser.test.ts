/** The documents in a real browser: no accessibility violation in light and dark, and styled by their own policy. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleNames } from '../../../tests/example-assessment.ts'
import { exampleDossier } from '../../../tests/example-dossier.ts'
import { optionById } from '../../knowledge/options/index.ts'
import { handout } from '../handout/handout.ts'
import { letter } from '../letter/letter.ts'
import { packet } from '../packet/packet.ts'
import type { Document } from './document.ts'
import { documentHtml } from './document-html.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place))
if (executablePath === undefined)
  console.warn('No Chromium found: the browser tests are skipped. Set CHROMIUM to its path.')

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

function documentOf(kind: Document['kind'], name: (typeof exampleNames)[number]): Document {
  const dossier = exampleDossier(name)
  if (kind === 'letter') return letter(dossier)
  if (kind === 'handout') return handout(dossier)
  const option = optionById('esketamine-nasal')
  if (option === undefined) throw new Error('There is no esketamine.')
  return packet(dossier, { option, coverage: dossier.coverage(option.id), payerNamed: false })
}

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  }, 30_000)
  afterAll(async () => {
    await browser?.close()
  })

  const cases = (['letter', 'packet', 'handout'] as const).flatMap((kind) =>
    exampleNames.map((name, index) => [kind, name, index % 2 === 0 ? 'light' : 'dark'] as const),
  )

  test.each(cases)(
    'the %s of "%s" in %s has no violation',
    { timeout: 60_000 },
    async (kind, name, colorScheme) => {
      const page = await browser?.newPage({ colorScheme, bypassCSP: true })
      await page?.setContent(documentHtml(documentOf(kind, name)))
      await page?.evaluate(axe)
      const violations = await page?.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes.length]))',
      )
      await page?.close()
      expect(violations).toEqual([])
    },
  )

  test('the handout in Spanish has no violation', { timeout: 60_000 }, async () => {
    const page = await browser?.newPage({ bypassCSP: true })
    await page?.setContent(documentHtml(handout(exampleDossier('resistant'), { language: 'es' })))
    await page?.evaluate(axe)
    const violations = await page?.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id }) => id))',
    )
    await page?.close()
    expect(violations).toEqual([])
  })

  test('the policy lets the styles in and reports nothing', { timeout: 60_000 }, async () => {
    const page = await browser?.newPage({ colorScheme: 'light' })
    const messages: string[] = []
    page?.on('console', (message) => messages.push(message.text()))
    await page?.setContent(documentHtml(documentOf('handout', 'resistant')))
    const width = await page?.evaluate('getComputedStyle(document.body).maxWidth')
    await page?.close()
    expect(messages).toEqual([])
    expect(width).toBe('672px')
  })
})
