/** The pages, and what stands above all of them. */
import { lazy, Suspense, useEffect, useReducer, useState } from 'react'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { OpenPage } from '../features/open/open-page.tsx'
import { AppHead } from './app-head.tsx'
import './app.css'
import { ErrorBoundary } from './error-boundary.tsx'
import { focusMain, useKeptFocus } from './kept-focus.ts'
import { useWarning } from './use-warning.ts'
import { emptyWorkspace, WorkspaceProvider, workspaceAfter } from './workspace.ts'

const loadPatientPage = () => import('../features/patient/patient-page.tsx')
const PatientPage = lazy(loadPatientPage)
const ClinicPages = lazy(() => import('./clinic-pages.tsx'))
const Palette = lazy(() => import('./palette/palette.tsx'))
const PopulationPage = lazy(() => import('../features/population/population-page.tsx'))
const KnowledgePage = lazy(() => import('../features/knowledge/knowledge-page.tsx'))

export function App({ today }: { readonly today: string }) {
  const [workspace, act] = useReducer(workspaceAfter, emptyWorkspace(today))
  const [palette, setPalette] = useState(false)
  useShortcut(() => setPalette(true))
  useKeptFocus()
  useWarning(workspace.changes.length + workspace.decisions.length > 0)
  return (
    <Router hook={useHashLocation}>
      <WorkspaceProvider value={{ workspace, act, path: '/patient' }}>
        <button type="button" className="skip" onClick={focusMain}>
          Skip to the content
        </button>
        <AppHead onCommands={() => setPalette(true)} />
        <ErrorBoundary>
          <Suspense fallback={<p className="loading">Loading …</p>}>
            <Switch>
              <Route path="/">
                <OpenPage getReady={getReady} />
              </Route>
              <Route path="/patient/:section?">{({ section }) => <PatientPage section={section} />}</Route>
              <Route path="/knowledge/:table?/:row?">
                {({ table, row }) => <KnowledgePage table={table} row={row} />}
              </Route>
              <Route path="/population">
                <PopulationPage />
              </Route>
              <Route path="/caseload">
                <ClinicPages page="caseload" />
              </Route>
              <Route path="/welcome/:code">
                {({ code }) => <ClinicPages key={code} page="caseload" code={code} />}
              </Route>
              <Route path="/account">
                <ClinicPages page="account" />
              </Route>
              <Route path="/patients/:id/:section?">
                {({ id, section }) => <ClinicPages key={id} page="patient" id={id} section={section} />}
              </Route>
              <Route>
                <Redirect to="/" />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
        {palette && (
          <Suspense>
            <Palette onClose={() => setPalette(false)} />
          </Suspense>
        )}
      </WorkspaceProvider>
    </Router>
  )
}

/** Ctrl-K, or Command-K on a Mac. */
function useShortcut(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      open()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}

/** Reader and engine are large: they come when somebody moves towards a record. */
function getReady(): void {
  void import('../engine/read-files.ts')
  void loadPatientPage()
}
