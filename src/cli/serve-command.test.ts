/** `npm start` as a process: it starts without a terminal, says where to look, and ends when it is told to. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { greeting } from './service-greeting.ts'

const script = new URL('./nextline.ts', import.meta.url).pathname
const runsTypeScript = process.features.typescript === 'strip'

describe.skipIf(!runsTypeScript)('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-serve-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const serve = (...words: string[]) =>
    spawn(process.execPath, [script, 'serve', '--database', join(folder, 'clinic.db'), ...words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })

  test('prints a link that signs in, serves the pages, and ends with a signal', async () => {
    const process = serve('--port', '0')
    const said = await textUntil(process, /Ctrl\+C/)
    const [, address, code] = /(http:\/\/localhost:\d+)\/#\/welcome\/(\S+)/.exec(said) ?? []
    expect(await (await fetch(`${address}/`)).text()).toContain('<div id="root">')
    const session = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { origin: address ?? '', 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'admin@clinic.local', password: code }),
    })
    expect(session.status).toBe(200)
    process.kill('SIGINT')
    expect(await exitOf(process)).toBe(0)
  })

  test('a port that was asked for and is taken is told, with what to do', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const process = serve('--port', String(typeof address === 'object' ? address?.port : 0))
    expect(await textUntil(process, /\n$/, 'stderr')).toContain('The port is taken')
    expect(await exitOf(process)).toBe(1)
    other.close()
  })
})

test('the greeting hides the password of a database and says that the port is another', () => {
  const words = greeting(
    { url: 'http://localhost:8743', port: 8743 },
    { database: 'postgres://me:secret@db.local/clinic', usualPort: 8742 },
  )
  expect(words).not.toContain('secret')
  expect(words).toContain('postgres://me:…@db.local/clinic')
  expect(words).toContain('Port 8742 is taken')
  expect(words).toContain('http://localhost:8743/#/caseload')
})

function textUntil(process: ChildProcess, wanted: RegExp, from: 'stdout' | 'stderr' = 'stdout') {
  return new Promise<string>((resolve, reject) => {
    let text = ''
    process[from]?.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      if (wanted.test(text)) resolve(text)
    })
    process.once('close', () => reject(new Error(`It ended and said: ${text}`)))
  })
}

function exitOf(process: ChildProcess): Promise<number | null> {
  if (process.exitCode !== null) return Promise.resolve(process.exitCode)
  return new Promise((resolve) => process.once('close', (code) => resolve(code)))
}
