/**
 * Between which days trials can have begun and ended of which the record tells only the month or the year. As
 * `trials/rough-course.ts`, the sessions of `trials/procedure-trials.ts` and `determination/added-to.ts`.
 */
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  below,
  coalesce,
  countDistinct,
  differs,
  type Expression,
  equals,
  every,
  greatest,
  highest,
  integer,
  isKnown,
  isMissing,
  least,
  lowest,
  minus,
  not,
  parameter,
  plus,
  some,
  sum,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { course, isKind, sameCourse, samePerson, sameTrial } from './keys.ts'

const suppliedCourse = step(
  'supplied_course',
  'Such courses with dispensings, and the days of supply.',
  select({
    from: ['laid_entry', 'e'],
    where: allOf(isKind('e', 'dispensing'), equals('e.twin', 'e.exposure')),
    groupBy: ['e.person', 'e.agent'],
    columns: { ...columns('e', ...course), days: integer(sum(minus('e.to_day', 'e.from_day'))) },
  }),
)
const movedEntry = step(
  'moved_entry',
  'Entries that can have lain later; an order beside dispensings counts or not, as its days lie.',
  select({
    from: ['laid_entry', 'e'],
    joins: [leftJoin('supplied_course', 'f', sameCourse('f', 'e'))],
    where: anyOf(above('e.later_by', 0), allOf(isKnown('f.person'), isKind('e', 'order'), 'e.is_rough')),
    columns: columns('e', ...course, 'exposure', 'kind', 'from_day', 'to_day', 'later_by', 'twin'),
  }),
)
const reachFirst = minus('m.from_day', parameter('maximum_gap_days'))
const reachLast = plus(plus('m.to_day', 'm.later_by'), parameter('maximum_gap_days'))
const reached = step(
  'reached_course',
  'Courses in which such an entry can reach another.',
  union(
    select({
      from: ['moved_entry', 'm'],
      joins: [
        join(
          'laid_entry',
          'o',
          allOf(
            sameCourse('o', 'm'),
            differs('o.twin', 'm.twin'),
            atMost('o.from_day', reachLast),
            atLeast(plus('o.to_day', 'o.later_by'), reachFirst),
          ),
        ),
      ],
      columns: columns('m', ...course),
    }),
    select({
      from: ['moved_entry', 'm'],
      joins: [
        join(
          'dated_trial',
          't',
          allOf(
            sameCourse('t', 'm'),
            atMost('t.first_day', reachLast),
            atLeast('t.last_day', reachFirst),
            anyOf(differs('t.first_day', 'm.from_day'), differs('t.last_day', 'm.to_day')),
          ),
        ),
      ],
      columns: columns('m', ...course),
    }),
  ),
)
const tangled = step(
  'tangled_course',
  'Each once.',
  select({ from: ['reached_course', 'c'], distinct: true, columns: columns('c', ...course) }),
)
const tangledDays = step(
  'tangled_days',
  'Between which days all their entries lie.',
  select({
    from: ['laid_entry', 'e'],
    joins: [
      join('tangled_course', 'c', sameCourse('c', 'e')),
      leftJoin('supplied_course', 'f', sameCourse('f', 'e')),
    ],
    groupBy: ['e.person', 'e.agent', 'e.limit_day', 'f.days'],
    columns: {
      ...columns('e', ...course),
      start_first: lowest('e.from_day'),
      start_last: highest('e.start_last'),
      end_last: least('e.limit_day', plus(highest(plus('e.to_day', 'e.later_by')), coalesce('f.days', 0))),
    },
  }),
)

