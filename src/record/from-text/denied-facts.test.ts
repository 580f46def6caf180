import { describe, expect, test } from 'vitest'
import { recordFromText } from './record-from-text.ts'

function denied(text: string): readonly string[] {
  const { records } = recordFromText(text, { file: 'history.txt' })
  return records
    .flatMap(({ statements }) => statements)
    .flatMap(({ says }) => (says.kind === 'fact' && says.value === 'absent' ? [says.id] : []))
    .sort()
}

describe('what a denial settles', () => {
  test.each([
    ['No history of mania', ['bipolar', 'mania']],
    ['No mania', []],
    ['Never had a seizure', ['seizure']],
    ['No hx of psychosis', ['psychotic-depression', 'psychotic-disorder']],
    ['No history of head injury or stroke', ['head-injury', 'stroke']],
    ['Denies SI', ['suicidal-ideation']],
    ['No eating disorder', ['anorexia-or-bulimia']],
    ['No hepatitis, no heart attack', []],
    ['Mother has no bipolar disorder', []],
    ['rule out bipolar disorder', []],
    ['MDD, recurrent', []],
  ])('%s', (text, facts) => {
    expect(denied(text)).toEqual(facts)
  })
})
