/** A program that leaves to the stream whom the stream has judged: its steps look only at the people of the query. */
import { equals, expression } from '../query/expression.ts'
import {
  columns,
  join,
  type Program,
  type Query,
  type Source,
  type Step,
  select,
  step,
  union,
} from '../query/query.ts'
import { type Column, populationTables } from '../tables.ts'

/** Tables of which the query needs only its own people. */
const limited = ['exposure', 'exposure_span', 'exposure_trap', 'session'] as const

export function withoutStreamed(program: Program): Program {
  const renamed = new Map<string, string>([
    ...limited.map((table) => [table, `query_${table}`] as const),
    ['chain', 'query_chain'],
  ])
  const steps = program.steps.flatMap((each): readonly Step[] => {
    if (each.name === 'determination') return [allChains, { ...each, query: withoutCounts(each.query) }]
    const query = withSources(each.query, renamed)
    return [{ ...each, name: renamed.get(each.name) ?? each.name, query }]
  })
  return { ...program, steps: [...limited.map(limitedStep), ...steps] }
}

/** The stream stops counting at the number that matters: how many there were is not known of its people. */
function withoutCounts(query: Query): Query {
  if (query.kind !== 'select') return query
  const counts = { treatments_low: expression('n.certain'), treatments_high: expression('n.possible') }
  return { ...query, columns: { ...query.columns, ...counts } }
}

const chainColumns = ['person', 'is_certain', 'reached_on'] as const
const allChains = step(
  'chain',
  'People who reached the number of treatments, by the stream or by the query.',
  union(
    select({ from: ['query_chain', 'c'], columns: columns('c', ...chainColumns) }),
    select({ from: ['streamed_chain', 'c'], columns: columns('c', ...chainColumns) }),
  ),
)

function limitedStep(table: (typeof limited)[number]): Step {
  const given: Readonly<Record<string, Column>> = populationTables[table]
  return step(
    `query_${table}`,
    'The people of whom more than fills must be known.',
    select({
      from: [table, 's'],
      joins: [join('query_person', 'p', equals('p.person', 's.person'))],
      columns: columns('s', ...Object.keys(given)),
    }),
  )
}

function withSources(query: Query, renamed: ReadonlyMap<string, string>): Query {
  const rename = (source: Source): Source => ({ ...source, name: renamed.get(source.name) ?? source.name })
  switch (query.kind) {
    case 'rows':
      return query
    case 'union':
      return { ...query, of: query.of.map((part) => withSources(part, renamed)) }
    case 'select':
      return {
        ...query,
        from: rename(query.from),
        joins: query.joins.map((each) => ({ ...each, to: rename(each.to) })),
      }
  }
}
