/** The last step of every definition: what holds of each person, and whether there was enough of treatment. */
import { type Answer, answerColumns, answerIn, both } from '../answer.ts'
import { anyOf, type Expression, equals, firstThat, isKnown, type Operand, text } from '../expression.ts'
import { columns, type Join, type Step, select, step } from '../query.ts'

export type Counted = {
  /** What a definition has counted, joined to the person `p`. */
  readonly joins: readonly Join[]
  /** Treatments counted: for certain, and at most. */
  readonly low: Expression
  readonly high: Expression
  readonly enough: Answer
  readonly reachedOn: Operand
  /** Where exclusions are looked for up to a day of the definition's own. */
  readonly notExcluded?: Answer
}

/** A record that cannot show a treatment history; its table is joined as `g`. */
export const hasGap = anyOf(equals('p.entries', 0), isKnown('g.person'))

const peopleColumns = [
  'person',
  'diagnosis_certain',
  'diagnosis_possible',
  'not_excluded_certain',
  'not_excluded_possible',
  'age_certain',
  'age_possible',
  'not_remitted_certain',
  'not_remitted_possible',
] as const

export function determinationStep({ joins, low, high, enough, reachedOn, notExcluded }: Counted): Step {
  const person = both([
    answerIn('p.diagnosis'),
    notExcluded ?? answerIn('p.not_excluded'),
    answerIn('p.age'),
    answerIn('p.not_remitted'),
  ])
  return step(
    'determination',
    'The answer for each person.',
    select({
      from: ['people', 'p'],
      joins,
      columns: {
        ...columns('p', ...peopleColumns),
        ...(notExcluded === undefined ? {} : answerColumns('not_excluded', notExcluded)),
        treatments_low: low,
        treatments_high: high,
        ...answerColumns('enough', enough),
        answer: answerWord(both([person, enough])),
        reached_on: reachedOn,
      },
    }),
  )
}

function answerWord({ certain, possible }: Answer): Expression {
  return firstThat(
    [
      [certain, text('yes')],
      [possible, text('unknown')],
    ],
    text('no'),
  )
}
