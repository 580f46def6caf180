/** Clinics, accounts, sessions, passkeys, intake links, the access log and counted attempts. */
import { randomUUID } from 'node:crypto'
import { v7 as uuidInOrderOfTime } from 'uuid'
import type { Role } from '../api/contract/endpoint.ts'
import { type Database, numberOf, optionalTextOf, type Row, textOf, type Value } from '../store/database.ts'
import type { Clock } from '../store/patient-log.ts'

export type Clinic = { readonly id: string; readonly name: string }

export type Account = {
  readonly id: string
  /** To sign in with. */
  readonly name: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly clinics: readonly string[]
  /** The argon2id hash. */
  readonly password?: string | undefined
  /** The password was given by somebody else and must be changed. */
  readonly oneTime: boolean
  readonly disabled: boolean
  readonly oidcSubject?: string | undefined
}

export type Session = {
  readonly tokenHash: string
  readonly account: string
  /** Of a patient: the only chart there is for this session. */
  readonly patient?: string | undefined
  readonly usedAt: string
  readonly idleMinutes: number
  readonly expiresAt: string
}

export type Passkey = {
  readonly id: string
  readonly account: string
  readonly name: string
  /** Base64url. */
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
  readonly createdAt: string
}

export type IntakeLink = {
  readonly codeHash: string
  readonly patient: string
  readonly madeBy: string
  readonly instruments: readonly string[]
  readonly history: boolean
  readonly expiresAt: string
  readonly usedAt?: string | undefined
}

export type Intake = {
  readonly patient: string
  readonly instruments: readonly string[]
  readonly history: boolean
  readonly done: readonly string[]
  readonly draft?: string | undefined
}

export type AccessEntry = {
  readonly at: string
  readonly account: string
  readonly action: string
  readonly patient?: string | undefined
  /** The account that an admin made or changed. */
  readonly about?: string | undefined
  readonly outcome: 'allowed' | 'refused'
}

export type AccountStore = ReturnType<typeof accountStore>

const mostEntries = 200

export function accountStore(database: Database, clock: Clock) {
  const now = () => clock().toISOString()
  const run = (sql: string, values: readonly Value[], mustChange?: number) =>
    database.atomically([{ sql, values, ...(mustChange === undefined ? {} : { mustChange }) }])
  const runQuickly = (sql: string, values: readonly Value[]) =>
    database.atomically([{ sql, values }], 'quick')
  const one = async (sql: string, values: readonly Value[]) => (await database.all(sql, values))[0]

  return {
    ...clinicsIn(database, run),
    ...accountsIn(database, run, one),
    ...sessionsIn(run, runQuickly, one, now),
    ...passkeysIn(database, run, one, now),
    ...intakesIn(database, run, one, now),
    ...accessIn(database, runQuickly, now),
  }
}

type Run = (sql: string, values: readonly Value[], mustChange?: number) => Promise<boolean>
type One = (sql: string, values: readonly Value[]) => Promise<Row | undefined>
type Now = () => string

function clinicsIn(database: Database, run: Run) {
  return {
    clinics: async (): Promise<readonly Clinic[]> =>
      (await database.all('SELECT * FROM clinics ORDER BY name')).map((row) => ({
        id: textOf(row, 'id'),
        name: textOf(row, 'name'),
      })),
    addClinic: async (name: string, id: string = randomUUID()): Promise<Clinic> => {
      await run('INSERT INTO clinics (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING', [id, name])
      return { id, name }
    },
  }
}

function accountsIn(database: Database, run: Run, one: One) {
  const found = (row: Row | undefined) => (row === undefined ? undefined : accountFrom(row))
  return {
    accounts: async () => (await database.all('SELECT * FROM accounts ORDER BY name')).map(accountFrom),
    account: async (id: string) => found(await one('SELECT * FROM accounts WHERE id = ?', [id])),
    accountNamed: async (name: string) => found(await one('SELECT * FROM accounts WHERE name = ?', [name])),
    accountOfOidc: async (subject: string) =>
      found(await one('SELECT * FROM accounts WHERE oidc_subject = ?', [subject])),
    /** False where the name is taken. */
    addAccount: (account: Account) => run(insertAccount, accountValues(account), 1),
    saveAccount: (account: Account) => run(updateAccount, [...accountValues(account), account.id], 1),
  }
}

