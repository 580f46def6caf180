/** The log of each patient: append, read, check, erase. Nothing in it is ever changed. */
import { randomUUID } from 'node:crypto'
import {
  type Author,
  authorSchema,
  eventSchema,
  type LoggedEvent,
  type PatientEvent,
} from '../events/patient-event.ts'
import { type Database, numberOf, optionalTextOf, type Row, type Statement, textOf } from './database.ts'
import { beginning, contentHash, linkHash, newSalt } from './hash-chain.ts'

export type PatientHead = {
  readonly id: string
  readonly clinic: string
  /** Number of events. */
  readonly version: number
  readonly hash: string
  /** Accounts of the care team, where access is limited to them. */
  readonly team?: readonly string[] | undefined
  readonly erased: boolean
}

export type StoredEvent = LoggedEvent & { readonly hash: string }

export type Appended =
  | { readonly kind: 'appended'; readonly version: number }
  /** Somebody else was faster; `since` is what happened after the expected version. */
  | { readonly kind: 'conflict'; readonly version: number; readonly since: readonly StoredEvent[] }
  | { readonly kind: 'no-such-patient' }

export type Clock = () => Date

export type ErasureReason = 'patient-request' | 'retention-ended' | 'entered-in-error' | 'sample'

/** A chain that does not hold, and where. */
export type ChainProblem = { readonly patient: string; readonly version: number; readonly problem: string }

export type PatientLog = ReturnType<typeof patientLog>

/** How often an event that only adds is tried again when others append at the same time. */
const mostTries = 20

export function patientLog(database: Database, clock: Clock) {
  const head = (patient: string) => readHead(database, patient)
  const events = (patient: string, after = 0) => readEvents(database, patient, after)

  async function append(
    patient: string,
    expected: number | 'any',
    author: Author,
    added: readonly PatientEvent[],
  ): Promise<Appended> {
    for (let tried = 1; ; tried++) {
      const before = await head(patient)
      if (before === undefined || before.erased) return { kind: 'no-such-patient' }
      if (expected !== 'any' && before.version !== expected) return conflict(before, expected)
      const { rows, version, hash } = chained(before, author, added, clock().toISOString())
      const done = await database.atomically([
        advance(before, version, hash, teamAfter(before, added)),
        ...rows,
      ])
      if (done) return { kind: 'appended', version }
      if (tried === mostTries) return conflict(before, before.version)
    }
  }

  async function conflict({ id }: PatientHead, expected: number): Promise<Appended> {
    const since = await events(id, expected)
    return { kind: 'conflict', version: since.at(-1)?.version ?? expected, since }
  }

  async function register(clinic: string, author: Author, added: readonly PatientEvent[]): Promise<string> {
    const id = randomUUID()
    const empty: PatientHead = { id, clinic, version: 0, hash: beginning, erased: false }
    const { rows, version, hash } = chained(empty, author, added, clock().toISOString())
    const sql = 'INSERT INTO patients (id, clinic, version, hash, team, erased) VALUES (?, ?, ?, ?, NULL, 0)'
    await database.atomically([{ sql, values: [id, clinic, version, hash], mustChange: 1 }, ...rows])
    return id
  }

  /** Content and salt of every event go for good; a last event says who erased and when. */
  async function erase(
    patient: string,
    expected: number,
    author: Author,
    reason: ErasureReason,
  ): Promise<Appended> {
    const before = await head(patient)
    if (before === undefined || before.erased) return { kind: 'no-such-patient' }
    if (before.version !== expected) return conflict(before, expected)
    const { rows, version, hash } = chained(
      before,
      author,
      [{ kind: 'patient-erased', reason }],
      clock().toISOString(),
    )
    const done = await database.atomically([
      {
        ...advance(before, version, hash, null),
        sql: advanceSql.replace('team = ?', 'team = ?, erased = 1'),
      },
      { sql: 'UPDATE events SET salt = NULL, content = NULL WHERE patient = ?', values: [patient] },
      ...rows,
      ...['intake_links', 'intakes', 'sessions'].map((table) => ({
        sql: `DELETE FROM ${table} WHERE patient = ?`,
        values: [patient],
      })),
    ])
    if (!done) return conflict(before, expected)
    await database.forgetDeleted()
    return { kind: 'appended', version }
  }

  async function erasedPatients(): Promise<readonly string[]> {
    return (await database.all('SELECT id FROM patients WHERE erased = 1')).map((row) => textOf(row, 'id'))
  }

  async function heads(clinics: readonly string[]): Promise<readonly PatientHead[]> {
    const rows = await Promise.all(
      clinics.map((clinic) =>
        database.all('SELECT * FROM patients WHERE clinic = ? AND erased = 0 ORDER BY id', [clinic]),
      ),
    )
    return rows.flat().map(headFrom)
  }

  async function check(patient: string): Promise<readonly ChainProblem[]> {
    const found = await head(patient)
    const rows = await database.all('SELECT * FROM events WHERE patient = ? ORDER BY version', [patient])
    return chainProblems(patient, found, rows)
  }

  /** Every patient there is a head or an event of, erased ones too. */
  async function allPatients(): Promise<readonly string[]> {
    const rows = await database.all('SELECT id FROM patients UNION SELECT patient FROM events ORDER BY 1')
    return rows.map((row) => textOf(row, 'id'))
  }

  return { head, events, append, register, erase, erasedPatients, heads, check, allPatients }
}

