/**
 * The databases that the store is tested on: SQLite always, PostgreSQL where `NEXTLINE_TEST_POSTGRES` names a server
 * on which databases can be made (`.ci/with-postgres` starts one).
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

export type TestDatabase = {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** A new, empty store: what to open, and how to throw it away. */
  readonly make: () => Promise<{ readonly store: string; readonly remove: () => Promise<void> }>
}

const server = process.env.NEXTLINE_TEST_POSTGRES

const sqlite: TestDatabase = {
  name: 'SQLite',
  make: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextline-store-'))
    return { store: join(folder, 'store.db'), remove: async () => rmSync(folder, { recursive: true }) }
  },
}

function postgres(url: string): TestDatabase {
  return {
    name: 'PostgreSQL',
    make: async () => {
      const name = `nextline_test_${randomUUID().replaceAll('-', '')}`
      await onServer(url, `CREATE DATABASE ${name}`)
      const store = new URL(url)
      store.pathname = `/${name}`
      return { store: store.href, remove: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) }
    },
  }
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(sql)
  await client.end()
}

export const testDatabases: readonly TestDatabase[] =
  server === undefined ? [sqlite] : [sqlite, postgres(server)]

if (server === undefined) {
  console.info(
    'PostgreSQL is not tested: NEXTLINE_TEST_POSTGRES names no server (.ci/with-postgres starts one).',
  )
}
