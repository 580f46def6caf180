/** Adequate trials that failed: the clinical definitions. As `determination/adequacy.ts`, `outcome.ts`, `scope.ts`. */
import type {
  AdherenceRule,
  FailedTrialsRule,
  FailureRule,
} from '../../../knowledge/definitions/definition.ts'
import { besideDated } from '../../../trials/build-trials.ts'
import { type Answer, answer, answerColumns, answerIn, both, either, known, reaches, yes } from '../answer.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  below,
  coalesce,
  count,
  differs,
  type Expression,
  equals,
  firstThat,
  greatest,
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
import { columns, join, leftJoin, type Step, select, step } from '../query.ts'
import { determinationStep, hasGap } from './determination.ts'

const ofTrial = (alias: string): Expression =>
  allOf(equals(`${alias}.person`, 't.person'), equals(`${alias}.trial`, 't.trial'))

/** Its days decide what it was: neither doses nor days are certain. */
const isUnsettled = surely('b.is_unsettled')
const dose = answer(
  allOf(surely('d.surely_reached'), anyOf(not(isUnsettled), surely('d.always_reached'))),
  anyOf(surely('d.possibly_reached'), isUnsettled),
)
const daysLow = when(isUnsettled, 0, when('d.is_judged', 'd.dose_days_low', 'd.days_low'))
const laidDaysHigh = when('d.is_judged', 'd.dose_days_high', 'd.days_high')
const daysHigh = when(isUnsettled, greatest(laidDaysHigh, minus('b.end_last', 'b.start_first')), laidDaysHigh)
const duration = reaches(daysLow, daysHigh, parameter('minimum_days'))

/** Evidence on both sides, and what is said to be not known, leaves the answer open; no evidence is assumed or unknown, as the definition says. */
function adherence(rule: AdherenceRule): Answer {
  if (rule.kind === 'not-considered') return yes
  const isCovered = surely(atLeast('c.covered', parameter('minimum_covered')))
  const isNotCovered = surely(below('c.covered', parameter('minimum_covered')))
  const isAlwaysCovered = allOf(
    isCovered,
    surely(atLeast('c.covered_by_latest_end', parameter('minimum_covered'))),
  )
  // Where it can have ended earlier it was covered for a larger share of its days, where later for a smaller one.
  const isOpenShare = allOf(isKnown('b.person'), isKnown('c.covered'), not(isAlwaysCovered))
  const isSaid = anyOf(isKnown('c.covered'), surely('i.says_taken'), surely('i.says_not_taken'))
  const isOpen = anyOf(isOpenShare, allOf(isUnsettled, isSaid), surely('i.says_not_known'))
  const taken = anyOf(surely('i.says_taken'), isCovered)
  const notTaken = anyOf(surely('i.says_not_taken'), isNotCovered)
  const isAssumed = rule.whenUndocumented === 'assume'
  return answer(
    allOf(anyOf(taken, isAssumed), not(notTaken), not(surely('i.perhaps_not_taken')), not(isOpen)),
    anyOf(taken, not(notTaken), isOpen),
  )
}

const isTrap = isKnown('p.person')
const otherwise = allOf(not(isTrap), not(surely('r.says_other')))
/** What one entry says may not hold of another, and these may be several trials. */
const isOpenReason = allOf(isUnsettled, anyOf(isTrap, isKnown('r.person')))
const forDepression = answer(
  allOf(
    not(surely('p.is_never_a_trial')),
    not(isOpenReason),
    anyOf(surely('r.says_depression'), allOf(otherwise, not(surely('r.says_something')))),
  ),
  allOf(not(surely('p.is_never_a_trial')), anyOf(isOpenReason, surely('r.says_depression'), otherwise)),
)
const notAsNeeded = known(not(surely('n.as_needed')))

function lessThan({ inclusive }: FailureRule): Answer {
  const limit = parameter('improvement_below')
  const includes = inclusive === true
  const certain = anyOf(
    below('e.high', limit),
    allOf(equals('e.high', limit), anyOf('e.high_open', includes)),
  )
  const possible = anyOf(below('e.low', limit), allOf(equals('e.low', limit), includes, not('e.low_open')))
  return answer(certain, anyOf(certain, possible))
}

/** Undocumented is unknown; a stop for side effects alone is no failure unless the definition says so. */
function failed(rule: FailedTrialsRule): Answer {
  const failure = rule.failure.value
  const roads = [lessThan(failure), answer(surely('h.surely_high'), surely('h.possibly_high'))]
  if (failure.untilRemission === true) roads.push(answer('e.surely_no_remission', not('e.surely_remission')))
  const byEffect = either(roads)
  const counts = parameter('intolerance_counts')
  const silent = (open: boolean) => when(isKnown('x.person'), counts, open)
  const isOpen = anyOf(isUnsettled, isKnown('y.person'))
  return answer(
    allOf(not(isOpen), when(isKnown('e.person'), byEffect.certain, silent(false))),
    anyOf(isOpen, when(isKnown('e.person'), byEffect.possible, silent(true))),
  )
}

const lastDay = greatest('t.end_day', plus('t.start_day', 1))
const latestEnd = greatest(
  lastDay,
  't.latest_end',
  coalesce('t.last_day', 't.end_day'),
  coalesce('b.end_last', 't.end_day'),
)
function inScope(rule: FailedTrialsRule): Answer {
  if (rule.scope.value === 'lifetime') return yes
  const isDated = allOf(isKnown('t.start_day'), isKnown('t.end_day'))
  const isIn = surely(allOf(isDated, above(lastDay, 'o.start_last')))
  const isOut = surely(allOf(isDated, not(isIn), atMost(latestEnd, 'o.start_first')))
  return answer(isIn, not(isOut))
}

