/** Builders of findings: a leaf, and the ways in which findings make another finding. */
import { all, any, atLeast, not } from './answer.ts'
import type { Answer, Finding } from './finding.ts'

type Details = Omit<Finding, 'rule' | 'answer' | 'because' | 'combines'>

/** A finding that rests on the record alone. */
export function leaf(rule: string, answer: Answer, details: Details = {}): Finding {
  return { rule, answer, because: [], ...details }
}

/** Every one of these must hold. */
export function allOf(rule: string, because: readonly Finding[], details: Details = {}): Finding {
  return { rule, answer: all(because.map(answerOf)), because, combines: 'all', ...details }
}

/** One of these is enough. */
export function anyOf(rule: string, because: readonly Finding[], details: Details = {}): Finding {
  return { rule, answer: any(because.map(answerOf)), because, combines: 'any', ...details }
}

/** None of these may hold. */
export function noneOf(rule: string, because: readonly Finding[], details: Details = {}): Finding {
  return { rule, answer: not(any(because.map(answerOf))), because, combines: 'none', ...details }
}

/** At least so many of these must hold. */
export function atLeastOf(
  count: number,
  rule: string,
  because: readonly Finding[],
  details: Details = {},
): Finding {
  return {
    rule,
    answer: atLeast(count, because.map(answerOf)),
    because,
    combines: { atLeast: count },
    ...details,
  }
}

function answerOf(finding: Finding): Answer {
  return finding.answer
}
