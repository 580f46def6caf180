/**
 * How many assessments does the service answer in a second, and how long does one wait? As a ratio to the same server
 * answering a constant in the same run, on loopback. A typical record (20 KB of FHIR) comes in by `POST
 * /api/assessments`: sign-in, body, reading, every definition and the answer are all in it, once with review and plan and
 * once without. Another row reads charts from the store. `node benchmarks/service.ts [--quick]`
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { inventedBundle } from './invented-bundle.ts'

const seconds = process.argv.includes('--quick') ? 3 : 15
const together = 16
const wantedPerSecond = 200

if (process.argv[2] === 'server') await serve(process.argv[3] ?? '')
else await measure()

async function serve(database: string): Promise<void> {
  const { startService } = await import('../src/service/start-service.ts')
  const { url, first } = await startService({
    host: '127.0.0.1',
    port: 0,
    database,
    samples: true,
    settings: { requestsPerMinute: 10_000_000 },
    log: () => undefined,
  })
  process.stdout.write(`${JSON.stringify({ url, first })}\n`)
}

type Load = { readonly name: string; readonly path: string; readonly body?: string }
type Result = {
  readonly perSecond: number
  readonly median: number
  readonly p99: number
  readonly failed: number
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-bench-'))
  const server = spawn(process.execPath, [import.meta.filename, 'server', join(folder, 'clinic.db')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const { url, first } = await started(server)
    const cookie = await signedIn(url, first)
    const charts = await json<readonly { readonly id: string }[]>(url, '/api/patients', cookie)
    const loads: readonly Load[] = [
      { name: 'constant', path: '/api/sign-in-ways' },
      { name: 'assess 20 KB', path: '/api/assessments?asOf=2024-06-01', body: inventedBundle(20_000) },
      {
        name: 'verdict of 20 KB',
        path: '/api/assessments?asOf=2024-06-01&parts=determination',
        body: inventedBundle(20_000),
      },
      { name: 'read a chart', path: `/api/patients/${charts[0]?.id}` },
    ]
    // Warm: the first seconds of a service are not its usual ones.
    for (const load of loads) await run(url, cookie, load, 1)
    const results = []
    for (const load of loads) results.push({ load, result: await run(url, cookie, load, seconds) })
    print(results)
    for (const load of loads.filter(({ body }) => body !== undefined)) {
      const paced = await run(url, cookie, load, seconds, wantedPerSecond)
      console.log(
        `${load.name}, ${wantedPerSecond}/s offered for ${seconds} s: ${paced.perSecond.toFixed(0)}/s answered, median ${paced.median.toFixed(1)} ms, p99 ${paced.p99.toFixed(1)} ms, ${paced.failed} failed`,
      )
    }
  } finally {
    server.kill()
    rmSync(folder, { recursive: true })
  }
}

function print(results: readonly { readonly load: Load; readonly result: Result }[]): void {
  const base = results[0]?.result
  console.log('load              per second   ratio   median ms   p99 ms   ratio   failed')
  for (const { load, result } of results) {
    const columns = [
      load.name.padEnd(17),
      result.perSecond.toFixed(0).padStart(10),
      (result.perSecond / (base?.perSecond ?? 1)).toFixed(2).padStart(7),
      result.median.toFixed(1).padStart(11),
      result.p99.toFixed(1).padStart(8),
      (result.p99 / (base?.p99 ?? 1)).toFixed(2).padStart(7),
      String(result.failed).padStart(8),
    ]
    console.log(columns.join(' '))
  }
}

type First = { readonly name: string; readonly oneTimePassword: string }

async function started(server: ChildProcess): Promise<{ readonly url: string; readonly first: First }> {
  if (server.stdout === null) throw new Error('The server says nothing.')
  const [line] = await once(server.stdout, 'data')
  return JSON.parse(String(line))
}

async function signedIn(url: string, { name, oneTimePassword }: First): Promise<string> {
  const send = async (method: string, path: string, body: unknown, cookie = '') =>
    fetch(`${url}${path}`, {
      method,
      headers: { origin: url, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const first = cookieOf(await send('POST', '/api/session', { name, password: oneTimePassword }))
  const change = { current: oneTimePassword, next: 'a password for the benchmark' }
  return cookieOf(await send('PUT', '/api/session/password', change, first))
}

async function json<Body>(url: string, path: string, cookie: string): Promise<Body> {
  return (await fetch(`${url}${path}`, { headers: { cookie } })).json() as Promise<Body>
}

/**
 * Sends for so many seconds: as fast as sixteen callers can, or at a fixed pace. Paced, a wait is counted from the
 * moment at which the request was due, so that a server that stalls is not spared the requests it held up.
 */
async function run(
  url: string,
  cookie: string,
  load: Load,
  duration: number,
  pace?: number,
): Promise<Result> {
  const agent = new Agent({ keepAlive: true, maxSockets: together * 4 })
  const times: number[] = []
  let failed = 0
  const begin = performance.now()
  const end = begin + duration * 1000
  const one = async (due: number): Promise<void> => {
    const status = await send(url, cookie, load, agent)
    times.push(performance.now() - due)
    if (status !== 200) failed++
  }
  if (pace === undefined) {
    await Promise.all(
      Array.from({ length: together }, async () => {
        while (performance.now() < end) await one(performance.now())
      }),
    )
  } else {
    const sent: Promise<void>[] = []
    for (let number = 0; number < duration * pace; number++) {
      const due = begin + (number * 1000) / pace
      const wait = due - performance.now()
      if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
      sent.push(one(due))
    }
    await Promise.all(sent)
  }
  const elapsed = (performance.now() - begin) / 1000
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / elapsed, median: at(0.5), p99: at(0.99), failed }
}

function send(url: string, cookie: string, { path, body }: Load, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      cookie,
      origin: url,
      ...(body === undefined ? {} : { 'content-type': 'application/fhir+json' }),
    }
    const sent = request(
      `${url}${path}`,
      { agent, method: body === undefined ? 'GET' : 'POST', headers },
      (answer) => {
        answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}
