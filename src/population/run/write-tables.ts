/** Result tables → CSV files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { ResultTable } from '../report/results.ts'

export function writeCsv(folder: string, { id, columns, rows }: ResultTable): void {
  writeFileSync(join(folder, `${id}.csv`), stringify([columns, ...rows], { escape_formulas: false }))
}

/** Any list of plain objects with the same keys. */
export function writeObjects(
  folder: string,
  name: string,
  columns: readonly string[],
  rows: readonly object[],
): void {
  const values = rows.map((row) => columns.map((column) => new Map(Object.entries(row)).get(column)))
  writeFileSync(join(folder, `${name}.csv`), stringify([columns, ...values]))
}
