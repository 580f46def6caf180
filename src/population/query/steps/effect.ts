/**
 * How much better a patient was at the end of a trial, as a range of the share of the baseline that was lost.
 * The same rules as `determination/improvement.ts`.
 */
import { stopRanges, words } from '../../../determination/improvement.ts'
import type { FailedTrialsRule } from '../../../knowledge/definitions/definition.ts'
import {
  above,
  allOf,
  anyOf,
  atLeast,
  atMost,
  below,
  cast,
  coalesce,
  differs,
  dividedBy,
  type Expression,
  equals,
  every,
  firstThat,
  greatest,
  highest,
  isKnown,
  isMissing,
  least,
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
import { columns, join, leftJoin, type Step, select, step, union, type Value } from '../query.ts'
import { isAbout } from './intake.ts'
import { sameTrial } from './keys.ts'
import { longestMonth } from './trials.ts'

/** Below every share that a score can show: "worse" has no lower end. */
const lowestShare = -1e9

type Meaning = (typeof words)[keyof typeof words]

function meaningRow(word: string, { range, remission }: Meaning): readonly Value[] {
  const { low, lowOpen, high, highOpen } = range
  return [word, Math.max(low, lowestShare), lowOpen, high, highOpen, remission]
}

const meaningColumns = {
  word: 'text',
  low: 'double',
  low_open: 'boolean',
  high: 'double',
  high_open: 'boolean',
  remission: 'text',
} as const
const effectWords = step('effect_word', 'What the words for an effect mean as shares of the baseline.', {
  kind: 'rows',
  columns: meaningColumns,
  rows: Object.entries(words).map(([word, meaning]) => meaningRow(word, meaning)),
})
const stopWords = step('stop_word', 'What a reason for stopping says of the effect.', {
  kind: 'rows',
  columns: meaningColumns,
  rows: Object.entries(stopRanges).map(([word, meaning]) => meaningRow(word, meaning)),
})

const lastDayOfEnd = plus(coalesce('t.last_day', 't.end_day'), parameter('endpoint_days_after'))
const latestEndDay = plus('b.end_last', parameter('endpoint_days_after'))
const endpointLast = least(lastDayOfEnd, coalesce('n.next_day', lastDayOfEnd))
const window = step(
  'score_window',
  'The days in which scores count as the baseline and as the end of a trial.',
  select({
    from: ['trial', 't'],
    joins: [
      leftJoin('next_trial', 'n', allOf(equals('n.person', 't.person'), equals('n.trial', 't.trial'))),
      leftJoin('bounded_trial', 'b', allOf(equals('b.person', 't.person'), equals('b.trial', 't.trial'))),
    ],
    where: allOf('t.is_placed', atMost(coalesce(minus('b.start_last', 'b.start_first'), 0), longestMonth)),
    columns: {
      ...columns('t', 'person', 'trial', 'start_day'),
      baseline_first: minus('t.start_day', parameter('baseline_days_before')),
      baseline_last: plus('t.start_day', parameter('baseline_days_after')),
      end_first: minus(plus('t.start_day', parameter('endpoint_not_before_day')), 1),
      end_last: endpointLast,
    },
  }),
)
const inBaseline = allOf(atLeast('s.taken_on', 'w.baseline_first'), atMost('s.taken_on', 'w.baseline_last'))
const atEnd = allOf(atLeast('s.taken_on', 'w.end_first'), atMost('s.taken_on', 'w.end_last'))
const scoreDay = step(
  'score_day',
  'The day nearest before the start, else the first after it; and the last day of the window at the end.',
  select({
    from: ['score_window', 'w'],
    joins: [join('allowed_score', 's', allOf(equals('s.person', 'w.person'), anyOf(inBaseline, atEnd)))],
    groupBy: ['w.person', 'w.trial', 's.instrument'],
    columns: {
      ...columns('w', 'person', 'trial'),
      instrument: 's.instrument',
      baseline_day: coalesce(
        where(highest('s.taken_on'), allOf(inBaseline, atMost('s.taken_on', 'w.start_day'))),
        where(lowest('s.taken_on'), allOf(inBaseline, above('s.taken_on', 'w.start_day'))),
      ),
      end_day: where(highest('s.taken_on'), atEnd),
    },
  }),
)

const roughWindow = step(
  'rough_score_window',
  'Where only the month of a start is known: its first and its last day, and the days that can or must be the end.',
  select({
    from: ['trial', 't'],
    joins: [
      join('bounded_trial', 'b', sameTrial('b', 't')),
      leftJoin('next_trial', 'n', sameTrial('n', 't')),
    ],
    where: allOf(
      't.is_placed',
      above('b.start_last', 'b.start_first'),
      atMost(minus('b.start_last', 'b.start_first'), longestMonth),
    ),
    columns: {
      ...columns('t', 'person', 'trial'),
      ...columns('b', 'start_first', 'start_last'),
      can_end_from: minus(plus('b.start_first', parameter('endpoint_not_before_day')), 1),
      can_end_until: least(
        greatest(lastDayOfEnd, latestEndDay),
        coalesce('n.next_day', greatest(lastDayOfEnd, latestEndDay)),
      ),
      must_end_from: minus(plus('b.start_last', parameter('endpoint_not_before_day')), 1),
      must_end_until: least(
        lastDayOfEnd,
        plus('b.end_first', parameter('endpoint_days_after')),
        coalesce('n.next_day', lastDayOfEnd),
      ),
    },
  }),
)
const daysBetween = (from: Expression | string, to: Expression | string) =>
  allOf(atLeast('s.taken_on', from), atMost('s.taken_on', to))
const baselineFor = (start: string) =>
  coalesce(
    where(highest('s.taken_on'), daysBetween(minus(start, parameter('baseline_days_before')), start)),
    where(lowest('s.taken_on'), daysBetween(plus(start, 1), plus(start, parameter('baseline_days_after')))),
  )
const roughScoreDay = step(
  'rough_score_day',
  'The days of the baseline and of the end by the first and by the last day on which it can have begun.',
  select({
    from: ['rough_score_window', 'w'],
    joins: [join('allowed_score', 's', equals('s.person', 'w.person'))],
    groupBy: ['w.person', 'w.trial', 's.instrument'],
    columns: {
      ...columns('w', 'person', 'trial'),
      instrument: 's.instrument',
      early_baseline: baselineFor('w.start_first'),
      late_baseline: baselineFor('w.start_last'),
      can_end: where(highest('s.taken_on'), daysBetween('w.can_end_from', 'w.can_end_until')),
      must_end: where(highest('s.taken_on'), daysBetween('w.must_end_from', 'w.must_end_until')),
    },
  }),
)
const isOneDay = (one: string, other: string) => surely(equals(one, other))

function allowedScores(rule: FailedTrialsRule): readonly Step[] {
  const instruments = rule.failure.value.instruments
  const score = ['person', 'instrument', 'taken_on', 'value', 'is_remission'] as const
  const before = atMost('s.taken_on', parameter('as_of'))
  const all = select({ from: ['score', 's'], where: before, columns: columns('s', ...score) })
  const explains = 'Scores up to the day looked at, of the instruments that count.'
  if (instruments === undefined) return [step('allowed_score', explains, all)]
  return [
    step('allowed_instrument', 'The instruments that count.', {
      kind: 'rows',
      columns: { instrument: 'text' },
      rows: instruments.map((instrument) => [instrument]),
    }),
    step('allowed_score', explains, {
      ...all,
      joins: [join('allowed_instrument', 'i', equals('i.instrument', 's.instrument'))],
    }),
  ]
}

const sameScale = (alias: string, day: string) =>
  allOf(
    equals(`${alias}.person`, 'd.person'),
    equals(`${alias}.instrument`, 'd.instrument'),
    equals(`${alias}.taken_on`, day),
  )
const share = when(equals('b.value', 0), cast(0, 'double'), dividedBy(minus('b.value', 'e.value'), 'b.value'))
const scaleEffect = step(
  'scale_effect',
  'The share of the baseline that was lost on each scale; two totals of one day leave a range.',
  select({
    from: ['score_day', 'd'],
    joins: [
      join('allowed_score', 'b', sameScale('b', 'd.baseline_day')),
      join('allowed_score', 'e', sameScale('e', 'd.end_day')),
    ],
    groupBy: ['d.person', 'd.trial', 'd.instrument'],
    columns: {
      ...columns('d', 'person', 'trial', 'instrument'),
      low: lowest(share),
      high: highest(share),
      remission: firstThat(
        [
          [every('e.is_remission'), text('yes')],
          [some('e.is_remission'), text('unknown')],
        ],
        text('no'),
      ),
      lowest_end: lowest('e.value'),
      highest_end: highest('e.value'),
    },
  }),
)

const responseFrom = cast(words.response.range.low, 'double')
const lostResponse = step(
  'lost_response',
  'Trials in which a score showed a response, and the last one shows none.',
  select({
    from: ['score_day', 'd'],
    joins: [
      join('scale_effect', 'l', allOf(sameTrial('l', 'd'), equals('l.instrument', 'd.instrument'))),
      join('score_window', 'w', sameTrial('w', 'd')),
      join('allowed_score', 'b', sameScale('b', 'd.baseline_day')),
      join(
        'allowed_score',
        'e',
        allOf(
          equals('e.person', 'd.person'),
          equals('e.instrument', 'd.instrument'),
          atLeast('e.taken_on', 'w.end_first'),
          below('e.taken_on', 'd.end_day'),
        ),
      ),
    ],
    where: below('l.high', responseFrom),
    groupBy: ['d.person', 'd.trial', 'd.instrument', 'e.taken_on', 'e.value'],
    having: atLeast(lowest(share), responseFrom),
    columns: columns('d', 'person', 'trial'),
  }),
)

const percent = dividedBy('e.improvement_percent', cast(100, 'double'))
const isWord = isMissing('e.improvement_percent')
const saidColumns = {
  low: when(isWord, 'w.low', percent),
  low_open: allOf(isWord, 'w.low_open'),
  high: when(isWord, 'w.high', percent),
  high_open: allOf(isWord, 'w.high_open'),
  remission: 'w.remission',
}
const meantColumns = columns('w', 'low', 'low_open', 'high', 'high_open', 'remission')

const stopEvidence = step(
  'stop_evidence',
  'Why each trial was stopped.',
  union(
    select({
      from: ['entry_of_trial', 'e'],
      joins: [
        join('exposure_stop', 's', allOf(equals('s.person', 'e.person'), equals('s.exposure', 'e.exposure'))),
      ],
      columns: { ...columns('e', 'person', 'trial'), reason: 's.reason' },
    }),
    select({
      from: ['trial', 't'],
      joins: [join('statement', 's', isAbout('stop-reason'))],
      columns: { ...columns('t', 'person', 'trial'), reason: 's.value' },
    }),
    select({
      from: ['session_entry', 'e'],
      where: isKnown('e.stop_reason'),
      columns: { ...columns('e', 'person', 'trial'), reason: 'e.stop_reason' },
    }),
  ),
)
const effectEvidence = step(
  'effect_evidence',
  'Everything that says how much a trial helped, as ranges.',
  union(
    select({
      from: ['scale_effect', 'e'],
      columns: {
        ...columns('e', 'person', 'trial', 'low'),
        low_open: false,
        high: 'e.high',
        high_open: false,
        remission: 'e.remission',
      },
    }),
    select({
      from: ['lost_response', 'e'],
      joins: [join('effect_word', 'w', equals('w.word', text('response')))],
      columns: { ...columns('e', 'person', 'trial'), ...meantColumns },
    }),
    select({
      from: ['entry_of_trial', 'e'],
      joins: [join('effect_word', 'w', equals('w.word', 'e.outcome'))],
      columns: { ...columns('e', 'person', 'trial'), ...saidColumns },
    }),
    select({
      from: ['session_entry', 'e'],
      joins: [join('effect_word', 'w', equals('w.word', 'e.outcome'))],
      columns: { ...columns('e', 'person', 'trial'), ...saidColumns },
    }),
    select({
      from: ['trial', 't'],
      joins: [
        join('statement', 's', isAbout('outcome')),
        join('effect_word', 'w', equals('w.word', 's.value')),
      ],
      columns: { ...columns('t', 'person', 'trial'), ...meantColumns },
    }),
    select({
      from: ['stop_evidence', 'e'],
      joins: [join('stop_word', 'w', equals('w.word', 'e.reason'))],
      columns: { ...columns('e', 'person', 'trial'), ...meantColumns },
    }),
  ),
)

const effectRange = step(
  'effect_range',
  'Where all evidence agrees, and how far it reaches.',
  select({
    from: ['effect_evidence', 'e'],
    groupBy: ['e.person', 'e.trial'],
    columns: {
      ...columns('e', 'person', 'trial'),
      shared_low: highest('e.low'),
      shared_high: lowest('e.high'),
      widest_low: lowest('e.low'),
      widest_high: highest('e.high'),
      says_remission: some(equals('e.remission', text('yes'))),
      says_no_remission: some(equals('e.remission', text('no'))),
    },
  }),
)
const effectOpen = step(
  'effect_open',
  'Whether the limits themselves belong to the ranges.',
  select({
    from: ['effect_evidence', 'e'],
    joins: [join('effect_range', 'r', allOf(equals('r.person', 'e.person'), equals('r.trial', 'e.trial')))],
    groupBy: ['e.person', 'e.trial'],
    columns: {
      ...columns('e', 'person', 'trial'),
      shared_low_open: some(allOf(equals('e.low', 'r.shared_low'), 'e.low_open')),
      shared_high_open: some(allOf(equals('e.high', 'r.shared_high'), 'e.high_open')),
      widest_low_open: every(anyOf(above('e.low', 'r.widest_low'), 'e.low_open')),
      widest_high_open: every(anyOf(below('e.high', 'r.widest_high'), 'e.high_open')),
    },
  }),
)
const isEmpty = anyOf(
  above('r.shared_low', 'r.shared_high'),
  allOf(equals('r.shared_low', 'r.shared_high'), anyOf('o.shared_low_open', 'o.shared_high_open')),
)
const effect = step(
  'effect',
  'How much each trial helped. Evidence that excludes each other leaves the whole range open.',
  select({
    from: ['effect_range', 'r'],
    joins: [join('effect_open', 'o', allOf(equals('o.person', 'r.person'), equals('o.trial', 'r.trial')))],
    columns: {
      ...columns('r', 'person', 'trial'),
      low: when(isEmpty, 'r.widest_low', 'r.shared_low'),
      low_open: when(isEmpty, 'o.widest_low_open', 'o.shared_low_open'),
      high: when(isEmpty, 'r.widest_high', 'r.shared_high'),
      high_open: when(isEmpty, 'o.widest_high_open', 'o.shared_high_open'),
      surely_remission: allOf('r.says_remission', not('r.says_no_remission')),
      surely_no_remission: allOf('r.says_no_remission', not('r.says_remission')),
    },
  }),
)

function endpointLimits(rule: FailedTrialsRule): readonly Step[] {
  const limits = rule.failure.value.endpointAtLeast ?? []
  return [
    step('endpoint_limit', 'Final scores this high are a failure whatever the improvement.', {
      kind: 'rows',
      columns: { instrument: 'text', score: 'double' },
      rows: limits.map(({ instrument, score }) => [instrument, score]),
    }),
    step(
      'high_endpoint',
      'Trials that ended with such a score: surely, possibly.',
      select({
        from: ['scale_effect', 'e'],
        joins: [join('endpoint_limit', 'l', equals('l.instrument', 'e.instrument'))],
        groupBy: ['e.person', 'e.trial'],
        columns: {
          ...columns('e', 'person', 'trial'),
          surely_high: some(atLeast('e.lowest_end', 'l.score')),
          possibly_high: some(atLeast('e.highest_end', 'l.score')),
        },
      }),
    ),
  ]
}

const intolerance = step(
  'intolerance',
  'Trials stopped for side effects.',
  select({
    from: ['stop_evidence', 'e'],
    where: equals('e.reason', text('intolerance')),
    distinct: true,
    columns: columns('e', 'person', 'trial'),
  }),
)

const possibleNext = step(
  'possible_next',
  'The first day on which another step can have begun of which only the month or the year is known.',
  select({
    from: ['trial', 't'],
    joins: [
      join(
        'bounded_trial',
        'b',
        allOf(
          equals('b.person', 't.person'),
          above('b.start_last', 'b.start_first'),
          above('b.start_last', 't.start_day'),
          atMost(
            'b.start_first',
            plus(greatest('t.end_day', coalesce('t.last_day', 't.end_day')), parameter('switch_within_days')),
          ),
        ),
      ),
      join(
        'trial',
        'n',
        allOf(sameTrial('n', 'b'), differs('n.agent', 't.agent'), not(equals('n.role', text('session')))),
      ),
    ],
    where: allOf('t.is_placed', equals('t.role', text('antidepressant'))),
    groupBy: ['t.person', 't.trial'],
    columns: {
      ...columns('t', 'person', 'trial'),
      first_day: lowest(greatest('b.start_first', plus('t.start_day', 1))),
    },
  }),
)
const doubtfulScore = step(
  'doubtful_score',
  'Trials scored at their end when such a step may have begun, or where the day of their start decides by which scores.',
  union(
    select({
      from: ['score_day', 'd'],
      joins: [join('possible_next', 'n', sameTrial('n', 'd'))],
      where: allOf(isKnown('d.baseline_day'), above('d.end_day', 'n.first_day')),
      columns: columns('d', 'person', 'trial'),
    }),
    select({
      from: ['rough_score_day', 'd'],
      where: allOf(
        isKnown('d.can_end'),
        anyOf(isKnown('d.early_baseline'), isKnown('d.late_baseline')),
        not(allOf(isOneDay('d.early_baseline', 'd.late_baseline'), isOneDay('d.can_end', 'd.must_end'))),
      ),
      columns: columns('d', 'person', 'trial'),
    }),
  ),
)

const misplaced = step(
  'misplaced_score',
  'Each of these trials once.',
  select({ from: ['doubtful_score', 'd'], distinct: true, columns: columns('d', 'person', 'trial') }),
)

export function effectSteps(rule: FailedTrialsRule): readonly Step[] {
  return [
    effectWords,
    stopWords,
    ...allowedScores(rule),
    window,
    scoreDay,
    roughWindow,
    roughScoreDay,
    possibleNext,
    doubtfulScore,
    misplaced,
    scaleEffect,
    lostResponse,
    stopEvidence,
    effectEvidence,
    effectRange,
    effectOpen,
    effect,
    ...endpointLimits(rule),
    intolerance,
  ]
}
