/** Treatments one after the other, as registers and claims count them. As `determination/successive-treatments.ts`. */
import type { SuccessiveTreatmentsRule } from '../../../knowledge/definitions/definition.ts'
import { answer, either } from '../answer.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
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
import { boundsColumns, boundsJoins, isSurelyAdded, roughDatesSteps } from './rough-dates.ts'
import {
  beginsBefore,
  comesBefore,
  followsClosely,
  hadBegun,
  isWithin,
  surelyStandsBefore,
} from './succession.ts'

const isAugmentation = equals('t.role', text('augmentation'))

/** An augmenting agent is judged by its time, an antidepressant by its time at the dose the definition wants. */
const mostDays = when(isAugmentation, 'd.days_high', 'd.dose_days_high')
const leastDays = when(isAugmentation, 'd.days_low', 'd.dose_days_low')

/** How long a treatment was of which the entries may lie anywhere between their days nobody knows. */
const lasted = (minimum: unknown, name: string, isTangled: string): Expression =>
  minimum === undefined ? allOf() : anyOf(atLeast(mostDays, parameter(name)), surely(isTangled))
const isOne = boundsColumns.is_one

/** The group of a treatment `t`, and whether it can have lasted by its days `d`. */
function lasting(rule: SuccessiveTreatmentsRule, isTangled: string) {
  return {
    treatment: groupOf(rule),
    as_earlier: lasted(rule.earlierMinimumDays, 'earlier_minimum_days', isTangled),
    as_last: lasted(rule.lastMinimumDays, 'last_minimum_days', isTangled),
  }
}

