import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { timeline, vignetteAsOf } from '../../../vignettes/timeline.ts'
import { allDefinitions, defaultDefinition } from '../../knowledge/definitions/index.ts'
import { loadPopulation } from '../run-duckdb.ts'
import { tablesOf } from '../tables-of.ts'
import { programOf } from './program-of.ts'
import { scriptOf } from './script.ts'

const resistant = timeline('sertraline 100mg 60d failed; venlafaxine 150mg 60d failed')
const responded = timeline('sertraline 100mg 60d responded')

test('a real DuckDB runs the printed script of every definition', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await loadPopulation(connection, tablesOf([resistant, responded]))
  for (const definition of allDefinitions) {
    await connection.run(scriptOf(programOf(definition, vignetteAsOf), 'duckdb'))
    const found = await connection.runAndReadAll('SELECT answer FROM determination ORDER BY person')
    if (definition.id === defaultDefinition.id) expect(found.getRows()).toEqual([['yes'], ['no']])
    else expect(found.getRows()).toHaveLength(2)
  }
  connection.closeSync()
})

test('the numbers of a definition stand once, at the top, and never in a query', () => {
  const script = scriptOf(programOf(defaultDefinition, vignetteAsOf), 'spark')
  const [head = '', ...queries] = script.split('\n\n-- ').slice(1)
  expect(head).toContain('DECLARE OR REPLACE VARIABLE improvement_below DOUBLE DEFAULT 0.5D;')
  expect(queries.join('\n')).not.toMatch(/\b0\.5D?\b.*improvement/)
  expect(queries.join('\n')).toContain('session.improvement_below')
})

test('who runs it in Spark is told that tables are replaced', () => {
  const program = programOf(defaultDefinition, vignetteAsOf)
  expect(scriptOf(program, 'spark')).toContain('-- run it in a schema of its own')
  expect(scriptOf(program, 'duckdb')).not.toContain('schema of its own')
})

test('a program is plain data: written and read back it prints the same', () => {
  const program = programOf(defaultDefinition, vignetteAsOf)
  expect(scriptOf(JSON.parse(JSON.stringify(program)), 'duckdb')).toBe(scriptOf(program, 'duckdb'))
})

test('words with quotes stay words', () => {
  const program = programOf(defaultDefinition, vignetteAsOf)
  const rows = { kind: 'rows' as const, columns: { word: 'text' as const }, rows: [["it's a \\ 'word'"]] }
  const odd = { ...program, steps: [{ name: 'odd', explains: 'Odd.', query: rows }], results: ['odd'] }
  expect(scriptOf(odd, 'duckdb')).toContain("'it''s a \\ ''word'''")
  expect(scriptOf(odd, 'spark')).toContain("'it\\'s a \\\\ \\'word\\''")
})
