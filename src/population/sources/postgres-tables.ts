/**
 * Tables of a PostgreSQL database, copied a piece at a time by its own driver: for where DuckDB cannot fetch its
 * extension for it. Everything comes over as text, in one snapshot, and is read as a CSV would be.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import pg from 'pg'
import { appendChunks } from '../simulate/append-chunks.ts'
import { identifier } from './sql-text.ts'

const rowsAtATime = 20_000

/** The wanted tables that are there, in whatever schema, and the name of the copy of each. */
export async function copyFromPostgres(
  connection: DuckDBConnection,
  url: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const asText = { getTypeParser: () => (value: unknown) => value }
  const client = new pg.Client({ connectionString: url, types: asText })
  await client.connect()
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query('SET LOCAL datestyle TO ISO, YMD')
    const found = await client.query<[schema: string, table: string]>({
      text: `SELECT table_schema, table_name FROM information_schema.tables
        WHERE lower(table_name) = ANY($1) AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2`,
      values: [[...wanted]],
      rowMode: 'array',
    })
    const copies = new Map<string, string>()
    for (const [schema, table] of found.rows) {
      const name = table.toLowerCase()
      if (copies.has(name)) continue
      const copy = `postgres_${name}`
      await copyTable(connection, client, `${identifier(schema)}.${identifier(table)}`, copy)
      copies.set(name, identifier(copy))
    }
    return copies
  } finally {
    await client.end()
  }
}

async function copyTable(
  connection: DuckDBConnection,
  client: pg.Client,
  from: string,
  to: string,
): Promise<void> {
  await client.query(`DECLARE piece NO SCROLL CURSOR FOR SELECT * FROM ${from}`)
  for (let isFirst = true; ; isFirst = false) {
    const { rows, fields } = await client.query<(string | null)[]>({
      text: `FETCH ${rowsAtATime} FROM piece`,
      rowMode: 'array',
    })
    if (isFirst) {
      const columns = fields.map(({ name }) => `${identifier(name)} VARCHAR`)
      await connection.run(`CREATE OR REPLACE TABLE ${identifier(to)} (${columns.join(', ')})`)
    }
    if (rows.length === 0) break
    const columns = fields.map((_, index) => rows.map((row) => row[index] ?? null))
    await appendChunks(
      connection,
      to,
      fields.map(() => 'text'),
      columns,
    )
  }
  await client.query('CLOSE piece')
}
