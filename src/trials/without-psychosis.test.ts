import { describe, expect, test } from 'vitest'
import { diagnosis } from '../../tests/entries.ts'
import type { Condition } from '../record/record.ts'
import type { Code } from '../units/code.ts'
import { saysWithoutPsychosis } from './without-psychosis.ts'

const coded = (code: Code, text?: string): Condition =>
  diagnosis('mdd', '', { concept: { codes: [code], ...(text === undefined ? {} : { text }) } })
const said = (text: string): Condition => diagnosis('mdd', '', { concept: { codes: [], text } })

describe('a depression that says itself that there is no psychosis', () => {
  test.each([
    ['F32.0, mild', coded({ system: 'icd10cm', code: 'F32.0' }), true],
    ['F33.1, moderate', coded({ system: 'icd10cm', code: 'F33.1' }), true],
    ['F33.2, severe without psychotic features', coded({ system: 'icd10cm', code: 'F33.2' }), true],
    ['296.33, the same in ICD-9', coded({ system: 'icd9cm', code: '296.33' }), true],
    ['F33.3, with psychotic symptoms', coded({ system: 'icd10cm', code: 'F33.3' }), false],
    ['F33.9, severity not told', coded({ system: 'icd10cm', code: 'F33.9' }), false],
    ['severe by SNOMED CT says neither', coded({ system: 'snomed', code: '450714000' }), false],
    [
      'severe by SNOMED CT, and in words without',
      coded({ system: 'snomed', code: '450714000' }, 'Severe major depression without psychotic features'),
      true,
    ],
    [
      'severe by SNOMED CT, its display without',
      coded({
        system: 'snomed',
        code: '450714000',
        display: 'Major depression, severe, no psychotic features',
      }),
      true,
    ],
    ['in words: without psychotic features', said('MDD, recurrent, severe WITHOUT psychotic features'), true],
    ['in words: severe alone', said('Severe major depression'), false],
    ['another diagnosis', coded({ system: 'icd10cm', code: 'F41.1' }, 'Anxiety, no psychosis'), false],
    ['no words at all', diagnosis('empty', '', { concept: { codes: [] } }), false],
  ])('%s', (_title, condition, says) => {
    expect(saysWithoutPsychosis(condition)).toBe(says)
  })
})
