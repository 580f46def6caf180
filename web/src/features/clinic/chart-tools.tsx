/** What the clinic does with a chart: scores, follow-up, the patient's link, records, documents and the log. */
import { type FormEvent, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { optionById } from '../../../../src/knowledge/options/index.ts'
import type { EventLog } from '../../../../src/service/api/contract/schemas.ts'
import { type Chart, chartFrom } from '../../../../src/service/chart/chart.ts'
import { ask } from '../../shared/api.ts'
import { HistoryForm } from '../../shared/history-form.tsx'
import { Section } from '../../shared/section.tsx'
import type { Addition, ChartCopy } from './chart-copy.ts'

type Props = {
  readonly patient: string
  readonly chart: Chart
  readonly log: EventLog
  readonly today: string
  /** Adds to the chart; true where it was kept. */
  readonly send: (addition: Addition) => Promise<boolean>
}

type ToolsProps = { readonly copy: ChartCopy; readonly patient: string; readonly today: string }

/** Looks at the chart by itself: the page around it is not drawn again when only the log has grown. */
export function ChartTools({ copy, patient, today }: ToolsProps) {
  const { log, events } = useSyncExternalStore(copy.subscribe, copy.current)
  const chart = useMemo(() => chartFrom(events), [events])
  const send = (addition: Addition) => copy.add([addition])
  return log === undefined ? null : <Tools {...{ patient, chart, log, today, send }} />
}

function Tools(props: Props) {
  return (
    <Section id="follow-up" title="Follow-up" className="no-print">
      <div className="tools">
        <ScoreForm {...props} />
        <FollowUpForm {...props} />
        <RecordForm {...props} />
        <IntakeLink {...props} />
        <Documents {...props} />
      </div>
      <details className="for-clinicians">
        <summary>A treatment history, typed into a form</summary>
        <HistoryForm
          action="Add to the chart"
          onForm={(form) =>
            void props.send({
              label: 'The typed history',
              path: 'imports',
              body: { source: 'form', name: 'typed history', content: JSON.stringify(form) },
              staysInForm: true,
            })
          }
        />
      </details>
      <FollowUps {...props} />
      <Log {...props} />
    </Section>
  )
}

const scales = [
  ['phq-9', 'PHQ-9'],
  ['gad-7', 'GAD-7'],
  ['madrs', 'MADRS'],
  ['ham-d17', 'HAM-D 17'],
  ['qids-sr16', 'QIDS-SR'],
  ['bdi-ii', 'BDI-II'],
] as const

type ToolProps = {
  readonly title: string
  readonly onSend: () => void
  readonly valid: boolean
  readonly children: ReactNode
  readonly action: string
  readonly className?: string
}

function Tool({ title, onSend, valid, children, action, className }: ToolProps) {
  return (
    <form
      className={className}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (valid) onSend()
      }}
    >
      <h3>{title}</h3>
      {children}
      <p>
        <button type="submit" className="small" disabled={!valid}>
          {action}
        </button>
      </p>
    </form>
  )
}

/** What was typed stays in the form until it is kept. */
const staysInForm = true

