/** Stores that an older version made are brought to the present one with everything in them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../tests/databases.ts'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import { openStore } from './open-store.ts'

/** As version 1 left it: its tables, and an entry of its access log. */
async function madeByVersion1(name: string): Promise<void> {
  const database: Database = name.startsWith('postgres')
    ? (await import('./postgres.ts')).openPostgres(name)
    : (await import('./sqlite.ts')).openSqlite(name)
  await migrate(database, 1)
  const entry = `INSERT INTO access_log (id, at, account, action, patient, outcome)
    VALUES ('0', '2026-01-05T10:00:00.000Z', 'somebody', 'patient', 'p', 'allowed')`
  await database.atomically([{ sql: entry, values: [] }])
  await database.close()
}

describe.each(testDatabases)('an older store on $name', ({ make }) => {
  let place: Awaited<ReturnType<typeof make>>
  beforeEach(async () => {
    place = await make()
    await madeByVersion1(place.store)
  })
  afterEach(() => place.remove())

  test('keeps what it holds, and takes what is new', async () => {
    const store = await openStore(place.store)
    await store.accounts.logAccess({
      account: 'admin',
      action: 'addAccount',
      about: 'somebody',
      outcome: 'allowed',
    })
    const entries = await store.accounts.accessLog({})
    expect(entries.map(({ account, about }) => [account, about])).toEqual([
      ['admin', 'somebody'],
      ['somebody', undefined],
    ])
    await store.database.close()
  })

  test('is changed once where several processes start at once', async () => {
    const stores = await Promise.all([1, 2, 3].map(() => openStore(place.store)))
    for (const { accounts, database } of stores) {
      expect(await accounts.accessLog({})).toHaveLength(1)
      await database.close()
    }
  })
})
