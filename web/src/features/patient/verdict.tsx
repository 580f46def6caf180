/** The answer first: verdict, how many treatments counted, under which definition, and what was added here. */

import { countText, silenceText } from '../../../../src/explanation/verdict-words.ts'
import { counted } from '../../../../src/explanation/words.ts'
import { definitions } from '../../../../src/knowledge/definitions/index.ts'
import { changeSettings, useSettings } from '../../app/settings.ts'
import { useWorkspace } from '../../app/workspace.ts'
import { canUndo, type MadeChange } from '../../engine/change.ts'
import { Cite } from '../../shared/cite.tsx'
import { useChart } from './chart-context.ts'

const words = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Cannot be decided yet',
} as const

export function Verdict({ openQuestions }: { readonly openQuestions: number }) {
  const { assessment } = useChart()
  const { determination } = assessment
  const { path } = useWorkspace()
  const silence = silenceText(assessment)
  return (
    <section className={`card verdict ${determination.answer}`} aria-labelledby="verdict">
      <h2 id="verdict" tabIndex={-1} className="verdict-question">
        Treatment-resistant depression
      </h2>
      <p className="verdict-answer" data-answer={determination.answer} aria-live="polite">
        {words[determination.answer]}
      </p>
      <p>
        {countText(assessment)}.{' '}
        {openQuestions > 0 && (
          <a href={`#${path}/questions`}>
            {openQuestions === 1 ? '1 open question' : `${openQuestions} open questions`} could change it
          </a>
        )}
      </p>
      {silence !== undefined && (
        <p>
          <strong>{silence}</strong>
        </p>
      )}
      <DefinitionChoice />
      <p className="soft small">
        {determination.summary} <Cite cite={determination.cite} />
      </p>
      {determination.caveats.length > 0 && (
        <ul className="soft small">
          {determination.caveats.map((caveat) => (
            <li key={caveat}>{caveat}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function DefinitionChoice() {
  const { definition } = useSettings()
  return (
    <label className="small">
      <span className="soft">by the definition</span>
      <select value={definition} onChange={(event) => changeSettings({ definition: event.target.value })}>
        {definitions.map(({ id, title, status }) => (
          <option key={id} value={id}>
            {title}
            {status === 'needs-table' ? ' (needs a dose table)' : ''}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What was stated or corrected on this page, each of which can be taken back. */
export function MadeChanges() {
  const { workspace, act } = useWorkspace()
  const latest = workspace.changes.slice(-mostAtFirst)
  const earlier = workspace.changes.slice(0, -mostAtFirst)
  if (workspace.changes.length + workspace.undone.length === 0) return null
  return (
    <section className="card" aria-labelledby="added">
      <div className="row spread">
        <h2 id="added">Added to the record</h2>
        <span className="row no-print for-clinicians">
          <button
            type="button"
            className="small"
            disabled={!workspace.changes.some(canUndo)}
            aria-keyshortcuts="Control+Z"
            onClick={() => act({ kind: 'undo' })}
          >
            Undo
          </button>
          <button
            type="button"
            className="small"
            disabled={workspace.undone.length === 0}
            aria-keyshortcuts="Control+Shift+Z Control+Y"
            onClick={() => act({ kind: 'redo' })}
          >
            Redo
          </button>
        </span>
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{counted(earlier.length, 'earlier entry', 'earlier entries')}</summary>
          <ChangeList changes={earlier} />
        </details>
      )}
      <ChangeList changes={latest} />
    </section>
  )
}

const mostAtFirst = 8

function ChangeList({ changes }: { readonly changes: readonly MadeChange[] }) {
  const { act } = useWorkspace()
  return (
    <ul>
      {changes.map(({ id, label }) => (
        <li key={id}>
          {label}{' '}
          <button
            type="button"
            className="plain no-print for-clinicians"
            onClick={() => act({ kind: 'withdrawn', id })}
          >
            take back<span className="hidden">: {label}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
