/**
 * Rows of whole numbers handed to DuckDB a chunk at a time: millions of rows in a second. Apart from the rows
 * themselves, so that a thread that only makes rows does not load the database.
 */
import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'
import type { IntegerColumns } from './integer-rows.ts'

const chunkRows = 2048
const bytes = Int32Array.BYTES_PER_ELEMENT

/** Creates the table with one INTEGER column for each name, and fills it with the rows of all parts. */
export async function writeIntegers(
  connection: DuckDBConnection,
  table: string,
  names: readonly string[],
  parts: readonly IntegerColumns[],
): Promise<void> {
  const list = names.map((name) => `${name} INTEGER`).join(', ')
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${list})`)
  const appender = await connection.createAppender(table)
  const types = names.map(() => INTEGER)
  for (const columns of parts) {
    const count = columns[0]?.length ?? 0
    for (let from = 0; from < count; from += chunkRows) {
      const rows = Math.min(chunkRows, count - from)
      const chunk = DuckDBDataChunk.create(types, rows)
      for (const [index, column] of columns.entries()) {
        const vector = bindings.data_chunk_get_vector(chunk.chunk, index)
        bindings.copy_data_to_vector(vector, 0, column.buffer, from * bytes, rows * bytes)
      }
      appender.appendDataChunk(chunk)
    }
  }
  appender.closeSync()
}
