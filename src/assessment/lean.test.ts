/** What is published says everything, each thing once. */
import { describe, expect, test } from 'vitest'
import { exampleAssessment, exampleNames } from '../../tests/example-assessment.ts'
import { toJson } from '../explanation/json.ts'
import { worded } from '../explanation/worded.ts'
import { options } from '../knowledge/options/index.ts'
import { citationOfText, citationText } from './citations.ts'
import { fullAssessment } from './full.ts'
import { type LeanAssessment, leanAssessment } from './lean.ts'
import { leanText } from './lean-text.ts'
import type { Assessment } from './result.ts'

/** Which rules an answer settles is told for the question and no longer for each option. */
function withoutRules(assessment: Assessment): unknown {
  return JSON.parse(JSON.stringify(assessment, (name, value) => (name === 'rules' ? undefined : value)))
}

describe('the published form', () => {
  test.each(exampleNames)('of the example "%s" gives the whole result back', (name) => {
    const result = worded(exampleAssessment(name))
    const read: LeanAssessment = JSON.parse(toJson(exampleAssessment(name)))
    expect(withoutRules(fullAssessment(read))).toEqual(withoutRules(result))
  })

  test.each(exampleNames)('of the example "%s" is written as JSON.stringify writes it', (name) => {
    const lean = leanAssessment(exampleAssessment(name))
    const twice = [leanText(lean), leanText(lean)]
    for (const text of twice) expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(lean)))
  })

  test('is two thirds of the whole at most, and plain ASCII', () => {
    const text = toJson(exampleAssessment('resistant'))
    expect(text.length / JSON.stringify(worded(exampleAssessment('resistant'))).length).toBeLessThan(0.67)
    expect(text).toMatch(/^[\x20-\x7e]+$/)
  })

  test('a question asked of several options means the same for each of them', () => {
    for (const name of exampleNames) {
      const words = new Map<string, string>()
      for (const { missing } of exampleAssessment(name).plan?.options ?? []) {
        for (const { id, question } of missing) {
          expect([id, words.get(id) ?? question]).toEqual([id, question])
          words.set(id, question)
        }
      }
    }
  })

  test('a reference to what the result does not hold is told', () => {
    const lean = JSON.parse(toJson(exampleAssessment('resistant')))
    lean.plan.statements = {}
    expect(() => fullAssessment(lean)).toThrow('does not hold it')
  })
})

describe('a citation in one line', () => {
  test.each([
    ['canmat-2023, table 7.2', { source: 'canmat-2023', at: 'table 7.2', status: 'verified' }],
    ['fda-ketamine-2023 (known)', { source: 'fda-ketamine-2023', status: 'known' }],
    [
      'canmat-2023, part 1, note (b) (unsure)',
      { source: 'canmat-2023', at: 'part 1, note (b)', status: 'unsure' },
    ],
  ] as const)('%s', (line, citation) => {
    expect(citationText(citation)).toBe(line)
    expect(citationOfText(line)).toEqual(citation)
  })

  test('what is no source is told', () => {
    expect(() => citationOfText('hearsay, last week')).toThrow('names no source')
  })

  test('gives back every citation of the options', () => {
    for (const { evidence, what, judge, regulatory, before, during, cautions } of options) {
      for (const { cite } of [...evidence, what, judge, regulatory, ...before, ...during, ...cautions]) {
        expect(citationOfText(citationText(cite))).toEqual(cite)
      }
    }
  })
})