const insertAccount = `INSERT INTO accounts
  (id, name, display_name, roles, clinics, password, one_time, disabled, oidc_subject)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
const updateAccount = `UPDATE accounts SET id = ?, name = ?, display_name = ?, roles = ?, clinics = ?, password = ?,
  one_time = ?, disabled = ?, oidc_subject = ? WHERE id = ?`

function accountValues(account: Account): readonly Value[] {
  const { id, name, displayName, roles, clinics, password, oneTime, disabled, oidcSubject } = account
  return [
    id,
    name,
    displayName,
    JSON.stringify(roles),
    JSON.stringify(clinics),
    password ?? null,
    Number(oneTime),
    Number(disabled),
    oidcSubject ?? null,
  ]
}

function accountFrom(row: Row): Account {
  return {
    id: textOf(row, 'id'),
    name: textOf(row, 'name'),
    displayName: textOf(row, 'display_name'),
    roles: listOf(row, 'roles') as readonly Role[],
    clinics: listOf(row, 'clinics'),
    password: optionalTextOf(row, 'password'),
    oneTime: numberOf(row, 'one_time') === 1,
    disabled: numberOf(row, 'disabled') === 1,
    oidcSubject: optionalTextOf(row, 'oidc_subject'),
  }
}

function sessionsIn(run: Run, runQuickly: Run, one: One, now: Now) {
  return {
    addSession: async (session: Omit<Session, 'usedAt'>) => {
      const { tokenHash, account, patient, idleMinutes, expiresAt } = session
      await run('DELETE FROM sessions WHERE expires_at < ?', [now()])
      await run(
        'INSERT INTO sessions (token_hash, account, patient, used_at, idle_minutes, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        [tokenHash, account, patient ?? null, now(), idleMinutes, expiresAt],
      )
    },
    session: async (tokenHash: string): Promise<Session | undefined> => {
      const row = await one('SELECT * FROM sessions WHERE token_hash = ?', [tokenHash])
      return row === undefined ? undefined : sessionFrom(row)
    },
    touchSession: (tokenHash: string) =>
      runQuickly('UPDATE sessions SET used_at = ? WHERE token_hash = ?', [now(), tokenHash]),
    endSession: (tokenHash: string) => run('DELETE FROM sessions WHERE token_hash = ?', [tokenHash]),
    endSessionsOf: (account: string) => run('DELETE FROM sessions WHERE account = ?', [account]),
  }
}

function sessionFrom(row: Row): Session {
  return {
    tokenHash: textOf(row, 'token_hash'),
    account: textOf(row, 'account'),
    patient: optionalTextOf(row, 'patient'),
    usedAt: textOf(row, 'used_at'),
    idleMinutes: numberOf(row, 'idle_minutes'),
    expiresAt: textOf(row, 'expires_at'),
  }
}

function passkeysIn(database: Database, run: Run, one: One, now: Now) {
  return {
    passkeysOf: async (account: string) =>
      (await database.all('SELECT * FROM passkeys WHERE account = ? ORDER BY created_at', [account])).map(
        passkeyFrom,
      ),
    passkey: async (id: string) => {
      const row = await one('SELECT * FROM passkeys WHERE id = ?', [id])
      return row === undefined ? undefined : passkeyFrom(row)
    },
    addPasskey: ({ id, account, name, publicKey, counter, transports }: Omit<Passkey, 'createdAt'>) =>
      run(
        `INSERT INTO passkeys (id, account, name, public_key, counter, transports, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        [id, account, name, publicKey, counter, JSON.stringify(transports), now()],
        1,
      ),
    /** Only upwards: a lower counter tells of a copied key. */
    countPasskey: (id: string, counter: number) =>
      run('UPDATE passkeys SET counter = ? WHERE id = ?', [counter, id]),
    removePasskey: (account: string, id: string) =>
      run('DELETE FROM passkeys WHERE account = ? AND id = ?', [account, id], 1),
    removePasskeysOf: (account: string) => run('DELETE FROM passkeys WHERE account = ?', [account]),
    addChallenge: async (id: string, content: string, expiresAt: string) => {
      await run('DELETE FROM challenges WHERE expires_at < ?', [now()])
      await run('INSERT INTO challenges (id, content, expires_at) VALUES (?, ?, ?)', [id, content, expiresAt])
    },
    /** A challenge is good for one answer. */
    takeChallenge: async (id: string): Promise<string | undefined> => {
      const row = await one('SELECT * FROM challenges WHERE id = ? AND expires_at >= ?', [id, now()])
      if (row === undefined || !(await run('DELETE FROM challenges WHERE id = ?', [id], 1))) return undefined
      return textOf(row, 'content')
    },
  }
}

function passkeyFrom(row: Row): Passkey {
  return {
    id: textOf(row, 'id'),
    account: textOf(row, 'account'),
    name: textOf(row, 'name'),
    publicKey: textOf(row, 'public_key'),
    counter: numberOf(row, 'counter'),
    transports: listOf(row, 'transports'),
    createdAt: textOf(row, 'created_at'),
  }
}