const entryInTrial = step(
  'entry_in_trial',
  'The entries whose days make a trial, each once.',
  select({
    from: ['span_of_trial', 's'],
    joins: [
      join('laid_entry', 'e', allOf(sameCourse('e', 's'), equals('e.exposure', 's.exposure'))),
      // A dispensing of another trial may be named as well: it is why an order of this one is in doubt.
      join(
        'dated_trial',
        't',
        allOf(sameTrial('t', 's'), below('e.from_day', 't.last_day'), above('e.to_day', 't.first_day')),
      ),
      leftJoin('supplied_course', 'f', sameCourse('f', 'e')),
    ],
    distinct: true,
    columns: {
      ...columns('s', ...course, 'trial', 'exposure'),
      ...columns(
        'e',
        'from_day',
        'to_day',
        'start_last',
        'end_last',
        'later_by',
        'limit_day',
        'is_rough',
        'twin',
      ),
      is_documented: allOf('e.is_documented', not(allOf(isKind('e', 'order'), isKnown('f.person')))),
    },
  }),
)
const roughDays = step(
  'rough_days',
  'How roughly the days of a trial are known.',
  select({
    from: ['entry_in_trial', 'e'],
    groupBy: ['e.person', 'e.agent', 'e.trial', 'e.limit_day'],
    having: some('e.is_rough'),
    columns: {
      ...columns('e', ...course, 'trial', 'limit_day'),
      from_day: where(lowest('e.from_day'), 'e.is_rough'),
      first_day: lowest('e.from_day'),
      end_last: where(highest('e.end_last'), 'e.is_rough'),
      start_last: highest('e.start_last'),
      later_by: highest('e.later_by'),
      fits: every(anyOf(equals('e.later_by', 0), atMost(plus('e.to_day', 'e.later_by'), 'e.limit_day'))),
      is_whole: anyOf(equals(countDistinct('e.twin'), 1), every('e.is_documented')),
    },
  }),
)
const runsOfTrial = step(
  'runs_of_trial',
  'How many times a pause divides what is documented of it.',
  select({
    from: ['documented_run', 'd'],
    joins: [join('rough_days', 'r', sameTrial('r', 'd'))],
    groupBy: ['d.person', 'd.trial'],
    columns: { ...columns('d', 'person', 'trial'), runs: highest('d.run') },
  }),
)

/** The first day on which another antidepressant `n` can have begun after this one. */
const startsAfter = (from: string): Expression => greatest('n.first_day', plus(from, 1))
const startsWithin = (from: string, to: Expression | string, of: string): Expression =>
  allOf(
    samePerson('n', of),
    differs('n.agent', `${of}.agent`),
    below(startsAfter(from), to),
    atMost(startsAfter(from), 'n.last_day'),
  )
const doubtfulSupply = step(
  'doubtful_supply',
  'Supplies of which it is not known whether another antidepressant began within them.',
  union(
    select({
      from: ['rough_start', 'n'],
      joins: [
        join(
          'course_span',
          's',
          allOf(startsWithin('s.from_day', 's.to_day', 's'), isKind('s', 'dispensing'), 's.is_documented'),
        ),
        join('last_span', 'l', allOf(sameCourse('l', 's'), equals('l.last_from', 's.from_day'))),
      ],
      columns: {
        ...columns('s', ...course, 'from_day', 'to_day'),
        ends_first: startsAfter('s.from_day'),
        is_moved: false,
      },
    }),
    select({
      from: ['moved_entry', 'm'],
      joins: [join('any_start', 'n', startsWithin('m.from_day', plus('m.to_day', 'm.later_by'), 'm'))],
      where: allOf(isKind('m', 'dispensing'), above('m.later_by', 0)),
      columns: {
        ...columns('m', ...course, 'from_day'),
        to_day: plus('m.to_day', 'm.later_by'),
        ends_first: startsAfter('m.from_day'),
        is_moved: true,
      },
    }),
  ),
)
const doubtfulTrial = step(
  'doubtful_trial',
  'The trials that they may have ended.',
  select({
    from: ['doubtful_supply', 's'],
    joins: [
      join(
        'dated_trial',
        't',
        allOf(sameCourse('t', 's'), atLeast('s.from_day', 't.first_day'), below('s.from_day', 't.last_day')),
      ),
    ],
    groupBy: ['t.person', 't.trial'],
    columns: {
      ...columns('t', 'person', 'trial'),
      ends_first: lowest('s.ends_first'),
      to_day: highest('s.to_day'),
      is_moved: some('s.is_moved'),
    },
  }),
)

