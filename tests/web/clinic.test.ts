/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The clinic with its real service: caseload, chart, plan, documents, follow-up, and the patient on a phone. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { type Clinic, chromiumIsHere, openClinic, patience } from './pages.ts'

const password = 'a long enough password'

describe.skipIf(!chromiumIsHere)('clinic', () => {
  let clinic: Clinic
  let context: BrowserContext
  let page: Page
  const errors: string[] = []
  const watch = (watched: Page) => watched.on('pageerror', (error) => errors.push(error.message))
  const verdict = () => page.locator('.verdict-answer').textContent()
  beforeAll(async () => {
    clinic = await openClinic()
    context = await clinic.browser.newContext({
      viewport: { width: 1320, height: 900 },
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(patience)
    page = await context.newPage()
    watch(page)
  }, 120_000)
  afterAll(async () => {
    await clinic?.close()
    expect(errors).toEqual([])
  })

  async function openChart(name: string): Promise<void> {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await page.locator('#verdict').waitFor()
    await page.locator('#follow-up').waitFor()
  }

  test('sign-in with the one-time password, a password of one’s own, and the caseload', async () => {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByLabel('Name').fill(clinic.account.name)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByLabel('Password').fill(clinic.account.oneTimePassword)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByLabel('One-time password').fill(clinic.account.oneTimePassword)
    await page.getByLabel(/New password/).fill(password)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('table.caseload').waitFor()
    expect(await page.locator('table.caseload tbody tr').count()).toBeGreaterThanOrEqual(4)
    expect(await violationsOf(page)).toEqual([])
  })

  test('an answer becomes part of the chart, changes the verdict, and can be taken back', async () => {
    await openChart('Udo')
    expect(await verdict()).toBe('Cannot be decided yet')
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    await page.reload()
    await expect.poll(verdict).toBe('Yes')
    await page.getByRole('button', { name: /take back/ }).click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
    expect(await violationsOf(page)).toEqual([])
  })

  test('a plan, its packet as PDF, a score and the next decision', async () => {
    await openChart('Rosa')
    await page.getByLabel('Find').fill('interpersonal')
    const option = page.locator('details.option').first()
    await option.locator('summary').click()
    await option.getByLabel(/Note|Reason/).fill('wants to talk')
    await option.getByRole('button', { name: /^Accept/ }).click()
    await page.locator('.plan-steps > li').waitFor()
    const href = await page
      .getByRole('listitem')
      .filter({ hasText: 'Packet' })
      .getByRole('link', { name: 'PDF' })
      .getAttribute('href')
    const pdf = await context.request.get(clinic.address + href)
    expect(pdf.status()).toBe(200)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByLabel('Total').fill('7')
    await page.getByRole('button', { name: 'Record score' }).click()
    await page.locator('.chart-mark[aria-label^="PHQ-9, 7,"]').waitFor({ state: 'attached' })
    await page.getByLabel('Decision').selectOption('continue')
    await page.getByRole('button', { name: 'Record contact' }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: /: continue/ })
      .waitFor()
  })

  test('two clinicians at one chart: the second is told, and nothing is lost', async () => {
    await openChart('Lea')
    const other = await context.newPage()
    watch(other)
    await other.goto(page.url())
    await other.locator('#follow-up').waitFor()
    const first = page.locator('#review').locator('xpath=ancestor::section[1]')
    await first
      .getByRole('button', { name: /^Absent/ })
      .first()
      .click()
    await page.getByRole('button', { name: /take back/ }).waitFor()
    const second = other.locator('#review').locator('xpath=ancestor::section[1]')
    await second
      .getByRole('button', { name: /^Absent/ })
      .nth(1)
      .click()
    await other.getByRole('alert').waitFor()
    await other.getByRole('button', { name: /take back/ }).waitFor()
    await other.close()
  })

  test('a patient answers on a phone: help comes first, and the clinic sees it', async () => {
    await openChart('Ben')
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.locator('.code').textContent()
    const phone = await clinic.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
    phone.setDefaultTimeout(patience)
    const own = await phone.newPage()
    watch(own)
    await own.goto(link ?? '')
    await own.locator('h1').waitFor()
    expect(await violationsOf(own)).toEqual([])
    await own.getByRole('button', { name: 'Empezar' }).click()
    await own.getByText('Lo que usted respondió', { exact: false }).waitFor()
    await own.getByRole('button', { name: 'English' }).click()
    await own.getByRole('button', { name: 'Begin' }).click()
    for (const [index, reply] of [...Array(8).fill('Nearly every day'), 'Several days'].entries()) {
      await own
        .getByText(`Question ${index + 1} of 9`, { exact: false })
        .first()
        .waitFor()
      if (index === 4) {
        await own.reload()
        await own.getByRole('button', { name: 'Go on' }).click()
        await own.getByText('Question 5 of 9', { exact: false }).first().waitFor()
        expect(await violationsOf(own)).toEqual([])
      }
      await own.getByRole('button', { name: reply }).click()
    }
    await own.getByRole('heading', { name: 'You do not have to go through this alone' }).waitFor()
    expect(await own.locator('a[href="tel:988"]').count()).toBe(1)
    expect(await violationsOf(own)).toEqual([])
    await own.getByText('Question', { exact: false }).first().waitFor({ state: 'detached' })
    await own.getByRole('button', { name: /I have seen/ }).click()
    for (let item = 1; item <= 7; item++) {
      await own.getByText(`Question ${item} of 7`, { exact: false }).first().waitFor()
      await own.getByRole('button', { name: 'Not at all' }).click()
    }
    await own.getByRole('button', { name: 'Add another medicine' }).click()
    await own.getByRole('textbox').fill('Zoloft')
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByRole('textbox').fill('100')
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByLabel(/Since when/).fill('2023-05')
    await own.getByLabel(/how many weeks/).fill('10')
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByRole('button', { name: 'Yes, nearly every day' }).click()
    await own.getByRole('button', { name: 'It did not help' }).click()
    await own.getByRole('button', { name: 'It did not help' }).click()
    await own.getByRole('button', { name: 'Send to my clinic' }).click()
    await own.getByRole('heading', { name: /You are done/ }).waitFor()
    expect(await own.getByText('It is not a diagnosis', { exact: false }).count()).toBeGreaterThan(0)
    expect(await own.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.reload()
    await page.locator('.chart-mark[aria-label^="PHQ-9, 25,"]').waitFor({ state: 'attached' })
    expect(await page.locator('.risk').textContent()).toMatch(/item 9|PHQ-9/)
    await phone.close()
  })
})
