/**
 * Segments → trials, for the pause that a definition allows: their days, their roles, what was done next.
 * The same rules as `trials/build-trials.ts`, `trials/procedure-trials.ts` and `trials/roles.ts`.
 */

import { besideDated } from '../../../trials/build-trials.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  below,
  cast,
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
  joinedTo,
  least,
  lowest,
  minus,
  not,
  over,
  parameter,
  plus,
  some,
  sum,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { course, sameCourse, sameTrial } from './keys.ts'
import { trapSteps } from './traps.ts'

const none = { day: integer(null), amount: cast(null, 'double') }

const inOrder = { by: ['s.person', 's.agent'], order: ['s.from_day'] }
const segmentColumns = [
  'from_day',
  'to_day',
  'is_documented',
  'dose_low',
  'dose_high',
  'form',
  'release',
] as const
const pausedSegment = step(
  'paused_segment',
  'The pause before each segment.',
  select({
    from: ['segment', 's'],
    columns: {
      ...columns('s', ...course, ...segmentColumns),
      pause: minus('s.from_day', over('previous', ['s.to_day'], inOrder)),
    },
  }),
)

const beginsTrial = when(anyOf(isMissing('s.pause'), above('s.pause', parameter('maximum_gap_days'))), 1, 0)
const numberedSegment = step(
  'numbered_segment',
  'A pause longer than the definition allows ends one trial and begins the next.',
  select({
    from: ['paused_segment', 's'],
    columns: {
      ...columns('s', ...course, ...segmentColumns, 'pause'),
      number: integer(over('sum', [beginsTrial], { ...inOrder, rows: 'to-here' })),
    },
  }),
)

export const trialId = (agent: string, number: Expression | string): Expression =>
  joinedTo(joinedTo(agent, text('-')), cast(number, 'text'))

const trialSegment = step(
  'trial_segment',
  'The segments of each trial.',
  select({
    from: ['numbered_segment', 's'],
    columns: {
      ...columns('s', ...course),
      trial: trialId('s.agent', 's.number'),
      ...columns('s', ...segmentColumns, 'pause'),
    },
  }),
)

const documentedStart = where(lowest('s.from_day'), 's.is_documented')
const documentedEnd = where(highest('s.to_day'), 's.is_documented')
const datedTrial = step(
  'dated_trial',
  'A trial runs from its first to its last documented day; beyond that it is possible.',
  select({
    from: ['trial_segment', 's'],
    groupBy: ['s.person', 's.agent', 's.trial'],
    columns: {
      ...columns('s', ...course, 'trial'),
      start_day: coalesce(documentedStart, lowest('s.from_day')),
      end_day: coalesce(documentedEnd, documentedStart, lowest('s.from_day')),
      first_day: lowest('s.from_day'),
      last_day: highest('s.to_day'),
      is_documented: some('s.is_documented'),
    },
  }),
)

const datedRelative = step(
  'dated_relative',
  'Entries that are the order or the dispensing of a dated entry.',
  union(
    select({
      from: ['exposure', 'e'],
      joins: [join('exposure', 'd', allOf(sameCourse('d', 'e'), equals('d.fulfils', 'e.exposure')))],
      where: allOf(isMissing('e.start_first'), isKnown('d.start_first')),
      columns: columns('e', ...course, 'exposure'),
    }),
    select({
      from: ['exposure', 'e'],
      joins: [join('exposure', 'd', allOf(sameCourse('d', 'e'), equals('d.exposure', 'e.fulfils')))],
      where: allOf(isMissing('e.start_first'), isKnown('d.start_first')),
      columns: columns('e', ...course, 'exposure'),
    }),
  ),
)
const ownedEntry = step(
  'owned_entry',
  'The same, each once.',
  select({ from: ['dated_relative', 'e'], distinct: true, columns: columns('e', ...course, 'exposure') }),
)
const undatedEntry = step(
  'undated_entry',
  'Entries that nothing dates: a trial of their own, and beside dated ones perhaps another course.',
  select({
    from: ['exposure', 'e'],
    joins: [
      leftJoin('course_of_segment', 's', sameCourse('s', 'e')),
      leftJoin('owned_entry', 'o', allOf(sameCourse('o', 'e'), equals('o.exposure', 'e.exposure'))),
    ],
    where: allOf(
      isMissing('e.start_first'),
      anyOf(isMissing('s.agent'), allOf(isMissing('o.agent'), not('e.not_taken'))),
    ),
    columns: {
      ...columns('e', ...course, 'exposure', 'stated_days', 'stated_dose_low', 'stated_dose_high'),
      trial: joinedTo('e.agent', when(isMissing('s.agent'), text('-1'), text(besideDated))),
      dose_place: over('row-number', [], {
        by: ['e.person', 'e.agent', 'e.stated_dose_low', 'e.stated_dose_high'],
        order: ['e.exposure'],
      }),
    },
  }),
)
const courseOfSegment = step(
  'course_of_segment',
  'Courses with a date.',
  select({ from: ['segment', 's'], distinct: true, columns: columns('s', ...course) }),
)

