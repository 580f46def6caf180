/// <reference lib="dom" />
/** Every rule with its source, and everything within reach of the keyboard. */
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOf } from './accessible.ts'
import { chromiumIsHere, openPages, type Pages, patience } from './pages.ts'

const mostScript = 250_000

describe.skipIf(!chromiumIsHere)('knowledge and commands', () => {
  let pages: Pages
  let page: Page
  beforeAll(async () => {
    pages = await openPages()
    page = await pages.browser.newPage({ viewport: { width: 1320, height: 900 }, reducedMotion: 'reduce' })
    page.setDefaultTimeout(patience)
  }, 120_000)
  afterAll(() => pages?.close())

  test('the first page needs less than 250 KB of compressed script', async () => {
    const sizes: number[] = []
    page.on('response', async (response) => {
      if (response.url().endsWith('.js')) sizes.push(gzipSync(await response.body()).length)
    })
    await page.goto(pages.address)
    await page.getByRole('button', { name: /^Undecided/ }).waitFor()
    await page.waitForLoadState('networkidle')
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.info(`first page: ${Math.round(total / 1000)} KB of compressed script in ${sizes.length} files`)
    expect(total).toBeLessThan(mostScript)
    page.removeAllListeners('response')
  })

  test('a command leads to a rule, and the rule to its source', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Find/ }).fill('bupropion seizure')
    await page.keyboard.press('Enter')
    await page.locator('#row').waitFor()
    const title = await page.locator('#row').textContent()
    expect(title?.toLowerCase()).toContain('seizure')
    await page.locator('dl.value a').first().click()
    expect(page.url()).toContain('/knowledge/sources/')
    expect(await violationsOf(page)).toEqual([])
  })

  test('whoever goes to another page stands at its title, which is said', async () => {
    const focus = () => page.evaluate(() => document.activeElement?.textContent)
    const said = () => page.getByRole('status').first().textContent()
    await page.goto(pages.address)
    await page.reload()
    await page.getByRole('button', { name: /^Undecided/ }).waitFor()
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
    expect(await said()).toBe('')
    await page.getByRole('link', { name: 'Knowledge', exact: true }).click()
    await expect.poll(focus).toBe('Definitions')
    await page.getByRole('link', { name: /^Options/ }).click()
    await expect.poll(focus).toBe('Options')
    await page.getByRole('link', { name: /^ECT/ }).first().click()
    await expect.poll(focus).toMatch(/^ECT/)
    await expect.poll(said).toMatch(/^ECT.* · Options · Knowledge · Nextline$/)
    expect(await page.title()).toBe(await said())
    await page.getByRole('link', { name: 'Population', exact: true }).click()
    await expect.poll(focus).toMatch(/population/i)
    await expect.poll(said).toBe('Population · Nextline')
    expect(await violationsOf(page)).toEqual([])
  })

  test('colours and definition by command; the palette is accessible', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /Find/ }).fill('dark')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  })

  test.each([
    'definitions',
    'options',
    'rules',
    'review',
    'risk',
    'instruments',
    'staging',
    'doses',
    'coverage',
    'facts',
    'sources',
  ])('axe finds nothing wrong with the table of %s', async (table) => {
    await page.goto(`${pages.address}/#/knowledge/${table}`)
    await page.locator('.knowledge-rows li').first().waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.locator('.knowledge-rows a').first().click()
    await page.locator('#row').waitFor()
    expect(await violationsOf(page)).toEqual([])
  })
})
