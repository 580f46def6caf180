/** Many rows into a table, a chunk at a time: far faster than value by value. */
import type { DuckDBConnection, DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { ValueType } from '../query/expression.ts'

const chunkRows = 2048

/** `columns` are lists of equal length, one for each column of the table. */
export async function appendChunks(
  connection: DuckDBConnection,
  table: string,
  types: readonly ValueType[],
  columns: readonly (readonly unknown[])[],
): Promise<void> {
  const api = await import('@duckdb/node-api')
  const known: Readonly<Record<ValueType, DuckDBType>> = {
    integer: api.INTEGER,
    'big-integer': api.BIGINT,
    double: api.DOUBLE,
    text: api.VARCHAR,
    boolean: api.BOOLEAN,
  }
  const rows = columns[0]?.length ?? 0
  const appender = await connection.createAppender(table)
  for (let from = 0; from < rows; from += chunkRows) {
    const part = columns.map((column) => column.slice(from, from + chunkRows))
    const chunk = api.DuckDBDataChunk.create(types.map((type) => known[type]))
    chunk.setColumns(part as DuckDBValue[][])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}
