/**
 * Entries of which only the month or the year is known are laid on the calendar where they can have begun first. Here
 * stands where each can have lain, and when an antidepressant can have begun. As the first part of
 * `trials/rough-course.ts`.
 */
import {
  allOf,
  coalesce,
  equals,
  greatest,
  highest,
  isMissing,
  least,
  lowest,
  minus,
  over,
  plus,
  some,
  surely,
  text,
  when,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { course, isKind, lastDay, sameCourse } from './keys.ts'

const roughEntry = step(
  'rough_entry',
  'Entries of which the first or the last day is known only roughly.',
  select({
    from: ['exposure', 'e'],
    where: surely('e.is_rough'),
    columns: columns('e', ...course, 'exposure'),
  }),
)
const roughCourse = step(
  'rough_course',
  'Their courses.',
  select({
    from: ['rough_entry', 'e'],
    joins: [join('known_span', 's', allOf(sameCourse('s', 'e'), equals('s.exposure', 'e.exposure')))],
    distinct: true,
    columns: columns('e', ...course),
  }),
)
const spanOfEntry = step(
  'span_of_entry',
  'Where each entry of such a course lies.',
  select({
    from: ['known_span', 's'],
    joins: [join('rough_course', 'c', sameCourse('c', 's'))],
    groupBy: ['s.person', 's.agent', 's.exposure'],
    columns: {
      ...columns('s', ...course, 'exposure'),
      from_day: lowest('s.from_day'),
      to_day: highest('s.to_day'),
      is_documented: some('s.is_documented'),
      dose_low: lowest('s.dose_low'),
      dose_high: highest('s.dose_high'),
    },
  }),
)
const startLast = greatest('s.from_day', least('e.start_last', lastDay))
const placedEntry = step(
  'placed_entry',
  'The last day on which each can have begun.',
  select({
    from: ['span_of_entry', 's'],
    joins: [
      join('exposure', 'e', allOf(sameCourse('e', 's'), equals('e.exposure', 's.exposure'))),
      join('person', 'p', equals('p.person', 's.person')),
    ],
    distinct: true,
    columns: {
      ...columns('s', ...course, 'exposure', 'from_day', 'to_day', 'is_documented', 'dose_low', 'dose_high'),
      ...columns('e', 'kind', 'later_by', 'end_first', 'end_last'),
      is_rough: surely('e.is_rough'),
      start_last: startLast,
      limit_day: plus(lastDay, 1),
    },
  }),
)
/** A length that is told has passed by the day looked at. */
const room = when(
  isKind('e', 'statement'),
  least(minus('e.start_last', 'e.from_day'), minus('e.limit_day', 'e.to_day')),
  minus('e.start_last', 'e.from_day'),
)
const movableEntry = step(
  'movable_entry',
  'How many days later all of it can have lain.',
  select({
    from: ['placed_entry', 'e'],
    columns: {
      ...columns('e', ...course, 'exposure', 'from_day', 'to_day', 'kind', 'end_first', 'end_last'),
      ...columns('e', 'is_rough', 'start_last', 'limit_day', 'is_documented', 'dose_low', 'dose_high'),
      later_by: least(coalesce('e.later_by', 0), greatest(0, room)),
    },
  }),
)
const laidEntry = step(
  'laid_entry',
  'Two that say the same are one entry, entered twice.',
  select({
    from: ['movable_entry', 'e'],
    columns: {
      ...columns('e', ...course, 'exposure', 'from_day', 'to_day', 'kind', 'end_last', 'is_rough'),
      ...columns('e', 'start_last', 'limit_day', 'is_documented', 'later_by'),
      twin: over('min', ['e.exposure'], {
        by: [
          ...['e.person', 'e.agent', 'e.kind', 'e.from_day', 'e.to_day', 'e.start_last', 'e.later_by'],
          ...['e.end_first', 'e.end_last', 'e.is_documented', 'e.dose_low', 'e.dose_high'],
        ],
      }),
    },
  }),
)

const isUntrapped = isMissing('p.agent')
const isAntidepressantAgent = allOf(equals('k.agent', 'e.agent'), equals('k.role', text('antidepressant')))
const roughStart = step(
  'rough_start',
  'The days on which an antidepressant can have begun, where an entry of it is dated only roughly.',
  select({
    from: ['laid_entry', 'e'],
    joins: [
      join('agent_kind', 'k', isAntidepressantAgent),
      leftJoin('trapped_course', 'p', sameCourse('p', 'e')),
    ],
    where: isUntrapped,
    columns: { ...columns('e', ...course, 'exposure'), first_day: 'e.from_day', last_day: 'e.start_last' },
  }),
)
const anyStart = step(
  'any_start',
  'The same, and the days on which others began.',
  union(
    select({
      from: ['rough_start', 's'],
      columns: columns('s', ...course, 'exposure', 'first_day', 'last_day'),
    }),
    select({
      from: ['antidepressant_start', 's'],
      columns: { ...columns('s', ...course, 'exposure'), first_day: 's.from_day', last_day: 's.from_day' },
    }),
  ),
)

/** After what a trap closes on and the first days of antidepressants. */
export const roughEntriesSteps: readonly Step[] = [
  roughEntry,
  roughCourse,
  spanOfEntry,
  placedEntry,
  movableEntry,
  laidEntry,
  roughStart,
  anyStart,
]
