/** When the current depressive episode began, and whether it is still going on. As `trials/episode.ts`. */
import {
  above,
  allOf,
  anyOf,
  atLeast,
  coalesce,
  descending,
  type Expression,
  equals,
  every,
  firstThat,
  highest,
  integer,
  isKnown,
  isMissing,
  lowest,
  minus,
  not,
  over,
  parameter,
  some,
  surely,
  text,
  when,
} from '../expression.ts'
import { columns, join, leftJoin, type Step, select, step, union } from '../query.ts'

const latestStatement = (name: string, kind: string, explains: string): Step =>
  step(
    name,
    explains,
    select({
      from: ['statement', 's'],
      where: equals('s.kind', text(kind)),
      columns: {
        ...columns('s', 'person', 'value', 'first_day', 'last_day'),
        place: over('row-number', [], {
          by: ['s.person'],
          order: [descending(coalesce('s.stated_on', 0)), 's.statement'],
        }),
      },
    }),
  )
const statedStart = latestStatement('stated_start', 'episode-start', 'The latest statement of when it began.')
const statedStatus = latestStatement('stated_status', 'episode-status', 'The latest statement of its state.')

const conditionColumns = [
  'person',
  'condition',
  'onset_first',
  'onset_last',
  'recorded_first',
  'recorded_last',
  'is_abated',
  'abated_last',
  'is_over',
] as const
const depressiveCondition = step(
  'depressive_condition',
  'Each recorded depression, and what kind it is.',
  select({
    from: ['condition', 'c'],
    joins: [join('depression_group', 'g', equals('g.condition_group', 'c.condition_group'))],
    groupBy: conditionColumns.map((name) => `c.${name}`),
    columns: {
      ...columns('c', ...conditionColumns),
      is_major: some('g.is_major'),
      is_coded_remission: some('g.is_coded_remission'),
      is_unspecified: some('g.is_unspecified'),
    },
  }),
)
const hasMajor = step(
  'has_major_depression',
  'People with major depression among their diagnoses.',
  select({
    from: ['depressive_condition', 'c'],
    groupBy: ['c.person'],
    columns: { person: 'c.person', has_major: some('c.is_major') },
  }),
)
const depression = step(
  'depression',
  'Major depression; where none is coded, depression that nobody has specified yet.',
  select({
    from: ['depressive_condition', 'c'],
    joins: [join('has_major_depression', 'h', equals('h.person', 'c.person'))],
    where: anyOf('c.is_major', allOf(not('h.has_major'), 'c.is_unspecified')),
    columns: columns('c', ...conditionColumns, 'is_major', 'is_coded_remission'),
  }),
)

const scoreOrder = { by: ['s.person'], order: ['s.taken_on', 's.value', 's.score'] }
const episodeScore = step(
  'episode_score',
  'Scores in order of time.',
  select({
    from: ['score', 's'],
    where: not(above('s.taken_on', parameter('as_of'))),
    columns: {
      ...columns('s', 'person', 'taken_on', 'value', 'score', 'is_remission'),
      runs_ended: integer(over('sum', [when('s.is_remission', 0, 1)], { ...scoreOrder, rows: 'to-here' })),
      from_last: over('row-number', [], {
        by: ['s.person'],
        order: [descending('s.taken_on'), descending('s.value'), descending('s.score')],
      }),
    },
  }),
)
const remissionRun = step(
  'remission_run',
  'Scores in the range of remission, one after the other.',
  select({
    from: ['episode_score', 's'],
    where: 's.is_remission',
    groupBy: ['s.person', 's.runs_ended'],
    columns: {
      person: 's.person',
      first_on: lowest('s.taken_on'),
      last_on: highest('s.taken_on'),
    },
  }),
)
const abatedOrCoded = firstThat(
  [
    [isKnown('c.abated_last'), 'c.abated_last'],
    ['c.is_coded_remission', coalesce('c.onset_last', 'c.recorded_last')],
  ],
  integer(null),
)
const remissionDay = step(
  'remission_day',
  'Documented full remissions: coded, or two months of scores in its range.',
  union(
    select({
      from: ['depressive_condition', 'c'],
      where: allOf('c.is_major', isKnown(abatedOrCoded)),
      columns: { person: 'c.person', until: abatedOrCoded },
    }),
    select({
      from: ['remission_run', 's'],
      where: atLeast(minus('s.last_on', 's.first_on'), parameter('remission_days')),
      columns: { person: 's.person', until: 's.last_on' },
    }),
  ),
)
const remission = step(
  'remission',
  'The last day of the latest.',
  select({
    from: ['remission_day', 'r'],
    groupBy: ['r.person'],
    columns: { person: 'r.person', until: highest('r.until') },
  }),
)

