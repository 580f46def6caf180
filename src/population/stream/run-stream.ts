/**
 * The fast road for definitions that count treatments in fills: DuckDB packs the fills into numbers, a loop over
 * typed arrays judges person after person. People of whom more than fills must be known go the way of the query,
 * and the rest of the program (diagnosis, exclusions, age) is the query's in any case.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition, SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose, shippedDoseTables } from '../../knowledge/doses/index.ts'
import type { MedicineForm, MedicineRelease } from '../../knowledge/medicines/product.ts'
import type { Day } from '../../units/day.ts'
import { bornBy, programOf } from '../query/program-of.ts'
import { ageBands, agentKinds } from '../query/steps/knowledge.ts'
import { runInDuckdb } from '../run-duckdb.ts'
import { insertRows } from '../sources/insert-rows.ts'
import { type BatchFound, type FoundTable, foundColumns, ofQuery } from './judge-batch.ts'
import { judgingHere, judgingInThreads } from './judge-batches.ts'
import { groupOf } from './judge-fills.ts'
import type { StreamProduct } from './packed-fill.ts'
import { readFills } from './read-fills.ts'
import { numbers, readNumbers } from './read-numbers.ts'
import { type StreamAgent, type StreamTables, streamTables } from './stream-tables.ts'
import { trialFlags } from './trials.ts'
import { withoutStreamed } from './without-streamed.ts'
import { writeIntegers } from './write-integers.ts'

export type StreamOptions = {
  readonly doseTables?: DoseTables | undefined
  /** Also lay out the trials of everybody: `streamed_trial`. */
  readonly wantsTrials?: boolean
  readonly onStep?: ((step: string) => void) | undefined
  /** From how many fills on they are judged in threads, and how many make a part. */
  readonly threadsFrom?: number
  readonly fillsOfPart?: number
}

export type StreamReport = {
  readonly fills: number
  readonly people: number
  /** People who went the way of the query. */
  readonly byQuery: number
}

/**
 * Runs a definition; afterwards `determination`, `treatment` and `every_trial` hold what they hold after
 * `runInDuckdb`; the last two of everybody only where trials are wanted.
 */
export async function runAsStream(
  connection: DuckDBConnection,
  definition: Definition,
  asOf: Day,
  options: StreamOptions = {},
): Promise<StreamReport> {
  const { rule } = definition
  const tables = options.doseTables ?? shippedDoseTables
  const program = programOf(definition, asOf, tables)
  if (rule.kind !== 'successive-treatments') {
    throw new Error(
      `The fast road counts treatments in fills; ${definition.id} judges outcomes. Use the query.`,
    )
  }
  const report = await streamFills(connection, rule, asOf, tables, options)
  await runInDuckdb(connection, withoutStreamed(program), undefined, options.onStep)
  return report
}

/** An entry that says more than that something was dispensed on one day. */
const moreThanAFill = "kind <> 'dispensing' OR start_first IS NULL OR start_last > start_first OR not_taken"

/**
 * Whoever has entries that are no dispensings, a session, something that is never a trial, or died; and whoever was
 * dispensed something that covers no day. Spans that are more than a dispensing are met where fills are judged.
 */
async function findQueryPeople(connection: DuckDBConnection, plainFills: number): Promise<void> {
  const counted = (where: string): Promise<readonly number[]> =>
    numbers(connection, `SELECT count(*) FROM exposure WHERE ${where}`)
  const [[dispensings], [others = 0]] = [await counted("kind = 'dispensing'"), await counted(moreThanAFill)]
  const ofEntries = others === 0 ? '' : `UNION ALL SELECT person FROM exposure WHERE ${moreThanAFill}`
  await connection.run(`CREATE OR REPLACE TEMP TABLE query_person AS
    SELECT DISTINCT person FROM (
      SELECT person FROM exposure_trap WHERE is_never_a_trial
      UNION ALL SELECT person FROM session
      UNION ALL SELECT person FROM person WHERE died_last IS NOT NULL
      ${ofEntries})`)
  if (dispensings === plainFills) return
  const [laidOut] = await numbers(
    connection,
    "SELECT count(*) FROM exposure_span WHERE kind = 'dispensing' AND part = 0",
  )
  if (dispensings !== laidOut) await connection.run(addFillsWithoutDays)
}

/** Whoever was dispensed something that covers no day: it says nothing about when it was taken. */
const addFillsWithoutDays = `INSERT INTO query_person SELECT person FROM exposure e ANTI JOIN exposure_span s
  ON s.person = e.person AND s.exposure = e.exposure AND s.agent = e.agent EXCEPT SELECT person FROM query_person`

async function streamFills(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  tables: DoseTables,
  options: StreamOptions,
): Promise<StreamReport> {
  const [fills = 0] = await numbers(connection, 'SELECT count(*) FROM exposure_span')
  const { found, agents } = await judgeAll(connection, fills, rule, asOf, tables, options)
  await writeFound(connection, found, agents, rule)
  const [byQuery = 0] = await numbers(connection, 'SELECT count(*) FROM query_person')
  const people = found.reduce((sum, { counts }) => sum + (counts[0]?.length ?? 0), 0)
  return { fills, people, byQuery }
}

type Judged = { readonly found: readonly BatchFound[]; readonly agents: readonly StreamAgent[] }

