/** A table of results as people read it: thousands apart, shares in percent with their interval, no ids. */
import type { ResultTable } from './results.ts'

export type ReadableTable = {
  readonly title: string
  readonly columns: readonly string[]
  readonly isNumber: readonly boolean[]
  /** A missing cell is a number that is not shown. */
  readonly rows: readonly (readonly (string | undefined)[])[]
}

type Row = ResultTable['rows'][number]
type ReadableColumn = {
  readonly name: string
  readonly isNumber: boolean
  readonly of: (row: Row) => string | undefined
}

export function forReaders(table: ResultTable): ReadableTable {
  const columns = table.columns
    .filter((name) => name !== table.forPrograms && !isBound(name, table))
    .map((name) => readableColumn(name, table))
  return {
    title: table.title,
    columns: columns.map(({ name }) => name),
    isNumber: columns.map(({ isNumber }) => isNumber),
    rows: table.rows.map((row) => columns.map(({ of }) => of(row))),
  }
}

/** The ends of an interval stand with the share they belong to. */
function isBound(name: string, { columns }: ResultTable): boolean {
  return columns.includes(name.replace(/_(?:low|high)$/, '')) && /_(?:low|high)$/.test(name)
}

function readableColumn(name: string, table: ResultTable): ReadableColumn {
  const at = (column: string): number => table.columns.indexOf(column)
  const [own, low, high] = [at(name), at(`${name}_low`), at(`${name}_high`)]
  const isNumber = table.rows.every((row) => typeof row[own] !== 'string' || row[own] === '')
  const words = name.replaceAll('_', ' ')
  if (!/^(?:share|prevalence|incidence)$/.test(name))
    return { name: words, isNumber, of: (row) => written(row[own], name) }
  return {
    name: low < 0 ? words : `${words} (95 % interval)`,
    isNumber: true,
    of: (row) => shareWithin(row[own], row[low], row[high]),
  }
}

function written(value: Row[number], name: string): string | undefined {
  return typeof value === 'number' && name !== 'year' ? value.toLocaleString('en') : value?.toString()
}

function shareWithin(share: Row[number], low: Row[number], high: Row[number]): string | undefined {
  if (typeof share !== 'number') return share
  const hasInterval = typeof low === 'number' && typeof high === 'number'
  return hasInterval ? `${percent(share)} (${percent(low)} to ${percent(high)})` : percent(share)
}

/** Two digits where one would be a nought. */
function percent(share: number): string {
  return `${(share * 100).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: share < 0.01 ? 2 : 1 })} %`
}
