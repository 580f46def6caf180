/**
 * Treatments of which nothing tells the days can have stood anywhere: whom they leave open. As
 * `determination/open-succession.ts` and the possible roads of `determination/shortcuts.ts`.
 */
import type { SuccessiveTreatmentsRule } from '../../../knowledge/definitions/definition.ts'
import {
  allOf,
  anyOf,
  atLeast,
  countDistinct,
  differs,
  type Expression,
  equals,
  integer,
  isKnown,
  isMissing,
  not,
  parameter,
  plus,
  some,
  surely,
  text,
} from '../expression.ts'
import { columns, type Join, join, leftJoin, type Step, select, step, union } from '../query.ts'
import { samePerson, sameTrial } from './keys.ts'
import { boundsColumns, boundsJoins, isSurelyAdded, mayBeAdded } from './rough-dates.ts'
import { beginsBefore, comesBefore, followsClosely, hadBegun, isWithin } from './succession.ts'

const isAntidepressant = (alias: string): Expression => equals(`${alias}.role`, text('antidepressant'))
const isAugmentation = (alias: string): Expression => equals(`${alias}.role`, text('augmentation'))
const isUndated = (alias: string): Expression => isMissing(`${alias}.start_day`)
const isDated = (alias: string): Expression =>
  allOf(isKnown(`${alias}.start_day`), isKnown(`${alias}.end_day`))

const takenWithoutDate = step(
  'taken_without_date',
  'Medicines with an entry that nothing dates and that does not say they were not taken.',
  select({
    from: ['exposure', 'e'],
    where: allOf(isMissing('e.start_first'), not('e.not_taken')),
    distinct: true,
    columns: columns('e', 'person', 'agent'),
  }),
)
const undatedTrial = step(
  'trial_without_days',
  'Treatments of which nothing tells the days.',
  select({
    from: ['trial', 't'],
    joins: [
      leftJoin('taken_without_date', 'e', allOf(samePerson('e', 't'), equals('e.agent', 't.agent'))),
      leftJoin('trapped_trial', 'p', sameTrial('p', 't')),
    ],
    where: allOf(isUndated('t'), anyOf(isKnown('e.person'), equals('t.role', text('session')))),
    columns: {
      ...columns('t', 'person', 'trial', 'agent', 'role', 'drug_class', 'start_day', 'end_day'),
      is_trapped: isKnown('p.person'),
      is_never: surely('p.is_never_whatever_dose'),
    },
  }),
)
const openPersonRow = step(
  'open_person_row',
  'People with such a treatment, or with an agent that may have been added.',
  union(
    select({ from: ['trial_without_days', 't'], columns: columns('t', 'person') }),
    select({
      from: ['rough_addition', 'a'],
      where: allOf(not('a.is_certain'), parameter('augmentation_counts')),
      columns: columns('a', 'person'),
    }),
  ),
)
const openPerson = step(
  'open_person',
  'Each once.',
  select({ from: ['open_person_row', 't'], distinct: true, columns: columns('t', 'person') }),
)
const openTrial = step(
  'open_trial',
  'All their treatments.',
  select({
    from: ['trial', 't'],
    joins: [
      join('open_person', 'o', samePerson('o', 't')),
      leftJoin('trapped_trial', 'p', sameTrial('p', 't')),
      leftJoin('trial_without_days', 'u', sameTrial('u', 't')),
      ...boundsJoins,
    ],
    where: anyOf(isDated('t'), isKnown('u.person')),
    columns: {
      ...columns('t', 'person', 'trial', 'agent', 'role', 'drug_class', 'start_day', 'end_day'),
      ...boundsColumns,
      is_tangled: surely('b.is_tangled'),
      is_added: isSurelyAdded,
      may_be_added: mayBeAdded,
      is_trapped: isKnown('p.person'),
      is_never: surely('p.is_never_whatever_dose'),
    },
  }),
)
const openBase = step(
  'open_base',
  'Antidepressants of theirs to which an agent can have been added.',
  select({
    from: ['open_trial', 't'],
    where: allOf(isAntidepressant('t'), not('t.is_trapped')),
    groupBy: ['t.person'],
    columns: { person: 't.person', is_undated: some(isUndated('t')) },
  }),
)

const isAddedAgent = allOf(
  isAugmentation('t'),
  parameter('augmentation_counts'),
  isKnown('o.person'),
  anyOf(isUndated('t'), surely('o.is_undated'), 't.may_be_added'),
)
/** With the columns that tell whether a treatment lasted, as the step `treatment` has them. */
type Lasting = {
  readonly treatment: Expression
  readonly as_earlier: Expression
  readonly as_last: Expression
}

function openTreatment(lasting: Lasting): Step {
  return step(
    'open_treatment',
    'What can count as a treatment of theirs: an agent without days can have been added to any antidepressant, and a dated agent to one without days.',
    select({
      from: ['open_trial', 't'],
      joins: [join('trial_days', 'd', sameTrial('d', 't')), leftJoin('open_base', 'o', samePerson('o', 't'))],
      where: allOf(
        not('t.is_never'),
        anyOf(
          isAntidepressant('t'),
          allOf(isAugmentation('t'), 't.is_added', parameter('augmentation_counts')),
          isAddedAgent,
        ),
      ),
      columns: {
        ...columns('t', 'person', 'trial', 'start_day', 'end_day'),
        ...columns('t', 'start_first', 'start_last', 'end_first', 'end_last', 'is_exact'),
        ...lasting,
      },
    }),
  )
}

