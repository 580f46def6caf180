/**
 * Runs a program in DuckDB. The connection is handed in, so that the package works without DuckDB where nobody
 * counts populations.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Program, Query, Value } from './query/query.ts'
import { type StepsDone, statementsToRun, valuesOf } from './query/statements-to-run.ts'
import { type Column, type Population, populationTableNames, populationTables } from './tables.ts'
import { duckdb, duckdbTypes } from './to-duckdb/dialect.ts'

/** Creates the tables of a population and fills them. */
export async function loadPopulation(connection: DuckDBConnection, population: Population): Promise<void> {
  for (const name of populationTableNames) {
    const columns: Readonly<Record<string, Column>> = populationTables[name]
    const types = Object.fromEntries(Object.entries(columns).map(([key, { type }]) => [key, type]))
    await loadRows(connection, name, types, population[name])
  }
}

type Types = Extract<Query, { kind: 'rows' }>['columns']

async function loadRows(
  connection: DuckDBConnection,
  name: string,
  types: Types,
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const columns = Object.entries(types).map(([column, type]) => `${column} ${duckdbTypes[type]}`)
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (${columns.join(', ')})`)
  const appender = await connection.createAppender(name)
  const kinds = Object.values(types)
  for (const row of rows) {
    for (const [index, value] of row.entries()) {
      if (value === null) appender.appendNull()
      else if (kinds[index] === 'integer') appender.appendInteger(Number(value))
      else if (kinds[index] === 'big-integer') appender.appendBigInt(BigInt(value))
      else if (kinds[index] === 'double') appender.appendDouble(Number(value))
      else if (kinds[index] === 'boolean') appender.appendBoolean(value === true)
      else appender.appendVarchar(`${value}`)
    }
    appender.endRow()
  }
  appender.closeSync()
}

/** Runs every step that is not done; afterwards the results stand in temporary tables of their names. */
export async function runInDuckdb(
  connection: DuckDBConnection,
  program: Program,
  done: StepsDone = new Map(),
  onStep: (step: string) => void = () => {},
): Promise<void> {
  const steps = new Map(program.steps.map((step) => [step.name, step.query]))
  for (const { step, sql, reads } of statementsToRun(program, duckdb, done)) {
    onStep(step)
    const query = steps.get(step)
    if (query?.kind === 'rows') await loadRows(connection, step, query.columns, query.rows)
    else for (const text of sql) await connection.run(text, valuesOf(program, reads))
  }
}

export type PersonAnswer = { readonly person: number; readonly answer: string }

/** The answer for each person, in the order of the persons. */
export async function answersIn(connection: DuckDBConnection): Promise<readonly PersonAnswer[]> {
  const reader = await connection.runAndReadAll('SELECT person, answer FROM determination ORDER BY person')
  return reader.getRows().map(([person, answer]) => ({ person: Number(person), answer: `${answer}` }))
}

export type { StepsDone }
