/** `nextline population evaluate`: each definition against the hidden truth of a simulated population. */
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { answerAll, type CompareOptions } from './compare.ts'
import type { ResultTable } from './report/results.ts'
import { wilson } from './report/wilson.ts'
import { writeReport } from './run/write-report.ts'
import { writeCsv } from './run/write-tables.ts'
import { lastDay } from './run.ts'
import type { OpenPopulation } from './sources/open-population.ts'
import { identifier, quoted } from './sources/sql-text.ts'

export type EvaluateOptions = CompareOptions & { readonly truth: string }

/**
 * Sensitivity and specificity of "yes" for being truly resistant. An unknown is not a yes; how many there are stands
 * beside it, and what would follow if each unknown were a yes.
 */
export async function evaluatePopulation(
  connection: DuckDBConnection,
  population: OpenPopulation,
  folder: string,
  options: EvaluateOptions,
): Promise<{ readonly tables: readonly ResultTable[] }> {
  const asOf = options.asOf ?? (await lastDay(connection))
  await answerAll(connection, population, { ...options, withVariants: false }, asOf)
  options.onStep('truth')
  await connection.run(`CREATE OR REPLACE TABLE truth AS
    SELECT s.person, t.is_resistant FROM read_parquet(${quoted(truthFiles(options.truth))}) t JOIN staged_person s ON s.id = t.person_id::VARCHAR`)
  const rows: (string | number | undefined)[][] = []
  for (const { id } of options.definitions) {
    const column = identifier(id)
    const reader = await connection.runAndReadAll(`SELECT
      count(*) FILTER (is_resistant AND ${column} = 'yes'), count(*) FILTER (is_resistant AND ${column} = 'unknown'),
      count(*) FILTER (is_resistant), count(*) FILTER (NOT is_resistant AND ${column} = 'yes'),
      count(*) FILTER (NOT is_resistant AND ${column} = 'unknown'), count(*) FILTER (NOT is_resistant)
      FROM side_by_side JOIN truth USING (person)`)
    const [found = 0, openTrue = 0, resistant = 0, wrong = 0, openFalse = 0, others = 0] = (
      reader.getRows()[0] ?? []
    ).map(Number)
    rows.push([
      id,
      ...share(found, resistant),
      ...share(others - wrong, others),
      percent(found, found + wrong),
      percent(found + openTrue, resistant),
      percent(others - wrong - openFalse, others),
      percent(openTrue + openFalse, resistant + others),
    ])
  }
  const table: ResultTable = {
    id: 'sensitivity-and-specificity',
    title: 'Each definition against the truth',
    explains:
      'Sensitivity: truly resistant people whom the definition finds. Specificity: others whom it does not call resistant. An unknown counts as not found; the last columns count every unknown as a yes. 95 % intervals after Wilson.',
    columns: [
      'definition',
      'sensitivity',
      'sensitivity_low',
      'sensitivity_high',
      'specificity',
      'specificity_low',
      'specificity_high',
      'positive_predictive_value',
      'sensitivity_if_unknown_is_yes',
      'specificity_if_unknown_is_yes',
      'unknown',
    ],
    rows,
  }
  writeCsv(folder, table)
  await writeReport(connection, population, folder, options, asOf, [table])
  return { tables: [table] }
}

/** The folder that `nextline simulate` wrote, or one file. */
function truthFiles(path: string): string {
  return path.endsWith('.parquet') ? path : join(path, 'truth.*.parquet')
}

function share(count: number, total: number): readonly (number | undefined)[] {
  const interval = wilson(count, total)
  return [percent(count, total), rounded(interval?.low), rounded(interval?.high)]
}
function percent(count: number, total: number): number | undefined {
  return total === 0 ? undefined : rounded(count / total)
}
function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10_000) / 10_000
}
