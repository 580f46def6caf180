/** The report as one page that needs nothing else: no script, no font, no network. */
import type { Definition } from '../../knowledge/definitions/definition.ts'
import type { Manifest } from '../run.ts'
import type { OpenPopulation } from '../sources/open-population.ts'
import { chartsOf } from './charts.ts'
import { forReaders } from './readable-table.ts'
import type { ResultTable } from './results.ts'

export type ReportContent = {
  readonly definition?: Definition | undefined
  readonly tables: readonly ResultTable[]
  readonly manifest: Pick<Manifest, 'asOf' | 'people' | 'source' | 'versions'> & Partial<Manifest>
  readonly population: Pick<OpenPopulation, 'issues' | 'unmapped' | 'notes'>
  readonly smallestCell: number
}

/** Every chart has its numbers in a table below it. */
export async function reportPage(content: ReportContent): Promise<string> {
  const { definition, tables, manifest, population, smallestCell } = content
  const charts = await chartsOf(tables)
  const title = definition === undefined ? 'Definitions side by side' : definition.title
  const sections = tables.map((table) => {
    const chart = charts.get(table.id)
    const figure =
      chart === undefined
        ? ''
        : `<figure role="img" aria-label="${escaped(chart.title)}"><div aria-hidden="true">${chart.svg}</div><figcaption>${escaped(chart.title)}. The numbers stand in the table below.</figcaption></figure>`
    return `<section aria-labelledby="${table.id}"><h2 id="${table.id}">${escaped(table.title)}</h2><p>${escaped(table.explains)}</p>${figure}${tableOf(table)}</section>`
  })
  const caveats = (definition?.caveats ?? []).map((caveat) => `<li>${escaped(caveat)}</li>`).join('')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: population report</title><style>${style}</style></head><body><main>
<h1>${escaped(title)}</h1>
<p>${escaped(definition?.summary ?? 'Every definition over the same people.')}</p>
<p>${manifest.people.toLocaleString('en')} people, as of ${escaped(manifest.asOf)}. Counts of 1 to ${smallestCell - 1} people are not shown ("–"), nor what would tell them.</p>
${caveats === '' ? '' : `<h2>Limits of the definition</h2><ul>${caveats}</ul>`}
${sections.join('\n')}
<section aria-labelledby="data"><h2 id="data">The data</h2>${list(population.notes)}${issuesOf(population)}
<p>${population.unmapped.length.toLocaleString('en')} codes or names mean nothing to us; unmapped-codes.csv lists them.</p></section>
<section aria-labelledby="how"><h2 id="how">How to repeat this</h2><pre tabindex="0" role="region" aria-label="Manifest">${escaped(JSON.stringify(manifest, null, 2))}</pre></section>
</main></body></html>
`
}

function issuesOf({ issues }: ReportContent['population']): string {
  if (issues.length === 0) return '<p>Every row could be used.</p>'
  return tableOf({
    id: 'issues',
    title: 'What could not be used',
    explains: '',
    columns: ['problem', 'rows', 'effect'],
    rows: issues.map(({ problem, rows, effect }) => [problem, rows, effect]),
  })
}

function list(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `<ul>${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`
}

function tableOf(table: ResultTable): string {
  const { title, columns, isNumber, rows } = forReaders(table)
  if (rows.length === 0) return '<p>Nothing.</p>'
  const head = columns
    .map(
      (column, index) => `<th scope="col"${isNumber[index] ? ' class="number"' : ''}>${escaped(column)}</th>`,
    )
    .join('')
  const body = rows
    .map(
      (row) => `<tr>${row.map((value, index) => cell(value, isNumber[index] === true, index)).join('')}</tr>`,
    )
    .join('\n')
  return `<div class="scroll" role="region" aria-label="${escaped(title)}: numbers" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** Numbers stand below each other, also where one of them is not shown. */
function cell(value: string | undefined, isNumber: boolean, index: number): string {
  const text = value === undefined ? '<span title="not shown">–</span>' : escaped(value)
  if (index === 0) return `<th scope="row">${text}</th>`
  return isNumber ? `<td class="number">${text}</td>` : `<td>${text}</td>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const style = `body{font:16px/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0}main{max-width:60rem;margin:auto;padding:1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid #ccc;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}th.number,td.number{text-align:right;white-space:nowrap}
.scroll{overflow-x:auto;max-height:32rem;overflow-y:auto}figure{margin:1rem 0}figcaption{font-size:.9rem;color:#444}pre{overflow-x:auto;background:#f4f4f4;padding:1rem}
svg{max-width:100%;height:auto}
@media print{.scroll{max-height:none;overflow:visible}table{font-size:.8rem}section{break-inside:auto}h2{break-after:avoid}}`
