/**
 * The steps of a definition in Spark, between a population that DuckDB laid out and a report that DuckDB counts: the
 * tables go over as Parquet, the results come back as Parquet.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { sparkSources, sparkStatements, sparkWrite } from '../run-spark.ts'
import { PopulationProblem } from '../sources/problem.ts'
import { quoted } from '../sources/sql-text.ts'
import { populationTableNames } from '../tables.ts'
import { sparkName } from '../to-spark/dialect.ts'
import type { SparkRunOptions, SparkSession } from '../to-spark/session.ts'
import type { RunProgram } from './answer-population.ts'
import { type SharedFolder, seenBySpark } from './shared-folder.ts'

export type SparkEngine = Pick<SparkRunOptions, 'signal'> & {
  readonly session: SparkSession
  /** A folder that this machine and Spark both see; nothing stays in it. */
  readonly folder: SharedFolder
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
    const name = `nextline-${randomUUID()}`
    const folder = { here: join(engine.folder.here, name), there: seenBySpark(engine.folder, name) }
    try {
      onStep('tables for Spark')
      mkdirSync(folder.here, { recursive: true })
      for (const table of populationTableNames) {
        const file = quoted(join(folder.here, `${table}.parquet`))
        await connection.run(`COPY ${table} TO ${file} (FORMAT parquet)`)
      }
      const results = [...program.results, ...program.reported]
      const written = (result: string): string => seenBySpark(folder, 'results', result)
      const statements = [
        ...sparkSources((table) => seenBySpark(folder, `${table}.parquet`)),
        ...sparkStatements([program], () => [
          ...results.map((result) => sparkWrite(written(result), `SELECT * FROM ${result}`)),
          sparkWrite(written('spark_version'), 'SELECT version() AS version'),
        ]),
      ]
      await inSchemaOfItsOwn(engine, statements, (done) =>
        onStep(`Spark: ${done} of ${statements.length} statements`),
      ).catch((error: unknown) => {
        throw withAdvice(error, folder)
      })
      onStep('results from Spark')
      for (const result of results) {
        await connection.run(
          `CREATE OR REPLACE TEMP TABLE ${result} AS SELECT * FROM ${filesOf(folder, result)}`,
        )
      }
      engine.onVersion?.(await versionIn(connection, folder))
    } finally {
      clear(folder.here, engine.onLeft)
    }
  }
}

async function versionIn(connection: DuckDBConnection, folder: SharedFolder): Promise<string> {
  const reader = await connection.runAndReadAll(`SELECT version FROM ${filesOf(folder, 'spark_version')}`)
  return `${reader.getRows()[0]?.[0]}`
}

function filesOf(folder: SharedFolder, result: string): string {
  const here = join(folder.here, 'results', result)
  if (!existsSync(here) || !readdirSync(here).some((name) => name.endsWith('.parquet'))) {
    throw new PopulationProblem(
      `Spark wrote its results to ${seenBySpark(folder, 'results', result)}, and this machine finds none in ${here}. ${sameFolder}`,
    )
  }
  return `read_parquet(${quoted(`${here}/*.parquet`)})`
}

const sameFolder =
  '--spark-folder must be the folder as this machine sees it, --spark-folder-there the same folder as Spark sees it.'

/** Spark's words for a file that is not there say nothing of two machines. */
function withAdvice(error: unknown, { here, there }: SharedFolder): unknown {
  const message = error instanceof Error ? error.message : ''
  if (!message.includes('PATH_NOT_FOUND')) return error
  return new PopulationProblem(
    `Spark does not see the tables of the population in ${there}; here they are in ${here}. ${sameFolder}\n${message}`,
  )
}

/** The tables are the people themselves: they go, whatever happened. */
function clear(folder: string, onLeft: SparkEngine['onLeft']): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : `${error}`
    onLeft?.(`The people of the population are still in ${folder}, which could not be removed: ${reason}`)
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
