/**
 * Exposures → segments: what each person had of each agent on each day, before a definition divides it into trials.
 * The same rules as `trials/course.ts`, `trials/supply.ts` and `trials/timeline.ts`.
 */
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  below,
  cast,
  coalesce,
  count,
  countDistinct,
  descending,
  differs,
  type Expression,
  equals,
  every,
  firstBy,
  greatest,
  highest,
  integer,
  isKnown,
  isMissing,
  least,
  lowest,
  minus,
  not,
  over,
  parameter,
  plus,
  same,
  some,
  sum,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { course, isKind, lastDay, sameCourse } from './keys.ts'
import { roughEntriesSteps } from './rough-entries.ts'

/** Of an entry that is dated roughly. */
const begins = ['begins_first', 'begins_last'] as const
const unknownDays = { begins_first: integer(null), begins_last: integer(null) }
const presentation = ['dose_low', 'dose_high', 'form', 'release'] as const
const nobody = cast(null, 'big-integer')

/** Doses that differ may add up: at least the largest, at most the sum. Unknown if one of them is. */
function combined(low: string, high: string, isFirstOfItsDose: Expression): Record<string, Expression> {
  const isUnknown = some(isMissing(low))
  return {
    dose_low: when(isUnknown, null, highest(low)),
    dose_high: when(isUnknown, null, where(sum(high), isFirstOfItsDose)),
  }
}

const cutTo: Expression = least('s.to_day', plus(lastDay, 1))

const knownSpan = step(
  'known_span',
  'Days of exposure up to the day looked at, or to death.',
  select({
    from: ['exposure_span', 's'],
    joins: [join('person', 'p', equals('p.person', 's.person'))],
    where: above(cutTo, 's.from_day'),
    columns: {
      ...columns('s', ...course, 'exposure', 'part', 'from_day'),
      to_day: cutTo,
      ...columns('s', 'is_documented', 'kind', ...presentation, 'fulfils', ...begins),
    },
  }),
)

const fulfilsIt = surely(equals('o.exposure', 'f.fulfils'))
const orderedDose = step(
  'ordered_dose',
  'A dispensing that names no dose was of the dose of its order, or of the order then in force.',
  select({
    from: ['known_span', 'f'],
    joins: [
      join(
        'known_span',
        'o',
        allOf(
          sameCourse('o', 'f'),
          isKind('o', 'order'),
          isKnown('o.dose_low'),
          anyOf(fulfilsIt, allOf(atMost('o.from_day', 'f.from_day'), atLeast('o.to_day', 'f.from_day'))),
        ),
      ),
    ],
    where: allOf(isKind('f', 'dispensing'), 'f.is_documented', isMissing('f.dose_low')),
    columns: {
      ...columns('f', ...course, 'exposure', 'part'),
      ...columns('o', 'dose_low', 'dose_high'),
      place: over('row-number', [], {
        by: ['f.person', 'f.agent', 'f.exposure', 'f.part'],
        order: [
          when(fulfilsIt, 0, 1),
          when(fulfilsIt, 'o.exposure', minus(0, 'o.exposure')),
          when(fulfilsIt, 'o.part', minus(0, 'o.part')),
        ],
      }),
    },
  }),
)

const dosedFill = step(
  'dosed_fill',
  'Dispensings of a known supply.',
  select({
    from: ['known_span', 'f'],
    joins: [
      leftJoin(
        'ordered_dose',
        'd',
        allOf(
          sameCourse('d', 'f'),
          equals('d.exposure', 'f.exposure'),
          equals('d.part', 'f.part'),
          equals('d.place', 1),
        ),
      ),
    ],
    where: allOf(isKind('f', 'dispensing'), 'f.is_documented'),
    columns: {
      ...columns('f', ...course, 'exposure', 'part', 'from_day', 'to_day', 'form', 'release'),
      dose_low: coalesce('f.dose_low', 'd.dose_low'),
      dose_high: coalesce('f.dose_high', 'd.dose_high'),
    },
  }),
)

