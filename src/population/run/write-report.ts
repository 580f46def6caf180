/** What stands beside the results of several definitions: a manifest that makes them reproducible, and the page. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { type Day, formatDay } from '../../units/day.ts'
import { reportPage } from '../report/page.ts'
import type { ResultTable } from '../report/results.ts'
import type { OpenPopulation } from '../sources/open-population.ts'
import { duckdbVersion } from '../sources/work-database.ts'
import { fileFingerprint, fingerprintOf } from './fingerprint.ts'

type ReportOptions = {
  readonly definitions: readonly Definition[]
  readonly smallestCell: number
  readonly version: string
  readonly parameters: Readonly<Record<string, string | number | boolean>>
}

/** Writes `manifest.json` and `report.html` into the folder. */
export async function writeReport(
  connection: DuckDBConnection,
  population: OpenPopulation,
  folder: string,
  options: ReportOptions,
  asOf: Day,
  tables: readonly ResultTable[],
): Promise<void> {
  const inputs: object[] = []
  for (const path of population.inputs) inputs.push(await fileFingerprint(path))
  const [people] = (await connection.runAndReadAll('SELECT count(*) FROM staged_person')).getRows()[0] ?? []
  const manifest = {
    schemaVersion: 1 as const,
    definitions: options.definitions.map((each) => ({ id: each.id, sha256: fingerprintOf(each) })),
    asOf: formatDay(asOf),
    source: { kind: population.spec.kind, inputs, notes: population.notes },
    parameters: options.parameters,
    versions: { nextline: options.version, duckdb: await duckdbVersion(connection), node: process.version },
    people: Number(people),
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  const { smallestCell } = options
  writeFileSync(join(folder, 'report.html'), await reportPage({ tables, manifest, population, smallestCell }))
}
