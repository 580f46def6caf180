/**
 * Everything in the store as lines of JSON, gzipped: from and into either database, so that a clinic can begin with
 * the embedded store and move to PostgreSQL.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Database, Row, Statement } from './database.ts'
import type { Store } from './open-store.ts'
import type { ChainProblem, PatientLog } from './patient-log.ts'

/** What is kept, and by what its rows are in order. Sessions, challenges and counted attempts are not. */
const tables = {
  clinics: ['id'],
  accounts: ['id'],
  passkeys: ['id'],
  patients: ['id'],
  events: ['patient', 'version'],
  intake_links: ['code_hash'],
  intakes: ['patient'],
  access_log: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>

type Table = keyof typeof tables
const tableNames = Object.keys(tables) as Table[]
const format = 'nextline-backup/1'
const rowsAtOnce = 500

export type BackUp = { readonly rows: number; readonly fingerprint: string }

/** Writes a file that only the owner can read. It holds everything about every patient: encrypt where you keep it. */
export async function backUp({ database }: Pick<Store, 'database'>, file: string): Promise<BackUp> {
  let rows = 0
  const heads: string[] = []
  await database.snapshot(async (all) => {
    async function* lines() {
      yield `${JSON.stringify({ format })}\n`
      for (const table of tableNames) {
        for await (const row of rowsOf(table, all)) {
          rows++
          if (table === 'patients') heads.push(headLine(row))
          yield `${JSON.stringify({ table, row })}\n`
        }
      }
      yield `${JSON.stringify({ end: rows })}\n`
    }
    const target = createWriteStream(file, { mode: 0o600, flags: 'wx' })
    await pipeline(Readable.from(lines()), createGzip(), target)
  })
  return { rows, fingerprint: printOf(heads) }
}

async function* rowsOf(table: Table, all: Database['all']): AsyncGenerator<Row> {
  const keys = tables[table]
  const order = keys.join(', ')
  const after = `(${order}) > (${keys.map(() => '?').join(', ')})`
  let last: Row | undefined
  for (;;) {
    const where = last === undefined ? '' : ` WHERE ${after}`
    const values = last === undefined ? [] : keys.map((key) => last?.[key] ?? null)
    const rows = await all(`SELECT * FROM ${table}${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`, values)
    yield* rows
    last = rows.at(-1)
    if (rows.length < rowsAtOnce) return
  }
}

/** One number for the ends of all logs: kept elsewhere, it shows later that no log was rewritten or cut off. */
export async function fingerprint({ database }: Pick<Store, 'database'>): Promise<string> {
  const heads: string[] = []
  for await (const row of rowsOf('patients', database.all)) heads.push(headLine(row))
  return printOf(heads)
}

/** Sorted here: databases differ in the order of texts. */
function printOf(heads: string[]): string {
  return createHash('sha256').update(heads.sort().join('')).digest('hex')
}

function headLine({ id, version, hash }: Row): string {
  return `${id} ${version} ${hash}\n`
}

export class RestoreProblem extends Error {
  override readonly name = 'RestoreProblem'
}

/** Into an empty store, all or nothing; afterwards every chain is checked. */
export async function restore(
  { database, patients }: Pick<Store, 'database' | 'patients'>,
  file: string,
): Promise<{ readonly rows: number; readonly problems: readonly ChainProblem[] }> {
  for (const table of tableNames) {
    const rows = await database.all(`SELECT 1 AS found FROM ${table} LIMIT 1`)
    if (rows.length > 0) throw new RestoreProblem('The store is not empty. Restore into a new one.')
  }
  const statements = await statementsIn(file)
  await database.atomically(statements)
  return { rows: statements.length, problems: await checkAll(patients) }
}

async function statementsIn(file: string): Promise<readonly Statement[]> {
  const statements: Statement[] = []
  let isOurs = false
  let end: unknown
  const input = createReadStream(file).pipe(createGunzip())
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const entry = JSON.parse(line) as Readonly<Record<string, unknown>>
      if (entry.format === format) isOurs = true
      else if ('end' in entry) end = entry.end
      else statements.push(insertOf(entry))
    }
  } catch (error) {
    if (error instanceof RestoreProblem) throw error
    throw new RestoreProblem(`${file} is damaged, cut off, or no backup of Nextline.`)
  }
  if (!isOurs) throw new RestoreProblem(`${file} is no backup of Nextline.`)
  if (end !== statements.length) throw new RestoreProblem(`${file} is cut off.`)
  return statements
}

function insertOf({ table, row }: Readonly<Record<string, unknown>>): Statement {
  if (!tableNames.some((name) => name === table) || typeof row !== 'object' || row === null) {
    throw new RestoreProblem('The backup holds a table that this version does not know.')
  }
  const entries = Object.entries(row as Row)
  if (!entries.every(([name]) => /^[a-z_]+$/.test(name))) {
    throw new RestoreProblem('The backup holds a column that this version does not know.')
  }
  const names = entries.map(([name]) => name).join(', ')
  const places = entries.map(() => '?').join(', ')
  return {
    sql: `INSERT INTO ${table} (${names}) VALUES (${places})`,
    values: entries.map(([, value]) => value),
  }
}

/** Every broken chain in the store. */
export async function checkAll(patients: PatientLog): Promise<readonly ChainProblem[]> {
  const problems: ChainProblem[] = []
  for (const patient of await patients.allPatients()) problems.push(...(await patients.check(patient)))
  return problems
}
