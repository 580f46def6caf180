/** Builders of findings: a leaf, and the ways in which findings make another finding. */
import { all, any, atLeast, not } from './answer.ts'
import type { Answer, Finding } from './finding.ts'

type Details = Omit<Finding, 'rule' | 'answer' | 'because' | 'combines'>

const noDetails: Details = {}
const nothing: readonly Finding[] = []

/**
 * Field by field and in one order: hundreds of findings are made for one record, and objects of one shape are made
 * and read several times faster than copies of differing ones.
 */
function made(
  rule: string,
  answer: Answer,
  because: readonly Finding[],
  combines: Finding['combines'],
  details: Details,
): Finding {
  return {
    rule,
    answer,
    because,
    combines,
    about: details.about,
    taken: details.taken,
    measured: details.measured,
    required: details.required,
    assumed: details.assumed,
    disputable: details.disputable,
    conflict: details.conflict,
    note: details.note,
    evidence: details.evidence,
    cite: details.cite,
  }
}

/** A finding that rests on the record alone. */
export function leaf(rule: string, answer: Answer, details: Details = noDetails): Finding {
  return made(rule, answer, nothing, undefined, details)
}

/** Every one of these must hold. */
export function allOf(rule: string, because: readonly Finding[], details: Details = noDetails): Finding {
  return made(rule, all(because.map(answerOf)), because, 'all', details)
}

/** One of these is enough. */
export function anyOf(rule: string, because: readonly Finding[], details: Details = noDetails): Finding {
  return made(rule, any(because.map(answerOf)), because, 'any', details)
}

/** None of these may hold. */
export function noneOf(rule: string, because: readonly Finding[], details: Details = noDetails): Finding {
  return made(rule, not(any(because.map(answerOf))), because, 'none', details)
}

/** At least so many of these must hold. */
export function atLeastOf(
  count: number,
  rule: string,
  because: readonly Finding[],
  details: Details = noDetails,
): Finding {
  return made(rule, atLeast(count, because.map(answerOf)), because, { atLeast: count }, details)
}

function answerOf(finding: Finding): Answer {
  return finding.answer
}
