/** Drug eras up to the first index with a diagnosis. As `determination/drug-eras.ts`. */
import type { DrugErasRule } from '../../../knowledge/definitions/definition.ts'
import { medicinesOf } from '../../../knowledge/definitions/program-medicines.ts'
import { openEnd } from '../../tables.ts'
import { answer } from '../answer.ts'
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
  type Expression,
  equals,
  every,
  greatest,
  highest,
  integer,
  isKnown,
  isMissing,
  joinedTo,
  lowest,
  minus,
  not,
  over,
  parameter,
  plus,
  some,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { determinationStep } from './determination.ts'
import { samePerson } from './keys.ts'
import { medicineEntry, programMedicine } from './medicine-entries.ts'

function eraRoads(rule: DrugErasRule): Step {
  const rows = rule.roads.flatMap(({ value }) =>
    (value.medicines ?? rule.antidepressants.value).map((medicine) => [
      medicine,
      value.begunBy ?? 0,
      value.begunBefore ?? 0,
      value.countedIn === 'drug-eras',
    ]),
  )
  return step(
    'era_road',
    'The medicines whose era can begin the label, and how many antidepressants before.',
    {
      kind: 'rows',
      columns: { medicine: 'text', begun_by: 'integer', begun_before: 'integer', is_counted: 'boolean' },
      rows,
    },
  )
}

const isExact = allOf('e.is_exact', 'e.has_exact_end')
const entriesInOrder = { by: ['e.person', 'e.medicine'], order: ['e.start_day', 'e.last_day', 'e.exposure'] }
const coveredEntry = step(
  'entry_after',
  'Each exact entry with the last day of those before it.',
  select({
    from: ['medicine_entry', 'e'],
    where: isExact,
    columns: {
      ...columns('e', 'person', 'medicine', 'is_antidepressant', 'exposure', 'start_day', 'last_day'),
      before: over('max', ['e.last_day'], { ...entriesInOrder, rows: 'before-here' }),
    },
  }),
)

const isNewEra = anyOf(
  isMissing('e.before'),
  above('e.start_day', plus('e.before', parameter('maximum_gap_days'))),
)
const numberedEntry = step(
  'entry_of_era',
  'A longer pause begins a new era.',
  select({
    from: ['entry_after', 'e'],
    columns: {
      ...columns('e', 'person', 'medicine', 'is_antidepressant', 'start_day', 'last_day'),
      number: over('sum', [when(isNewEra, 1, 0)], { ...entriesInOrder, rows: 'to-here' }),
    },
  }),
)

const drugEra = step(
  'treatment',
  'The drug eras of each person.',
  select({
    from: ['entry_of_era', 'e'],
    groupBy: ['e.person', 'e.medicine', 'e.is_antidepressant', 'e.number'],
    columns: {
      person: 'e.person',
      trial: joinedTo(joinedTo('e.medicine', text('-')), cast(integer('e.number'), 'text')),
      agent: 'e.medicine',
      start_day: lowest('e.start_day'),
      end_day: highest('e.last_day'),
      as_earlier: 'e.is_antidepressant',
    },
  }),
)

const watched = step(
  'watched',
  'The observation periods; who has none is taken as observed all the time.',
  union(
    select({ from: ['observed_period', 'o'], columns: columns('o', 'person', 'from_day', 'to_day') }),
    select({
      from: ['person', 'p'],
      joins: [leftJoin('observed_period', 'o', samePerson('o', 'p'))],
      where: isMissing('o.person'),
      columns: { person: 'p.person', from_day: -openEnd, to_day: openEnd },
    }),
  ),
)

const index = ['person', 'index_day', 'from_day', 'to_day'] as const
const byIndex = index.map((name) => `i.${name}`)