const day = ['f.person', 'f.agent', 'f.from_day'] as const
const sharedDay = step(
  'shared_day',
  'Days on which an agent was dispensed several times.',
  select({
    from: ['dosed_fill', 'f'],
    groupBy: day,
    having: above(count(), 1),
    columns: columns('f', ...course, 'from_day'),
  }),
)
const isOfDay = allOf(sameCourse('d', 'f'), equals('d.from_day', 'f.from_day'))
const placedFill = step(
  'placed_fill',
  'Their dispensings: the longest first.',
  select({
    from: ['dosed_fill', 'f'],
    joins: [join('shared_day', 'd', isOfDay)],
    columns: {
      ...columns('f', ...course, 'from_day', 'to_day', 'exposure', 'part', ...presentation),
      place: over('row-number', [], { by: day, order: [descending('f.to_day'), 'f.exposure', 'f.part'] }),
      dose_place: over('row-number', [], {
        by: [...day, 'f.dose_low', 'f.dose_high'],
        order: ['f.exposure', 'f.part'],
      }),
    },
  }),
)

const isLongest = equals('f.place', 1)
const fillOfDay = step(
  'fill_of_day',
  'Dispensings of one day are one supply: the same twice was entered twice, different strengths may add up.',
  union(
    select({
      from: ['dosed_fill', 'f'],
      joins: [leftJoin('shared_day', 'd', isOfDay)],
      where: isMissing('d.person'),
      columns: {
        ...columns('f', ...course, 'from_day'),
        days: minus('f.to_day', 'f.from_day'),
        ...columns('f', 'exposure', 'part', 'form', 'release', 'dose_low'),
        dose_high: when(isMissing('f.dose_low'), null, 'f.dose_high'),
      },
    }),
    select({
      from: ['placed_fill', 'f'],
      groupBy: day,
      columns: {
        ...columns('f', ...course, 'from_day'),
        days: minus(highest('f.to_day'), 'f.from_day'),
        exposure: where(lowest('f.exposure'), isLongest),
        part: where(lowest('f.part'), isLongest),
        form: where(lowest('f.form'), isLongest),
        release: where(lowest('f.release'), isLongest),
        ...combined('f.dose_low', 'f.dose_high', equals('f.dose_place', 1)),
      },
    }),
  ),
)

/** Windows over the same rows in the same order stand in one step: each other order sorts everything once more. */
const inOrder = { by: ['f.person', 'f.agent'], order: ['f.from_day'] }
const isAtDoseOf = (other: 'previous' | 'next'): Expression =>
  allOf(
    same('f.dose_low', over(other, ['f.dose_low'], inOrder)),
    same('f.dose_high', over(other, ['f.dose_high'], inOrder)),
  )
const besideFill = (other: 'previous' | 'next'): Expression => over(other, ['f.from_day'], inOrder)
const orderedFill = step(
  'ordered_fill',
  'Where the dose of the dispensings changes, and the days of supply handed out so far.',
  select({
    from: ['fill_of_day', 'f'],
    columns: {
      ...columns('f', ...course, 'from_day', 'days', 'exposure', 'part', ...presentation),
      changes: when(allOf(isKnown(besideFill('previous')), isAtDoseOf('previous')), 0, 1),
      is_replaced: allOf(isKnown(besideFill('next')), not(isAtDoseOf('next'))),
      next_from: besideFill('next'),
      supplied: integer(over('sum', ['f.days'], { ...inOrder, rows: 'to-here' })),
    },
  }),
)

const orderedColumns = [
  'from_day',
  'days',
  'exposure',
  'part',
  ...presentation,
  'is_replaced',
  'next_from',
] as const
const fillRun = step(
  'fill_run',
  'Dispensings in a row at one dose.',
  select({
    from: ['ordered_fill', 'f'],
    columns: {
      ...columns('f', ...course, ...orderedColumns, 'supplied'),
      run: integer(over('sum', ['f.changes'], { ...inOrder, rows: 'to-here' })),
    },
  }),
)

const inRun = { by: ['f.person', 'f.agent', 'f.run'], order: ['f.from_day'], rows: 'to-here' } as const
const carriedFill = step(
  'carried_fill',
  'An early refill is carried forward: it begins when the supply before it is used up.',
  select({
    from: ['fill_run', 'f'],
    columns: {
      ...columns('f', ...course, ...orderedColumns),
      to_day: plus('f.supplied', over('max', [plus(minus('f.from_day', 'f.supplied'), 'f.days')], inRun)),
    },
  }),
)

