/**
 * Runs a program in DuckDB. The connection is handed in, so that the package works without DuckDB where nobody
 * counts populations.
 */
import { createHash } from 'node:crypto'
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Statement } from './query/print.ts'
import type { Program, Query, Value } from './query/query.ts'
import { statementsOf } from './query/statements.ts'
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

/**
 * What stands in the temporary tables of a connection, by the text and the values it was made from. Definitions
 * that share steps (the courses of every agent, the trials of one pause) compute them once. Forget it when the
 * population changes.
 */
export type StepsDone = Map<string, string>

/** Runs every step that is not done; afterwards the results stand in temporary tables of their names. */
export async function runInDuckdb(
  connection: DuckDBConnection,
  program: Program,
  done: StepsDone = new Map(),
  onStep: (step: string) => void = () => {},
): Promise<void> {
  const steps = new Map(program.steps.map((step) => [step.name, step.query]))
  for (const statement of statementsOf(program, duckdb)) {
    const { step, sql } = statement
    const made = fingerprint(program, statement, done)
    if (done.get(step) === made) continue
    onStep(step)
    const query = steps.get(step)
    if (query?.kind === 'rows') await loadRows(connection, step, query.columns, query.rows)
    else for (const text of sql) await connection.run(text, valuesOf(program, statement.reads))
    done.set(step, made)
  }
}

/** The same text over the same values and the same inputs makes the same rows. */
function fingerprint(program: Program, { sql, reads, sources }: Statement, done: StepsDone): string {
  const inputs = sources.map((source) => done.get(source) ?? source)
  return createHash('sha256')
    .update(JSON.stringify([sql, valuesOf(program, reads), inputs]))
    .digest('hex')
}

function valuesOf(program: Program, names: readonly string[]): Record<string, DuckDBValue> {
  return Object.fromEntries(names.map((name) => [name, program.parameters[name]?.value ?? null]))
}

export type PersonAnswer = { readonly person: number; readonly answer: string }

/** The answer for each person, in the order of the persons. */
export async function answersIn(connection: DuckDBConnection): Promise<readonly PersonAnswer[]> {
  const reader = await connection.runAndReadAll('SELECT person, answer FROM determination ORDER BY person')
  return reader.getRows().map(([person, answer]) => ({ person: Number(person), answer: `${answer}` }))
}
