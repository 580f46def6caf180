import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runService } from '../../cli/serve-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'nextline-problem-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function check(database: string): Promise<{ readonly code: number; readonly said: string }> {
  let said = ''
  const stream = {
    write: (text: string) => {
      said += text
    },
  }
  const terminal = { stdout: stream, stderr: stream } as unknown as Parameters<typeof runService>[1]
  return { code: await runService(['store', 'check', '--database', database], terminal), said }
}

test('a server that is not there', async () => {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const address = probe.address()
  const port = typeof address === 'object' ? address?.port : 0
  await new Promise<void>((done) => probe.close(() => done()))
  const { code, said } = await check(`postgres://me:secret@127.0.0.1:${port}/clinic`)
  expect([code, said]).toEqual([1, expect.stringContaining('Is the server running?')])
  expect(said).not.toContain('secret')
})

test.each([
  ['postgres://me:a/b@host:x/clinic', 'cannot be read'],
  ['postgres://me:secret@no-such-host.invalid/clinic', 'host of the database'],
])('%s', async (database, words) => {
  const { code, said } = await check(database)
  expect([code, said]).toEqual([1, expect.stringContaining(words)])
  expect(said).not.toContain('secret')
})

test('a file that is something else', async () => {
  const file = join(folder, 'notes.txt')
  writeFileSync(file, 'These are notes and no store. '.repeat(100))
  expect(await check(file)).toEqual({ code: 1, said: expect.stringContaining('not a store of Nextline') })
})

const server = process.env.NEXTLINE_TEST_POSTGRES
describe.skipIf(server === undefined)('on a PostgreSQL server', () => {
  test('a database that there is not', async () => {
    const url = new URL(server ?? '')
    url.pathname = '/nothing_here'
    expect(await check(url.href)).toEqual({ code: 1, said: expect.stringContaining('createdb') })
  })
  test('a user that there is not', async () => {
    const url = new URL(server ?? '')
    url.username = 'nobody_here'
    expect(await check(url.href)).toEqual({ code: 1, said: expect.stringContaining('Check the user') })
  })
})
