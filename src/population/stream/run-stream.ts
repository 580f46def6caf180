/**
 * The fast road for definitions that count treatments in fills: DuckDB sorts the fills as packed numbers, a loop over
 * typed arrays judges person after person. People of whom more than fills must be known go the way of the query,
 * and the rest of the program (diagnosis, exclusions, age) is the query's in any case.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import bindings from '@duckdb/node-bindings'
import type { Definition, SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { type DoseTables, minimumDose, shippedDoseTables } from '../../knowledge/doses/index.ts'
import type { MedicineForm, MedicineRelease } from '../../knowledge/medicines/product.ts'
import type { Day } from '../../units/day.ts'
import { bornBy, programOf } from '../query/program-of.ts'
import { ageBands, agentKinds } from '../query/steps/knowledge.ts'
import { runInDuckdb } from '../run-duckdb.ts'
import { insertRows } from '../sources/insert-rows.ts'
import { writeIntegers } from './integer-rows.ts'
import {
  type BatchFound,
  type FoundTable,
  foundColumns,
  type JudgeSettings,
  trialFlags,
} from './judge-batch.ts'
import { type Judging, judgingHere, judgingInThreads } from './judge-batches.ts'
import { groupOf } from './judge-fills.ts'
import {
  CannotPack,
  longestSupply,
  packedKey,
  packingFor,
  type StreamProduct,
  unpacking,
} from './packed-fill.ts'
import { type StreamAgent, type StreamTables, streamTables } from './stream-tables.ts'
import { withoutStreamed } from './without-streamed.ts'

export type StreamOptions = {
  readonly doseTables?: DoseTables | undefined
  /** Also lay out the trials of everybody: `streamed_trial`. */
  readonly wantsTrials?: boolean
  readonly onFills?: (fills: number) => void
  readonly onStep?: ((step: string) => void) | undefined
  /** From how many fills on they are judged in threads, and how many make a batch. */
  readonly threadsFrom?: number
  readonly fillsOfBatch?: number
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
  await connection.run(queryPeople)
  await addFillsWithoutDays(connection)
  const report = await streamFills(connection, rule, asOf, tables, options)
  await runInDuckdb(connection, withoutStreamed(program), undefined, options.onStep)
  await connection.run('DROP TABLE IF EXISTS stream_product')
  return report
}

/** Whoever has more than dispensings of a known supply, a session, something that is never a trial, or died. */
const queryPeople = `CREATE OR REPLACE TEMP TABLE query_person AS
SELECT DISTINCT person FROM (
  SELECT person FROM exposure_span
  WHERE NOT (kind = 'dispensing' AND is_documented AND part = 0 AND to_day - from_day BETWEEN 1 AND ${longestSupply})
  UNION ALL SELECT person FROM exposure
  WHERE kind <> 'dispensing' OR start_first IS NULL OR start_last > start_first OR not_taken
  UNION ALL SELECT person FROM exposure_trap WHERE is_never_a_trial
  UNION ALL SELECT person FROM session
  UNION ALL SELECT person FROM person WHERE died_last IS NOT NULL)`

/** Whoever was dispensed something that covers no day: it says nothing about when it was taken. */
async function addFillsWithoutDays(connection: DuckDBConnection): Promise<void> {
  const dispensed = "WHERE kind = 'dispensing'"
  const [fills, laidOut] = await numbers(
    connection,
    `SELECT (SELECT count(*) FROM exposure ${dispensed}), (SELECT count(*) FROM exposure_span ${dispensed} AND part = 0)`,
  )
  if (fills === laidOut) return
  await connection.run(`INSERT INTO query_person SELECT person FROM exposure e ANTI JOIN exposure_span s
    ON s.person = e.person AND s.exposure = e.exposure AND s.agent = e.agent EXCEPT SELECT person FROM query_person`)
}

