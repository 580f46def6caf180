/**
 * `node benchmarks/simulated-people.ts PEOPLE FILE [MEMORY]`: simulated claims, laid out as a population run lays them
 * out, as tables of a DuckDB file. A process of its own, so that the memory of making people is not that of judging
 * them.
 */
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { simulationParameters } from '../src/population/simulate/parameters.ts'
import { simulate } from '../src/population/simulate/simulate.ts'
import { openPopulation } from '../src/population/sources/open-population.ts'
import { quoted } from '../src/population/sources/sql-text.ts'
import { openWork, type WorkDatabase } from '../src/population/sources/work-database.ts'
import { populationTableNames } from '../src/population/tables.ts'

/** This program, for whoever starts it. */
export const makingPeople = fileURLToPath(import.meta.url)

/** A payer's tables are not sorted by person. */
const shuffled = 'ORDER BY hash(person, exposure)'
const orders: Readonly<Record<string, string>> = {
  ...{ exposure: shuffled, exposure_span: shuffled, exposure_trap: shuffled, medicine_row: shuffled },
  condition: 'ORDER BY hash(person, condition)',
}

async function make(people: number, file: string, memoryLimit: string): Promise<void> {
  const folder = mkdtempSync(join(dirname(file), 'simulated-'))
  try {
    await withWork(join(folder, 'simulate'), memoryLimit, async ({ connection }) => {
      const parameters = simulationParameters('2006')
      await simulate(connection, folder, {
        ...{ patients: people, seed: 1, parameters, forms: ['claims'], onPeople: () => {} },
      })
    })
    await withWork(join(folder, 'lay-out'), memoryLimit, async ({ connection }) => {
      await openPopulation(connection, { kind: 'claims', path: join(folder, 'claims') })
      const made = join(folder, 'made.duckdb')
      await connection.run(`ATTACH ${quoted(made)} AS made`)
      for (const table of populationTableNames)
        await connection.run(`CREATE TABLE made.${table} AS FROM ${table} ${orders[table] ?? ''}`)
      await connection.run('DETACH made')
      renameSync(made, file)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withWork(
  folder: string,
  memoryLimit: string,
  work: (database: WorkDatabase) => Promise<void>,
): Promise<void> {
  mkdirSync(folder)
  const database = await openWork({ folder, memoryLimit })
  try {
    await work(database)
  } finally {
    database.close()
  }
}

if (process.argv[1] === makingPeople) {
  const [people, file = '', memoryLimit = '2500MB'] = process.argv.slice(2)
  await make(Number(people), file, memoryLimit)
}
