import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../tests/databases.ts'
import type { Author, PatientEvent } from '../events/patient-event.ts'
import { openStore, type Store } from './open-store.ts'

const clinician: Author = { account: 'account-1', role: 'clinician' }
const registered: PatientEvent = { kind: 'patient-registered', details: { name: 'Ada Example' } }
const score = (value: number): PatientEvent => ({
  kind: 'score-recorded',
  instrument: 'phq-9',
  on: '2026-01-05',
  value,
})

describe.each(testDatabases)('log of a patient on $name', ({ make }) => {
  let store: Store
  let place: Awaited<ReturnType<typeof make>>

  beforeEach(async () => {
    place = await make()
    store = await openStore(place.store, () => new Date('2026-01-05T10:00:00Z'))
  })
  afterEach(async () => {
    await store.database.close()
    await place.remove()
  })

  const register = () => store.patients.register('clinic-1', clinician, [registered])

  test('an event that was appended is read again with author, time and version', async () => {
    const id = await register()
    expect(await store.patients.append(id, 1, clinician, [score(17)])).toEqual({
      kind: 'appended',
      version: 2,
    })
    const events = await store.patients.events(id)
    expect(events.map(({ version, at, author, event }) => ({ version, at, author, event }))).toEqual([
      { version: 1, at: '2026-01-05T10:00:00.000Z', author: clinician, event: registered },
      { version: 2, at: '2026-01-05T10:00:00.000Z', author: clinician, event: score(17) },
    ])
    expect(await store.patients.check(id)).toEqual([])
  })

  test('of two who saw the same version one is told what the other did', async () => {
    const id = await register()
    await store.patients.append(id, 1, clinician, [score(17)])
    const second = await store.patients.append(id, 1, clinician, [score(9)])
    expect(second).toMatchObject({ kind: 'conflict', version: 2, since: [{ version: 2, event: score(17) }] })
    expect(await store.patients.events(id)).toHaveLength(2)
  })

  test('twenty at the same moment: one is kept, nineteen are told', async () => {
    const id = await register()
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, value) => store.patients.append(id, 1, clinician, [score(value)])),
    )
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1)
    expect(results.filter(({ kind }) => kind === 'conflict')).toHaveLength(19)
    expect(await store.patients.check(id)).toEqual([])
  })

  test('events that only add are all kept, whoever else writes', async () => {
    const id = await register()
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, value) => store.patients.append(id, 'any', clinician, [score(value)])),
    )
    expect(results.every(({ kind }) => kind === 'appended')).toBe(true)
    expect(await store.patients.events(id)).toHaveLength(9)
    expect(await store.patients.check(id)).toEqual([])
  })

  test('several events of one change are kept together or not at all', async () => {
    const id = await register()
    const bad = {
      kind: 'score-recorded',
      instrument: 'nothing',
      on: 'today',
      value: 1,
    } as unknown as PatientEvent
    await expect(store.patients.append(id, 1, clinician, [score(1), bad])).rejects.toThrow()
    expect((await store.patients.head(id))?.version).toBe(1)
    expect(await store.patients.events(id)).toHaveLength(1)
  })

  test('a check of the plan is kept, with who did it', async () => {
    const id = await register()
    const check: PatientEvent = { kind: 'check-done', option: 'ect', on: '2026-01-05', check: 'ECG' }
    await store.patients.append(id, 1, clinician, [check])
    expect((await store.patients.events(id)).at(-1)).toMatchObject({ author: clinician, event: check })
    expect(await store.patients.check(id)).toEqual([])
  })

  test.each([
    ['a kind that there is not', { kind: 'something-else' }],
    ['a field too many', { ...score(1), note: 'x' }],
    ['a day that does not exist', { ...score(1), on: '2026-02-30' }],
    ['a decline without a reason', { kind: 'option-declined', option: 'ect', on: '2026-01-05', reason: ' ' }],
  ])('%s does not come in', async (_, event) => {
    const id = await register()
    await expect(
      store.patients.append(id, 1, clinician, [event as unknown as PatientEvent]),
    ).rejects.toThrow()
  })

  test('any text comes back as it was', async () => {
    const id = await register()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 0, maxLength: 60 }), async (note) => {
        const event: PatientEvent = { kind: 'followed-up', on: '2026-01-05', note: `\u0000\ud800'?$1${note}` }
        const appended = await store.patients.append(id, 'any', clinician, [event])
        const [read] = await store.patients.events(
          id,
          appended.kind === 'appended' ? appended.version - 1 : 0,
        )
        expect(read?.event).toEqual(event)
      }),
      { numRuns: 30 },
    )
    expect(await store.patients.check(id)).toEqual([])
  })

  test('erasing removes the content and keeps a chain that can be followed', async () => {
    const id = await register()
    await store.patients.append(id, 1, clinician, [score(17)])
    const erased = await store.patients.erase(id, 2, clinician, 'patient-request')
    expect(erased).toEqual({ kind: 'appended', version: 3 })
    expect((await store.patients.events(id)).map(({ event }) => event.kind)).toEqual(['patient-erased'])
    expect(await store.patients.check(id)).toEqual([])
    expect(await store.patients.heads(['clinic-1'])).toEqual([])
    expect(await store.patients.append(id, 'any', clinician, [score(3)])).toEqual({ kind: 'no-such-patient' })
    const rows = await store.database.all('SELECT content, salt FROM events WHERE version < 3')
    expect(rows.every(({ content, salt }) => content === null && salt === null)).toBe(true)
  })

  test('erasing what has changed in the meantime is a conflict', async () => {
    const id = await register()
    await store.patients.append(id, 1, clinician, [score(17)])
    expect((await store.patients.erase(id, 1, clinician, 'patient-request')).kind).toBe('conflict')
    expect(await store.patients.events(id)).toHaveLength(2)
  })

  test('only the charts of the clinic are listed', async () => {
    const here = await register()
    await store.patients.register('clinic-2', clinician, [registered])
    expect((await store.patients.heads(['clinic-1'])).map(({ id }) => id)).toEqual([here])
  })

  test.each([
    ['a changed content', `UPDATE events SET content = '{"kind":"other"}' WHERE version = 2`, 2],
    ['a changed author', `UPDATE events SET author = '{"account":"x"}' WHERE version = 2`, 2],
    ['a changed time', `UPDATE events SET at = '2020-01-01T00:00:00.000Z' WHERE version = 2`, 2],
    ['a removed event', 'DELETE FROM events WHERE version = 2', 3],
    ['a removed end', 'DELETE FROM events WHERE version = 3', 2],
    ['a removed content', 'UPDATE events SET content = NULL, salt = NULL WHERE version = 2', 2],
    ['a removed patient', 'DELETE FROM patients', 3],
    ['a patient erased by hand', 'UPDATE patients SET erased = 1', undefined],
  ])('%s shows', async (_, sql, version) => {
    const id = await register()
    await store.patients.append(id, 1, clinician, [score(17), score(12)])
    if (version === undefined) {
      await store.database.atomically([
        { sql: 'UPDATE events SET salt = NULL, content = NULL', values: [] },
        { sql, values: [] },
      ])
      expect(await store.patients.check(id)).not.toEqual([])
      return
    }
    await store.database.atomically([{ sql, values: [] }])
    expect((await store.patients.check(id)).map((problem) => problem.version)).toContain(version)
  })

  test('a second process opens the same store', async () => {
    const id = await register()
    const other = await openStore(place.store)
    expect((await other.patients.append(id, 1, clinician, [score(4)])).kind).toBe('appended')
    expect((await store.patients.append(id, 1, clinician, [score(5)])).kind).toBe('conflict')
    await other.database.close()
  })

  test('several processes may start on an empty store at once', async () => {
    const empty = await make()
    const stores = await Promise.all([1, 2, 3].map(() => openStore(empty.store)))
    expect(await stores[0]?.patients.allPatients()).toEqual([])
    await Promise.all(stores.map(({ database }) => database.close()))
    await empty.remove()
  })
})

test('what was erased is in no byte of the files, also while the service runs', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-erase-'))
  const file = join(folder, 'store.db')
  const store = await openStore(file)
  const note = `Wilhelmina Unmistakable ${'told '.repeat(200)}`
  const details = { name: 'Wilhelmina Unmistakable' }
  const id = await store.patients.register('clinic-1', clinician, [{ kind: 'patient-registered', details }])
  await store.patients.append(id, 1, clinician, [{ kind: 'followed-up', on: '2026-01-05', note }])
  const found = () =>
    readdirSync(folder).filter((each) => readFileSync(join(folder, each)).includes('Wilhelmina'))
  expect(found()).not.toEqual([])
  await store.patients.erase(id, 2, clinician, 'patient-request')
  expect(found()).toEqual([])
  await store.database.close()
  rmSync(folder, { recursive: true })
})

test('a store of a newer version is not touched', async () => {
  const [sqlite] = testDatabases
  const place = await sqlite?.make()
  if (place === undefined) return
  await (await openStore(place.store)).database.close()
  const database = new DatabaseSync(place.store)
  database.exec('INSERT INTO migrations (id) VALUES (999)')
  database.close()
  await expect(openStore(place.store)).rejects.toThrow('newer version')
  await place.remove()
})