const signDay = coalesce('c.onset_first', 'c.recorded_first')
const relapseSign = step(
  'relapse_sign',
  'Signs of depression after it.',
  union(
    select({
      from: ['episode_score', 's'],
      joins: [join('remission', 'r', equals('r.person', 's.person'))],
      where: allOf(not('s.is_remission'), above('s.taken_on', 'r.until')),
      columns: { person: 's.person', sign_day: 's.taken_on' },
    }),
    select({
      from: ['depression', 'c'],
      joins: [join('remission', 'r', equals('r.person', 'c.person'))],
      where: allOf(not('c.is_coded_remission'), above(signDay, 'r.until')),
      columns: { person: 'c.person', sign_day: signDay },
    }),
  ),
)
const relapse = step(
  'relapse',
  'The first of them: the new episode has begun by then.',
  select({
    from: ['relapse_sign', 's'],
    groupBy: ['s.person'],
    columns: { person: 's.person', sign_day: lowest('s.sign_day') },
  }),
)

const isOpen = allOf(not('c.is_abated'), not('c.is_coded_remission'))
const onsetOrder = step(
  'onset_order',
  'Depressions that are not over, the earliest onset first; those with only a date of recording after them.',
  select({
    from: ['depression', 'c'],
    where: allOf(isOpen, anyOf(isKnown('c.onset_first'), isKnown('c.recorded_first'))),
    columns: {
      ...columns('c', 'person', 'onset_first', 'onset_last', 'recorded_last'),
      place: over('row-number', [], {
        by: ['c.person'],
        order: [
          when(isKnown('c.onset_first'), 0, 1),
          coalesce('c.onset_first', 'c.recorded_first'),
          'c.condition',
        ],
      }),
    },
  }),
)
const depressionState = step(
  'depression_state',
  'Whether any depression of the person is still open.',
  select({
    from: ['depression', 'c'],
    groupBy: ['c.person'],
    columns: {
      person: 'c.person',
      is_current: some(allOf(not('c.is_coded_remission'), not('c.is_abated'), not('c.is_over'))),
      is_over: every(anyOf('c.is_abated', 'c.is_over')),
    },
  }),
)

const hasStart = isKnown('b.person')
const hasRelapse = isKnown('a.person')
const hasRemission = isKnown('r.person')
const hasScore = isKnown('l.person')
const status = firstThat(
  [
    [isKnown('t.value'), 't.value'],
    [
      allOf(hasRemission, not(allOf(hasScore, surely(above('l.taken_on', 'r.until')))), not(hasRelapse)),
      text('remitted'),
    ],
    [allOf(hasScore, surely('l.is_remission')), text('unknown')],
    [hasScore, text('current')],
    [surely('d.is_current'), text('current')],
    [allOf(isMissing('d.person'), hasStart), text('current')],
    [surely('d.is_over'), text('remitted')],
  ],
  text('unknown'),
)
const first = (alias: string) => equals(`${alias}.place`, 1)
const ofPerson = (alias: string): Expression => equals(`${alias}.person`, 'p.person')
const episode = step(
  'episode',
  'The current episode of each person: its state, and the earliest and latest day on which it can have begun.',
  select({
    from: ['person', 'p'],
    joins: [
      leftJoin('stated_start', 'b', allOf(ofPerson('b'), first('b'))),
      leftJoin('stated_status', 't', allOf(ofPerson('t'), first('t'))),
      leftJoin('relapse', 'a', ofPerson('a')),
      leftJoin('remission', 'r', ofPerson('r')),
      leftJoin('onset_order', 'o', allOf(ofPerson('o'), first('o'))),
      leftJoin('depression_state', 'd', ofPerson('d')),
      leftJoin('episode_score', 'l', allOf(ofPerson('l'), equals('l.from_last', 1))),
    ],
    columns: {
      person: 'p.person',
      status,
      start_first: firstThat(
        [
          [hasStart, 'b.first_day'],
          [hasRelapse, 'r.until'],
        ],
        minus('o.onset_first', parameter('diagnosis_lag_days')),
      ),
      start_last: firstThat(
        [
          [hasStart, 'b.last_day'],
          [hasRelapse, 'a.sign_day'],
        ],
        coalesce('o.onset_last', 'o.recorded_last'),
      ),
    },
  }),
)

export const episodeSteps: readonly Step[] = [
  statedStart,
  statedStatus,
  depressiveCondition,
  hasMajor,
  depression,
  episodeScore,
  remissionRun,
  remissionDay,
  remission,
  relapseSign,
  relapse,
  onsetOrder,
  depressionState,
  episode,
]