const advanceSql =
  'UPDATE patients SET version = ?, hash = ?, team = ? WHERE id = ? AND version = ? AND hash = ? AND erased = 0'

/** Only from the version that was read: of two at the same time, one changes no row and is rolled back. */
function advance(before: PatientHead, version: number, hash: string, team: string | null): Statement {
  const values = [version, hash, team, before.id, before.version, before.hash]
  return { sql: advanceSql, values, mustChange: 1 }
}

function teamAfter(before: PatientHead, added: readonly PatientEvent[]): string | null {
  const change = added.findLast((event) => event.kind === 'access-limited')
  const team = change?.kind === 'access-limited' ? (change.team ?? undefined) : before.team
  return team === undefined ? null : JSON.stringify(team)
}

/** The rows of new events, each linked to the one before. Throws where an event is not one. */
function chained(before: PatientHead, author: Author, added: readonly PatientEvent[], at: string) {
  const authorText = JSON.stringify(authorSchema.parse(author))
  let { version, hash: previous } = before
  const rows = added.map((event): Statement => {
    version++
    const content = JSON.stringify(eventSchema.parse(event))
    const salt = newSalt()
    const hashOfContent = contentHash(salt, content)
    const link = { patient: before.id, version, at, author: authorText, contentHash: hashOfContent, previous }
    const hash = linkHash(link)
    const values = [before.id, version, at, authorText, salt, content, hashOfContent, previous, hash]
    previous = hash
    return { sql: insertEvent, values, mustChange: 1 }
  })
  return { rows, version, hash: previous }
}

const insertEvent = `INSERT INTO events (patient, version, at, author, salt, content, content_hash, previous, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`

async function readHead(database: Database, patient: string): Promise<PatientHead | undefined> {
  const [row] = await database.all('SELECT * FROM patients WHERE id = ?', [patient])
  return row === undefined ? undefined : headFrom(row)
}

function headFrom(row: Row): PatientHead {
  const team = optionalTextOf(row, 'team')
  return {
    id: textOf(row, 'id'),
    clinic: textOf(row, 'clinic'),
    version: numberOf(row, 'version'),
    hash: textOf(row, 'hash'),
    team: team === undefined ? undefined : (JSON.parse(team) as string[]),
    erased: numberOf(row, 'erased') === 1,
  }
}

async function readEvents(database: Database, patient: string, after: number) {
  const sql = 'SELECT * FROM events WHERE patient = ? AND version > ? ORDER BY version'
  return (await database.all(sql, [patient, after])).flatMap(eventFrom)
}

/** Nothing where the content was erased. What comes out of the store was checked on its way in. */
function eventFrom(row: Row): readonly StoredEvent[] {
  const content = optionalTextOf(row, 'content')
  if (content === undefined) return []
  return [
    {
      version: numberOf(row, 'version'),
      at: textOf(row, 'at'),
      author: JSON.parse(textOf(row, 'author')) as Author,
      hash: textOf(row, 'hash'),
      event: JSON.parse(content) as PatientEvent,
    },
  ]
}

function chainProblems(
  patient: string,
  head: PatientHead | undefined,
  rows: readonly Row[],
): readonly ChainProblem[] {
  const problems: ChainProblem[] = []
  let previous = beginning
  let version = 0
  for (const row of rows) {
    version++
    const problem = linkProblem(row, patient, version, previous, head?.erased === true)
    if (problem !== undefined) problems.push({ patient, version: numberOf(row, 'version'), problem })
    previous = textOf(row, 'hash')
  }
  if (head === undefined) problems.push({ patient, version, problem: 'The patient is missing.' })
  else if (head.version !== version || head.hash !== previous) {
    problems.push({ patient, version, problem: `The log should end with event ${head.version}.` })
  }
  if (head?.erased === true && rows.at(-1)?.content === null) {
    problems.push({ patient, version, problem: 'The patient was erased, and nobody is named for it.' })
  }
  return problems
}

function linkProblem(
  row: Row,
  patient: string,
  version: number,
  previous: string,
  erased: boolean,
): string | undefined {
  const [salt, content] = [optionalTextOf(row, 'salt'), optionalTextOf(row, 'content')]
  const link = {
    patient,
    version: numberOf(row, 'version'),
    at: textOf(row, 'at'),
    author: textOf(row, 'author'),
    contentHash: textOf(row, 'content_hash'),
    previous: textOf(row, 'previous'),
  }
  if (link.version !== version || link.previous !== previous) return 'An event before this one is missing.'
  if (linkHash(link) !== textOf(row, 'hash')) return 'Author, time or place of this event was changed.'
  if (content === undefined || salt === undefined) {
    return erased ? undefined : 'The content of this event was removed.'
  }
  return contentHash(salt, content) === link.contentHash
    ? undefined
    : 'The content of this event was changed.'
}
