/**
 * The steps of a definition in Spark, between a population that DuckDB laid out and a report that DuckDB counts: the
 * tables go over as Parquet, the results come back as Parquet.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { sparkSources, sparkStatements, sparkWrite } from '../run-spark.ts'
import { quoted } from '../sources/sql-text.ts'
import { populationTableNames } from '../tables.ts'
import type { SparkRunOptions, SparkSession } from '../to-spark/session.ts'
import type { RunProgram } from './answer-population.ts'

export type SparkEngine = Pick<SparkRunOptions, 'signal'> & {
  readonly session: SparkSession
  /** A folder that this machine and Spark both see under the same path. */
  readonly folder: string
  readonly onVersion?: ((version: string) => void) | undefined
}

/** Runs programs in Spark; afterwards the results stand in the working database as if they had been made there. */
export function inSpark({ session, folder, signal, onVersion }: SparkEngine): RunProgram {
  return async (connection, program, onStep) => {
    onStep('tables for Spark')
    mkdirSync(folder, { recursive: true })
    for (const table of populationTableNames) {
      await connection.run(`COPY ${table} TO ${quoted(join(folder, `${table}.parquet`))} (FORMAT parquet)`)
    }
    const results = [...program.results, ...program.reported]
    const written = (name: string): string => join(folder, 'results', name)
    const statements = [
      ...sparkSources((table) => join(folder, `${table}.parquet`)),
      ...sparkStatements([program], () => [
        ...results.map((name) => sparkWrite(written(name), `SELECT * FROM ${name}`)),
        sparkWrite(written('spark_version'), 'SELECT version() AS version'),
      ]),
    ]
    await inSchemaOfItsOwn(session, statements, {
      signal,
      onStatement: (done) => onStep(`Spark: ${done} of ${statements.length} statements`),
    })
    onStep('results from Spark')
    for (const name of results) {
      await connection.run(
        `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM read_parquet(${quoted(`${written(name)}/*.parquet`)})`,
      )
    }
    const version = await connection.runAndReadAll(
      `SELECT version FROM read_parquet(${quoted(`${written('spark_version')}/*.parquet`)})`,
    )
    onVersion?.(`${version.getRows()[0]?.[0]}`)
  }
}

/** The steps are tables, and nobody else's table may be one of them. */
async function inSchemaOfItsOwn(
  session: SparkSession,
  statements: readonly string[],
  options: SparkRunOptions,
): Promise<void> {
  const schema = `nextline_${randomUUID().replaceAll('-', '')}`
  try {
    await session.run([`CREATE SCHEMA ${schema}`, `USE ${schema}`, ...statements], options)
  } finally {
    if (session.tablesStay) await session.run([`DROP SCHEMA IF EXISTS ${schema} CASCADE`])
  }
}
