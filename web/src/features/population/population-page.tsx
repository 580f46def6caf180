/** A run of `nextline population` looked at in the browser: who is left, how many, how soon, and every table. */
import { useState } from 'react'
import { Section, Wide } from '../../shared/section.tsx'
import { type Bar, Bars } from './bars.tsx'
import './population.css'
import { type NoRun, type Run, type RunTable, readRun } from './read-run.ts'

const titles: Readonly<Record<string, string>> = {
  answers: 'Answers',
  attrition: 'People left after each condition',
  reasons: 'Who meets the definition, and why others do not',
  'prevalence-and-incidence': 'By year',
  'time-to-resistance': 'Time to resistance',
  sequences: 'Sequences of treatments',
  shortfalls: 'What treatments fall short of',
  'data-issues': 'What could not be used',
  'unmapped-codes': 'Codes and names that mean nothing to us',
}

export default function PopulationPage() {
  const [run, setRun] = useState<Run | NoRun>()
  const take = async (files: FileList | null) => {
    if (files !== null && files.length > 0) setRun(await readRun([...files]))
  }
  return (
    <main id="main" className="page population">
      <h1>Population report</h1>
      <p>
        Choose the files of a run: <code>manifest.json</code> and its tables. They are read here, in this
        browser; nothing is sent anywhere. A run is made with <code>npm run nextline -- population run</code>.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the field within is the other */}
      <div
        className="drop no-print"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void take(event.dataTransfer.files)
        }}
      >
        <label>
          Files of a run
          <input
            type="file"
            multiple
            accept=".json,.csv"
            onChange={(event) => void take(event.target.files)}
          />
        </label>
      </div>
      {run !== undefined && 'problem' in run && (
        <p className="card alerts" role="alert">
          {run.problem}
        </p>
      )}
      {run !== undefined && 'tables' in run && <Report run={run} />}
    </main>
  )
}

