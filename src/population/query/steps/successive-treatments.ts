/** Treatments one after the other, as registers and claims count them. As `determination/successive-treatments.ts`. */
import type { SuccessiveTreatmentsRule } from '../../../knowledge/definitions/definition.ts'
import { answer, either } from '../answer.ts'
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
  greatest,
  integer,
  isKnown,
  isMissing,
  lowest,
  minus,
  not,
  parameter,
  plus,
  some,
  surely,
  text,
  when,
  where,
} from '../expression.ts'
import { columns, type Join, join, leftJoin, type Step, select, step, type Value } from '../query.ts'
import { determinationStep, hasGap } from './determination.ts'
import { groupOf } from './failed-trials.ts'
import { openSuccessionSteps } from './open-succession.ts'
import { followsClosely, isWithin } from './succession.ts'

const isAugmentation = equals('t.role', text('augmentation'))

/** An augmenting agent is judged by its time, an antidepressant by its time at the dose the definition wants. */
const mostDays = when(isAugmentation, 'd.days_high', 'd.dose_days_high')
const leastDays = when(isAugmentation, 'd.days_low', 'd.dose_days_low')

const lasted = (minimum: unknown, name: string): Expression =>
  minimum === undefined ? allOf() : atLeast(mostDays, parameter(name))

/** The group of a treatment `t`, and whether it can have lasted by its days `d`. */
function lasting(rule: SuccessiveTreatmentsRule) {
  return {
    treatment: groupOf(rule),
    as_earlier: lasted(rule.earlierMinimumDays, 'earlier_minimum_days'),
    as_last: lasted(rule.lastMinimumDays, 'last_minimum_days'),
  }
}

function treatment(rule: SuccessiveTreatmentsRule): Step {
  const { treatment: group, ...possibly } = lasting(rule)
  const surelyLasted = (minimum: unknown, name: string): Expression =>
    minimum === undefined
      ? allOf('t.is_documented')
      : allOf('t.is_documented', atLeast(leastDays, parameter(name)))
  return step(
    'treatment',
    'Every dated treatment; those that surely lasted too short a time are no treatment here.',
    select({
      from: ['trial', 't'],
      joins: [
        join('trial_days', 'd', allOf(equals('d.person', 't.person'), equals('d.trial', 't.trial'))),
        leftJoin('trapped_trial', 'p', allOf(equals('p.person', 't.person'), equals('p.trial', 't.trial'))),
      ],
      where: allOf(
        isKnown('t.start_day'),
        isKnown('t.end_day'),
        not(surely('p.is_never_whatever_dose')),
        anyOf(
          equals('t.role', text('antidepressant')),
          allOf(isAugmentation, 't.is_added', parameter('augmentation_counts')),
        ),
      ),
      columns: {
        ...columns('t', 'person', 'trial', 'agent', 'role', 'start_day', 'end_day', 'is_documented'),
        treatment: group,
        days_low: leastDays,
        days_high: mostDays,
        ...possibly,
        surely_as_earlier: surelyLasted(rule.earlierMinimumDays, 'earlier_minimum_days'),
        surely_as_last: surelyLasted(rule.lastMinimumDays, 'last_minimum_days'),
      },
    }),
  )
}

