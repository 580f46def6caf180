import { type FormEvent, useEffect, useState } from 'react'
import { firstAccountName } from '../../../../src/service/accounts/first-account-name.ts'
import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'
import { passkeysWork } from './passkeys.tsx'

type Ways = {
  readonly password: boolean
  readonly passkey: boolean
  readonly oidc: { readonly name: string } | null
}

type Props = {
  /** The one-time password of the first account, from the link of the first start: tried at once. */
  readonly code: string | undefined
  readonly onSession: (session: SessionInfo) => void
}

/** Name and password, a passkey, or the sign-in of the organisation: what this service offers. */
export function SignInPage({ code, onSession }: Props) {
  const [ways, setWays] = useState<Ways>()
  const [name, setName] = useState(code === undefined ? '' : firstAccountName)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    ask<Ways>('/api/sign-in-ways').then(setWays, () => undefined)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link is tried once
  useEffect(() => {
    if (code === undefined) return
    ask<SessionInfo>('/api/session', { body: { name: firstAccountName, password: code } }).then(
      onSession,
      () => setProblem('This link has been used. Sign in with the password that was chosen then.'),
    )
  }, [])
  const attempt = async (work: () => Promise<SessionInfo>) => {
    try {
      onSession(await work())
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The sign-in failed.')
    }
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void attempt(() => ask<SessionInfo>('/api/session', { body: { name, password } }))
  }
  return (
    <main id="main" className="page narrow">
      <h1>Sign in</h1>
      {problem !== undefined && (
        <p className="card alerts" role="alert">
          {problem}
        </p>
      )}
      <form className="card" onSubmit={send}>
        <label>
          Name
          <input
            value={name}
            autoComplete="username"
            required
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label>
          Password
          <input
            type="password"
            value={password}
            autoComplete="current-password"
            required
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <button type="submit" className="primary">
          Sign in
        </button>
      </form>
      <div className="row">
        {ways?.passkey === true && passkeysWork() && (
          <button type="button" onClick={() => void attempt(signInWithPasskey)}>
            Sign in with a passkey
          </button>
        )}
        {ways?.oidc != null && (
          <a className="button" href="/api/session/oidc">
            Sign in with {ways.oidc.name}
          </a>
        )}
      </div>
      <p className="soft small">
        The first account and its one-time password stand in the terminal where the service was started.
      </p>
    </main>
  )
}

async function signInWithPasskey(): Promise<SessionInfo> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>('/api/session/passkey/options', {
    method: 'POST',
  })
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was chosen.')
  return ask<SessionInfo>('/api/session/passkey', { body: credential.toJSON() })
}
