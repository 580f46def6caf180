/** A program as a commented script that an analyst can read, change and run in a warehouse. */
import { type Column, populationTableNames, populationTables } from '../tables.ts'
import { duckdbScript } from '../to-duckdb/dialect.ts'
import { spark } from '../to-spark/dialect.ts'
import type { Dialect } from './print.ts'
import type { Parameter, Program } from './query.ts'
import { statementsOf } from './statements.ts'

export const dialectNames = ['duckdb', 'spark'] as const
export type DialectName = (typeof dialectNames)[number]

type ScriptDialect = {
  readonly dialect: Dialect
  readonly declare: (name: string, given: Parameter) => string
  /** What the analyst should know before running it. */
  readonly mind: readonly string[]
}

const dialects: Readonly<Record<DialectName, ScriptDialect>> = {
  duckdb: {
    dialect: duckdbScript,
    declare: (name, { type, value }) =>
      `SET VARIABLE ${name} = CAST(${duckdbScript.literal(value)} AS ${duckdbScript.types[type]});`,
    mind: ['Steps are temporary tables: nothing stays in the database but what you copy out.'],
  },
  spark: {
    dialect: spark,
    declare: (name, { type, value }) =>
      `DECLARE OR REPLACE VARIABLE ${name} ${spark.types[type]} DEFAULT ${spark.literal(value)};`,
    mind: [
      'Steps are tables of the current schema and replace tables of the same names (trial, segment, people …):',
      'run it in a schema of its own, and drop that afterwards. Spark 3.5 or later, Databricks.',
    ],
  },
}

/** The whole program: what it needs, the numbers of the definition, and each step with what it means. */
export function scriptOf(program: Program, name: DialectName): string {
  const { dialect, mind } = dialects[name]
  const statements = statementsOf({ ...program, reported: [] }, dialect)
  const read = new Set(statements.flatMap(({ reads }) => [...reads]))
  const tables = new Set(statements.flatMap(({ sources }) => [...sources]))
  const steps = statements.map(({ explains, sql }) => {
    const last = explains.at(-1)
    return [comment(last?.text ?? ''), ...sql.map((text) => `${text};`)].join('\n')
  })
  const parts = [
    comment(`${program.title} (${program.definition})`),
    ...mind.map(comment),
    comment('Needs the tables of a population; days are whole numbers, days since 1970-01-01:'),
    ...populationTableNames.filter((table) => tables.has(table)).map((table) => comment(tableWords(table))),
    '',
    comment('The numbers of the definition.'),
    ...declarations(program, name, read),
    '',
    ...steps.flatMap((step) => [step, '']),
    comment(
      'One row for each person stands in determination: answer yes, unknown or no, and the day it was reached.',
    ),
    'SELECT answer, count(*) AS people FROM determination GROUP BY answer ORDER BY answer;',
  ]
  return `${parts.join('\n')}\n`
}

/** The parameters that the script reads, declared. */
export function declarations(
  program: Program,
  name: DialectName,
  read: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(program.parameters)
    .filter(([parameter]) => read.has(parameter))
    .map(([parameter, given]) => `${dialects[name].declare(parameter, given)} ${comment(given.explains)}`)
}

function tableWords(table: (typeof populationTableNames)[number]): string {
  const columns: Readonly<Record<string, Column>> = populationTables[table]
  return `  ${table} (${Object.keys(columns).join(', ')})`
}

function comment(text: string): string {
  return `-- ${text.replaceAll('\n', ' ')}`
}