/** Different treatments in the window that ends with the start of the last one. */
function windowSteps(rule: SuccessiveTreatmentsRule): readonly Step[] {
  const isBefore = anyOf(
    below('e.start_day', 'l.start_day'),
    allOf(equals('e.start_day', 'l.start_day'), below('e.trial', 'l.trial')),
  )
  return [
    step(
      'earlier_treatments',
      'How many different treatments came before each treatment.',
      select({
        from: ['treatment', 'l'],
        joins: [
          join(
            'treatment',
            'e',
            allOf(
              equals('e.person', 'l.person'),
              isBefore,
              differs('e.treatment', 'l.treatment'),
              'e.as_earlier',
              isWithin(rule, 'e', 'l'),
            ),
          ),
        ],
        groupBy: ['l.person', 'l.trial'],
        columns: {
          ...columns('l', 'person', 'trial'),
          before: countDistinct('e.treatment'),
          surely_before: where(countDistinct('e.treatment'), 'e.surely_as_earlier'),
        },
      }),
    ),
    step(
      'treatment_window',
      'The same for those without any.',
      select({
        from: ['treatment', 'l'],
        joins: [
          leftJoin(
            'earlier_treatments',
            'e',
            allOf(equals('e.person', 'l.person'), equals('e.trial', 'l.trial')),
          ),
        ],
        where: 'l.as_last',
        columns: {
          ...columns('l', 'person', 'start_day', 'surely_as_last'),
          before: coalesce('e.before', 0),
          surely_before: coalesce('e.surely_before', 0),
        },
      }),
    ),
    step(
      'treatment_chain',
      'The treatments with which the number is reached.',
      select({
        from: ['treatment_window', 'l'],
        where: atLeast(plus('l.before', 1), parameter('treatments')),
        columns: {
          ...columns('l', 'person', 'start_day'),
          is_certain: allOf('l.surely_as_last', atLeast(plus('l.surely_before', 1), parameter('treatments'))),
        },
      }),
    ),
  ]
}

/** A chain in which each treatment follows the one before closely enough. */
function chainStep(rule: SuccessiveTreatmentsRule): Step {
  const length = rule.treatments.value
  const alias = (index: number): string => `t${index}`
  const last = alias(length)
  const joins: Join[] = []
  for (let index = length - 1; index >= 1; index -= 1) {
    const [earlier, next] = [alias(index), alias(index + 1)]
    const others = Array.from({ length: length - index }, (_, offset) => alias(index + 1 + offset))
    joins.push(
      join(
        'treatment',
        earlier,
        allOf(
          equals(`${earlier}.person`, `${last}.person`),
          `${earlier}.as_earlier`,
          below(`${earlier}.start_day`, `${next}.start_day`),
          followsClosely(rule, earlier, next),
          isWithin(rule, earlier, last),
          ...others.map((other) => differs(`${earlier}.treatment`, `${other}.treatment`)),
        ),
      ),
    )
  }
  const members = Array.from({ length }, (_, index) =>
    index + 1 === length ? `${last}.surely_as_last` : `${alias(index + 1)}.surely_as_earlier`,
  )
  return step(
    'treatment_chain',
    'Treatments that follow each other closely enough, up to the number that counts.',
    select({
      from: ['treatment', last],
      joins,
      where: `${last}.as_last`,
      columns: { ...columns(last, 'person', 'start_day'), is_certain: allOf(...members) },
    }),
  )
}

