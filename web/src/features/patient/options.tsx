/** What could come next: every option with its status, what speaks for and against it, and what to ask first. */
import { useState } from 'react'
import { optionGroups, optionStatusWords } from '../../../../src/explanation/shared-sections/option-groups.ts'
import type { Sentence } from '../../../../src/knowledge/options/index.ts'
import type { PlanOption } from '../../../../src/plan/index.ts'
import { useWorkspace } from '../../app/workspace.ts'
import { Cite } from '../../shared/cite.tsx'
import { EvidenceLinks } from '../../shared/evidence.tsx'
import { Section } from '../../shared/section.tsx'
import { usePlan } from './chart-context.ts'
import { FactQuestions } from './fact-questions.tsx'

const badge: Readonly<Record<PlanOption['status'], string>> = {
  recommended: 'badge good',
  possible: 'badge',
  'needs-information': 'badge open',
  blocked: 'badge danger',
}

type Filter = PlanOption['status'] | 'all'
const filters: readonly (readonly [Filter, string])[] = [
  ['recommended', 'Recommended'],
  ['possible', 'Possible'],
  ['needs-information', 'Needs an answer'],
  ['blocked', 'Not now'],
  ['all', 'All'],
]

/** Nobody is shown an empty list first. */
function firstWithOptions(options: readonly PlanOption[]): Filter {
  const found = filters.find(([id]) => options.some(({ status, supportive }) => status === id && !supportive))
  return found?.[0] ?? 'recommended'
}

