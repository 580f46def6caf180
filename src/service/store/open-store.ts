/** The store of the service, on whichever database is named. */
import { type AccountStore, accountStore } from '../accounts/account-store.ts'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import { type Clock, type PatientLog, patientLog } from './patient-log.ts'

export type Store = {
  readonly database: Database
  readonly patients: PatientLog
  readonly accounts: AccountStore
}

/** `postgres://…` or the file of the embedded store; `:memory:` keeps nothing. */
export async function openStore(name: string, clock: Clock = () => new Date()): Promise<Store> {
  const database = await openDatabase(name)
  await migrate(database)
  return { database, patients: patientLog(database, clock), accounts: accountStore(database, clock) }
}

/** Only the driver that is needed is loaded. */
async function openDatabase(name: string): Promise<Database> {
  if (isPostgres(name)) return (await import('./postgres.ts')).openPostgres(name)
  return (await import('./sqlite.ts')).openSqlite(name)
}

export function isPostgres(name: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(name)
}