const fillFrom = minus('f.to_day', 'f.days')
const fillTo = when('f.is_replaced', least('f.to_day', 'f.next_from'), 'f.to_day')
const suppliedUntil = step(
  'supplied_until',
  'The last day on which a supply handed out can have lasted by itself.',
  select({
    from: ['dosed_fill', 'f'],
    groupBy: ['f.person', 'f.agent'],
    columns: { ...columns('f', ...course), last_supplied: highest('f.to_day') },
  }),
)
const replacedFill = step(
  'replaced_fill',
  'A refill at another dose replaces what is left of the supply before it.',
  select({
    from: ['carried_fill', 'f'],
    joins: [join('supplied_until', 'u', sameCourse('u', 'f'))],
    columns: {
      ...columns('f', ...course, 'exposure', 'part'),
      from_day: fillFrom,
      to_day: fillTo,
      ...columns('f', ...presentation),
      last_supplied: 'u.last_supplied',
      is_overtaken: allOf('f.is_replaced', surely(above(fillFrom, 'f.next_from'))),
    },
  }),
)
const laidColumns = [...course, 'exposure', 'part', 'from_day', 'to_day', ...presentation] as const
const laidFill = step(
  'laid_fill',
  'Dispensings laid on the calendar.',
  select({
    from: ['replaced_fill', 'f'],
    where: above(least('f.to_day', 'f.last_supplied'), 'f.from_day'),
    columns: { ...columns('f', ...laidColumns), to_day: least('f.to_day', 'f.last_supplied') },
  }),
)
const stockpiledFill = step(
  'stockpiled_fill',
  'What early refills have piled up beyond the end of the last supply may lie in a drawer.',
  select({
    from: ['replaced_fill', 'f'],
    where: above('f.to_day', greatest('f.from_day', 'f.last_supplied')),
    columns: { ...columns('f', ...laidColumns), from_day: greatest('f.from_day', 'f.last_supplied') },
  }),
)

const tangledEntry = step(
  'tangled_entry',
  'Entries whose days can lie over each other: what was not dispensed, and a supply replaced before it began.',
  union(
    select({
      from: ['known_span', 's'],
      where: not(allOf(isKind('s', 'dispensing'), 's.is_documented')),
      columns: columns('s', ...course),
    }),
    select({ from: ['replaced_fill', 'f'], where: 'f.is_overtaken', columns: columns('f', ...course) }),
  ),
)
const tangledCourse = step(
  'tangled_course',
  'Their courses. In all others supplies follow one another, and every day has one entry.',
  select({ from: ['tangled_entry', 'e'], distinct: true, columns: columns('e', ...course) }),
)

const spanKey = [
  ...['exposure', 'part', 'from_day', 'to_day', 'is_documented', 'kind', ...presentation],
  ...begins,
] as const
const orderBeside = step(
  'order_beside_fills',
  'Where dispensings are known, they and not the order tell what was at hand.',
  select({
    from: ['known_span', 'o'],
    joins: [leftJoin('known_span', 'f', allOf(sameCourse('f', 'o'), isKind('f', 'dispensing')))],
    where: isKind('o', 'order'),
    groupBy: [...course, ...spanKey].map((name) => `o.${name}`),
    columns: {
      ...columns('o', ...course, ...spanKey),
      is_filled: some(
        anyOf(
          equals('f.fulfils', 'o.exposure'),
          allOf(atLeast('f.from_day', 'o.from_day'), below('f.from_day', 'o.to_day')),
        ),
      ),
      first_fill: lowest('f.exposure'),
    },
  }),
)

const spanColumns = [
  ...['exposure', 'part', 'from_day', 'to_day', 'kind', ...presentation],
  ...begins,
] as const
const fillSpan = (name: string, isDocumented: boolean) =>
  select({
    from: [name, 's'],
    columns: {
      ...columns('s', ...course, 'exposure', 'part', 'from_day', 'to_day'),
      kind: text('dispensing'),
      ...columns('s', ...presentation),
      ...unknownDays,
      is_documented: isDocumented,
      doubted_by: nobody,
    },
  })