const sessionsOfKind = step(
  'sessions_of_kind',
  'Sessions of one kind, and whether the day of one is known only roughly.',
  select({
    from: ['session', 'e'],
    where: isKnown('e.start_first'),
    groupBy: ['e.person', 'e.modality'],
    columns: {
      ...columns('e', 'person', 'modality'),
      is_one: allOf(
        equals(lowest('e.start_first'), highest('e.start_first')),
        equals(lowest('e.start_last'), highest('e.start_last')),
      ),
      is_rough: some(above('e.start_last', 'e.start_first')),
      start_first: lowest('e.start_first'),
      start_last: highest('e.start_last'),
      end_last: highest(greatest('e.start_last', coalesce('e.end_last', 'e.start_last'))),
    },
  }),
)

const isTangled = isKnown('c.person')
const isRough = isKnown('r.person')
const isSession = isKnown('z.person')
const firstOf = (of: {
  tangled: Expression | string
  rough: Expression | string
  session: Expression | string
  exact: string
}) => when(isTangled, of.tangled, when(isRough, of.rough, when(isSession, of.session, of.exact)))
const isOneTrial = allOf(atMost(coalesce('n.runs', 0), 1), 'r.fits', 'r.is_whole')
const roughFirst = least('t.start_day', when(isOneTrial, 'r.from_day', 'r.first_day'))
const isPlaced = allOf(isOneTrial, 't.is_documented')
const shifted = plus('t.start_day', 'r.later_by')
const roughLast = when(isPlaced, shifted, greatest(shifted, 'r.start_last'))
const roughEnd = least(
  'r.limit_day',
  greatest(plus('t.end_day', 'r.later_by'), roughLast, plus(coalesce('r.end_last', minus(roughLast, 1)), 1)),
)
const boundedTrial = step(
  'bounded_trial',
  'Trials of which the days are known only roughly, and between which days they began and ended.',
  select({
    from: ['trial', 't'],
    joins: [
      leftJoin('tangled_days', 'c', sameCourse('c', 't')),
      leftJoin('rough_days', 'r', sameTrial('r', 't')),
      leftJoin('runs_of_trial', 'n', sameTrial('n', 't')),
      leftJoin('doubtful_trial', 'd', sameTrial('d', 't')),
      leftJoin(
        'sessions_of_kind',
        'z',
        allOf(
          samePerson('z', 't'),
          equals('z.modality', 't.agent'),
          equals('t.role', text('session')),
          'z.is_rough',
        ),
      ),
    ],
    where: allOf(
      isKnown('t.start_day'),
      isKnown('t.end_day'),
      anyOf(isTangled, isRough, isSession, isKnown('d.person')),
    ),
    columns: {
      ...columns('t', 'person', 'trial'),
      start_first: firstOf({
        tangled: 'c.start_first',
        rough: roughFirst,
        session: 'z.start_first',
        exact: 't.start_day',
      }),
      start_last: firstOf({
        tangled: 'c.start_last',
        rough: roughLast,
        session: 'z.start_last',
        exact: 't.start_day',
      }),
      end_first: least(
        firstOf({
          tangled: 'c.start_first',
          rough: when(isPlaced, 't.end_day', roughFirst),
          session: 'z.start_first',
          exact: 't.end_day',
        }),
        coalesce('d.ends_first', 't.end_day', 't.start_day'),
      ),
      end_last: greatest(
        firstOf({
          tangled: 'c.end_last',
          rough: roughEnd,
          session: plus('z.end_last', 1),
          exact: 't.end_day',
        }),
        coalesce('d.to_day', 't.start_day'),
      ),
      is_one: allOf(
        not(isTangled),
        isMissing('d.person'),
        when(isRough, isOneTrial, true),
        when(isSession, 'z.is_one', true),
      ),
      is_unsettled: anyOf(isTangled, allOf(isRough, not(isOneTrial)), surely('d.is_moved')),
      is_tangled: isTangled,
    },
  }),
)

