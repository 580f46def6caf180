/**
 * Calls of Thrift over HTTP. The driver would send them itself, but it gives up where a warehouse is only starting,
 * throws away what a refusal says, and waits for ever where a page comes back instead of an answer.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { CookieJar } from 'tough-cookie'
import { type ThriftOptions, userAndPassword } from './thrift-address.ts'
import {
  causeOf,
  connectionProblem,
  type Refusal,
  refusalProblem,
  silenceProblem,
  withoutSecrets,
} from './thrift-problem.ts'

export type HttpCalls = {
  /** Sends one call and gives the bytes of its answer. */
  readonly call: (data: Buffer) => Promise<Buffer>
  readonly close: () => void
}

/** As long as the clients of Databricks wait for a warehouse to start. */
const defaultStartSeconds = 900
/** Statements run by themselves and are asked about: no call waits for one. Node's own limit of 300 s has other words. */
const answerSeconds = 290
/** Where a busy server names no time. */
const usualPauseSeconds = 5
const longestPauseSeconds = 60
const pausesAfterLoss = [1, 2, 4, 8]

type Answer = { readonly response: Response; readonly body: Buffer }

export function httpCalls(url: URL, options: ThriftOptions, signal: AbortSignal | undefined): HttpCalls {
  // A load balancer keeps a session where it began by a cookie.
  const jar = new CookieJar()
  const closing = new AbortController()
  const send = (data: Buffer<ArrayBuffer>): Promise<Answer> => {
    // Once a session is open it must be told of an end before the connection may go.
    const ends = nameOfCall(data) === 'OpenSession' && signal !== undefined ? [signal] : []
    return answerTo(url, options, { data, jar, ends: [closing.signal, ...ends] })
  }
  let isOpen = false

  const repeatedIfLost = async (data: Buffer<ArrayBuffer>): Promise<Answer> => {
    // Asking how far a statement is can be repeated; a statement could run twice.
    const pauses = nameOfCall(data) === 'GetOperationStatus' ? pausesAfterLoss : []
    for (const pause of pauses) {
      try {
        return await send(data)
      } catch {
        await sleep(pause * 1000, undefined, { signal })
      }
    }
    return send(data)
  }

  const call = async (given: Buffer): Promise<Buffer> => {
    const data = nameOfCall(given) === 'OpenSession' ? withCatalogs(given) : Buffer.from(given)
    const until = Date.now() + (options.startSeconds ?? defaultStartSeconds) * 1000
    for (;;) {
      const { response, body } = await repeatedIfLost(data).catch((error: unknown) => {
        throw connectionProblem(url, error, isOpen)
      })
      const { status } = response
      if (status === 200 && isThrift(response)) {
        isOpen = true
        return body
      }
      const pause = pauseSeconds(response, nameOfCall(data)) * 1000
      if (Number.isNaN(pause) || Date.now() + pause > until) {
        const says = withoutSecrets(wordsOf(response, body), options)
        throw refusalProblem(url, { status, says } satisfies Refusal, options)
      }
      await sleep(pause, undefined, { signal })
    }
  }
  return { call, close: () => closing.abort() }
}

type Sent = {
  readonly data: Buffer<ArrayBuffer>
  readonly jar: CookieJar
  readonly ends: readonly AbortSignal[]
}

async function answerTo(url: URL, options: ThriftOptions, { data, jar, ends }: Sent): Promise<Answer> {
  const late = AbortSignal.timeout(answerSeconds * 1000)
  try {
    const cookies = await jar.getCookieString(url.href)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        Authorization: authorization(options),
        'Content-Type': 'application/x-thrift',
        Accept: 'application/x-thrift',
        'User-Agent': 'nextline',
        ...(cookies === '' ? {} : { Cookie: cookies }),
      },
      body: data,
      // What proves who asks goes to the server that was named and to no other.
      redirect: 'manual',
      signal: AbortSignal.any([late, ...ends]),
    })
    for (const cookie of response.headers.getSetCookie()) {
      await jar.setCookie(cookie, url.href, { ignoreError: true })
    }
    return { response, body: Buffer.from(await response.arrayBuffer()) }
  } catch (error) {
    throw late.aborted ? silenceProblem(url, answerSeconds) : causeOf(error)
  }
}

function authorization(options: ThriftOptions): string {
  if (options.token !== undefined) return `Bearer ${options.token}`
  const { username, password } = userAndPassword(options)
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
}

function isThrift({ headers }: Response): boolean {
  return (headers.get('content-type') ?? 'application/x-thrift').startsWith('application/x-thrift')
}

/**
 * How long to wait before the call is sent once more; not a number where it must not be. Opening a session changes
 * nothing. Any other call is repeated only if the server says when: then it has not begun.
 */
function pauseSeconds({ status, headers }: Response, call: string): number {
  if (status !== 503 && status !== 429) return Number.NaN
  const named = Number.parseInt(headers.get('retry-after') ?? '', 10)
  if (Number.isNaN(named)) return call === 'OpenSession' ? usualPauseSeconds : Number.NaN
  return Math.min(Math.max(named, 1), longestPauseSeconds)
}

/** Binary protocol: four bytes of version and kind, four of length, then the name. */
function nameOfCall(data: Buffer): string {
  return data.toString('utf8', 8, 8 + data.readInt32BE(4))
}

/**
 * Says, as the clients of Databricks do, that this session knows of several catalogs: field 1285 of the request, true. The
 * driver has no word for it, and other servers pass over what they do not know. The last two bytes end request and call.
 */
function withCatalogs(openSession: Buffer): Buffer<ArrayBuffer> {
  const [isBoolean, yes] = [2, 1]
  const field = Buffer.from([isBoolean, 1285 >> 8, 1285 & 0xff, yes])
  return Buffer.concat([openSession.subarray(0, -2), field, openSession.subarray(-2)])
}

const longestWords = 300

/** What a server says of a refusal: a header of the Thrift server, or the message of a JSON body. */
function wordsOf({ headers }: Response, body: Buffer): string {
  const words =
    headers.get('x-thriftserver-error-message') ??
    headers.get('x-databricks-error-or-redirect-message') ??
    messageOf(body.toString())
  return words.replace(/\s+/g, ' ').trim().slice(0, longestWords)
}

function messageOf(body: string): string {
  try {
    const found: unknown = JSON.parse(body)
    if (typeof found === 'object' && found !== null && 'message' in found) return `${found.message}`
  } catch {
    // Not JSON: a page, or plain words.
  }
  return body.trimStart().startsWith('<') ? 'a web page' : body
}
