/** An OpenID Connect provider on loopback, for the tests of sign-in. It lets everybody in as the person it is told. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export type Claims = Readonly<Record<string, unknown>>

export async function identityProvider(clientId: string) {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key', alg: 'RS256', use: 'sig' }
  let claims: Claims = {}
  let nonce = ''
  const server = createServer(async (request, answer) => {
    const json = (body: unknown) => {
      answer.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    }
    const path = new URL(request.url ?? '/', issuer()).pathname
    if (path === '/.well-known/openid-configuration') {
      json({
        issuer: issuer(),
        authorization_endpoint: `${issuer()}/authorize`,
        token_endpoint: `${issuer()}/token`,
        jwks_uri: `${issuer()}/keys`,
        response_types_supported: ['code'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    } else if (path === '/keys') json({ keys: [jwk] })
    else if (path === '/token') {
      const idToken = await new SignJWT({ nonce, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key' })
        .setIssuer(issuer())
        .setAudience(clientId)
        .setIssuedAt()
        .setExpirationTime('5 minutes')
        .sign(privateKey)
      json({ access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token: idToken })
    } else answer.writeHead(404).end()
  })
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    issuer: issuer(),
    keys: `${issuer()}/keys`,
    privateKey,
    /** What the provider does when the browser comes: it says who that is, and sends it back with a code. */
    authorize: (location: string, as: Claims): string => {
      const url = new URL(location)
      claims = as
      nonce = url.searchParams.get('nonce') ?? ''
      const back = new URL(url.searchParams.get('redirect_uri') ?? '')
      back.searchParams.set('code', 'code')
      back.searchParams.set('state', url.searchParams.get('state') ?? '')
      back.searchParams.set('iss', issuer())
      return `${back.pathname}${back.search}`
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