async function streamFills(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  tables: DoseTables,
  options: StreamOptions,
): Promise<StreamReport> {
  const wantsTrials = options.wantsTrials ?? false
  const products = await productsOf(connection)
  const [firstDay, lastDay, lastPerson] = await numbers(
    connection,
    'SELECT coalesce(min(from_day), 0), coalesce(max(from_day), 0), (SELECT coalesce(max(person), 0) FROM person) FROM exposure_span',
  )
  const days = (lastDay ?? 0) - (firstDay ?? 0) + 1
  const packing = packingFor(products.length, days, (lastPerson ?? 0) + 1)
  const streamTables = tablesFor(rule, products, tables)
  const bands = await bandsOf(connection, rule, lastPerson ?? 0, asOf)
  const settings = {
    rule,
    tables: streamTables,
    packing,
    firstDay: firstDay ?? 0,
    limit: asOf + 1,
    wantsTrials,
    bands,
  }
  const found = await judgeAll(connection, settings, options)
  await writeFound(connection, found, streamTables, rule)
  const [byQuery] = await numbers(connection, 'SELECT count(*) FROM query_person')
  const people = found.batches.reduce((sum, batch) => sum + batch.people, 0)
  return { fills: found.fills, people, byQuery: byQuery ?? 0 }
}

/** Numbers every distinct product, so that the products of one agent stand together. */
async function productsOf(connection: DuckDBConnection): Promise<readonly StreamProduct[]> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_trap AS
    SELECT person, agent, exposure, string_agg(DISTINCT trap, ' ' ORDER BY trap) AS traps
    FROM exposure_trap GROUP BY person, agent, exposure`)
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_product AS
    SELECT CAST(row_number() OVER (ORDER BY agent, dose_low, dose_high, form, release, traps) - 1 AS INTEGER) AS product,
      *, ${productHash('p')} AS code
    FROM (SELECT DISTINCT agent, dose_low, dose_high, form, release, '' AS traps FROM exposure_span
      UNION SELECT DISTINCT s.agent, dose_low, dose_high, form, release, t.traps
      FROM exposure_span s JOIN stream_trap t ON ${sameEntry}) p`)
  const found = await connection.runAndReadAll(
    'SELECT agent, dose_low, dose_high, form, release, traps, code FROM stream_product ORDER BY product',
  )
  const rows = found.getRows()
  if (new Set(rows.map((row) => row[6])).size < rows.length)
    throw new CannotPack('Two products look the same.')
  return rows.map(([agent, low, high, form, release, traps]) => ({
    agent: `${agent}`,
    doseLow: low === null ? undefined : Number(low),
    doseHigh: high === null ? undefined : Number(high),
    form: form === null ? undefined : `${form}`,
    release: release === null ? undefined : `${release}`,
    traps: traps === '' ? [] : `${traps}`.split(' '),
  }))
}

const sameEntry = 't.person = s.person AND t.exposure = s.exposure AND t.agent = s.agent'
/** One number for a product: fills are joined by it, not by five columns. */
function productHash(alias: string, traps = `${alias}.traps`): string {
  const columns = ['agent', 'dose_low', 'dose_high', 'form', 'release'].map((name) => `${alias}.${name}`)
  return `hash(${columns.join(', ')}, ${traps})`
}

function tablesFor(
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

/** The age band of each person, by number; empty where the definition asks for no dose. */
async function bandsOf(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  lastPerson: number,
  asOf: Day,
): Promise<Uint8Array> {
  const table = rule.earlierMinimumDose?.value
  if (table === undefined || table === 'none') return new Uint8Array()
  // Shared, so that the threads have it without a copy of their own.
  const bands = new Uint8Array(new SharedArrayBuffer(lastPerson + 1))
  const [over60, over64] = [bornBy(61, asOf), bornBy(65, asOf)]
  const result = await connection.stream(
    `SELECT CAST(person AS UBIGINT) << 32 | CASE WHEN born_last > ${over60} THEN 1 WHEN born_last > ${over64} THEN 2 ELSE 3 END FROM person WHERE born_last IS NOT NULL`,
  )
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const words = wordsOf(chunk.chunk, chunk.rowCount)
    for (let row = 0; row < chunk.rowCount; row += 1) bands[words[2 * row + 1] ?? 0] = words[2 * row] ?? 0
  }
  return bands
}

