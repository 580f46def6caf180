/** Days with a supply at hand ÷ days from the first dispensing to the end of the trial. As `trials/supply.ts`. */
import {
  above,
  allOf,
  atLeast,
  below,
  dividedBy,
  equals,
  greatest,
  integer,
  least,
  lowest,
  minus,
  over,
  plus,
  sum,
} from '../expression.ts'
import { columns, join, type Step, select, step } from '../query.ts'

const fillOfTrial = step(
  'fill_of_trial',
  'The dispensings of each trial.',
  select({
    from: ['laid_fill', 'f'],
    joins: [
      join(
        'dated_trial',
        't',
        allOf(
          equals('t.person', 'f.person'),
          equals('t.agent', 'f.agent'),
          atLeast('f.from_day', 't.first_day'),
          below('f.from_day', 't.last_day'),
        ),
      ),
    ],
    columns: {
      ...columns('t', 'person', 'trial', 'end_day'),
      ...columns('f', 'from_day', 'exposure', 'part'),
      days: minus('f.to_day', 'f.from_day'),
    },
  }),
)

const inTrial = {
  by: ['f.person', 'f.trial'],
  order: ['f.from_day', 'f.exposure', 'f.part'],
  rows: 'to-here',
} as const
const suppliedSoFar = step(
  'supplied_so_far',
  'Days of supply handed out so far in the trial.',
  select({
    from: ['fill_of_trial', 'f'],
    columns: {
      ...columns('f', 'person', 'trial', 'end_day', 'from_day', 'exposure', 'part', 'days'),
      supplied: integer(over('sum', ['f.days'], inTrial)),
    },
  }),
)
const usedUp = step(
  'used_up',
  'When each supply is used up, early refills carried forward.',
  select({
    from: ['supplied_so_far', 'f'],
    columns: {
      ...columns('f', 'person', 'trial', 'end_day', 'from_day', 'days'),
      until: plus('f.supplied', over('max', [plus(minus('f.from_day', 'f.supplied'), 'f.days')], inTrial)),
    },
  }),
)
const coveredDays = greatest(0, minus(least('f.until', 'f.end_day'), minus('f.until', 'f.days')))
const covered = step(
  'covered_trial',
  'The proportion of days covered of each trial with dispensings.',
  select({
    from: ['used_up', 'f'],
    groupBy: ['f.person', 'f.trial', 'f.end_day'],
    having: above('f.end_day', lowest('f.from_day')),
    columns: {
      ...columns('f', 'person', 'trial'),
      covered: dividedBy(integer(sum(coveredDays)), minus('f.end_day', lowest('f.from_day'))),
    },
  }),
)

export const fillsCoveredSteps: readonly Step[] = [fillOfTrial, suppliedSoFar, usedUp, covered]