function intakesIn(database: Database, run: Run, one: One, now: Now) {
  return {
    /**
     * The earlier links of the patient that nobody used end with this one, and so do the browsers that used one: a
     * link that went into the wrong hands is ended by making another.
     */
    addIntakeLink: (link: Omit<IntakeLink, 'usedAt'>) =>
      database.atomically([
        { sql: 'DELETE FROM sessions WHERE patient = ?', values: [link.patient] },
        { sql: 'DELETE FROM intake_links WHERE patient = ? AND used_at IS NULL', values: [link.patient] },
        {
          sql: `INSERT INTO intake_links (code_hash, patient, made_by, instruments, history, expires_at, used_at)
            VALUES (?, ?, ?, ?, ?, ?, NULL)`,
          values: [
            link.codeHash,
            link.patient,
            link.madeBy,
            JSON.stringify(link.instruments),
            Number(link.history),
            link.expiresAt,
          ],
        },
      ]),
    intakeLink: async (codeHash: string): Promise<IntakeLink | undefined> => {
      const row = await one('SELECT * FROM intake_links WHERE code_hash = ?', [codeHash])
      return row === undefined ? undefined : linkFrom(row)
    },
    /** The code works once: of two who use it at the same time, one gets false. */
    useIntakeLink: ({ codeHash, patient, instruments, history }: IntakeLink) =>
      database.atomically([
        {
          sql: 'UPDATE intake_links SET used_at = ? WHERE code_hash = ? AND used_at IS NULL AND expires_at >= ?',
          values: [now(), codeHash, now()],
          mustChange: 1,
        },
        { sql: 'DELETE FROM intakes WHERE patient = ?', values: [patient] },
        {
          sql: 'INSERT INTO intakes (patient, instruments, history, done, draft) VALUES (?, ?, ?, ?, NULL)',
          values: [patient, JSON.stringify(instruments), Number(history), '[]'],
        },
      ]),
    intake: async (patient: string): Promise<Intake | undefined> => {
      const row = await one('SELECT * FROM intakes WHERE patient = ?', [patient])
      return row === undefined ? undefined : intakeFrom(row)
    },
    keepDraft: (patient: string, draft: string) =>
      run('UPDATE intakes SET draft = ? WHERE patient = ?', [draft, patient]),
    markDone: (patient: string, done: readonly string[]) =>
      run('UPDATE intakes SET done = ? WHERE patient = ?', [JSON.stringify(done), patient]),
  }
}

function linkFrom(row: Row): IntakeLink {
  return {
    codeHash: textOf(row, 'code_hash'),
    patient: textOf(row, 'patient'),
    madeBy: textOf(row, 'made_by'),
    instruments: listOf(row, 'instruments'),
    history: numberOf(row, 'history') === 1,
    expiresAt: textOf(row, 'expires_at'),
    usedAt: optionalTextOf(row, 'used_at'),
  }
}

function intakeFrom(row: Row): Intake {
  return {
    patient: textOf(row, 'patient'),
    instruments: listOf(row, 'instruments'),
    history: numberOf(row, 'history') === 1,
    done: listOf(row, 'done'),
    draft: optionalTextOf(row, 'draft'),
  }
}

export type AccessQuery = {
  readonly patient?: string | undefined
  readonly account?: string | undefined
  readonly before?: string | undefined
}

function accessIn(database: Database, run: Run, now: Now) {
  return {
    logAccess: ({ account, action, patient, about, outcome }: Omit<AccessEntry, 'at'>) =>
      run(
        'INSERT INTO access_log (id, at, account, action, patient, about, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [uuidInOrderOfTime(), now(), account, action, patient ?? null, about ?? null, outcome],
      ),
    accessLog: async ({ patient, account, before }: AccessQuery): Promise<readonly AccessEntry[]> => {
      const conditions = [
        ['patient = ?', patient],
        ['account = ?', account],
        ['at < ?', before],
      ].filter((each): each is [string, string] => each[1] !== undefined)
      const where =
        conditions.length === 0 ? '' : ` WHERE ${conditions.map(([condition]) => condition).join(' AND ')}`
      const rows = await database.all(
        `SELECT * FROM access_log${where} ORDER BY id DESC LIMIT ${mostEntries}`,
        conditions.map(([, value]) => value),
      )
      return rows.map(accessFrom)
    },
    /** Counts one more attempt in the window and answers how many there were, this one included. */
    countAttempt: async (subject: string, windowStart: string): Promise<number> => {
      await run(
        `INSERT INTO attempts (subject, since, count) VALUES (?, ?, 1) ON CONFLICT (subject) DO UPDATE SET
          count = CASE WHEN attempts.since < ? THEN 1 ELSE attempts.count + 1 END,
          since = CASE WHEN attempts.since < ? THEN excluded.since ELSE attempts.since END`,
        [subject, now(), windowStart, windowStart],
      )
      const [row] = await database.all('SELECT count FROM attempts WHERE subject = ?', [subject])
      return row === undefined ? 0 : numberOf(row, 'count')
    },
    forgetAttempts: (subject: string) => run('DELETE FROM attempts WHERE subject = ?', [subject]),
  }
}

function accessFrom(row: Row): AccessEntry {
  return {
    at: textOf(row, 'at'),
    account: textOf(row, 'account'),
    action: textOf(row, 'action'),
    patient: optionalTextOf(row, 'patient'),
    about: optionalTextOf(row, 'about'),
    outcome: textOf(row, 'outcome') === 'refused' ? 'refused' : 'allowed',
  }
}

function listOf(row: Row, name: string): readonly string[] {
  return JSON.parse(textOf(row, name)) as string[]
}
