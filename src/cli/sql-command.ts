/** `nextline sql`: a definition as a script that counts a population in a warehouse. */
import type { DoseTables } from '../knowledge/doses/index.ts'
import { programOf } from '../population/query/program-of.ts'
import { type DialectName, dialectNames, scriptOf } from '../population/query/script.ts'
import type { Day } from '../units/day.ts'
import { chosenDefinitions } from './chosen-definitions.ts'
import { doseTables } from './dose-tables.ts'
import { type ExitCode, exitCodes } from './problem.ts'
import type { Terminal } from './terminal.ts'

export { dialectNames }

export type SqlOptions = {
  /** A shipped definition's id, or a file. */
  readonly definition: string
  readonly dialect: DialectName
  readonly asOf: Day
  readonly doseTable?: string | undefined
}

/** Prints the script. */
export function sqlCommand(options: SqlOptions, terminal: Terminal): ExitCode {
  const tables: DoseTables = doseTables(options.doseTable)
  const { definition } = chosenDefinitions([options.definition])
  terminal.stdout.write(scriptOf(programOf(definition, options.asOf, tables), options.dialect))
  return exitCodes.assessed
}
