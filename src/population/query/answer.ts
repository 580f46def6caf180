/** Three-valued answers as a pair of truth values: certain (a yes) and possible (not a no). */
import { allOf, anyOf, atLeast, type Expression, expression, not, type Operand } from './expression.ts'

export type Answer = { readonly certain: Expression; readonly possible: Expression }

export function answer(certain: Operand, possible: Operand): Answer {
  return { certain: expression(certain), possible: expression(possible) }
}
export const yes = answer(true, true)
export const no = answer(false, false)
export const unknown = answer(false, true)

/** A fact without a doubt: yes where it holds, no where it does not. */
export function known(fact: Operand): Answer {
  return answer(fact, fact)
}

/** The answer in two columns of an earlier step. */
export function answerIn(prefix: string): Answer {
  return answer(`${prefix}_certain`, `${prefix}_possible`)
}

/** Two columns for the next step. */
export function answerColumns(name: string, given: Answer): Record<string, Expression> {
  return { [`${name}_certain`]: given.certain, [`${name}_possible`]: given.possible }
}

export function both(answers: readonly Answer[]): Answer {
  return {
    certain: allOf(...answers.map((each) => each.certain)),
    possible: allOf(...answers.map((each) => each.possible)),
  }
}
export function either(answers: readonly Answer[]): Answer {
  return {
    certain: anyOf(...answers.map((each) => each.certain)),
    possible: anyOf(...answers.map((each) => each.possible)),
  }
}
export function opposite(given: Answer): Answer {
  return { certain: not(given.possible), possible: not(given.certain) }
}
/** Is a value between `low` and `high` at least this much? */
export function reaches(low: Operand, high: Operand, minimum: Operand): Answer {
  return answer(atLeast(low, minimum), atLeast(high, minimum))
}
