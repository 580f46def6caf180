/** The pages that need the service: who is signed in decides what is shown. */
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { SessionInfo } from '../../../src/service/api/contract/schemas.ts'
import { AccountPage } from '../features/clinic/account-page.tsx'
import { CaseloadPage } from '../features/clinic/caseload-page.tsx'
import '../features/clinic/clinic.css'
import { NewPassword } from '../features/clinic/new-password.tsx'
import { SignInPage } from '../features/clinic/sign-in-page.tsx'
import { ask, ServiceProblem } from '../shared/api.ts'
import { StoredPatient } from './stored-patient.tsx'

type Props = {
  readonly page: 'caseload' | 'account' | 'patient'
  readonly id?: string | undefined
  readonly section?: string | undefined
  /** The one-time password of the first account, from the link of the first start. */
  readonly code?: string | undefined
}
type State = 'asking' | 'no-service' | 'signed-out' | SessionInfo

export default function ClinicPages({ page, id, section, code }: Props) {
  const [state, setState] = useState<State>('asking')
  const [, go] = useLocation()
  const entered = (session: SessionInfo) => {
    setState(session)
    // The code has done its work and is not to stay in the list of pages.
    if (code !== undefined && !session.mustChangePassword) go('/caseload', { replace: true })
  }
  // The same function at every drawing: a page reads its chart again when this changes.
  const signedOut = useCallback(() => setState('signed-out'), [])
  useEffect(() => {
    ask<SessionInfo>('/api/session').then(
      (session) => setState(typeof session === 'object' ? session : 'no-service'),
      (error) =>
        setState(error instanceof ServiceProblem && error.status === 401 ? 'signed-out' : 'no-service'),
    )
  }, [])
  if (state === 'asking') return <p className="loading">Loading …</p>
  if (state === 'no-service') return <NoService />
  if (state === 'signed-out') return <SignInPage code={code} onSession={entered} />
  if (state.mustChangePassword) return <NewPassword code={code} onSession={entered} />
  return <SignedIn session={state}>{contentOf({ page, id, section }, state, signedOut)}</SignedIn>
}

function contentOf({ page, id, section }: Props, session: SessionInfo, onSignedOut: () => void): ReactNode {
  if (page === 'account') return <AccountPage session={session} onSignedOut={onSignedOut} />
  if (page === 'patient' && id !== undefined)
    return <StoredPatient id={id} section={section} onSignedOut={onSignedOut} />
  return <CaseloadPage session={session} onSignedOut={onSignedOut} />
}

function SignedIn({ session, children }: { readonly session: SessionInfo; readonly children: ReactNode }) {
  return (
    <>
      <nav className="signed-in no-print" aria-label="Account">
        {session.account.displayName} · <a href="#/account">Account</a>
      </nav>
      {children}
    </>
  )
}

function NoService() {
  return (
    <main id="main" className="page">
      <h1>No service is running</h1>
      <p>
        The caseload is kept by the service of the clinic: <code>npm start</code>. Without it, a record can
        still be opened and assessed on this page.
      </p>
      <p>
        <a href="#/">Open a record</a>
      </p>
    </main>
  )
}
