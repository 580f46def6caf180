/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** The clinic with its real service: caseload, chart, plan, documents, follow-up, and the patient on a phone. */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { type Clinic, chromiumIsHere, openClinic, patience } from './pages.ts'

const undecided = new URL('../../examples/undecided.json', import.meta.url).pathname
const password = 'a long enough password'

describe.skipIf(!chromiumIsHere)('clinic', () => {
  let clinic: Clinic
  let context: BrowserContext
  let page: Page
  const errors: string[] = []
  const foreign: string[] = []
  const watch = (watched: Page) =>
    watched
      .on('pageerror', (error) => errors.push(error.message))
      .on('request', (request) => {
        if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(clinic.address)) {
          foreign.push(request.url())
        }
      })
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
  // What one test holds back is not to keep the next one waiting.
  afterEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))
  afterAll(async () => {
    await clinic?.close()
    expect(errors).toEqual([])
    // Nothing is loaded from elsewhere: the pages work without a network.
    expect(foreign).toEqual([])
  })

  async function openChart(name: string): Promise<void> {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByRole('link', { name: new RegExp(name) }).click()
    await page.locator('#verdict').waitFor()
    await page.locator('#follow-up').waitFor()
  }

  /** The link for the patient whose chart is open, on a phone that speaks Spanish. */
  async function openOnPhone(): Promise<{ readonly phone: BrowserContext; readonly own: Page }> {
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = await page.locator('.code').textContent()
    const phone = await clinic.browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
    phone.setDefaultTimeout(patience)
    const own = await phone.newPage()
    watch(own)
    await own.goto(link ?? '')
    return { phone, own }
  }

  test('a wrong password is told; the link of the first start signs in once and leads to the caseload', async () => {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByLabel('Name').fill(clinic.account.name)
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await violationsOf(page)).toEqual([])
    const link = `${clinic.address}/#/welcome/${clinic.account.oneTimePassword}`
    await page.goto(link)
    await page.getByLabel(/New password/).fill(password)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('table.caseload').waitFor()
    expect(page.url()).toBe(`${clinic.address}/#/caseload`)
    const other = await clinic.browser.newPage()
    other.setDefaultTimeout(patience)
    await other.goto(link)
    expect(await other.getByRole('alert').textContent()).toContain('has been used')
    await other.close()
  })

  test.each([
    ['light', 1320, 900],
    ['dark', 390, 844],
  ] as const)(
    'caseload, chart and account have no violation: %s, %d wide',
    async (colorScheme, width, height) => {
      const storageState = await context.storageState()
      const viewport = { width, height }
      const own = await clinic.browser.newContext({
        viewport,
        colorScheme,
        storageState,
        reducedMotion: 'reduce',
      })
      own.setDefaultTimeout(patience)
      const looked = await own.newPage()
      watch(looked)
      await looked.goto(`${clinic.address}/#/caseload`)
      await looked.locator('table.caseload').waitFor()
      expect(await violationsOf(looked)).toEqual([])
      expect(await overflowOf(looked)).toBeLessThanOrEqual(0)
      await looked.goto(`${clinic.address}/#/account`)
      await looked.locator('#colleagues').waitFor()
      expect(await violationsOf(looked)).toEqual([])
      expect(await overflowOf(looked)).toBeLessThanOrEqual(0)
      await looked.goto(`${clinic.address}/#/caseload`)
      await looked.getByRole('link', { name: /Lea/ }).click()
      await looked.locator('#follow-up').waitFor()
      expect(await violationsOf(looked)).toEqual([])
      expect(await overflowOf(looked)).toBeLessThanOrEqual(0)
      await own.close()
    },
  )

  test('who is at risk stands first, and the table can be sorted and narrowed', async () => {
    await page.goto(`${clinic.address}/#/caseload`)
    const names = () => page.locator('table.caseload tbody th').allTextContents()
    await expect.poll(names).toHaveLength(4)
    expect((await names())[0]).toContain('Lea')
    await page.getByRole('button', { name: /^At risk/ }).click()
    expect(await names()).toHaveLength(1)
    await page.getByRole('button', { name: /^Everybody/ }).click()
    await page.getByRole('button', { name: 'Latest score' }).click()
    expect((await names())[0]).toContain('Udo')
    await page.getByRole('button', { name: 'Latest score' }).click()
    expect((await names()).at(-1)).toContain('Udo')
  })

  test('an admin adds a care manager, who signs in and sees the caseload', async () => {
    await page.goto(`${clinic.address}/#/account`)
    const colleagues = page.locator('section', { has: page.locator('#colleagues') })
    await colleagues.getByLabel('Name', { exact: true }).fill('Cara Manager')
    await colleagues.getByLabel(/Signs in as/).fill('cara@clinic.example')
    await colleagues.getByLabel('Role').selectOption('care-manager')
    await colleagues.getByRole('button', { name: 'Add a colleague' }).click()
    const given = await page.locator('.code').textContent()
    const own = await clinic.browser.newContext()
    own.setDefaultTimeout(patience)
    const cara = await own.newPage()
    watch(cara)
    await cara.goto(`${clinic.address}/#/caseload`)
    await cara.getByLabel('Name').fill('cara@clinic.example')
    await cara.getByLabel('Password').fill(given ?? '')
    await cara.getByRole('button', { name: 'Sign in', exact: true }).click()
    await cara.getByLabel('One-time password').fill(given ?? '')
    await cara.getByLabel(/New password/).fill(password)
    await cara.getByRole('button', { name: 'Save' }).click()
    await cara.locator('table.caseload').waitFor()
    expect(await cara.locator('table.caseload tbody tr').count()).toBe(4)
    // What the service refuses to a care manager is not offered; scores and contacts are.
    await cara.getByRole('link', { name: /Udo/ }).click()
    await cara.locator('#plan').waitFor()
    for (const name of ['No response', /^Absent/, /^State or correct/, 'Add to the chart'])
      expect(await cara.getByRole('button', { name }).count(), String(name)).toBe(0)
    await cara.getByText('for a clinician to enter', { exact: false }).waitFor()
    await cara.getByLabel('Total').fill('99')
    await cara.getByRole('button', { name: 'Record score' }).click()
    expect(await cara.getByRole('alert').textContent()).toContain('Expected 0 to 27')
    expect(await cara.getByLabel('Total').inputValue()).toBe('99')
    await cara.getByRole('button', { name: 'Close' }).click()
    expect(await violationsOf(cara)).toEqual([])
    await cara.goto(`${clinic.address}/#/account`)
    await cara.locator('#password').waitFor()
    expect(await cara.locator('#colleagues').count()).toBe(0)
    await own.close()
  })

  test('a passkey is added on the own machine and signs in', async () => {
    const storageState = await context.storageState()
    const own = await clinic.browser.newContext({ storageState })
    own.setDefaultTimeout(patience)
    const device = await own.newPage()
    watch(device)
    const browser = await own.newCDPSession(device)
    await browser.send('WebAuthn.enable')
    await browser.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    })
    await device.goto(`${clinic.address}/#/account`)
    await device.getByLabel('Name of the device').fill('laptop')
    await device.getByRole('button', { name: 'Add a passkey' }).click()
    await device.getByText(/laptop, since/).waitFor()
    await own.clearCookies()
    await device.goto(`${clinic.address}/#/caseload`)
    await device.reload()
    await device.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await device.locator('table.caseload').waitFor()
    await own.close()
  })

  test('the whole path: a record, an answer, a plan, its packet, a score and the decision', async () => {
    await page.goto(`${clinic.address}/#/caseload`)
    await page.getByText('Register a patient').click()
    await page.getByLabel('Name').fill('Nora New')
    await page.getByRole('button', { name: 'Register' }).click()
    await page.locator('#follow-up').waitFor()
    await page.getByLabel(/A file/).setInputFiles(undecided)
    await page.getByRole('button', { name: 'Add to the chart' }).first().click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    await page.getByLabel('Find').fill('interpersonal')
    const option = page.locator('details.option').first()
    await option.locator('summary').click()
    await option.getByLabel(/Note|Reason/).fill('wants to talk')
    await option.getByRole('button', { name: /^Accept/ }).click()
    await page.locator('.plan-steps > li').waitFor()
    const packet = page.getByRole('listitem').filter({ hasText: 'Packet' })
    const href = await packet.getByRole('link', { name: 'PDF' }).getAttribute('href')
    const pdf = await context.request.get(clinic.address + href)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByLabel('Total').fill('6')
    await page.getByRole('button', { name: 'Record score' }).click()
    await page.locator('.chart-mark[aria-label^="PHQ-9, 6,"]').waitFor({ state: 'attached' })
    await page.getByLabel('Decision').selectOption('continue')
    await page.getByRole('button', { name: 'Record contact' }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: /: continue/ })
      .waitFor()
    expect(foreign).toEqual([])
  })

  test('two answers in quick succession are not in each other’s way', async () => {
    await openChart('Rosa')
    const absent = page
      .locator('section', { has: page.locator('#review') })
      .getByRole('button', { name: /^Absent/ })
    await absent.nth(0).click()
    await absent.nth(1).click()
    await expect.poll(() => page.getByRole('button', { name: /take back/ }).count()).toBe(2)
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  test('an answer becomes part of the chart, changes the verdict, and can be taken back', async () => {
    await openChart('Udo')
    const before = await keptEvents(page)
    expect(await verdict()).toBe('Cannot be decided yet')
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    await expect.poll(() => keptEvents(page)).toBe(before + 1)
    await page.reload()
    await expect.poll(verdict).toBe('Yes')
    await page.getByRole('button', { name: /take back/ }).click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
    expect(await violationsOf(page)).toEqual([])
  })

  /** Holds statements back until the test lets them go: to the service, or nowhere. */
  async function heldStatements() {
    let decide: (reaches: boolean) => void = () => undefined
    const decided = new Promise<boolean>((done) => {
      decide = done
    })
    const statements = /\/api\/patients\/[^/]+\/(?:answers|statements)$/
    await page.route(statements, async (route) => ((await decided) ? route.continue() : route.abort()))
    return async (reaches: boolean) => {
      decide(reaches)
      await page.waitForLoadState('networkidle')
      await page.unroute(statements)
    }
  }

  test('the verdict follows an answer before the service has it, and nothing is drawn again then', async () => {
    await openChart('Udo')
    const letGo = await heldStatements()
    const before = await keptEvents(page)
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    const takeBack = page.getByRole('button', { name: /take back/ })
    await expect.poll(() => takeBack.count()).toBe(1)
    await takeBack.focus()
    await restOf(page)
    await page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      const observer = new MutationObserver((changes) => {
        for (const { type, target } of changes) {
          const element = target instanceof Element ? target : target.parentElement
          // The log of the chart tells what is kept.
          if (element?.closest('section[aria-labelledby="follow-up"]') === null)
            seen.push(
              `${type} ${element?.tagName} ${element?.className} ${element?.textContent?.slice(0, 80)}`,
            )
        }
      })
      const main = document.querySelector('main')
      if (main !== null)
        observer.observe(main, { childList: true, subtree: true, characterData: true, attributes: true })
    })
    await letGo(true)
    await expect.poll(() => keptEvents(page)).toBe(before + 1)
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
    expect(await takeBack.evaluate((button) => button === document.activeElement)).toBe(true)
    await takeBack.click()
    await expect.poll(verdict).toBe('Cannot be decided yet')
    await expect.poll(() => keptEvents(page)).toBe(before + 2)
  })

  test('an answer that is not kept goes away, is told, and can be saved again', async () => {
    await openChart('Udo')
    const letGo = await heldStatements()
    const question = page.getByRole('group', { name: /at the end of escitalopram/ })
    await question.getByRole('button', { name: 'No response' }).click()
    await expect.poll(verdict).toBe('Yes')
    await letGo(false)
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/Not saved.*cannot be reached.*no response/i)
    expect(await verdict()).toBe('Cannot be decided yet')
    expect(await violationsOf(page)).toEqual([])
    // Told in sight, wherever the page is scrolled to.
    await page.locator('#plan').scrollIntoViewIfNeeded()
    const isSeen = (element: Element) => {
      const { left, top } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(left + 4, top + 4))
    }
    expect(await page.getByText('Not saved.').evaluate(isSeen)).toBe(true)
    await page.getByRole('link', { name: 'Caseload' }).click()
    await page.getByRole('link', { name: 'See what' }).click()
    const unsaved = await keptEvents(page)
    await page.getByRole('button', { name: 'Save again' }).click()
    await expect.poll(verdict).toBe('Yes')
    await expect.poll(() => keptEvents(page)).toBe(unsaved + 1)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.reload()
    await expect.poll(verdict).toBe('Yes')
    const before = await keptEvents(page)
    await page.getByRole('button', { name: /take back/ }).click()
    await expect.poll(() => keptEvents(page)).toBe(before + 1)
    expect(await verdict()).toBe('Cannot be decided yet')
  })

  test('whoever was signed out finds the answer again, and saves it', async () => {
    const own = await clinic.browser.newContext({ viewport: { width: 1320, height: 900 } })
    own.setDefaultTimeout(patience)
    const late = await own.newPage()
    watch(late)
    const signIn = async () => {
      await late.getByLabel('Name').fill(clinic.account.name)
      await late.getByLabel('Password').fill(password)
      await late.getByRole('button', { name: 'Sign in', exact: true }).click()
    }
    await late.goto(`${clinic.address}/#/caseload`)
    await signIn()
    await late.getByRole('link', { name: /Rosa/ }).click()
    await late.locator('#follow-up').waitFor()
    await own.clearCookies()
    const review = late.locator('section', { has: late.locator('#review') })
    await review
      .getByRole('button', { name: /^Absent/ })
      .first()
      .click()
    await late.getByRole('heading', { name: 'Sign in' }).waitFor()
    await signIn()
    const unsaved = await keptEvents(late)
    await late.getByRole('button', { name: 'Save again' }).click()
    await expect.poll(() => keptEvents(late)).toBe(unsaved + 1)
    expect(await late.getByRole('alert').count()).toBe(0)
    await late
      .getByRole('button', { name: /take back/ })
      .last()
      .click()
    await expect.poll(() => keptEvents(late)).toBe(unsaved + 2)
    await own.close()
  })

  test('a plan, its packet as PDF, a score and the next decision', async () => {
    await openChart('Rosa')
    const undecided = await keptEvents(page)
    await page.getByLabel('Find').fill('interpersonal')
    const option = page.locator('details.option').first()
    await option.locator('summary').click()
    await option.getByLabel(/Note|Reason/).fill('wants to talk')
    await option.getByRole('button', { name: /^Accept/ }).click()
    await page.locator('.plan-steps > li').waitFor()
    await expect.poll(() => keptEvents(page)).toBe(undecided + 1)
    const before = await keptEvents(page)
    const check = page.locator('.plan-steps').getByRole('checkbox').first()
    await check.check()
    await expect.poll(() => keptEvents(page)).toBe(before + 1)
    await page.reload()
    await page.locator('.plan-steps').waitFor()
    expect(await check.isChecked()).toBe(true)
    await check.uncheck()
    await expect.poll(() => keptEvents(page)).toBe(before + 2)
    await page.reload()
    await page.locator('.plan-steps').waitFor()
    expect(await check.isChecked()).toBe(false)
    const href = await page
      .getByRole('listitem')
      .filter({ hasText: 'Packet' })
      .getByRole('link', { name: 'PDF' })
      .getAttribute('href')
    expect(href).toContain('option=interpersonal-therapy')
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
    // What is taken back was not declined.
    const plan = page.locator('section[aria-labelledby="plan"]')
    await plan.getByRole('button', { name: 'take back' }).click()
    await plan.getByText('Nothing is accepted yet', { exact: false }).waitFor()
    expect(await plan.getByRole('heading', { name: 'Declined' }).count()).toBe(0)
  })

  test('two clinicians at one chart: the second is told, and nothing is lost', async () => {
    await openChart('Lea')
    const before = await keptEvents(page)
    const other = await context.newPage()
    watch(other)
    await other.goto(page.url())
    await other.locator('#follow-up').waitFor()
    const first = page.locator('#review').locator('xpath=ancestor::section[1]')
    await first
      .getByRole('button', { name: /^Absent/ })
      .first()
      .click()
    await expect.poll(() => keptEvents(page)).toBe(before + 1)
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
    const { phone, own } = await openOnPhone()
    await own.locator('h1').waitFor()
    expect(await violationsOf(own)).toEqual([])
    await own.getByRole('button', { name: 'Siguiente' }).click()
    await own.getByText('Lo que usted respondió', { exact: false }).waitFor()
    await own.getByRole('button', { name: 'English' }).click()
    await own.getByRole('button', { name: 'Begin' }).click()
    for (const [index, reply] of [...Array(8).fill('Nearly every day'), 'Several days'].entries()) {
      await own
        .getByText(`Question ${index + 1} of 10`, { exact: false })
        .first()
        .waitFor()
      if (index === 4) {
        await own.reload()
        await own.getByRole('button', { name: 'Go on' }).click()
        await own.getByText('Question 5 of 10', { exact: false }).first().waitFor()
        expect(await violationsOf(own)).toEqual([])
      }
      await own.getByRole('button', { name: reply }).click()
    }
    await own.getByRole('heading', { name: 'You do not have to go through this alone' }).waitFor()
    expect(await own.locator('a[href="tel:988"]').count()).toBe(1)
    expect(await violationsOf(own)).toEqual([])
    await own.getByText('Question', { exact: false }).first().waitFor({ state: 'detached' })
    await own.getByRole('button', { name: /I have seen/ }).click()
    await own.getByText('Question 10 of 10', { exact: false }).first().waitFor()
    await own.getByRole('button', { name: 'Very difficult' }).click()
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
    await own.getByRole('button', { name: 'Add another medicine' }).click()
    await own.getByRole('textbox').fill('Abilify')
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByRole('button', { name: 'I do not know' }).click()
    await own.getByLabel(/how many weeks/).fill('6')
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByRole('button', { name: 'Yes, nearly every day' }).click()
    await own.getByRole('button', { name: 'It helped a little' }).click()
    await own.getByRole('button', { name: 'Side effects' }).click()
    await own.getByLabel('I could not sit still').check()
    await own.getByLabel(/in your words/).fill('clenched my teeth')
    expect(await violationsOf(own)).toEqual([])
    await own.getByRole('button', { name: 'Next' }).click()
    await own.getByRole('button', { name: 'Send to my clinic' }).click()
    await own.getByRole('heading', { name: /You are done/ }).waitFor()
    expect(await own.getByText('It is not a diagnosis', { exact: false }).count()).toBeGreaterThan(0)
    expect(await own.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.reload()
    await page.locator('.chart-mark[aria-label^="PHQ-9, 25,"]').waitFor({ state: 'attached' })
    expect(await page.locator('.risk').textContent()).toMatch(/item 9|PHQ-9/)
    // What the patient named warns of the medicines that share it.
    await page.getByLabel('Find').fill('brexpiprazole')
    await page.locator('details.option').first().locator('summary').click()
    await page.getByText('akathisia with aripiprazole', { exact: false }).first().waitFor()
    await phone.close()
  })

  test('a patient names in Spanish what a medicine did, and the clinic reads it', async () => {
    await openChart('Udo')
    const asked = page.getByRole('group', { name: 'What is asked' })
    await asked.getByLabel('PHQ-9').uncheck()
    await asked.getByLabel('GAD-7').uncheck()
    const { phone, own } = await openOnPhone()
    const press = (name: string) => own.getByRole('button', { name, exact: true }).click()
    await press('Siguiente')
    await press('Empezar')
    await press('Añadir otra medicina')
    await own.getByRole('textbox').fill('Abilify')
    await press('Siguiente')
    await press('No lo sé')
    await own.getByLabel(/cuántas semanas/).fill('6')
    await press('Siguiente')
    await press('Sí, casi todos los días')
    await press('Me ayudó un poco')
    await press('Efectos secundarios')
    await own.getByRole('heading', { name: '¿Qué efectos secundarios tuvo?' }).waitFor()
    expect(await own.locator('html').getAttribute('lang')).toBe('es')
    expect(await own.getByRole('checkbox').count()).toBe(12)
    expect(await own.locator('main').textContent()).not.toMatch(/could not|side effects|Other|Next/)
    const sent = own.getByRole('button', { name: 'Siguiente' })
    expect(await sent.isDisabled()).toBe(true)
    await own.getByLabel('No podía quedarme quieto o quieta').check()
    await own.getByLabel(/en sus palabras/).fill('apretaba los dientes')
    expect(await violationsOf(own)).toEqual([])
    expect(await overflowOf(own)).toBeLessThanOrEqual(0)
    await sent.click()
    await press('Enviar a mi clínica')
    await own.getByRole('heading', { name: /Ha terminado/ }).waitFor()
    await phone.close()
    await page.reload()
    await page.getByLabel('Find').fill('brexpiprazole')
    await page.locator('details.option').first().locator('summary').click()
    await page.getByText('akathisia with aripiprazole', { exact: false }).first().waitFor()
  })
})

/** The page has come to rest: nothing of it has changed for a moment. */
async function restOf(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const observer = new MutationObserver(() => wait())
        let timer = 0
        const wait = () => {
          clearTimeout(timer)
          timer = window.setTimeout(() => {
            observer.disconnect()
            done()
          }, 500)
        }
        observer.observe(document.body, { childList: true, subtree: true, attributes: true })
        wait()
      }),
  )
}

/** How many events of the chart the service has, as the page last read it. */
async function keptEvents(page: Page): Promise<number> {
  const text = await page.getByText(/^Log of the chart/).textContent()
  return Number(/\d+/.exec(text ?? '')?.[0])
}

/** By how many points the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
