/** Everybody's fills as packed numbers, the people of a part together, and what each product is. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { insertRows } from '../sources/insert-rows.ts'
import { quoted } from '../sources/sql-text.ts'
import { codeNumbers } from './code-numbers.ts'
import { fillsByPerson } from './fills-by-person.ts'
import {
  CannotPack,
  mostProducts,
  type Packing,
  packedKey,
  packingFor,
  type StreamProduct,
  unpacking,
  withProduct,
} from './packed-fill.ts'
import { numbers, readNumbers } from './read-numbers.ts'
import { mostTraps } from './stream-tables.ts'
import { writeIntegers } from './write-integers.ts'

export type ReadFills = {
  readonly fills: number
  /** How many say no more than that a known supply was dispensed on one day. */
  readonly plainFills: number
  readonly packing: Packing
  /** Days are packed as days since this one, and there are so many of them. */
  readonly firstDay: number
  readonly days: number
  readonly lastPerson: number
  /** Products by their numbers. */
  readonly products: readonly StreamProduct[]
  /** Fills as pairs of 32 bits, the low half first; nobody is in two parts. */
  readonly parts: readonly Int32Array<ArrayBuffer>[]
}

export async function readFills(connection: DuckDBConnection, fillsOfPart?: number): Promise<ReadFills> {
  const [fills = 0, firstDay = 0, lastDay = 0, first = 0, lastPerson = 0] = await numbers(
    connection,
    `SELECT count(*), coalesce(min(from_day), 0), coalesce(max(from_day), 0), coalesce(min(person), 0), coalesce(max(person), 0)
      FROM exposure_span`,
  )
  const days = lastDay - firstDay + 1
  const packing = packingFor(mostProducts(days, lastPerson + 1), days, lastPerson + 1)
  const { personOf, supplyOf } = unpacking(packing)
  const key = packedKey(packing, firstDay)
  const traps = await layOutTraps(connection)
  const trapped = await trappedAgents(connection)
  const byPerson = fillsByPerson(fills, first, lastPerson, fillsOfPart)
  const numbered = productNumbers()
  let plainFills = 0
  for (const sql of await fillQueries(connection, key, trapped)) {
    await readNumbers(connection, sql, ([keys = none, codes = none], rows) => {
      for (let low = 0; low < 2 * rows; low += 2) {
        const high = keys[low + 1] ?? 0
        if (supplyOf(keys[low] ?? 0) > 0) plainFills += 1
        const person = personOf(high)
        const product = numbered.numberOf(codes[low] ?? 0, codes[low + 1] ?? 0, person)
        byPerson.add(person, withProduct(keys[low] ?? 0, product), high)
      }
    })
  }
  if (numbered.people.length > 2 ** packing.productBits)
    throw new CannotPack(`${numbered.people.length} products do not fit into ${packing.productBits} bits.`)
  const products = await productsOf(connection, trapped, numbered, traps)
  return { fills, plainFills, packing, firstDay, days, lastPerson, products, parts: byPerson.parts() }
}

const none = new Int32Array()

const productColumns = 's.agent, s.dose_low, s.dose_high, s.form, s.release'

/**
 * The code of the product of a fill `s`. Of a hundred thousand products two share a code of 64 bits in one of some
 * thousand million populations.
 */
const code = `hash(${productColumns})`

/** The traps of a fill `s`, one bit each, and the code of its product in them. */
const trapsOfFill = 'coalesce(t.traps, 0)'
const codeInTraps = `hash(${productColumns}, ${trapsOfFill})`
const joinedTraps = `LEFT JOIN stream_trap t ON t.person = s.person AND t.exposure = s.exposure AND t.agent = s.agent`

/** Whether a fill `s` is of one of these agents. */
function isAmong(agents: readonly string[]): string {
  return agents.length === 0 ? 'false' : `s.agent IN (${agents.map(quoted).join(', ')})`
}

/**
 * Keys and codes of all fills. Only the few of agents that can be in a trap are joined with their traps; they are laid
 * out first, as a stream of what is left of a join comes in thousands of small pieces.
 */
