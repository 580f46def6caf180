/** The tables of a source as views in the working database, with the columns that each really has. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { identifier } from './sql-text.ts'

export type SourceTables = {
  /** Whether the table is there at all. */
  readonly has: (table: string) => boolean
  readonly view: (table: string) => string
  /** A column as text; NULL where the table lacks it. */
  readonly text: (table: string, column: string) => string
  /** A column as a day number, whatever its type. */
  readonly day: (table: string, column: string) => string
  readonly whole: (table: string, column: string) => string
  readonly amount: (table: string, column: string) => string
  readonly hasColumn: (table: string, column: string) => boolean
}

type Columns = ReadonlyMap<string, string>

/** Makes a view of each relation and notes its columns. */
export async function sourceTables(
  connection: DuckDBConnection,
  relations: ReadonlyMap<string, string>,
): Promise<SourceTables> {
  const columns = new Map<string, Columns>()
  for (const [table, relation] of relations) {
    await connection.run(`CREATE OR REPLACE TEMP VIEW ${viewName(table)} AS SELECT * FROM ${relation}`)
    const rows = (await connection.runAndReadAll(`DESCRIBE ${viewName(table)}`)).getRows()
    columns.set(table, new Map(rows.map(([name, type]) => [`${name}`.trim().toLowerCase(), `${type}`])))
  }
  const typeOf = (table: string, column: string) => columns.get(table)?.get(column.toLowerCase())
  const numbers = /INT|DOUBLE|FLOAT|DECIMAL|NUMERIC|REAL/
  return {
    has: (table) => columns.has(table),
    hasColumn: (table, column) => typeOf(table, column) !== undefined,
    view: viewName,
    text: (table, column) =>
      typeOf(table, column) === undefined ? 'NULL::VARCHAR' : `filled(${identifier(column)})`,
    day: (table, column) => dayExpression(column, typeOf(table, column)),
    whole: (table, column) => {
      const type = typeOf(table, column)
      if (type === undefined) return 'NULL::BIGINT'
      return numbers.test(type) ? `TRY_CAST(${identifier(column)} AS BIGINT)` : `whole(${identifier(column)})`
    },
    amount: (table, column) => {
      const type = typeOf(table, column)
      if (type === undefined) return 'NULL::DOUBLE'
      return numbers.test(type) ? `${identifier(column)}::DOUBLE` : `amount(${identifier(column)})`
    },
  }
}

function viewName(table: string): string {
  return identifier(`source_${table}`)
}

function dayExpression(column: string, type: string | undefined): string {
  if (type === undefined) return 'NULL::INTEGER'
  if (type === 'DATE') return `day_of_date(${identifier(column)})`
  if (type.startsWith('TIMESTAMP')) return `day_of_date(${identifier(column)}::DATE)`
  return `day_of_text(${identifier(column)}::VARCHAR)`
}