const courseSpan = step(
  'course_span',
  'Everything known of an agent, laid on the calendar.',
  union(
    fillSpan('laid_fill', true),
    fillSpan('stockpiled_fill', false),
    select({
      from: ['known_span', 's'],
      where: allOf(
        differs('s.kind', text('order')),
        not(allOf(isKind('s', 'dispensing'), 's.is_documented')),
      ),
      columns: {
        ...columns('s', ...course, ...spanColumns, 'is_documented'),
        doubted_by: nobody,
      },
    }),
    select({
      from: ['order_beside_fills', 's'],
      where: not('s.is_filled'),
      columns: {
        ...columns('s', ...course, ...spanColumns),
        is_documented: allOf('s.is_documented', isMissing('s.first_fill')),
        doubted_by: 's.first_fill',
      },
    }),
  ),
)

const entriesOfCourse = step(
  'entries_of_course',
  'How many entries each course has.',
  select({
    from: ['exposure', 'e'],
    groupBy: ['e.person', 'e.agent'],
    columns: { ...columns('e', ...course), entries: countDistinct('e.exposure') },
  }),
)
const courseTrap = step(
  'course_trap',
  'Courses in a trap: every entry of the agent falls into it.',
  select({
    from: ['entries_of_course', 'n'],
    joins: [join('exposure_trap', 'p', sameCourse('p', 'n'))],
    groupBy: ['n.person', 'n.agent', 'p.trap', 'n.entries'],
    having: equals(countDistinct('p.exposure'), 'n.entries'),
    columns: columns('n', ...course),
  }),
)
const trappedCourse = step(
  'trapped_course',
  'Each such course once.',
  select({ from: ['course_trap', 'p'], distinct: true, columns: columns('p', ...course) }),
)
const antidepressantSpan = step(
  'antidepressant_span',
  'Days of antidepressants; what a trap closes on is no antidepressant.',
  select({
    from: ['course_span', 's'],
    joins: [
      join('agent_kind', 'k', allOf(equals('k.agent', 's.agent'), equals('k.role', text('antidepressant')))),
      leftJoin('trapped_course', 'p', sameCourse('p', 's')),
    ],
    where: isMissing('p.agent'),
    columns: {
      ...columns('s', ...course, 'from_day', 'exposure'),
      covered_until: over('max', ['s.to_day'], {
        by: ['s.person', 's.agent'],
        order: ['s.from_day', 's.exposure', 's.part'],
        rows: 'before-here',
      }),
    },
  }),
)
const antidepressantStart = step(
  'antidepressant_start',
  'First days of antidepressants: a refill is no start.',
  select({
    from: ['antidepressant_span', 's'],
    where: anyOf(
      isMissing('s.covered_until'),
      above(minus('s.from_day', 's.covered_until'), parameter('cross_taper_days')),
    ),
    columns: columns('s', ...course, 'from_day', 'exposure'),
  }),
)

const lastSpan = step(
  'last_span',
  'The last entry of each course.',
  select({
    from: ['course_span', 's'],
    groupBy: ['s.person', 's.agent'],
    columns: { ...columns('s', ...course), last_from: highest('s.from_day') },
  }),
)

/** The first day on which another antidepressant can have begun after the supply. */
const startsWithin = greatest('n.first_day', plus('s.from_day', 1))
const leftover = step(
  'leftover_supply',
  'What is left of the last supply when another antidepressant begins, or can have begun.',
  select({
    from: ['course_span', 's'],
    joins: [
      join('last_span', 'l', allOf(sameCourse('l', 's'), equals('l.last_from', 's.from_day'))),
      join(
        'any_start',
        'n',
        allOf(
          equals('n.person', 's.person'),
          differs('n.agent', 's.agent'),
          atMost(startsWithin, 'n.last_day'),
          below(startsWithin, 's.to_day'),
        ),
      ),
    ],
    where: allOf(isKind('s', 'dispensing'), 's.is_documented'),
    columns: {
      ...columns('s', ...course, 'exposure', 'part', 'from_day'),
      next_from: startsWithin,
      next_exposure: 'n.exposure',
      place: over('row-number', [], {
        by: ['s.person', 's.agent', 's.exposure', 's.part'],
        order: [startsWithin, 'n.exposure'],
      }),
    },
  }),
)

