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
import {
  type FillJudge,
  fillJudge,
  type StreamAgent,
  type StreamAnswer,
  type StreamTables,
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

export type StreamReport = {
  readonly fills: number
  readonly people: number
  /** People who went the way of the query. */
  readonly byQuery: number
}

/** Runs a definition; afterwards `determination` holds one answer for each person, as after `runInDuckdb`. */
export async function runAsStream(
  connection: DuckDBConnection,
  definition: Definition,
  asOf: Day,
  tables: DoseTables = shippedDoseTables,
  onFills: (fills: number) => void = () => {},
): Promise<StreamReport> {
  const { rule } = definition
  const program = programOf(definition, asOf, tables)
  if (rule.kind !== 'successive-treatments') {
    throw new Error(
      `The fast road counts treatments in fills; ${definition.id} judges outcomes. Use the query.`,
    )
  }
  await connection.run(queryPeople)
  const report = await streamFills(connection, rule, asOf, tables, onFills)
  await runInDuckdb(connection, withoutStreamed(program))
  await connection.run('DROP TABLE IF EXISTS stream_product')
  return report
}

/** Whoever has more than dispensings of a known supply, a trap, a session, or died. */
const queryPeople = `CREATE OR REPLACE TEMP TABLE query_person AS
SELECT DISTINCT person FROM (
  SELECT person FROM exposure_span
  WHERE NOT (kind = 'dispensing' AND is_documented AND part = 0 AND to_day - from_day BETWEEN 1 AND ${longestSupply})
  UNION ALL SELECT person FROM exposure WHERE start_first IS NULL OR start_last > start_first OR not_taken
  UNION ALL SELECT person FROM exposure_trap
  UNION ALL SELECT person FROM session
  UNION ALL SELECT person FROM person WHERE died_last IS NOT NULL)`

async function streamFills(
  connection: DuckDBConnection,
  rule: SuccessiveTreatmentsRule,
  asOf: Day,
  tables: DoseTables,
  onFills: (fills: number) => void,
): Promise<StreamReport> {
  const products = await productsOf(connection)
  const [firstDay, lastDay, lastPerson] = await numbers(
    connection,
    'SELECT coalesce(min(from_day), 0), coalesce(max(from_day), 0), (SELECT coalesce(max(person), 0) FROM person) FROM exposure_span',
  )
  refuse(products.length, (lastDay ?? 0) - (firstDay ?? 0), lastPerson ?? 0)
  const streamTables = tablesFor(rule, products, tables)
  const judge = fillJudge(rule, streamTables, asOf + 1)
  const bands = await bandsOf(connection, rule, lastPerson ?? 0, asOf)
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE streamed_chain (person BIGINT, is_certain BOOLEAN, reached_on INTEGER)`,
  )
  return judgeAll(connection, judge, firstDay ?? 0, bands, onFills)
}

function refuse(products: number, days: number, lastPerson: number): void {
  if (products <= mostProducts && days < mostDays && lastPerson < mostPersons) return
  throw new Error(
    `Cannot pack the fills: ${products} products (at most ${mostProducts}), ${days} days (at most ${mostDays}), persons up to ${lastPerson} (at most ${mostPersons}). Run the query instead.`,
  )
}

/** Numbers every distinct product, so that the products of one agent stand together. */
async function productsOf(connection: DuckDBConnection): Promise<readonly StreamProduct[]> {
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_product AS
    SELECT CAST(row_number() OVER (ORDER BY agent, dose_low, dose_high, form, release) - 1 AS INTEGER) AS product, *
    FROM (SELECT DISTINCT agent, dose_low, dose_high, form, release FROM exposure_span)`)
  const found = await connection.runAndReadAll(
    'SELECT agent, dose_low, dose_high, form, release FROM stream_product ORDER BY product',
  )
  return found.getRows().map(([agent, low, high, form, release]) => ({
    agent: `${agent}`,
    doseLow: low === null ? undefined : Number(low),
    doseHigh: high === null ? undefined : Number(high),
    form: form === null ? undefined : `${form}`,
    release: release === null ? undefined : `${release}`,
  }))
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
    agentOf: Int32Array.from(products, ({ agent }) => ids.indexOf(agent)),
    minimumOf: (band) => minimums[band] ?? new Float64Array(),
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

async function judgeAll(
  connection: DuckDBConnection,
  judge: FillJudge,
  firstDay: number,
  bands: Uint8Array,
  onFills: (fills: number) => void,
): Promise<StreamReport> {
  const result = await connection.stream(`SELECT ${packedKey(firstDay)} AS fill FROM exposure_span s
    JOIN stream_product q ON q.agent = s.agent AND q.dose_low IS NOT DISTINCT FROM s.dose_low
      AND q.dose_high IS NOT DISTINCT FROM s.dose_high AND q.form IS NOT DISTINCT FROM s.form
      AND q.release IS NOT DISTINCT FROM s.release
    ANTI JOIN query_person p ON p.person = s.person
    ORDER BY fill`)
  // Rows are kept back until the fills are read: a connection gives up a stream when something else is asked of it.
  const reached: (Extract<StreamAnswer, { kind: 'reached' }> & { readonly person: number })[] = []
  const late: number[] = []
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
    if (answer.kind === 'reached') reached.push({ ...answer, person })
    else if (answer.kind === 'needs-query') late.push(person)
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
  await appendChains(connection, reached)
  await appendPeople(connection, late)
  const [byQuery] = await numbers(connection, 'SELECT count(*) FROM query_person')
  return { fills, people, byQuery: byQuery ?? 0 }
}

async function appendChains(
  connection: DuckDBConnection,
  reached: readonly (Extract<StreamAnswer, { kind: 'reached' }> & { readonly person: number })[],
): Promise<void> {
  const appender = await connection.createAppender('streamed_chain')
  for (const { person, isCertain, on } of reached) {
    appender.appendBigInt(BigInt(person))
    appender.appendBoolean(isCertain)
    appender.appendInteger(on)
    appender.endRow()
  }
  appender.closeSync()
}

async function appendPeople(connection: DuckDBConnection, people: readonly number[]): Promise<void> {
  const appender = await connection.createAppender('query_person')
  for (const person of people) {
    appender.appendBigInt(BigInt(person))
    appender.endRow()
  }
  appender.closeSync()
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
