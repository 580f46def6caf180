import { describe, expect, test } from 'vitest'
import { exampleAssessment, exampleNames } from '../../tests/example-assessment.ts'
import type { Assessment } from '../assessment/result.ts'
import { toHtml } from './html.ts'

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)> ' & \u202e`

/** Every word that can come from a record or a user's file made hostile. */
function withHostileWords(assessment: Assessment): Assessment {
  const evil = <T>(value: T): T => {
    if (Array.isArray(value)) return value.map(evil) as T
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, freeText.has(key) ? hostile : evil(entry)]),
    ) as T
  }
  return evil({ ...assessment, dataIssues: [{ where: '', problem: '', effect: '' }] })
}

const freeText = new Set([
  'id',
  'name',
  'about',
  'note',
  'file',
  'path',
  'ref',
  'where',
  'problem',
  'effect',
  'title',
  'summary',
  'at',
])

describe('the page for a browser', () => {
  test.each(exampleNames)('of "%s" loads nothing and runs nothing', (name) => {
    const page = toHtml(exampleAssessment(name))
    expect(page).toContain('default-src &#39;none&#39;')
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|javascript:/i)
    expect(page).not.toMatch(/\s(?:src|style|on\w+)=/i)
  })

  test.each(exampleNames)('of "%s" has unique ids, and every link leads somewhere', (name) => {
    const page = toHtml(exampleAssessment(name))
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '')
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids).toEqual([...new Set(ids)])
    expect(targets.length).toBeGreaterThan(0)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('escapes everything that comes from the record', () => {
    const page = toHtml(withHostileWords(exampleAssessment('resistant')))
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toMatch(/<script|<img/i)
    expect(page).not.toContain('\u202e')
  })

  test('shows the same findings as the tree: one line each', () => {
    const assessment = exampleAssessment('resistant')
    const count = (findings: Assessment['determination']['findings']): number =>
      findings.reduce((sum, finding) => sum + 1 + count(finding.because), 0)
    const page = toHtml(assessment)
    const why = page.slice(page.indexOf('id="why"'), page.indexOf('id="chart"'))
    expect([...why.matchAll(/<li/g)].length).toBe(count(assessment.determination.findings))
  })

  test.each(exampleNames)('of "%s" holds every item of the review and every option once', (name) => {
    const assessment = exampleAssessment(name)
    const page = toHtml(assessment)
    const review = page.slice(page.indexOf('id="review"'), page.indexOf('id="plan"'))
    const ids = [...page.matchAll(/<details id="option-([^"]+)"/g)].map(([, id]) => id)
    expect([...review.matchAll(/<(?:li|tr) class="(?:high|moderate|low)/g)].length).toBe(
      assessment.review?.length,
    )
    expect([...ids].sort()).toEqual(assessment.plan?.options.map(({ id }) => id).sort())
  })

  test('what others must not read along is not printed, and the copy says so', () => {
    const page = toHtml(exampleAssessment('resistant'))
    expect(page).toMatch(/<tr class="high sensitive">/)
    expect(page).toMatch(/class="print-only small">\d+ items of the review are not printed/)
    expect(page).toContain('.kinds, .sensitive { display: none; } .print-only { display: block; }')
  })
})
