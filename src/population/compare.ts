/** `nextline population compare`: every definition over the same people. */
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Citation } from '../knowledge/citation.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import type { DoseTables } from '../knowledge/doses/index.ts'
import type { Day } from '../units/day.ts'
import { addBatchCounts } from './report/batch-counts.ts'
import { type CountedDefinitions, countedDefinitions } from './report/counted-definitions.ts'
import type { ResultTable } from './report/results.ts'
import { isSmall, shownCount } from './report/small-cells.ts'
import { answerPopulation } from './run/answer-population.ts'
import { type Batch, databaseOf, defaultBatchPeople, inBatches } from './run/person-batches.ts'
import { type Variant, variantsOf } from './run/variants.ts'
import { writeReport } from './run/write-report.ts'
import { writeCsv, writeObjects } from './run/write-tables.ts'
import { lastDay, type PeopleDone } from './run.ts'
import type { StepsDone } from './run-duckdb.ts'
import type { OpenPopulation } from './sources/open-population.ts'
import { identifier, quoted } from './sources/sql-text.ts'

export type CompareOptions = {
  readonly definitions: readonly Definition[]
  readonly asOf?: Day | undefined
  readonly doseTables?: DoseTables | undefined
  readonly smallestCell: number
  readonly version: string
  readonly parameters: Readonly<Record<string, string | number | boolean>>
  readonly onStep: (step: string, people?: PeopleDone) => void
  /** People that are counted at a time. */
  readonly batchPeople?: number | undefined
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
  const counted = await countedDefinitions(
    connection,
    options.definitions.map(({ id }) => id),
    options.smallestCell,
  )
  const tables = [countsTable(counted, options), overlapTable(counted), kappaTable(counted, options), drivers]
  for (const table of tables) writeCsv(folder, table)
  writeObjects(folder, 'unmapped-codes', ['kind', 'code', 'name', 'rows', 'because'], population.unmapped)
  writeObjects(folder, 'data-issues', ['problem', 'rows', 'effect'], population.issues)
  await connection.run(
    `COPY (SELECT s.id AS person_id, d.* EXCLUDE (person) FROM side_by_side d JOIN staged_person s USING (person) ORDER BY s.id)
     TO ${quoted(join(folder, 'answers.parquet'))} (FORMAT parquet, COMPRESSION zstd)`,
  )
  await writeReport(connection, population, folder, options, asOf, tables)
  return { tables }
}

/** Fills `side_by_side`: one row a person, one column a definition. Returns what each changed number does. */
export async function answerAll(
  connection: DuckDBConnection,
  population: OpenPopulation,
  options: Pick<CompareOptions, 'definitions' | 'doseTables' | 'onStep' | 'batchPeople'> & {
    readonly withVariants?: boolean
    readonly smallestCell: number
  },
  asOf: Day,
): Promise<ResultTable> {
  const { definitions, batchPeople = defaultBatchPeople } = options
  const database = await databaseOf(connection)
  // Records in memory are tables of the session: they are counted in one go.
  const people = population.spec.kind === 'fhir' ? Number.MAX_SAFE_INTEGER : batchPeople
  const counted = countedVariants()
  await inBatches(connection, definitions, people, async (batch) => {
    await answerBatch(connection, population, options, { asOf, batch, counted })
    await addBatchCounts(connection, database, batch.done === 0, [
      ['side_by_side', 'SELECT * FROM batch_answer ORDER BY person'],
    ])
  })
  return driversTable(counted, options.smallestCell)
}

type AnswerOptions = Parameters<typeof answerAll>[2]
type BatchAt = { readonly asOf: Day; readonly batch: Batch; readonly counted: CountedVariants }

/** Fills `batch_answer`, and adds what the changed numbers do to what they did in the batches before. */
async function answerBatch(
  connection: DuckDBConnection,
  { hasObservation }: OpenPopulation,
  { definitions, doseTables, withVariants = true, onStep }: AnswerOptions,
  { asOf, batch, counted }: BatchAt,
): Promise<void> {
  const done: StepsDone = new Map()
  const answer = async (each: Definition): Promise<void> => {
    onStep(each.id, batch)
    await answerPopulation(connection, each, { asOf, hasObservation, doseTables, done })
  }
  await connection.run('CREATE OR REPLACE TEMP TABLE batch_answer AS SELECT person FROM staged_person')
  for (const definition of definitions) {
    await answer(definition)
    await connection.run(`CREATE OR REPLACE TEMP TABLE batch_answer AS SELECT s.*, a.answer AS ${identifier(definition.id)}
      FROM batch_answer s JOIN population_answer a USING (person)`)
    if (!withVariants) continue
    const before = await yesAndOpen(connection)
    for (const [index, variant] of variantsOf(definition).entries()) {
      await answer(variant.definition)
      const after = await yesAndOpen(connection)
      counted.add(`${definition.id} ${index}`, { definition, variant, before, after })
    }
  }
}

