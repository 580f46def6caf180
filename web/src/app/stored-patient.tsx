/** A patient of the clinic on the same page as a dropped record; what is added goes into the chart at once. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { PatientRecord } from '../../../src/record/record.ts'
import { recordAsOf } from '../../../src/record/record-as-of.ts'
import type { SessionInfo } from '../../../src/service/api/contract/schemas.ts'
import { type Chart, chartFrom } from '../../../src/service/chart/chart.ts'
import { importedRecord, withChart } from '../../../src/service/chart/record-of-chart.ts'
import type { LoggedEvent } from '../../../src/service/events/patient-event.ts'
import { day } from '../../../src/units/day.ts'
import { additionsOf } from '../features/clinic/change-requests.ts'
import type { ChartCopy } from '../features/clinic/chart-copy.ts'
import { ChartTools } from '../features/clinic/chart-tools.tsx'
import { keptChanges, undoneChanges } from '../features/clinic/kept-changes.ts'
import { holdChart, openChart } from '../features/clinic/open-charts.ts'
import { Unkept } from '../features/clinic/unkept.tsx'
import { AssessedPage } from '../features/patient/patient-page.tsx'
import { useSettings } from './settings.ts'
import { useWarning } from './use-warning.ts'
import { type Action, useWorkspace, type Workspace, WorkspaceProvider } from './workspace.ts'

type Props = {
  readonly account: SessionInfo['account']
  readonly id: string
  readonly section: string | undefined
  readonly onSignedOut: () => void
}

export function StoredPatient({ account, id, section, onSignedOut }: Props) {
  const today = useWorkspace().workspace.asOf
  const { definition } = useSettings()
  const copy = useMemo(() => openChart(account.id, id), [account.id, id])
  const { log, events, isSending, unkept, problem } = useChartCopy(copy, id, onSignedOut)
  const [refused, setRefused] = useState<string>()
  const [asOf, setAsOf] = useState(today)
  const imported = useImported(id)
  const chart = useMemo(() => chartFrom(events), [events])
  const stored = useMemo(
    () => storedChart(imported(chart), chart, events, { asOf, account: account.id }),
    [imported, chart, events, asOf, account.id],
  )
  const undone = useMemo(() => undoneChanges(events, account.id), [events, account.id])
  const act = useCallback(
    (action: Action) => {
      if (action.kind === 'as-of') {
        setAsOf(action.asOf)
        return
      }
      setRefused(undefined)
      try {
        void copy.add(additionsOf(action, chart, { today, definition, undone, account: account.id }))
      } catch (error) {
        setRefused(error instanceof Error ? error.message : 'This could not be done.')
      }
    },
    [copy, chart, today, definition, undone, account.id],
  )
  const context = useMemo(
    () => ({ workspace: { ...stored.workspace, undone }, act, path: `/patients/${id}` }),
    [stored, undone, act, id],
  )
  const tools = useMemo(() => <ChartTools copy={copy} patient={id} today={today} />, [copy, id, today])
  const trouble = refused ?? problem
  const decides = account.roles.includes('clinician')
  if (log === undefined) {
    return (
      <main id="main" className="page">
        {trouble === undefined ? <p className="loading">Loading …</p> : <p role="alert">{trouble}</p>}
      </main>
    )
  }
  return (
    <WorkspaceProvider value={context}>
      {trouble !== undefined && (
        <p className="page alerts in-sight" role="alert">
          {trouble}
        </p>
      )}
      {unkept !== undefined && <Unkept unkept={unkept} copy={copy} />}
      {!decides && (
        <section className="page alerts no-print" aria-label="What you can enter">
          Answers, corrections and decisions are for a clinician to enter. You can record scores,
          questionnaires, contacts and checks.
        </section>
      )}
      {isSending && <p className="saving no-print">Saving …</p>}
      {asOf !== today && (
        <section className="page alerts no-print" aria-label="Looking back">
          You are looking back at {asOf}. What you add counts from today.{' '}
          <button type="button" className="small" onClick={() => setAsOf(today)}>
            Show today
          </button>
        </section>
      )}
      <AssessedPage
        opened={stored.opened}
        section={section}
        name={chart.details.name}
        more={tools}
        decides={decides}
      />
    </WorkspaceProvider>
  )
}

function useChartCopy(copy: ChartCopy, id: string, onSignedOut: () => void) {
  useEffect(() => {
    void copy.read()
    return holdChart(id, copy)
  }, [copy, id])
  useEffect(() => copy.onSignedOut(onSignedOut), [copy, onSignedOut])
  const view = useSyncExternalStore(copy.subscribe, copy.current)
  const isUnsaved = view.isSending || view.unkept !== undefined
  useWarning(isUnsaved)
  return view
}

/** Reading what was imported costs more than all the rest: it is read again only where it changed. */
function useImported(id: string): (chart: Chart) => PatientRecord {
  const known = useRef<{ readonly key: string; readonly record: PatientRecord }>(undefined)
  return useCallback(
    (chart) => {
      const key = JSON.stringify([chart.details, chart.imports.map(({ version }) => version)])
      if (known.current?.key !== key) known.current = { key, record: importedRecord(id, chart) }
      return known.current.record
    },
    [id],
  )
}

/** The log adds up to the chart and the record here as it does in the service. */
function storedChart(
  imported: PatientRecord,
  chart: Chart,
  events: readonly LoggedEvent[],
  { asOf, account }: { readonly asOf: string; readonly account: string },
) {
  const whole = withChart(imported, chart)
  const lookedAt = day(asOf)
  const opened = { record: lookedAt === undefined ? whole : recordAsOf(whole, lookedAt) }
  const workspace: Workspace = {
    opened: { records: [opened], documents: documentsOf(events), problems: [] },
    chosen: 0,
    asOf,
    changes: keptChanges(chart, account),
    undone: [],
    decisions: chart.decisions.map(({ option, decision, reason, regimen }) => ({
      option,
      decision,
      note: reason ?? regimen ?? '',
    })),
    checks: chart.checks,
  }
  return { workspace, opened }
}

function documentsOf(events: readonly LoggedEvent[]) {
  return events.flatMap(({ event }) => {
    if (event.kind !== 'record-imported' || event.source !== 'fhir') return []
    try {
      return [{ file: event.name, json: JSON.parse(event.content) as unknown }]
    } catch {
      return []
    }
  })
}
