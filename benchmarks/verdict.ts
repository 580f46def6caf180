/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * How soon does the verdict of a stored chart follow an answer? The real service, the built pages and a real Chromium;
 * from the press of a button until the new verdict stands in the page, and until it is painted (the event timing of the
 * browser, in steps of 8 ms). Beside it: how soon the service has it and the page has read it again. `node benchmarks/verdict.ts`
 */
import type { Page } from 'playwright-core'
import { openClinic } from '../tests/web/pages.ts'
import { inventedBundle } from './invented-bundle.ts'

const rounds = 20
const answers = ['Worse', 'Remission'] as const
const password = 'a long enough password'

type Times = { readonly written: number; readonly painted: number; readonly kept: number }

const clinic = await openClinic()
try {
  const page = await clinic.browser.newPage({ viewport: { width: 1320, height: 900 } })
  await signIn(page)
  await page.getByRole('link', { name: /Udo/ }).click()
  await report(page, 'an example of 7 KB')
  await page.goto(`${clinic.address}/#/caseload`)
  await page.getByText('Register a patient').click()
  await page.getByLabel('Name').fill('Twenty Kilobytes')
  await page.getByRole('button', { name: 'Register' }).click()
  const buffer = Buffer.from(inventedBundle(20_000))
  await page.getByLabel(/A file/).setInputFiles({ name: 'record.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: 'Add to the chart' }).first().click()
  await report(page, 'a record of 20 KB')
} finally {
  await clinic.close()
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${clinic.address}/#/welcome/${clinic.account.oneTimePassword}`)
  await page.getByLabel(/New password/).fill(password)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('table.caseload').waitFor()
}

async function report(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^State or correct/ })
    .first()
    .click()
  const all: Times[] = []
  for (let round = 0; round < rounds; round++) {
    const times = page.evaluate(timesOf)
    await page
      .locator('.trial-form')
      .getByRole('button', { name: answers[round % answers.length] ?? '', exact: true })
      .click()
    all.push(await times)
    await page.waitForTimeout(500)
  }
  // The first answers warm the browser up.
  const warm = all.slice(4)
  console.log(
    `${name}: in the page ${spread(warm, 'written')}, painted ${spread(warm, 'painted')}, kept ${spread(warm, 'kept')}`,
  )
}

function spread(times: readonly Times[], what: keyof Times): string {
  const sorted = times.map((each) => each[what]).toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  return `${at(0.5)} ms (at most ${at(1)})`
}

/** Waits for the next press of a button. Runs in the browser. */
async function timesOf(): Promise<Times> {
  // The verdict, and the list of what was added, which is drawn with it.
  const answer = document.querySelector('.two > div')
  if (answer === null) throw new Error('There is no verdict.')
  addEventListener('click', () => performance.mark('pressed'), { capture: true, once: true })
  const written = new Promise<void>((done) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      performance.mark('written')
      done()
    })
    observer.observe(answer, { childList: true, characterData: true, subtree: true, attributes: true })
  })
  const seen = <Entry extends PerformanceEntry>(type: string, wanted: (entry: Entry) => boolean) =>
    new Promise<Entry>((done) => {
      const observer = new PerformanceObserver((list) => {
        const found = (list.getEntries() as Entry[]).find(wanted)
        if (found === undefined) return
        observer.disconnect()
        done(found)
      })
      observer.observe({ type, durationThreshold: 16 } as PerformanceObserverInit)
    })
  const painted = seen<PerformanceEntry>('event', ({ name }) => name === 'click')
  const read = seen<PerformanceEntry>('resource', ({ name }) => name.endsWith('/events'))
  await written
  const { startTime, duration } = performance.measure('written', 'pressed', 'written')
  const kept = await read
  const click = await painted
  return { written: duration, painted: click.duration, kept: kept.startTime + kept.duration - startTime }
}
