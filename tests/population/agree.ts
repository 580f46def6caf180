/**
 * `npm run agree -- 1000000 [first seed] [definitions]`: random histories through the reference and through DuckDB, in
 * batches. Every history is judged under one clinical definition and one of registers or programs, each batch under the
 * next pair; or under all that are named. With `--fast` through the fast road, under the definitions it judges.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { allDefinitions as definitions } from '../../src/knowledge/definitions/index.ts'
import { arbitraryRecord, historyAsOf } from '../arbitrary-history.ts'
import { arbitraryClaimant, arbitraryPerson, personAsOf } from './arbitrary-person.ts'
import { disagreements, duckdbAnswers, openDuckdb, streamAnswers } from './engines.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { fast: { type: 'boolean' } } })
const [wantedText = '100000', seedText = '1', ...ids] = positionals
const [wanted, firstSeed] = [Number(wantedText), Number(seedText)]
const overFills = definitions.filter(({ rule }) => rule.kind === 'successive-treatments')
const byIds = definitions.filter(({ id }) => ids.includes(id))
const named = values.fast && byIds.length === 0 ? overFills : byIds
const answersOf = values.fast ? streamAnswers() : duckdbAnswers
const clinical = definitions.filter(({ rule }) => rule.kind === 'failed-trials')
const registers = definitions.filter(({ rule }) => rule.kind !== 'failed-trials')
const kinds = [
  [arbitraryRecord, historyAsOf],
  [arbitraryPerson, personAsOf],
  [arbitraryClaimant, personAsOf],
] as const
// Small enough that every pair meets every kind of people.
const batches = kinds.length * Math.max(clinical.length, registers.length)
const batchSize = Math.min(10_000, Math.ceil(wanted / batches))
const connection = await openDuckdb()
const started = performance.now()
let compared = 0
let differing = 0
for (let batch = 0; batch * batchSize < wanted; batch += 1) {
  const [people, asOf] = kinds[batch % kinds.length] ?? kinds[0]
  const drawn = { numRuns: Math.min(batchSize, wanted - batch * batchSize), seed: firstSeed + batch }
  const records = fc.sample(people, drawn)
  const next = [clinical, registers].flatMap(
    (kind) => kind[Math.floor(batch / kinds.length) % kind.length] ?? [],
  )
  const pair = named.length > 0 ? named : next
  const found = await disagreements(connection, records, pair, asOf, answersOf)
  compared += records.length
  differing += found.length
  const rate = Math.round(compared / ((performance.now() - started) / 1000))
  console.log(
    `${compared} histories, ${differing} disagreements, ${rate} a second (seed ${drawn.seed}, ${pair.map(({ id }) => id).join(', ')})`,
  )
  const { record, ...first } = found[0] ?? {}
  if (record !== undefined) console.log(JSON.stringify({ ...first, record: { ...record, origins: [] } }))
}
console.log(
  `${compared} random histories, each under ${named.length || 2} definitions: ${differing} disagreements.`,
)
process.exitCode = differing === 0 ? 0 : 1
