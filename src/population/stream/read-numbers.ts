/** Whole numbers of 64 bits out of DuckDB, a chunk of typed arrays at a time. */
import type { DuckDBConnection } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'

/**
 * With less room the database stops and starts again for every few thousand rows, and takes twice the time. It is the
 * memory that rows may take while they wait for us.
 */
const roomForWaiting = '64MB'

/**
 * Each column of some rows, as pairs of 32 bits, the low half first. Valid until the next rows. The halves are signed:
 * an unsigned one may be too large to be handed on without an object of its own.
 */
export type TakeNumbers = (columns: readonly Int32Array[], rows: number) => void

/** Reads a query whose columns are all UBIGINT and never null. */
export async function readNumbers(
  connection: DuckDBConnection,
  sql: string,
  take: TakeNumbers,
): Promise<void> {
  await connection.run(`SET streaming_buffer_size = '${roomForWaiting}'`)
  const result = await connection.stream(sql)
  let next = result.fetchChunk()
  for (;;) {
    const chunk = await next
    if (chunk === null || chunk.rowCount === 0) return
    next = result.fetchChunk()
    const rows = chunk.rowCount
    const columns = Array.from({ length: chunk.columnCount }, (_, column) => {
      const bytes = bindings.vector_get_data(bindings.data_chunk_get_vector(chunk.chunk, column), rows * 8)
      return new Int32Array(bytes.buffer, bytes.byteOffset, rows * 2)
    })
    take(columns, rows)
  }
}

/** The numbers of a single row. */
export async function numbers(connection: DuckDBConnection, sql: string): Promise<readonly number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRows()
  return row.map(Number)
}
