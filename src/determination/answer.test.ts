import { describe, expect, test } from 'vitest'
import { all, any, atLeast, not, reaches } from './answer.ts'
import { allOf, anyOf, atLeastOf, leaf, noneOf } from './combine.ts'
import type { Answer } from './finding.ts'

/** `yn?` is yes, no, unknown. */
const letters: Readonly<Record<string, Answer>> = { y: 'yes', n: 'no', '?': 'unknown' }
const answers = (text: string): readonly Answer[] => [...text].flatMap((letter) => letters[letter] ?? [])

describe('three answers', () => {
  test.each([
    ['', 'yes', 'no'],
    ['y', 'yes', 'yes'],
    ['n', 'no', 'no'],
    ['?', 'unknown', 'unknown'],
    ['yy', 'yes', 'yes'],
    ['yn', 'no', 'yes'],
    ['y?', 'unknown', 'yes'],
    ['n?', 'no', 'unknown'],
    ['nn', 'no', 'no'],
    ['yn?', 'no', 'yes'],
  ])('of "%s": all %s, any %s', (text, every, some) => {
    expect([all(answers(text)), any(answers(text))]).toEqual([every, some])
  })

  test('the opposite', () => {
    expect(answers('yn?').map(not)).toEqual(['no', 'yes', 'unknown'])
  })

  test.each([
    ['yy', 'yes'],
    ['yy?', 'yes'],
    ['y?', 'unknown'],
    ['??', 'unknown'],
    ['yn', 'no'],
    ['?n', 'no'],
    ['', 'no'],
  ])('two of "%s": %s', (text, expected) => {
    expect(atLeast(2, answers(text))).toBe(expected)
  })

  test.each([
    [42, 50, 'yes'],
    [41, 42, 'unknown'],
    [40, 41, 'no'],
  ])('between %i and %i, at least 42: %s', (low, high, expected) => {
    expect(reaches(low, high, 42)).toBe(expected)
  })
})

describe('findings made of findings', () => {
  const parts = (text: string) => answers(text).map((answer) => leaf('part', answer))
  test.each([
    ['every one', allOf('rule', parts('yn'), { about: 'x' }), 'no', 'all'],
    ['one is enough', anyOf('rule', parts('yn'), { about: 'x' }), 'yes', 'any'],
    ['none may hold', noneOf('rule', parts('yn'), { about: 'x' }), 'no', 'none'],
    ['none holds', noneOf('rule', parts('nn'), { about: 'x' }), 'yes', 'none'],
    ['enough of them', atLeastOf(1, 'rule', parts('yn'), { about: 'x' }), 'yes', { atLeast: 1 }],
  ])('%s', (_title, finding, answer, combines) => {
    expect(finding).toMatchObject({ rule: 'rule', answer, combines, about: 'x' })
    expect(finding.because).toHaveLength(2)
  })
})
