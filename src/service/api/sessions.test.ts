/** Who is let in, for how long, and what an attacker meets. */
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, type Clinic, clinic, origin, password } from '../../../tests/clinic.ts'
import type { ApiProblem, SessionInfo } from './contract/schemas.ts'

const minute = 60_000
let here: Clinic
let nobody: Client

beforeEach(async () => {
  here = await clinic()
  nobody = await here.as()
})
afterEach(() => here.close())

const signIn = (name = 'clinician@clinic.example', given = password, client = nobody) =>
  client.send<SessionInfo & ApiProblem>('post', '/api/session', { body: { name, password: given } })

describe('sign-in', () => {
  test('with name and password opens a session; signing out ends it', async () => {
    const { status, headers } = await signIn(' Clinician@Clinic.example ')
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(headers.get('set-cookie')).toMatch(/SameSite=Strict/i)
    const token = nobody.token
    expect((await nobody.send('get', '/api/session')).status).toBe(200)
    expect((await nobody.send('delete', '/api/session')).status).toBe(204)
    nobody.token = token
    expect((await nobody.send('get', '/api/session')).status).toBe(401)
  })

  test('again in the same browser ends the session before', async () => {
    await signIn()
    const before = nobody.token
    await signIn()
    expect(nobody.token).not.toBe(before)
    nobody.token = before
    expect((await nobody.send('get', '/api/session')).status).toBe(401)
  })

  test('a wrong name and a wrong password are told alike', async () => {
    const wrongPassword = await signIn('clinician@clinic.example', 'not it, sorry')
    const wrongName = await signIn('nobody@clinic.example')
    expect(wrongPassword.status).toBe(401)
    expect(wrongName.body).toEqual(wrongPassword.body)
  })

  test('a password is not guessed for long', async () => {
    for (let tried = 0; tried < 10; tried++) await signIn('clinician@clinic.example', `guess ${tried}`)
    const stopped = await signIn()
    expect(stopped.status).toBe(429)
    expect(stopped.headers.get('retry-after')).toBe('900')
    here.pass(16 * minute)
    expect((await signIn()).status).toBe(200)
  })

  test('a disabled account is out at once, open sessions too', async () => {
    await signIn()
    const admin = await here.as(here.people.admin)
    await admin.send('patch', '/api/accounts/clinician', { body: { disabled: true } })
    expect((await nobody.send('get', '/api/session')).status).toBe(401)
    expect((await signIn()).status).toBe(401)
  })

  test('over HTTPS the cookie is Secure and bound to the host', async () => {
    const secure = await clinic(':memory:', { origin: 'https://clinic.example', otherOrigins: [origin] })
    const answer = await signIn('clinician@clinic.example', password, await secure.as())
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-nextline-session=.*Secure/)
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age/)
    await secure.close()
  })
})

describe('a session', () => {
  test('ends after half an hour without a request', async () => {
    const client = await here.as(here.people.clinician)
    here.pass(29 * minute)
    expect((await client.send('get', '/api/session')).status).toBe(200)
    here.pass(29 * minute)
    expect((await client.send('get', '/api/session')).status).toBe(200)
    here.pass(31 * minute)
    expect((await client.send('get', '/api/session')).status).toBe(401)
  })

  test('ends after twelve hours in any case', async () => {
    const client = await here.as(here.people.clinician)
    for (let passed = 0; passed < 12 * 60; passed += 20) {
      expect((await client.send('get', '/api/session')).status).toBe(200)
      here.pass(20 * minute)
    }
    expect((await client.send('get', '/api/session')).status).toBe(401)
  })

  test('is kept as a hash: the store holds no token', async () => {
    const client = await here.as(here.people.clinician)
    const rows = await here.store.database.all('SELECT * FROM sessions')
    expect(JSON.stringify(rows)).not.toContain(client.token)
  })
})

