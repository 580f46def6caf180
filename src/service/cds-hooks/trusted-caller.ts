/** Whether a call comes from a system that we trust (CDS Hooks 2.0, "Trusting CDS Clients"). */
import { createRemoteJWKSet, decodeJwt, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { CdsClient } from '../api/services.ts'

const algorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'PS256']
const keySets = new Map<string, JWTVerifyGetKey>()

/** The token must be signed by a known issuer, for exactly this address, and not be older than it says. */
export async function isTrusted(
  authorization: string | undefined,
  audience: string,
  clients: readonly CdsClient[],
): Promise<boolean> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return false
  try {
    const { iss } = decodeJwt(token)
    const known = clients.find(({ issuer }) => issuer === iss)
    if (known === undefined) return false
    await jwtVerify(token, keysOf(known), {
      issuer: known.issuer,
      audience,
      algorithms,
      maxTokenAge: '5 minutes',
      requiredClaims: ['exp', 'jti'],
    })
    return true
  } catch {
    return false
  }
}

function keysOf({ keys }: CdsClient): JWTVerifyGetKey {
  const known = keySets.get(keys) ?? createRemoteJWKSet(new URL(keys))
  keySets.set(keys, known)
  return known
}
