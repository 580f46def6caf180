/** What a database says in codes, in words that tell an operator what to do. None of them holds a value of a record. */

/** Codes of PostgreSQL (appendix A of its manual), of the network, and of SQLite. */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED:
    'No database answers at this address. Is the server running? Check host and port of --database.',
  ENOTFOUND: 'The host of the database is not known. Check the name in --database.',
  EAI_AGAIN:
    'The host of the database cannot be looked up now. Check the name in --database, and the network.',
  ETIMEDOUT: 'The database does not answer in time. Check host and port of --database, and the firewall.',
  ERR_INVALID_URL:
    'The address of the database cannot be read. Expected postgres://user:password@host:5432/database; write signs such as @ and / in a password as %40 and %2F.',
  '28P01': 'The database refuses the password. Check user and password of --database, or PGPASSWORD.',
  '28000':
    'The database does not let this user in from here. Check the user in --database, and pg_hba.conf of the server.',
  '3D000': 'There is no database of this name. Make it first: createdb --encoding UTF8 clinic',
  '42501':
    'The user of the database may not make tables. Give it a database of its own: createdb --owner USER clinic',
  '53300':
    'The database has no free connection. Raise max_connections, or run fewer service processes (10 connections each).',
  '57P03': 'The database is starting or stopping. Try again in a moment.',
  '25006': 'The database only reads: it is a replica. Name the primary server in --database.',
  SELF_SIGNED_CERT_IN_CHAIN:
    'The certificate of the database is not known here. Name its authority: ?sslmode=verify-full&sslrootcert=…',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'The certificate of the database is not known here. Name its authority: ?sslmode=verify-full&sslrootcert=…',
}

/** Result codes of SQLite (its manual, "Result and Error Codes"); the lower byte is the kind. */
const sqliteWords: Readonly<Record<number, string>> = {
  5: 'The file of the store is in use by another program. Stop it, or wait until it is done.',
  8: 'The file of the store, or its folder, may not be written. Check its rights.',
  11: 'The file of the store is damaged. Keep it as it is, and restore the latest backup into a new one.',
  13: 'The disk is full.',
  14: 'The file of the store cannot be opened. Check --database and the rights of the folder.',
  26: 'The file is not a store of Nextline. Check --database.',
}

/** What to tell an operator; nothing where the error is not one of the database. */
export function wordsForStore(error: unknown): string | undefined {
  const { code, errcode, message } = (error ?? {}) as {
    readonly code?: unknown
    readonly errcode?: unknown
    readonly message?: unknown
  }
  if (code === 'ERR_SQLITE_ERROR') return sqliteWords[Number(errcode) & 0xff] ?? `SQLite fails (${errcode}).`
  // The driver of PostgreSQL gives these no code.
  if (message === 'timeout exceeded when trying to connect') return words.ETIMEDOUT
  if (/^Connection terminated|^The server does not support SSL/.test(String(message))) {
    return `The connection to the database fails: ${String(message)}.`
  }
  return words[String(code)]
}

/** Whether the database is away for now, so that the same request may work later. */
export function isStoreAway(error: unknown): boolean {
  const { code, errcode, message } = (error ?? {}) as {
    readonly code?: unknown
    readonly errcode?: unknown
    readonly message?: unknown
  }
  if (code === 'ERR_SQLITE_ERROR') return [5, 13].includes(Number(errcode) & 0xff)
  const isConnection =
    /^(?:08|53|57P)|^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|25006)$/
  return (
    isConnection.test(String(code)) ||
    /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered/.test(
      String(message),
    )
  )
}
