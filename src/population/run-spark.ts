/**
 * Runs programs in Spark. How statements reach a Spark is one function that is handed in: the `spark-sql` of an
 * installation (below), a Thrift connection, or a Databricks warehouse. All of them run the same text.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parametersOf } from './query/parameters-of.ts'
import type { Program } from './query/query.ts'
import { declarations } from './query/script.ts'
import { type StepsDone, statementsToRun } from './query/statements-to-run.ts'
import { type Column, type PopulationTable, populationTableNames, populationTables } from './tables.ts'
import { spark, sparkTypes } from './to-spark/dialect.ts'

/** Runs statements one after the other in one session, and fails with Spark's own words. */
export type SparkSession = { readonly run: (statements: readonly string[]) => Promise<void> }

/** Makes the tables of a population known from Parquet, a file or a folder for each table. */
export function sparkSources(pathOf: (table: PopulationTable) => string): readonly string[] {
  return populationTableNames.map((table) => {
    const columns: Readonly<Record<string, Column>> = populationTables[table]
    const typed = Object.entries(columns).map(
      ([name, { type }]) => `CAST(${name} AS ${sparkTypes[type]}) AS ${name}`,
    )
    const file = `parquet.\`${pathOf(table).replaceAll('`', '``')}\``
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

export type SparkSqlOptions = {
  /** The `spark-sql` of an installation. */
  readonly command: string
  /** `local[2]`, `yarn`, `spark://host:7077` … */
  readonly master?: string | undefined
  readonly conf?: Readonly<Record<string, string>> | undefined
  /** What Spark says while it runs. */
  readonly onLine?: ((line: string) => void) | undefined
}

/** A session that is one run of `spark-sql`. */
export function sparkSqlSession({ command, master, conf = {}, onLine }: SparkSqlOptions): SparkSession {
  return {
    run: async (statements) => {
      const folder = await mkdtemp(join(tmpdir(), 'nextline-spark-'))
      try {
        const file = join(folder, 'program.sql')
        await writeFile(file, `${statements.join(';\n')};\n`)
        const settings = { ...defaults(folder), ...conf }
        const words = Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`])
        const masterWords = master === undefined ? [] : ['--master', master]
        await finished(command, [...masterWords, ...words, '-f', file], folder, onLine)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** The tables of the steps live as long as the session. */
function defaults(folder: string): Readonly<Record<string, string>> {
  return {
    'spark.sql.warehouse.dir': join(folder, 'warehouse'),
    'spark.sql.catalogImplementation': 'in-memory',
    'spark.ui.enabled': 'false',
  }
}

function finished(
  command: string,
  words: readonly string[],
  folder: string,
  onLine: ((line: string) => void) | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const last: string[] = []
    const listen = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        last.push(line)
        if (last.length > 40) last.shift()
        onLine?.(line)
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) =>
      reject(
        new Error(
          `Cannot start ${command}: ${error.message}. Name the spark-sql of your Spark installation.`,
        ),
      ),
    )
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Spark stopped with exit code ${code}. Its last words:\n${last.join('\n')}`))
    })
  })
}