async function judgeAll(
  connection: DuckDBConnection,
  fills: number,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  doseTables: DoseTables,
  { threadsFrom = fewestForThreads, fillsOfPart, wantsTrials = false }: StreamOptions,
): Promise<Judged> {
  const judging = fills < threadsFrom ? judgingHere() : judgingInThreads()
  try {
    const read = await readFills(connection, fillsOfPart)
    const { packing, firstDay, days } = read
    await findQueryPeople(connection, read.plainFills)
    const people = await peopleByNumber(connection, rule, asOf, read.lastPerson)
    const tables = tablesFor(rule, read.products, doseTables)
    judging.begin({ ...{ rule, tables, packing, firstDay, days, wantsTrials, people }, limit: asOf + 1 })
    for (const part of read.parts) await judging.add(part)
    return { found: await judging.found(), agents: tables.agents }
  } finally {
    await judging.stop()
  }
}

/** Fewer are judged sooner than threads are started. */
const fewestForThreads = 1_000_000

export function tablesFor(
  rule: SuccessiveTreatmentsRule,
  products: readonly StreamProduct[],
  tables: DoseTables,
): StreamTables {
  const kinds = agentKinds().query
  const known = new Map(kinds.kind === 'rows' ? kinds.rows.map((row) => [`${row[0]}`, row] as const) : [])
  const ids = [...new Set(products.map(({ agent }) => agent))]
  const agents = ids.map((id): StreamAgent => {
    const row = known.get(id)
    const role = row?.[1] === 'antidepressant' ? 'antidepressant' : 'augmentation'
    return { id, role, drugClass: row?.[2] as StreamAgent['drugClass'] }
  })
  const table = rule.earlierMinimumDose?.value ?? 'none'
  const minimums = ageBands.map(([, age]) =>
    Float64Array.from(products, ({ agent, form, release }) => {
      const of = {
        form: form as MedicineForm | undefined,
        release: release as MedicineRelease | undefined,
        age,
      }
      return minimumDose(tables, table, agent, of)?.value ?? -1
    }),
  )
  return streamTables(products, agents, minimums)
}

/** The age band of each person where the definition asks for a dose, and who goes the way of the query. */
async function peopleByNumber(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  lastPerson: number,
): Promise<Uint8Array> {
  // Shared, so that the threads have it without a copy of their own.
  const people = new Uint8Array(new SharedArrayBuffer(lastPerson + 1))
  const mark = (sql: string): Promise<void> =>
    readNumbers(connection, sql, ([words = new Int32Array()], rows) => {
      for (let row = 0; row < rows; row += 1) people[words[2 * row + 1] ?? 0] = words[2 * row] ?? 0
    })
  const table = rule.earlierMinimumDose?.value
  const [over60, over64] = [bornBy(61, asOf), bornBy(65, asOf)]
  const band = `CASE WHEN born_last > ${over60} THEN 1 WHEN born_last > ${over64} THEN 2 ELSE 3 END`
  if (table !== undefined && table !== 'none')
    await mark(`SELECT CAST(person AS UBIGINT) << 32 | ${band} FROM person WHERE born_last IS NOT NULL`)
  await mark(`SELECT CAST(person AS UBIGINT) << 32 | ${ofQuery} FROM query_person`)
  return people
}

/** What was found, as tables in the words of the query. */
async function writeFound(
  connection: DuckDBConnection,
  batches: readonly BatchFound[],
  agents: readonly StreamAgent[],
  rule: SuccessiveTreatmentsRule,
): Promise<void> {
  const write = (table: string, of: FoundTable): Promise<void> =>
    writeIntegers(
      connection,
      table,
      foundColumns[of],
      batches.map((batch) => batch[of]),
    )
  await write('streamed_chain_row', 'chains')
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_chain AS
    SELECT person::BIGINT AS person, certain = 1 AS is_certain, reached_on FROM streamed_chain_row`)
  await write('streamed_count_row', 'counts')
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_count AS
    SELECT person::BIGINT AS person, certain, possible FROM streamed_count_row`)
  await write('streamed_trial_row', 'trials')
  await insertRows(
    connection,
    'stream_agent',
    { agent_number: 'integer', agent: 'text', role: 'text', agent_group: 'text' },
    agents.map((agent, index) => [index, agent.id, agent.role, groupOf(agent, rule)]),
  )
  const treatment = rule.distinctBy.value === 'trial' ? "agent || '-' || number" : 'agent_group'
  const flag = (name: keyof typeof trialFlags): string => `(flags & ${trialFlags[name]}) > 0`
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_trial AS
    SELECT person::BIGINT AS person, agent || '-' || number AS trial, agent, role, start_day, end_day,
      ${flag('isDocumented')} AS is_documented, ${treatment} AS treatment, days_low, days_high,
      ${flag('asEarlier')} AS as_earlier, ${flag('asLast')} AS as_last,
      ${flag('surelyAsEarlier')} AS surely_as_earlier, ${flag('surelyAsLast')} AS surely_as_last, ${flag('isTreatment')} AS is_treatment
    FROM streamed_trial_row JOIN stream_agent USING (agent_number)`)
  await write('late_person', 'late')
  await connection.run('INSERT INTO query_person SELECT person FROM late_person')
}
