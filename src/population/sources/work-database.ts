/**
 * The DuckDB database in which a population is laid out and counted. It lies in a file of the working folder, so
 * that what does not fit into memory is on the disk.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { PopulationProblem } from './problem.ts'

export type WorkOptions = {
  /** Folder for the database and for what spills out of memory; in memory only where absent. */
  readonly folder?: string | undefined
  /** As DuckDB writes it: `4GB`. */
  readonly memoryLimit?: string | undefined
  /** Another folder for what spills out of memory: a fast disk with room. */
  readonly spill?: string | undefined
  readonly threads?: number | undefined
}

export type WorkDatabase = { readonly connection: DuckDBConnection; readonly close: () => void }

/** Opens the working database. DuckDB is an optional package: without it there is a sentence, not a stack. */
export async function openWork(options: WorkOptions = {}): Promise<WorkDatabase> {
  const { DuckDBInstance } = await duckdb()
  const { folder, memoryLimit, spill, threads } = options
  const settings: Record<string, string> = {
    ...(memoryLimit === undefined ? {} : { memory_limit: checkedLimit(memoryLimit) }),
    ...(threads === undefined ? {} : { threads: `${threads}` }),
    ...((spill ?? folder) === undefined ? {} : { temp_directory: spill ?? `${folder}/spill` }),
  }
  const instance = await DuckDBInstance.create(
    folder === undefined ? ':memory:' : `${folder}/work.duckdb`,
    settings,
  )
  const connection = await instance.connect()
  await connection.run("SET TimeZone = 'UTC'")
  const close = (): void => {
    connection.closeSync()
    instance.closeSync()
  }
  return { connection, close }
}

/** The version of the database that counted, for the manifest. */
export async function duckdbVersion(connection: DuckDBConnection): Promise<string> {
  const reader = await connection.runAndReadAll('SELECT version()')
  return `${reader.getRows()[0]?.[0]}`
}

async function duckdb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new PopulationProblem(
      'Counting a population needs the package @duckdb/node-api, which is not installed here. Install it with: npm install @duckdb/node-api',
    )
  }
}

function checkedLimit(limit: string): string {
  if (/^\d+(?:\.\d+)?\s*(?:[KMGT]i?B)$/i.test(limit)) return limit
  throw new PopulationProblem(
    `Cannot read the memory limit "${limit}"; expected a size such as 4GB or 800MB.`,
  )
}