const eraIndex = step(
  'era_index',
  'Eras that begin in an observation period, and the antidepressants that count by then.',
  select({
    from: ['treatment', 'e'],
    joins: [
      join(
        'watched',
        'w',
        allOf(samePerson('w', 'e'), atLeast('e.start_day', 'w.from_day'), atMost('e.start_day', 'w.to_day')),
      ),
      leftJoin(
        'treatment',
        'a',
        allOf(
          samePerson('a', 'e'),
          'a.as_earlier',
          atLeast('a.start_day', 'w.from_day'),
          atMost('a.start_day', 'e.start_day'),
          atLeast('a.end_day', minus('e.start_day', parameter('ended_within_days'))),
          atMost('a.end_day', 'w.to_day'),
        ),
      ),
    ],
    groupBy: ['e.person', 'e.agent', 'e.start_day', 'w.from_day', 'w.to_day'],
    columns: {
      ...columns('e', 'person', 'agent'),
      index_day: 'e.start_day',
      ...columns('w', 'from_day', 'to_day'),
      begun_by: countDistinct('a.agent'),
      begun_before: where(countDistinct('a.agent'), below('a.start_day', 'e.start_day')),
    },
  }),
)

const roadIndex = step(
  'road_index',
  'Those on which a road leads to the label; open where it is counted in a table that is not there.',
  select({
    from: ['era_index', 'i'],
    joins: [join('era_road', 'r', equals('r.medicine', 'i.agent'))],
    where: allOf(atLeast('i.begun_by', 'r.begun_by'), atLeast('i.begun_before', 'r.begun_before')),
    groupBy: byIndex,
    columns: { ...columns('i', ...index), is_counted: some('r.is_counted') },
  }),
)

/** A recorded condition: the day of its onset, else of its record. */
const recordedDays = {
  first_day: coalesce('c.onset_first', 'c.recorded_first'),
  last_day: coalesce('c.onset_last', 'c.recorded_last'),
  is_confirmed: not('c.is_provisional'),
}
const recordedDiagnosis = step(
  'recorded_diagnosis',
  'When the diagnosis was recorded.',
  select({
    from: ['condition', 'c'],
    joins: [
      join('depression_group', 'g', allOf(equals('g.condition_group', 'c.condition_group'), 'g.is_wanted')),
    ],
    columns: { person: 'c.person', ...recordedDays },
  }),
)
const recordedExclusion = step(
  'recorded_exclusion',
  'When an excluding condition was recorded.',
  select({
    from: ['condition', 'c'],
    joins: [join('exclusion_group', 'g', equals('g.condition_group', 'c.condition_group'))],
    columns: { person: 'c.person', ...recordedDays },
  }),
)

/** Suspected, or without an exact day, it is only possible. */
function recorded(from: Expression | string): { readonly surely: Expression; readonly possibly: Expression } {
  return {
    surely: some(allOf('c.is_confirmed', atLeast('c.first_day', from), atMost('c.last_day', 'i.index_day'))),
    possibly: some(
      allOf(
        isKnown('c.person'),
        anyOf(
          isMissing('c.first_day'),
          allOf(atLeast('c.last_day', from), atMost('c.first_day', 'i.index_day')),
        ),
      ),
    ),
  }
}

const diagnosed = recorded(greatest(minus('i.index_day', parameter('diagnosis_within_days')), 'i.from_day'))
const diagnosedIndex = step(
  'diagnosed_index',
  'Was the diagnosis recorded in the days before it?',
  select({
    from: ['road_index', 'i'],
    joins: [leftJoin('recorded_diagnosis', 'c', samePerson('c', 'i'))],
    groupBy: [...byIndex, 'i.is_counted'],
    columns: {
      ...columns('i', ...index),
      is_certain: allOf('i.is_counted', diagnosed.surely),
      is_possible: diagnosed.possibly,
    },
  }),
)

const firstCertain = step(
  'first_certain_index',
  'No later index is looked at than the first that is certain.',
  select({
    from: ['diagnosed_index', 'i'],
    where: 'i.is_certain',
    groupBy: ['i.person'],
    columns: { person: 'i.person', index_day: lowest('i.index_day') },
  }),
)

