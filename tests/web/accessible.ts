/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with a page that is there and at rest, each with the place; empty is good. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.locator('main h1').first().waitFor()
  // A colour that still fades has the contrast of neither state.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
