/** `nextline population run`: one definition over a population, with everything needed to check and repeat it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { determineHistory } from '../determination/determine.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { type DoseTables, shippedDoseTables } from '../knowledge/doses/index.ts'
import { historyOf } from '../trials/history.ts'
import { type Day, formatDay } from '../units/day.ts'
import { reportPage } from './report/page.ts'
import { type ResultTable, resultTables } from './report/results.ts'
import { answerPopulation, type RunProgram } from './run/answer-population.ts'
import { fileFingerprint, fingerprintOf } from './run/fingerprint.ts'
import { writeCsv, writeObjects } from './run/write-tables.ts'
import type { OpenPopulation } from './sources/open-population.ts'
import { PopulationProblem } from './sources/problem.ts'
import { quoted } from './sources/sql-text.ts'
import { duckdbVersion } from './sources/work-database.ts'

export type RunOptions = {
  readonly definition: Definition
  /** The last observed day where none is named. */
  readonly asOf?: Day | undefined
  readonly doseTables?: DoseTables | undefined
  /** Numbers of fewer people are not shown. */
  readonly smallestCell: number
  /** Also determine every person one by one and compare. */
  readonly verify: boolean
  readonly version: string
  /** The command line, for the manifest. */
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly onStep: (step: string) => void
  /** Another engine than DuckDB, with its version once it has run. */
  readonly engine?:
    | { readonly run: RunProgram; readonly version: () => Readonly<Record<string, string>> }
    | undefined
}

export type RunResult = {
  readonly tables: readonly ResultTable[]
  readonly manifest: Manifest
}

export type Manifest = {
  readonly schemaVersion: 1
  readonly definition: {
    readonly id: string
    readonly title: string
    readonly status: string
    readonly sha256: string
  }
  readonly asOf: string
  readonly source: {
    readonly kind: string
    readonly inputs: readonly object[]
    readonly notes: readonly string[]
  }
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly versions: Readonly<Record<string, string>>
  readonly people: number
  /** Of the answers and index days of all people, in the order of their ids. */
  readonly resultSha256: string
  readonly verified?: { readonly people: number; readonly disagreements: number } | undefined
}

/** Runs one definition over a population that has been opened, and writes all results into a folder. */
export async function runPopulation(
  connection: DuckDBConnection,
  population: OpenPopulation,
  folder: string,
  options: RunOptions,
): Promise<RunResult> {
  const { definition, onStep } = options
  const asOf = options.asOf ?? (await lastDay(connection))
  onStep(definition.title)
  await answerPopulation(connection, definition, {
    asOf,
    hasObservation: population.hasObservation,
    doseTables: options.doseTables,
    onStep,
    runProgram: options.engine?.run,
  })
  onStep('results')
  const tables = await resultTables(connection, definition, options.smallestCell)
  await writeCohort(connection, definition, folder)
  for (const table of tables) writeCsv(folder, table)
  writeObjects(folder, 'unmapped-codes', ['kind', 'code', 'name', 'rows', 'because'], population.unmapped)
  writeObjects(folder, 'data-issues', ['problem', 'rows', 'effect'], population.issues)
  const verified = options.verify ? await verify(connection, population, options, asOf) : undefined
  onStep('fingerprints')
  const manifest = await manifestOf(connection, population, options, asOf, verified)
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  onStep('report')
  writeFileSync(
    join(folder, 'report.html'),
    await reportPage({ definition, tables, manifest, population, smallestCell: options.smallestCell }),
  )
  return { tables, manifest }
}

/** The last day on which anybody was observed, or anything was dispensed. */
export async function lastDay(connection: DuckDBConnection): Promise<Day> {
  const reader = await connection.runAndReadAll(
    'SELECT coalesce((SELECT max(to_day) FROM staged_observed), (SELECT max(from_day) FROM exposure_span))',
  )
  const day = reader.getRows()[0]?.[0]
  if (day === null || day === undefined) {
    throw new PopulationProblem(
      'The source has no date at all. Name the day to look at with --as-of YYYY-MM-DD.',
    )
  }
  return Number(day) as Day
}

