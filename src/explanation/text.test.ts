import { describe, expect, test } from 'vitest'
import { exampleAssessment, exampleNames } from '../../tests/example-assessment.ts'
import type { Assessment } from '../assessment/result.ts'
import { toText } from './text.ts'

const hostile = '\u001b[2J\u202eevil\u0007\r\nnext'

/** Every word that comes from the record made hostile. */
function withHostileWords(assessment: Assessment): Assessment {
  return {
    ...assessment,
    patient: { ...assessment.patient, id: hostile },
    dataIssues: [{ where: hostile, problem: hostile, effect: hostile }],
    evidence: assessment.evidence.map((entry) => ({ ...entry, file: hostile })),
  }
}

describe('the page in a terminal', () => {
  test.each(exampleNames)('of "%s" keeps within its width and ends in a line break', (name) => {
    for (const width of [80, 100, 110]) {
      const lines = toText(exampleAssessment(name), { width }).split('\n')
      expect(lines.filter((line) => [...line].length > width)).toEqual([])
      expect(lines.at(-1)).toBe('')
    }
  })

  test('names the answer, the definition, the trials, the open questions and every definition', () => {
    const page = toText(exampleAssessment('undecided'))
    expect(page).toContain('Treatment-resistant depression: CANNOT BE DECIDED YET')
    expect(page).toContain('nextline-clinical/2026')
    expect(page).toContain('Escitalopram')
    expect(page).toContain('It becomes YES if 1 of these 2 holds:')
    expect(page).toContain('at the end of escitalopram (November 2024')
    expect(page).toContain('ohdsi-1009/2023')
  })

  test('says why a trial does not count', () => {
    const page = toText(exampleAssessment('looks-resistant'))
    expect(page).toContain('never above 25 mg/day; at least 50 mg/day is needed')
    expect(page).toContain('not tolerated')
  })

  test('names what it assumed', () => {
    expect(toText(exampleAssessment('undecided'))).toContain('taken as prescribed: Duloxetine')
  })

  test('has no escape sequence without colour, and with colour only its own', () => {
    const assessment = withHostileWords(exampleAssessment('resistant'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
    expect(toText(assessment)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we look for
    const colored = toText(assessment, { color: true }).replace(/\u001b\[\d+m/g, '')
    expect(colored).toBe(toText(assessment))
  })

  test('a record without anything dated has no chart and no trials, and says so', () => {
    const { trials: _trials, scores: _scores, ...rest } = exampleAssessment('undecided')
    const page = toText({ ...rest, trials: [], scores: [] })
    expect(page).toContain('Nothing in the record that belongs here has a date.')
    expect(page).toContain('No treatment trial is recorded.')
  })
})
