/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The whole path of the clinic by keyboard alone, with the focus in sight at every step. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, focusIsOn, focusOf, tabTo } from './keyboard.ts'
import { type Clinic, chromiumIsHere, openClinic, patience } from './pages.ts'

const undecided = new URL('../../examples/undecided.json', import.meta.url).pathname
const password = 'a long enough password'

describe.skipIf(!chromiumIsHere)('by keyboard alone', () => {
  let clinic: Clinic
  beforeAll(async () => {
    clinic = await openClinic()
  }, 120_000)
  afterAll(() => clinic?.close())

  test('sign-in, caseload, import, answer, plan, packet and follow-up', async () => {
    const viewport = { width: 1320, height: 900 }
    const context = await clinic.browser.newContext({ viewport, reducedMotion: 'reduce' })
    context.setDefaultTimeout(patience)
    const page = await context.newPage()
    const { keyboard } = page
    // The window of the system, where a person goes on with the keyboard.
    page.once('filechooser', (chooser) => void chooser.setFiles(undecided))
    const verdict = () => page.locator('.verdict-answer').textContent()
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()

    await tabTo(page, /^Name/)
    await keyboard.type(clinic.account.name)
    await tabTo(page, /^Password/)
    await keyboard.type(clinic.account.oneTimePassword)
    await keyboard.press('Enter')
    await focusIsOn(page, /^Choose a password/)
    await tabTo(page, /^One-time password/)
    await keyboard.type(clinic.account.oneTimePassword)
    await tabTo(page, /^New password/)
    await keyboard.type(password)
    await keyboard.press('Enter')
    await focusIsOn(page, /^Caseload/)

    await page.locator('table.caseload').waitFor()
    await tabTo(page, /At risk/, 'button')
    await keyboard.press('Space')
    await expect.poll(() => page.locator('table.caseload tbody tr').count()).toBe(1)
    await tabTo(page, /^Register a patient/, 'summary')
    await keyboard.press('Enter')
    await tabTo(page, /^Name/)
    await keyboard.type('Nora New')
    await keyboard.press('Enter')
    await focusIsOn(page, /^Nora New/)

    await page.locator('#follow-up').waitFor()
    await command(page, 'follow-up')
    await focusIsOn(page, /^Follow-up/)
    await tabTo(page, /^A file/, 'input')
    await keyboard.press('Space')
    const add = page.getByRole('button', { name: 'Add to the chart' }).first()
    await expect.poll(() => add.isEnabled()).toBe(true)
    await tabTo(page, /^Add to the chart/, 'button')
    await keyboard.press('Enter')
    await expect.poll(verdict, { timeout: patience }).toBe('Cannot be decided yet')
    await focusIsOn(page, /^A file/)

    await command(page, 'what is missing')
    await focusIsOn(page, /^What is missing/)
    await tabTo(page, /at the end of escitalopram.* No response$/)
    await keyboard.press('Space')
    await expect.poll(verdict, { timeout: patience }).toBe('Yes')
    await focusIsOn(page, /^What is missing/)

    await command(page, 'life chart')
    await focusIsOn(page, /^Life chart/)
    await tabTo(page, /escitalopram/i)
    const first = (await focusOf(page))?.name
    await keyboard.press('ArrowRight')
    await expect.poll(async () => (await focusOf(page))?.name).not.toBe(first)

    await command(page, 'options')
    await focusIsOn(page, /^What could come next/)
    await tabTo(page, /^Find/, 'input')
    await keyboard.type('interpersonal')
    await tabTo(page, /interpersonal/i, 'summary')
    await keyboard.press('Enter')
    await tabTo(page, /Note or reason/)
    await keyboard.type('wants to talk')
    await tabTo(page, /^Accept/)
    await keyboard.press('Enter')
    await page.locator('.plan-steps > li').waitFor()
    await focusIsOn(page, /^Accept/)

    await command(page, 'plan')
    await focusIsOn(page, /^Plan/)
    await tabTo(page, /^Prior-authorization packet/)
    const opened = context.waitForEvent('page')
    await keyboard.press('Enter')
    const packet = await opened
    await packet.getByRole('heading', { name: /Prior authorization request/ }).waitFor()
    await packet.close()
    await focusIsOn(page, /^Prior-authorization packet/)

    await command(page, 'follow-up')
    await tabTo(page, /^Total/)
    await keyboard.type('6')
    await keyboard.press('Tab')
    await focusIsOn(page, /^Record score/)
    await keyboard.press('Enter')
    await page.locator('.chart-mark[aria-label^="PHQ-9, 6,"]').waitFor({ state: 'attached' })
    await focusIsOn(page, /^Scale/)
    await tabTo(page, /^Decision/)
    await keyboard.press('ArrowDown')
    await tabTo(page, /^Record contact/)
    await keyboard.press('Enter')
    await page
      .getByRole('listitem')
      .filter({ hasText: /: continue/ })
      .waitFor()
    expect(await focusOf(page)).toMatchObject({ seen: 'yes' })
    await context.close()
  })
})
