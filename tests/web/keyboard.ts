/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** A person who has only a keyboard: goes from place to place, and always sees where the focus is. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { patience } from './pages.ts'

/** No page has more places than this between two that are worth going to. */
const mostSteps = 400

export type Focus = {
  /** What a reader that speaks would call it. */
  readonly name: string
  readonly tag: string
  /** Outlined, inside the window, and not behind anything else; or what is wrong. */
  readonly seen: 'yes' | 'without outline' | 'outside' | `behind ${string}`
}

/** Where the focus is; `undefined` where it is nowhere. */
export function focusOf(page: Page): Promise<Focus | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return undefined
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const mark = element.matches('.chart-mark') ? element.firstElementChild : null
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const inside = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
    const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
    const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
    const there = document.elementFromPoint(x, y)
    const label = element.closest('label')
    const covered =
      there !== null &&
      !there.contains(element) &&
      !element.contains(there) &&
      label?.contains(there) !== true
    const outlined = mark !== null || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const group = element.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
    const own = element.getAttribute('aria-label') ?? labels[0]?.textContent ?? element.textContent ?? ''
    return {
      name: `${group} ${own}`.replace(/\s+/g, ' ').trim(),
      tag: element.tagName.toLowerCase(),
      seen: !inside
        ? ('outside' as const)
        : covered
          ? (`behind ${there.tagName} ${there.className}` as const)
          : outlined
            ? ('yes' as const)
            : ('without outline' as const),
    }
  })
}

/** The focus comes to rest somewhere, where it can be seen. */
export async function focusIsOn(page: Page, name: RegExp): Promise<void> {
  await expect
    .poll(async () => (await focusOf(page))?.name, { timeout: patience, message: `focus on ${name}` })
    .toMatch(name)
  expect(await focusOf(page)).toMatchObject({ seen: 'yes' })
}

/** The part of the page that follows an answer is there: nobody goes for what is not on the screen yet. */
async function nothingIsBusy(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy=true]').count(), { timeout: patience }).toBe(0)
}

/** Presses Tab until the place is reached; on the way the focus is never out of sight. */
export async function tabTo(page: Page, name: RegExp, tag?: string): Promise<void> {
  await nothingIsBusy(page)
  const passed: string[] = []
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab')
    const focus = await focusOf(page)
    if (focus === undefined) throw new Error(`Before ${name} the focus was lost, after ${passed.slice(-3)}.`)
    expect(focus, `after ${passed.at(-1)}`).toMatchObject({ seen: 'yes' })
    if (name.test(focus.name) && (tag === undefined || tag === focus.tag)) return
    passed.push(focus.name)
  }
  throw new Error(`${name} cannot be reached; passed ${passed.slice(0, 40).join(' | ')}`)
}

/** Opens the command palette, types, and takes what is found first. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await focusIsOn(page, /^Find a page/)
  await page.keyboard.type(words)
  await page.locator('.palette [role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}