function placedTreatment(rule: SuccessiveTreatmentsRule): Step {
  const { treatment: group, ...possibly } = lasting(rule, 'b.is_tangled')
  const surelyLasted = (minimum: unknown, name: string): Expression =>
    minimum === undefined
      ? allOf('t.is_documented', isOne)
      : allOf('t.is_documented', isOne, atLeast(leastDays, parameter(name)))
  return step(
    'placed_treatment',
    'Every dated treatment, and between which days it lies; those that surely lasted too short a time are no treatment here.',
    select({
      from: ['trial', 't'],
      joins: [
        join('trial_days', 'd', allOf(equals('d.person', 't.person'), equals('d.trial', 't.trial'))),
        leftJoin('trapped_trial', 'p', allOf(equals('p.person', 't.person'), equals('p.trial', 't.trial'))),
        ...boundsJoins,
      ],
      where: allOf(
        isKnown('t.start_day'),
        isKnown('t.end_day'),
        not(surely('p.is_never_whatever_dose')),
        anyOf(
          equals('t.role', text('antidepressant')),
          allOf(isAugmentation, isSurelyAdded, parameter('augmentation_counts')),
        ),
      ),
      columns: {
        ...columns('t', 'person', 'trial', 'agent', 'role', 'start_day', 'end_day', 'is_documented'),
        ...boundsColumns,
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

const treatment = step(
  'treatment',
  'The same without the bounds of its days.',
  select({
    from: ['placed_treatment', 't'],
    columns: columns(
      't',
      ...['person', 'trial', 'agent', 'role', 'start_day', 'end_day', 'is_documented', 'treatment'],
      ...['days_low', 'days_high', 'as_earlier', 'as_last', 'surely_as_earlier', 'surely_as_last'],
    ),
  }),
)

/** Different treatments in the window that ends with the start of the last one. */
function windowSteps(rule: SuccessiveTreatmentsRule): readonly Step[] {
  return [
    step(
      'earlier_treatments',
      'How many different treatments came before each treatment.',
      select({
        from: ['placed_treatment', 'l'],
        joins: [
          join(
            'placed_treatment',
            'e',
            allOf(
              equals('e.person', 'l.person'),
              comesBefore('e', 'l', 'possibly'),
              differs('e.treatment', 'l.treatment'),
              'e.as_earlier',
              isWithin(rule, 'e', 'l', 'possibly'),
            ),
          ),
        ],
        groupBy: ['l.person', 'l.trial'],
        columns: {
          ...columns('l', 'person', 'trial'),
          before: countDistinct('e.treatment'),
          surely_before: where(countDistinct('e.treatment'), surelyStandsBefore(rule, 'e', 'l')),
        },
      }),
    ),
    step(
      'treatment_window',
      'The same for those without any.',
      select({
        from: ['placed_treatment', 'l'],
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
  const stands: Expression[] = []
  for (let index = length - 1; index >= 1; index -= 1) {
    const [earlier, next] = [alias(index), alias(index + 1)]
    const others = Array.from({ length: length - index }, (_, offset) => alias(index + 1 + offset))
    joins.push(
      join(
        'placed_treatment',
        earlier,
        allOf(
          equals(`${earlier}.person`, `${last}.person`),
          `${earlier}.as_earlier`,
          followsClosely(rule, earlier, next, 'possibly'),
          ...others.map((other) =>
            allOf(
              beginsBefore(earlier, other, 'possibly'),
              isWithin(rule, earlier, other, 'possibly'),
              differs(`${earlier}.treatment`, `${other}.treatment`),
            ),
          ),
        ),
      ),
    )
    stands.push(
      beginsBefore(earlier, next, 'surely'),
      followsClosely(rule, earlier, next, 'surely'),
      isWithin(rule, earlier, last, 'surely'),
    )
  }
  const members = Array.from({ length }, (_, index) =>
    index + 1 === length ? `${last}.surely_as_last` : `${alias(index + 1)}.surely_as_earlier`,
  )
  return step(
    'treatment_chain',
    'Treatments that follow each other closely enough, up to the number that counts.',
    select({
      from: ['placed_treatment', last],
      joins,
      where: `${last}.as_last`,
      columns: { ...columns(last, 'person', 'start_day'), is_certain: allOf(...members, ...stands) },
    }),
  )
}

const agentDays = { first: boundsColumns.start_first, last: boundsColumns.start_last }

/** One agent of a list after so many antidepressants. */
function shortcutSteps(rule: SuccessiveTreatmentsRule): readonly Step[] {
  const rows = rule.shortcuts.flatMap(({ value }, index) =>
    value.agents.map((agent): readonly Value[] => [index, agent, value.priorAntidepressants]),
  )
  const surePrior = allOf('p.is_documented', 'p.is_one', hadBegun(rule, 'p', agentDays, 'surely'))
  // A road that needs no earlier antidepressant must find people who have none.
  const beside = rule.shortcuts.some(({ value }) => value.priorAntidepressants === 0) ? leftJoin : join
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
          ...boundsJoins,
        ],
        where: allOf(
          isKnown('t.start_day'),
          isKnown('t.end_day'),
          equals('t.role', text('antidepressant')),
          not(surely('p.is_never_whatever_dose')),
        ),
        columns: { ...columns('t', 'person', 'agent', 'is_documented'), ...boundsColumns },
      }),
    ),
    step(
      'shortcut_road',
      'Trials of such an agent after enough antidepressants.',
      select({
        from: ['trial', 't'],
        joins: [
          join('shortcut_agent', 's', equals('s.agent', 't.agent')),
          ...boundsJoins,
          beside(
            'prior_antidepressant',
            'p',
            allOf(
              equals('p.person', 't.person'),
              hadBegun(rule, 'p', agentDays, 'possibly'),
              differs('p.agent', 't.agent'),
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
          'b.is_one',
          's.shortcut',
          's.prior_antidepressants',
        ],
        having: atLeast(countDistinct('p.agent'), 's.prior_antidepressants'),
        columns: {
          ...columns('t', 'person', 'start_day'),
          is_certain: allOf(
            isOne,
            anyOf('t.is_documented', equals('t.role', text('session'))),
            atLeast(where(countDistinct('p.agent'), surePrior), 's.prior_antidepressants'),
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
    ...roughDatesSteps,
    placedTreatment(rule),
    treatment,
    ...chains,
    chain,
    ...shortcutSteps(rule),
    treatmentCount,
    ...openSuccessionSteps(rule, lasting(rule, 't.is_tangled')),
    determination,
  ]
}