/** Only equalities: a join by anything else is slow over millions of rows. */
const doubtedSupply = step(
  'doubted_supply',
  'The first such day of each supply.',
  select({
    from: ['leftover_supply', 'd'],
    where: equals('d.place', 1),
    columns: {
      ...columns('d', ...course, 'exposure', 'part', 'from_day', 'next_from', 'next_exposure'),
      kind: text('dispensing'),
      is_documented: true,
    },
  }),
)
const supplyKey = ['person', 'agent', 'exposure', 'part', 'from_day', 'kind', 'is_documented'] as const
const isItsLeftover: Expression = allOf(...supplyKey.map((name) => equals(`d.${name}`, `s.${name}`)))
const judgedSpan = step(
  'judged_span',
  'A supply is not intake: what was left when another antidepressant began is possible, not documented.',
  union(
    select({
      from: ['course_span', 's'],
      joins: [leftJoin('doubted_supply', 'd', isItsLeftover)],
      columns: {
        ...columns('s', ...course, 'exposure', 'from_day'),
        to_day: coalesce('d.next_from', 's.to_day'),
        ...columns('s', 'kind', ...presentation, ...begins, 'is_documented', 'doubted_by'),
      },
    }),
    select({
      from: ['course_span', 's'],
      joins: [join('doubted_supply', 'd', isItsLeftover)],
      columns: {
        ...columns('s', ...course, 'exposure'),
        from_day: 'd.next_from',
        ...columns('s', 'to_day', 'kind', ...presentation, ...begins),
        is_documented: false,
        doubted_by: 'd.next_exposure',
      },
    }),
  ),
)

const tangledSpan = step(
  'tangled_span',
  'Entries that can lie over each other.',
  select({
    from: ['judged_span', 's'],
    joins: [join('tangled_course', 'c', sameCourse('c', 's'))],
    columns: {
      ...columns('s', ...course, 'exposure', 'from_day', 'to_day', 'kind', ...presentation, ...begins),
      is_documented: 's.is_documented',
    },
  }),
)
const edge = (name: string) =>
  select({ from: ['tangled_span', 's'], columns: { ...columns('s', ...course), edge_day: `s.${name}` } })
const edges = step(
  'span_edge',
  'Days on which something begins or ends.',
  union(edge('from_day'), edge('to_day')),
)
const edgeDays = step(
  'edge_day',
  'Each such day once.',
  select({ from: ['span_edge', 'e'], distinct: true, columns: columns('e', ...course, 'edge_day') }),
)
const stretch = step(
  'stretch',
  'Stretches between them.',
  select({
    from: ['edge_day', 'e'],
    columns: {
      ...columns('e', ...course),
      from_day: 'e.edge_day',
      to_day: over('next', ['e.edge_day'], { by: ['e.person', 'e.agent'], order: ['e.edge_day'] }),
    },
  }),
)

const stretchDay = ['i.person', 'i.agent', 'i.from_day'] as const
const inForce = step(
  'in_force',
  'Entries in force: documented before possible, those with a dose before those without, the latest first.',
  select({
    from: ['stretch', 'i'],
    joins: [
      join(
        'tangled_span',
        's',
        allOf(sameCourse('s', 'i'), atMost('s.from_day', 'i.from_day'), atLeast('s.to_day', 'i.to_day')),
      ),
    ],
    columns: {
      ...columns('i', ...course, 'from_day', 'to_day'),
      ...columns('s', 'exposure', ...presentation, 'is_documented', 'begins_last'),
      begins_first: coalesce('s.begins_first', 's.from_day'),
      names_dose: anyOf(isKnown('s.dose_low'), isKind('s', 'order')),
      place: over('rank', [], {
        by: stretchDay,
        order: [
          when('s.is_documented', 0, when(isKnown('s.begins_last'), 2, 1)),
          when(anyOf(isKnown('s.dose_low'), isKind('s', 'order')), 0, 1),
          descending(coalesce('s.begins_first', 's.from_day')),
        ],
      }),
    },
  }),
)