/** The window ends with `a`, which is the last or stands right before one without days. */
function openWindow(rule: SuccessiveTreatmentsRule): Step {
  return step(
    'open_chain',
    'Enough different treatments in one window, those without days where they fit best.',
    select({
      from: ['open_treatment', 'a'],
      joins: [
        join(
          'open_treatment',
          'l',
          allOf(samePerson('l', 'a'), 'l.as_last', anyOf(isUndated('l'), equals('l.trial', 'a.trial'))),
        ),
        leftJoin(
          'open_treatment',
          'e',
          allOf(
            samePerson('e', 'a'),
            'e.as_earlier',
            differs('e.treatment', 'l.treatment'),
            anyOf(
              isUndated('e'),
              surely(allOf(comesBefore('e', 'a', 'possibly'), isWithin(rule, 'e', 'a', 'possibly'))),
            ),
          ),
        ),
      ],
      groupBy: ['a.person', 'a.trial', 'l.trial'],
      having: atLeast(plus(countDistinct('e.treatment'), 1), parameter('treatments')),
      columns: columns('a', 'person'),
    }),
  )
}

/** Each followed closely by the next, where the days of both are known. */
function openChain(rule: SuccessiveTreatmentsRule): Step {
  const length = rule.treatments.value
  const alias = (index: number): string => `t${index}`
  const last = alias(length)
  const joins: Join[] = []
  for (let index = length - 1; index >= 1; index -= 1) {
    const earlier = alias(index)
    const later = Array.from({ length: length - index }, (_, offset) => alias(index + 1 + offset))
    const precedes = later.map((other) =>
      allOf(
        differs(`${earlier}.treatment`, `${other}.treatment`),
        anyOf(
          isUndated(earlier),
          isUndated(other),
          surely(allOf(beginsBefore(earlier, other, 'possibly'), isWithin(rule, earlier, other, 'possibly'))),
        ),
      ),
    )
    const next = alias(index + 1)
    const isClose = anyOf(
      isUndated(earlier),
      isUndated(next),
      surely(followsClosely(rule, earlier, next, 'possibly')),
    )
    joins.push(
      join(
        'open_treatment',
        earlier,
        allOf(samePerson(earlier, last), `${earlier}.as_earlier`, isClose, ...precedes),
      ),
    )
  }
  return step(
    'open_chain',
    'Enough treatments one after the other, those without days where they fit best.',
    select({
      from: ['open_treatment', last],
      joins,
      where: `${last}.as_last`,
      distinct: true,
      columns: columns(last, 'person'),
    }),
  )
}

/** An agent without days can have begun when any of the antidepressants began, or when only those without days had. */
function openRoads(rule: SuccessiveTreatmentsRule): readonly Step[] {
  const isPrior = allOf(isAntidepressant('p'), not('p.is_never'))
  const begun = hadBegun(rule, 'p', { first: 'a.begun_first', last: 'a.begun_last' }, 'possibly')
  const agentColumns = {
    ...columns('t', 'person', 'trial', 'agent'),
    ...columns('s', 'shortcut', 'prior_antidepressants'),
  }
  const isOfRoad = join('shortcut_agent', 's', equals('s.agent', 't.agent'))
  return [
    step(
      'open_agent',
      'Agents that are a road of their own, and the days on which they can have begun.',
      union(
        select({
          from: ['open_trial', 't'],
          joins: [isOfRoad],
          columns: { ...agentColumns, begun_first: 't.start_first', begun_last: 't.start_last' },
        }),
        select({
          from: ['open_trial', 't'],
          joins: [isOfRoad, join('open_trial', 'p', allOf(samePerson('p', 't'), isPrior, isDated('p')))],
          where: isUndated('t'),
          columns: { ...agentColumns, begun_first: 'p.start_first', begun_last: 'p.start_last' },
        }),
      ),
    ),
    step(
      'open_road',
      'Such an agent after enough antidepressants, those without days among them.',
      select({
        from: ['open_agent', 'a'],
        joins: [
          leftJoin(
            'open_trial',
            'p',
            allOf(
              samePerson('p', 'a'),
              isPrior,
              differs('p.agent', 'a.agent'),
              anyOf(isUndated('p'), surely(begun)),
            ),
          ),
        ],
        groupBy: [
          'a.person',
          'a.trial',
          'a.begun_first',
          'a.begun_last',
          'a.shortcut',
          'a.prior_antidepressants',
        ],
        having: atLeast(countDistinct('p.agent'), 'a.prior_antidepressants'),
        columns: columns('a', 'person'),
      }),
    ),
  ]
}

const openRow = step(
  'open_row',
  'Every way in which treatments without days leave a person open.',
  union(
    select({ from: ['open_chain', 'c'], columns: columns('c', 'person') }),
    select({ from: ['open_road', 'r'], columns: columns('r', 'person') }),
  ),
)
const leftOpen = step(
  'left_open',
  'People whom treatments without days leave open.',
  select({ from: ['open_row', 'r'], distinct: true, columns: columns('r', 'person') }),
)
const openCount = step(
  'open_count',
  'How many different treatments they had at most.',
  select({
    from: ['open_treatment', 't'],
    groupBy: ['t.person'],
    columns: { person: 't.person', treatments: integer(countDistinct('t.treatment')) },
  }),
)

/** The steps after the treatments with days; `left_open` holds the people, `open_count` their treatments. */
export function openSuccessionSteps(rule: SuccessiveTreatmentsRule, lasting: Lasting): readonly Step[] {
  return [
    takenWithoutDate,
    undatedTrial,
    openPersonRow,
    openPerson,
    openTrial,
    openBase,
    openTreatment(lasting),
    rule.nextWithinDays === undefined ? openWindow(rule) : openChain(rule),
    ...openRoads(rule),
    openRow,
    leftOpen,
    openCount,
  ]
}
