/**
 * A door before a Thrift server as Databricks has one: HTTPS, one path, a bearer token. It opens for nobody else, and
 * can be told to be slow, to be silent or to break. No word here proves anything of Databricks itself: it stands for
 * what its documentation and its public clients say of the door.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { answerOfFilesApi, filesApiPath, type Volume } from './files-api-like.ts'

export const warehousePath = '/sql/1.0/warehouses/0123456789abcdef'
export const rightToken = 'dapi0f1e2d3c4b5a69788796a5b4c3d2e1f0'

export type Call = { readonly name: string; readonly number: number }
/** What the door does with a call instead of letting it through. */
export type Trick = (
  call: Call,
  response: ServerResponse,
) => 'handled' | 'lose' | 'another session' | undefined

export type Door = {
  readonly url: string
  readonly certificate: string
  /** The calls of Thrift that came with the right token, by name. */
  readonly calls: readonly string[]
  readonly playing: (trick: Trick | undefined) => void
  readonly close: () => Promise<void>
}

/** A certificate that nobody knows, made now. */
function certificateIn(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...kind, ...subject, '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  })
  return { key, cert }
}

export async function openDoor(upstream: number, volume?: Volume): Promise<Door> {
  const { key, cert } = certificateIn(mkdtempSync(join(tmpdir(), 'nextline-door-')))
  const calls: string[] = []
  const sockets = new Set<Duplex>()
  let trick: Trick | undefined

  const answer = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(asked)
    if (refusal !== undefined) {
      json(response, ...refusal)
      return
    }
    const data = await bodyOf(asked)
    if (volume !== undefined && isOfFilesApi(asked)) {
      const { status, body } = answerOfFilesApi(volume, {
        method: `${asked.method}`,
        address: `${asked.url}`,
        body: data,
      })
      response.writeHead(status).end(body)
      return
    }
    const name = data.toString('utf8', 8, 8 + data.readInt32BE(4))
    calls.push(name)
    const done = trick?.({ name, number: calls.filter((each) => each === name).length }, response)
    if (done === 'lose') for (const socket of sockets) socket.destroy()
    // The name of the session stands after the name of the call and seven headers of fields.
    if (done === 'another session') data.fill(0, 28 + name.length, 44 + name.length)
    if (done === undefined || done === 'another session') forward(data, response, upstream)
  }
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (asked, response) => {
    answer(asked, response).catch(() => response.destroy())
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://localhost:${port}${warehousePath}`,
    certificate: cert,
    calls,
    playing: (next) => {
      calls.length = 0
      trick = next
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function isOfFilesApi({ url }: Pick<IncomingMessage, 'url'>): boolean {
  return `${url}`.startsWith(filesApiPath)
}

type Refusal = readonly [status: number, code: string, message: string]

function refusalOf({ headers, url }: IncomingMessage): Refusal | undefined {
  const [kind, token] = (headers.authorization ?? '').split(' ')
  if (kind !== 'Bearer') {
    return [401, '401', 'Credential was not sent or was of an unsupported type for this API.']
  }
  // A server that repeats what it was sent must not bring a token onto the screen.
  if (token !== rightToken) return [403, '403', `Invalid access token ${token}.`]
  if (url !== warehousePath && !isOfFilesApi({ url }))
    return [404, 'ENDPOINT_NOT_FOUND', `No API found for POST ${url}`]
  return undefined
}

export function json(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ error_code: code, message }))
}

export function starting(response: ServerResponse, retryAfter: string | undefined): 'handled' {
  response.writeHead(503, {
    'x-thriftserver-error-message': 'TEMPORARILY_UNAVAILABLE: The warehouse is starting.',
    ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
  })
  response.end()
  return 'handled'
}

async function bodyOf(asked: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of asked) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** Spark's own server wants a name and a password where Databricks wants a token. */
function forward(data: Buffer, response: ServerResponse, port: number): void {
  const sent = request(
    {
      ...{ host: '127.0.0.1', port, path: '/cliservice', method: 'POST' },
      headers: {
        'Content-Type': 'application/x-thrift',
        'Content-Length': data.length,
        Authorization: `Basic ${Buffer.from('door:door').toString('base64')}`,
      },
    },
    (answered) => {
      response.writeHead(answered.statusCode ?? 500, { 'Content-Type': 'application/x-thrift' })
      answered.pipe(response)
    },
  )
  sent.on('error', () => response.destroy())
  sent.end(data)
}

export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' })
    return true
  } catch {
    return false
  }
}
