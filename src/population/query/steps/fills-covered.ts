/** Days with a supply at hand ÷ days from the first dispensing to the end of the trial. As `trials/supply.ts`. */
import {
  above,
  allOf,
  atLeast,
  below,
  cast,
  coalesce,
  dividedBy,
  type Expression,
  equals,
  greatest,
  integer,
  isKnown,
  least,
  lowest,
  minus,
  not,
  over,
  plus,
  sum,
  when,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { sameCourse, sameTrial } from './keys.ts'

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
      leftJoin('bounded_trial', 'b', sameTrial('b', 't')),
      leftJoin('tangled_course', 'c', sameCourse('c', 'f')),
    ],
    columns: {
      ...columns('t', 'person', 'trial', 'end_day'),
      latest_end: coalesce('b.end_last', 't.end_day'),
      ...columns('f', 'from_day', 'exposure', 'part'),
      days: minus('f.to_day', 'f.from_day'),
      is_tangled: isKnown('c.person'),
    },
  }),
)

const ends = ['end_day', 'latest_end'] as const
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
    where: 'f.is_tangled',
    columns: {
      ...columns('f', 'person', 'trial', ...ends, 'from_day', 'exposure', 'part', 'days'),
      supplied: integer(over('sum', ['f.days'], inTrial)),
    },
  }),
)
const usedUp = step(
  'used_up',
  'When each supply is used up, early refills carried forward; where none lies over another, on its last day.',
  union(
    select({
      from: ['fill_of_trial', 'f'],
      where: not('f.is_tangled'),
      columns: {
        ...columns('f', 'person', 'trial', ...ends, 'from_day', 'days'),
        until: plus('f.from_day', 'f.days'),
      },
    }),
    select({
      from: ['supplied_so_far', 'f'],
      columns: {
        ...columns('f', 'person', 'trial', ...ends, 'from_day', 'days'),
        until: plus('f.supplied', over('max', [plus(minus('f.from_day', 'f.supplied'), 'f.days')], inTrial)),
      },
    }),
  ),
)
/** An engine may divide before it leaves out what HAVING does not want, and in ANSI mode nothing divides by zero. */
const share = (end: string): Expression => {
  const covered = greatest(0, minus(least('f.until', end), minus('f.until', 'f.days')))
  const first = lowest('f.from_day')
  return when(above(end, first), dividedBy(integer(sum(covered)), minus(end, first)), cast(null, 'double'))
}
const covered = step(
  'covered_trial',
  'The proportion of days covered of each trial with dispensings.',
  select({
    from: ['used_up', 'f'],
    groupBy: ['f.person', 'f.trial', 'f.end_day', 'f.latest_end'],
    having: above('f.end_day', lowest('f.from_day')),
    columns: {
      ...columns('f', 'person', 'trial'),
      covered: share('f.end_day'),
      covered_by_latest_end: share('f.latest_end'),
    },
  }),
)

export const fillsCoveredSteps: readonly Step[] = [fillOfTrial, suppliedSoFar, usedUp, covered]
