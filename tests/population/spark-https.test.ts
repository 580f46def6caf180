/** What `--spark-thrift https://…` says when it is not let in: needs no Spark, only a door that stays shut. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ended, nextline } from './command.ts'
import {
  type Door,
  hasOpenssl,
  json,
  openDoor,
  rightToken,
  starting,
  warehousePath,
} from './databricks-like.ts'

const title = hasOpenssl()
  ? 'a shut door'
  : 'a shut door (skipped: there is no openssl to make a certificate)'

/** Servers and processes start slowly on a busy machine. */
const patience = 300_000

describe.skipIf(!hasOpenssl())(title, () => {
  let folder: string
  let door: Door

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nextline-https-'))
    mkdirSync(join(folder, 'shared'))
    const simulated = await nextline([
      ...['simulate', '--patients', '20', '--seed', '1', '--out', join(folder, 'simulated')],
    ])
    expect(simulated.code).toBe(0)
    // Nothing listens there: what is let through fails otherwise than it should.
    door = await openDoor(9)
  }, patience)
  afterAll(async () => {
    await door.close()
    rmSync(folder, { recursive: true })
  })

  async function run(
    environment: Readonly<Record<string, string>>,
    url = door.url,
    exchange = ['--spark-folder', join(folder, 'shared')],
  ): Promise<Ended> {
    const source = ['--source', `claims:${join(folder, 'simulated', 'claims')}`]
    const what = ['--definition', 'zhdanava/2021', '--out', join(folder, 'results')]
    const spark = ['--engine', 'spark', '--spark-thrift', url, ...exchange]
    const ended = await nextline(['population', 'run', ...source, ...what, ...spark], {
      NODE_EXTRA_CA_CERTS: door.certificate,
      ...environment,
    })
    // Whatever happened: nothing half written, nobody's data left behind, and no token on the screen.
    expect(readdirSync(folder).sort()).toEqual(['shared', 'simulated'])
    expect(readdirSync(join(folder, 'shared'))).toEqual([])
    for (const token of [rightToken, 'dapi-wrong']) expect(ended.stdout + ended.stderr).not.toContain(token)
    return ended
  }
  const token = { NEXTLINE_SPARK_TOKEN: rightToken }

  test('a certificate that is not trusted: nothing is sent', async () => {
    door.playing(undefined)
    const { code, stderr } = await run({ ...token, NODE_EXTRA_CA_CERTS: '' })
    expect(stderr).toContain('The certificate of localhost:')
    expect(stderr).toContain('is not trusted here')
    expect(stderr).toContain('NODE_EXTRA_CA_CERTS=FILE.pem')
    expect(code).toBe(1)
    expect(door.calls).toEqual([])
  })

  test('no token', async () => {
    const { code, stderr } = await run({})
    expect(stderr).toContain('does not let us in (401: Credential was not sent')
    expect(stderr).toContain('Set NEXTLINE_SPARK_TOKEN')
    expect(code).toBe(1)
  })

  test('a wrong token, which the server repeats', async () => {
    const { code, stderr } = await run({ NEXTLINE_SPARK_TOKEN: 'dapi-wrong' })
    expect(stderr).toContain('does not let us in (403: Invalid access token ….)')
    expect(stderr).toContain('Set NEXTLINE_SPARK_TOKEN to a token that is valid now.')
    expect(code).toBe(1)
  })

  test('a wrong token for the volume', async () => {
    const volume = ['--spark-folder-there', '/Volumes/main/trd/exchange']
    const { code, stderr } = await run({ NEXTLINE_SPARK_TOKEN: 'dapi-wrong' }, door.url, volume)
    expect(stderr).toMatch(
      /does not let us use \/Volumes\/main\/trd\/exchange\/\S+ \(403: Invalid access token ….\)/,
    )
    expect(stderr).toContain('READ VOLUME and WRITE VOLUME')
    expect(code).toBe(1)
  })

  test('a path where there is no warehouse', async () => {
    const { code, stderr } = await run(token, door.url.replace(warehousePath, '/sql/1.0/warehouses/other'))
    expect(stderr).toContain('has no Thrift server at /sql/1.0/warehouses/other (404: No API found')
    expect(stderr).toContain('/sql/1.0/warehouses/ID')
    expect(code).toBe(1)
  })

  test('a warehouse that does not start in time', async () => {
    door.playing((_, response) => starting(response, '1'))
    const { code, stderr } = await run({ ...token, NEXTLINE_SPARK_START_SECONDS: '2' })
    expect(stderr).toContain('was not ready in time (503: TEMPORARILY_UNAVAILABLE')
    expect(stderr).toContain('Start the warehouse')
    expect(code).toBe(1)
    expect(door.calls.length).toBeGreaterThan(1)
  })

  test('a page for people instead of an answer: nobody waits for ever', async () => {
    door.playing((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sign in</html>')
      return 'handled'
    })
    const { code, stderr } = await run(token)
    expect(stderr).toContain(`does not answer as a Thrift server at ${warehousePath} (200: a web page)`)
    expect(code).toBe(1)
  })

  test('an error of the server in its own words', async () => {
    door.playing((_, response) => {
      json(response, 400, 'BAD_REQUEST', 'The warehouse was deleted.')
      return 'handled'
    })
    expect((await run(token)).stderr).toContain('(400: The warehouse was deleted.)')
  })

  test('a connection that breaks before the session is open', async () => {
    door.playing(() => 'lose')
    const { code, stderr } = await run(token)
    expect(stderr).toMatch(/cannot be used \(ECONNRESET\)\. Check the address after --spark-thrift/)
    expect(code).toBe(1)
    expect(door.calls).toEqual(['OpenSession'])
  })
})
