/** A simulated population as Parquet files, written in parts so that any number of people fits into memory. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ValueType } from '../query/expression.ts'
import { quoted } from '../sources/sql-text.ts'
import { duckdbTypes } from '../to-duckdb/dialect.ts'
import { appendChunks } from './append-chunks.ts'
import { writeOmop } from './omop.ts'
import { assumptions, type SimulationParameters } from './parameters.ts'
import { observedFrom, observedTo, type SimulatedPerson, simulatePerson } from './person.ts'
import { rxcuiOf } from './products.ts'

export type SimulateOptions = {
  readonly patients: number
  readonly seed: number
  readonly parameters: SimulationParameters
  readonly forms: readonly ('claims' | 'omop')[]
  readonly onPeople: (done: number) => void
}

/** People whose files are written at a time. */
const partSize = 200_000

const tables = {
  eligibility: { person_id: 'big-integer', born: 'integer', sex: 'text' },
  medical: { person_id: 'big-integer', day: 'integer', diagnosis_code: 'text' },
  pharmacy: {
    person_id: 'big-integer',
    day: 'integer',
    rxcui: 'text',
    quantity: 'double',
    days_supply: 'integer',
  },
  scores: { person_id: 'big-integer', day: 'integer', value: 'double' },
  truth: {
    person_id: 'big-integer',
    is_resistant: 'boolean',
    is_persistent: 'boolean',
    takes_as_prescribed: 'boolean',
    true_trials: 'integer',
  },
  true_trials: {
    person_id: 'big-integer',
    agent: 'text',
    from_day: 'integer',
    to_day: 'integer',
    reached_dose: 'boolean',
    truly_taken: 'boolean',
    outcome: 'text',
  },
} as const satisfies Record<string, Readonly<Record<string, ValueType>>>

type Table = keyof typeof tables
type Columns = { readonly [name in Table]: unknown[][] }

const date = (column: string, name: string): string => `DATE '1970-01-01' + ${column} AS ${name}`

/** How each table is written for a reader of claims. */
const written: Readonly<Record<Table, string>> = {
  eligibility: `SELECT person_id, ${date('born', 'birth_date')}, NULL::DATE AS death_date, sex,
    ${date(`${observedFrom}`, 'enrollment_start')}, ${date(`${observedTo}`, 'enrollment_end')} FROM eligibility`,
  medical: `SELECT person_id, ${date('day', 'service_date')}, diagnosis_code FROM medical`,
  pharmacy: `SELECT person_id, ${date('day', 'fill_date')}, rxcui, quantity, days_supply FROM pharmacy`,
  scores: `SELECT person_id, ${date('day', 'score_date')}, '44261-6' AS loinc, value FROM scores`,
  truth: 'SELECT * FROM truth',
  true_trials: `SELECT person_id, agent, ${date('from_day', 'start_date')}, ${date('to_day', 'end_date')}, reached_dose, truly_taken, outcome FROM true_trials`,
}

export type SimulationSummary = {
  readonly people: number
  readonly resistant: number
  readonly fills: number
}

/**
 * Writes `claims/` and `omop/` as asked, and `truth.parquet` beside them. Fills and diagnoses of one part are
 * shuffled within it, as a payer's table is not sorted by person.
 */
export async function simulate(
  connection: DuckDBConnection,
  folder: string,
  options: SimulateOptions,
): Promise<SimulationSummary> {
  const { patients, seed, parameters } = options
  for (const form of [...options.forms, 'truth']) mkdirSync(join(folder, form), { recursive: true })
  let resistant = 0
  let fills = 0
  for (let first = 0, part = 1; first < patients; first += partSize, part += 1) {
    const last = Math.min(first + partSize, patients)
    await createTables(connection)
    const columns = emptyColumns()
    for (let person = first; person < last; person += 1) {
      const simulated = simulatePerson(seed, person, parameters)
      add(columns, simulated)
      resistant += simulated.isResistant ? 1 : 0
      fills += simulated.fills.length
      if ((person + 1) % 10_000 === 0 || person + 1 === last) {
        await flush(connection, columns)
        options.onPeople(person + 1)
      }
    }
    await writePart(connection, folder, part, options)
  }
  const summary = { people: patients, resistant, fills }
  const manifest = { schemaVersion: 1, seed, parameters, ...summary, assumptions: assumptions() }
  writeFileSync(join(folder, 'simulation.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return summary
}

async function createTables(connection: DuckDBConnection): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const list = Object.entries(columns).map(([column, type]) => `${column} ${duckdbTypes[type]}`)
    await connection.run(`CREATE OR REPLACE TEMP TABLE ${name} (${list.join(', ')})`)
  }
}

function emptyColumns(): Columns {
  const empty = (table: Table): unknown[][] => Object.keys(tables[table]).map(() => [])
  return {
    eligibility: empty('eligibility'),
    medical: empty('medical'),
    pharmacy: empty('pharmacy'),
    scores: empty('scores'),
    truth: empty('truth'),
    true_trials: empty('true_trials'),
  }
}

function push(columns: unknown[][], ...values: readonly unknown[]): void {
  for (const [index, value] of values.entries()) columns[index]?.push(value)
}

function add(columns: Columns, simulated: SimulatedPerson): void {
  const person = BigInt(simulated.person)
  push(columns.eligibility, person, simulated.born, simulated.sex)
  for (const { day, code } of simulated.diagnoses) push(columns.medical, person, day, code)
  for (const { day, agent, mg, quantity, days } of simulated.fills) {
    push(columns.pharmacy, person, day, rxcuiOf(agent, mg), quantity, days)
  }
  for (const { day, value } of simulated.scores) push(columns.scores, person, day, value)
  const { isResistant, isPersistent, takesAsPrescribed, trials } = simulated
  push(columns.truth, person, isResistant, isPersistent, takesAsPrescribed, trials.length)
  for (const { agent, from, to, reachedDose, taken, outcome } of trials) {
    push(columns.true_trials, person, agent, from, to, reachedDose, taken, outcome)
  }
}

async function flush(connection: DuckDBConnection, columns: Columns): Promise<void> {
  for (const name of Object.keys(tables) as Table[]) {
    await appendChunks(connection, name, Object.values(tables[name]), columns[name])
    for (const column of columns[name]) column.length = 0
  }
}

async function writePart(
  connection: DuckDBConnection,
  folder: string,
  part: number,
  { forms }: SimulateOptions,
): Promise<void> {
  const number = `${part}`.padStart(4, '0')
  const copy = async (sql: string, file: string): Promise<void> => {
    await connection.run(`COPY (${sql}) TO ${quoted(join(folder, file))} (FORMAT parquet, COMPRESSION zstd)`)
  }
  const shuffled = (sql: string): string => `${sql} ORDER BY hash(person_id, day)`
  for (const [name, sql] of Object.entries(written)) {
    const isTruth = name === 'truth' || name === 'true_trials'
    const isShuffled = name === 'medical' || name === 'pharmacy'
    if (isTruth) await copy(sql, join('truth', `${name}.${number}.parquet`))
    else if (forms.includes('claims'))
      await copy(isShuffled ? shuffled(sql) : sql, join('claims', `${name}.${number}.parquet`))
  }
  if (forms.includes('omop')) await writeOmop(copy, number, part === 1)
}
