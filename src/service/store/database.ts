/** What the store asks of a database; the same statements run on SQLite and PostgreSQL. */

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

/** `?` stands for the next value. */
export type Statement = {
  readonly sql: string
  readonly values: readonly Value[]
  /** How many rows it must change; otherwise nothing of the whole group happens. */
  readonly mustChange?: number
}

export type Care = 'durable' | 'quick'

export type Database = {
  readonly all: (sql: string, values?: readonly Value[]) => Promise<readonly Row[]>
  /**
   * All of the statements or none of them. False: one changed another number of rows than it must, and nothing
   * happened. Once it answers true the change outlives a crash; a `quick` one outlives a crash of the service, and
   * may be lost where the power fails (who looked at what, when a session was last used).
   */
  readonly atomically: (statements: readonly Statement[], care?: Care) => Promise<boolean>
  /** Reads as of one moment, while others go on writing. */
  readonly snapshot: <Result>(work: (all: Database['all']) => Promise<Result>) => Promise<Result>
  /** Overwrites or frees what was deleted, where the database would otherwise keep it for a while. */
  readonly forgetDeleted: () => Promise<void>
  readonly close: () => Promise<void>
}

/** A value of a row that is a text; another type is a mistake of ours. */
export function textOf(row: Row, name: string): string {
  const value = row[name]
  if (typeof value !== 'string') throw new Error(`The column ${name} holds no text.`)
  return value
}

export function numberOf(row: Row, name: string): number {
  const value = Number(row[name])
  if (!Number.isFinite(value)) throw new Error(`The column ${name} holds no number.`)
  return value
}

export function optionalTextOf(row: Row, name: string): string | undefined {
  const value = row[name]
  return typeof value === 'string' ? value : undefined
}
