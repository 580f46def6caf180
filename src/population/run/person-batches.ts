/**
 * A nation in batches of people. The tables of a population stand in the working database; a batch lays temporary
 * tables of the same names over them that hold some people only, and every step runs over these as if they were all.
 * Memory then depends on the batch, and time grows with the people.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { countsRows, type Definition } from '../../knowledge/definitions/definition.ts'
import { type PopulationTable, populationTableNames } from '../tables.ts'

/** So many people fit into a gigabyte or two, whatever the definition. */
export const defaultBatchPeople = 250_000

export type Batch = {
  readonly from: number
  /** The first person after the batch. */
  readonly to: number
  readonly done: number
  readonly total: number
}

/** What only definitions read that count as a program counts. */
const rowTables: readonly PopulationTable[] = ['medicine_row', 'observed_period']

function shadowedFor(definitions: readonly Definition[]): readonly string[] {
  const readsRows = definitions.some(({ rule }) => countsRows(rule))
  const read = populationTableNames.filter((name) => readsRows || !rowTables.includes(name))
  return [...read, 'staged_person', 'staged_observed']
}

/** Runs `work` over every batch. With everybody in one batch nothing is laid over the tables. */
export async function inBatches(
  connection: DuckDBConnection,
  definitions: readonly Definition[],
  people: number,
  work: (batch: Batch) => Promise<void>,
): Promise<void> {
  const bounds = await boundsOf(connection, people)
  if (bounds.length <= 1) {
    for (const batch of bounds) await work(batch)
    return
  }
  const database = await databaseOf(connection)
  const shadowed = shadowedFor(definitions)
  try {
    for (const batch of bounds) {
      for (const table of shadowed) await connection.run(shadow(database, table, batch))
      await work(batch)
    }
  } finally {
    for (const table of shadowed) await connection.run(`DROP TABLE IF EXISTS temp.${table}`)
  }
}

function shadow(database: string, table: string, { from, to }: Batch): string {
  return `CREATE OR REPLACE TEMP TABLE ${table} AS
    SELECT * FROM "${database}".main.${table} WHERE person >= ${from} AND person < ${to}`
}

/** Person numbers can have gaps: batches are cut at numbers so that each holds the same number of people. */
async function boundsOf(connection: DuckDBConnection, people: number): Promise<readonly Batch[]> {
  const reader = await connection.runAndReadAll(
    `SELECT min(person), max(person), count(*) FROM (
       SELECT person, (row_number() OVER (ORDER BY person) - 1) // ${people} AS batch FROM staged_person)
     GROUP BY batch ORDER BY batch`,
  )
  const rows = reader.getRows().map((row) => row.map(Number))
  const total = rows.reduce((sum, [, , count = 0]) => sum + count, 0)
  let done = 0
  return rows.map(([from = 0, last = 0, count = 0]) => {
    const batch = { from, to: last + 1, done, total }
    done += count
    return batch
  })
}

/** The database behind the temporary tables. */
export async function databaseOf(connection: DuckDBConnection): Promise<string> {
  return `${(await connection.runAndReadAll('SELECT current_database()')).getRows()[0]?.[0]}`
}
