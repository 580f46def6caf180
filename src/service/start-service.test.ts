/** The service as a process has it: over HTTP, first start, second start, files, threads. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { example } from '../../tests/clinic.ts'
import { type Started, type StartRequest, startService } from './start-service.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextline-service-'))
const web = join(folder, 'web')
let running: Started | undefined

afterEach(async () => {
  await running?.stop()
  running = undefined
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked = { host: '127.0.0.1', samples: true, log: () => undefined } as const

async function start(more: Partial<StartRequest> = {}): Promise<Started> {
  const database = join(folder, 'clinic.db')
  running = await startService({ ...asked, port: 0, database, ...more })
  return running
}

async function signIn({ url, first }: Started): Promise<Record<string, string>> {
  const password = first?.oneTimePassword ?? ''
  const headers = { origin: url, 'content-type': 'application/json' }
  const send = (method: string, path: string, body: unknown, cookie = '') =>
    fetch(`${url}${path}`, { method, headers: { ...headers, cookie }, body: JSON.stringify(body) })
  const cookie = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const once = cookie(await send('POST', '/api/session', { name: first?.name, password }))
  const change = { current: password, next: 'a much longer one' }
  return { ...headers, cookie: cookie(await send('PUT', '/api/session/password', change, once)) }
}

test('the first start makes an account and invented patients, the second neither', async () => {
  const service = await start()
  expect(service.first?.oneTimePassword).toMatch(/^(?:[A-Z2-9]{4}-){4}[A-Z2-9]{4}$/)
  const headers = await signIn(service)
  const rows = (await (await fetch(`${service.url}/api/patients`, { headers })).json()) as {
    sample: boolean
    name: string
  }[]
  expect(rows).toHaveLength(4)
  expect(rows.every(({ sample, name }) => sample && name.endsWith('(invented)'))).toBe(true)
  await service.stop()
  const again = await start()
  expect(again.first).toBeUndefined()
  expect(
    (await fetch(`${again.url}/api/patients`, { headers: { ...headers, origin: again.url } })).status,
  ).toBe(200)
})

test('too many records at once: those above the limit are told when to come back, and nothing else is harmed', async () => {
  const service = await start({ database: ':memory:', threads: { count: 1, mostWaiting: 2 } })
  const headers = { ...(await signIn(service)), 'content-type': 'application/fhir+json' }
  const assess = () =>
    fetch(`${service.url}/api/assessments?asOf=2025-08-01`, {
      method: 'POST',
      headers,
      body: example('resistant'),
    })
  // The thread starts with the first of them, so all are here before one is done.
  const answers = await Promise.all(Array.from({ length: 8 }, assess))
  const served = answers.filter(({ status }) => status === 200)
  const turnedAway = answers.filter(({ status }) => status === 503)
  expect([served.length, turnedAway.length]).toEqual([2, 6])
  for (const answer of turnedAway) {
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({ status: 503, title: 'Too many records are waiting.' })
  }
  const bodies = await Promise.all(served.map((answer) => answer.text()))
  expect(new Set(bodies).size).toBe(1)
  expect((await fetch(`${service.url}/api/patients`, { headers })).status).toBe(200)
  const later = await assess()
  expect([later.status, await later.text()]).toEqual([200, bodies[0]])
})

test('records are assessed in threads; a bad one is told like everywhere else', async () => {
  const service = await start({ database: ':memory:', samples: false })
  const headers = { ...(await signIn(service)), 'content-type': 'application/fhir+json' }
  const assess = (body: string) =>
    fetch(`${service.url}/api/assessments?asOf=2025-08-01`, { method: 'POST', headers, body })
  const answers = await Promise.all(Array.from({ length: 12 }, () => assess(example('resistant'))))
  for (const answer of answers) {
    const { assessments } = (await answer.json()) as { assessments: { determination: { answer: string } }[] }
    expect(assessments.map(({ determination }) => determination.answer)).toEqual(['yes'])
  }
  const alone = await fetch(`${service.url}/api/assessments?asOf=2025-08-01&parts=determination`, {
    ...{ method: 'POST', headers, body: example('resistant') },
  })
  const [verdict] = ((await alone.json()) as { assessments: Record<string, unknown>[] }).assessments
  expect(verdict).toMatchObject({ determination: { answer: 'yes' }, risk: expect.anything() })
  expect(verdict).not.toHaveProperty('plan')
  const bad = await assess('['.repeat(1000))
  expect(bad.status).toBe(422)
  expect(bad.headers.get('content-type')).toBe('application/problem+json')
})

test('pages come from the folder, also at addresses inside the app; routes of the API do not', async () => {
  const { mkdirSync } = await import('node:fs')
  mkdirSync(web, { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  const { url } = await start({ database: ':memory:', samples: false, settings: { webFolder: web } })
  for (const path of ['/', '/patients/1', '/intake']) {
    const answer = await fetch(`${url}${path}`)
    expect(await answer.text()).toContain('<title>Page</title>')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  }
  expect((await fetch(`${url}/api/nothing`)).status).toBe(404)
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt']) {
    expect(await (await fetch(`${url}${path}`)).text()).not.toContain('secret')
  }
})

test('a one-time password that nobody used is made anew, and only where that is asked for', async () => {
  const database = join(folder, 'unused.db')
  const before = await start({ database })
  await before.stop()
  expect((await start({ database })).first).toBeUndefined()
  await running?.stop()
  const again = await start({ database, renewFirstPassword: true })
  expect(again.first?.name).toBe(before.first?.name)
  expect(again.first?.oneTimePassword).not.toBe(before.first?.oneTimePassword)
  await signIn(again)
  await again.stop()
  expect((await start({ database, renewFirstPassword: true })).first).toBeUndefined()
})

test('a taken port is told before anything is made, or the next free one is used', async () => {
  const first = await start({ database: ':memory:' })
  const database = join(folder, 'taken.db')
  await expect(startService({ ...asked, database, port: first.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  })
  expect(existsSync(database)).toBe(false)
  const next = await startService({ ...asked, database, port: first.port, orNextPort: true })
  expect(next.port).toBeGreaterThan(first.port)
  await next.stop()
})

test('several processes may make the first start at once: one account, one set of patients', async () => {
  const database = join(folder, 'together.db')
  const begin = { host: '127.0.0.1', port: 0, database, samples: true, log: () => undefined }
  const started = await Promise.all([1, 2, 3].map(() => startService(begin)))
  const firsts = started.flatMap((each) => (each.first === undefined ? [] : [each]))
  expect(firsts).toHaveLength(1)
  const [service] = firsts
  const headers = service === undefined ? {} : await signIn(service)
  const rows = await (await fetch(`${service?.url}/api/patients`, { headers })).json()
  expect(rows).toHaveLength(4)
  await Promise.all(started.map((each) => each.stop()))
})
