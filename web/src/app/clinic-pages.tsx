/** The pages that need the service: who is signed in decides what is shown. */
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'wouter'
import type { SessionInfo } from '../../../src/service/api/contract/schemas.ts'
import { AccountPage } from '../features/clinic/account-page.tsx'
import { CaseloadPage } from '../features/clinic/caseload-page.tsx'
import '../features/clinic/clinic.css'
import { NewPassword } from '../features/clinic/new-password.tsx'
import { forgetCharts, subscribeToCharts, unkeptPatients } from '../features/clinic/open-charts.ts'
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
  return (
    <SignedIn session={state} looked={id}>
      {contentOf({ page, id, section }, state, signedOut)}
    </SignedIn>
  )
}

function contentOf({ page, id, section }: Props, session: SessionInfo, onSignedOut: () => void): ReactNode {
  if (page === 'account') {
    const signedOut = () => {
      forgetCharts()
      onSignedOut()
    }
    return <AccountPage session={session} onSignedOut={signedOut} />
  }
  if (page === 'patient' && id !== undefined)
    return <StoredPatient account={session.account} id={id} section={section} onSignedOut={onSignedOut} />
  return <CaseloadPage session={session} onSignedOut={onSignedOut} />
}

type SignedInProps = {
  readonly session: SessionInfo
  /** The patient that is looked at. */
  readonly looked: string | undefined
  readonly children: ReactNode
}

function SignedIn({ session, looked, children }: SignedInProps) {
  return (
    <>
      <nav className="signed-in no-print" aria-label="Account">
        {session.account.displayName} · <a href="#/account">Account</a>
      </nav>
      <UnkeptElsewhere looked={looked} />
      {children}
    </>
  )
}

/** Wherever somebody went meanwhile: what was not kept is told, and where it waits. */
function UnkeptElsewhere({ looked }: { readonly looked: string | undefined }) {
  const patients = useSyncExternalStore(subscribeToCharts, unkeptPatients)
  return patients
    .split(' ')
    .filter((id) => id !== '' && id !== looked)
    .map((id) => (
      <p className="page alerts" role="alert" key={id}>
        Something that was added to a chart was not saved. <a href={`#/patients/${id}`}>See what</a>
      </p>
    ))
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
