/** Rows of whole numbers, kept in typed arrays and handed to DuckDB a chunk at a time: millions of rows in a second. */
import { type DuckDBConnection, DuckDBDataChunk, INTEGER } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'

const chunkRows = 2048
const bytes = Int32Array.BYTES_PER_ELEMENT

/** One array for each column, all of one length. */
export type IntegerColumns = readonly Int32Array<ArrayBuffer>[]

export type IntegerRows = {
  readonly add: (...values: readonly number[]) => void
  readonly columns: () => IntegerColumns
}

export function integerRows(names: readonly string[]): IntegerRows {
  const width = names.length
  let capacity = chunkRows
  let columns = names.map(() => new Int32Array(capacity))
  let count = 0
  return {
    add: (...values) => {
      if (count === capacity) {
        capacity *= 2
        columns = columns.map((column) => grown(column, capacity))
      }
      for (let index = 0; index < width; index += 1) {
        const column = columns[index]
        if (column !== undefined) column[count] = values[index] ?? 0
      }
      count += 1
    },
    columns: () => columns.map((column) => column.slice(0, count)),
  }
}

function grown(values: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(values)
  return larger
}

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