const dateOf = (column: string, name: string): string => `DATE '1970-01-01' + ${column}::INTEGER AS ${name}`

/** One row for each person, and one for each trial. These are the people themselves: nothing is suppressed. */
async function writeCohort(
  connection: DuckDBConnection,
  { rule }: Definition,
  folder: string,
): Promise<void> {
  await connection.run(`COPY (SELECT s.id AS person_id, a.answer, a.reason, ${dateOf('a.index_day', 'index_date')}, s.sex,
      date_sub('year', DATE '1970-01-01' + s.born_last::INTEGER, DATE '1970-01-01' + a.index_day::INTEGER) AS age_at_index,
      a.treatments_low, a.treatments_high, ${dateOf('a.first_treated', 'first_antidepressant')},
      ${dateOf('a.observed_from', 'observed_from')}, ${dateOf('a.observed_to', 'observed_to')}
    FROM population_answer a JOIN staged_person s USING (person) ORDER BY s.id)
    TO ${quoted(join(folder, 'cohort.parquet'))} (FORMAT parquet, COMPRESSION zstd)`)
  const rows = rule.kind === 'failed-trials' ? 'judged_trial' : 'treatment'
  await connection.run(`COPY (SELECT s.id AS person_id, t.* EXCLUDE (person, start_day, end_day),
      ${dateOf('t.start_day', 'start_date')}, ${dateOf('t.end_day', 'end_date')}
    FROM ${rows} t JOIN staged_person s USING (person) ORDER BY ALL)
    TO ${quoted(join(folder, 'trials.parquet'))} (FORMAT parquet, COMPRESSION zstd)`)
}

/** Every person through the reference engine: slow, and the proof that the database answers the same. */
async function verify(
  connection: DuckDBConnection,
  population: OpenPopulation,
  { definition, doseTables, onStep }: RunOptions,
  asOf: Day,
): Promise<{ readonly people: number; readonly disagreements: number }> {
  onStep('verification')
  const reader = await connection.runAndReadAll('SELECT person, answer FROM determination')
  const answers = new Map(reader.getRows().map(([person, answer]) => [Number(person), `${answer}`]))
  const people = await population.records()
  const disagreements = people.filter(({ person, record }) => {
    const { answer } = determineHistory(historyOf(record, asOf), definition, doseTables ?? shippedDoseTables)
    return answers.get(person) !== answer
  })
  return { people: people.length, disagreements: disagreements.length }
}

async function manifestOf(
  connection: DuckDBConnection,
  population: OpenPopulation,
  options: RunOptions,
  asOf: Day,
  verified: Manifest['verified'],
): Promise<Manifest> {
  const { id, title, status } = options.definition
  const inputs: object[] = []
  for (const path of population.inputs) inputs.push(await fileFingerprint(path))
  const result = await connection.runAndReadAll(
    `SELECT (SELECT count(*) FROM population_answer), sha256(string_agg(hash, '' ORDER BY part)) FROM (
       SELECT person // 100000 AS part, sha256(string_agg(s.id || ' ' || answer || ' ' || coalesce(index_day::VARCHAR, ''), ';' ORDER BY s.id)) AS hash
       FROM population_answer JOIN staged_person s USING (person) GROUP BY part)`,
  )
  const [people, resultSha256] = result.getRows()[0] ?? []
  return {
    schemaVersion: 1,
    definition: { id, title, status, sha256: fingerprintOf(options.definition) },
    asOf: formatDay(asOf),
    source: { kind: population.spec.kind, inputs, notes: population.notes },
    parameters: options.parameters,
    versions: {
      nextline: options.version,
      duckdb: await duckdbVersion(connection),
      node: process.version,
      ...options.engine?.version(),
    },
    people: Number(people),
    resultSha256: `${resultSha256}`,
    ...(verified === undefined ? {} : { verified }),
  }
}