const doseUnknown = some(isMissing('e.stated_dose_low'))
const undatedTrial = step(
  'undated_trial',
  'One trial for the entries of a course that nothing dates: their stated length and dose.',
  select({
    from: ['undated_entry', 'e'],
    groupBy: ['e.person', 'e.agent', 'e.trial'],
    columns: {
      ...columns('e', ...course, 'trial'),
      stated_days: when(every(isKnown('e.stated_days')), highest('e.stated_days'), null),
      dose_low: when(doseUnknown, null, highest('e.stated_dose_low')),
      dose_high: when(doseUnknown, null, where(sum('e.stated_dose_high'), equals('e.dose_place', 1))),
    },
  }),
)

const byModality = { by: ['e.person', 'e.modality'], order: ['e.start_first', 'e.entry'] }
const sessionColumns = [
  'person',
  'entry',
  'modality',
  'start_first',
  'start_last',
  'end_last',
  'outcome',
  'improvement_percent',
  'stop_reason',
] as const
const pausedSession = step(
  'paused_session',
  'The days of treatment before each session.',
  select({
    from: ['session', 'e'],
    where: isKnown('e.start_first'),
    columns: {
      ...columns('e', ...sessionColumns),
      before: over('max', [coalesce('e.end_last', 'e.start_first')], { ...byModality, rows: 'before-here' }),
    },
  }),
)
const beginsCourse = when(
  anyOf(isMissing('e.before'), above(minus('e.start_first', 'e.before'), coalesce('g.days', 0))),
  1,
  0,
)
const datedSession = step(
  'dated_session',
  'Sessions of one kind far apart belong to different courses.',
  select({
    from: ['paused_session', 'e'],
    joins: [leftJoin('session_gap', 'g', equals('g.modality', 'e.modality'))],
    columns: {
      ...columns('e', ...sessionColumns),
      number: integer(over('sum', [beginsCourse], { ...byModality, rows: 'to-here' })),
    },
  }),
)
const sessionCourses = step(
  'session_courses',
  'How many dated courses of each kind.',
  select({
    from: ['dated_session', 'e'],
    groupBy: ['e.person', 'e.modality'],
    columns: { ...columns('e', 'person', 'modality'), courses: highest('e.number') },
  }),
)
const sessionEntry = step(
  'session_entry',
  'Every session and the course it belongs to; those without a date make a course of their own.',
  union(
    select({
      from: ['dated_session', 'e'],
      columns: { ...columns('e', ...sessionColumns), trial: trialId('e.modality', 'e.number') },
    }),
    select({
      from: ['session', 'e'],
      joins: [
        leftJoin(
          'session_courses',
          'c',
          allOf(equals('c.person', 'e.person'), equals('c.modality', 'e.modality')),
        ),
      ],
      where: isMissing('e.start_first'),
      columns: {
        ...columns('e', ...sessionColumns),
        trial: trialId('e.modality', plus(coalesce('c.courses', 0), 1)),
      },
    }),
  ),
)
const lastOfSession = coalesce('e.end_last', 'e.start_last')
const sessionTrial = step(
  'session_trial',
  'Courses of sessions as trials of their own kind.',
  select({
    from: ['session_entry', 'e'],
    groupBy: ['e.person', 'e.modality', 'e.trial'],
    columns: {
      person: 'e.person',
      agent: 'e.modality',
      trial: 'e.trial',
      start_day: lowest('e.start_first'),
      end_day: plus(highest(lastOfSession), 1),
    },
  }),
)

const rawTrial = step(
  'raw_trial',
  'Every trial of every person.',
  union(
    select({
      from: ['dated_trial', 't'],
      joins: [join('agent_kind', 'k', equals('k.agent', 't.agent'))],
      columns: {
        ...columns('t', ...course, 'trial'),
        ...columns('k', 'role', 'drug_class'),
        ...columns('t', 'start_day', 'end_day', 'first_day', 'last_day', 'is_documented'),
        has_segments: true,
        stated_days: none.day,
        dose_low: none.amount,
        dose_high: none.amount,
      },
    }),
    select({
      from: ['undated_trial', 't'],
      joins: [join('agent_kind', 'k', equals('k.agent', 't.agent'))],
      columns: {
        ...columns('t', ...course, 'trial'),
        ...columns('k', 'role', 'drug_class'),
        start_day: none.day,
        end_day: none.day,
        first_day: none.day,
        last_day: none.day,
        is_documented: false,
        has_segments: false,
        ...columns('t', 'stated_days', 'dose_low', 'dose_high'),
      },
    }),
    select({
      from: ['session_trial', 't'],
      columns: {
        ...columns('t', ...course, 'trial'),
        role: text('session'),
        drug_class: 't.agent',
        ...columns('t', 'start_day', 'end_day'),
        first_day: none.day,
        last_day: none.day,
        is_documented: false,
        has_segments: false,
        stated_days: none.day,
        dose_low: none.amount,
        dose_high: none.amount,
      },
    }),
  ),
)

