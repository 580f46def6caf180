/** `nextline population run`: one definition over a population, with everything needed to check and repeat it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { determineHistory } from '../determination/determine.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { type DoseTables, shippedDoseTables } from '../knowledge/doses/index.ts'
import { historyOf } from '../trials/history.ts'
import { type Day, formatDay } from '../units/day.ts'
import { addBatchCounts, batchCounts } from './report/batch-counts.ts'
import { reportPage } from './report/page.ts'
import { type ResultTable, resultTables } from './report/results.ts'
import { answerPopulation, type RunProgram } from './run/answer-population.ts'
import { fileFingerprint, fingerprintOf } from './run/fingerprint.ts'
import { databaseOf, defaultBatchPeople, inBatches } from './run/person-batches.ts'
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
  /** Another engine than DuckDB, with its version once it has run. */
  readonly engine?:
    | { readonly run: RunProgram; readonly version: () => Readonly<Record<string, string>> }
    | undefined
  readonly onStep: (step: string, people?: PeopleDone) => void
  /** People that are counted at a time. */
  readonly batchPeople?: number | undefined
  /** The query for everybody, where the fast road would do: for comparing the two. */
  readonly road?: 'fastest' | 'query'
}

/** How many people have been counted, and of how many. */
export type PeopleDone = { readonly done: number; readonly total: number }

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
  await countInBatches(connection, population, options, asOf)
  onStep('results')
  const tables = await resultTables(connection, definition, options.smallestCell)
  await writeCohort(connection, folder)
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

/** Afterwards `everybody` holds an answer for each person, and the tables of counts hold all batches. */
async function countInBatches(
  connection: DuckDBConnection,
  population: OpenPopulation,
  { definition, doseTables, road = 'fastest', batchPeople = defaultBatchPeople, engine, onStep }: RunOptions,
  asOf: Day,
): Promise<void> {
  const database = await databaseOf(connection)
  // Records in memory are tables of the session, and a cluster takes everybody: they are counted in one go.
  const isWhole = population.spec.kind === 'fhir' || engine !== undefined
  const people = isWhole ? Number.MAX_SAFE_INTEGER : batchPeople
  await inBatches(connection, [definition], people, async (batch) => {
    const tell = (step: string): void => onStep(step, batch)
    tell('reading')
    const { isStreamed } = await answerPopulation(connection, definition, {
      asOf,
      hasObservation: population.hasObservation,
      doseTables,
      road,
      wantsTrials: true,
      runProgram: engine?.run,
      onStep: tell,
    })
    tell('counting')
    await addBatchCounts(connection, database, batch.done === 0, [
      ['everybody', everybody],
      ...batchCounts(definition, { isStreamed }),
    ])
  })
}

const everybody = `SELECT a.*, s.id, s.sex,
    date_sub('year', DATE '1970-01-01' + s.born_last::INTEGER, DATE '1970-01-01' + a.index_day::INTEGER) AS age_at_index
  FROM population_answer a JOIN staged_person s USING (person) ORDER BY person`

const dateOf = (column: string, name: string): string => `DATE '1970-01-01' + ${column}::INTEGER AS ${name}`

/** One row for each person, and one for each trial. These are the people themselves: nothing is suppressed. */
async function writeCohort(connection: DuckDBConnection, folder: string): Promise<void> {
  await connection.run(`COPY (SELECT id AS person_id, answer, reason, ${dateOf('index_day', 'index_date')}, sex,
      age_at_index, treatments_low, treatments_high, ${dateOf('first_treated', 'first_antidepressant')},
      ${dateOf('observed_from', 'observed_from')}, ${dateOf('observed_to', 'observed_to')} FROM everybody)
    TO ${quoted(join(folder, 'cohort.parquet'))} (FORMAT parquet, COMPRESSION zstd)`)
  await connection.run(
    `COPY counted_trial TO ${quoted(join(folder, 'trials.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
  )
}

/** Every person through the reference engine: slow, and the proof that the database answers the same. */
async function verify(
  connection: DuckDBConnection,
  population: OpenPopulation,
  { definition, doseTables, onStep }: RunOptions,
  asOf: Day,
): Promise<{ readonly people: number; readonly disagreements: number }> {
  onStep('verification')
  const reader = await connection.runAndReadAll('SELECT person, determined FROM everybody')
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
    `SELECT (SELECT count(*) FROM everybody), sha256(string_agg(hash, '' ORDER BY part)) FROM (
       SELECT person // 100000 AS part, sha256(string_agg(id || ' ' || answer || ' ' || coalesce(index_day::VARCHAR, ''), ';' ORDER BY id)) AS hash
       FROM everybody GROUP BY part)`,
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
