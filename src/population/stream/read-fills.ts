/** Everybody's fills as packed numbers, the people of a part together, and what each product is. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import { insertRows } from '../sources/insert-rows.ts'
import { quoted } from '../sources/sql-text.ts'
import { codeNumbers } from './code-numbers.ts'
import { fillsByPerson } from './fills-by-person.ts'
import {
  CannotPack,
  isPlain,
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
import { type TrappedFills, trappedFills } from './trapped-fills.ts'
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
  const [plainFills = 0] = await numbers(connection, `SELECT count(*) FROM exposure_span s WHERE ${isPlain}`)
  const days = lastDay - firstDay + 1
  const packing = packingFor(mostProducts(days, lastPerson + 1), days, lastPerson + 1)
  const key = packedKey(packing, firstDay)
  const { personOf } = unpacking(packing)
  const numbered = productNumbers()
  const trapped = await readTrapped(connection, key, lastPerson, numbered, personOf)
  const byPerson = fillsByPerson(fills, first, lastPerson, fillsOfPart)
  const sql = `SELECT ${key}, ${code} FROM exposure_span s`
  await readNumbers(connection, sql, ([keys = none, codes = none], rows) => {
    for (let low = 0; low < 2 * rows; low += 2) {
      const [keyLow, keyHigh] = [keys[low] ?? 0, keys[low + 1] ?? 0]
      const [codeLow, codeHigh] = [codes[low] ?? 0, codes[low + 1] ?? 0]
      const person = personOf(keyHigh)
      const inTrap = trapped.people[person] === 1
      let product = inTrap ? trapped.fills.take(keyLow, keyHigh, codeLow, codeHigh) : -1
      if (product < 0) product = numbered.numberOf(codeLow, codeHigh, person)
      byPerson.add(person, withProduct(keyLow, product), keyHigh)
    }
  })
  if (numbered.people.length > 2 ** packing.productBits)
    throw new CannotPack(`${numbered.people.length} products do not fit into ${packing.productBits} bits.`)
  const products = await productsOf(connection, numbered, trapped.traps)
  return { fills, plainFills, packing, firstDay, days, lastPerson, products, parts: byPerson.parts() }
}

const none = new Int32Array()

const productColumns = 's.agent, s.dose_low, s.dose_high, s.form, s.release'
/**
 * The code of a product. Of a hundred thousand products two share a code of 64 bits in one of some thousand million
 * populations.
 */
const code = `hash(${productColumns})`
/** The same of a fill in traps, told by their bits. */
const trappedCode = `hash(${productColumns}, t.traps)`
const trapsOfFill = 't.person = s.person AND t.exposure = s.exposure AND t.agent = s.agent'

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

type Trapped = {
  readonly fills: TrappedFills
  /** 1 for each person who has one. */
  readonly people: Uint8Array
  /** The traps by their bits. */
  readonly traps: readonly string[]
}

/** Leaves the traps of each fill in `stream_trap`, and reads the fills that are in one. */
async function readTrapped(
  connection: DuckDBConnection,
  key: string,
  lastPerson: number,
  products: ProductNumbers,
  personOf: (high: number) => number,
): Promise<Trapped> {
  const found = await connection.runAndReadAll('SELECT DISTINCT trap FROM exposure_trap ORDER BY trap')
  const traps = found.getRows().map(([trap]) => `${trap}`)
  if (traps.length > mostTraps)
    throw new CannotPack(`Cannot pack ${traps.length} traps (at most ${mostTraps}).`)
  await insertRows(
    connection,
    'stream_trap_bit',
    { trap: 'text', bit: 'integer' },
    traps.map((trap, bit) => [trap, 1 << bit]),
  )
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_trap AS
    SELECT person, agent, exposure, bit_or(bit) AS traps
    FROM exposure_trap JOIN stream_trap_bit USING (trap) GROUP BY person, agent, exposure`)
  const [count = 0] = await numbers(connection, 'SELECT count(*) FROM stream_trap')
  const fills = trappedFills(count)
  const people = new Uint8Array(lastPerson + 1)
  if (count === 0) return { fills, people, traps }
  const trappedAgents = await connection.runAndReadAll('SELECT DISTINCT agent FROM stream_trap')
  // Most agents are never in a trap: that is told sooner than what is joined.
  const agents = trappedAgents.getRows().map(([agent]) => quoted(`${agent}`))
  const sql = `SELECT ${key}, ${code}, ${trappedCode} FROM exposure_span s JOIN stream_trap t ON ${trapsOfFill}
    WHERE s.agent IN (${agents.join(', ')})`
  await readNumbers(connection, sql, ([keys = none, codes = none, trappedCodes = none], rows) => {
    for (let low = 0; low < 2 * rows; low += 2) {
      const high = low + 1
      const person = personOf(keys[high] ?? 0)
      const product = products.numberOf(trappedCodes[low] ?? 0, trappedCodes[high] ?? 0, person)
      fills.add([keys[low] ?? 0, keys[high] ?? 0, codes[low] ?? 0, codes[high] ?? 0], product)
      people[person] = 1
    }
  })
  return { fills, people, traps }
}

/** What the codes stand for, looked up at somebody who was given each. */
async function productsOf(
  connection: DuckDBConnection,
  { codes, people }: ProductNumbers,
  traps: readonly string[],
): Promise<readonly StreamProduct[]> {
  await writeIntegers(connection, 'product_person', ['person'], [[Int32Array.from(new Set(people))]])
  const found = await connection.runAndReadAll(
    `SELECT DISTINCT CASE WHEN t.traps IS NULL THEN ${code} ELSE ${trappedCode} END, ${productColumns}, coalesce(t.traps, 0)
    FROM (FROM exposure_span e SEMI JOIN product_person p ON p.person = e.person) s LEFT JOIN stream_trap t ON ${trapsOfFill}`,
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
