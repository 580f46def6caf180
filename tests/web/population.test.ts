/// <reference lib="dom" />
/** The report of a population run in a real browser. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { chromiumIsHere, openPages, type Pages, patience } from './pages.ts'

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const manifest = {
  definition: { id: 'zhdanava/2021', title: 'US claims family' },
  asOf: '2021-12-31',
  people: 3000,
  parameters: { smallestCell: 11 },
}
const run = [
  file('manifest.json', JSON.stringify(manifest)),
  file(
    'attrition.csv',
    'step,condition,not_ruled_out,lost,certain\nall-people,Everybody in the data,3000,0,3000\nnot-excluded,"Without bipolar disorder, dementia",2864,136,2800\n',
  ),
  file(
    'prevalence-and-incidence.csv',
    'year,by,stratum,people,resistant,prevalence,prevalence_low,prevalence_high\n2019,all,all,3000,126,0.0423,0.04,0.0453\n',
  ),
  file(
    'reasons.csv',
    'reason,meaning,people\nresistant,<b>Meets</b> the definition,539\nfew,Too few people to tell,\n',
  ),
]

describe.skipIf(!chromiumIsHere)('population report', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await openPages()
    page = await pages.browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(patience)
  }, 120_000)
  afterAll(() => pages?.close())

  test('shows who is left, why others are not, and what is not told', async () => {
    await page.goto(`${pages.address}/#/population`)
    await page.getByLabel('Files of a run').setInputFiles(run)
    await page.getByRole('heading', { name: 'US claims family' }).waitFor()
    expect(await page.getByText('3,000 people').count()).toBe(1)
    expect(await page.getByRole('img', { name: /not ruled out/ }).count()).toBe(1)
    expect(await page.getByRole('cell', { name: 'Without bipolar disorder, dementia' }).count()).toBe(1)
    expect(await page.getByRole('cell', { name: '–' }).count()).toBe(1)
    expect(await page.getByRole('cell', { name: '<b>Meets</b> the definition' }).count()).toBe(1)
    // As a table of a report: thousands apart, shares in percent, the year as it is.
    for (const name of ['3,000', '4.2 %', '2019'])
      expect(await page.getByRole('cell', { name, exact: true }).count(), name).toBeGreaterThan(0)
    const letters = await page
      .locator('.bar-label')
      .first()
      .evaluate((label) => Number.parseFloat(getComputedStyle(label).fontSize))
    expect(letters, 'read without a glass, also on a phone').toBeGreaterThanOrEqual(14)
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(isWider).toBe(false)
    expect(await violationsOf(page)).toEqual([])
  })

  test('files that are no run give a clear message', async () => {
    await page.getByLabel('Files of a run').setInputFiles([file('other.json', '{}')])
    expect(await page.getByRole('alert').textContent()).toContain('manifest.json')
    expect(await violationsOf(page)).toEqual([])
  })
})
