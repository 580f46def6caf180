/** PostgreSQL, and what speaks its protocol: for several service processes on one store. */
import pg from 'pg'
import type { Care, Database, Row, Statement } from './database.ts'

const mostConnections = 10

/** Connects at the first statement; `url` is `postgres://user:password@host:port/database`. */
export function openPostgres(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: mostConnections, connectionTimeoutMillis: 10_000 })
  // A connection that breaks while nobody uses it is replaced; the pool must not end the process for it.
  pool.on('error', () => undefined)
  return {
    all: async (sql, values = []) => (await pool.query<Row>(numbered(sql), [...values])).rows,
    atomically: (statements, care = 'durable') => allOrNone(pool, statements, care),
    snapshot: (work) => asOfOneMoment(pool, work),
    forgetDeleted: async () => {
      for (const table of ['events', 'intakes']) await pool.query(`VACUUM ${table}`)
    },
    close: () => pool.end(),
  }
}

/**
 * A connection for a transaction. Where the server ends it between two statements no call is under way that could
 * fail: the driver tells by an event, which would end the process if nobody listened. The next statement fails anyway.
 */
async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect()
  if (client.listenerCount('error') === 0) client.on('error', () => undefined)
  return client
}

async function allOrNone(pool: pg.Pool, statements: readonly Statement[], care: Care): Promise<boolean> {
  const client = await connected(pool)
  let broken = false
  try {
    await client.query('BEGIN')
    if (care === 'quick') await client.query('SET LOCAL synchronous_commit = off')
    for (const { sql, values, mustChange } of statements) {
      const { rowCount } = await client.query(numbered(sql), [...values])
      if (mustChange !== undefined && rowCount !== mustChange) {
        await client.query('ROLLBACK')
        return false
      }
    }
    await client.query('COMMIT')
    return true
  } catch (error) {
    broken = true
    throw error
  } finally {
    // A connection in an unknown state is thrown away; the server rolls back what it had begun.
    client.release(broken)
  }
}

async function asOfOneMoment<Result>(
  pool: pg.Pool,
  work: (all: Database['all']) => Promise<Result>,
): Promise<Result> {
  const client = await connected(pool)
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const result = await work(
      async (sql, values = []) => (await client.query<Row>(numbered(sql), [...values])).rows,
    )
    await client.query('COMMIT')
    return result
  } finally {
    client.release(true)
  }
}

const remembered = new Map<string, string>()

/** `?` → `$1`, `$2` …; our statements hold no question mark inside a text. */
function numbered(sql: string): string {
  const known = remembered.get(sql)
  if (known !== undefined) return known
  let count = 0
  const result = sql.replaceAll('?', () => `$${++count}`)
  remembered.set(sql, result)
  return result
}
