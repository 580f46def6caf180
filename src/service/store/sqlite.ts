/** The embedded database: one file, nothing to install. */
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Care, Database, Row, Statement } from './database.ts'

/** Other processes on the same file (a backup, a check) are waited for this long. */
const waitMilliseconds = 10_000

/** Opens or creates the file; `:memory:` keeps nothing. */
export function openSqlite(file: string): Database {
  const database = new DatabaseSync(file, { timeout: waitMilliseconds })
  // FULL: what was acknowledged is on the disk even if the power fails.
  // secure_delete: what is erased is overwritten in the file.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  let synchronous: Care = 'durable'
  const take = (care: Care): void => {
    if (care !== synchronous) database.exec(`PRAGMA synchronous = ${care === 'durable' ? 'FULL' : 'NORMAL'}`)
    synchronous = care
  }
  const prepared = new Map<string, StatementSync>()
  const prepare = (sql: string): StatementSync => {
    const found = prepared.get(sql) ?? database.prepare(sql)
    prepared.set(sql, found)
    return found
  }
  const run = ({ sql, values, mustChange }: Statement): boolean => {
    const { changes } = prepare(sql).run(...values)
    return mustChange === undefined || Number(changes) === mustChange
  }
  return {
    all: async (sql, values = []) => prepare(sql).all(...values) as Row[],
    atomically: async (statements, care = 'durable') => {
      take(care)
      return allOrNone(database, () => statements.every(run))
    },
    snapshot: (work) => asOfOneMoment(file, work),
    // The file is overwritten by secure_delete; the write-ahead log beside it would hold the old pages until it is reused.
    forgetDeleted: async () => void database.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: async () => database.close(),
  }
}

function allOrNone(database: DatabaseSync, work: () => boolean): boolean {
  database.exec('BEGIN IMMEDIATE')
  try {
    const kept = work()
    database.exec(kept ? 'COMMIT' : 'ROLLBACK')
    return kept
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** A connection of its own, so that nothing else on ours falls into its transaction. */
async function asOfOneMoment<Result>(
  file: string,
  work: (all: Database['all']) => Promise<Result>,
): Promise<Result> {
  const reader = new DatabaseSync(file, { timeout: waitMilliseconds, readOnly: true })
  try {
    reader.exec('BEGIN')
    return await work(async (sql, values = []) => reader.prepare(sql).all(...values) as Row[])
  } finally {
    reader.close()
  }
}
