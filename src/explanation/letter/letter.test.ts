import { describe, expect, test } from 'vitest'
import { documentWords, wordsUnder } from '../../../tests/document-words.ts'
import { exampleNames } from '../../../tests/example-assessment.ts'
import { exampleDossier } from '../../../tests/example-dossier.ts'
import { letter } from './letter.ts'

const resistant = letter(exampleDossier('resistant'))

describe('the consultation letter', () => {
  test.each(exampleNames)('of "%s" speaks of safety before it speaks of depression', (name) => {
    const headings = letter(exampleDossier(name)).sections.map(({ heading }) => heading)
    expect(headings.indexOf('Safety')).toBe(1)
    expect(headings.indexOf('Safety')).toBeLessThan(headings.indexOf('Opinion'))
  })

  test.each(exampleNames)('of "%s" waits for a signature and invents no name', (name) => {
    const document = letter(exampleDossier(name))
    expect(wordsUnder(document, 'About')).toContain('[referring clinician]')
    expect(wordsUnder(document, 'About')).toContain('[name]')
    expect(wordsUnder(document, 'Signature')).toContain('Signature')
    expect(document.footer).toContain('not valid without a signature')
  })

  test('gives the opinion with its reasons', () => {
    const opinion = wordsUnder(resistant, 'Opinion')
    expect(opinion).toContain('This is treatment-resistant depression by this record')
    expect(opinion).toContain('3 different treatments failed an adequate trial')
  })

  test('lists every trial with dose, dates, weeks, intake and outcome', () => {
    expect(wordsUnder(resistant, 'All treatments with their record entries')).toContain(
      'Sertraline, SSRI | 2024-09-09 to 2024-12-29 | 150 mg/day (minimum 50) | 16.0 (16.0) | yes (100% of days covered) | no response',
    )
  })

  test.each(exampleNames)('of "%s" tells the trials and the advice before the appendix', (name) => {
    const headings = letter(exampleDossier(name)).sections.map(({ heading }) => heading)
    const appendix = headings.indexOf('Appendix: evidence and rules')
    for (const heading of ['Safety', 'Opinion', 'Treatments so far', 'Recommendations', 'Signature'])
      expect(headings.indexOf(heading)).toBeLessThan(appendix)
    for (const heading of ['Life chart', 'The review in full', 'Limits of this letter', 'Appendix: sources'])
      expect(headings.indexOf(heading)).toBeGreaterThan(appendix)
  })

  test('tells answers to one question once, and all of them in the appendix', () => {
    const dossier = exampleDossier('resistant')
    const finding = {
      id: 'phq-9-item-9',
      answer: 'unknown' as const,
      evidence: [],
      cite: { source: 'kroenke-2001' as const, status: 'known' as const },
    }
    const findings = ['2025-07-14', '2025-06-30'].map((on) => ({
      ...finding,
      on,
      message: `Item 9 on ${on}.`,
    }))
    const risk = dossier.assessment.risk
    if (risk === undefined) throw new Error('The example has a risk.')
    const document = letter({
      ...dossier,
      assessment: { ...dossier.assessment, risk: { ...risk, findings } },
    })
    expect(wordsUnder(document, 'Safety')).toContain('Item 9 on 2025-07-14. (1 more: appendix.)')
    expect(wordsUnder(document, 'Safety')).not.toContain('2025-06-30')
    expect(wordsUnder(document, 'On record about suicide')).toContain('Item 9 on 2025-06-30.')
  })

  test.each(exampleNames)('of "%s" names every option of the plan and every question', (name) => {
    const dossier = exampleDossier(name)
    const words = documentWords(letter(dossier))
    const open = dossier.plan.options.filter(({ status }) => status !== 'blocked')
    expect(open.filter((option) => !words.includes(option.name)).map(({ id }) => id)).toEqual([])
    expect(dossier.plan.questions.filter(({ question }) => !words.includes(question))).toEqual([])
  })

  test('shows what is advised with its reason and what to clear first', () => {
    expect(wordsUnder(resistant, 'Recommendations')).toMatch(
      /rTMS \(needs an answer first\)\. CANMAT 2023: first line[^\n]+To clear first: cochlear implant/,
    )
  })

  test('says what rules an option out once, with all that it rules out', () => {
    const ruledOut = wordsUnder(letter(exampleDossier('bipolar')), 'Not offered, and why')
    expect(ruledOut.match(/the steps of this plan are for unipolar depression/g)).toHaveLength(1)
    expect(ruledOut).toContain('record ')
  })

  test('shows the details of an option that is asked for, and why it is ruled out', () => {
    const document = letter(exampleDossier('bipolar'), ['esketamine-nasal'])
    expect(wordsUnder(document, 'In detail: Esketamine nasal spray')).toContain('Bipolar disorder')
  })

  test('puts all that was chosen first, each with its details, and stays short', () => {
    const dossier = exampleDossier('resistant')
    const document = letter(dossier, ['add-lithium', 'interpersonal-therapy', 'cbt'])
    const lines = wordsUnder(document, 'Recommendations').split('\n')
    const chosen = lines.filter((line) => line.includes('(chosen; '))
    expect(chosen).toHaveLength(3)
    expect(lines.indexOf(chosen[2] ?? '') - lines.indexOf(chosen[0] ?? '')).toBe(2)
    const detailed = document.sections.filter(({ heading }) => heading.startsWith('In detail'))
    expect(detailed).toHaveLength(3)
    const before = wordsUnder(letter(dossier), 'Recommendations').split('\n')
    expect(lines.length).toBeLessThanOrEqual(before.length + 1)
  })

  test('gives help numbers whatever the record says', () => {
    for (const name of exampleNames) expect(documentWords(letter(exampleDossier(name)))).toContain('988')
  })
})
