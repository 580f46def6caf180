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
  return (
    <main id="main" className="page narrow">
      <h1>Choose a password</h1>
      <p>
        {code === undefined
          ? 'The password you signed in with works once.'
          : 'You are signed in. The link worked once; from now on you sign in with this password.'}
      </p>
      {code !== undefined && (
        <p className="small">
          Your name to sign in with is <strong>{firstAccountName}</strong>.
        </p>
      )}
      <div className="card">
        <PasswordForm label="One-time password" known={code} onSession={onSession} />
      </div>
    </main>
  )
}

type FormProps = {
  /** What the password that still holds is called. */
  readonly label: string
  /** The password that still holds, where it need not be typed. */
  readonly known?: string | undefined
  readonly onSession: (session: SessionInfo) => void
}

export function PasswordForm({ label, known, onSession }: FormProps) {
  const [current, setCurrent] = useState(known ?? '')
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
    <form className="stacked" onSubmit={(event) => void send(event)}>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {known === undefined ? (
        <label>
          {label}
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
  )
}
