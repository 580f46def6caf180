/** The answers of a real Spark: `SPARK_SQL` names its `spark-sql`, or `SPARK_THRIFT` its Thrift server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../src/knowledge/definitions/definition.ts'
import { programOf } from '../../src/population/query/program-of.ts'
import { loadPopulation } from '../../src/population/run-duckdb.ts'
import { sparkSources, sparkStatements, sparkWrite } from '../../src/population/run-spark.ts'
import { populationTableNames } from '../../src/population/tables.ts'
import { tablesOf } from '../../src/population/tables-of.ts'
import type { SparkSession } from '../../src/population/to-spark/session.ts'
import { settingsForFewPeople, sparkSqlSession } from '../../src/population/to-spark/spark-sql-session.ts'
import { thriftSession } from '../../src/population/to-spark/thrift-session.ts'
import type { PatientRecord } from '../../src/record/record.ts'
import type { Day } from '../../src/units/day.ts'

const { SPARK_SQL: sparkSql, SPARK_THRIFT: sparkThrift } = process.env

/** Whether there is a Spark to ask. */
export const hasSpark = sparkSql !== undefined || sparkThrift !== undefined

export function localSpark(): SparkSession {
  if (sparkThrift !== undefined) return thriftSession({ url: sparkThrift })
  return sparkSqlSession({ command: sparkSql ?? 'spark-sql', master: 'local[2]', conf: settingsForFewPeople })
}

/** One row for each definition, as DuckDB's. DuckDB only writes the tables as Parquet and reads the answers back. */
export async function sparkAnswers(
  connection: DuckDBConnection,
  records: readonly PatientRecord[],
  definitions: readonly Definition[],
  asOf: Day,
): Promise<readonly (readonly string[])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nextline-population-'))
  try {
    await loadPopulation(connection, tablesOf(records))
    for (const table of populationTableNames)
      await connection.run(`COPY ${table} TO '${folder}/${table}.parquet' (FORMAT parquet)`)
    const programs = definitions.map((definition) => programOf(definition, asOf))
    const results = programs.map((_, index) => `${folder}/answers-${index}`)
    await localSpark().run([
      'CREATE SCHEMA IF NOT EXISTS nextline_agreement',
      'USE nextline_agreement',
      ...sparkSources((table) => `${folder}/${table}.parquet`),
      ...sparkStatements(programs, (program) => [
        sparkWrite(results[programs.indexOf(program)] ?? '', 'SELECT person, answer FROM determination'),
      ]),
    ])
    return await Promise.all(results.map((path) => readAnswers(connection, path)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function readAnswers(connection: DuckDBConnection, path: string): Promise<readonly string[]> {
  const found = await connection.runAndReadAll(
    `SELECT answer FROM read_parquet('${path}/*.parquet') ORDER BY person`,
  )
  return found.getRows().map(([answer]) => `${answer}`)
}
