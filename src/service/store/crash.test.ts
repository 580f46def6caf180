/** The service is killed at random moments; what it had acknowledged must be there, and the chain must hold. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../tests/databases.ts'
import { openStore } from './open-store.ts'

const rounds = Number(process.env.NEXTLINE_CRASH_ROUNDS ?? 5)
const longestLife = 250
const writer = new URL('../../../tests/write-until-killed.ts', import.meta.url).pathname

describe.each(testDatabases)('killed while writing to $name', ({ make }) => {
  let place: Awaited<ReturnType<typeof make>>
  let patients: readonly string[] = []
  const acknowledged = new Map<string, string>()

  beforeAll(async () => {
    place = await make()
    const store = await openStore(place.store)
    const registered = { kind: 'patient-registered', details: { name: 'Invented' } } as const
    const author = { account: 'crash-test', role: 'clinician' } as const
    patients = await Promise.all([1, 2, 3].map(() => store.patients.register('clinic', author, [registered])))
    await store.database.close()
  })
  afterAll(() => place.remove())

  test(`${rounds} rounds: no acknowledged event is lost, no chain is broken`, async () => {
    for (let round = 0; round < rounds; round++) {
      for (const line of await linesUntilKilled(place.store, patients)) {
        const [patient, version, note] = line.split(' ')
        acknowledged.set(`${patient} ${version}`, note ?? '')
      }
      await expectEverything()
    }
    expect(acknowledged.size).toBeGreaterThan(0)
  }, 3_600_000)

  async function expectEverything(): Promise<void> {
    const store = await openStore(place.store)
    const kept = new Map<string, string>()
    for (const patient of patients) {
      expect(await store.patients.check(patient)).toEqual([])
      for (const { version, event } of await store.patients.events(patient)) {
        if (event.kind === 'followed-up') kept.set(`${patient} ${version}`, event.note ?? '')
      }
    }
    await store.database.close()
    const lost = [...acknowledged].filter(([place, note]) => !(kept.get(place) ?? '').startsWith(note))
    expect(lost).toEqual([])
  }
})

async function linesUntilKilled(store: string, patients: readonly string[]): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, store, patients.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), randomInt(longestLife))
    output += text
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  // The last line may have been cut off by the kill; then the parent never learned of the event.
  return output.split('\n').slice(1, -1)
}
