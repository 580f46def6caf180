import { useState } from 'react'
import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'
import { Section } from '../../shared/section.tsx'
import { Colleagues } from './colleagues.tsx'
import { PasswordForm } from './new-password.tsx'
import { Passkeys } from './passkeys.tsx'

type Props = { readonly session: SessionInfo; readonly onSignedOut: () => void }

/** Who is signed in and how; for admins, who else works here. */
export function AccountPage({ session, onSignedOut }: Props) {
  const { account, expiresAt } = session
  const [saved, setSaved] = useState(0)
  return (
    <main id="main" className="page account">
      <h1>{account.displayName}</h1>
      <p>{account.clinics.map(({ name }) => name).join(', ')}</p>
      <p className="soft">Signed in until {expiresAt.slice(0, 16).replace('T', ' ')} UTC at the latest.</p>
      <p>
        <button
          type="button"
          onClick={() => void ask('/api/session', { method: 'DELETE' }).finally(onSignedOut)}
        >
          Sign out
        </button>
      </p>
      <Passkeys />
      <Section id="password" title="Password">
        {saved > 0 && <p role="status">The password was changed. Other devices are signed out.</p>}
        <PasswordForm key={saved} label="Present password" onSession={() => setSaved(saved + 1)} />
      </Section>
      <Colleagues session={session} />
    </main>
  )
}
