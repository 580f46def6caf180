/**
 * `node benchmarks/population.ts [people …]`: one definition over a nation of invented people (about 8 fills each, not
 * sorted), beside the floor (DuckDB sorting the fills once) and the same question asked in the style of OHDSI: drug
 * eras from start and end events, then self-joins. Everything in one run on one DuckDB.
 */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { definitionById } from '../src/knowledge/definitions/index.ts'
import { programOf } from '../src/population/query/program-of.ts'
import { runInDuckdb } from '../src/population/run-duckdb.ts'
import { runAsStream } from '../src/population/stream/run-stream.ts'
import { knownDay } from '../src/units/day.ts'
import { invent } from './invent-population.ts'

const asOf = knownDay('2024-12-31')
/** The query is timed up to this size: it keeps every step, and takes its time. */
const mostForQuery = 200_000
const sizes = process.argv.slice(2).map(Number)

async function benchmark(people: number): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await invent(connection, people)
  const [[fills] = []] = (await connection.runAndReadAll('SELECT count(*) FROM exposure_span')).getRows()
  console.log(`\n${people} people, ${fills} fills`)
  const floor = await timed('DuckDB sorts the fills once', () => connection.run(sorted).then(() => undefined))
  for (const id of ['ohdsi-1009/2023', 'zhdanava/2021']) {
    const definition = definitionById(id)
    if (definition === undefined) throw new Error(`No definition ${id}`)
    const stream = await timed(`${id}, fast road`, async () => {
      await runAsStream(connection, definition, asOf)
    })
    const byStream = await answers(connection)
    console.log(`  ${byStream}; ${ratio(stream, floor)} of the floor`)
    if (people > mostForQuery) continue
    const query = await timed(`${id}, query`, () => runInDuckdb(connection, programOf(definition, asOf)))
    const byQuery = await answers(connection)
    console.log(
      `  ${byQuery === byStream ? 'the same answers' : byQuery}; ${ratio(query, floor)} of the floor`,
    )
  }
  const eras = await timed('OHDSI style, eras and self-joins', async () => {
    for (const text of ohdsiStyle) await connection.run(text)
  })
  console.log(
    `  ${ratio(eras, floor)} of the floor; memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  )
  connection.closeSync()
  instance.closeSync()
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  const seconds = (performance.now() - started) / 1000
  console.log(`${what}: ${seconds.toFixed(2)} s`)
  return seconds
}

function ratio(seconds: number, floor: number): string {
  return `${(seconds / floor).toFixed(1)} times`
}

async function answers(connection: DuckDBConnection): Promise<string> {
  const found = await connection.runAndReadAll(
    'SELECT answer, count(*) FROM determination GROUP BY answer ORDER BY answer',
  )
  return found
    .getRows()
    .map(([answer, count]) => `${answer} ${count}`)
    .join(', ')
}

const sorted = `CREATE OR REPLACE TEMP TABLE sorted_fill AS
  SELECT person, agent, from_day, to_day, dose_low FROM exposure_span ORDER BY person, agent, from_day`

const ohdsiStyle = [
  `CREATE OR REPLACE TEMP TABLE era_end AS
  SELECT person, agent, event_day - 30 AS end_day FROM (
    SELECT person, agent, event_day,
      max(start_number) OVER (PARTITION BY person, agent ORDER BY event_day, kind ROWS UNBOUNDED PRECEDING) AS starts,
      row_number() OVER (PARTITION BY person, agent ORDER BY event_day, kind) AS events
    FROM (
      SELECT person, agent, from_day AS event_day, 0 AS kind,
        row_number() OVER (PARTITION BY person, agent ORDER BY from_day) AS start_number
      FROM exposure_span
      UNION ALL SELECT person, agent, to_day + 30, 1, NULL FROM exposure_span
    )
  ) WHERE 2 * starts - events = 0`,
  `CREATE OR REPLACE TEMP TABLE drug_era AS
  SELECT person, agent, min(from_day) AS start_day, end_day FROM (
    SELECT f.person, f.agent, f.from_day, min(e.end_day) AS end_day
    FROM exposure_span f
    JOIN era_end e ON e.person = f.person AND e.agent = f.agent AND e.end_day >= f.from_day
    GROUP BY f.person, f.agent, f.exposure, f.from_day
  ) GROUP BY person, agent, end_day`,
  `CREATE OR REPLACE TEMP TABLE cohort_1009 AS
  SELECT c.person, min(c.start_day) AS index_day FROM drug_era c
  JOIN drug_era b ON b.person = c.person AND b.agent <> c.agent AND b.start_day <= c.start_day
    AND c.start_day - b.end_day <= 365
  JOIN drug_era a ON a.person = c.person AND a.agent NOT IN (b.agent, c.agent) AND a.start_day <= c.start_day
    AND c.start_day - a.end_day <= 365
  JOIN condition d ON d.person = c.person AND d.condition_group = 'major-depression'
  WHERE NOT EXISTS (SELECT 1 FROM condition x WHERE x.person = c.person AND x.condition_group = 'bipolar')
  GROUP BY c.person`,
]

for (const people of sizes.length > 0 ? sizes : [100_000, 1_000_000]) await benchmark(people)
