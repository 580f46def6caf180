/** Who is at risk, who is due, who does not get better: the whole caseload in one table. */
import { line } from 'd3-shape'
import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { optionById } from '../../../../src/knowledge/options/index.ts'
import type { CaseloadRow, PatientPage, SessionInfo } from '../../../../src/service/api/contract/schemas.ts'
import { AnswerMark } from '../../shared/answer-mark.tsx'
import { ask, ServiceProblem } from '../../shared/api.ts'
import { Wide } from '../../shared/section.tsx'

type Props = { readonly session: SessionInfo; readonly onSignedOut: () => void }
type Filter = 'all' | 'risk' | 'due' | 'not-better' | 'open'

const filters: readonly (readonly [Filter, string])[] = [
  ['all', 'Everybody'],
  ['risk', 'At risk'],
  ['due', 'Due'],
  ['not-better', 'Not better'],
  ['open', 'Undecided'],
]

export function CaseloadPage({ session, onSignedOut }: Props) {
  const [rows, setRows] = useState<readonly CaseloadRow[]>()
  const [problem, setProblem] = useState<string>()
  const [filter, setFilter] = useState<Filter>('all')
  const [words, setWords] = useState('')
  const [sort, setSort] = useState<Sort>({ by: 'urgency', down: false })
  useEffect(() => {
    ask<readonly CaseloadRow[]>('/api/patients').then(setRows, (error) => {
      if (error instanceof ServiceProblem && error.status === 401) onSignedOut()
      else setProblem(error instanceof Error ? error.message : 'The caseload cannot be shown.')
    })
  }, [onSignedOut])
  const wanted = words.trim().toLowerCase()
  const shown = (rows ?? []).filter((row) => isShown(row, filter) && row.name.toLowerCase().includes(wanted))
  return (
    <main id="main" className="page">
      <h1>Caseload</h1>
      {problem !== undefined && (
        <p className="card alerts" role="alert">
          {problem}
        </p>
      )}
      <section className="card" aria-label="Patients">
        <div className="row spread no-print">
          <fieldset className="row">
            <legend className="hidden">Who is shown</legend>
            {filters.map(([id, label]) => (
              <button
                type="button"
                className="small"
                key={id}
                aria-pressed={filter === id}
                onClick={() => setFilter(id)}
              >
                {label} <span className="small">{(rows ?? []).filter((row) => isShown(row, id)).length}</span>
              </button>
            ))}
          </fieldset>
          <label className="row small">
            Find
            <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
        </div>
        {rows === undefined ? (
          problem === undefined && <p className="loading">Loading …</p>
        ) : (
          <Table rows={sorted(shown, sort)} sort={sort} onSort={setSort} />
        )}
      </section>
      <Register session={session} />
    </main>
  )
}

/** Incomplete: something calls for the questions about harm, and they were not all answered. */
const serious: ReadonlySet<string> = new Set(['high', 'moderate', 'incomplete'])

/** A positive answer counts until somebody has looked into it, whatever level is known. */
function isAtRisk({ risk }: CaseloadRow): boolean {
  return risk.dispositionRequired || serious.has(risk.level) || risk.open.length > 0
}

function isOverdue({ due }: CaseloadRow): boolean {
  return due.some(({ overdue }) => overdue)
}

function isShown(row: CaseloadRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'risk':
      return isAtRisk(row)
    case 'due':
      return isOverdue(row)
    case 'not-better':
      return row.trend === 'worse' || row.trend === 'same'
    case 'open':
      return row.answer === 'unknown'
  }
}

type Column = 'urgency' | 'name' | 'due' | 'score' | 'answer'
type Sort = { readonly by: Column; readonly down: boolean }

const last = '\uffff'
const answerRank = { yes: 0, unknown: 1, no: 2 } as const

const orders: Readonly<Record<Column, (a: CaseloadRow, b: CaseloadRow) => number>> = {
  urgency: byUrgency,
  name: (a, b) => a.name.localeCompare(b.name),
  due: (a, b) => (a.due[0]?.on ?? last).localeCompare(b.due[0]?.on ?? last),
  score: (a, b) => (b.latestScore?.value ?? -1) - (a.latestScore?.value ?? -1),
  answer: (a, b) => answerRank[a.answer] - answerRank[b.answer],
}

function sorted(rows: readonly CaseloadRow[], { by, down }: Sort): readonly CaseloadRow[] {
  const ordered = rows.toSorted((a, b) => orders[by](a, b) || byUrgency(a, b))
  return down ? ordered.toReversed() : ordered
}

function byUrgency(a: CaseloadRow, b: CaseloadRow): number {
  const urgency = (row: CaseloadRow) =>
    (isAtRisk(row) ? 4 : 0) + (isOverdue(row) ? 2 : 0) + (row.trend === 'worse' ? 1 : 0)
  return urgency(b) - urgency(a) || a.name.localeCompare(b.name)
}

const answers = { yes: 'resistant', no: 'not resistant', unknown: 'open' } as const
const riskWords: Readonly<Record<string, string>> = {
  incomplete: 'not settled',
  'not-screened': 'not screened',
}
const episodeWords: Readonly<Record<string, string>> = { unknown: 'not known' }
const trends = { better: '↘ better', same: '→ same', worse: '↗ worse', unknown: '–' } as const
const dueWords = {
  visit: 'visit',
  score: 'score',
  disposition: 'risk to be settled',
  screening: 'ask about suicide',
} as const

