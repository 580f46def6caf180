/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What settles options is stated in a chart: it is kept, counts at once, and is undone and brought back. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { command, focusIsOn, tabTo } from './keyboard.ts'
import { type Clinic, chromiumIsHere, openClinic, patience } from './pages.ts'

const poll = <Value>(value: () => Promise<Value>) => expect.poll(value, { timeout: patience })

describe.skipIf(!chromiumIsHere)('facts stated in a chart', () => {
  let clinic: Clinic
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    clinic = await openClinic()
    const viewport = { width: 1320, height: 900 }
    context = await clinic.browser.newContext({ viewport, reducedMotion: 'reduce' })
    context.setDefaultTimeout(patience)
    page = await context.newPage()
    await page.goto(`${clinic.address}/#/welcome/${clinic.account.oneTimePassword}`)
    await page.getByLabel(/New password/).fill('a long enough password')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('table.caseload').waitFor()
  }, 120_000)
  afterAll(() => clinic?.close())

  const section = (id: string) => page.locator('section', { has: page.locator(`#${id}`) }).last()
  const questions = () => page.locator('details.fact-questions')
  const open = () => questions().locator('summary').textContent()
  const added = () => page.locator('section:has(#added) li').allTextContents()
  const kept = () => poll(() => page.locator('.saving').count()).toBe(0)

  async function openChart(name: RegExp): Promise<void> {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByRole('link', { name }).click()
    await page.locator('#follow-up').waitFor()
    await questions().waitFor()
  }

  /** Of the answers that are not given yet. */
  async function openQuestions(): Promise<number> {
    return Number(/\((\d+)\)/.exec((await open()) ?? '')?.[1])
  }

  async function findOption(name: string): Promise<string> {
    const options = section('options')
    await options.getByLabel('Find').fill(name)
    const card = options.locator('details.option').first()
    await card.waitFor()
    return (await card.textContent()) ?? ''
  }

  test('with the mouse: allergies, pregnancy and a value count at once, and stay after loading the page again', async () => {
    await openChart(/Rosa/)
    const before = await openQuestions()
    await questions().locator('summary').click()
    await questions()
      .getByRole('button', { name: /^None known/ })
      .click()
    await poll(openQuestions).toBeLessThan(before)
    expect((await added()).at(-1)).toMatch(/no known allergy or intolerance/)
    expect(
      await questions()
        .getByRole('button', { name: /^None known/ })
        .count(),
    ).toBe(0)

    await questions()
      .getByRole('button', { name: /^Pregnant/ })
      .click()
    await poll(async () => (await added()).at(-1)).toMatch(/pregnant/)
    await poll(() => findOption('esketamine')).toMatch(/in pregnancy/)

    await section('options').getByLabel('Find').fill('')
    await questions()
      .getByLabel(/QTc interval/)
      .fill('510')
    await questions()
      .getByLabel(/QTc interval/)
      .press('Enter')
    await poll(async () => (await added()).at(-1)).toMatch(/QTc interval 510 ms/)
    await poll(() => findOption('citalopram')).toMatch(/QTc interval 510/)
    expect(await violationsOf(page)).toEqual([])

    await kept()
    await page.reload()
    await page.locator('#follow-up').waitFor()
    expect(await added()).toHaveLength(3)
  })

  test('a thyroid value changes the review at once', async () => {
    const review = section('review')
    await review.getByText(/^Enter a result/).click()
    await review.getByLabel('Test').selectOption('TSH')
    await review.getByLabel(/^Result/).fill('9.8')
    expect(await violationsOf(page)).toEqual([])
    await review.getByLabel(/^Result/).press('Enter')
    await poll(() => section('review').textContent()).toMatch(/TSH 9\.8/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await poll(() => section('review').textContent()).not.toMatch(/TSH 9\.8/)
    await kept()
  })

  test('undone and brought back by button, key and palette, as events of the chart', async () => {
    await openChart(/Rosa/)
    expect(await page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true)
    await page.getByRole('button', { name: 'Redo' }).click()
    await poll(async () => (await added()).at(-1)).toMatch(/TSH 9\.8/)
    await page.keyboard.press('Control+z')
    await poll(async () => (await added()).length).toBe(3)
    await page.keyboard.press('Control+z')
    await poll(async () => (await added()).length).toBe(2)
    await page.keyboard.press('Control+Shift+Z')
    await poll(async () => (await added()).length).toBe(3)
    await page.keyboard.press('Control+y')
    await poll(async () => (await added()).length).toBe(4)
    await command(page, 'undo: ')
    await poll(async () => (await added()).length).toBe(3)
    await command(page, 'redo: ')
    await poll(async () => (await added()).at(-1)).toMatch(/TSH 9\.8/)
    await kept()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.reload()
    await page.locator('#follow-up').waitFor()
    expect(await added()).toHaveLength(4)
    expect(await page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(false)
    expect(await violationsOf(page)).toEqual([])
  })

  test('in a field the keys undo what was typed there, not the chart', async () => {
    const before = await added()
    await page.getByLabel('Note', { exact: true }).fill('sleeps better')
    await page.getByLabel('Note', { exact: true }).press('Control+z')
    await kept()
    expect(await added()).toEqual(before)
  })

  test('with the keyboard alone: each answer is reached, counts, and leaves the focus among the questions', async () => {
    await openChart(/Udo/)
    const before = await openQuestions()
    await command(page, 'options')
    await focusIsOn(page, /^What could come next/)
    await tabTo(page, /^Answers that would settle/, 'summary')
    await page.keyboard.press('Enter')
    await tabTo(page, /^None known/, 'button')
    await page.keyboard.press('Enter')
    await poll(openQuestions).toBeLessThan(before)
    await focusIsOn(page, /^Answers that would settle options/)
    await tabTo(page, /^QTc interval/, 'input')
    await page.keyboard.type('430')
    await page.keyboard.press('Enter')
    await poll(async () => (await added()).at(-1)).toMatch(/QTc interval 430 ms/)
    await focusIsOn(page, /^Answers that would settle options/)
    await page.keyboard.press('Control+z')
    await poll(async () => (await added()).length).toBe(1)
    await kept()
  })
})
