/** A passkey device in software, for the tests of sign-in. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Options = { readonly challenge: string }

const userPresentAndVerified = 0x05
const withCredential = 0x40

export function authenticator(origin: string) {
  const id = randomBytes(16)
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  let counter = 0

  function clientData(type: string, { challenge }: Options, from: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }))
  }

  function authData(flags: number, more: Uint8Array = new Uint8Array()): Buffer {
    counter++
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    const host = createHash('sha256').update(new URL(origin).hostname).digest()
    return Buffer.concat([host, Buffer.from([flags]), count, more])
  }

  return {
    /** Answers `POST /api/passkeys/options`. */
    register: (options: Options, from = origin) => {
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      )
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key])
      const data = authData(userPresentAndVerified | withCredential, credential)
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(data)],
        ]) as Parameters<typeof isoCBOR.encode>[0],
      )
      return response(id, {
        clientDataJSON: clientData('webauthn.create', options, from).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      })
    },
    /** Answers `POST /api/session/passkey/options`. */
    signIn: (options: Options, from = origin) => {
      const client = clientData('webauthn.get', options, from)
      const data = authData(userPresentAndVerified)
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      return response(id, {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      })
    },
    /** As a copy of the device would: it counts from where it was copied. */
    rewind: () => {
      counter = 0
    },
  }
}

function response(id: Buffer, inner: Readonly<Record<string, unknown>>) {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key', clientExtensionResults: {}, response: inner }
}
