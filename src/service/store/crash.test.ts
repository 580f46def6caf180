/** The service, and the server of PostgreSQL, are killed at random moments; what it had acknowledged must be there, and the chain must hold. */
import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabases } from '../../../tests/databases.ts'
import { openStore } from './open-store.ts'

const rounds = Number(process.env.NEXTLINE_CRASH_ROUNDS ?? 5)
const longestLife = 250
const writer = new URL('../../../tests/write-until-killed.ts', import.meta.url).pathname

describe.each(testDatabases)('killed while writing to $name', ({ name, make }) => {
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
      const victim = canKillServer && name === 'PostgreSQL' && round % 5 === 4 ? 'server' : 'service'
      for (const line of await linesUntilKilled(place.store, patients, victim)) {
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

const { NEXTLINE_TEST_POSTGRES_START: startServer, NEXTLINE_TEST_POSTGRES_DATA: serverData } = process.env
const canKillServer = startServer !== undefined && serverData !== undefined

/** The first process of the PostgreSQL server, without warning; its other processes end when they see it gone. */
function killServer(): void {
  const [pid] = readFileSync(join(serverData ?? '', 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGKILL')
}

async function restartServer(): Promise<void> {
  for (let tried = 1; ; tried++) {
    const { status } = spawnSync(startServer ?? '', { stdio: 'ignore' })
    if (status === 0) return
    // The last processes of the killed server still hold its memory.
    if (tried === 50) throw new Error('PostgreSQL does not start again.')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** With the server gone the service fails; both are told by what it had acknowledged before. */
async function linesUntilKilled(
  store: string,
  patients: readonly string[],
  victim: 'service' | 'server',
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [writer, store, patients.join(',')], {
    stdio: ['ignore', 'pipe', victim === 'service' ? 'inherit' : 'ignore'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const kill = victim === 'service' ? () => child.kill('SIGKILL') : killServer
    if (output === '') setTimeout(kill, randomInt(longestLife))
    output += text
  })
  await once(child, 'close')
  if (victim === 'service') expect(child.signalCode).toBe('SIGKILL')
  else {
    expect(child.exitCode).not.toBe(0)
    await restartServer()
  }
  // The last line may have been cut off by the kill; then the parent never learned of the event.
  return output.split('\n').slice(1, -1)
}
