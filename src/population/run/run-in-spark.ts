/**
 * The steps of a definition in Spark, between a population that DuckDB laid out and a report that DuckDB counts: the
 * tables go over as Parquet, the results come back as Parquet.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sparkSources, sparkStatements, sparkWrite } from '../run-spark.ts'
import { PopulationProblem } from '../sources/problem.ts'
import { quoted } from '../sources/sql-text.ts'
import { populationTableNames } from '../tables.ts'
import { sparkName } from '../to-spark/dialect.ts'
import type { SparkRunOptions, SparkSession } from '../to-spark/session.ts'
import type { RunProgram } from './answer-population.ts'
import { type Exchange, type Place, pathOfSpark } from './exchange.ts'

export type SparkEngine = Pick<SparkRunOptions, 'signal'> & {
  readonly session: SparkSession
  /** How tables go to Spark and results come back; nothing stays there. */
  readonly exchange: Exchange
  /** The catalog in which the steps become tables; that of the session where none is named. */
  readonly catalog?: string | undefined
  readonly onVersion?: ((version: string) => void) | undefined
  /** What the user must clear away, because it could not be done here. */
  readonly onLeft?: ((what: string) => void) | undefined
}

/** Runs programs in Spark; afterwards the results stand in the working database as if they had been made there. */
export function inSpark(engine: SparkEngine): RunProgram {
  return async (connection, program, onStep) => {
    // Two runs may share a folder.
    const place = engine.exchange(`nextline-${randomUUID()}`, engine.signal)
    try {
      onStep('tables for Spark')
      const fileOf = (table: string): string => `${table}.parquet`
      for (const table of populationTableNames) {
        await connection.run(`COPY ${table} TO ${quoted(join(place.here, fileOf(table)))} (FORMAT parquet)`)
      }
      await place.toSpark(populationTableNames.map(fileOf))
      const results = [...program.results, ...program.reported]
      const statements = [
        ...sparkSources((table) => pathOfSpark(place.there, fileOf(table))),
        ...sparkStatements([program], () => [
          ...results.map((result) => sparkWrite(resultOf(place, result), `SELECT * FROM ${result}`)),
          sparkWrite(resultOf(place, version), 'SELECT version() AS version'),
        ]),
      ]
      await inSchemaOfItsOwn(engine, statements, (done) =>
        onStep(`Spark: ${done} of ${statements.length} statements`),
      ).catch((error: unknown) => {
        throw withAdvice(error, place)
      })
      onStep('results from Spark')
      await place.fromSpark([...results, version].map((result) => `results/${result}`))
      for (const result of results) {
        await connection.run(
          `CREATE OR REPLACE TEMP TABLE ${result} AS SELECT * FROM ${filesOf(place, result)}`,
        )
      }
      engine.onVersion?.(await versionIn(connection, place))
    } finally {
      await cleared(place, engine.onLeft)
    }
  }
}

const version = 'spark_version'

function resultOf({ there }: Place, result: string): string {
  return pathOfSpark(there, 'results', result)
}

async function versionIn(connection: DuckDBConnection, place: Place): Promise<string> {
  const reader = await connection.runAndReadAll(`SELECT version FROM ${filesOf(place, version)}`)
  return `${reader.getRows()[0]?.[0]}`
}

function filesOf(place: Place, result: string): string {
  const here = join(place.here, 'results', result)
  if (!existsSync(here) || !readdirSync(here).some((name) => name.endsWith('.parquet'))) {
    throw new PopulationProblem(
      `Spark wrote its results to ${resultOf(place, result)}, and this machine finds none in ${here}. ${place.advice}`,
    )
  }
  return `read_parquet(${quoted(`${here}/*.parquet`)})`
}

/** Spark's words for a file that is not there say nothing of two machines. */
function withAdvice(error: unknown, { here, there, advice }: Place): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!message.includes('PATH_NOT_FOUND')) return error
  return new PopulationProblem(
    `Spark does not see the tables of the population in ${there}; here they are in ${here}. ${advice}\n${message}`,
  )
}

/** The tables are the people themselves: they go, whatever happened. */
async function cleared({ here, there, clear }: Place, onLeft: SparkEngine['onLeft']): Promise<void> {
  try {
    await clear()
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`
    const where = here === there ? here : `${there} (here: ${here})`
    onLeft?.(
      `The people of the population are still in ${where}. Remove it; it could not be removed from here: ${reason}`,
    )
  }
}

const secondsToClear = 60

/** The steps are tables, and nobody else's table may be one of them. */
async function inSchemaOfItsOwn(
  { session, catalog, signal, onLeft }: SparkEngine,
  statements: readonly string[],
  onStatement: (done: number) => void,
): Promise<void> {
  const schema = `nextline_${randomUUID().replaceAll('-', '')}`
  // Databricks no longer lets USE name a schema of another catalog.
  const inCatalog = catalog === undefined ? [] : [`SET CATALOG ${sparkName(catalog)}`]
  const ours = [...inCatalog, `CREATE SCHEMA ${schema}`, `USE ${schema}`]
  let isOpen = false
  let done = 0
  const onDone = (number: number): void => {
    isOpen = true
    done = number
    onStatement(Math.max(0, number - ours.length))
  }
  try {
    await session.run([...ours, ...statements], { signal, onStatement: onDone })
  } finally {
    if (session.tablesStay && isOpen) {
      const drop = session.run([...inCatalog, `DROP SCHEMA IF EXISTS ${schema} CASCADE`], {
        signal: AbortSignal.timeout(secondsToClear * 1000),
      })
      // What went wrong before is what the user must know; this is told beside it.
      await drop.catch((error: unknown) => {
        if (done <= inCatalog.length) return
        const reason = error instanceof Error ? error.message : `${error}`
        onLeft?.(
          `The tables of the steps are still in Spark, with the people of the population. Remove them there: ${[...inCatalog, `DROP SCHEMA IF EXISTS ${schema} CASCADE`].join('; ')}. They could not be removed from here: ${reason}`,
        )
      })
    }
  }
}
