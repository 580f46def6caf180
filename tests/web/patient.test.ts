/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The path of a psychiatrist in a real browser: a record, an answer, another verdict, a plan. */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { chromiumIsHere, openPages, type Pages, patience } from './pages.ts'

const example = new URL('../../examples/undecided.json', import.meta.url)

describe.skipIf(!chromiumIsHere)('patient page', () => {
  let pages: Pages
  let page: Page
  const errors: string[] = []
  beforeAll(async () => {
    pages = await openPages()
  }, 120_000)
  afterAll(() => pages?.close())
  afterEach(async () => {
    await page.close({ runBeforeUnload: false })
    expect(errors.splice(0)).toEqual([])
  })

  async function start(width = 1320, height = 900, dark = false): Promise<void> {
    page = await pages.browser.newPage({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    page.setDefaultTimeout(patience)
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
    })
    await page.goto(pages.address)
  }
  const verdict = () => page.locator('.verdict-answer').textContent()

  async function openExample(name = 'Undecided'): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
    await page.locator('#verdict').waitFor()
  }

  test('a dropped file is assessed, an answer changes the verdict, and undo brings it back', async () => {
    await start()
    await page.locator('input[type=file]').setInputFiles(example.pathname)
    await page.locator('#verdict').waitFor()
    await page.getByLabel('As of').fill('2025-08-01')
    expect(await verdict()).toBe('Cannot be decided yet')
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
    await page.getByRole('button', { name: 'Redo' }).click()
    await expect.poll(verdict).toBe('Yes')
    await page.getByRole('button', { name: /take back/ }).click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
  })

  test('a gzipped file, a pasted history and hostile words are read', async () => {
    await start()
    const buffer = gzipSync(readFileSync(example))
    const file = { name: 'patient.json.gz', mimeType: 'application/gzip', buffer }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('#verdict').waitFor()
    await page.goto(`${pages.address}/#/`)
    await page
      .getByRole('textbox')
      .fill('Said: <img src=x onerror=alert(1)> Zoloft 200 mg x 10 wks 2019, no help')
    await page.getByRole('button', { name: 'Read it' }).click()
    await page.locator('#words').waitFor()
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.getByRole('rowheader', { name: /Sertraline/ }).count()).toBeGreaterThan(0)
  })

  test('a history typed into a form is assessed', async () => {
    await start(390)
    await page.getByRole('heading', { name: 'Or type a history into a form' }).click()
    await page.getByLabel('This episode since').fill('2024-01')
    const medicine = (number: number) => page.getByRole('group', { name: `Medicine ${number}` })
    for (const [number, name, mg] of [
      [1, 'Zoloft', '200'],
      [2, 'venlafaxine', '225'],
    ] as const) {
      if (number > 1) await page.getByRole('button', { name: 'Another medicine' }).click()
      await medicine(number).getByLabel('Name').fill(name)
      await medicine(number).getByLabel('Highest mg a day').fill(mg)
      await medicine(number)
        .getByLabel('Since')
        .fill(`2024-0${number * 3}-01`)
      await medicine(number).getByLabel('Weeks').fill('10')
      await medicine(number).getByRole('combobox', { name: 'Taken' }).selectOption('as prescribed')
      await medicine(number).getByLabel('Outcome').selectOption('no response')
    }
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Assess it' }).click()
    await page.locator('#verdict').waitFor()
    expect(await verdict()).toBe('Yes')
    await page.locator('#trials').waitFor()
    expect(await page.getByRole('rowheader', { name: /Sertraline/ }).count()).toBeGreaterThan(0)
  })

  test('a print has the answer, the reasons and the trials, without the tools of the page', async () => {
    await start()
    await openExample('Resistant')
    await page.locator('#trials').waitFor()
    // Others may read a printed copy: what is asked in private is on the screen only.
    const inPrivate = page.getByText('Violence by a partner', { exact: true })
    expect(await inPrivate.isVisible()).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await inPrivate.isVisible()).toBe(false)
    expect(await page.getByText(/of the review is not printed/).isVisible()).toBe(true)
    for (const id of ['verdict', 'why', 'life-chart', 'trials']) {
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(true)
    }
    for (const name of ['Print', 'Undo', 'Skip to the content']) {
      expect(await page.getByRole('button', { name, exact: true }).isVisible(), name).toBe(false)
    }
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('what is no record gives a clear message', async () => {
    await start()
    const wrong = (name: string, text: string) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    })
    await page.locator('input[type=file]').setInputFiles(wrong('page.json', '<!doctype html><html></html>'))
    expect(await page.getByRole('alert').textContent()).toContain('web page (HTML)')
    await page.locator('input[type=file]').setInputFiles(wrong('other.json', '{"a":1}'))
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('resourceType')
  })

  test('the life chart says doses and outcomes in words; what the review found stands first, and is no tick', async () => {
    await start()
    await openExample('Resistant')
    await page.locator('#options').waitFor()
    const words = await page.locator('.chart-words').allTextContents()
    expect(words.join(' ')).toMatch(/150.*no response/)
    const review = page.locator('section', { has: page.locator('#review') }).last()
    expect(await review.locator('h3').first().textContent()).toBe('Present')
    expect(await review.locator('li.yes .mark').first().textContent()).toBe('!')
  })

  test('with the keyboard alone: open, answer, look at the chart, read an entry', async () => {
    await start()
    await page.getByRole('button', { name: /^Undecided/ }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#verdict').waitFor()
    await tabTo(page, 'No response')
    await page.keyboard.press('Enter')
    await expect.poll(verdict).toBe('Yes')
    await page.locator('[data-mark][tabindex="0"]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.chart-detail strong').textContent()).toMatch(/^Bupropion/)
    await tabTo(page, 'dispensing')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('dialog').textContent()).toContain('MedicationDispense')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('options are accepted into a plan with its checks, and documents are made here', async () => {
    await start()
    await openExample('Resistant')
    const option = page.locator('details.option').first()
    await option.locator('summary').click()
    await option.getByRole('button', { name: /^Accept/ }).click()
    expect(await page.locator('.plan-steps > li').count()).toBe(1)
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Consultation letter' }).click()
    const letter = await opened
    await letter.waitForLoadState()
    expect(await letter.locator('h1').textContent()).not.toBe('')
  })

  test('another definition is explained, and the choice is kept', async () => {
    await start()
    await openExample()
    await page.getByLabel('by the definition').selectOption('nice-further-line/2022')
    await expect.poll(verdict).toBe('Yes')
    await page.getByLabel('by the definition').selectOption('nextline-clinical/2026')
  })

  test('a verdict follows an answer at once: how long it takes is printed', async () => {
    await start()
    await openExample()
    await page
      .getByRole('button', { name: /^State or correct/ })
      .first()
      .click()
    const took: number[] = []
    for (const name of [
      'Worse',
      'Remission',
      'Worse',
      'Remission',
      'Worse',
      'Remission',
      'Worse',
      'Remission',
    ]) {
      took.push(await page.evaluate(verdictTime, name))
      await page.waitForTimeout(300)
    }
    const sorted = took.toSorted((a, b) => a - b).map((each) => each.toFixed(1))
    console.info(`verdict after an answer: ${sorted.at(0)} ms at best, ${sorted.at(4)} ms in the middle`)
    await expect.poll(verdict).not.toBe('Yes')
  })

  test.each([
    ['wide', 1320, 900, false],
    ['dark', 1320, 900, true],
    ['phone', 390, 844, false],
  ] as const)('axe finds nothing wrong: %s', async (_, width, height, dark) => {
    await start(width, height, dark)
    expect(await violationsOf(page)).toEqual([])
    await openExample('Resistant')
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    expect(await violationsOf(page)).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})

/** Presses Tab until an element with these words has the focus. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent ?? '')).startsWith(words)) return
  }
  throw new Error(`Tab never reached “${words}”.`)
}

/** From the press of a button until the new verdict stands in the page. Runs in the browser. */
async function verdictTime(label: string): Promise<number> {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.trial-form button')]
  const button = buttons.find((each) => each.textContent === label)
  const answer = document.querySelector('.verdict-answer')
  if (button === undefined || answer === null) throw new Error(`There is no answer “${label}”.`)
  const changed = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      done()
    })
    observer.observe(answer, { childList: true, characterData: true, subtree: true })
  })
  const started = performance.now()
  button.click()
  await changed
  return performance.now() - started
}