type YesAndOpen = { readonly yes: number; readonly open: number }
type CountedVariant = {
  readonly definition: Definition
  readonly variant: Variant
  readonly before: YesAndOpen
  readonly after: YesAndOpen
}
type CountedVariants = ReturnType<typeof countedVariants>

/** What every changed number does, over all batches. */
function countedVariants() {
  const counted = new Map<string, CountedVariant>()
  return {
    add: (key: string, { definition, variant, before, after }: CountedVariant): void => {
      const known = counted.get(key)
      counted.set(key, {
        ...{ definition, variant },
        before: sum(before, known?.before),
        after: sum(after, known?.after),
      })
    },
    all: (): readonly CountedVariant[] => [...counted.values()],
  }
}

function sum(a: YesAndOpen, b: YesAndOpen = { yes: 0, open: 0 }): YesAndOpen {
  return { yes: a.yes + b.yes, open: a.open + b.open }
}

function driversTable(counted: CountedVariants, smallestCell: number): ResultTable {
  const rows = counted.all().map(({ definition, variant, before, after }) => [
    definition.id,
    variant.parameter,
    variant.from,
    variant.to,
    shownCount(before.yes, smallestCell),
    // Beside the number before, it would tell a change that is not shown.
    isSmall(Math.abs(after.yes - before.yes), smallestCell) ? undefined : shownCount(after.yes, smallestCell),
    ...changed(before.yes, after.yes, smallestCell),
    ...changed(before.open, after.open, smallestCell),
  ])
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

async function yesAndOpen(connection: DuckDBConnection): Promise<YesAndOpen> {
  const reader = await connection.runAndReadAll(
    "SELECT count(*) FILTER (answer = 'yes'), count(*) FILTER (answer = 'unknown') FROM population_answer",
  )
  const [yes, open] = reader.getRows()[0] ?? []
  return { yes: Number(yes), open: Number(open) }
}

function countsTable(
  { answers }: CountedDefinitions,
  { definitions }: Pick<CompareOptions, 'definitions'>,
): ResultTable {
  return {
    id: 'definitions',
    title: 'What each definition counts',
    explains: 'The same people under every definition.',
    columns: ['definition', 'yes', 'unknown', 'no', 'title', 'status'],
    rows: definitions.map(({ id, title, status }) => {
      const { yes, unknown, no } = answers(id)
      return [id, yes, unknown, no, title, status]
    }),
  }
}

/** Every combination of definitions that some people meet. */
function overlapTable({ combinations, exactly, isShortened }: CountedDefinitions): ResultTable {
  return {
    id: 'overlap',
    title: 'Who meets which definitions',
    explains: `People by the exact set of definitions that they meet for certain.${isShortened ? ' Sets that few people meet are not listed: there are too many.' : ''}`,
    columns: ['definitions', 'people'],
    rows: combinations.map((met) => [met.join(' + '), exactly(met)]),
  }
}

/**
 * Agreement of each pair beyond chance (Cohen 1960), for "meets the definition" against everything else.
 */
function kappaTable(
  { pair, everybody }: CountedDefinitions,
  { definitions }: Pick<CompareOptions, 'definitions'>,
): ResultTable {
  const rows = definitions.flatMap(({ id: first }, index) =>
    definitions.slice(index + 1).map(({ id: second }) => {
      const found = pair(first, second)
      if (found === undefined) return [first, second, undefined, undefined, undefined, undefined]
      const [both, one, two] = found
      // Of nobody under either there is nothing to agree about.
      return [first, second, both, one, two, kappa(both, both + one, both + two, everybody) ?? '']
    }),
  )
  return {
    id: 'agreement',
    title: 'Agreement of each pair',
    explains:
      "Cohen's kappa for meeting the definition: 1 is full agreement, 0 what chance alone would give; empty where nobody meets either.",
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
