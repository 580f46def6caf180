import { type FormEvent, useState } from 'react'
import { firstAccountName } from '../../../../src/service/accounts/first-account-name.ts'
import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'

const shortest = 12

type Props = {
  /** The one-time password, where a link brought it. */
  readonly code: string | undefined
  readonly onSession: (session: SessionInfo) => void
}

/** A one-time password is changed before anything else. */
export function NewPassword({ code, onSession }: Props) {
  const [current, setCurrent] = useState(code ?? '')
  const [next, setNext] = useState('')
  const [problem, setProblem] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      onSession(await ask<SessionInfo>('/api/session/password', { method: 'PUT', body: { current, next } }))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The password was not changed.')
    }
  }
  return (
    <main id="main" className="page narrow">
      <h1>Choose a password</h1>
      <p>
        {code === undefined
          ? 'The password you signed in with works once.'
          : 'You are signed in. The link worked once; from now on you sign in with this password.'}
      </p>
      {problem !== undefined && (
        <p className="card alerts" role="alert">
          {problem}
        </p>
      )}
      <form className="card" onSubmit={(event) => void send(event)}>
        {code === undefined ? (
          <label>
            One-time password
            <input
              type="password"
              value={current}
              autoComplete="current-password"
              required
              onChange={(event) => setCurrent(event.target.value)}
            />
          </label>
        ) : (
          <input type="text" hidden readOnly value={firstAccountName} autoComplete="username" />
        )}
        <label>
          New password, at least {shortest} characters
          <input
            type="password"
            value={next}
            minLength={shortest}
            autoComplete="new-password"
            required
            onChange={(event) => setNext(event.target.value)}
          />
        </label>
        <button type="submit" className="primary" disabled={next.length < shortest}>
          Save
        </button>
      </form>
    </main>
  )
}
