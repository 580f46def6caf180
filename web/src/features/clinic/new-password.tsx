import { type FormEvent, useState } from 'react'
import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'

const shortest = 12

/** A one-time password is changed before anything else. */
export function NewPassword({ onSession }: { readonly onSession: (session: SessionInfo) => void }) {
  const [current, setCurrent] = useState('')
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
      <p>The password you signed in with works once.</p>
      {problem !== undefined && (
        <p className="card alerts" role="alert">
          {problem}
        </p>
      )}
      <form className="card" onSubmit={(event) => void send(event)}>
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
