/** OMOP in a real PostgreSQL (`.ci/with-postgres`): the same people as from Parquet. Skipped where there is none. */
import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { expect, test } from 'vitest'
import { opened } from '../../../tests/population/opened.ts'
import { emptyFolder } from '../../../tests/population/written-files.ts'
import { simulationParameters } from '../simulate/parameters.ts'
import { simulate } from '../simulate/simulate.ts'

const url = process.env.NEXTLINE_TEST_POSTGRES
const tables = [
  'person',
  'observation_period',
  'drug_exposure',
  'condition_occurrence',
  'measurement',
  'concept',
]

/** Loads the Parquet files of a folder into a schema of their own. */
async function load(folder: string, schema: string): Promise<void> {
  const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE SCHEMA ${schema}`)
  for (const table of tables) {
    const files = `read_parquet('${folder}/${table}*.parquet')`
    const described = (await duckdb.runAndReadAll(`DESCRIBE SELECT * FROM ${files}`)).getRows()
    const columns = described.map(
      ([name, type]) => `${name} ${`${type}`.replace('DOUBLE', 'double precision')}`,
    )
    await client.query(`CREATE TABLE ${schema}.${table} (${columns.join(', ')})`)
    const rows = (await duckdb.runAndReadAll(`SELECT COLUMNS(*)::VARCHAR FROM ${files}`)).getRows()
    for (const row of rows) {
      const places = row.map((_, index) => `$${index + 1}`)
      await client.query(`INSERT INTO ${schema}.${table} VALUES (${places.join(', ')})`, [...row])
    }
  }
  await client.end()
}

test.skipIf(url === undefined)(
  'a PostgreSQL database holds the same people as the files',
  async () => {
    const folder = emptyFolder()
    const files = await (await DuckDBInstance.create(':memory:')).connect()
    const options = { patients: 60, seed: 5, parameters: simulationParameters('2006', 0.6) }
    await simulate(files, folder, { ...options, forms: ['omop'], onPeople: () => {} })
    await load(`${folder}/omop`, 'cdm')
    const [one, two] = [await opened(`omop:${folder}/omop`), await opened(`omop:${url}`)]
    for (const table of ['person', 'exposure_span', 'condition', 'score']) {
      const sql = `SELECT * FROM ${table} ORDER BY ALL`
      expect(await two.rows(sql), table).toEqual(await one.rows(sql))
    }
    expect(await two.disagreements()).toEqual([])
  },
  240_000,
)

test.skipIf(url === undefined)('an address without a server is told in a sentence', async () => {
  await expect(opened('omop:postgres://nobody@127.0.0.1:1/none')).rejects.toThrow(
    'Cannot read the PostgreSQL',
  )
})
