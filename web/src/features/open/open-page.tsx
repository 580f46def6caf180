/** The first page: drop a record, paste a history, or look at an example. Nothing leaves the machine. */
import { type DragEvent, useId, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { day } from '../../../../src/units/day.ts'
import { useWorkspace } from '../../app/workspace.ts'
import type { Given } from '../../engine/read-files.ts'
import { HistoryForm } from '../../shared/history-form.tsx'
import { examples, examplesAsOf } from './examples.ts'
import './open.css'

type State = { readonly busy: boolean; readonly problems: readonly string[] }

/** `getReady` loads what comes next, as soon as somebody is about to use it. */
export function OpenPage({ getReady }: { readonly getReady: () => void }) {
  const { workspace, act } = useWorkspace()
  const [, go] = useLocation()
  const [state, setState] = useState<State>({ busy: false, problems: [] })

  const open = async (files: readonly Given[], asOf = workspace.asOf) => {
    setState({ busy: true, problems: [] })
    const { openFiles } = await import('../../engine/read-files.ts')
    const lookedAt = day(asOf)
    if (lookedAt === undefined) return
    const opened = await openFiles(files, lookedAt)
    const none = opened.records.length === 0 && opened.problems.length === 0
    setState({ busy: false, problems: none ? ['No patient was found in it.'] : opened.problems })
    if (opened.records.length === 0) return
    act({ kind: 'opened', opened, asOf })
    go('/patient')
  }

  return (
    <main id="main" className="page open-page" onPointerMove={getReady} onFocus={getReady}>
      <h1>Is this treatment-resistant depression, and what should come next?</h1>
      <p>
        Drop a record. It is read here, in this browser: <strong>nothing is sent anywhere</strong>, and
        nothing is kept when the page is closed.
      </p>
      <DropFiles onFiles={(files) => void open(files)} busy={state.busy} />
      {state.problems.length > 0 && (
        <div className="card alerts" role="alert">
          <strong>Not everything could be read</strong>
          <ul>
            {state.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
      <Paste onText={(text) => void open([given('pasted history', text)])} />
      <details>
        <summary>
          <h2>Or type a history into a form</h2>
        </summary>
        <HistoryForm
          action="Assess it"
          onForm={(form) => void open([given('typed history.json', JSON.stringify(form))])}
        />
      </details>
      <h2>Or look at an invented patient</h2>
      <ul className="examples">
        {examples.map(({ name, about, load }) => (
          <li key={name}>
            <button
              type="button"
              onClick={async () => void open([given(`${name}.json`, await load())], examplesAsOf)}
            >
              <strong>{name}</strong>
              <span className="soft small">{about}</span>
            </button>
          </li>
        ))}
      </ul>
      {workspace.opened !== undefined && (
        <p>
          <a href="#/patient">Back to the open record</a>
        </p>
      )}
    </main>
  )
}

function given(name: string, text: string): Given {
  return { name, bytes: new TextEncoder().encode(text) }
}

type DropProps = { readonly onFiles: (files: readonly Given[]) => void; readonly busy: boolean }

function DropFiles({ onFiles, busy }: DropProps) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = async (list: FileList | null) => {
    const files = await Promise.all(
      [...(list ?? [])].map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })),
    )
    if (files.length > 0) onFiles(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button within is the other
    <div
      className={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        <button type="button" className="primary" disabled={busy} onClick={() => input.current?.click()}>
          {busy ? 'Reading …' : 'Choose files'}
        </button>
      </p>
      <p>or drop them here</p>
      <p className="soft small">FHIR as JSON, NDJSON or gzip (R4, STU3, DSTU2); text files with a history</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files with a record"
        accept=".json,.ndjson,.jsonl,.gz,.txt,.md,application/json,application/fhir+json,text/plain"
        onChange={(event) => void take(event.target.files)}
      />
    </div>
  )
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer())
}

function Paste({ onText }: { readonly onText: (text: string) => void }) {
  const [text, setText] = useState('')
  const hint = useId()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') onText(text)
      }}
    >
      <h2>
        <label htmlFor={`${hint}-text`}>Or paste a history, or FHIR JSON</label>
      </h2>
      <textarea
        id={`${hint}-text`}
        value={text}
        aria-describedby={hint}
        onChange={(event) => setText(event.target.value)}
        placeholder="52-year-old woman with major depression since 2023. Zoloft up to 200 mg x 10 wks, no help; Lexapro stopped after 5 days (nausea)."
      />
      <p className="soft small" id={hint}>
        Whatever is not understood stays out of the record and is shown to you.
      </p>
      <button type="submit" disabled={text.trim() === ''}>
        Read it
      </button>
    </form>
  )
}
