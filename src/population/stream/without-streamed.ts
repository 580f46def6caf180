/** A program that leaves to the stream whom the stream has judged: its steps look only at the people of the query. */
import { equals } from '../query/expression.ts'
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

/** What both roads find: the step of the query, and beside it what the stream found. */
const shared = [
  ['chain', 'streamed_chain', ['person', 'is_certain', 'reached_on']],
  ['treatment_count', 'streamed_count', ['person', 'certain', 'possible']],
] as const

export function withoutStreamed(program: Program): Program {
  const renamed = new Map<string, string>(
    [...limited, ...shared.map(([name]) => name)].map((name) => [name, `query_${name}`]),
  )
  const steps = program.steps.flatMap((each): readonly Step[] => {
    if (each.name === 'determination') return [...shared.map(sharedStep), each]
    const query = withSources(each.query, renamed)
    return [{ ...each, name: renamed.get(each.name) ?? each.name, query }]
  })
  return { ...program, steps: [...limited.map(limitedStep), ...steps] }
}

function sharedStep([name, streamed, names]: (typeof shared)[number]): Step {
  return step(
    name,
    'What the stream found, and what the query found.',
    union(
      select({ from: [`query_${name}`, 'c'], columns: columns('c', ...names) }),
      select({ from: [streamed, 'c'], columns: columns('c', ...names) }),
    ),
  )
}

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
