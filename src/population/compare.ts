/** `nextline population compare`: every definition over the same people. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Citation } from '../knowledge/citation.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import type { DoseTables } from '../knowledge/doses/index.ts'
import { type Day, formatDay } from '../units/day.ts'
import { reportPage } from './report/page.ts'
import type { ResultTable } from './report/results.ts'
import { isSmall, shownCount, shownParts } from './report/small-cells.ts'
import { answerPopulation } from './run/answer-population.ts'
import { fileFingerprint, fingerprintOf } from './run/fingerprint.ts'
import { variantsOf } from './run/variants.ts'
import { writeCsv, writeObjects } from './run/write-tables.ts'
import { lastDay } from './run.ts'
import type { StepsDone } from './run-duckdb.ts'
import type { OpenPopulation } from './sources/open-population.ts'
import { identifier, quoted } from './sources/sql-text.ts'
import { duckdbVersion } from './sources/work-database.ts'

export type CompareOptions = {
  readonly definitions: readonly Definition[]
  readonly asOf?: Day | undefined
  readonly doseTables?: DoseTables | undefined
  readonly smallestCell: number
  readonly version: string
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly onStep: (step: string) => void
}

export const kappaCite: Citation = { source: 'cohen-1960', status: 'known' }

/** Applies every definition, and each again with one number changed. */
export async function comparePopulation(
  connection: DuckDBConnection,
  population: OpenPopulation,
  folder: string,
  options: CompareOptions,
): Promise<{ readonly tables: readonly ResultTable[] }> {
  const asOf = options.asOf ?? (await lastDay(connection))
  const drivers = await answerAll(connection, population, options, asOf)
  options.onStep('overlap')
  const tables = [
    await countsTable(connection, options),
    await overlapTable(connection, options),
    await kappaTable(connection, options),
    drivers,
  ]
  for (const table of tables) writeCsv(folder, table)
  writeObjects(folder, 'unmapped-codes', ['kind', 'code', 'name', 'rows', 'because'], population.unmapped)
  writeObjects(folder, 'data-issues', ['problem', 'rows', 'effect'], population.issues)
  await connection.run(
    `COPY (SELECT s.id AS person_id, d.* EXCLUDE (person) FROM side_by_side d JOIN staged_person s USING (person) ORDER BY s.id)
     TO ${quoted(join(folder, 'answers.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
  )
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
  return { tables }
}

/** Fills `side_by_side`: one row a person, one column a definition. Returns what each changed number does. */
export async function answerAll(
  connection: DuckDBConnection,
  population: OpenPopulation,
  options: Pick<CompareOptions, 'definitions' | 'doseTables' | 'onStep'> & {
    readonly withVariants?: boolean
    readonly smallestCell: number
  },
  asOf: Day,
): Promise<ResultTable> {
  const done: StepsDone = new Map()
  await connection.run(
    'CREATE OR REPLACE TABLE side_by_side AS SELECT person FROM staged_person ORDER BY person',
  )
  const rows: (string | number | undefined)[][] = []
  for (const definition of options.definitions) {
    const answer = async (each: Definition): Promise<void> => {
      options.onStep(each.id)
      const { hasObservation } = population
      await answerPopulation(connection, each, { asOf, hasObservation, doseTables: options.doseTables, done })
    }
    await answer(definition)
    await connection.run(`CREATE OR REPLACE TABLE side_by_side AS SELECT s.*, a.answer AS ${identifier(definition.id)}
      FROM side_by_side s JOIN population_answer a USING (person) ORDER BY person`)
    if (options.withVariants === false) continue
    const before = await yesAndOpen(connection)
    for (const variant of variantsOf(definition)) {
      await answer(variant.definition)
      const after = await yesAndOpen(connection)
      rows.push([
        definition.id,
        variant.parameter,
        variant.from,
        variant.to,
        shownCount(before.yes, options.smallestCell),
        shownCount(after.yes, options.smallestCell),
        ...changed(before.yes, after.yes, options.smallestCell),
        ...changed(before.open, after.open, options.smallestCell),
      ])
    }
  }
  return {
    id: 'what-drives-it',
    title: 'Which number drives the difference',
    explains:
      'Each definition again with one of its numbers changed and everything else as it was: how many more or fewer people meet it, or stay open.',
    columns: [
      'definition',
      'parameter',
      'from',
      'to',
      'resistant',
      'resistant_after',
      'change',
      'change_of_open',
    ],
    rows,
  }
}

/** A change that small would tell of few people. */
function changed(before: number, after: number, smallest: number): readonly (number | undefined)[] {
  const difference = after - before
  return [isSmall(Math.abs(difference), smallest) ? undefined : difference]
}

async function yesAndOpen(
  connection: DuckDBConnection,
): Promise<{ readonly yes: number; readonly open: number }> {
  const reader = await connection.runAndReadAll(
    "SELECT count(*) FILTER (answer = 'yes'), count(*) FILTER (answer = 'unknown') FROM population_answer",
  )
  const [yes, open] = reader.getRows()[0] ?? []
  return { yes: Number(yes), open: Number(open) }
}

async function countsTable(
  connection: DuckDBConnection,
  { definitions, smallestCell }: CompareOptions,
): Promise<ResultTable> {
  const rows: (string | number | undefined)[][] = []
  for (const { id, title, status } of definitions) {
    const column = identifier(id)
    const reader = await connection.runAndReadAll(
      `SELECT count(*) FILTER (${column} = 'yes'), count(*) FILTER (${column} = 'unknown'), count(*) FILTER (${column} = 'no') FROM side_by_side`,
    )
    const counts = shownParts((reader.getRows()[0] ?? []).map(Number), smallestCell)
    rows.push([id, ...counts, title, status])
  }
  return {
    id: 'definitions',
    title: 'What each definition counts',
    explains: 'The same people under every definition.',
    columns: ['definition', 'yes', 'unknown', 'no', 'title', 'status'],
    rows,
  }
}

/** Every combination of definitions that some people meet. */
async function overlapTable(
  connection: DuckDBConnection,
  { definitions, smallestCell }: CompareOptions,
): Promise<ResultTable> {
  const parts = definitions.map(({ id }) => `CASE WHEN ${identifier(id)} = 'yes' THEN ${quoted(id)} END`)
  const reader = await connection.runAndReadAll(
    `SELECT concat_ws(' + ', ${parts.join(', ')}) AS met, count(*) FROM side_by_side GROUP BY met HAVING met <> '' ORDER BY 2 DESC, 1`,
  )
  const rows = reader.getRows()
  const counts = shownParts(
    rows.map(([, people]) => Number(people)),
    smallestCell,
  )
  return {
    id: 'overlap',
    title: 'Who meets which definitions',
    explains: 'People by the exact set of definitions that they meet for certain.',
    columns: ['definitions', 'people'],
    rows: rows.map(([met], index) => [`${met}`, counts[index]]),
  }
}

/**
 * Agreement of each pair beyond chance (Cohen 1960), for "meets the definition" against everything else.
 */
async function kappaTable(
  connection: DuckDBConnection,
  { definitions, smallestCell }: CompareOptions,
): Promise<ResultTable> {
  const rows: (string | number | undefined)[][] = []
  for (const [index, { id: first }] of definitions.entries()) {
    for (const { id: second } of definitions.slice(index + 1)) {
      const [a, b] = [`${identifier(first)} = 'yes'`, `${identifier(second)} = 'yes'`]
      const reader = await connection.runAndReadAll(
        `SELECT count(*) FILTER (${a} AND ${b}), count(*) FILTER (${a}), count(*) FILTER (${b}), count(*) FROM side_by_side`,
      )
      const [both = 0, ones = 0, twos = 0, all = 0] = (reader.getRows()[0] ?? []).map(Number)
      const isHidden = [both, ones, twos, ones - both, twos - both].some((count) =>
        isSmall(count, smallestCell),
      )
      rows.push([
        first,
        second,
        isHidden ? undefined : both,
        isHidden ? undefined : ones - both,
        isHidden ? undefined : twos - both,
        isHidden ? undefined : kappa(both, ones, twos, all),
      ])
    }
  }
  return {
    id: 'agreement',
    title: 'Agreement of each pair',
    explains:
      "Cohen's kappa for meeting the definition: 1 is full agreement, 0 what chance alone would give.",
    columns: ['first', 'second', 'both', 'only_first', 'only_second', 'kappa'],
    rows,
  }
}

/** `undefined` where chance alone already agrees everywhere. */
export function kappa(both: number, ones: number, twos: number, all: number): number | undefined {
  if (all === 0) return undefined
  const neither = all - ones - twos + both
  const observed = (both + neither) / all
  const expected = (ones * twos + (all - ones) * (all - twos)) / (all * all)
  return expected === 1 ? undefined : Math.round(((observed - expected) / (1 - expected)) * 1000) / 1000
}
