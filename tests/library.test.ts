import { expect, test } from 'vitest'
import * as library from '../src/index.ts'
import * as knowledge from '../src/knowledge/index.ts'

test('the front doors open: a pasted history to an answer in three calls', () => {
  const asOf = library.day('2025-08-01')
  if (asOf === undefined) throw new Error('no date')
  const text =
    'MDD, current episode since 2023. Zoloft 100 mg x 10 wks in 2024, no help. Effexor 150 mg x 10 wks in 2025, no help.'
  const { records } = library.recordFromText(text, { file: 'pasted', asOf })
  const [record] = records
  if (record === undefined) throw new Error('no record')
  const assessment = library.assess(record, { asOf })
  expect(assessment.determination.answer).toBe('yes')
  expect(library.toText(assessment)).toContain('YES')
  expect(knowledge.sources['mgh-atrq'].kind).toBe('instrument')
})
