/** The options of `nextline population run --engine spark`, and the road to Spark that they name. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { databricksVolume, isVolumePath } from '../population/run/databricks-volume.ts'
import { type Exchange, isPathOfSpark, sharedFolder } from '../population/run/exchange.ts'
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
  readonly sparkFolderThere?: string
  readonly sparkCatalog?: string
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
    .option(
      '--spark-folder-there <path>',
      'where Spark sees that folder, if not under the same path: /Volumes/…, s3://…',
    )
    .option('--spark-catalog <name>', 'the catalog in which Spark may make a schema for the steps')
}

type Surroundings = {
  /** A folder that is gone after the run. */
  readonly workFolder: string
  readonly signal: AbortSignal
  readonly environment: NodeJS.ProcessEnv
  /** Tells the user what could not be cleared away. */
  readonly onLeft: (what: string) => void
}

/** Nothing for DuckDB, which needs no road. */
export function chosenEngine(options: EngineOptions, surroundings: Surroundings): RunOptions['engine'] {
  refuseStrayOptions(options)
  if (options.engine === 'duckdb') return undefined
  let version: string | undefined
  const run = inSpark({
    session: sessionOf(options, surroundings.environment),
    exchange: exchangeOf(options, surroundings),
    catalog: options.sparkCatalog,
    signal: surroundings.signal,
    onLeft: surroundings.onLeft,
    onVersion: (found) => {
      version = found
    },
  })
  return { run, version: () => (version === undefined ? {} : { spark: version }) }
}

function exchangeOf(
  { sparkFolder, sparkFolderThere, sparkThrift }: EngineOptions,
  { workFolder, environment }: Surroundings,
): Exchange {
  const beside = join(workFolder, 'spark')
  if (sparkFolderThere === undefined || sparkFolder !== undefined) {
    const here = sparkFolder === undefined ? beside : resolve(sparkFolder)
    return sharedFolder({ here, there: sparkFolderThere ?? here })
  }
  const token = environment.NEXTLINE_SPARK_TOKEN
  if (token === undefined || sparkThrift === undefined || !isVolumePath(sparkFolderThere)) {
    throw new UsageProblem(
      '--spark-folder-there says where Spark sees a folder; name the same folder as this machine sees it with --spark-folder. Only a volume of Databricks (/Volumes/CATALOG/SCHEMA/VOLUME/FOLDER, with NEXTLINE_SPARK_TOKEN and --spark-thrift https://…) is reached without.',
    )
  }
  const { origin } = new URL(sparkThrift)
  return databricksVolume({ workspace: origin, token, there: sparkFolderThere, workFolder: beside })
}

/** The password and the token of a server come from the environment: other users can read a command line. */
function sessionOf(options: EngineOptions, environment: NodeJS.ProcessEnv): SparkSession {
  if (options.sparkThrift !== undefined) {
    return thriftSession({
      url: options.sparkThrift,
      user: environment.NEXTLINE_SPARK_USER,
      password: environment.NEXTLINE_SPARK_PASSWORD,
      token: environment.NEXTLINE_SPARK_TOKEN,
      startSeconds: secondsIn(environment.NEXTLINE_SPARK_START_SECONDS),
    })
  }
  const command = options.sparkSql ?? installed(environment.SPARK_HOME)
  return sparkSqlSession({ command, master: options.sparkMaster, conf: options.sparkConf })
}

function secondsIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seconds = Number(text)
  if (text.trim() !== '' && seconds >= 0) return seconds
  throw new UsageProblem('NEXTLINE_SPARK_START_SECONDS is not a number of seconds.')
}

function installed(home: string | undefined): string {
  const inHome = home === undefined ? undefined : join(home, 'bin', 'spark-sql')
  return inHome !== undefined && existsSync(inHome) ? inHome : 'spark-sql'
}

function refuseStrayOptions(options: EngineOptions): void {
  const { engine, sparkThrift, sparkSql, sparkMaster, sparkConf } = options
  const { sparkFolder, sparkFolderThere, sparkCatalog } = options
  const ofInstallation = sparkSql ?? sparkMaster ?? Object.keys(sparkConf)[0]
  const folder = sparkFolder ?? sparkFolderThere
  const ofAny = folder ?? sparkCatalog
  if (engine === 'duckdb' && (sparkThrift ?? ofAny ?? ofInstallation) !== undefined) {
    throw new UsageProblem('The options --spark-… need --engine spark.')
  }
  if (folder === undefined && sparkThrift !== undefined && isOfDatabricks(sparkThrift)) {
    throw new UsageProblem(
      'Databricks does not see the folders of this machine. Name a volume through which tables and results go: --spark-folder-there /Volumes/CATALOG/SCHEMA/VOLUME/FOLDER.',
    )
  }
  if (sparkFolderThere !== undefined && !isPathOfSpark(sparkFolderThere)) {
    throw new UsageProblem(
      `--spark-folder-there ${sparkFolderThere} is no whole path. Expected /Volumes/CATALOG/SCHEMA/VOLUME/FOLDER, s3://BUCKET/FOLDER or another path that starts with / or with a scheme.`,
    )
  }
  if (sparkThrift !== undefined && ofInstallation !== undefined) {
    throw new UsageProblem(
      'Name either --spark-thrift or the spark-sql of an installation (--spark-sql, --spark-master, --spark-conf), not both.',
    )
  }
}

/** The HTTP paths of SQL warehouses and of clusters. */
function isOfDatabricks(url: string): boolean {
  return URL.canParse(url) && /^\/sql\/(?:1\.0|protocolv1)\//.test(new URL(url).pathname)
}

function setting(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const equals = text.indexOf('=')
  if (equals < 1) throw new InvalidArgumentError('Expected a name and a value: spark.executor.memory=8g.')
  return { ...before, [text.slice(0, equals)]: text.slice(equals + 1) }
}
