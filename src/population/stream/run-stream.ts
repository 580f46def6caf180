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
import { type IntegerRows, integerRows } from './integer-rows.ts'
import {
  type FillJudge,
  fillJudge,
  groupOf,
  never,
  type StreamAgent,
  type StreamTables,
  type StreamTrial,
} from './judge-fills.ts'
import {
  dayOfKey,
  longestSupply,
  mostDays,
  mostPersons,
  mostProducts,
  packedKey,
  productOfKey,
  type StreamProduct,
  supplyOfKey,
} from './packed-fill.ts'
import { withoutStreamed } from './without-streamed.ts'

export type StreamOptions = {
  readonly doseTables?: DoseTables | undefined
  /** Also lay out the trials of everybody: `streamed_trial`. */
  readonly wantsTrials?: boolean
  readonly onFills?: (fills: number) => void
  readonly onStep?: ((step: string) => void) | undefined
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
  UNION ALL SELECT person FROM exposure WHERE start_first IS NULL OR start_last > start_first OR not_taken
  UNION ALL SELECT person FROM exposure_trap WHERE is_never_a_trial
  UNION ALL SELECT person FROM session
  UNION ALL SELECT person FROM person WHERE died_last IS NOT NULL)`

async function streamFills(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  tables: DoseTables,
  { wantsTrials = false, onFills = () => {} }: StreamOptions,
): Promise<StreamReport> {
  const products = await productsOf(connection)
  const [firstDay, lastDay, lastPerson] = await numbers(
    connection,
    'SELECT coalesce(min(from_day), 0), coalesce(max(from_day), 0), (SELECT coalesce(max(person), 0) FROM person) FROM exposure_span',
  )
  refuse(products.length, (lastDay ?? 0) - (firstDay ?? 0), lastPerson ?? 0)
  const streamTables = tablesFor(rule, products, tables)
  const judge = fillJudge(rule, streamTables, asOf + 1, wantsTrials)
  const bands = await bandsOf(connection, rule, lastPerson ?? 0, asOf)
  const found = await judgeAll(connection, judge, firstDay ?? 0, bands, streamTables, wantsTrials, onFills)
  await writeFound(connection, found, streamTables, rule)
  const [byQuery] = await numbers(connection, 'SELECT count(*) FROM query_person')
  return { fills: found.fills, people: found.people, byQuery: byQuery ?? 0 }
}

/** The fills do not fit into the packed numbers: the query can judge them. */
export class CannotPack extends Error {}

function refuse(products: number, days: number, lastPerson: number): void {
  if (products <= mostProducts && days < mostDays && lastPerson < mostPersons) return
  throw new CannotPack(
    `Cannot pack the fills: ${products} products (at most ${mostProducts}), ${days} days (at most ${mostDays}), persons up to ${lastPerson} (at most ${mostPersons}). Run the query instead.`,
  )
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
  return {
    products,
    agents,
    hasTraps: products.some(({ traps }) => traps.length > 0),
    agentOf: Int32Array.from(products, ({ agent }) => ids.indexOf(agent)),
    minimums,
  }
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
  const bands = new Uint8Array(lastPerson + 1)
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
type Found = {
  readonly chains: IntegerRows
  readonly counts: IntegerRows
  readonly trials: IntegerRows
  readonly late: IntegerRows
  readonly fills: number
  readonly people: number
}

async function judgeAll(
  connection: DuckDBConnection,
  judge: FillJudge,
  firstDay: number,
  bands: Uint8Array,
  { hasTraps }: StreamTables,
  wantsTrials: boolean,
  onFills: (fills: number) => void,
): Promise<Found> {
  const traps = hasTraps ? `LEFT JOIN stream_trap t ON ${sameEntry}` : ''
  const result = await connection.stream(`SELECT ${packedKey(firstDay)} AS fill FROM exposure_span s ${traps}
    JOIN stream_product q ON q.code = ${productHash('s', hasTraps ? "coalesce(t.traps, '')" : "''")}
    ANTI JOIN query_person p ON p.person = s.person
    ORDER BY fill`)
  const chains = integerRows(['person', 'certain', 'reached_on'])
  const counts = integerRows(['person', 'certain', 'possible'])
  const trials = integerRows(trialColumns)
  const late = integerRows(['person'])
  let capacity = 256
  let days = new Int32Array(capacity)
  let products = new Int32Array(capacity)
  let supplies = new Int32Array(capacity)
  let person = -1
  let count = 0
  let fills = 0
  let people = 0
  const finish = (): void => {
    if (count === 0) return
    people += 1
    const answer = judge(days, products, supplies, count, bands[person] ?? 0)
    if (answer.kind === 'needs-query') {
      late.add(person)
      return
    }
    if (answer.on !== never) chains.add(person, Number(answer.isCertain), answer.on)
    counts.add(person, answer.certainTreatments, answer.possibleTreatments)
    if (wantsTrials) for (const trial of answer.trials) addTrial(trials, person, trial)
  }
  for (
    let chunk = await result.fetchChunk();
    chunk !== null && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    const rows = chunk.rowCount
    const words = wordsOf(chunk.chunk, rows)
    for (let row = 0; row < rows; row += 1) {
      const low = words[2 * row] ?? 0
      const owner = words[2 * row + 1] ?? 0
      if (owner !== person) {
        finish()
        person = owner
        count = 0
      }
      if (count === capacity) {
        capacity *= 2
        days = grown(days, capacity)
        products = grown(products, capacity)
        supplies = grown(supplies, capacity)
      }
      days[count] = dayOfKey(low) + firstDay
      products[count] = productOfKey(low)
      supplies[count] = supplyOfKey(low)
      count += 1
    }
    fills += rows
    onFills(fills)
  }
  finish()
  return { chains, counts, trials, late, fills, people }
}

const trialColumns = [
  'person',
  'agent_number',
  'number',
  'start_day',
  'end_day',
  'days_low',
  'days_high',
  'flags',
] as const
const flags = { isDocumented: 1, isTreatment: 2, asEarlier: 4, asLast: 8 } as const

function addTrial(rows: IntegerRows, person: number, trial: StreamTrial): void {
  const { agent, number, start, end, daysLow, daysHigh } = trial
  let set = 0
  if (trial.isDocumented) set |= flags.isDocumented
  if (trial.isTreatment) set |= flags.isTreatment
  if (trial.asEarlier) set |= flags.asEarlier
  if (trial.asLast) set |= flags.asLast
  rows.add(person, agent, number, start, end, daysLow, daysHigh, set)
}

/** What was found, as tables in the words of the query. */
async function writeFound(
  connection: DuckDBConnection,
  { chains, counts, trials, late }: Found,
  { agents }: StreamTables,
  rule: SuccessiveTreatmentsRule,
): Promise<void> {
  await chains.writeTo(connection, 'streamed_chain_row')
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_chain AS
    SELECT person::BIGINT AS person, certain = 1 AS is_certain, reached_on FROM streamed_chain_row`)
  await counts.writeTo(connection, 'streamed_count_row')
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_count AS
    SELECT person::BIGINT AS person, certain, possible FROM streamed_count_row`)
  await trials.writeTo(connection, 'streamed_trial_row')
  await insertRows(
    connection,
    'stream_agent',
    { agent_number: 'integer', agent: 'text', role: 'text', agent_group: 'text' },
    agents.map((agent, index) => [index, agent.id, agent.role, groupOf(agent, rule)]),
  )
  const treatment = rule.distinctBy.value === 'trial' ? "agent || '-' || number" : 'agent_group'
  const flag = (name: keyof typeof flags): string => `(flags & ${flags[name]}) > 0`
  await connection.run(`CREATE OR REPLACE TEMP VIEW streamed_trial AS
    SELECT person::BIGINT AS person, agent || '-' || number AS trial, agent, role, start_day, end_day,
      ${flag('isDocumented')} AS is_documented, ${treatment} AS treatment, days_low, days_high,
      ${flag('asEarlier')} AS as_earlier, ${flag('asLast')} AS as_last, ${flag('isTreatment')} AS is_treatment
    FROM streamed_trial_row JOIN stream_agent USING (agent_number)`)
  await late.writeTo(connection, 'late_person')
  await connection.run('INSERT INTO query_person SELECT person FROM late_person')
}

/** The 64-bit numbers of a chunk's first column as pairs of 32 bits, the low half first. */
function wordsOf(chunk: Parameters<typeof bindings.data_chunk_get_vector>[0], rows: number): Uint32Array {
  const bytes = bindings.vector_get_data(bindings.data_chunk_get_vector(chunk, 0), rows * 8)
  return new Uint32Array(bytes.buffer, bytes.byteOffset, rows * 2)
}

function grown(values: Int32Array<ArrayBuffer>, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity)
  larger.set(values)
  return larger
}

async function numbers(connection: DuckDBConnection, sql: string): Promise<readonly number[]> {
  const [row = []] = (await connection.runAndReadAll(sql)).getRows()
  return row.map(Number)
}
