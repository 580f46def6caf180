/** The accounts of the clinic, for admins: who works here, in which role. */
import { type FormEvent, useCallback, useEffect, useState } from 'react'
import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'
import { Section, Wide } from '../../shared/section.tsx'

type Account = {
  readonly id: string
  readonly name: string
  readonly displayName: string
  readonly roles: readonly string[]
  readonly disabled: boolean
}
type OneTime = { readonly account: Account; readonly oneTimePassword: string }

const roles = [
  ['clinician', 'clinician'],
  ['care-manager', 'care manager'],
  ['admin', 'admin'],
] as const

/** Nothing for those who are no admin. */
export function Colleagues({ session }: { readonly session: SessionInfo }) {
  const [accounts, setAccounts] = useState<readonly Account[]>()
  const [given, setGiven] = useState<OneTime>()
  const [problem, setProblem] = useState<string>()
  const load = useCallback(() => ask<readonly Account[]>('/api/accounts').then(setAccounts), [])
  useEffect(() => {
    load().catch(() => undefined)
  }, [load])
  if (accounts === undefined) return null
  const run = async (work: () => Promise<unknown>) => {
    setProblem(undefined)
    setGiven(undefined)
    try {
      await work()
      await load()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This could not be done.')
    }
  }
  const own = session.account.id
  return (
    <Section id="colleagues" title="Colleagues">
      {problem !== undefined && <p role="alert">{problem}</p>}
      {given !== undefined && (
        <p role="status">
          One-time password of {given.account.displayName}:{' '}
          <span className="code">{given.oneTimePassword}</span>
          <br />
          <span className="small">It is shown once. Name to sign in with: {given.account.name}</span>
        </p>
      )}
      <Wide label="Accounts">
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Signs in as</th>
              <th scope="col">Roles</th>
              <th scope="col">
                <span className="hidden">What can be done</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">{account.displayName}</th>
                <td>{account.name}</td>
                <td>
                  {account.roles.map((role) => role.replace('-', ' ')).join(', ')}
                  {account.disabled && ' (closed)'}
                </td>
                <td>
                  {account.id !== own && (
                    <div className="row">
                      <button
                        type="button"
                        className="small"
                        onClick={() =>
                          void run(async () =>
                            setGiven(
                              await ask<OneTime>(`/api/accounts/${account.id}/password`, { method: 'POST' }),
                            ),
                          )
                        }
                      >
                        New password<span className="hidden"> for {account.displayName}</span>
                      </button>
                      <button
                        type="button"
                        className="small"
                        onClick={() =>
                          void run(() =>
                            ask(`/api/accounts/${account.id}`, {
                              method: 'PATCH',
                              body: { disabled: !account.disabled },
                            }),
                          )
                        }
                      >
                        {account.disabled ? 'Open again' : 'Close'}
                        <span className="hidden"> the account of {account.displayName}</span>
                      </button>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <NewAccount
        clinics={session.account.clinics.map(({ id }) => id)}
        onAdd={(body) => run(async () => setGiven(await ask<OneTime>('/api/accounts', { body })))}
      />
    </Section>
  )
}

type NewProps = {
  readonly clinics: readonly string[]
  readonly onAdd: (body: unknown) => Promise<void>
}

function NewAccount({ clinics, onAdd }: NewProps) {
  const [displayName, setDisplayName] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState<string>('clinician')
  const valid = displayName.trim() !== '' && name.trim().length >= 3
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!valid) return
    void onAdd({ displayName: displayName.trim(), name: name.trim(), roles: [role], clinics }).then(() => {
      setDisplayName('')
      setName('')
    })
  }
  return (
    <form className="row end" onSubmit={send}>
      <label className="small">
        Name
        <input value={displayName} maxLength={200} onChange={(event) => setDisplayName(event.target.value)} />
      </label>
      <label className="small">
        Signs in as (mostly an e-mail address)
        <input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="small">
        Role
        <select value={role} onChange={(event) => setRole(event.target.value)}>
          {roles.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary" disabled={!valid}>
        Add a colleague
      </button>
    </form>
  )
}