/** Where every trial counts, entries without a date may be of a trial that is counted already. */
function ofAnotherCourse(rule: FailedTrialsRule): readonly Answer[] {
  return rule.distinctBy.value === 'trial'
    ? [answer(differs('t.trial', joinedTo('t.agent', text(besideDated))), true)]
    : []
}

function groupOf(
  rule: FailedTrialsRule | { readonly distinctBy: FailedTrialsRule['distinctBy'] },
): Expression {
  if (rule.distinctBy.value === 'trial') return expressionOf('t.trial')
  return rule.distinctBy.value === 'class' ? coalesce('t.drug_class', 't.agent') : expressionOf('t.agent')
}
const expressionOf = (column: string): Expression => coalesce(column)

export { groupOf }

const isCounted = firstThat(
  [
    [equals('t.role', text('antidepressant')), true],
    [equals('t.role', text('augmentation')), allOf('t.is_added', parameter('augmentation_counts'))],
  ],
  isKnown('m.modality'),
)

function judgedTrial(rule: FailedTrialsRule): Step {
  const adequate = both([dose, duration, adherence(rule.adherence.value), forDepression, notAsNeeded])
  return step(
    'judged_trial',
    'Each trial: adequate, failed, in the episode that counts.',
    select({
      from: ['trial', 't'],
      joins: [
        join('trial_days', 'd', ofTrial('d')),
        leftJoin('covered_trial', 'c', ofTrial('c')),
        leftJoin('intake', 'i', ofTrial('i')),
        leftJoin('reason', 'r', ofTrial('r')),
        leftJoin('trapped_trial', 'p', ofTrial('p')),
        leftJoin('entries_together', 'n', ofTrial('n')),
        leftJoin('effect', 'e', ofTrial('e')),
        leftJoin('high_endpoint', 'h', ofTrial('h')),
        leftJoin('intolerance', 'x', ofTrial('x')),
        leftJoin('misplaced_score', 'y', ofTrial('y')),
        leftJoin('counted_modality', 'm', equals('m.modality', 't.agent')),
        leftJoin('episode', 'o', equals('o.person', 't.person')),
        leftJoin('bounded_trial', 'b', ofTrial('b')),
      ],
      columns: {
        ...columns('t', 'person', 'trial', 'agent', 'role', 'start_day', 'end_day'),
        treatment: groupOf(rule),
        is_counted: isCounted,
        days_low: daysLow,
        days_high: daysHigh,
        covered: 'c.covered',
        improvement_low: 'e.low',
        improvement_high: 'e.high',
        ...answerColumns('dose', dose),
        ...answerColumns('duration', duration),
        ...answerColumns('adherence', adherence(rule.adherence.value)),
        ...answerColumns('for_depression', forDepression),
        ...answerColumns('not_as_needed', notAsNeeded),
        ...answerColumns('adequate', adequate),
        ...answerColumns('failed', failed(rule)),
        ...answerColumns('in_scope', both([inScope(rule), ...ofAnotherCourse(rule)])),
      },
    }),
  )
}

const counts = both([answerIn('t.adequate'), answerIn('t.failed'), answerIn('t.in_scope')])
const failedTreatment = step(
  'failed_treatment',
  'Each different treatment: has a trial of it counted?',
  select({
    from: ['judged_trial', 't'],
    where: 't.is_counted',
    groupBy: ['t.person', 't.treatment'],
    columns: {
      ...columns('t', 'person', 'treatment'),
      failed_certain: some(counts.certain),
      failed_possible: some(counts.possible),
      certain_end: where(lowest('t.end_day'), counts.certain),
      possible_end: where(lowest('t.end_day'), counts.possible),
    },
  }),
)
const orderedTreatment = step(
  'ordered_treatment',
  'In which order the treatments failed.',
  select({
    from: ['failed_treatment', 't'],
    where: 't.failed_possible',
    columns: {
      ...columns('t', 'person', 'failed_certain', 'possible_end'),
      place: over('row-number', [], {
        by: ['t.person'],
        order: [when(isMissing('t.possible_end'), 1, 0), 't.possible_end', 't.treatment'],
      }),
    },
  }),
)
const failedCount = step(
  'failed_count',
  'How many different treatments failed: for certain, and at most.',
  select({
    from: ['ordered_treatment', 't'],
    groupBy: ['t.person'],
    columns: {
      person: 't.person',
      certain: integer(where(count(), 't.failed_certain')),
      possible: integer(count()),
      reached_on: where(lowest('t.possible_end'), equals('t.place', parameter('minimum_trials'))),
    },
  }),
)

function countedModalities(rule: FailedTrialsRule): Step {
  return step('counted_modality', 'Brain stimulation and psychotherapy that count as a trial.', {
    kind: 'rows',
    columns: { modality: 'text' },
    rows: (rule.modalities?.value ?? []).map((modality) => [modality]),
  })
}

const certainCount = coalesce('c.certain', 0)
const possibleCount = plus(coalesce('c.possible', 0), 'p.unidentified_medicines')
const enough = either([
  reaches(certainCount, possibleCount, parameter('minimum_trials')),
  answer(false, hasGap),
])
const determination = determinationStep({
  joins: [
    leftJoin('failed_count', 'c', equals('c.person', 'p.person')),
    leftJoin('history_gap', 'g', equals('g.person', 'p.person')),
  ],
  low: certainCount,
  high: possibleCount,
  enough,
  reachedOn: 'c.reached_on',
})

export function failedTrialsSteps(rule: FailedTrialsRule): readonly Step[] {
  return [
    countedModalities(rule),
    judgedTrial(rule),
    failedTreatment,
    orderedTreatment,
    failedCount,
    determination,
  ]
}