const columns: readonly (readonly [string, Column?])[] = [
  ['Patient', 'name'],
  ['Risk', 'urgency'],
  ['Due', 'due'],
  ['Latest score', 'score'],
  ['Trend'],
  ['Resistant?', 'answer'],
  ['Plan'],
]

type TableProps = {
  readonly rows: readonly CaseloadRow[]
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
}

function Table({ rows, sort, onSort }: TableProps) {
  if (rows.length === 0) return <p>Nobody to show.</p>
  return (
    <Wide label="Caseload">
      <table className="caseload">
        <caption>
          {rows.length} {rows.length === 1 ? 'patient' : 'patients'}
          {sort.by === 'urgency' && !sort.down && ', the most urgent first'}
        </caption>
        <thead>
          <tr>
            {columns.map(([title, by]) =>
              by === undefined ? (
                <th scope="col" key={title}>
                  {title}
                </th>
              ) : (
                <th
                  scope="col"
                  key={title}
                  aria-sort={sort.by === by ? (sort.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    className="sort"
                    onClick={() => onSort({ by, down: sort.by === by && !sort.down })}
                  >
                    {title}
                    <span aria-hidden="true">{sort.by === by ? (sort.down ? ' ↑' : ' ↓') : ''}</span>
                  </button>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PatientRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

function PatientRow({ row }: { readonly row: CaseloadRow }) {
  const { id, name, born, risk, due, latestScore, scores, trend, episode, answer } = row
  const count = row.adequateFailedTrials
  return (
    <tr className={isAtRisk(row) ? 'urgent' : ''}>
      <th scope="row">
        <a href={`#/patients/${id}`}>{name}</a>
        {born !== null && <div className="soft small">born {born}</div>}
      </th>
      <td data-title="Risk">
        <span className={isAtRisk(row) ? 'badge danger' : 'badge'}>
          {riskWords[risk.level] ?? risk.level}
        </span>
        {isAtRisk(row) && <div className="small">{risk.open[0] ?? risk.message}</div>}
      </td>
      <td data-title="Due">
        {due.map(({ what, on, overdue }) => (
          <div key={`${what} ${on}`} className="nowrap">
            {overdue ? <span className="badge open">overdue</span> : ''} {dueWords[what]}{' '}
            <span className="date">{on}</span>
          </div>
        ))}
      </td>
      <td className="nowrap" data-title="Latest score">
        {latestScore === null ? (
          <span className="soft">none</span>
        ) : (
          <>
            {latestScore.name} <strong>{latestScore.value}</strong>{' '}
            <span className="soft small">{latestScore.remission ? 'remission' : latestScore.band}</span>
            <div className="soft small date">{latestScore.on}</div>
          </>
        )}
      </td>
      <td className="nowrap" data-title="Trend">
        <Sparkline values={scores.map(({ value }) => value)} /> {trends[trend]}
      </td>
      <td className="nowrap" data-title="Resistant">
        <AnswerMark answer={answer} />
        {answers[answer]}
        <div className="soft small">
          {count.certain} counted{count.possible > count.certain && `, ${count.possible} possible`}
        </div>
        <div className="soft small">episode {episodeWords[episode] ?? episode}</div>
      </td>
      <td data-title="Plan">
        {row.currentOptions.map((option) => optionById(option)?.name ?? option).join(', ')}
      </td>
    </tr>
  )
}

const sparkWidth = 80
const sparkHeight = 22

function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null
  const top = Math.max(...values, 1)
  const x = (index: number) => 3 + (index / (values.length - 1)) * (sparkWidth - 6)
  const y = (value: number) => sparkHeight - 3 - (value / top) * (sparkHeight - 6)
  const path = line<number>((_, index) => x(index), y)([...values])
  const last = values.at(-1) ?? 0
  return (
    <svg
      className="spark"
      width={sparkWidth}
      height={sparkHeight}
      role="img"
      aria-label={`Scores: ${values.join(', ')}`}
    >
      <path d={path ?? ''} />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.5" />
    </svg>
  )
}

function Register({ session }: { readonly session: SessionInfo }) {
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [born, setBorn] = useState('')
  const [clinic, setClinic] = useState(session.account.clinics[0]?.id ?? '')
  const [problem, setProblem] = useState<string>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    try {
      const details = { name: name.trim(), ...(born === '' ? {} : { born }) }
      const page = await ask<PatientPage>('/api/patients', { body: { clinic, details } })
      go(`/patients/${page.id}`)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'The patient was not registered.')
    }
  }
  return (
    <details className="card no-print">
      <summary>Register a patient</summary>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <form className="row end" onSubmit={(event) => void send(event)}>
        <label className="small">
          Name
          <input value={name} required maxLength={200} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className="small">
          Date of birth
          <input type="date" value={born} onChange={(event) => setBorn(event.target.value)} />
        </label>
        {session.account.clinics.length > 1 && (
          <label className="small">
            Clinic
            <select value={clinic} onChange={(event) => setClinic(event.target.value)}>
              {session.account.clinics.map(({ id, name: title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="primary" disabled={name.trim() === ''}>
          Register
        </button>
      </form>
    </details>
  )
}
