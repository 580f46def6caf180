import { describe, expect, test } from 'vitest'
import { exampleAssessment } from '../../../tests/example-assessment.ts'
import { trialsCsv } from './trials-csv.ts'

const resistant = exampleAssessment('resistant')

describe('trials as CSV', () => {
  const lines = trialsCsv([resistant, exampleAssessment('bipolar')])
    .trimEnd()
    .split('\r\n')

  test('has a header and a row for each trial of each patient', () => {
    expect(lines[0]).toMatch(/^patient,as_of,trial,name,agents,role/)
    expect(lines).toHaveLength(1 + resistant.trials.length + exampleAssessment('bipolar').trials.length)
    expect(lines[1]).toContain('example-resistant,2025-08-01,')
    expect(lines[1]).toContain('Sertraline')
  })

  test('leaves what is unknown empty', () => {
    const [trial] = resistant.trials
    if (trial === undefined) throw new Error('There is no trial.')
    const row = trialsCsv([{ ...resistant, trials: [{ ...trial, start: null, weeks: null }] }]).split(
      '\r\n',
    )[1]
    expect(row).toContain('antidepressant,,,')
  })

  test('has only its header where nothing was tried', () => {
    expect(trialsCsv([{ ...resistant, trials: [] }])).toBe(`${lines[0]}\r\n`)
  })

  test.each(['=1+1', '+1', '-1+2', '@SUM(A1)', '＝1'])(
    '"%s" in a record is words, not a formula',
    (words) => {
      const [trial] = resistant.trials
      if (trial === undefined) throw new Error('There is no trial.')
      const csv = trialsCsv([{ ...resistant, trials: [{ ...trial, name: words }] }])
      expect(csv).toContain(`,'${words},`)
    },
  )

  test('keeps a worse score a number', () => {
    const [trial] = resistant.trials
    if (trial === undefined) throw new Error('There is no trial.')
    const improvement = { atLeast: -0.1, atMost: -0.1 }
    expect(trialsCsv([{ ...resistant, trials: [{ ...trial, improvement }] }])).toContain(',-0.1,-0.1,')
  })

  test('quotes commas, quotes and line breaks', () => {
    const [trial] = resistant.trials
    if (trial === undefined) throw new Error('There is no trial.')
    const csv = trialsCsv([{ ...resistant, trials: [{ ...trial, name: 'a "b", c\nd' }] }])
    expect(csv).toContain('"a ""b"", c d"')
  })
})
