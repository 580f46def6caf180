/** The options of `nextline population run --engine spark`, and the road to Spark that they name. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { inSpark } from '../population/run/run-in-spark.ts'
import type { RunOptions } from '../population/run.ts'
import type { SparkSession } from '../population/to-spark/session.ts'
import { sparkSqlSession } from '../population/to-spark/spark-sql-session.ts'
import { thriftSession } from '../population/to-spark/thrift-session.ts'
import { UsageProblem } from './problem.ts'

export const engines = ['duckdb', 'spark'] as const

export type EngineOptions = {
  readonly engine: (typeof engines)[number]
  readonly sparkSql?: string
  readonly sparkMaster?: string
  readonly sparkConf: Readonly<Record<string, string>>
  readonly sparkThrift?: string
  readonly sparkFolder?: string
}

export function engineOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--engine <name>', 'what runs the steps of the definition')
        .choices(engines)
        .default('duckdb'),
    )
    .option('--spark-sql <path>', 'the spark-sql of a Spark installation (default: that of SPARK_HOME)')
    .option('--spark-master <url>', 'where spark-sql runs its work: local[4], yarn, spark://…')
    .option('--spark-conf <name=value>', 'a setting for spark-sql; repeat for several', setting, {})
    .option(
      '--spark-thrift <url>',
      'a Thrift server instead: https://HOST/PATH, http://… or thrift://HOST:PORT',
    )
    .option(
      '--spark-folder <dir>',
      'a folder that this machine and Spark both see (default: beside the results)',
    )
}

type Surroundings = {
  /** A folder that is gone after the run. */
  readonly workFolder: string
  readonly signal: AbortSignal
  readonly environment: NodeJS.ProcessEnv
}

/** Nothing for DuckDB, which needs no road. */
export function chosenEngine(options: EngineOptions, surroundings: Surroundings): RunOptions['engine'] {
  refuseStrayOptions(options)
  if (options.engine === 'duckdb') return undefined
  let version: string | undefined
  const run = inSpark({
    session: sessionOf(options, surroundings.environment),
    folder: join(options.sparkFolder ?? surroundings.workFolder, 'spark'),
    signal: surroundings.signal,
    onVersion: (found) => {
      version = found
    },
  })
  return { run, version: () => (version === undefined ? {} : { spark: version }) }
}

/** The password and the token of a server come from the environment: other users can read a command line. */
function sessionOf(options: EngineOptions, environment: NodeJS.ProcessEnv): SparkSession {
  if (options.sparkThrift !== undefined) {
    return thriftSession({
      url: options.sparkThrift,
      user: environment.NEXTLINE_SPARK_USER,
      password: environment.NEXTLINE_SPARK_PASSWORD,
      token: environment.NEXTLINE_SPARK_TOKEN,
    })
  }
  const command = options.sparkSql ?? installed(environment.SPARK_HOME)
  return sparkSqlSession({ command, master: options.sparkMaster, conf: options.sparkConf })
}

function installed(home: string | undefined): string {
  const inHome = home === undefined ? undefined : join(home, 'bin', 'spark-sql')
  return inHome !== undefined && existsSync(inHome) ? inHome : 'spark-sql'
}

function refuseStrayOptions({
  engine,
  sparkThrift,
  sparkSql,
  sparkMaster,
  sparkFolder,
  sparkConf,
}: EngineOptions): void {
  const ofInstallation = sparkSql ?? sparkMaster ?? Object.keys(sparkConf)[0]
  if (engine === 'duckdb' && (sparkThrift ?? sparkFolder ?? ofInstallation) !== undefined) {
    throw new UsageProblem('The options --spark-… need --engine spark.')
  }
  if (sparkThrift !== undefined && ofInstallation !== undefined) {
    throw new UsageProblem(
      'Name either --spark-thrift or the spark-sql of an installation (--spark-sql, --spark-master, --spark-conf), not both.',
    )
  }
}

function setting(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const equals = text.indexOf('=')
  if (equals < 1) throw new InvalidArgumentError('Expected a name and a value: spark.executor.memory=8g.')
  return { ...before, [text.slice(0, equals)]: text.slice(equals + 1) }
}