describe('passwords', () => {
  test('a one-time password is good for nothing but its change', async () => {
    const admin = await here.as(here.people.admin)
    const { body } = await admin.send<{ oneTimePassword: string; account: { id: string } }>(
      'post',
      '/api/accounts',
      {
        body: { name: 'new@clinic.example', displayName: 'New', roles: ['clinician'], clinics: ['here'] },
      },
    )
    const first = await signIn('new@clinic.example', body.oneTimePassword)
    expect(first.body.mustChangePassword).toBe(true)
    const refused = await nobody.send<ApiProblem>('get', '/api/patients')
    expect(refused.body.type).toBe('urn:nextline:problem:password-change-needed')
    const change = (next: string) =>
      nobody.send('put', '/api/session/password', { body: { current: body.oneTimePassword, next } })
    expect((await change('too short')).status).toBe(400)
    expect((await change('a much longer one')).status).toBe(200)
    expect((await nobody.send('get', '/api/patients')).status).toBe(200)
    expect((await signIn('new@clinic.example', body.oneTimePassword)).status).toBe(401)
  })

  test('a change ends the other sessions', async () => {
    const other = await here.as(here.people.clinician)
    const own = await here.as(here.people.clinician)
    await own.send('put', '/api/session/password', { body: { current: password, next: 'a much longer one' } })
    expect((await other.send('get', '/api/session')).status).toBe(401)
    expect((await own.send('get', '/api/session')).status).toBe(200)
  })

  test('are kept as argon2id', async () => {
    const rows = await here.store.database.all('SELECT password FROM accounts')
    for (const row of rows) expect(row.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  test('the last admin cannot be removed', async () => {
    const admin = await here.as(here.people.admin)
    const answer = await admin.send('patch', '/api/accounts/admin', { body: { roles: ['clinician'] } })
    expect(answer.status).toBe(422)
  })
})

describe('requests from elsewhere', () => {
  const body = { name: 'clinician@clinic.example', password }
  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['another site, says the browser', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour on the same site', { 'sec-fetch-site': 'same-site' }],
    ['no origin at all', { origin: '' }],
  ])('a change from %s is refused', async (_, headers) => {
    const client = await here.as(here.people.clinician)
    const answer = await client.send<ApiProblem>('delete', '/api/session', { headers })
    expect([answer.status, answer.body.type]).toEqual([403, 'urn:nextline:problem:other-site'])
    expect((await client.send('get', '/api/session')).status).toBe(200)
  })

  test('a name that was pointed at this machine is not ours', async () => {
    const answer = await nobody.send('get', '/api/sign-in-ways', { headers: { host: 'evil.example' } })
    expect(answer.status).toBe(421)
  })

  test('a form of another page is not taken for JSON', async () => {
    const answer = await nobody.send('post', '/api/session', {
      body,
      headers: { 'content-type': 'text/plain' },
    })
    expect(answer.status).toBe(415)
  })
})

describe('too much', () => {
  let id: string
  let doctor: Client
  beforeEach(async () => {
    id = await here.register('here')
    doctor = await here.as(here.people.clinician)
  })
  const file = (bytes: Uint8Array) =>
    doctor.send<ApiProblem>('post', `/api/patients/${id}/files`, { body: bytes })

  test('a file above the limit', async () => {
    expect((await file(new Uint8Array(20_000_001))).status).toBe(413)
  })
  test('a bomb of a kilobyte that unpacks to a gigabyte', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000, ' '), { level: 9 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect((await file(bomb)).status).toBe(422)
  })
  test('a bomb inside a bomb', async () => {
    expect((await file(gzipSync(gzipSync(Buffer.alloc(50_000_000))))).status).toBe(422)
  })
  test.each(['[', '{"a":'])('a hundred thousand nested %s', async (open) => {
    expect((await file(Buffer.from(open.repeat(100_000)))).status).toBe(422)
    const nested = `{"draft":${open.repeat(100_000)}`
    const answer = await here.app.request(`${origin}/api/session`, {
      method: 'POST',
      headers: { host: new URL(origin).host, origin, 'content-type': 'application/json' },
      body: nested,
    })
    expect(answer.status).toBe(422)
  })
  test('nesting that hides behind an open quotation mark in the line before', async () => {
    expect((await file(Buffer.from(`{"a":1}"\n${'['.repeat(100_000)}`))).status).toBe(422)
  })
  test('a note of 10 MB is read in its beginning and said so', async () => {
    const line = 'Sertraline 100 mg daily from 2024-01-01 to 2024-04-01, no response. '
    const note = line + 'nothing new. '.repeat(770_000)
    const started = performance.now()
    const { status, text } = await file(Buffer.from(note))
    expect(status).toBe(201)
    expect(text).toContain('were read')
    expect(performance.now() - started).toBeLessThan(60_000)
  })
  test('requests without end', async () => {
    const limited = await clinic(':memory:', { requestsPerMinute: 20 })
    const client = await limited.as()
    for (let sent = 0; sent < 20; sent++) await client.send('get', '/health')
    const stopped = await client.send('get', '/health')
    expect(stopped.status).toBe(429)
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0)
    limited.pass(minute)
    expect((await client.send('get', '/health')).status).toBe(200)
    await limited.close()
  })
})

describe('what leaves the service', () => {
  const script = `<script>alert(1)</script>\u202e"'&`

  test('every answer carries the headers, errors too', async () => {
    for (const path of ['/health', '/api/patients', '/nothing/there']) {
      const { headers } = await nobody.send('get', path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(headers.get('content-security-policy')).not.toContain('unsafe')
    }
  })

  test('a script in a name comes back as JSON, and as words in a letter', async () => {
    const id = await here.register('here', 'undecided', script)
    const doctor = await here.as(here.people.clinician)
    const page = await doctor.send<{ details: { name: string } }>('get', `/api/patients/${id}`)
    expect(page.headers.get('content-type')).toMatch(/^application\/json/)
    expect(page.body.details.name).toBe(script)
    const letter = await doctor.send('get', `/api/patients/${id}/documents/letter`)
    expect(letter.text).not.toContain('<script')
  })

  test('the log names routes, and neither people nor ids nor values', async () => {
    const id = await here.register('here', 'resistant', 'Wilhelmina Unmistakable')
    const doctor = await here.as(here.people.clinician)
    await doctor.send('get', `/api/patients/${id}?asOf=2025-01-01`)
    await doctor.send('post', `/api/patients/${id}/scores`, { body: { instrument: 'phq-9', value: 999 } })
    await doctor.send('post', `/api/patients/${id}/imports`, {
      body: { source: 'fhir', content: '{"Wilhelmina":1}' },
    })
    await signIn('wilhelmina@clinic.example', 'unmistakable')
    const log = here.lines.join('\n')
    expect(here.lines.length).toBeGreaterThan(3)
    expect(log).not.toMatch(new RegExp(`${id}|Wilhelmina|Unmistakable|2025-01-01|999|clinician`, 'i'))
  })

  test('a mistake of ours tells nothing about the record', async () => {
    const id = await here.register('here')
    const doctor = await here.as(here.people.clinician)
    await here.store.database.atomically([{ sql: `UPDATE events SET content = '{"Wilhelmina'`, values: [] }])
    const answer = await doctor.send<ApiProblem>('get', `/api/patients/${id}`)
    expect(answer.status).toBe(500)
    expect(answer.text + here.lines.join()).not.toContain('Wilhelmina')
  })
})
