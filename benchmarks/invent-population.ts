/** People who do not exist, with their fills, for timing: no truth in them, only the shape of claims. */
import type { DuckDBConnection } from '@duckdb/node-api'
import { loadPopulation } from '../src/population/run-duckdb.ts'
import { populationTableNames } from '../src/population/tables.ts'
import { tablesOf } from '../src/population/tables-of.ts'

const agents = [
  'sertraline',
  'escitalopram',
  'citalopram',
  'fluoxetine',
  'venlafaxine',
  'duloxetine',
  'bupropion',
]

/** Courses of one to five fills, one agent after the other; people and fills come out of a fixed hash. */
export async function invent(connection: DuckDBConnection, people: number): Promise<void> {
  await loadPopulation(connection, tablesOf([]))
  for (const table of populationTableNames) await onDisk(connection, table)
  await connection.run(
    'CREATE OR REPLACE TEMP MACRO pick(a, b := 0, c := 0) AS CAST(hash(a, b, c) % 1000003 AS BIGINT)',
  )
  const list = agents.map((agent) => `'${agent}'`).join(', ')
  await connection.run(`INSERT INTO exposure_span
    SELECT person, agent, number, 0, from_day, from_day + days, TRUE, 'dispensing', dose, dose, 'oral', NULL, NULL
    FROM (
      SELECT person, number, [${list}][1 + pick(person, number // (1 + pick(person, 1) % 5), 2) % ${agents.length}] AS agent,
        18000 + CAST(pick(person, 3) % 500 + number * 28 + pick(person, number, 4) % 9 AS INTEGER) AS from_day,
        [30, 30, 30, 90][1 + pick(person, number, 5) % 4] AS days,
        [20.0::DOUBLE, 50.0, 75.0, 150.0][1 + pick(person, number // 4, 6) % 4] AS dose
      FROM range(${people}) AS p(person), LATERAL range(CAST(1 + pick(person, 7) % 15 AS BIGINT)) AS f(number)
    ) ORDER BY pick(person, number)`)
  await connection.run(`INSERT INTO exposure BY NAME
    SELECT person, agent, exposure, kind, FALSE AS not_taken, FALSE AS as_needed, from_day AS start_first,
      from_day AS start_last, TRUE AS says_something
    FROM exposure_span`)
  await connection.run(`INSERT INTO person
    SELECT range, 18000 - age * 365, 18000 - age * 365, NULL, 'female', 10, 0
    FROM (SELECT range, CAST(20 + pick(range, 8) % 60 AS INTEGER) AS age FROM range(${people}))`)
  await connection.run(`INSERT INTO condition
    SELECT range, 0, CASE pick(range, 9) % 20 WHEN 0 THEN 'bipolar' ELSE 'major-depression' END, FALSE,
      17900, 17900, NULL, NULL, FALSE, NULL, FALSE
    FROM range(${people})`)
  await connection.run('CHECKPOINT')
}

/** A population run keeps its tables in the working database, and not as temporary ones. */
async function onDisk(connection: DuckDBConnection, table: string): Promise<void> {
  await connection.run(`CREATE OR REPLACE TABLE main.${table} AS FROM temp.${table}`)
  await connection.run(`DROP TABLE temp.${table}`)
}
