/** Needs a real Spark: `.ci/with-spark npx vitest run tests/population/spark.test.ts`. Skipped where there is none. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { determineHistory } from '../../src/determination/determine.ts'
import { allDefinitions as definitions } from '../../src/knowledge/definitions/index.ts'
import { sharedFolder } from '../../src/population/run/exchange.ts'
import { inSpark } from '../../src/population/run/run-in-spark.ts'
import { loadPopulation } from '../../src/population/run-duckdb.ts'
import { tablesOf } from '../../src/population/tables-of.ts'
import { sparkSqlSession } from '../../src/population/to-spark/spark-sql-session.ts'
import { thriftSession } from '../../src/population/to-spark/thrift-session.ts'
import { historyOf } from '../../src/trials/history.ts'
import { arbitraryPerson, personAsOf } from './arbitrary-person.ts'
import { openDuckdb } from './engines.ts'
import { hasSpark, localSpark, sparkAnswers } from './spark.ts'

describe('sessions', () => {
  test('a spark-sql that is not there is named', async () => {
    const session = sparkSqlSession({ command: '/nowhere/spark-sql' })
    await expect(session.run(['SELECT 1'])).rejects.toThrow(
      'Cannot start /nowhere/spark-sql: spawn /nowhere/spark-sql ENOENT. Name the spark-sql of your Spark installation with --spark-sql.',
    )
  })

  test('a failing spark-sql is quoted', async () => {
    const session = sparkSqlSession({ command: 'false' })
    await expect(session.run(['SELECT 1'])).rejects.toThrow('Spark stopped with exit code 1')
  })

  test.each(['ftp://host', 'host:10000', ''])('"%s" is no Thrift server', (url) => {
    expect(() => thriftSession({ url })).toThrow(`Cannot read the Thrift server "${url}"`)
  })

  test('a token goes over TLS only', () => {
    expect(() => thriftSession({ url: 'http://host:10001/cliservice', token: 'a' })).toThrow('https://')
  })

  test('a Thrift server that is not there is named, and nobody waits for ever', async () => {
    const session = thriftSession({ url: 'http://127.0.0.1:9/cliservice' })
    await expect(session.run(['SELECT 1'])).rejects.toThrow('The Thrift server 127.0.0.1:9 cannot be used')
  })

  test('a schema of our own is dropped where tables stay, also after a failure', async () => {
    const connection = await openDuckdb()
    await loadPopulation(connection, tablesOf([]))
    const seen: string[][] = []
    const folder = mkdtempSync(join(tmpdir(), 'nextline-schema-'))
    const run = inSpark({
      exchange: sharedFolder({ here: folder, there: folder }),
      session: {
        tablesStay: true,
        run: async (statements, options) => {
          options?.onStatement?.(0)
          seen.push([...statements])
          if (seen.length === 1) throw new Error('no more room')
        },
      },
    })
    const program = { definition: 'a/1', title: 'A', parameters: {}, steps: [], results: [], reported: [] }
    await expect(run(connection, program, () => {})).rejects.toThrow('no more room')
    connection.closeSync()
    rmSync(folder, { recursive: true })
    const schema = seen[0]?.[0]?.replace('CREATE SCHEMA ', '')
    expect(schema).toMatch(/^nextline_[0-9a-f]{32}$/)
    expect(seen[1]).toEqual([`DROP SCHEMA IF EXISTS ${schema} CASCADE`])
  })
})

const title = hasSpark ? 'a real Spark' : 'a real Spark (skipped: neither SPARK_SQL nor SPARK_THRIFT is set)'
describe.skipIf(!hasSpark)(title, () => {
  let connection: Awaited<ReturnType<typeof openDuckdb>>
  beforeAll(async () => {
    connection = await openDuckdb()
  })
  afterAll(() => connection.closeSync())

  test('random people have the answers of the reference', { timeout: 600_000 }, async () => {
    const records = fc.sample(arbitraryPerson, { numRuns: 50, seed: 20_261_127 })
    const some = definitions.filter(({ id }) => id === 'zhdanava/2021')
    const [answers] = await sparkAnswers(connection, records, some, personAsOf)
    const expected = records.map((record) => {
      const history = historyOf(record, personAsOf)
      return some.map((definition) => determineHistory(history, definition).answer)[0]
    })
    expect(answers).toEqual(expected)
  })

  test('what Spark refuses is told in its words', { timeout: 120_000 }, async () => {
    await expect(localSpark().run(['SELECT nosuch'])).rejects.toThrow('nosuch')
  })
})
