/** Every rule, number and list the answers rest on, each with its source and how surely it is known. */
import { useMemo, useState } from 'react'
import type { Citation } from '../../../../src/knowledge/citation.ts'
import { Cite } from '../../shared/cite.tsx'
import { useOwnName } from '../../shared/page-name.ts'
import './knowledge.css'
import { type Row, type Table, tables } from './tables.ts'

type Props = { readonly table?: string | undefined; readonly row?: string | undefined }

export default function KnowledgePage({ table, row }: Props) {
  const shown = tables.find(({ id }) => id === table) ?? tables[0]
  const found = shown?.rows.find(({ id }) => id === row)
  useOwnName(table === undefined ? undefined : [found?.title, shown?.title].filter(Boolean).join(' · '))
  return (
    <main id="main" className="page">
      <h1>Knowledge</h1>
      <p className="soft">
        What the answers rest on. “Known” means: from the published literature, and not yet compared with the
        source by us.
      </p>
      <nav aria-label="Tables" className="row tables">
        {tables.map(({ id, title, rows }) => (
          <a
            key={id}
            className="button"
            href={`#/knowledge/${id}`}
            aria-current={id === shown?.id ? 'page' : undefined}
          >
            {title} <span className="small">{rows.length}</span>
          </a>
        ))}
      </nav>
      {found !== undefined && shown !== undefined ? (
        <RowPage table={shown} row={found} />
      ) : (
        shown !== undefined && <TablePage key={shown.id} table={shown} />
      )}
    </main>
  )
}

function TablePage({ table }: { readonly table: Table }) {
  const [words, setWords] = useState('')
  const rows = useMemo(() => {
    const wanted = words.trim().toLowerCase()
    return table.rows.filter(({ id, title, says }) =>
      `${id} ${title} ${says ?? ''}`.toLowerCase().includes(wanted),
    )
  }, [table, words])
  return (
    <section className="card" aria-labelledby="table">
      <div className="row spread">
        <h2 id="table" data-title>
          {table.title}
        </h2>
        <label className="row small">
          Find
          <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      </div>
      <ul className="checklist knowledge-rows">
        {rows.map(({ id, title, says, cite }) => (
          <li key={id}>
            <a href={`#/knowledge/${table.id}/${id}`}>{title}</a>
            {says !== undefined && <div className="soft small">{says}</div>}
            {cite !== undefined && (
              <div className="small">
                <Cite cite={cite} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {rows.length === 0 && <p>Nothing of this name.</p>}
    </section>
  )
}

function RowPage({ table, row }: { readonly table: Table; readonly row: Row }) {
  return (
    <section className="card" aria-labelledby="row">
      <p className="small">
        <a href={`#/knowledge/${table.id}`}>← {table.title}</a>
      </p>
      <h2 id="row" data-title>
        {row.title}
      </h2>
      {row.says !== undefined && <p>{row.says}</p>}
      <Value value={row.data} />
    </section>
  )
}

/** The data as it stands: a value with a citation shows it, whatever it is. */
function Value({ value }: { readonly value: unknown }) {
  if (value === null || value === undefined) return <span className="soft">—</span>
  if (Array.isArray(value)) return <List values={value} />
  if (typeof value !== 'object') return <>{String(value)}</>
  if (isCitation(value)) return <Cite cite={value} />
  if (isCited(value)) {
    return (
      <>
        <Value value={value.value} />{' '}
        <span className="small">
          <Cite cite={value.cite} />
        </span>
      </>
    )
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return (
    <dl className="value">
      {entries.map(([name, each]) => (
        <div key={name}>
          <dt>{wordsOf(name)}</dt>
          <dd>
            <Value value={each} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function List({ values }: { readonly values: readonly unknown[] }) {
  if (values.length === 0) return <span className="soft">none</span>
  const plain = values.every((each) => typeof each !== 'object')
  if (plain) return <>{values.join(', ')}</>
  return (
    <ul>
      {values.map((each) => (
        <li key={JSON.stringify(each)}>
          <Value value={each} />
        </li>
      ))}
    </ul>
  )
}

/** A value that says where it comes from, and nothing else. */
function isCited(value: object): value is { readonly value: unknown; readonly cite: Citation } {
  return (
    Object.keys(value).length === 2 && 'value' in value && 'cite' in value && typeof value.value !== 'object'
  )
}

function isCitation(value: object): value is Citation {
  return 'source' in value && 'status' in value && typeof value.source === 'string'
}

/** `minimumDose` → `minimum dose`. */
function wordsOf(name: string): string {
  return name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
