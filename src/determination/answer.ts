/**
 * Three-valued logic after Kleene: an unknown makes the whole unknown only where it could still change it.
 */
import type { Answer } from './finding.ts'

/** Yes if every answer is yes; no as soon as one is no. An empty list is yes. */
export function all(answers: readonly Answer[]): Answer {
  if (answers.includes('no')) return 'no'
  return answers.includes('unknown') ? 'unknown' : 'yes'
}

/** Yes as soon as one answer is yes; no if every answer is no. An empty list is no. */
export function any(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes'
  return answers.includes('unknown') ? 'unknown' : 'no'
}

export function not(answer: Answer): Answer {
  if (answer === 'unknown') return 'unknown'
  return answer === 'yes' ? 'no' : 'yes'
}

/** Enough certain answers make a yes; enough possible ones, an unknown. */
export function atLeast(count: number, answers: readonly Answer[]): Answer {
  const certain = answers.filter((answer) => answer === 'yes').length
  if (certain >= count) return 'yes'
  const possible = answers.filter((answer) => answer !== 'no').length
  return possible >= count ? 'unknown' : 'no'
}

/** Is a value that lies between `low` and `high` at least `minimum`? */
export function reaches(low: number, high: number, minimum: number): Answer {
  if (low >= minimum) return 'yes'
  return high >= minimum ? 'unknown' : 'no'
}
