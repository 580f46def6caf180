import type { SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { ask } from '../../shared/api.ts'

type Props = { readonly session: SessionInfo; readonly onSignedOut: () => void }

/** Who is signed in, in which roles and clinics, until when. */
export function AccountPage({ session: { account, expiresAt }, onSignedOut }: Props) {
  return (
    <main id="main" className="page narrow">
      <h1>{account.displayName}</h1>
      <p>
        {account.roles.join(', ')} · {account.clinics.map(({ name }) => name).join(', ')}
      </p>
      <p className="soft">Signed in until {expiresAt.slice(0, 16).replace('T', ' ')} UTC at the latest.</p>
      <button
        type="button"
        onClick={() => void ask('/api/session', { method: 'DELETE' }).finally(onSignedOut)}
      >
        Sign out
      </button>
    </main>
  )
}
