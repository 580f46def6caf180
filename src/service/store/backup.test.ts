import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../tests/databases.ts'
import { backUp, checkAll, fingerprint, restore } from './backup.ts'
import { openStore } from './open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextline-backup-'))
afterAll(() => rmSync(folder, { recursive: true }))

const author = { account: 'account-1', role: 'clinician' } as const
const registered = { kind: 'patient-registered', details: { name: "Zoë O'Example" } } as const

/** From each database into each. */
const ways = testDatabases.flatMap((from) => testDatabases.map((to) => ({ from, to })))

describe.each(ways)('backup from $from.name, restored into $to.name', ({ from, to }) => {
  test('everything is there again, erased patients stay erased, and every chain holds', async () => {
    const [source, target] = [await from.make(), await to.make()]
    const store = await openStore(source.store)
    await store.accounts.addClinic('Invented Clinic', 'clinic')
    const ids: string[] = []
    for (let number = 0; number < 12; number++) {
      ids.push(await store.patients.register('clinic', author, [registered]))
    }
    const note = { kind: 'followed-up', on: '2026-01-05', note: 'x'.repeat(100) } as const
    await store.patients.append(
      ids[0] ?? '',
      1,
      author,
      Array.from({ length: 600 }, () => note),
    )
    await store.patients.erase(ids[1] ?? '', 1, author, 'patient-request')
    const file = join(folder, `${from.name}-${to.name}.ndjson.gz`)
    const { rows, fingerprint: printed } = await backUp(store, file)
    expect(printed).toBe(await fingerprint(store))
    expect(statSync(file).mode & 0o077).toBe(0)

    const copy = await openStore(target.store)
    expect(await restore(copy, file)).toEqual({ rows, problems: [] })
    expect(await fingerprint(copy)).toBe(printed)
    expect(await copy.patients.events(ids[0] ?? '')).toEqual(await store.patients.events(ids[0] ?? ''))
    expect((await copy.patients.events(ids[1] ?? '')).map(({ event }) => event.kind)).toEqual([
      'patient-erased',
    ])
    expect(await copy.accounts.clinics()).toEqual([{ id: 'clinic', name: 'Invented Clinic' }])
    await expect(restore(copy, file)).rejects.toThrow('not empty')
    await copy.database.atomically([
      { sql: `UPDATE events SET content = '{}' WHERE version = 5`, values: [] },
    ])
    expect((await checkAll(copy.patients)).map(({ version }) => version)).toEqual([5])
    await Promise.all([store.database.close(), copy.database.close()])
    await Promise.all([source.remove(), target.remove()])
  })
})

test('a backup that was cut off, changed or is something else is refused, and the store stays empty', async () => {
  const place = await testDatabases[0]?.make()
  if (place === undefined) return
  const store = await openStore(place.store)
  await store.accounts.addClinic('Invented Clinic', 'clinic')
  const whole = join(folder, 'whole.gz')
  await backUp(store, whole)
  const cut = join(folder, 'cut.gz')
  writeFileSync(cut, readFileSync(whole))
  truncateSync(cut, statSync(whole).size - 12)
  const other = join(folder, 'other.gz')
  writeFileSync(other, gzipSync('{"something":"else"}\n'))
  const plain = join(folder, 'plain.txt')
  writeFileSync(plain, 'not gzipped')
  const empty = await openStore(':memory:')
  for (const file of [cut, other, plain])
    await expect(restore(empty, file)).rejects.toThrow(/cut off|no backup|does not know/)
  expect(await empty.accounts.clinics()).toEqual([])
  await Promise.all([store.database.close(), empty.database.close()])
  await place.remove()
})
