/** Puts rows of knowledge into a table of the working database. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ValueType } from '../query/expression.ts'
import { duckdbTypes } from '../to-duckdb/dialect.ts'

export type Cell = string | number | boolean | null

/** Creates the table, or creates it anew, and fills it. */
export async function insertRows(
  connection: DuckDBConnection,
  table: string,
  columns: Readonly<Record<string, ValueType>>,
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const list = Object.entries(columns).map(([name, type]) => `${name} ${duckdbTypes[type]}`)
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${list.join(', ')})`)
  await appendRows(connection, table, Object.values(columns), rows)
}

/** Adds rows to a table that is there. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  types: readonly ValueType[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const appender = await connection.createAppender(table)
  for (const row of rows) {
    for (const [index, value] of row.entries()) {
      if (value === null) appender.appendNull()
      else if (types[index] === 'integer') appender.appendInteger(Number(value))
      else if (types[index] === 'big-integer') appender.appendBigInt(BigInt(value))
      else if (types[index] === 'double') appender.appendDouble(Number(value))
      else if (types[index] === 'boolean') appender.appendBoolean(value === true)
      else appender.appendVarchar(`${value}`)
    }
    appender.endRow()
  }
  appender.closeSync()
}
