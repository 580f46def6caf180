/** How long a trial stood at or above a dose: for certain, and at most. As `trials/days-at-dose.ts`. */
import {
  above,
  allOf,
  anyOf,
  atLeast,
  below,
  coalesce,
  equals,
  every,
  firstThat,
  greatest,
  highest,
  integer,
  isKnown,
  isMissing,
  least,
  minus,
  not,
  over,
  parameter,
  some,
  sum,
  surely,
  text,
  when,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { any, unstated } from './knowledge.ts'

/** Longer than any trial: a trial of which nobody tells the length. */
export const endless = 1_000_000_000

const ageBand = firstThat(
  [
    [isMissing('p.born_last'), text('unknown')],
    [
      below(parameter('born_by_for_65'), 'p.born_last'),
      when(below(parameter('born_by_for_61'), 'p.born_last'), text('to-60'), text('61-to-64')),
    ],
  ],
  text('from-65'),
)
const agedPerson = step(
  'aged_person',
  'The age band of each person, where a minimum dose depends on it.',
  select({ from: ['person', 'p'], columns: { person: 'p.person', age_band: ageBand } }),
)

/** The row of its form and release, or the one row of an agent whose minimum depends on neither. */
const doseRow = (alias: string, table: string, row: string, whole: string) => {
  const ofAgent = (name: string) =>
    allOf(equals(`${name}.agent`, `${alias}.agent`), equals(`${name}.age_band`, 'a.age_band'))
  const is = (column: string) => equals(`${row}.${column}`, coalesce(`${alias}.${column}`, text(unstated)))
  return [
    leftJoin(table, row, allOf(ofAgent(row), is('form'), is('release'))),
    leftJoin(table, whole, allOf(ofAgent(whole), equals(`${whole}.form`, text(any)))),
  ]
}
const minimumOf = (alias: string) => [
  join('aged_person', 'a', equals('a.person', `${alias}.person`)),
  ...doseRow(alias, 'minimum_dose', 'm', 'w'),
  ...doseRow(alias, 'label_dose', 'lm', 'lw'),
]

/**
 * "Up to 200 mg" tells the highest dose and not the way there: where outcomes are judged it is taken that a
 * documented dose was never below the lowest of the label.
 */
const labelled = coalesce('lm.minimum', 'lw.minimum')
const lowestDose = when(
  surely(
    allOf(parameter('label_is_lowest_dose'), equals('s.dose_low', 0), 's.is_documented', isKnown(labelled)),
  ),
  least(labelled, 's.dose_high'),
  's.dose_low',
)
const minimum = coalesce('m.minimum', 'w.minimum')

/** Whether a dose is needed at all is a parameter: definitions without a dose table ask for none. */
const isNeeded = parameter('dose_matters')
const surelyAt = anyOf(not(isNeeded), surely(atLeast(lowestDose, minimum)))
const possiblyAt = anyOf(
  not(isNeeded),
  isMissing(minimum),
  isMissing('s.dose_low'),
  surely(atLeast('s.dose_high', minimum)),
)
/** A dose range around the minimum, like a missing dose or minimum, cannot be held against it. */
const isJudged = anyOf(surelyAt, not(possiblyAt))

const dosedSegment = step(
  'dosed_segment',
  'Segments held against the minimum dose: surely at it, possibly at it.',
  select({
    from: ['trial_segment', 's'],
    joins: minimumOf('s'),
    columns: {
      ...columns('s', 'person', 'trial', 'from_day', 'to_day', 'is_documented', 'pause'),
      surely_at: surelyAt,
      possibly_at: possiblyAt,
      is_judged: isJudged,
    },
  }),
)

const inTrial = { by: ['s.person', 's.trial'], order: ['s.from_day'] }

const previousEnd = over('previous', ['s.to_day'], inTrial)
const highDays = step(
  'possible_days',
  'Days of each segment at most; a pause counts where the dose stood on both sides of it.',
  select({
    from: ['dosed_segment', 's'],
    columns: {
      ...columns('s', 'person', 'trial', 'surely_at', 'possibly_at', 'is_judged'),
      days: minus('s.to_day', coalesce(previousEnd, 's.from_day')),
      days_at_dose: when(
        's.possibly_at',
        minus(
          's.to_day',
          when(surely(over('previous', ['s.possibly_at'], inTrial)), previousEnd, 's.from_day'),
        ),
        0,
      ),
    },
  }),
)

const documentedSegment = step(
  'documented_segment',
  'Documented segments and the pause between them.',
  select({
    from: ['dosed_segment', 's'],
    where: 's.is_documented',
    columns: {
      ...columns('s', 'person', 'trial', 'from_day', 'to_day', 'surely_at'),
      before: previousEnd,
      was_at: surely(over('previous', ['s.surely_at'], inTrial)),
    },
  }),
)
const isBridged = surely(not(above(minus('s.from_day', 's.before'), parameter('maximum_gap_days'))))
const documentedRun = step(
  'documented_run',
  'Documented segments that no pause divides for certain.',
  select({
    from: ['documented_segment', 's'],
    columns: {
      ...columns('s', 'person', 'trial'),
      run: integer(over('sum', [when(isBridged, 0, 1)], { ...inTrial, rows: 'to-here' })),
      days: minus('s.to_day', when(isBridged, 's.before', 's.from_day')),
      days_at_dose: when(
        's.surely_at',
        minus('s.to_day', when(allOf(isBridged, 's.was_at'), 's.before', 's.from_day')),
        0,
      ),
    },
  }),
)
const certainRun = step(
  'certain_run',
  'Days of each such run.',
  select({
    from: ['documented_run', 's'],
    groupBy: ['s.person', 's.trial', 's.run'],
    columns: {
      ...columns('s', 'person', 'trial'),
      days: integer(sum('s.days')),
      days_at_dose: integer(sum('s.days_at_dose')),
    },
  }),
)
const certainDays = step(
  'certain_days',
  'The longest run counts.',
  select({
    from: ['certain_run', 's'],
    groupBy: ['s.person', 's.trial'],
    columns: {
      ...columns('s', 'person', 'trial'),
      days: highest('s.days'),
      days_at_dose: highest('s.days_at_dose'),
    },
  }),
)

const datedDays = step(
  'most_days',
  'The most days each trial can have had.',
  select({
    from: ['possible_days', 's'],
    groupBy: ['s.person', 's.trial'],
    columns: {
      ...columns('s', 'person', 'trial'),
      days: integer(sum('s.days')),
      days_at_dose: integer(sum('s.days_at_dose')),
      surely_reached: some('s.surely_at'),
      always_reached: every('s.surely_at'),
      possibly_reached: some('s.possibly_at'),
      is_judged: some('s.is_judged'),
    },
  }),
)

const undatedPiece = step(
  'undated_piece',
  'Trials without dates: their stated dose against the minimum.',
  select({
    from: ['unpresented_trial', 's'],
    joins: minimumOf('s'),
    columns: {
      ...columns('s', 'person', 'trial', 'stated_days'),
      surely_at: surelyAt,
      possibly_at: possiblyAt,
      is_judged: isJudged,
    },
  }),
)
const unpresented = step(
  'unpresented_trial',
  'Trials without dates; nothing tells their form.',
  select({
    from: ['trial', 't'],
    where: not('t.has_segments'),
    columns: {
      ...columns('t', 'person', 'agent', 'trial', 'stated_days', 'dose_low', 'dose_high'),
      is_documented: true,
      form: text(unstated),
      release: text(unstated),
    },
  }),
)

/**
 * A pause that is bridged for certain may hold possible days below the minimum dose; the most is then never less than
 * the least, as `reaches` of the reference has it.
 */
const days = step(
  'trial_days',
  'Days under treatment and days at the minimum dose, at least and at most.',
  union(
    select({
      from: ['most_days', 'h'],
      joins: [
        leftJoin('certain_days', 'l', allOf(equals('l.person', 'h.person'), equals('l.trial', 'h.trial'))),
      ],
      columns: {
        ...columns('h', 'person', 'trial'),
        days_low: coalesce('l.days', 0),
        days_high: greatest('h.days', coalesce('l.days', 0)),
        dose_days_low: coalesce('l.days_at_dose', 0),
        dose_days_high: greatest('h.days_at_dose', coalesce('l.days_at_dose', 0)),
        ...columns('h', 'surely_reached', 'always_reached', 'possibly_reached', 'is_judged'),
      },
    }),
    select({
      from: ['undated_piece', 's'],
      columns: {
        ...columns('s', 'person', 'trial'),
        days_low: coalesce('s.stated_days', 0),
        days_high: coalesce('s.stated_days', endless),
        dose_days_low: when('s.surely_at', coalesce('s.stated_days', 0), 0),
        dose_days_high: when('s.possibly_at', coalesce('s.stated_days', endless), 0),
        surely_reached: 's.surely_at',
        always_reached: 's.surely_at',
        possibly_reached: 's.possibly_at',
        is_judged: 's.is_judged',
      },
    }),
  ),
)

export const daysAtDoseSteps: readonly Step[] = [
  agedPerson,
  dosedSegment,
  highDays,
  documentedSegment,
  documentedRun,
  certainRun,
  certainDays,
  datedDays,
  unpresented,
  undatedPiece,
  days,
]
