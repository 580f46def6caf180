/** Passkeys and the sign-in of the organisation. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { authenticator } from '../../../tests/authenticator.ts'
import { type Client, type Clinic, clinic, origin } from '../../../tests/clinic.ts'
import { identityProvider } from '../../../tests/identity-provider.ts'
import type { SessionInfo } from './contract/schemas.ts'

describe('passkeys', () => {
  let here: Clinic
  let doctor: Client
  let nobody: Client
  const device = () => authenticator(origin)

  beforeEach(async () => {
    here = await clinic()
    doctor = await here.as(here.people.clinician)
    nobody = await here.as()
  })
  afterEach(() => here.close())

  const options = async (client: Client, path: string) =>
    (await client.send<{ challenge: string }>('post', path)).body
  const register = async (own: ReturnType<typeof device>, from = origin) =>
    doctor.send('post', '/api/passkeys', {
      body: { name: 'Phone', response: own.register(await options(doctor, '/api/passkeys/options'), from) },
    })
  const signIn = async (own: ReturnType<typeof device>, from = origin) =>
    nobody.send<SessionInfo>('post', '/api/session/passkey', {
      body: own.signIn(await options(nobody, '/api/session/passkey/options'), from),
    })

  test('registered by who is signed in, then enough to sign in', async () => {
    const own = device()
    expect((await register(own)).status).toBe(201)
    const answer = await signIn(own)
    expect(answer.status).toBe(200)
    expect(answer.body.account.id).toBe('clinician')
    expect((await nobody.send('get', '/api/patients')).status).toBe(200)
  })

  test('a device that nobody registered is refused', async () => {
    expect((await signIn(device())).status).toBe(401)
  })

  test('an answer works once', async () => {
    const own = device()
    await register(own)
    const body = own.signIn(await options(nobody, '/api/session/passkey/options'))
    expect((await nobody.send('post', '/api/session/passkey', { body })).status).toBe(200)
    expect((await nobody.send('post', '/api/session/passkey', { body })).status).toBe(401)
  })

  test('what was signed on another site is refused', async () => {
    const own = device()
    expect((await register(own, 'https://evil.example')).status).toBe(401)
    await register(own)
    expect((await signIn(own, 'https://evil.example')).status).toBe(401)
  })

  test('a copy of a device shows by its counter', async () => {
    const own = device()
    await register(own)
    await signIn(own)
    own.rewind()
    expect((await signIn(own)).status).toBe(401)
  })

  test('a challenge is old after five minutes', async () => {
    const own = device()
    await register(own)
    const asked = await options(nobody, '/api/session/passkey/options')
    here.pass(6 * 60_000)
    const answer = await nobody.send('post', '/api/session/passkey', { body: own.signIn(asked) })
    expect(answer.status).toBe(401)
  })

  test('the challenge of one person registers no passkey for another', async () => {
    const manager = await here.as(here.people.careManager)
    const asked = await options(doctor, '/api/passkeys/options')
    const body = { name: 'Phone', response: device().register(asked) }
    expect((await manager.send('post', '/api/passkeys', { body })).status).toBe(401)
  })

  test('a new password of the admin removes them', async () => {
    const own = device()
    await register(own)
    const admin = await here.as(here.people.admin)
    await admin.send('post', '/api/accounts/clinician/password')
    expect((await signIn(own)).status).toBe(401)
  })

  test('nonsense is refused', async () => {
    for (const body of [{}, { id: 'x', response: { clientDataJSON: '!' } }, { response: null }]) {
      expect((await nobody.send('post', '/api/session/passkey', { body })).status).toBe(401)
    }
  })
})

describe('OpenID Connect', () => {
  let provider: Awaited<ReturnType<typeof identityProvider>>
  let here: Clinic

  beforeAll(async () => {
    provider = await identityProvider('nextline')
  })
  afterAll(() => provider.close())
  beforeEach(async () => {
    const { issuer } = provider
    here = await clinic(':memory:', {
      oidc: { name: 'Hospital', issuer, clientId: 'nextline', allowHttp: true },
    })
  })
  afterEach(() => here.close())

  const email = 'clinician@clinic.example'

  /** The browser: there, and back with its cookie. */
  async function journey(claims: Readonly<Record<string, unknown>>, changed = (path: string) => path) {
    const client = await here.as()
    const start = await client.send('get', '/api/session/oidc')
    expect(start.status).toBe(303)
    const cookie = /nextline-sign-in=[^;]+/.exec(start.headers.get('set-cookie') ?? '')?.[0] ?? ''
    const back = changed(provider.authorize(start.headers.get('location') ?? '', claims))
    const end = await client.send('get', back, { headers: { cookie } })
    return { client, back, cookie, location: end.headers.get('location'), status: end.status }
  }

  test('the ways to sign in name it', async () => {
    const { body } = await (await here.as()).send('get', '/api/sign-in-ways')
    expect(body).toMatchObject({ oidc: { name: 'Hospital' } })
  })

  test('somebody with an account is in, the second time by the subject alone', async () => {
    const first = await journey({ sub: 'u1', email, email_verified: true })
    expect(first.location).toBe('/')
    expect((await first.client.send('get', '/api/patients')).status).toBe(200)
    const second = await journey({ sub: 'u1' })
    expect(second.location).toBe('/')
  })

  test.each([
    ['nobody with an account', { sub: 'u2', email: 'stranger@clinic.example', email_verified: true }],
    ['an address that the provider did not check', { sub: 'u2', email }],
    ['no address', { sub: 'u2' }],
  ])('%s is not let in', async (_, claims) => {
    const { client, location } = await journey(claims)
    expect(location).toBe('/?sign-in=unknown-account')
    expect((await client.send('get', '/api/session')).status).toBe(401)
  })

  test('another subject with the same address does not take the account over', async () => {
    await journey({ sub: 'u1', email, email_verified: true })
    const { location } = await journey({ sub: 'u2', email, email_verified: true })
    expect(location).toBe('/?sign-in=unknown-account')
  })

  test('a state or nonce of somebody else is refused', async () => {
    const state = await journey({ sub: 'u1', email, email_verified: true }, (path) =>
      path.replace(/state=[^&]+/, 'state=x'),
    )
    expect(state.location).toBe('/?sign-in=failed')
    const nonce = await journey({ sub: 'u1', email, email_verified: true, nonce: 'x' })
    expect(nonce.location).toBe('/?sign-in=failed')
  })

  test('the way back works once, and only in the browser that set out', async () => {
    const { client, back, cookie } = await journey({ sub: 'u1', email, email_verified: true })
    const again = await client.send('get', back, { headers: { cookie } })
    expect(again.headers.get('location')).toBe('/?sign-in=expired')
    const other = await (await here.as()).send('get', back)
    expect(other.headers.get('location')).toBe('/?sign-in=expired')
  })

  test('a disabled account stays out', async () => {
    const admin = await here.as(here.people.admin)
    await admin.send('patch', '/api/accounts/clinician', { body: { disabled: true } })
    expect((await journey({ sub: 'u1', email, email_verified: true })).location).toBe(
      '/?sign-in=unknown-account',
    )
  })
})
