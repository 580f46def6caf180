import { expect, test } from 'vitest'
import type { AssessedChange, AssessedFact } from '../assessment/result.ts'
import { groupedChanges } from './grouped-changes.ts'

const fact = (about: string, rule = 'outcome-failed'): AssessedFact => ({
  rule,
  about,
  now: 'unknown',
  needed: 'yes',
  assumed: false,
})
const change = (...facts: AssessedFact[]): AssessedChange => ({ to: 'yes', facts })
const summary = (changes: readonly AssessedChange[]) =>
  groupedChanges(changes).map(({ needed, choices }) => ({
    needed,
    choices: choices.map(({ alternatives }) =>
      alternatives.map((facts) => facts.map(({ about, rule }) => `${about} ${rule}`)),
    ),
  }))

test('every pair out of three is "two of these three"', () => {
  const [a, b, c] = [fact('a'), fact('b'), fact('c')]
  expect(summary([change(a, b), change(a, c), change(b, c)])).toEqual([
    { needed: 2, choices: [[['a outcome-failed']], [['b outcome-failed']], [['c outcome-failed']]] },
  ])
})

test('alternatives of one trial stand together', () => {
  const taken = fact('a', 'taken-as-prescribed')
  expect(summary([change(fact('a'), fact('b')), change(taken, fact('b'))])).toEqual([
    { needed: 2, choices: [[['a outcome-failed'], ['a taken-as-prescribed']], [['b outcome-failed']]] },
  ])
})

test('two facts of one trial that are needed together stay together', () => {
  const [group] = summary([change(fact('a', 'minimum-dose'), fact('a'))])
  expect(group).toEqual({ needed: 1, choices: [[['a minimum-dose', 'a outcome-failed']]] })
})

test('pairs that are not all pairs stay pairs', () => {
  const [a, b, c] = [fact('a'), fact('b'), fact('c')]
  expect(
    summary([change(a, b), change(b, c)]).map(({ needed, choices }) => [needed, choices.length]),
  ).toEqual([
    [2, 2],
    [2, 2],
  ])
})

test('a single fact comes before a pair', () => {
  const groups = summary([change(fact('a'), fact('b')), change(fact('diagnosis'))])
  expect(groups.map(({ needed }) => needed)).toEqual([1, 2])
})
