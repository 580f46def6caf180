import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { dayOfKey, packedKey, productOfKey, supplyOfKey } from './packed-fill.ts'

test.each([
  { person: 0, day: 0, product: 0, supply: 1 },
  { person: 2 ** 31 - 1, day: 16_383, product: 1023, supply: 255 },
  { person: 8_900_000, day: 8191, product: 513, supply: 30 },
])('a fill is unpacked as it was packed: $person', async ({ person, day, product, supply }) => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const firstDay = 18_000
  const found = await connection.runAndReadAll(
    `SELECT ${packedKey(firstDay)} FROM (SELECT ${person} AS person, ${firstDay + day} AS from_day, ${firstDay + day + supply} AS to_day) s, (SELECT ${product} AS product) q`,
  )
  const key = BigInt(`${found.getRows()[0]?.[0]}`)
  const low = Number(key & 0xffff_ffffn)
  expect(Number(key >> 32n)).toBe(person)
  expect([dayOfKey(low), productOfKey(low), supplyOfKey(low)]).toEqual([day, product, supply])
  connection.closeSync()
})
