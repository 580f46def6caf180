/** The road through the `spark-sql` of an installation: one run of it is one session. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SparkRunOptions, SparkSession } from './session.ts'

export type SparkSqlOptions = {
  /** The `spark-sql` of an installation. */
  readonly command: string
  /** `local[2]`, `yarn`, `spark://host:7077` … */
  readonly master?: string | undefined
  readonly conf?: Readonly<Record<string, string>> | undefined
}

export function sparkSqlSession({ command, master, conf = {} }: SparkSqlOptions): SparkSession {
  return {
    tablesStay: false,
    run: async (statements, options = {}) => {
      const folder = await mkdtemp(join(tmpdir(), 'nextline-spark-'))
      try {
        const file = join(folder, 'program.sql')
        await writeFile(file, `${statements.join(';\n')};\n`)
        const settings = { ...defaults(folder), ...conf }
        const words = Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`])
        const masterWords = master === undefined ? [] : ['--master', master]
        await finished(command, [...masterWords, ...words, '-f', file], folder, options)
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

/**
 * For few people on one machine: what a cluster gains by compiling each query to machine code and by spreading its
 * rows is more than the whole work here.
 */
export const settingsForFewPeople: Readonly<Record<string, string>> = {
  'spark.sql.shuffle.partitions': '1',
  'spark.sql.codegen.wholeStage': 'false',
  'spark.sql.codegen.factoryMode': 'NO_CODEGEN',
  'spark.driver.memory': '3g',
  'spark.driver.extraJavaOptions': '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
}

const keptLines = 40

function finished(
  command: string,
  words: readonly string[],
  folder: string,
  { onStatement, signal }: SparkRunOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal === undefined ? {} : { signal }),
    })
    const last: string[] = []
    let done = 0
    const listen = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n').filter(Boolean)) {
        last.push(line)
        if (last.length > keptLines) last.shift()
        // What spark-sql says after each statement.
        if (!line.startsWith('Time taken:')) continue
        done += 1
        onStatement?.(done)
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', (error) =>
      reject(
        new Error(
          `Cannot start ${command}: ${error.message}. Name the spark-sql of your Spark installation with --spark-sql.`,
        ),
      ),
    )
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Spark stopped with exit code ${code}. Its last words:\n${last.join('\n')}`))
    })
  })
}