const isTrapped = (alias: string): Expression => isKnown(`${alias}.person`)
const isAntidepressant = (alias: string): Expression => equals(`${alias}.role`, text('antidepressant'))
const overlap = (a: string, b: string): Expression =>
  minus(least(`${a}.end_day`, `${b}.end_day`), greatest(`${a}.start_day`, `${b}.start_day`))
/** Of two trials that begin on one day the one first in the alphabet is the base. */
const comesBefore = (a: string, b: string): Expression =>
  anyOf(
    below(`${a}.start_day`, `${b}.start_day`),
    allOf(equals(`${a}.start_day`, `${b}.start_day`), below(`${a}.trial`, `${b}.trial`)),
  )

const isAddedTo = anyOf(
  allOf(equals('t.role', text('augmentation')), above(overlap('t', 'b'), 0)),
  allOf(
    isAntidepressant('t'),
    comesBefore('b', 't'),
    above(overlap('t', 'b'), parameter('cross_taper_days')),
  ),
)
const trialColumns = [
  'person',
  'trial',
  'agent',
  'role',
  'drug_class',
  'start_day',
  'end_day',
  'first_day',
  'last_day',
  'is_documented',
  'has_segments',
  'stated_days',
  'dose_low',
  'dose_high',
] as const

/** A month at most: what is known only to the year stands beside no other trial and no score. */
export const longestMonth = 31
const startingEntry = step(
  'starting_entry',
  'The entry with which a trial begins.',
  select({
    from: ['raw_trial', 't'],
    joins: [join('entry_of_trial', 'e', allOf(sameTrial('e', 't'), equals('e.start_first', 't.start_day')))],
    columns: {
      ...columns('t', 'person', 'trial'),
      ...columns('e', 'start_last'),
      place: over('row-number', [], { by: ['t.person', 't.trial'], order: ['e.exposure'] }),
    },
  }),
)
const startingSession = step(
  'starting_session',
  'The session with which a course begins.',
  select({
    from: ['session_entry', 'e'],
    where: isKnown('e.start_first'),
    columns: {
      ...columns('e', 'person', 'trial', 'start_last'),
      place: over('row-number', [], {
        by: ['e.person', 'e.trial'],
        order: ['e.start_first', 'e.entry'],
      }),
    },
  }),
)
const starting = step(
  'starting',
  'How exactly the start of each trial is known.',
  union(
    select({
      from: ['starting_entry', 'e'],
      where: equals('e.place', 1),
      columns: columns('e', 'person', 'trial', 'start_last'),
    }),
    select({
      from: ['starting_session', 'e'],
      where: equals('e.place', 1),
      columns: columns('e', 'person', 'trial', 'start_last'),
    }),
  ),
)
const startWidth = coalesce(minus('e.start_last', 't.start_day'), 0)
const placedTrial = step(
  'placed_trial',
  'Trials with how exactly they are placed in time: a start known to the month or year can mean a later end.',
  select({
    from: ['raw_trial', 't'],
    joins: [leftJoin('starting', 'e', sameTrial('e', 't'))],
    columns: {
      ...columns('t', ...trialColumns),
      is_placed: allOf(isKnown('t.start_day'), isKnown('t.end_day'), atMost(startWidth, longestMonth)),
      latest_end: plus('t.end_day', startWidth),
    },
  }),
)

const addedTrial = step(
  'added_trial',
  'Trials added to an antidepressant: an augmenting agent that overlaps it, or a second antidepressant together with it for longer than a cross-taper. A low dose for sleep is nobody’s base.',
  select({
    from: ['placed_trial', 't'],
    joins: [
      join(
        'placed_trial',
        'b',
        allOf(equals('b.person', 't.person'), isAntidepressant('b'), 'b.is_placed', isAddedTo),
      ),
      leftJoin('trapped_trial', 'p', sameTrial('p', 'b')),
    ],
    where: allOf('t.is_placed', not(isTrapped('p'))),
    groupBy: ['t.person', 't.trial'],
    columns: { ...columns('t', 'person', 'trial'), bases: countDistinct('b.trial') },
  }),
)