async function fillQueries(
  connection: DuckDBConnection,
  key: string,
  trapped: readonly string[],
): Promise<readonly string[]> {
  if (trapped.length === 0) return [`SELECT ${key}, ${code} FROM exposure_span s`]
  await connection.run(`CREATE OR REPLACE TEMP TABLE trapped_fill AS
    SELECT ${key} AS key, ${codeInTraps} AS code FROM exposure_span s ${joinedTraps} WHERE ${isAmong(trapped)}`)
  return [
    `SELECT ${key}, ${code} FROM exposure_span s WHERE NOT (${isAmong(trapped)})`,
    'SELECT key, code FROM trapped_fill',
  ]
}

/** Products by their codes, numbered as they are met. */
type ProductNumbers = {
  readonly numberOf: (low: number, high: number, person: number) => number
  readonly codes: () => readonly bigint[]
  /** For each product somebody who was given it. */
  readonly people: readonly number[]
}

function productNumbers(): ProductNumbers {
  const { numberOf, codes } = codeNumbers()
  const people: number[] = []
  return {
    numberOf: (low, high, person) => {
      const product = numberOf(low, high)
      if (product === people.length) people.push(person)
      return product
    },
    codes,
    people,
  }
}

/** Leaves the traps of each fill in `stream_trap`, one bit each; says which bit is which. */
async function layOutTraps(connection: DuckDBConnection): Promise<readonly string[]> {
  const traps = await words(connection, 'SELECT DISTINCT trap FROM exposure_trap ORDER BY trap')
  if (traps.length > mostTraps)
    throw new CannotPack(`Cannot pack ${traps.length} traps (at most ${mostTraps}).`)
  const bits = traps.map((trap, bit) => [trap, 1 << bit] as const)
  await insertRows(connection, 'stream_trap_bit', { trap: 'text', bit: 'integer' }, bits)
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_trap AS
    SELECT person, agent, exposure, bit_or(bit) AS traps
    FROM exposure_trap JOIN stream_trap_bit USING (trap) GROUP BY person, agent, exposure`)
  return traps
}

function trappedAgents(connection: DuckDBConnection): Promise<readonly string[]> {
  return words(connection, 'SELECT DISTINCT agent FROM stream_trap ORDER BY agent')
}

async function words(connection: DuckDBConnection, sql: string): Promise<readonly string[]> {
  return (await connection.runAndReadAll(sql)).getRows().map(([word]) => `${word}`)
}

/** What the codes stand for, looked up at somebody who was given each. */
async function productsOf(
  connection: DuckDBConnection,
  trapped: readonly string[],
  { codes, people }: ProductNumbers,
  traps: readonly string[],
): Promise<readonly StreamProduct[]> {
  await writeIntegers(connection, 'product_person', ['person'], [[Int32Array.from(new Set(people))]])
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT CASE WHEN ${isAmong(trapped)} THEN ${codeInTraps} ELSE ${code} END, ${productColumns}, ${trapsOfFill}
    FROM (FROM exposure_span e SEMI JOIN product_person p ON p.person = e.person) s ${joinedTraps}`,
  )
  const byCode = new Map<string, StreamProduct>()
  for (const [its, ...facts] of found.getRows()) addProduct(byCode, `${its}`, productFrom(facts, traps))
  return codes().map((its) => {
    const product = byCode.get(`${its}`)
    if (product === undefined) throw new Error(`Nothing is known of the product ${its}.`)
    return product
  })
}

/** Everybody who was given a product of this code was given the same one. */
function addProduct(byCode: Map<string, StreamProduct>, code: string, product: StreamProduct): void {
  const known = byCode.get(code)
  if (known !== undefined && JSON.stringify(known) !== JSON.stringify(product))
    throw new CannotPack('Two products look the same.')
  byCode.set(code, product)
}

function productFrom(
  [agent, low, high, form, release, bits]: readonly DuckDBValue[],
  traps: readonly string[],
): StreamProduct {
  return {
    agent: `${agent}`,
    doseLow: low === null ? undefined : Number(low),
    doseHigh: high === null ? undefined : Number(high),
    form: form === null ? undefined : `${form}`,
    release: release === null ? undefined : `${release}`,
    traps: traps.filter((_, bit) => (Number(bits) & (1 << bit)) !== 0),
  }
}