/** One agent of a list after so many antidepressants. */
function shortcutSteps(rule: SuccessiveTreatmentsRule): readonly Step[] {
  const rows = rule.shortcuts.flatMap(({ value }, index) =>
    value.agents.map((agent): readonly Value[] => [index, agent, value.priorAntidepressants]),
  )
  // A road that needs no earlier antidepressant must find people who have none.
  const beside = rule.shortcuts.some(({ value }) => value.priorAntidepressants === 0) ? leftJoin : join
  const isWithinWindow =
    rule.withinDays === undefined
      ? allOf()
      : atMost(minus('t.start_day', 'p.end_day'), parameter('within_days'))
  return [
    step('shortcut_agent', 'Agents that are a road of their own after so many antidepressants.', {
      kind: 'rows',
      columns: { shortcut: 'integer', agent: 'text', prior_antidepressants: 'integer' },
      rows,
    }),
    step(
      'prior_antidepressant',
      'Antidepressants that count before such an agent.',
      select({
        from: ['trial', 't'],
        joins: [
          leftJoin('trapped_trial', 'p', allOf(equals('p.person', 't.person'), equals('p.trial', 't.trial'))),
        ],
        where: allOf(
          isKnown('t.start_day'),
          isKnown('t.end_day'),
          equals('t.role', text('antidepressant')),
          not(surely('p.is_never_whatever_dose')),
        ),
        columns: columns('t', 'person', 'agent', 'start_day', 'end_day', 'is_documented'),
      }),
    ),
    step(
      'shortcut_road',
      'Trials of such an agent after enough antidepressants.',
      select({
        from: ['trial', 't'],
        joins: [
          join('shortcut_agent', 's', equals('s.agent', 't.agent')),
          beside(
            'prior_antidepressant',
            'p',
            allOf(
              equals('p.person', 't.person'),
              atMost('p.start_day', 't.start_day'),
              differs('p.agent', 't.agent'),
              isWithinWindow,
            ),
          ),
        ],
        where: allOf(isKnown('t.start_day'), isKnown('t.end_day')),
        groupBy: [
          't.person',
          't.trial',
          't.start_day',
          't.is_documented',
          't.role',
          's.shortcut',
          's.prior_antidepressants',
        ],
        having: atLeast(countDistinct('p.agent'), 's.prior_antidepressants'),
        columns: {
          ...columns('t', 'person', 'start_day'),
          is_certain: allOf(
            anyOf('t.is_documented', equals('t.role', text('session'))),
            atLeast(where(countDistinct('p.agent'), 'p.is_documented'), 's.prior_antidepressants'),
          ),
        },
      }),
    ),
    step(
      'shortcut',
      'The first day on which a shortcut was taken.',
      select({
        from: ['shortcut_road', 't'],
        groupBy: ['t.person'],
        columns: {
          person: 't.person',
          is_certain: some('t.is_certain'),
          reached_on: lowest('t.start_day'),
        },
      }),
    ),
  ]
}

const chain = step(
  'chain',
  'Whether the number is reached: for certain, possibly.',
  select({
    from: ['treatment_chain', 'l'],
    groupBy: ['l.person'],
    columns: {
      person: 'l.person',
      is_certain: some('l.is_certain'),
      reached_on: lowest('l.start_day'),
    },
  }),
)

const treatmentCount = step(
  'treatment_count',
  'How many different treatments each person had.',
  select({
    from: ['treatment', 't'],
    groupBy: ['t.person'],
    columns: {
      person: 't.person',
      certain: integer(where(countDistinct('t.treatment'), 't.is_documented')),
      possible: integer(countDistinct('t.treatment')),
    },
  }),
)

const enough = either([
  answer(surely('c.is_certain'), isKnown('c.person')),
  answer(surely('s.is_certain'), isKnown('s.person')),
  answer(false, anyOf(isKnown('o.person'), above('p.unidentified_medicines', 0), hasGap)),
])
const reachedOn: Expression = when(
  isMissing('c.reached_on'),
  's.reached_on',
  when(surely(below('s.reached_on', 'c.reached_on')), 's.reached_on', 'c.reached_on'),
)

const determination = determinationStep({
  joins: [
    leftJoin('chain', 'c', equals('c.person', 'p.person')),
    leftJoin('shortcut', 's', equals('s.person', 'p.person')),
    leftJoin('treatment_count', 'n', equals('n.person', 'p.person')),
    leftJoin('left_open', 'o', equals('o.person', 'p.person')),
    leftJoin('open_count', 'u', equals('u.person', 'p.person')),
    leftJoin('history_gap', 'g', equals('g.person', 'p.person')),
  ],
  low: coalesce('n.certain', 0),
  high: greatest(coalesce('n.possible', 0), coalesce('u.treatments', 0)),
  enough,
  reachedOn,
})

export function successiveTreatmentsSteps(rule: SuccessiveTreatmentsRule): readonly Step[] {
  const chains = rule.nextWithinDays === undefined ? windowSteps(rule) : [chainStep(rule)]
  return [
    treatment(rule),
    ...chains,
    chain,
    ...shortcutSteps(rule),
    treatmentCount,
    ...openSuccessionSteps(rule, lasting(rule)),
    determination,
  ]
}
