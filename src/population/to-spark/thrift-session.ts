/**
 * The road through a Thrift server (HiveServer2): Spark's own, or a Databricks SQL warehouse. The client is the
 * package `hive-driver`, loaded only by who takes this road.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { PopulationProblem } from '../sources/problem.ts'
import type { SparkRunOptions, SparkSession } from './session.ts'

export type ThriftOptions = {
  /**
   * `http://host:10001/cliservice` or `https://…` (HTTP transport, as Databricks speaks it), `thrift://host:10000`
   * (binary transport).
   */
  readonly url: string
  readonly user?: string | undefined
  readonly password?: string | undefined
  /** A bearer token, as Databricks asks for it; never sent without TLS. */
  readonly token?: string | undefined
}

type Hive = typeof import('hive-driver')
type Client = InstanceType<Hive['HiveClient']>
type Session = Awaited<ReturnType<Client['openSession']>>
type Operation = Awaited<ReturnType<Session['executeStatement']>>
type Server = { readonly session: Session; readonly failed: Promise<never>; readonly close: () => void }

export function thriftSession(options: ThriftOptions): SparkSession {
  const url = checkedUrl(options)
  return {
    tablesStay: true,
    run: async (statements, runOptions = {}) => {
      const hive = await hiveDriver()
      const { session, failed, close } = await connected(hive, url, options)
      try {
        for (const [index, statement] of statements.entries()) {
          await Promise.race([failed, finished(hive, session, statement, runOptions)])
          runOptions.onStatement?.(index + 1)
        }
        await Promise.race([failed, session.close()])
      } finally {
        close()
      }
    },
  }
}

function checkedUrl({ url, token }: ThriftOptions): URL {
  const found = URL.canParse(url) ? new URL(url) : undefined
  if (
    found === undefined ||
    !['http:', 'https:', 'thrift:'].includes(found.protocol) ||
    found.hostname === ''
  ) {
    throw new PopulationProblem(
      `Cannot read the Thrift server "${url}"; expected http://HOST:PORT/cliservice, https://HOST/PATH or thrift://HOST:PORT.`,
    )
  }
  if (token !== undefined && found.protocol !== 'https:') {
    throw new PopulationProblem('A token is sent to a Thrift server over https:// only.')
  }
  return found
}

async function connected(hive: Hive, url: URL, options: ThriftOptions): Promise<Server> {
  const { TCLIService, TCLIService_types } = hive.thrift
  const client = new hive.HiveClient(TCLIService, TCLIService_types)
  // The driver tells refusals and lost connections as events; what waits for an answer would wait for ever.
  const failed = new Promise<never>((_, reject) => {
    client.on('error', (error: Error) =>
      reject(new PopulationProblem(`The Thrift server ${url.host} cannot be used: ${error.message}.`)),
    )
  })
  failed.catch(() => {})
  const close = (): void => client.close()
  try {
    await Promise.race([failed, connect(hive, client, url, options)])
    const session = await Promise.race([
      failed,
      client.openSession({
        client_protocol: TCLIService_types.TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V10,
      }),
    ])
    return { session, failed, close }
  } catch (error) {
    close()
    throw error
  }
}

async function connect(hive: Hive, client: Client, url: URL, options: ThriftOptions): Promise<void> {
  // A server without authentication still wants both words.
  const { user = 'nextline', password = 'nextline', token } = options
  const host = url.hostname
  if (url.protocol === 'thrift:') {
    const plain = new hive.auth.PlainTcpAuthentication({ username: user, password })
    await client.connect({ host, port: portOf(url, 10_000) }, new hive.connections.TcpConnection(), plain)
    return
  }
  const isSecure = url.protocol === 'https:'
  const plain = new hive.auth.PlainHttpAuthentication({ username: user, password })
  await client.connect(
    {
      host,
      port: portOf(url, isSecure ? 443 : 80),
      options: {
        path: `${url.pathname}${url.search}`,
        https: isSecure,
        // The driver would accept any certificate.
        nodeOptions: { rejectUnauthorized: true },
      },
    },
    new hive.connections.HttpConnection(),
    token === undefined ? plain : bearer(token),
  )
}

type Transport = { readonly setOptions: (name: string, value: object) => void }

function bearer(token: string) {
  return {
    authenticate: async <T extends Transport>(transport: T): Promise<T> => {
      transport.setOptions('headers', { Authorization: `Bearer ${token}` })
      return transport
    },
  }
}

function portOf(url: URL, usual: number): number {
  return url.port === '' ? usual : Number(url.port)
}

const pollMilliseconds = 50

async function finished(
  hive: Hive,
  session: Session,
  statement: string,
  { signal }: SparkRunOptions,
): Promise<void> {
  const states = hive.thrift.TCLIService_types.TOperationState
  const waiting: readonly unknown[] = [states.INITIALIZED_STATE, states.PENDING_STATE, states.RUNNING_STATE]
  const operation: Operation = await session.executeStatement(statement, { runAsync: true })
  for (;;) {
    const { operationState, errorMessage } = await operation.status(false)
    if (operationState === states.FINISHED_STATE) break
    if (!waiting.includes(operationState)) throw new Error(`Spark refused a statement: ${errorMessage}`)
    if (signal?.aborted === true) {
      await operation.cancel()
      throw new Error('Cancelled.')
    }
    await sleep(pollMilliseconds)
  }
  await operation.close()
}

async function hiveDriver(): Promise<Hive> {
  try {
    const loaded = await import('hive-driver')
    return loaded.default ?? loaded
  } catch {
    throw new PopulationProblem(
      'A Thrift server is reached with the package hive-driver, which is not installed here. Install it with: npm install hive-driver',
    )
  }
}
