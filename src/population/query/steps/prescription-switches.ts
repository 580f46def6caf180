/** Switches in rows of prescriptions. As `determination/prescription-switches.ts`. */
import type { PrescriptionSwitchesRule } from '../../../knowledge/definitions/definition.ts'
import { type Answer, answer, both, either } from '../answer.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  cast,
  coalesce,
  count,
  countDistinct,
  differs,
  equals,
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
  some,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step } from '../query.ts'
import { determinationStep } from './determination.ts'
import { medicineEntry, programMedicine } from './medicine-entries.ts'

/** What somebody says was taken is no prescription. */
const isPrescription = allOf('e.is_exact', differs('e.kind', text('statement')))

const prescription = step(
  'prescription',
  'The days on which each medicine was prescribed, and its prescription before.',
  select({
    from: ['medicine_entry', 'e'],
    where: isPrescription,
    groupBy: ['e.person', 'e.medicine', 'e.start_day'],
    columns: { ...columns('e', 'person', 'medicine'), day: 'e.start_day' },
  }),
)

const prescriptionBefore = step(
  'prescription_before',
  'Each with the prescription of the same medicine before it.',
  select({
    from: ['prescription', 'p'],
    columns: {
      ...columns('p', 'person', 'medicine', 'day'),
      before: over('previous', ['p.day'], { by: ['p.person', 'p.medicine'], order: ['p.day'] }),
    },
  }),
)

const beginsAnew = anyOf(
  isMissing('p.before'),
  above(minus('p.day', 'p.before'), parameter('maximum_gap_days')),
)
const numbered = step(
  'numbered_prescription',
  'A longer pause begins the medicine anew.',
  select({
    from: ['prescription_before', 'p'],
    columns: {
      ...columns('p', 'person', 'medicine', 'day'),
      number: over('sum', [when(beginsAnew, 1, 0)], {
        by: ['p.person', 'p.medicine'],
        order: ['p.day'],
        rows: 'to-here',
      }),
    },
  }),
)

const episode = step(
  'prescribed_episode',
  'From the first to the last prescription.',
  select({
    from: ['numbered_prescription', 'p'],
    groupBy: ['p.person', 'p.medicine', 'p.number'],
    columns: {
      ...columns('p', 'person', 'medicine'),
      number: integer('p.number'),
      start_day: lowest('p.day'),
      end_day: highest('p.day'),
    },
  }),
)

const prescribedDay = step(
  'prescribed_day',
  'Days with any prescription.',
  select({
    from: ['prescription', 'p'],
    groupBy: ['p.person', 'p.day'],
    columns: { ...columns('p', 'person', 'day'), medicines: count() },
  }),
)

const dayAfter = step(
  'prescribed_day_after',
  'Each with the next such day.',
  select({
    from: ['prescribed_day', 'd'],
    columns: {
      ...columns('d', 'person', 'day', 'medicines'),
      next_day: over('next', ['d.day'], { by: ['d.person'], order: ['d.day'] }),
    },
  }),
)

const followed = step(
  'followed_episode',
  'The pause to the next prescription of any medicine, and whether that is another one.',
  select({
    from: ['prescribed_episode', 'e'],
    joins: [
      join('prescribed_day_after', 'd', allOf(equals('d.person', 'e.person'), equals('d.day', 'e.end_day'))),
      leftJoin('prescribed_day', 'n', allOf(equals('n.person', 'd.person'), equals('n.day', 'd.next_day'))),
      leftJoin(
        'prescription',
        's',
        allOf(
          equals('s.person', 'd.person'),
          equals('s.day', 'd.next_day'),
          equals('s.medicine', 'e.medicine'),
        ),
      ),
    ],
    columns: {
      ...columns('e', 'person', 'medicine', 'number', 'start_day', 'end_day'),
      next_day: 'd.next_day',
      days: minus('e.end_day', 'e.start_day'),
      pause: minus('d.next_day', 'e.end_day'),
      is_alone: equals('d.medicines', 1),
      is_again: isKnown('s.person'),
      others: minus(coalesce('n.medicines', 0), when(isKnown('s.person'), 1, 0)),
    },
  }),
)

