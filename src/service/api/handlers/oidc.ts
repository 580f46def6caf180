/** Sign-in of the organisation (OpenID Connect, authorization code with PKCE). Accounts are made by an admin before. */
import type { Configuration, IDToken } from 'openid-client'
import { newToken, tokenHash } from '../../security/secrets.ts'
import type { Handlers } from '../call.ts'
import { notFound, Problem } from '../problem.ts'
import type { OidcSettings, Services } from '../services.ts'
import { beginSession } from './sessions.ts'

const signInMinutes = 10
const callbackPath = '/api/session/oidc/callback'

/** Loaded at the first sign-in of this kind. */
const library = () => import('openid-client')

/** One discovery for each provider; one that failed is tried again. */
const configurations = new Map<OidcSettings, Promise<Configuration>>()

function configuration(settings: OidcSettings): Promise<Configuration> {
  const known = configurations.get(settings)
  if (known !== undefined) return known
  const found = discovered(settings).catch((error: unknown) => {
    configurations.delete(settings)
    throw error
  })
  configurations.set(settings, found)
  return found
}

async function discovered({
  issuer,
  clientId,
  clientSecret,
  allowHttp,
}: OidcSettings): Promise<Configuration> {
  const client = await library()
  const execute = allowHttp === true ? [client.allowInsecureRequests] : []
  return client.discovery(new URL(issuer), clientId, clientSecret, undefined, { execute })
}

type Begun = { readonly verifier: string; readonly state: string; readonly nonce: string }

export const oidcHandlers: Pick<Handlers, 'oidcStart' | 'oidcCallback'> = {
  oidcStart: async ({ setPassing }, services) => {
    const { settings, store, clock } = services
    if (settings.oidc === undefined) throw notFound()
    const [client, config] = await Promise.all([library(), configuration(settings.oidc)])
    const verifier = client.randomPKCECodeVerifier()
    const [state, nonce] = [client.randomState(), client.randomNonce()]
    const passing = newToken()
    const expiresAt = new Date(clock().getTime() + signInMinutes * 60_000).toISOString()
    const begun: Begun = { verifier, state, nonce }
    await store.accounts.addChallenge(tokenHash(passing), JSON.stringify(begun), expiresAt)
    setPassing(passing)
    const location = client.buildAuthorizationUrl(config, {
      redirect_uri: `${settings.origin}${callbackPath}`,
      scope: 'openid email profile',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return { location: location.href }
  },

  oidcCallback: async (call, services) => {
    const { settings, store } = services
    if (settings.oidc === undefined) throw notFound()
    const kept =
      call.passing === undefined ? undefined : await store.accounts.takeChallenge(tokenHash(call.passing))
    call.setPassing(undefined)
    if (kept === undefined) return { location: '/?sign-in=expired' }
    const claims = await claimsOf(call.url, JSON.parse(kept) as Begun, settings.oidc, services)
    if (claims === undefined) return { location: '/?sign-in=failed' }
    const account = await accountOf(claims, settings.oidc, services)
    if (account === undefined || account.disabled) return { location: '/?sign-in=unknown-account' }
    await beginSession(account, call, services)
    return { location: '/' }
  },
}

type Claims = IDToken

async function claimsOf(
  url: URL,
  { verifier, state, nonce }: Begun,
  oidc: OidcSettings,
  { settings }: Services,
): Promise<Claims | undefined> {
  const current = new URL(`${callbackPath}${url.search}`, settings.origin)
  try {
    const client = await library()
    const tokens = await client.authorizationCodeGrant(await configuration(oidc), current, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
    })
    return tokens.claims()
  } catch (error) {
    if (error instanceof Problem) throw error
    return undefined
  }
}

/**
 * The account of this subject; at the first time, the account whose name is the email address, if the provider says
 * that it checked the address.
 */
async function accountOf(
  { sub, email, email_verified: checked }: Claims,
  { issuer }: OidcSettings,
  { store }: Services,
) {
  const subject = `${issuer} ${sub}`
  const known = await store.accounts.accountOfOidc(subject)
  if (known !== undefined) return known
  if (typeof email !== 'string' || checked !== true) return undefined
  const named = await store.accounts.accountNamed(email.toLowerCase())
  if (named === undefined || named.oidcSubject !== undefined) return undefined
  // A one-time password that nobody needs any more must not stay open.
  const password = named.oneTime ? undefined : named.password
  const linked = { ...named, oidcSubject: subject, oneTime: false, password }
  await store.accounts.saveAccount(linked)
  return linked
}
