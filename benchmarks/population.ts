/**
 * `npm run bench:population -- 1000000 8900000`: definitions over a nation of simulated people (`nextline simulate`,
 * about 11 fills each, not sorted), beside the floor (DuckDB sorting the fills once) and the same question asked in the style of OHDSI: drug
 * eras from start and end events, then self-joins. Everything in one run on one DuckDB.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { stringify } from 'csv-stringify/sync'
import { definitionById } from '../src/knowledge/definitions/index.ts'
import { programOf } from '../src/population/query/program-of.ts'
import { drawing } from '../src/population/report/svg.ts'
import { runInDuckdb } from '../src/population/run-duckdb.ts'
import { observedTo } from '../src/population/simulate/person.ts'
import { runAsStream } from '../src/population/stream/run-stream.ts'
import { ohdsiStyle, sortedOnce } from './ohdsi-style.ts'
import { makingPeople } from './simulated-people.ts'

const help = `npm run bench:population -- [PEOPLE …] [--memory-limit 2500MB] [--out FOLDER] [--people FOLDER]

Times definitions over simulated people (default: 100000 and 1000000), and writes population.csv and
population.svg into FOLDER (default: benchmarks/results, which git ignores). Simulating millions takes longer than
counting them: with --people they are kept in that folder and used again.
`

/** The query is timed up to this size: it keeps every step, and takes its time. */
const mostForQuery = 100_000
const asOf = observedTo
const definitionIds = ['ohdsi-1009/2023', 'zhdanava/2021']

type Measured = {
  readonly people: number
  readonly what: string
  readonly seconds: number
  readonly cpu: number
}

async function benchmark(people: number, memoryLimit: string, kept?: string): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nextline-bench-'))
  const file = join(kept ?? folder, `${people}.duckdb`)
  // Another process: the memory of making people is not that of judging them.
  if (!existsSync(file))
    execFileSync(process.execPath, [makingPeople, `${people}`, file, memoryLimit], { stdio: 'inherit' })
  const instance = await DuckDBInstance.create(file, {
    threads: '2',
    memory_limit: memoryLimit,
    temp_directory: join(folder, 'spill'),
  })
  const connection = await instance.connect()
  const measured: Measured[] = []
  const timed = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    const [started, used] = [performance.now(), process.cpuUsage()]
    await work()
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(used)
    const cpu = (user + system) / 1e6
    measured.push({ people, what, seconds, cpu })
    const floor = measured.find((each) => each.what === floorName) ?? { seconds, cpu }
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      `${what}: ${seconds.toFixed(2)} s (${(seconds / floor.seconds).toFixed(1)} × floor), processor ${cpu.toFixed(2)} s (${(cpu / floor.cpu).toFixed(1)} ×), most memory ${memory} MB`,
    )
  }
  try {
    const [[fills] = []] = (await connection.runAndReadAll('SELECT count(*) FROM exposure_span')).getRows()
    console.log(`\n${people} people, ${fills} fills`)
    await timed(floorName, () => connection.run(sortedOnce))
    await connection.run('DROP TABLE sorted_fill')
    for (const id of definitionIds) await timeDefinition(connection, id, people, timed)
    await timed('OHDSI style, eras and self-joins', async () => {
      for (const text of ohdsiStyle) await connection.run(text)
    })
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(folder, { recursive: true, force: true })
  }
  return measured
}

const floorName = 'DuckDB sorts the fills once (floor)'

async function timeDefinition(
  connection: DuckDBConnection,
  id: string,
  people: number,
  timed: (what: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const definition = definitionById(id)
  if (definition === undefined) throw new Error(`No definition ${id}`)
  await timed(`${id}, fast road with attrition`, async () => {
    await runAsStream(connection, definition, asOf)
    await connection.runAndReadAll(attrition)
  })
  const byStream = await answers(connection)
  console.log(`  ${byStream}`)
  if (people > mostForQuery) return
  await timed(`${id}, query`, () => runInDuckdb(connection, programOf(definition, asOf)))
  const byQuery = await answers(connection)
  if (byQuery !== byStream) throw new Error(`The query answers differently: ${byQuery}`)
}

const attrition = `SELECT count(*), count(*) FILTER (diagnosis_possible),
  count(*) FILTER (diagnosis_possible AND not_excluded_possible),
  count(*) FILTER (diagnosis_possible AND not_excluded_possible AND age_possible),
  count(*) FILTER (diagnosis_possible AND not_excluded_possible AND age_possible AND treatments_high >= 1),
  count(*) FILTER (diagnosis_possible AND not_excluded_possible AND age_possible AND enough_possible),
  count(*) FILTER (answer = 'yes') FROM determination`

async function answers(connection: DuckDBConnection): Promise<string> {
  const found = await connection.runAndReadAll(
    'SELECT answer, count(*) FROM determination GROUP BY answer ORDER BY answer',
  )
  return found
    .getRows()
    .map(([answer, count]) => `${answer} ${count}`)
    .join(', ')
}

async function write(folder: string, measured: readonly Measured[]): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'population.csv'), stringify([...measured], { header: true }))
  const tools = await drawing()
  if (tools === undefined) return
  const { plot, draw } = tools
  const ends = { x: millions, y: 'seconds', z: 'what', text: 'what', textAnchor: 'start', dx: 6 }
  const svg = draw({
    width: 860,
    marginRight: 300,
    x: { label: 'million people', grid: true },
    y: { label: 'seconds', grid: true },
    marks: [
      plot.lineY(measured, { x: millions, y: 'seconds', stroke: 'what', marker: 'dot' }),
      plot.text(measured, plot.selectLast(ends as never)),
    ],
  })
  // A file of its own says what it is; within a page it need not.
  const file = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
  writeFileSync(join(folder, 'population.svg'), file)
}

const millions = ({ people }: Measured): number => people / 1e6

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      'memory-limit': { type: 'string', default: '2500MB' },
      out: { type: 'string', default: new URL('results', import.meta.url).pathname },
      people: { type: 'string' },
    },
  })
  if (values.help === true) {
    console.log(help)
    return
  }
  const sizes = positionals.map(Number)
  const wrong = positionals.find((_, index) => !(Number.isInteger(sizes[index]) && (sizes[index] ?? 0) > 0))
  if (wrong !== undefined)
    throw new Error(`Expected a number of people, such as 1000000, and not "${wrong}".`)
  if (values.people !== undefined) mkdirSync(values.people, { recursive: true })
  const measured: Measured[] = []
  for (const people of sizes.length > 0 ? sizes : [100_000, 1_000_000]) {
    measured.push(...(await benchmark(people, values['memory-limit'], values.people)))
    await write(values.out, measured)
  }
}

try {
  await main()
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${help}`)
  process.exitCode = 2
}