export function Options() {
  const { first, options, alerts } = usePlan().plan
  const [chosen, setFilter] = useState<Filter>()
  const filter = chosen ?? firstWithOptions(options)
  const [words, setWords] = useState('')
  const wanted = words.trim().toLowerCase()
  const shown = options.filter(
    ({ status, name, supportive }) =>
      (wanted === '' ? (filter === 'all' || status === filter) && !supportive : true) &&
      name.toLowerCase().includes(wanted),
  )
  return (
    <Section id="options" title="What could come next">
      {first.length > 0 && (
        <div className="alerts" role="note">
          <h3>Before a next step</h3>
          <ul>
            {first.map(({ text, because, cite }) => (
              <li key={text}>
                <strong>{text}</strong> {because !== undefined && <span>({because}) </span>}
                <span className="small">
                  <Cite cite={cite} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {alerts.length > 0 && (
        <div className="alerts" role="note">
          <h3>Speaks against what is taken now</h3>
          <ul>
            {alerts.map(({ medicine, text, because, severity, cite, rule }) => (
              <li key={`${rule ?? ''} ${medicine} ${text}`}>
                <span className={severity === 'block' ? 'badge danger' : 'badge open'}>{severity}</span>{' '}
                <strong>{medicine}:</strong> {text} {because !== undefined && <span>({because}) </span>}
                <span className="small">
                  <Cite cite={cite} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="row no-print">
        <fieldset className="row">
          <legend className="hidden">Which options are shown</legend>
          {filters.map(([id, label]) => (
            <button
              type="button"
              className="small"
              key={id}
              aria-pressed={filter === id}
              onClick={() => setFilter(id)}
            >
              {label}{' '}
              <span className="small">
                {
                  options.filter(({ status, supportive }) => (id === 'all' || status === id) && !supportive)
                    .length
                }
              </span>
            </button>
          ))}
        </fieldset>
        <label className="row small">
          Find
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} size={16} />
        </label>
      </div>
      <FactQuestions />
      {optionGroups(shown).map(({ title, options: grouped }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul className="options">
            {grouped.map((option) => (
              <li key={option.id}>
                <OptionCard option={option} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {shown.length === 0 && <p>No option is of this kind now.</p>}
    </Section>
  )
}

function OptionCard({ option }: { readonly option: PlanOption }) {
  const { workspace } = useWorkspace()
  const { id, name, status, reasons, blockedBy, cautions, missing } = option
  const decision = workspace.decisions.find((each) => each.option === id)?.decision
  const toAsk = missing.filter(({ effect }) => effect !== 'caution')
  const against = cautions.filter(({ severity }) => severity === 'warn')
  return (
    <details className="option">
      <summary>
        <span className="row spread">
          <span>
            <strong>{name}</strong> <span className={badge[status]}>{optionStatusWords[status]}</span>{' '}
            {decision !== undefined && <span className="badge">{decision}</span>}
          </span>
          <span className="soft small">
            {toAsk.length > 0 && `${toAsk.length} to ask`}
            {toAsk.length > 0 && against.length > 0 && ', '}
            {against.length > 0 && `${against.length} speaking against`}
          </span>
        </span>
        <span className="under soft">{blockedBy[0]?.text ?? reasons[0]?.text}</span>
      </summary>
      <OptionDetails option={option} />
      <Decide option={option} />
    </details>
  )
}

function OptionDetails({ option }: { readonly option: PlanOption }) {
  const {
    reasons,
    blockedBy,
    cautions,
    missing,
    checks,
    regimen,
    evidenceGrade,
    judge,
    together,
    regulatory,
  } = option
  return (
    <div className="option-details">
      {blockedBy.length > 0 && (
        <Part title="Why not now">
          {blockedBy.map(({ rule, text, because, until, evidence, cite }) => (
            <li key={`${rule} ${text}`}>
              {text} {because !== undefined && `(${because})`}{' '}
              {until !== undefined && <strong>until {until}</strong>}{' '}
              <span className="small soft">
                <EvidenceLinks refs={evidence} /> <Cite cite={cite} />
              </span>
            </li>
          ))}
        </Part>
      )}
      <Part title="For it">
        {reasons.map(({ text, cite }) => (
          <li key={text}>
            {text} {cite !== undefined && <Source cite={cite} />}
          </li>
        ))}
      </Part>
      <Part title="Against it">
        {cautions.map(({ rule, severity, text, because, cite }) => (
          <li key={`${rule ?? ''} ${text}`}>
            {severity === 'warn' && <span className="badge open">caution</span>} {text}{' '}
            {because !== undefined && `(${because})`} <Source cite={cite} />
          </li>
        ))}
      </Part>
      <Part title="Ask first">
        {missing.map(({ id, question, effect }) => (
          <li key={`${id} ${question}`}>
            {question} {effect === 'needs-information' && <span className="badge open">decides</span>}
          </li>
        ))}
      </Part>
      <Sentences title="How it is given" sentences={regimen} />
      <Sentences title="Check before and during" sentences={checks} />
      <Sentences title="When to judge it" sentences={[judge]} />
      <Sentences title="Together with what is taken" sentences={together} />
      <Part title="Evidence">
        {evidenceGrade.map(({ by, grade, level, for: what, cite }) => (
          <li key={`${by} ${grade} ${level ?? ''} ${what}`}>
            {by}: {grade}
            {level !== undefined && `, level ${level}`} ({what}) <Source cite={cite} />
          </li>
        ))}
      </Part>
      <Sentences title="Regulatory status" sentences={[regulatory]} />
    </div>
  )
}

function Source({ cite }: { readonly cite: Sentence['cite'] }) {
  return (
    <span className="small soft">
      <Cite cite={cite} />
    </span>
  )
}

function Part({
  title,
  children,
}: {
  readonly title: string
  readonly children: readonly React.ReactNode[]
}) {
  if (children.length === 0) return null
  return (
    <div>
      <h4>{title}</h4>
      <ul>{children}</ul>
    </div>
  )
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string
  readonly sentences: readonly Sentence[]
}) {
  return (
    <Part title={title}>
      {sentences.map(({ text, cite }) => (
        <li key={text}>
          {text} <Source cite={cite} />
        </li>
      ))}
    </Part>
  )
}

function Decide({ option: { id, name, status } }: { readonly option: PlanOption }) {
  const { workspace, act } = useWorkspace()
  const present = workspace.decisions.find((each) => each.option === id)
  const [note, setNote] = useState(present?.note ?? '')
  const needsReason = status === 'blocked' && note.trim() === ''
  const decide = (decision: 'accepted' | 'declined') =>
    act({ kind: 'decided', decision: { option: id, decision, note: note.trim() } })
  return (
    <div className="row end no-print decide for-clinicians">
      <label className="small grow">
        {status === 'blocked'
          ? 'Reason (needed to accept in spite of what stands against it)'
          : 'Note or reason'}
        <input value={note} onChange={(event) => setNote(event.target.value)} maxLength={2000} />
      </label>
      <button type="button" className="primary" disabled={needsReason} onClick={() => decide('accepted')}>
        Accept<span className="hidden"> {name}</span>
      </button>
      <button type="button" disabled={note.trim() === ''} onClick={() => decide('declined')}>
        Decline<span className="hidden"> {name}</span>
      </button>
      <button
        type="button"
        onClick={() =>
          act({
            kind: 'changed',
            question: `preference ${id}`,
            label: `${name}: the patient declines`,
            change: { kind: 'statement', says: { kind: 'preference', option: id, value: 'declines' } },
          })
        }
      >
        Patient declines
      </button>
    </div>
  )
}
