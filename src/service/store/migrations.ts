/** The tables, in steps: a step that was released never changes, a later one changes what it made. */
import type { Database } from './database.ts'

type Migration = { readonly id: number; readonly statements: readonly string[] }

const migrations: readonly Migration[] = [
  {
    id: 1,
    statements: [
      `CREATE TABLE clinics (id TEXT PRIMARY KEY, name TEXT NOT NULL)`,
      // version and hash are those of the last event: an event cut off the end of the log is missed.
      `CREATE TABLE patients (id TEXT PRIMARY KEY, clinic TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL,
        team TEXT, erased INTEGER NOT NULL)`,
      `CREATE INDEX patients_of_clinic ON patients (clinic)`,
      // salt and content are emptied when a patient is erased; content_hash keeps the chain whole.
      `CREATE TABLE events (patient TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL,
        salt TEXT, content TEXT, content_hash TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL,
        PRIMARY KEY (patient, version))`,
      `CREATE TABLE accounts (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
        roles TEXT NOT NULL, clinics TEXT NOT NULL, password TEXT, one_time INTEGER NOT NULL, disabled INTEGER NOT NULL,
        oidc_subject TEXT UNIQUE)`,
      `CREATE TABLE sessions (token_hash TEXT PRIMARY KEY, account TEXT NOT NULL, patient TEXT, used_at TEXT NOT NULL,
        idle_minutes INTEGER NOT NULL, expires_at TEXT NOT NULL)`,
      `CREATE INDEX sessions_of_account ON sessions (account)`,
      `CREATE TABLE passkeys (id TEXT PRIMARY KEY, account TEXT NOT NULL, name TEXT NOT NULL, public_key TEXT NOT NULL,
        counter INTEGER NOT NULL, transports TEXT NOT NULL, created_at TEXT NOT NULL)`,
      `CREATE TABLE challenges (id TEXT PRIMARY KEY, content TEXT NOT NULL, expires_at TEXT NOT NULL)`,
      `CREATE TABLE intake_links (code_hash TEXT PRIMARY KEY, patient TEXT NOT NULL, made_by TEXT NOT NULL,
        instruments TEXT NOT NULL, history INTEGER NOT NULL, expires_at TEXT NOT NULL, used_at TEXT)`,
      `CREATE TABLE intakes (patient TEXT PRIMARY KEY, instruments TEXT NOT NULL, history INTEGER NOT NULL,
        done TEXT NOT NULL, draft TEXT)`,
      `CREATE TABLE access_log (id TEXT PRIMARY KEY, at TEXT NOT NULL, account TEXT NOT NULL, action TEXT NOT NULL,
        patient TEXT, outcome TEXT NOT NULL)`,
      `CREATE INDEX access_by_time ON access_log (at)`,
      `CREATE TABLE attempts (subject TEXT PRIMARY KEY, since TEXT NOT NULL, count INTEGER NOT NULL)`,
    ],
  },
  {
    id: 2,
    // Whom an admin gave or took what: the account that was changed, beside the one who changed it.
    statements: ['ALTER TABLE access_log ADD COLUMN about TEXT'],
  },
]

const newest = Math.max(...migrations.map(({ id }) => id))

/**
 * Brings the tables to the newest step, or to an older one for a test of what follows. Several processes may start at
 * once: each step happens once.
 */
export async function migrate(database: Database, last: number = newest): Promise<void> {
  await makeMigrationTable(database)
  const done = new Set((await database.all('SELECT id FROM migrations')).map(({ id }) => Number(id)))
  if ([...done].some((id) => id > newest)) {
    throw new Error('The store was made by a newer version of Nextline. Install that version.')
  }
  for (const { id, statements } of migrations) {
    if (done.has(id) || id > last) continue
    await database.atomically([
      {
        sql: 'INSERT INTO migrations (id) VALUES (?) ON CONFLICT DO NOTHING',
        values: [id],
        mustChange: 1,
      },
      ...statements.map((sql) => ({ sql, values: [] })),
    ])
  }
}

async function makeMigrationTable(database: Database): Promise<void> {
  const create = { sql: 'CREATE TABLE IF NOT EXISTS migrations (id INTEGER PRIMARY KEY)', values: [] }
  try {
    await database.atomically([create])
  } catch {
    // PostgreSQL fails where two processes make the same table in the same moment; then it is there.
    await database.atomically([create])
  }
}
