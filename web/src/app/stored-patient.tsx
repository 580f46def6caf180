/** A patient of the clinic on the same page as a dropped record; what is added goes into the chart at once. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { recordAsOf } from '../../../src/record/record-as-of.ts'
import type { EventLog } from '../../../src/service/api/contract/schemas.ts'
import { type Chart, chartFrom } from '../../../src/service/chart/chart.ts'
import { wholeRecord } from '../../../src/service/chart/record-of-chart.ts'
import { day } from '../../../src/units/day.ts'
import { sendChange } from '../features/clinic/change-requests.ts'
import { ChartTools } from '../features/clinic/chart-tools.tsx'
import { keptChanges } from '../features/clinic/kept-changes.ts'
import { AssessedPage } from '../features/patient/patient-page.tsx'
import { ask, ServiceProblem } from '../shared/api.ts'
import { useSettings } from './settings.ts'
import { type Action, useWorkspace, type Workspace, WorkspaceProvider } from './workspace.ts'

type Props = {
  readonly id: string
  readonly section: string | undefined
  readonly onSignedOut: () => void
}

export function StoredPatient({ id, section, onSignedOut }: Props) {
  const today = useWorkspace().workspace.asOf
  const { definition } = useSettings()
  const [log, setLog] = useState<EventLog>()
  const [problem, setProblem] = useState<string>()
  const [asOf, setAsOf] = useState(today)
  const failed = useCallback(
    (error: unknown) => {
      if (error instanceof ServiceProblem && error.status === 401) onSignedOut()
      else setProblem(error instanceof Error ? error.message : 'This could not be done.')
    },
    [onSignedOut],
  )
  /** The version of the chart as it was last read; requests wait for each other, so that nobody is in their own way. */
  const version = useRef(0)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const load = useCallback(
    () =>
      ask<EventLog>(`/api/patients/${id}/events`).then((read) => {
        version.current = read.version
        setLog(read)
      }),
    [id],
  )
  useEffect(() => {
    load().catch(failed)
  }, [load, failed])
  const stored = useMemo(() => (log === undefined ? undefined : storedChart(id, log, asOf)), [id, log, asOf])

  /** After a conflict the chart is shown as it is now, so that the person can decide again. */
  const run = (work: () => Promise<unknown>) => {
    queue.current = queue.current.then(async () => {
      setProblem(undefined)
      try {
        await work()
      } catch (error) {
        failed(error)
      }
      await load().catch(failed)
    })
    return queue.current
  }
  if (stored === undefined || log === undefined) {
    return (
      <main id="main" className="page">
        {problem === undefined ? <p className="loading">Loading …</p> : <p role="alert">{problem}</p>}
      </main>
    )
  }
  const { chart, workspace, opened } = stored
  const act = (action: Action) => {
    if (action.kind === 'as-of') setAsOf(action.asOf)
    else void run(() => sendAction(id, version.current, action, chart, workspace, definition))
  }
  const send = (path: string, body: unknown) =>
    run(() => ask(`/api/patients/${id}/${path}`, { body, version: version.current }))
  return (
    <WorkspaceProvider value={{ workspace, act, path: `/patients/${id}` }}>
      {problem !== undefined && (
        <p className="page alerts" role="alert">
          {problem}
        </p>
      )}
      {asOf !== today && (
        <p className="page alerts no-print" role="note">
          You are looking back at {asOf}. What you add counts from today.{' '}
          <button type="button" className="small" onClick={() => setAsOf(today)}>
            Show today
          </button>
        </p>
      )}
      <AssessedPage
        opened={opened}
        section={section}
        name={chart.details.name}
        more={<ChartTools patient={id} chart={chart} log={log} send={send} />}
      />
    </WorkspaceProvider>
  )
}

/** The log adds up to the chart and the record here as it does in the service. */
function storedChart(id: string, log: EventLog, asOf: string) {
  const chart = chartFrom(log.events)
  const whole = wholeRecord(id, chart)
  const lookedAt = day(asOf)
  const opened = { record: lookedAt === undefined ? whole : recordAsOf(whole, lookedAt) }
  const workspace: Workspace = {
    opened: { records: [opened], documents: documentsOf(log), problems: [] },
    chosen: 0,
    asOf,
    changes: keptChanges(chart),
    undone: [],
    decisions: chart.decisions.map(({ option, decision, reason, regimen }) => ({
      option,
      decision,
      note: reason ?? regimen ?? '',
    })),
  }
  return { chart, workspace, opened }
}

function documentsOf({ events }: EventLog) {
  return events.flatMap(({ event }) => {
    if (event.kind !== 'record-imported' || event.source !== 'fhir') return []
    try {
      return [{ file: event.name, json: JSON.parse(event.content) as unknown }]
    } catch {
      return []
    }
  })
}

async function sendAction(
  id: string,
  version: number,
  action: Action,
  { decisions }: Chart,
  { changes }: Workspace,
  definition: string,
): Promise<void> {
  const withdraw = (event: number) =>
    ask(`/api/patients/${id}/withdrawals`, {
      body: { version: event, reason: 'Taken back on the patient page.' },
      version,
    })
  switch (action.kind) {
    case 'changed':
      await sendChange(id, version, action.change, definition)
      return
    case 'undo': {
      const last = changes.at(-1)
      if (last !== undefined) await withdraw(last.id)
      return
    }
    case 'withdrawn':
      await withdraw(action.id)
      return
    case 'decided': {
      const { option, decision, note } = action.decision
      const reason = note === '' ? {} : { reason: note }
      await ask(`/api/patients/${id}/decisions`, { body: { decision, option, ...reason }, version })
      return
    }
    case 'undecided': {
      // What is taken back was not decided: the patient has not declined it.
      const last = decisions.find(({ option }) => option === action.option)
      if (last !== undefined) await withdraw(last.version)
      return
    }
    default:
      return
  }
}