const placedColumns = {
  start_first: coalesce('b.start_first', 't.start_day'),
  start_last: coalesce('b.start_last', 't.start_day'),
  end_first: coalesce('b.end_first', 't.end_day'),
  end_last: coalesce('b.end_last', 't.end_day'),
  is_exact: isMissing('b.person'),
  is_one: coalesce('b.is_one', true),
}
const boundedPerson = step(
  'bounded_person',
  'People with such a trial.',
  select({ from: ['bounded_trial', 'b'], distinct: true, columns: columns('b', 'person') }),
)
const basis = step(
  'addition_or_base',
  'Their augmenting agents, and the antidepressants to which these can have been added.',
  select({
    from: ['trial', 't'],
    joins: [
      join('bounded_person', 'o', samePerson('o', 't')),
      leftJoin('bounded_trial', 'b', sameTrial('b', 't')),
      leftJoin('trapped_trial', 'p', sameTrial('p', 't')),
    ],
    where: allOf(
      isKnown('t.start_day'),
      isKnown('t.end_day'),
      anyOf(
        equals('t.role', text('augmentation')),
        allOf(equals('t.role', text('antidepressant')), isMissing('p.person')),
      ),
    ),
    columns: { ...columns('t', 'person', 'trial', 'role', 'is_placed'), ...placedColumns },
  }),
)
const overlaps = (end: string, start: string): Expression =>
  above(least(`t.${end}`, `a.${end}`), greatest(`t.${start}`, `a.${start}`))
const areExact = allOf('t.is_exact', 'a.is_exact')
const addition = step(
  'rough_addition',
  'Was such an agent added to an antidepressant: for certain, possibly?',
  select({
    from: ['addition_or_base', 't'],
    joins: [
      join(
        'addition_or_base',
        'a',
        allOf(
          samePerson('a', 't'),
          equals('a.role', text('antidepressant')),
          overlaps('end_last', 'start_first'),
        ),
      ),
    ],
    where: allOf(
      equals('t.role', text('augmentation')),
      anyOf(not(areExact), allOf('t.is_placed', 'a.is_placed')),
    ),
    groupBy: ['t.person', 't.trial'],
    columns: {
      ...columns('t', 'person', 'trial'),
      is_certain: some(allOf('t.is_one', 'a.is_one', overlaps('end_first', 'start_last'))),
    },
  }),
)

/** The days of a trial `t` with its bounds `b`, both joined. */
export const boundsColumns = placedColumns

/** Joins to the bounds `b` of a trial `t`, and to what is known of an addition. */
export const boundsJoins = [
  leftJoin('bounded_trial', 'b', sameTrial('b', 't')),
  leftJoin('bounded_person', 'bp', samePerson('bp', 't')),
  leftJoin('rough_addition', 'ra', sameTrial('ra', 't')),
]
export const isSurelyAdded = when(isKnown('bp.person'), surely('ra.is_certain'), 't.is_added')
export const mayBeAdded = allOf(isKnown('ra.person'), not(surely('ra.is_certain')))

/** After the trials and their days; `bounded_trial` holds the trials, `rough_addition` the added agents. */
export const roughDatesSteps: readonly Step[] = [
  suppliedCourse,
  movedEntry,
  reached,
  tangled,
  tangledDays,
  entryInTrial,
  roughDays,
  runsOfTrial,
  doubtfulSupply,
  doubtfulTrial,
  sessionsOfKind,
  boundedTrial,
  boundedPerson,
  basis,
  addition,
]