function Report({ run: { manifest, tables } }: { readonly run: Run }) {
  const { definition, people, asOf, source, parameters, resultSha256 } = manifest
  const smallest = parameters?.smallestCell
  return (
    <>
      <section className="card" aria-labelledby="run">
        <h2 id="run">{definition?.title ?? 'A run without a manifest'}</h2>
        <p>
          {[
            people === undefined ? '' : `${people.toLocaleString('en')} people`,
            asOf === undefined ? '' : `as of ${asOf}`,
            source?.kind,
            definition?.id,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {smallest !== undefined && (
          <p className="soft small">
            Counts of 1 to {smallest - 1} people are not shown (“–”), nor what would tell them.
          </p>
        )}
        {resultSha256 !== undefined && (
          <p className="soft small">
            Fingerprint of the answers: <code>{resultSha256.slice(0, 16)}…</code>. The same data gives the
            same.
          </p>
        )}
        {source?.notes?.map((note) => (
          <p className="soft small" key={note}>
            {note}
          </p>
        ))}
      </section>
      {tables.map((table) => (
        <Section key={table.id} id={table.id} title={titles[table.id] ?? table.id}>
          <Drawing table={table} />
          <Rows table={table} />
        </Section>
      ))}
    </>
  )
}

/** A number of the table; a cell that is not shown is no number. */
function numberAt(table: RunTable, row: readonly string[], column: string): number | undefined {
  const text = row[table.columns.indexOf(column)] ?? ''
  const number = Number(text)
  return text === '' || !Number.isFinite(number) ? undefined : number
}

function textAt(table: RunTable, row: readonly string[], column: string): string {
  return row[table.columns.indexOf(column)] ?? ''
}

function barsOf(table: RunTable): readonly Bar[] {
  switch (table.id) {
    case 'answers':
      return counted(table, 'answer', 'people').filter(({ label }) => label !== 'all')
    case 'attrition':
      return counted(table, 'condition', 'not_ruled_out', 'certain')
    case 'reasons':
      return counted(table, 'meaning', 'people')
    case 'sequences':
      return counted(table, 'sequence', 'people').slice(0, mostBars)
    case 'prevalence-and-incidence':
      return years(table)
    case 'time-to-resistance':
      return times(table)
    default:
      return []
  }
}

const mostBars = 12

function counted(table: RunTable, label: string, value: string, certain?: string): readonly Bar[] {
  return table.rows.flatMap((row) => {
    const count = numberAt(table, row, value)
    if (count === undefined) return []
    const sure = certain === undefined ? undefined : numberAt(table, row, certain)
    return [
      { label: textAt(table, row, label), value: count, certain: sure, text: count.toLocaleString('en') },
    ]
  })
}

/** The share of the treated people who meet the definition, everybody together. */
function years(table: RunTable): readonly Bar[] {
  return table.rows
    .filter((row) => textAt(table, row, 'by') === 'all')
    .flatMap((row) => {
      const [share, low, high] = ['prevalence', 'prevalence_low', 'prevalence_high'].map((column) =>
        numberAt(table, row, column),
      )
      if (share === undefined) return []
      const range = low === undefined || high === undefined ? '' : ` (${percent(low)} to ${percent(high)})`
      return [{ label: textAt(table, row, 'year'), value: share, text: `${percent(share)}${range}` }]
    })
}

/** How many people became resistant in each stretch of time; the other rows tell means and quartiles. */
function times(table: RunTable): readonly Bar[] {
  return table.rows.flatMap((row) => {
    const [from, to, value] = ['from_day', 'to_day', 'value'].map((column) => numberAt(table, row, column))
    if (from === undefined || to === undefined || value === undefined) return []
    return [{ label: `${from} to ${to} days`, value, text: value.toLocaleString('en') }]
  })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

const drawn: Readonly<Record<string, string>> = {
  answers: 'People by their answer',
  attrition: 'People who are not ruled out, and within the bar those for whom it is certain',
  reasons: 'People by reason',
  sequences: `The ${mostBars} most frequent sequences`,
  'time-to-resistance': 'People by the days from the first treatment to resistance',
  'prevalence-and-incidence': 'Share of the treated people who meet the definition, with 95 % intervals',
}

function Drawing({ table }: { readonly table: RunTable }) {
  const bars = barsOf(table)
  return bars.length === 0 ? null : <Bars title={drawn[table.id] ?? ''} bars={bars} />
}

const rowsAtFirst = 25

const shares: ReadonlySet<string> = new Set(
  ['share', 'prevalence', 'incidence'].flatMap((name) => [name, `${name}_low`, `${name}_high`]),
)

/** As the drawing says it: thousands apart, shares in percent. A year is no count. */
function shownCell(column: string, text = ''): string {
  if (text === '') return '–'
  const number = Number(text)
  if (!Number.isFinite(number) || column === 'year' || column === 'code') return text
  return shares.has(column) ? percent(number) : number.toLocaleString('en')
}

function Rows({ table: { id, columns, rows } }: { readonly table: RunTable }) {
  const [all, setAll] = useState(false)
  if (rows.length === 0) return <p>Nothing.</p>
  const ofNumbers = columns.map((_, index) => rows.every((row) => /^-?[\d.]*$/.test(row[index] ?? '')))
  return (
    <>
      <Wide label={titles[id] ?? id}>
        <table>
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th scope="col" key={column} className={ofNumbers[index] === true ? 'number' : ''}>
                  {column.replaceAll('_', ' ')}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, rowsAtFirst)).map((row) => (
              <tr key={row.join('|')}>
                {columns.map((column, index) => (
                  <td key={column} className={ofNumbers[index] === true ? 'number' : ''}>
                    {shownCell(column, row[index])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rows.length > rowsAtFirst && !all && (
        <button type="button" className="small no-print" onClick={() => setAll(true)}>
          Show all {rows.length} rows
        </button>
      )}
    </>
  )
}
