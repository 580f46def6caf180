/** Passkeys (WebAuthn): registered by who is signed in, then enough to sign in with. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { tokenHash } from '../../security/secrets.ts'
import type { Handlers } from '../call.ts'
import { notFound, Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { beginSession, limitAttempts } from './sessions.ts'

/** Loaded when the first passkey is used: a service without passkeys does without. */
const webauthn = () => import('@simplewebauthn/server')

const challengeMinutes = 5
const attemptsFromOnePlace = 60

/** A passkey belongs to a host name, not to an address: on loopback the page is to be opened as `localhost`. */
function relyingParty({ settings: { origin } }: Services) {
  return { name: 'Nextline', id: new URL(origin).hostname, origin }
}

function inMinutes({ clock }: Services): string {
  return new Date(clock().getTime() + challengeMinutes * 60_000).toISOString()
}

/** The challenge inside what the browser signed; whether it is one of ours says the store. */
function challengeIn(response: unknown): string {
  const encoded = (response as { readonly response?: { readonly clientDataJSON?: unknown } }).response
    ?.clientDataJSON
  try {
    const data: unknown = JSON.parse(Buffer.from(String(encoded), 'base64url').toString('utf8'))
    return String((data as { readonly challenge?: unknown }).challenge)
  } catch {
    throw failed()
  }
}

function failed(): Problem {
  return new Problem(401, 'The passkey did not work.', { kind: 'sign-in-failed' })
}

async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    // What the library found wrong is for its developers; the person can only try again.
    if (error instanceof Problem) throw error
    throw failed()
  }
}

export const passkeyHandlers: Pick<
  Handlers,
  'passkeySignInOptions' | 'passkeySignIn' | 'passkeys' | 'passkeyOptions' | 'addPasskey' | 'removePasskey'
> = {
  passkeyOptions: async ({ caller }, services) => {
    const { accounts } = services.store
    const known = await accounts.passkeysOf(caller.account)
    const { name, id } = relyingParty(services)
    const options = await (await webauthn()).generateRegistrationOptions({
      rpName: name,
      rpID: id,
      userName: caller.displayName,
      userID: new TextEncoder().encode(caller.account),
      attestationType: 'none',
      excludeCredentials: known.map((passkey) => ({ id: passkey.id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    await accounts.addChallenge(tokenHash(options.challenge), caller.account, inMinutes(services))
    return options
  },

  addPasskey: async ({ caller, body }, services) => {
    const { accounts } = services.store
    const challenge = challengeIn(body.response)
    if ((await accounts.takeChallenge(tokenHash(challenge))) !== caller.account) throw failed()
    const { id, origin } = relyingParty(services)
    const { verified, registrationInfo } = await attempt(async () =>
      (await webauthn()).verifyRegistrationResponse({
        response: body.response as unknown as RegistrationResponseJSON,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: id,
        requireUserVerification: true,
      }),
    )
    if (!verified || registrationInfo === undefined) throw failed()
    const { credential } = registrationInfo
    const added = await accounts.addPasskey({
      id: credential.id,
      account: caller.account,
      name: body.name,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      transports: credential.transports ?? [],
    })
    if (!added) throw new Problem(422, 'This passkey is registered already.')
    await accounts.logAccess({ account: caller.account, action: 'addPasskey', outcome: 'allowed' })
    return { id: credential.id }
  },

  passkeys: async ({ caller }, { store }) =>
    (await store.accounts.passkeysOf(caller.account)).map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt,
    })),

  removePasskey: async ({ caller, path }, { store }) => {
    if (!(await store.accounts.removePasskey(caller.account, path.passkey ?? ''))) throw notFound()
    return undefined
  },

  passkeySignInOptions: async ({ remote }, services) => {
    await limitAttempts(services, { [`passkey ${remote}`]: attemptsFromOnePlace })
    const options = await (await webauthn()).generateAuthenticationOptions({
      rpID: relyingParty(services).id,
      userVerification: 'required',
    })
    await services.store.accounts.addChallenge(tokenHash(options.challenge), 'sign-in', inMinutes(services))
    return options
  },

  passkeySignIn: async (call, services) => {
    const { accounts } = services.store
    await limitAttempts(services, { [`passkey ${call.remote}`]: attemptsFromOnePlace })
    const response = call.body as unknown as AuthenticationResponseJSON
    const challenge = challengeIn(response)
    if ((await accounts.takeChallenge(tokenHash(challenge))) !== 'sign-in') throw failed()
    const passkey = await accounts.passkey(String(response.id))
    const account = passkey === undefined ? undefined : await accounts.account(passkey.account)
    if (passkey === undefined || account === undefined || account.disabled) throw failed()
    const { id, origin } = relyingParty(services)
    const { verified, authenticationInfo } = await attempt(async () =>
      (await webauthn()).verifyAuthenticationResponse({
        response,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: id,
        requireUserVerification: true,
        credential: {
          id: passkey.id,
          publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
          counter: passkey.counter,
        },
      }),
    )
    if (!verified) throw failed()
    await accounts.countPasskey(passkey.id, authenticationInfo.newCounter)
    return beginSession(account, call, services)
  },
}
