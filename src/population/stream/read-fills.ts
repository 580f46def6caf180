/** Everybody's fills as packed numbers, the people of a part together, and what each product is. */
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
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
import { writeIntegers } from './write-integers.ts'

export type ReadFills = {
  readonly fills: number
  /** How many say no more than that a known supply was dispensed on one day. */
  readonly plainFills: number
  readonly packing: Packing
  /** Days are packed as days since this one. */
  readonly firstDay: number
  readonly lastPerson: number
  /** Products by their numbers. */
  readonly products: readonly StreamProduct[]
  /** Fills as pairs of 32 bits, the low half first; nobody is in two parts. */
  readonly parts: readonly Int32Array<ArrayBuffer>[]
}

export async function readFills(connection: DuckDBConnection, fillsOfPart?: number): Promise<ReadFills> {
  const [all = 0, firstDay = 0, lastDay = 0, first = 0, last = 0, trapped] = await numbers(
    connection,
    `SELECT count(*), coalesce(min(from_day), 0), coalesce(max(from_day), 0), coalesce(min(person), 0), coalesce(max(person), 0),
      (SELECT count(*) FROM exposure_trap) FROM exposure_span`,
  )
  const days = lastDay - firstDay + 1
  const packing = packingFor(mostProducts(days, last + 1), days, last + 1)
  const { personOf, supplyOf } = unpacking(packing)
  const source = await sourceOf(connection, trapped !== 0)
  const sql = `SELECT ${packedKey(packing, firstDay)}, ${source.code} FROM ${source.from}`
  const byPerson = fillsByPerson(all, first, last, fillsOfPart)
  const codes = codeNumbers()
  /** For each product somebody who was given it. */
  const people: number[] = []
  let [fills, plainFills] = [0, 0]
  await readNumbers(connection, sql, ([keys = none, productCodes = none], rows) => {
    for (let low = 0; low < 2 * rows; low += 2) {
      const [key, high] = [keys[low] ?? 0, keys[low + 1] ?? 0]
      if (supplyOf(key) > 0) plainFills += 1
      const person = personOf(high)
      const product = codes.numberOf(productCodes[low] ?? 0, productCodes[low + 1] ?? 0)
      if (product === people.length) people.push(person)
      byPerson.add(person, withProduct(key, product), high)
    }
    fills += rows
  })
  if (people.length > 2 ** packing.productBits)
    throw new CannotPack(`${people.length} products do not fit into ${packing.productBits} bits.`)
  const products = await productsOf(connection, source, codes.codes(), people)
  return { fills, plainFills, packing, firstDay, lastPerson: last, products, parts: byPerson.parts() }
}

const none = new Int32Array()

/**
 * Where fills stand, and the code of their product there. Of a hundred thousand products two share a code of 64 bits in
 * one of some thousand million populations.
 */
type FillSource = { readonly from: string; readonly code: string; readonly traps: string }

async function sourceOf(connection: DuckDBConnection, hasTraps: boolean): Promise<FillSource> {
  const columns = 's.agent, s.dose_low, s.dose_high, s.form, s.release'
  if (!hasTraps) return { from: 'exposure_span s', traps: "''", code: `hash(${columns})` }
  await connection.run(`CREATE OR REPLACE TEMP TABLE stream_trap AS
    SELECT person, agent, exposure, string_agg(DISTINCT trap, ' ' ORDER BY trap) AS traps
    FROM exposure_trap GROUP BY person, agent, exposure`)
  const traps = "coalesce(t.traps, '')"
  const from = `exposure_span s LEFT JOIN stream_trap t
    ON t.person = s.person AND t.exposure = s.exposure AND t.agent = s.agent`
  return { from, traps, code: `hash(${columns}, ${traps})` }
}

/**
 * What the codes stand for, looked up at somebody who was given each. Nearly always all of them are met among the first
 * fills: the rest is not looked at.
 */
async function productsOf(
  connection: DuckDBConnection,
  { from, traps, code }: FillSource,
  codes: readonly bigint[],
  people: readonly number[],
): Promise<readonly StreamProduct[]> {
  await writeIntegers(connection, 'product_person', ['person'], [[Int32Array.from(people)]])
  const found = await connection.stream(
    `SELECT ${code}, s.agent, s.dose_low, s.dose_high, s.form, s.release, ${traps}
    FROM ${from} SEMI JOIN product_person p ON p.person = s.person`,
  )
  const byCode = new Map<string, StreamProduct>()
  while (byCode.size < codes.length) {
    const chunk = await found.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) break
    for (const [its, ...facts] of chunk.getRows()) addProduct(byCode, `${its}`, productFrom(facts))
  }
  return codes.map((its) => {
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

function productFrom([agent, low, high, form, release, traps]: readonly DuckDBValue[]): StreamProduct {
  return {
    agent: `${agent}`,
    doseLow: low === null ? undefined : Number(low),
    doseHigh: high === null ? undefined : Number(high),
    form: form === null ? undefined : `${form}`,
    release: release === null ? undefined : `${release}`,
    traps: traps === '' ? [] : `${traps}`.split(' '),
  }
}