const isAugmentedBy = allOf(
  equals('n.role', text('augmentation')),
  above('n.start_day', 't.start_day'),
  above(overlap('t', 'n'), 0),
  not(isTrapped('p')),
)
const isFollowedBy = allOf(
  isAntidepressant('n'),
  atLeast(plus('t.end_day', parameter('switch_within_days')), 'n.start_day'),
)
const nextTrial = step(
  'next_trial',
  'The day on which the next treatment began: a switch, a combination or an augmentation.',
  select({
    from: ['placed_trial', 't'],
    joins: [
      leftJoin('trapped_trial', 'p', sameTrial('p', 't')),
      join(
        'placed_trial',
        'n',
        allOf(
          equals('n.person', 't.person'),
          'n.is_placed',
          differs('n.agent', 't.agent'),
          comesBefore('t', 'n'),
          anyOf(isAugmentedBy, isFollowedBy),
        ),
      ),
    ],
    where: allOf(isAntidepressant('t'), 't.is_placed'),
    groupBy: ['t.person', 't.trial'],
    columns: { ...columns('t', 'person', 'trial'), next_day: lowest('n.start_day') },
  }),
)

const trial = step(
  'trial',
  'Every trial with its place beside the others.',
  select({
    from: ['placed_trial', 't'],
    joins: [leftJoin('added_trial', 'a', sameTrial('a', 't'))],
    columns: {
      ...columns('t', ...trialColumns, 'is_placed', 'latest_end'),
      is_added: isKnown('a.bases'),
    },
  }),
)

const entryOfSpan = (exposure: string) =>
  select({
    from: ['judged_span', 's'],
    joins: [
      join(
        'dated_trial',
        't',
        allOf(sameCourse('t', 's'), atLeast('s.from_day', 't.first_day'), below('s.from_day', 't.last_day')),
      ),
    ],
    where: isKnown(`s.${exposure}`),
    columns: { ...columns('t', ...course, 'trial'), exposure: `s.${exposure}` },
  })
const spanOfTrial = step(
  'span_of_trial',
  'The entries whose days make a trial, and those that put them in doubt.',
  union(entryOfSpan('exposure'), entryOfSpan('doubted_by')),
)
const isOrder = equals('o.kind', text('order'))
const evidenceOfTrial = step(
  'evidence_of_trial',
  'The entries of a trial. An order whose dispensings tell the days still says why it was given.',
  union(
    select({ from: ['span_of_trial', 's'], columns: columns('s', ...course, 'trial', 'exposure') }),
    select({
      from: ['exposure', 'o'],
      joins: [
        join('exposure', 'f', allOf(sameCourse('f', 'o'), equals('f.fulfils', 'o.exposure'))),
        join('span_of_trial', 's', allOf(sameCourse('s', 'f'), equals('s.exposure', 'f.exposure'))),
      ],
      where: isOrder,
      columns: { ...columns('s', ...course, 'trial'), exposure: 'o.exposure' },
    }),
    select({
      from: ['exposure', 'o'],
      joins: [
        join(
          'dated_trial',
          't',
          allOf(
            sameCourse('t', 'o'),
            below('o.start_first', 't.last_day'),
            atLeast('o.in_force_until', 't.first_day'),
          ),
        ),
      ],
      where: isOrder,
      columns: { ...columns('t', ...course, 'trial'), exposure: 'o.exposure' },
    }),
    select({
      from: ['undated_entry', 'e'],
      columns: columns('e', ...course, 'trial', 'exposure'),
    }),
  ),
)
const entryOfTrial = step(
  'entry_of_trial',
  'The entries of each trial, each once.',
  select({
    from: ['evidence_of_trial', 't'],
    joins: [join('exposure', 'e', allOf(sameCourse('e', 't'), equals('e.exposure', 't.exposure')))],
    distinct: true,
    columns: {
      ...columns('t', ...course, 'trial', 'exposure'),
      ...columns(
        'e',
        'as_needed',
        'not_taken',
        'start_first',
        'start_last',
        'end_first',
        'end_last',
        'adherence',
        'outcome',
        'improvement_percent',
      ),
    },
  }),
)

/** The steps from segments to trials; they depend on the pause that a definition allows. */
export const trialSteps: readonly Step[] = [
  pausedSegment,
  numberedSegment,
  trialSegment,
  datedTrial,
  courseOfSegment,
  datedRelative,
  ownedEntry,
  undatedEntry,
  undatedTrial,
  pausedSession,
  datedSession,
  sessionCourses,
  sessionEntry,
  sessionTrial,
  rawTrial,
  spanOfTrial,
  evidenceOfTrial,
  entryOfTrial,
  ...trapSteps,
  startingEntry,
  startingSession,
  starting,
  placedTrial,
  addedTrial,
  nextTrial,
  trial,
]
