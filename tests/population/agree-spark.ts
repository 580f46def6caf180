/** `.ci/with-spark npm run agree:spark -- 20000`: every vignette, then random histories, through a real local Spark; definitions may be named. */
import fc from 'fast-check'
import { determineHistory } from '../../src/determination/determine.ts'
import { allDefinitions } from '../../src/knowledge/definitions/index.ts'
import type { PatientRecord } from '../../src/record/record.ts'
import { historyOf } from '../../src/trials/history.ts'
import type { Day } from '../../src/units/day.ts'
import { determinationVignettes } from '../../vignettes/determination/index.ts'
import { timeline, vignetteAsOf } from '../../vignettes/timeline.ts'
import { arbitraryRecord } from '../arbitrary-history.ts'
import { arbitraryPerson, personAsOf } from './arbitrary-person.ts'
import { openDuckdb } from './engines.ts'
import { hasSpark, sparkAnswers } from './spark.ts'

if (!hasSpark) {
  console.log('Skipped: no Spark. SPARK_SQL names a spark-sql, SPARK_THRIFT a Thrift server.')
  process.exit()
}
const named = process.argv.slice(3)
const definitions = allDefinitions.filter(({ id }) => named.length === 0 || named.includes(id))
const wanted = Number(process.argv[2] ?? 20_000)
const connection = await openDuckdb()
let differing = 0

async function compare(title: string, records: readonly PatientRecord[], asOf: Day): Promise<void> {
  const started = performance.now()
  const answers = await sparkAnswers(connection, records, definitions, asOf)
  let wrong = 0
  for (const [person, record] of records.entries()) {
    const history = historyOf(record, asOf)
    for (const [index, definition] of definitions.entries()) {
      const reference = determineHistory(history, definition).answer
      const got = answers[index]?.[person]
      if (reference === got) continue
      wrong += 1
      if (wrong <= 3) console.log(`${definition.id}: ${reference}, Spark says ${got}, ${title} ${person}`)
    }
  }
  differing += wrong
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${title}: ${records.length} people under ${definitions.length} definitions, ${wrong} disagreements, ${seconds} s`,
  )
}

await compare(
  'vignettes',
  determinationVignettes.map(({ given }) => timeline(given)),
  vignetteAsOf,
)
if (wanted > 0) {
  // One run for both kinds: most of its time goes into the statements, whatever the number of people.
  const half = Math.ceil(wanted / 2)
  const histories = fc.sample(arbitraryRecord, { numRuns: half, seed: 7 })
  const people = fc.sample(arbitraryPerson, { numRuns: wanted - half, seed: 8 })
  await compare('random histories and people', [...histories, ...people], personAsOf)
}
process.exitCode = differing === 0 ? 0 : 1
