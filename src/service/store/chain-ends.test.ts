import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkAll } from './backup.ts'
import { againstChainEnds, keepChainEnds } from './chain-ends.ts'
import { openStore } from './open-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextline-ends-'))
afterAll(() => rmSync(folder, { recursive: true }))

const author = { account: 'account-1', role: 'clinician' } as const
const registered = { kind: 'patient-registered', details: { name: 'Invented' } } as const
const score = (value: number) =>
  ({ kind: 'score-recorded', instrument: 'phq-9', on: '2026-01-05', value }) as const

test('a store that went on holds what it held; one that was put back or computed anew does not', async () => {
  const [file, before, ends] = ['store.db', 'before.db', 'ends.json'].map((name) => join(folder, name))
  if (file === undefined || before === undefined || ends === undefined) return
  let store = await openStore(file)
  const id = await store.patients.register('clinic', author, [registered])
  await store.database.close()
  copyFileSync(file, before)

  store = await openStore(file)
  await store.patients.append(id, 1, author, [score(17)])
  expect(await keepChainEnds(store, ends)).toBe(1)
  await store.patients.append(id, 2, author, [score(9)])
  await store.patients.register('clinic', author, [registered])
  expect(await againstChainEnds(store, ends)).toEqual([])
  await store.patients.erase(id, 3, author, 'patient-request')
  expect(await againstChainEnds(store, ends)).toEqual([])
  await store.database.close()

  const putBack = await openStore(before)
  expect(await checkAll(putBack.patients)).toEqual([])
  expect((await againstChainEnds(putBack, ends)).map(({ version }) => version)).toEqual([2])
  await putBack.patients.append(id, 1, author, [score(3), score(4)])
  expect(await checkAll(putBack.patients)).toEqual([])
  expect((await againstChainEnds(putBack, ends)).map(({ problem }) => problem)).toEqual([
    'The log up to this event was another before.',
  ])
  await putBack.database.close()
})

test('a file of ends is never overwritten, and another file is told', async () => {
  const store = await openStore(':memory:')
  const file = join(folder, 'other.json')
  writeFileSync(file, '{"something":"else"}')
  await expect(keepChainEnds(store, file)).rejects.toThrow('EEXIST')
  await expect(againstChainEnds(store, file)).rejects.toThrow('holds no ends')
  await store.database.close()
})
