/** A connection to a Thrift server, over HTTP or binary. The client is the package `hive-driver`, loaded on use. */
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { PopulationProblem } from '../sources/problem.ts'
import { hostOf, portOf, type ThriftOptions, userAndPassword } from './thrift-address.ts'
import { httpCalls } from './thrift-http.ts'
import { connectionProblem, silenceProblem } from './thrift-problem.ts'

export type Hive = typeof import('hive-driver')
type Client = InstanceType<Hive['HiveClient']>
export type Session = Awaited<ReturnType<Client['openSession']>>

export type Server = {
  readonly session: Session
  /** The answer to a call, or what became of the connection. */
  readonly answered: <T>(call: Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

const silenceSeconds = 300
const goodbyeSeconds = 5

export async function openServer(
  hive: Hive,
  url: URL,
  options: ThriftOptions,
  signal: AbortSignal | undefined,
): Promise<Server> {
  const { TCLIService, TCLIService_types } = hive.thrift
  const client = new hive.HiveClient(TCLIService, TCLIService_types)
  let isOpen = false
  // The driver tells refusals and lost connections as events; what waits for an answer would wait for ever.
  const failed = new Promise<never>((_, reject) => {
    client.on('error', (error: unknown) => reject(connectionProblem(url, error, isOpen)))
    client.on('close', () => reject(connectionProblem(url, new Error('closed by the server'), isOpen)))
  })
  failed.catch(() => {})
  const isBinary = url.protocol === 'thrift:'
  // Over HTTP each request has its own limit, and a server may take its time to start.
  const answered = <T>(call: Promise<T>): Promise<T> =>
    isBinary ? inTime(Promise.race([failed, call]), url) : Promise.race([failed, call])
  let hangUp = (): void => client.close()
  try {
    if (isBinary) await answered(connectBinary(hive, client, url, options))
    else hangUp = await connectHttp(hive, client, url, options, signal)
    const session = await answered(
      client.openSession({
        client_protocol: TCLIService_types.TProtocolVersion.HIVE_CLI_SERVICE_PROTOCOL_V10,
      }),
    )
    isOpen = true
    return { session, answered, close: () => farewell(session, failed, hangUp) }
  } catch (error) {
    hangUp()
    throw wordedRefusal(error, url, isOpen)
  }
}

/** What the server itself says is neither of the network nor ours. */
function wordedRefusal(error: unknown, url: URL, isOpen: boolean): PopulationProblem {
  const says = wordsOfStatus(error)
  if (says === undefined) return connectionProblem(url, error, isOpen)
  return new PopulationProblem(`The Thrift server ${url.host} opens no session: ${says}`)
}

/** The driver rejects with a status of the server, which is no error of the language. */
export function wordsOfStatus(error: unknown): string | undefined {
  if (!(error instanceof Object && 'name' in error && error.name === 'Status Error')) return undefined
  return 'message' in error ? `${error.message}` : ''
}

async function connectBinary(hive: Hive, client: Client, url: URL, options: ThriftOptions): Promise<void> {
  const plain = new hive.auth.PlainTcpAuthentication(userAndPassword(options))
  const authentication: Pick<typeof plain, 'authenticate'> = {
    authenticate: (transport) => {
      const done = plain.authenticate(transport)
      // A server that hangs up without a word would be waited for.
      const closed = new Promise<never>((_, reject) =>
        transport.addListener('close', () => reject(new Error('closed by the server'))),
      )
      closed.catch(() => {})
      return Promise.race([done, closed])
    },
  }
  const connection = new hive.connections.TcpConnection()
  await client.connect({ host: hostOf(url), port: portOf(url) }, connection, authentication)
}

type Decoder = {
  write: (data: Buffer) => void
  emit: (event: 'error', error: unknown) => void
  responseCallback: (response: object) => void
}

async function connectHttp(
  hive: Hive,
  client: Client,
  url: URL,
  options: ThriftOptions,
  signal: AbortSignal | undefined,
): Promise<() => void> {
  const connection = new hive.connections.HttpConnection()
  // The driver lays out calls and reads answers; sending is ours.
  const nobody = new hive.auth.PlainHttpAuthentication({ username: '', password: '' })
  await client.connect({ host: hostOf(url), port: portOf(url), options: {} }, connection, nobody)
  const decoder: Decoder = connection.getConnection()
  const { call, close } = httpCalls(url, options, signal)
  decoder.write = (data) => {
    call(data).then(
      (body) =>
        decoder.responseCallback(Object.assign(Readable.from([body]), { statusCode: 200, headers: {} })),
      (error: unknown) => decoder.emit('error', error),
    )
  }
  return close
}

async function inTime<T>(call: Promise<T>, url: URL): Promise<T> {
  const done = new AbortController()
  const late = sleep(silenceSeconds * 1000, undefined, { signal: done.signal }).then(() => {
    throw silenceProblem(url, silenceSeconds)
  })
  late.catch(() => {})
  try {
    return await Promise.race([call, late])
  } finally {
    done.abort()
  }
}

/** Ends the session on the server, unless it no longer answers. */
async function farewell(session: Session, failed: Promise<never>, hangUp: () => void): Promise<void> {
  const done = new AbortController()
  const late = sleep(goodbyeSeconds * 1000, undefined, { signal: done.signal })
  await Promise.race([failed, session.close(), late]).catch(() => {})
  done.abort()
  hangUp()
}

export async function hiveDriver(): Promise<Hive> {
  try {
    const loaded = await import('hive-driver')
    return loaded.default ?? loaded
  } catch {
    throw new PopulationProblem(
      'A Thrift server is reached with the package hive-driver, which is not installed here. Install it with: npm install hive-driver',
    )
  }
}
