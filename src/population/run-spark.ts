/**
 * Runs programs in Spark. How statements reach a Spark is a session that is handed in: the `spark-sql` of an
 * installation, a Thrift server, or a Databricks warehouse. All of them run the same text.
 */
import { parametersOf } from './query/parameters-of.ts'
import type { Program } from './query/query.ts'
import { declarations } from './query/script.ts'
import { type StepsDone, statementsToRun } from './query/statements-to-run.ts'
import { type Column, type PopulationTable, populationTableNames, populationTables } from './tables.ts'
import { spark, sparkLiteral, sparkName, sparkTypes } from './to-spark/dialect.ts'

/** Makes the tables of a population known from Parquet, a file or a folder for each table. */
export function sparkSources(pathOf: (table: PopulationTable) => string): readonly string[] {
  return populationTableNames.map((table) => {
    const columns: Readonly<Record<string, Column>> = populationTables[table]
    const typed = Object.entries(columns).map(
      ([name, { type }]) => `CAST(${name} AS ${sparkTypes[type]}) AS ${name}`,
    )
    const file = `parquet.${sparkName(pathOf(table))}`
    return `CREATE OR REPLACE TEMPORARY VIEW ${table} AS SELECT ${typed.join(', ')} FROM ${file}`
  })
}

/** The statements of several definitions; steps they share run once. The result of each is kept before the next. */
export function sparkStatements(
  programs: readonly Program[],
  keepResult: (program: Program) => readonly string[],
): readonly string[] {
  const done: StepsDone = new Map()
  return programs.flatMap((program) => {
    const steps = [...statementsToRun(program, spark, done)]
    const read = new Set(program.steps.flatMap((step) => [...parametersOf(step.query)]))
    return [
      ...declarations(program, 'spark', read).map((line) => line.slice(0, line.indexOf(';'))),
      ...steps.flatMap(({ sql }) => [...sql]),
      ...keepResult(program),
    ]
  })
}

/** Writes rows as Parquet into a folder. */
export function sparkWrite(path: string, query: string): string {
  return `INSERT OVERWRITE DIRECTORY ${sparkLiteral(path)} USING parquet ${query}`
}
