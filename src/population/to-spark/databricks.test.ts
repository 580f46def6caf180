/**
 * Every statement that a run sends, for every definition, held against what the documentation of Databricks SQL says a
 * SQL warehouse takes. The sources stand in docs/decisions/2026-11-23-talking-to-spark.md.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckdb } from '../../../tests/population/engines.ts'
import { allDefinitions } from '../../knowledge/definitions/index.ts'
import { day } from '../../units/day.ts'
import { programOf } from '../query/program-of.ts'
import { sharedFolder } from '../run/exchange.ts'
import { inSpark } from '../run/run-in-spark.ts'
import { loadPopulation } from '../run-duckdb.ts'
import { tablesOf } from '../tables-of.ts'

const asOf = day('2025-08-01') ?? expect.unreachable()

/** What a warehouse takes: with the name of a table or a schema only where the documentation allows it. */
const forms: readonly RegExp[] = [
  /^SET CATALOG `main`$/,
  /^CREATE SCHEMA nextline_[0-9a-f]{32}$/,
  // Of the current catalog: USE takes no catalog.
  /^USE nextline_[0-9a-f]{32}$/,
  /^DROP SCHEMA IF EXISTS nextline_[0-9a-f]{32} CASCADE$/,
  /^CREATE OR REPLACE TEMPORARY VIEW \w+ AS SELECT [\w (),]+ FROM parquet\.`\/Volumes\/main\/trd\/exchange\/[^`]+\.parquet`$/,
  /^DECLARE OR REPLACE VARIABLE \w+ (?:INT|BIGINT|DOUBLE|STRING|BOOLEAN) DEFAULT \S+$/,
  /^DROP TABLE IF EXISTS \w+$/,
  // Without USING: Parquet for Spark, Delta for Databricks, whose managed tables can be nothing else.
  /^CREATE TABLE \w+ AS\n(?:SELECT|WITH)\s/,
  /^INSERT OVERWRITE DIRECTORY '\/Volumes\/main\/trd\/exchange\/[^']+\/results\/\w+' USING parquet SELECT (?:\* FROM \w+|version\(\) AS version)$/,
]

/** Built-in functions, each on a page of its own in the SQL reference; CAST and the words before brackets are syntax. */
const functions = [
  ...['bool_and', 'bool_or', 'count', 'max', 'min', 'min_by', 'sum'],
  ...['lag', 'lead', 'rank', 'row_number'],
  ...['coalesce', 'greatest', 'least', 'version'],
]
const syntax =
  'AND AS BY CASE CAST DISTINCT ELSE FILTER FROM IN JOIN NOT ON OR OVER SELECT THEN VALUES WHEN WHERE HAVING given'
const known = new Set([...functions, ...syntax.split(' ')])

/** "Reserved words and schemas" of the reference: never the alias of a table, never a bare column. */
const reserved =
  /\b(?:AS|JOIN|FROM) (?:ANTI|CROSS|EXCEPT|FULL|INNER|INTERSECT|JOIN|LATERAL|LEFT|NATURAL|ON|RIGHT|SEMI|MINUS|UNION|USING|NULL|DEFAULT|TRUE|FALSE)\b/i

function withoutTexts(sql: string): string {
  return sql
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('--'))
    .join('\n')
    .replace(/'(?:\\.|[^'\\])*'/g, "''")
    .replace(/`[^`]*`/g, '``')
}

/** Servers and processes start slowly on a busy machine. */
const patience = 300_000

describe('what a SQL warehouse takes', () => {
  let folder: string
  let statements: ReadonlyMap<string, readonly string[]>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nextline-statements-'))
    const connection = await openDuckdb()
    await loadPopulation(connection, tablesOf([]))
    const found = new Map<string, readonly string[]>()
    for (const definition of allDefinitions) {
      const sent: string[] = []
      const run = inSpark({
        exchange: sharedFolder({ here: folder, there: '/Volumes/main/trd/exchange' }),
        catalog: 'main',
        session: {
          tablesStay: true,
          run: async (each, options) => {
            options?.onStatement?.(0)
            sent.push(...each)
          },
        },
      })
      // Nobody wrote results.
      const counted = run(connection, programOf(definition, asOf), () => {})
      await expect(counted).rejects.toThrow('this machine finds none')
      found.set(definition.id, sent)
    }
    connection.closeSync()
    statements = found
  }, patience)
  afterAll(() => rmSync(folder, { recursive: true }))

  const all = () => [...statements].flatMap(([id, sent]) => sent.map((sql) => ({ id, sql })))

  test('every statement has a form that is documented', () => {
    const others = all().filter(({ sql }) => !forms.some((form) => form.test(sql)))
    expect(others).toEqual([])
    for (const form of forms) expect(all().some(({ sql }) => form.test(sql))).toBe(true)
  })

  test('every function is documented', () => {
    const called = all().flatMap(({ sql }) =>
      [...withoutTexts(sql).matchAll(/\b([A-Za-z_]\w*)\s*\(/g)].map(([, name]) => name ?? ''),
    )
    const isCommonTable = new Set(
      all().flatMap(({ sql }) => [...sql.matchAll(/\b(\w+) AS \(/g)].map(([, name]) => name)),
    )
    const others = [...new Set(called)].filter((name) => !known.has(name) && !isCommonTable.has(name))
    expect(others).toEqual([])
  })

  test('no setting of Spark is set: a warehouse refuses most', () => {
    expect(all().filter(({ sql }) => /^SET (?!CATALOG )/.test(sql))).toEqual([])
  })

  test('no reserved word is a name', () => {
    expect(all().filter(({ sql }) => reserved.test(withoutTexts(sql)))).toEqual([])
  })

  // ANSI mode: a division by zero ends a run, and an engine may divide before HAVING leaves a row out.
  test('nothing is divided by what can be zero', () => {
    const guarded =
      /CASE WHEN [\w.]+ = 0 THEN .* ELSE [^/]* \/ |CASE WHEN [\w.]+ > min\([\w.]+\) THEN [^/]* \/ |\/ CAST\(100 AS DOUBLE\)/
    const divisions = all()
      .flatMap(({ sql }) => withoutTexts(sql).split('\n'))
      .filter((line) => line.includes(' / '))
    expect(divisions.length).toBeGreaterThan(0)
    expect(divisions.filter((line) => !guarded.test(line))).toEqual([])
  })
})