function ScoreForm({ send, today: on }: Props) {
  const [instrument, setInstrument] = useState<string>('phq-9')
  const [text, setText] = useState('')
  const value = Number(text)
  const record = async () => {
    const body = { instrument, value }
    const event = { kind: 'score-recorded', on, ...body } as const
    const label = `${scales.find(([id]) => id === instrument)?.[1]} ${value}`
    if (await send({ label, path: 'scores', body, event, staysInForm })) setText('')
  }
  return (
    <Tool
      title="A score today"
      action="Record score"
      valid={text.trim() !== '' && Number.isFinite(value)}
      onSend={() => void record()}
    >
      <div className="row">
        <label className="small">
          Scale
          <select value={instrument} onChange={(event) => setInstrument(event.target.value)}>
            {scales.map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="small">
          Total
          <input
            inputMode="numeric"
            size={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </div>
    </Tool>
  )
}

const decisions = ['continue', 'adjust', 'change', 'stop', 'complete'] as const

function FollowUpForm({ send, today: on }: Props) {
  const [note, setNote] = useState('')
  const [decision, setDecision] = useState<(typeof decisions)[number] | ''>('')
  const [nextVisit, setNextVisit] = useState('')
  const body = {
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(decision === '' ? {} : { decision }),
    ...(nextVisit === '' ? {} : { nextVisit }),
  }
  const record = async () => {
    const event = { kind: 'followed-up', on, ...body } as const
    const label = `Contact: ${[decision, nextVisit, note.trim()].filter((each) => each !== '').join(', ')}`
    if (await send({ label, path: 'follow-ups', body, event, staysInForm })) setNote('')
  }
  return (
    <Tool
      title="A contact today"
      action="Record contact"
      valid={Object.keys(body).length > 0}
      onSend={() => void record()}
    >
      <div className="row">
        <label className="small">
          Decision
          <select
            value={decision}
            onChange={({ target }) => setDecision(decisions.find((each) => each === target.value) ?? '')}
          >
            <option value="">none</option>
            {decisions.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label className="small">
          Next visit
          <input type="date" value={nextVisit} onChange={(event) => setNextVisit(event.target.value)} />
        </label>
        <label className="small grow">
          Note
          <input value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
        </label>
      </div>
    </Tool>
  )
}

function RecordForm({ send }: Props) {
  const [content, setContent] = useState('')
  const [name, setName] = useState('typed history')
  const source = /^\s*[{[]/.test(content) ? 'fhir' : 'text'
  const record = async () => {
    const body = { source, name, content }
    if (await send({ label: name, path: 'imports', body, staysInForm })) setContent('')
  }
  return (
    <Tool
      className="for-clinicians"
      title="Another record"
      action="Add to the chart"
      valid={content.trim() !== ''}
      onSend={() => void record()}
    >
      <label className="small">
        A file (FHIR JSON or text)
        <input
          type="file"
          accept=".json,.ndjson,.txt"
          onChange={async (event) => {
            const [file] = event.target.files ?? []
            if (file === undefined) return
            setName(file.name)
            setContent(await file.text())
          }}
        />
      </label>
      <label className="small history">
        or words
        <textarea
          rows={2}
          value={content.slice(0, 2000)}
          onChange={(event) => setContent(event.target.value)}
        />
      </label>
    </Tool>
  )
}

const askable = [
  ['phq-9', 'PHQ-9'],
  ['gad-7', 'GAD-7'],
  ['pc-ptsd-5', 'PC-PTSD-5'],
  ['history', 'treatment history'],
] as const

type Link = { readonly path: string; readonly expiresAt: string; readonly needsBirthDate: boolean }

function IntakeLink({ patient }: Props) {
  const [link, setLink] = useState<Link>()
  const [problem, setProblem] = useState<string>()
  const [wanted, setWanted] = useState<readonly string[]>(['phq-9', 'gad-7', 'history'])
  const make = () => {
    const instruments = wanted.filter((each) => each !== 'history')
    const body = { instruments, history: wanted.includes('history') }
    setProblem(undefined)
    ask<Link>(`/api/patients/${patient}/intake-links`, { body }).then(setLink, (error) =>
      setProblem(error instanceof Error ? error.message : 'No link could be made.'),
    )
  }
  return (
    <Tool title="Questionnaires for the patient" action="Make a link" valid={wanted.length > 0} onSend={make}>
      <p className="small">On the patient’s own phone, in English or Spanish.</p>
      <fieldset className="row">
        <legend className="hidden">What is asked</legend>
        {askable.map(([id, name]) => (
          <label className="check small" key={id}>
            <input
              type="checkbox"
              checked={wanted.includes(id)}
              onChange={({ target: { checked } }) =>
                setWanted(checked ? [...wanted, id] : wanted.filter((each) => each !== id))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {link !== undefined && (
        <>
          <p className="code">{`${location.origin}${link.path}`}</p>
          <p className="small soft">
            Works once, until {link.expiresAt.slice(0, 10)}.
            {link.needsBirthDate && ' The patient is asked for the date of birth.'}
          </p>
        </>
      )}
    </Tool>
  )
}

type Linked = {
  readonly kind: 'letter' | 'packet' | 'handout'
  readonly name: string
  readonly chosen: readonly string[]
  readonly language?: 'es'
}

function Documents({ patient, chart }: Props) {
  const accepted = chart.decisions
    .filter(({ decision }) => decision === 'accepted')
    .map(({ option }) => option)
  // A packet is about one treatment, and names the others.
  const packets = accepted.map((own): Linked => {
    const name = accepted.length === 1 ? 'Packet' : `Packet: ${optionById(own)?.name ?? own}`
    return { kind: 'packet', name, chosen: [own, ...accepted.filter((each) => each !== own)] }
  })
  const documents: readonly Linked[] = [
    { kind: 'letter', name: 'Letter', chosen: accepted },
    ...packets,
    { kind: 'handout', name: 'Handout', chosen: accepted },
    { kind: 'handout', name: 'Handout in Spanish', chosen: accepted, language: 'es' },
  ]
  return (
    <div>
      <h3>Documents</h3>
      <ul>
        {documents.map((document) => (
          <li key={document.name}>
            {document.name}: <a href={addressOf(patient, document, 'html')}>page</a>,{' '}
            <a href={addressOf(patient, document, 'pdf')}>PDF</a>
          </li>
        ))}
      </ul>
      {accepted.length === 0 && <p className="soft small">A packet needs an accepted option.</p>}
    </div>
  )
}

function addressOf(patient: string, { kind, chosen, language }: Linked, format: string): string {
  const option = chosen.length === 0 ? '' : `&option=${chosen.join()}`
  const spoken = language === undefined ? '' : `&language=${language}`
  return `/api/patients/${patient}/documents/${kind}?format=${format}${option}${spoken}`
}

function FollowUps({ chart: { followUps } }: Props) {
  if (followUps.length === 0) return null
  return (
    <>
      <h3>Contacts</h3>
      <ul>
        {followUps.toReversed().map(({ version, on, decision, note, nextVisit }) => (
          <li key={version}>
            {on}:{' '}
            {[decision, note, nextVisit === undefined ? undefined : `next visit ${nextVisit}`]
              .filter(Boolean)
              .join('; ')}
          </li>
        ))}
      </ul>
    </>
  )
}

function Log({ log: { events, intact } }: Props) {
  return (
    <details>
      <summary>
        Log of the chart ({events.length} events{intact ? '' : ', NOT INTACT'})
      </summary>
      <ol>
        {events.map(({ version, at, authorName, event, withdrawnBy }) => (
          <li key={version}>
            {at.slice(0, 16).replace('T', ' ')}, {authorName}: {event.kind.replaceAll('-', ' ')}
            {withdrawnBy !== null && ' (taken back)'}
          </li>
        ))}
      </ol>
    </details>
  )
}
