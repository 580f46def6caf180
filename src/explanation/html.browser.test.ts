/** The page in a real browser: accessible in light and dark, and its style let in by its own policy. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleAssessment, exampleNames } from '../../tests/example-assessment.ts'
import { toHtml } from './html.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place))
if (executablePath === undefined)
  console.warn('No Chromium found: the browser tests are skipped. Set CHROMIUM to its path.')

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Everything but the options, which are all built alike, and of these the first of each status. */
const opened = `document.querySelectorAll("details").forEach((each) => {
  const option = each.closest(".option")
  each.open = option === null || [...option.parentElement.children].indexOf(option) < 4
})`

describe.skipIf(executablePath === undefined)('in Chromium', () => {
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  }, 30_000)
  afterAll(async () => {
    await browser?.close()
  })

  const cases = exampleNames.flatMap((name) =>
    (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
  )

  test.each(cases)(
    '"%s" in %s has no accessibility violation',
    { timeout: 120_000 },
    async (name, colorScheme) => {
      // axe is put in by the test, which the page's own policy would forbid.
      const page = await browser?.newPage({ colorScheme, bypassCSP: true })
      await page?.setContent(toHtml(exampleAssessment(name)))
      await page?.evaluate(opened)
      await page?.evaluate(axe)
      const violations = await page?.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes.length]))',
      )
      await page?.close()
      expect(violations).toEqual([])
    },
  )

  test('the policy lets the style in and reports nothing', { timeout: 30_000 }, async () => {
    const page = await browser?.newPage({ colorScheme: 'light' })
    const messages: string[] = []
    page?.on('console', (message) => messages.push(message.text()))
    await page?.setContent(toHtml(exampleAssessment('resistant')))
    const color = await page?.evaluate(
      'getComputedStyle(document.querySelector(".verdict.yes .answer")).color',
    )
    await page?.close()
    expect(messages).toEqual([])
    expect(color).toBe('rgb(140, 29, 24)')
  })
})