const firstInForce = step(
  'first_in_force',
  'The first of them where an entry is dated roughly.',
  select({
    from: ['in_force', 'r'],
    joins: [
      join(
        'in_force',
        'i',
        allOf(sameCourse('i', 'r'), equals('i.from_day', 'r.from_day'), equals('i.place', 1)),
      ),
    ],
    where: isKnown('r.begins_last'),
    groupBy: ['i.person', 'i.agent', 'i.from_day'],
    columns: {
      ...columns('i', ...course, 'from_day'),
      begins_first: highest('i.begins_first'),
      is_documented: every('i.is_documented'),
    },
  }),
)
const leadingColumns = ['from_day', 'to_day', 'exposure', ...presentation, 'is_documented'] as const
const leadingRow = step(
  'leading_row',
  'The latest entries, and those dated roughly that may be later.',
  union(
    select({
      from: ['in_force', 'i'],
      where: equals('i.place', 1),
      columns: { ...columns('i', ...course, ...leadingColumns), is_rough: isKnown('i.begins_last') },
    }),
    select({
      from: ['in_force', 'i'],
      joins: [join('first_in_force', 'f', allOf(sameCourse('f', 'i'), equals('f.from_day', 'i.from_day')))],
      where: allOf(
        isKnown('i.begins_last'),
        above('i.place', 1),
        'i.names_dose',
        atLeast('i.begins_last', 'f.begins_first'),
      ),
      columns: {
        ...columns('i', ...course, 'from_day', 'to_day', 'exposure', ...presentation),
        is_documented: 'f.is_documented',
        is_rough: true,
      },
    }),
  ),
)

const leading = step(
  'leading_entry',
  'The entries whose dose holds.',
  select({
    from: ['leading_row', 'i'],
    columns: {
      ...columns('i', ...course, ...leadingColumns, 'is_rough'),
      dose_place: over('row-number', [], {
        by: [...stretchDay, 'i.dose_low', 'i.dose_high'],
        order: ['i.exposure'],
      }),
    },
  }),
)

const segment = step(
  'segment',
  'Days on which the record is constant about one agent.',
  union(
    select({
      from: ['judged_span', 's'],
      joins: [leftJoin('tangled_course', 'c', sameCourse('c', 's'))],
      where: isMissing('c.person'),
      columns: columns('s', ...course, 'from_day', 'to_day', 'is_documented', ...presentation),
    }),
    select({
      from: ['leading_entry', 'i'],
      groupBy: [...stretchDay, 'i.to_day'],
      columns: {
        ...columns('i', ...course, 'from_day', 'to_day'),
        is_documented: every('i.is_documented'),
        ...combined('i.dose_low', 'i.dose_high', equals('i.dose_place', 1)),
        dose_low: when(
          some(isMissing('i.dose_low')),
          null,
          when(some('i.is_rough'), lowest('i.dose_low'), highest('i.dose_low')),
        ),
        form: where(firstBy('i.form', 'i.exposure'), isKnown('i.form')),
        release: where(firstBy('i.release', 'i.exposure'), isKnown('i.release')),
      },
    }),
  ),
)

/** The steps from laid-out exposures to segments; the same for every definition. */
export const courseSteps: readonly Step[] = [
  knownSpan,
  orderedDose,
  dosedFill,
  sharedDay,
  placedFill,
  fillOfDay,
  orderedFill,
  fillRun,
  carriedFill,
  suppliedUntil,
  replacedFill,
  laidFill,
  stockpiledFill,
  tangledEntry,
  tangledCourse,
  orderBeside,
  courseSpan,
  entriesOfCourse,
  courseTrap,
  trappedCourse,
  antidepressantSpan,
  antidepressantStart,
  ...roughEntriesSteps,
  lastSpan,
  leftover,
  doubtedSupply,
  judgedSpan,
  tangledSpan,
  edges,
  edgeDays,
  stretch,
  inForce,
  firstInForce,
  leadingRow,
  leading,
  segment,
]
