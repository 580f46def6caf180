/**
 * Needs a real Spark: `.ci/with-spark npx vitest run tests/population/spark-thrift.test.ts`. Spark's own Thrift server,
 * binary and over HTTP, and behind a door as Databricks has one: whole runs as a user starts them.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printWith } from '../../src/population/query/print.ts'
import { fillsCoveredSteps } from '../../src/population/query/steps/fills-covered.ts'
import { spark } from '../../src/population/to-spark/dialect.ts'
import { thriftSession } from '../../src/population/to-spark/thrift-session.ts'
import { type Ended, nextline } from './command.ts'
import { type Door, hasOpenssl, openDoor, rightToken, starting } from './databricks-like.ts'
import { differing } from './same-results.ts'
import { hasThriftServer, startThriftServer, type ThriftServer } from './thrift-server.ts'

const people = '300'
const volume = '/Volumes/main/trd/exchange'
const isPossible = hasThriftServer && hasOpenssl()
const title = isPossible
  ? 'a real Thrift server'
  : 'a real Thrift server (skipped: it needs SPARK_HOME or SPARK_SQL, and openssl)'

/** Servers and processes start slowly on a busy machine. */
const patience = 300_000

describe.skipIf(!isPossible)(title, () => {
  let folder: string
  let http: ThriftServer
  let binary: ThriftServer
  let door: Door
  let expected: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nextline-thrift-run-'))
    mkdirSync(join(folder, 'shared'))
    symlinkSync(join(folder, 'shared'), join(folder, 'the same'))
    mkdirSync(join(folder, 'volume'))
    const withVolume = startThriftServer('http', { [volume]: join(folder, 'volume') })
    ;[http, binary] = await Promise.all([withVolume, startThriftServer('binary')])
    door = await openDoor(http.port, { path: volume, folder: join(folder, 'volume') })
    const simulated = join(folder, 'simulated')
    expect((await nextline(['simulate', '--patients', people, '--seed', '1', '--out', simulated])).code).toBe(
      0,
    )
    expected = join(folder, 'duckdb')
    expect((await nextline(command(expected))).code).toBe(0)
  }, patience)
  afterAll(async () => {
    await Promise.all([http?.stop(), binary?.stop(), door?.close()])
    rmSync(folder, { recursive: true })
  }, patience)

  function command(out: string, ...more: readonly string[]): readonly string[] {
    const source = `claims:${join(folder, 'simulated', 'claims')}`
    return ['population', 'run', '--source', source, '--definition', 'zhdanava/2021', '--out', out, ...more]
  }

  function onSpark(url: string, ...more: readonly string[]): readonly string[] {
    return ['--engine', 'spark', '--spark-thrift', url, '--spark-folder', join(folder, 'shared'), ...more]
  }

  /** Behind the door, Spark sees the folder under another path, and makes its tables in a catalog that is named. */
  function behindDoor(out: string, onStart?: Parameters<typeof nextline>[2]): Promise<Ended> {
    const there = ['--spark-folder-there', `${join(folder, 'the same')}/`, '--spark-catalog', 'spark_catalog']
    return withToken(command(join(folder, out), ...onSpark(door.url, ...there)), onStart)
  }

  /** The machine sees no folder of the volume: everything goes through the Files API. */
  function throughVolume(
    out: string,
    there: string,
    onStart?: Parameters<typeof nextline>[2],
  ): Promise<Ended> {
    const spark = ['--engine', 'spark', '--spark-thrift', door.url, '--spark-folder-there', there]
    return withToken(command(join(folder, out), ...spark), onStart)
  }

  function withToken(words: readonly string[], onStart?: Parameters<typeof nextline>[2]): Promise<Ended> {
    return nextline(
      words,
      { NEXTLINE_SPARK_TOKEN: rightToken, NODE_EXTRA_CA_CERTS: door.certificate },
      onStart,
    )
  }

  /** Nothing of the people is left where others could find it. */
  function expectNothingLeft(): void {
    expect(readdirSync(join(folder, 'shared'))).toEqual([])
    expect(readdirSync(join(folder, 'volume'))).toEqual([])
    expect([...http.schemas(), ...binary.schemas()]).toEqual([])
  }

  function expectNoResults(out: string): void {
    expect(existsSync(join(folder, out))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  }

  test('over HTTP the results are those of DuckDB, byte for byte', async () => {
    const out = join(folder, 'over-http')
    const ended = await nextline(command(out, ...onSpark(`http://127.0.0.1:${http.port}/cliservice`)))
    expect(ended.stderr).toBe('')
    expect(differing(expected, out)).toEqual([])
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toMatch(/"spark": "4\./)
    expectNothingLeft()
  })

  test('over binary transport the results are those of DuckDB, byte for byte', async () => {
    const out = join(folder, 'binary')
    const ended = await nextline(command(out, ...onSpark(`thrift://127.0.0.1:${binary.port}`)))
    expect(ended.stderr).toBe('')
    expect(differing(expected, out)).toEqual([])
    expectNothingLeft()
  })

  test('over HTTPS with a token, another path, a slow start and one lost question they are the same', async () => {
    door.playing(({ name, number }, response) => {
      if (name === 'OpenSession' && number <= 2) return starting(response, number === 1 ? '1' : undefined)
      if (name === 'ExecuteStatement' && number === 3) return starting(response, '1')
      return name === 'GetOperationStatus' && number === 20 ? 'lose' : undefined
    })
    const { code, stdout, stderr } = await behindDoor('door')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(differing(expected, join(folder, 'door'))).toEqual([])
    expect(door.calls.filter((name) => name === 'OpenSession').length).toBeGreaterThan(2)
    for (const name of readdirSync(join(folder, 'door'))) {
      expect(readFileSync(join(folder, 'door', name)).includes(rightToken)).toBe(false)
    }
    expect(stdout).not.toContain(rightToken)
    expectNothingLeft()
  })

  test('a connection that is lost in the middle: what is left in Spark is told, with how to remove it', async () => {
    let isLost = false
    door.playing(({ name, number }) => {
      isLost ||= name === 'ExecuteStatement' && number === 25
      return isLost ? 'lose' : undefined
    })
    const { code, stderr } = await behindDoor('lost')
    expect(stderr).toMatch(/The connection to localhost:\d+ was lost \(ECONNRESET\)/)
    expect(stderr).toContain('Nothing was written here.')
    expect(stderr).not.toContain(rightToken)
    expect(code).toBe(1)
    expectNoResults('lost')
    const drop = /Remove them there: (.* CASCADE)\./.exec(stderr)?.[1]
    await thriftSession({ url: `http://127.0.0.1:${http.port}/cliservice` }).run(`${drop}`.split('; '))
    expectNothingLeft()
  })

  test('a statement that is refused before it runs is told in the words of the server', async () => {
    door.playing(({ name, number }) =>
      name === 'ExecuteStatement' && number === 5 ? 'another session' : undefined,
    )
    const { code, stderr } = await behindDoor('refused')
    expect(stderr).toContain('could not be counted: Spark refused a statement: Invalid SessionHandle')
    expect(code).toBe(1)
    expectNoResults('refused')
    expectNothingLeft()
  })

  test('cancelled: Spark stops, and nothing is left', async () => {
    const { code, stderr } = await behindDoor('cancelled', (child) =>
      door.playing(({ name, number }) => {
        if (name === 'ExecuteStatement' && number === 25) child.kill('SIGINT')
        return undefined
      }),
    )
    expect(stderr).toBe('Cancelled. Nothing was written.\n')
    expect(code).toBe(1)
    expect(door.calls.filter((name) => name === 'CloseSession').length).toBe(2)
    expectNoResults('cancelled')
    expectNothingLeft()
  })

  test('cancelled while a warehouse starts: nobody waits for it', async () => {
    const { code, stderr } = await behindDoor('cancelled', (child) =>
      door.playing((_, response) => {
        setTimeout(() => child.kill('SIGINT'), 200)
        return starting(response, '60')
      }),
    )
    expect(stderr).toBe('Cancelled. Nothing was written.\n')
    expect(code).toBe(1)
    expectNoResults('cancelled')
  })

  test('through the Files API of a volume the results are the same, and the volume is empty again', async () => {
    door.playing(undefined)
    const { code, stderr } = await throughVolume('volume-results', volume)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(differing(expected, join(folder, 'volume-results'))).toEqual([])
    expectNothingLeft()
  })

  test('cancelled with the people in a volume: it is empty again', async () => {
    const { code, stderr } = await throughVolume('cancelled', `${volume}/`, (child) =>
      door.playing(({ name, number }) => {
        if (name === 'ExecuteStatement' && number === 15) child.kill('SIGINT')
        return undefined
      }),
    )
    expect(stderr).toBe('Cancelled. Nothing was written.\n')
    expect(code).toBe(1)
    expectNoResults('cancelled')
    expectNothingLeft()
  })

  test('a volume that does not exist', async () => {
    const { code, stderr } = await throughVolume('unseen', '/Volumes/main/trd/other')
    expect(stderr).toMatch(
      /has nothing at \/Volumes\/main\/trd\/other\S* \(404: Volume of .* does not exist\.\)/,
    )
    expect(stderr).toContain('Expected --spark-folder-there /Volumes/CATALOG/SCHEMA/VOLUME/FOLDER')
    expect(code).toBe(1)
    expectNoResults('unseen')
  })

  test('a folder that Spark does not see', async () => {
    const spark = onSpark(
      `thrift://127.0.0.1:${binary.port}`,
      '--spark-folder-there',
      '/Volumes/main/trd/unseen',
    )
    const { code, stderr } = await nextline(command(join(folder, 'unseen'), ...spark))
    expect(stderr).toContain('Spark does not see the tables of the population in /Volumes/main/trd/unseen/')
    expect(stderr).toContain('--spark-folder-there the same folder as Spark sees it.')
    expect(code).toBe(1)
    expectNoResults('unseen')
    expectNothingLeft()
  })

  test.each(['SELECT 1 / 0', "SELECT CAST('a' AS INT)", 'SELECT 2147483647 + 1'])(
    'this server counts in ANSI mode, as a warehouse does: it refuses %s',
    async (sql) => {
      const session = thriftSession({ url: `thrift://127.0.0.1:${binary.port}` })
      await expect(session.run([sql])).rejects.toThrow(/^Spark refused a statement: \[[A-Z_]+\]/)
    },
  )

  test('a trial of no length is not divided by, even where everything is computed before HAVING', async () => {
    const session = thriftSession({ url: `thrift://127.0.0.1:${binary.port}` })
    const fills = 'VALUES (1, "a", 10, 40, 1, 0) AS t(person, agent, from_day, to_day, exposure, part)'
    const trials =
      'VALUES (1, "a", "a-1", 10, 10, 40) AS t(person, agent, trial, end_day, first_day, last_day)'
    const last = fillsCoveredSteps.at(-1) ?? expect.unreachable()
    await session.run([
      `CREATE TEMPORARY VIEW laid_fill AS SELECT * FROM ${fills}`,
      `CREATE TEMPORARY VIEW dated_trial AS SELECT * FROM ${trials}`,
      `CREATE TEMPORARY VIEW bounded_trial AS SELECT person, trial, end_day AS end_last FROM ${trials}`,
      `CREATE TEMPORARY VIEW tangled_course AS SELECT person, agent FROM ${trials}`,
      'CREATE SCHEMA nothing',
      `CREATE TABLE nothing.covered_trial AS ${printWith(fillsCoveredSteps.slice(0, -1), last.query, spark)}`,
      'DROP SCHEMA nothing CASCADE',
    ])
  })

  test('a transport that the server does not speak', async () => {
    const asBinary = thriftSession({ url: `thrift://127.0.0.1:${http.port}` })
    await expect(asBinary.run(['SELECT 1'])).rejects.toThrow('Check the address after --spark-thrift')
    const asHttp = thriftSession({ url: `http://127.0.0.1:${binary.port}/cliservice` })
    await expect(asHttp.run(['SELECT 1'])).rejects.toThrow('Check the address after --spark-thrift')
  })

  // Long enough to be interrupted.
  const slow = "SELECT java_method('java.lang.Thread', 'sleep', 60000L)"

  test('a statement that runs is stopped', async () => {
    const cancelling = new AbortController()
    const session = thriftSession({ url: `thrift://127.0.0.1:${binary.port}` })
    setTimeout(() => cancelling.abort(), 500)
    const started = performance.now()
    await expect(session.run([slow], { signal: cancelling.signal })).rejects.toThrow('Cancelled.')
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test.each(['end', 'destroy'] as const)('a binary connection that breaks (%s) is noticed', async (how) => {
    const between = createServer((near) => {
      const far = connect(binary.port, '127.0.0.1')
      near.pipe(far).pipe(near)
      for (const each of [near, far]) each.on('error', () => {})
      setTimeout(() => near[how](), 500)
    })
    await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
    const { port } = between.address() as AddressInfo
    const session = thriftSession({ url: `thrift://127.0.0.1:${port}` })
    await expect(session.run([slow])).rejects.toThrow(/^The connection to 127\.0\.0\.1:\d+ was lost/)
    between.close()
  })

  test('a server that hangs up without a word is noticed', async () => {
    const rude = createServer((socket) => socket.end())
    await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
    const { port } = rude.address() as AddressInfo
    const session = thriftSession({ url: `thrift://127.0.0.1:${port}` })
    await expect(session.run(['SELECT 1'])).rejects.toThrow('cannot be used (closed by the server)')
    rude.close()
  })
})