/** Rows are kept back until the fills are read: a connection gives up a stream when something else is asked of it. */
type Found = { readonly batches: readonly BatchFound[]; readonly fills: number }

/** Fewer are judged sooner than threads are started. */
const fewestForThreads = 1_000_000
const usualBatch = 1 << 16

async function judgeAll(
  connection: DuckDBConnection,
  settings: JudgeSettings,
  options: StreamOptions,
): Promise<Found> {
  const { threadsFrom = fewestForThreads } = options
  const [all = 0] = await numbers(connection, 'SELECT count(*) FROM exposure_span')
  const judging = all < threadsFrom ? judgingHere(settings) : judgingInThreads(settings)
  try {
    const fills = await giveFills(connection, settings, judging, options)
    return { batches: await judging.found(), fills }
  } finally {
    await judging.stop()
  }
}

/** Gives the fills in batches that end with a person; how many there are. */
async function giveFills(
  connection: DuckDBConnection,
  { tables, packing, firstDay }: JudgeSettings,
  judging: Judging,
  { fillsOfBatch = usualBatch, onFills }: StreamOptions,
): Promise<number> {
  const hasTraps = tables.trapsOf.some((traps) => traps !== 0)
  const [byQuery = 0] = await numbers(connection, 'SELECT count(*) FROM query_person')
  const others = byQuery === 0 ? '' : 'ANTI JOIN query_person p ON p.person = s.person'
  const traps = hasTraps ? `LEFT JOIN stream_trap t ON ${sameEntry}` : ''
  const result =
    await connection.stream(`SELECT ${packedKey(packing, firstDay)} AS fill FROM exposure_span s ${traps}
    JOIN stream_product q ON q.code = ${productHash('s', hasTraps ? "coalesce(t.traps, '')" : "''")}
    ${others} ORDER BY fill`)
  const { personOf } = unpacking(packing)
  let batch = new Uint32Array(4 * fillsOfBatch)
  let count = 0
  let fills = 0
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows = chunk.rowCount
    if (2 * (count + rows) > batch.length) batch = grown(batch, 4 * (count + rows))
    batch.set(wordsOf(chunk.chunk, rows), 2 * count)
    count += rows
    fills += rows
    onFills?.(fills)
    if (count < fillsOfBatch) continue
    const whole = startOfLastPerson(batch, count, personOf)
    await judging.add(batch.slice(0, 2 * whole))
    batch.copyWithin(0, 2 * whole, 2 * count)
    count -= whole
  }
  await judging.add(batch.slice(0, 2 * count))
  return fills
}

/** The last person may have more fills than have come. */
function startOfLastPerson(words: Uint32Array, count: number, personOf: (high: number) => number): number {
  const last = personOf(words[2 * count - 1] ?? 0)
  let start = count - 1
  while (start > 0 && personOf(words[2 * start - 1] ?? 0) === last) start -= 1
  return start
}

/** What was found, as tables in the words of the query. */
async function writeFound(
  connection: DuckDBConnection,
  { batches }: Found,
  { agents }: StreamTables,
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

/** The 64-bit numbers of a chunk's first column as pairs of 32 bits, the low half first. */
function wordsOf(chunk: Parameters<typeof bindings.data_chunk_get_vector>[0], rows: number): Uint32Array {
  const bytes = bindings.vector_get_data(bindings.data_chunk_get_vector(chunk, 0), rows * 8)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, rows * 2)
}

function grown(words: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length)
  larger.set(words)
  return larger
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<readonly number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRows()
  return row.map(Number)
}
