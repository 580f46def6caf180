/** Spark's own Thrift server, from the installation that `.ci/with-spark` makes. One server serves all tests of a file. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { settingsForFewPeople } from '../../src/population/to-spark/spark-sql-session.ts'

const { SPARK_HOME, SPARK_SQL } = process.env
const home = SPARK_HOME ?? (SPARK_SQL === undefined ? undefined : dirname(dirname(SPARK_SQL)))

/** Whether a Thrift server can be started here. */
export const hasThriftServer = home !== undefined

export type ThriftServer = {
  readonly port: number
  /** The schemas it holds, but for the one that is always there. */
  readonly schemas: () => readonly string[]
  readonly stop: () => Promise<void>
}

const listens = /Thrift(?:Binary|Http)CLIService (?:in http mode )?on port (\d+)/

/** Folders of this machine that the server sees under other paths. */
export type Links = Readonly<Record<string, string>>

export async function startThriftServer(
  transport: 'binary' | 'http',
  links: Links = {},
): Promise<ThriftServer> {
  const folder = mkdtempSync(join(tmpdir(), `nextline-thrift-${transport}-`))
  const settings = {
    ...settingsForFewPeople,
    'spark.driver.memory': '2g',
    'spark.ui.enabled': 'false',
    'spark.sql.catalogImplementation': 'in-memory',
    'spark.sql.warehouse.dir': `file://${join(folder, 'warehouse')}`,
    'spark.local.dir': folder,
    ...linked(links),
  }
  const mode = transport === 'http' ? 'http.port' : 'port'
  const child = spawn(
    join(`${home}`, 'bin', 'spark-submit'),
    [
      ...['--master', 'local[2]', '--class', 'org.apache.spark.sql.hive.thriftserver.HiveThriftServer2'],
      ...Object.entries(settings).flatMap(([name, value]) => ['--conf', `${name}=${value}`]),
      'spark-internal',
      ...['--hiveconf', `hive.server2.transport.mode=${transport}`],
      ...['--hiveconf', `hive.server2.thrift.${mode}=0`],
      ...['--hiveconf', 'hive.server2.thrift.bind.host=127.0.0.1'],
    ],
    { cwd: folder, env: { ...process.env, SPARK_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve())
  })
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const warehouse = join(folder, 'warehouse')
  const schemas = (): readonly string[] => (existsSync(warehouse) ? readdirSync(warehouse) : [])
  let said = ''
  const port = await new Promise<number>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      if (said.includes('HiveThriftServer2 started')) return
      said += chunk.toString()
      const found = listens.exec(said)
      if (found !== null && said.includes('HiveThriftServer2 started')) resolve(Number(found[1]))
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('close', () => reject(new Error(`The Thrift server did not start:\n${said}`)))
  })
  return { port, schemas, stop }
}

/** The file system of Hadoop that puts one together from others, as a workspace puts volumes under /Volumes. */
function linked(links: Links): Readonly<Record<string, string>> {
  if (Object.keys(links).length === 0) return {}
  const table = Object.entries({ ...links, '/tmp': '/tmp' }).map(([there, here]) => [
    `spark.hadoop.fs.viewfs.mounttable.default.link.${there}`,
    `file://${here}`,
  ])
  return { 'spark.hadoop.fs.defaultFS': 'viewfs:///', ...Object.fromEntries(table) }
}
