/** Appends events to the store that is named and tells of each one that was acknowledged, until it is killed. */
import { writeSync } from 'node:fs'
import { openStore } from '../src/service/store/open-store.ts'

const [name = '', patients = ''] = process.argv.slice(2)
const ids = patients.split(',')
const store = await openStore(name)
const author = { account: 'crash-test', role: 'clinician' } as const
writeSync(1, 'ready\n')
for (let number = 1; ; number++) {
  const patient = ids[number % ids.length] ?? ''
  const note = `${process.pid}-${number}-${'x'.repeat((number * 977) % 6000)}`
  const appended = await store.patients.append(patient, 'any', author, [
    { kind: 'followed-up', on: '2026-01-05', note: note.slice(0, 2000) },
  ])
  // Straight to the pipe: a line that the parent has read was acknowledged before the kill.
  if (appended.kind === 'appended') writeSync(1, `${patient} ${appended.version} ${note.split('-x')[0]}\n`)
}
