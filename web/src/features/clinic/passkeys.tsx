/** The own passkeys: signing in with the lock of the device instead of a password. */
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../../shared/api.ts'
import { Section } from '../../shared/section.tsx'

type Passkey = { readonly id: string; readonly name: string; readonly createdAt: string }

/** Browsers offer passkeys to secure pages only, and never where the address is a number. */
export function passkeysWork(): boolean {
  return (
    typeof PublicKeyCredential !== 'undefined' &&
    'parseRequestOptionsFromJSON' in PublicKeyCredential &&
    !/^[\d.]+$|^\[/.test(location.hostname)
  )
}

export function Passkeys() {
  const [passkeys, setPasskeys] = useState<readonly Passkey[]>([])
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string>()
  const load = useCallback(() => ask<readonly Passkey[]>('/api/passkeys').then(setPasskeys), [])
  useEffect(() => {
    load().catch(() => undefined)
  }, [load])
  const run = async (work: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await work()
      await load()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The passkey did not work.')
    }
  }
  const add = () =>
    run(async () => {
      await registerPasskey(name.trim() || 'this device')
      setName('')
    })
  return (
    <Section id="passkeys" title="Passkeys">
      <p>
        Sign in with the lock of your device: no password to remember, and nothing to be tricked out of you.
      </p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <ul>
        {passkeys.map((passkey) => (
          <li key={passkey.id}>
            {passkey.name}, since {passkey.createdAt.slice(0, 10)}{' '}
            <button
              type="button"
              className="small"
              onClick={() => void run(() => ask(`/api/passkeys/${passkey.id}`, { method: 'DELETE' }))}
            >
              Remove<span className="hidden"> {passkey.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {passkeysWork() ? (
        <form
          className="row end"
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <label className="small">
            Name of the device
            <input value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
          </label>
          <button type="submit">Add a passkey</button>
        </form>
      ) : (
        <p className="soft small">
          This browser offers no passkeys here. They need HTTPS, or <code>localhost</code> on the own machine.
        </p>
      )}
    </Section>
  )
}

async function registerPasskey(name: string): Promise<void> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>('/api/passkeys/options', {
    method: 'POST',
  })
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options)
  const credential = await navigator.credentials.create({ publicKey })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was made.')
  await ask('/api/passkeys', { body: { name, response: credential.toJSON() } })
}
