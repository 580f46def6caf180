import { describe, expect, test } from 'vitest'
import type { Code, CodeSystem } from '../units/code.ts'
import { isForDepression } from './indication.ts'

const code = (value: string, display?: string, system: CodeSystem = 'icd10cm'): Code => ({
  system,
  code: value,
  ...(display === undefined ? {} : { display }),
})

describe('is a recorded reason depression', () => {
  test.each([
    ['F33.1, major depression', [code('F33.1')], undefined, 'yes'],
    ['F32.A, depression that nobody specified', [code('F32.A')], undefined, 'yes'],
    ['F34.1, persistent depressive disorder', [code('F34.1')], undefined, 'yes'],
    ['F41.1, anxiety', [code('F41.1')], undefined, 'no'],
    ['anxiety and major depression', [code('F41.1'), code('F33.1')], undefined, 'yes'],
    ['a code counts before words', [code('F41.1')], 'MDD', 'no'],
    ['but words of depression count', [code('F41.1')], 'anxiety with DEPRESSED mood', 'yes'],
    ['in words: MDD', [], 'MDD', 'yes'],
    ['in words: dysthymia', [], 'dysthymia', 'yes'],
    ['in words: antidepressant', [], 'Antidepressant', 'yes'],
    ['in words: generalized anxiety disorder', [], 'generalized anxiety disorder', 'no'],
    [
      'in the display of a code we do not know',
      [code('x', 'Low mood: depression', 'other')],
      undefined,
      'yes',
    ],
    ['the same, of anxiety', [code('x', 'Generalized anxiety disorder', 'other')], undefined, 'no'],
    ['words we do not know', [], 'as discussed', 'unknown'],
    ['a code we do not know', [code('x', undefined, 'other')], undefined, 'unknown'],
    ['nothing', [], undefined, 'unknown'],
  ] as const)('%s', (_title, codes, text, answer) => {
    expect(isForDepression({ codes, ...(text === undefined ? {} : { text }) })).toBe(answer)
  })
})