/** A single prescription lasts until the next one of any medicine, if that is near enough. */
const lasted = when(
  allOf(equals('f.days', 0), surely(atMost('f.pause', parameter('next_within_days')))),
  'f.pause',
  'f.days',
)
const isSwitch = allOf(
  above('f.others', 0),
  surely(atMost('f.pause', parameter('next_within_days'))),
  atLeast(lasted, parameter('minimum_days')),
)
const treatment = step(
  'treatment',
  'Is its last prescription a switch? Of two medicines on one day the order is not known: then it may be.',
  select({
    from: ['followed_episode', 'f'],
    columns: {
      person: 'f.person',
      trial: joinedTo(joinedTo('f.medicine', text('-')), cast('f.number', 'text')),
      agent: 'f.medicine',
      ...columns('f', 'start_day', 'end_day', 'next_day'),
      days: lasted,
      as_earlier: isSwitch,
      is_certain: allOf(isSwitch, 'f.is_alone', not('f.is_again')),
    },
  }),
)

const switchedAway = step(
  'switched_away',
  'The medicines with a switch away from them.',
  select({
    from: ['treatment', 't'],
    where: 't.as_earlier',
    groupBy: ['t.person', 't.agent'],
    columns: {
      ...columns('t', 'person', 'agent'),
      is_certain: some('t.is_certain'),
      seen_on: lowest('t.next_day'),
    },
  }),
)

const inOrder = step(
  'ordered_switch',
  'In the order in which they are seen.',
  select({
    from: ['switched_away', 's'],
    columns: {
      ...columns('s', 'person', 'is_certain', 'seen_on'),
      place: over('row-number', [], { by: ['s.person'], order: ['s.seen_on', 's.agent'] }),
    },
  }),
)

const switchCount = step(
  'switch_count',
  'How many different medicines were switched away from.',
  select({
    from: ['ordered_switch', 's'],
    groupBy: ['s.person'],
    columns: {
      person: 's.person',
      certain: where(count(), 's.is_certain'),
      possible: count(),
      reached_on: where(lowest('s.seen_on'), equals('s.place', parameter('switches'))),
    },
  }),
)

const medicineCount = step(
  'medicine_count',
  'How many different medicines each person had, and whether an entry has no place in the order.',
  select({
    from: ['medicine_entry', 'e'],
    groupBy: ['e.person'],
    columns: {
      person: 'e.person',
      certain: integer(where(countDistinct('e.medicine'), isPrescription)),
      possible: integer(countDistinct('e.medicine')),
      is_open: some(not(isPrescription)),
    },
  }),
)

const isOpen = surely('n.is_open')
const reaches = (value: string, name: string) => atLeast(coalesce(value, 0), parameter(name))
const different: Answer = answer(
  reaches('n.certain', 'different_medicines'),
  reaches('n.possible', 'different_medicines'),
)
/** A prescription more can make a switch, and can undo one. */
const switches: Answer = answer(
  allOf(not(isOpen), reaches('c.certain', 'switches')),
  anyOf(isOpen, reaches('c.possible', 'switches')),
)
const enough = either([both([different, switches]), answer(false, above('p.unidentified_medicines', 0))])

const determination = determinationStep({
  joins: [
    leftJoin('switch_count', 'c', equals('c.person', 'p.person')),
    leftJoin('medicine_count', 'n', equals('n.person', 'p.person')),
  ],
  low: coalesce('n.certain', 0),
  high: coalesce('n.possible', 0),
  enough,
  reachedOn: 'c.reached_on',
})

export function prescriptionSwitchesSteps({ medicines }: PrescriptionSwitchesRule): readonly Step[] {
  return [
    programMedicine(medicines.value, medicines.value),
    medicineEntry,
    prescription,
    prescriptionBefore,
    numbered,
    episode,
    prescribedDay,
    dayAfter,
    followed,
    treatment,
    switchedAway,
    inOrder,
    switchCount,
    medicineCount,
    determination,
  ]
}