const excluded = recorded('i.from_day')
const lookedAt = step(
  'first_index',
  'Every index that may be the first: is a condition recorded by then that takes people out?',
  select({
    from: ['diagnosed_index', 'i'],
    joins: [
      leftJoin('first_certain_index', 'f', samePerson('f', 'i')),
      leftJoin('recorded_exclusion', 'c', samePerson('c', 'i')),
    ],
    where: allOf('i.is_possible', anyOf(isMissing('f.index_day'), atMost('i.index_day', 'f.index_day'))),
    groupBy: [...byIndex, 'i.is_certain'],
    columns: {
      ...columns('i', 'person', 'index_day', 'is_certain'),
      is_out: excluded.surely,
      may_be_out: excluded.possibly,
    },
  }),
)

const indexOutcome = step(
  'index_outcome',
  'All that can be the first index must agree.',
  select({
    from: ['first_index', 'i'],
    groupBy: ['i.person'],
    columns: {
      person: 'i.person',
      is_certain: some('i.is_certain'),
      is_clear: every(not('i.may_be_out')),
      may_be_clear: some(not('i.is_out')),
      reached_on: where(lowest('i.index_day'), not('i.is_out')),
    },
  }),
)

const medicineCount = step(
  'medicine_count',
  'How many different antidepressants each person had, and whether an entry has no exact day.',
  select({
    from: ['medicine_entry', 'e'],
    groupBy: ['e.person'],
    columns: {
      person: 'e.person',
      certain: integer(where(countDistinct('e.medicine'), allOf('e.is_antidepressant', isExact))),
      possible: integer(where(countDistinct('e.medicine'), 'e.is_antidepressant')),
      is_open: some(not(isExact)),
    },
  }),
)

/** An entry without its day can be an index before the first, or one more antidepressant. */
const openRoad = step(
  'open_road',
  'People with such an entry, and enough medicines if the days were right.',
  select({
    from: ['medicine_entry', 'e'],
    joins: [
      join('medicine_count', 'n', allOf(samePerson('n', 'e'), 'n.is_open')),
      join('era_road', 'r', equals('r.medicine', 'e.medicine')),
    ],
    where: allOf(atLeast('n.possible', 'r.begun_by'), atLeast('n.possible', 'r.begun_before')),
    distinct: true,
    columns: columns('e', 'person'),
  }),
)

const isOpen = surely('n.is_open')
const isUnidentified = above('p.unidentified_medicines', 0)
const enough = answer(
  allOf(not(isOpen), surely('c.is_certain')),
  anyOf(isUnidentified, when(isOpen, isKnown('o.person'), isKnown('c.person'))),
)
const notExcluded = answer(
  coalesce('c.is_clear', true),
  anyOf(isOpen, isUnidentified, coalesce('c.may_be_clear', true)),
)

const determination = determinationStep({
  joins: [
    leftJoin('index_outcome', 'c', samePerson('c', 'p')),
    leftJoin('medicine_count', 'n', samePerson('n', 'p')),
    leftJoin('open_road', 'o', samePerson('o', 'p')),
  ],
  low: coalesce('n.certain', 0),
  high: coalesce('n.possible', 0),
  enough,
  reachedOn: 'c.reached_on',
  notExcluded,
})

export function drugErasSteps(rule: DrugErasRule): readonly Step[] {
  return [
    programMedicine(medicinesOf(rule), rule.antidepressants.value),
    eraRoads(rule),
    medicineEntry,
    coveredEntry,
    numberedEntry,
    drugEra,
    watched,
    eraIndex,
    roadIndex,
    recordedDiagnosis,
    recordedExclusion,
    diagnosedIndex,
    firstCertain,
    lookedAt,
    indexOutcome,
    medicineCount,
    openRoad,
    determination,
  ]
}
