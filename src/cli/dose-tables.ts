/** `--dose-table`: minimum doses that the user supplies beside those we ship. */
import { readFileSync } from 'node:fs'
import { safeText } from '../explanation/safe-text.ts'
import {
  type DoseTables,
  readUserDoseTable,
  shippedDoseTables,
  withUserTable,
} from '../knowledge/doses/index.ts'
import { InputProblem } from './problem.ts'

/** The shipped tables, with the one in the file if a file is named. */
export function doseTables(file: string | undefined): DoseTables {
  if (file === undefined) return shippedDoseTables
  const read = readUserDoseTable(jsonIn(file))
  if (read.ok) return withUserTable(shippedDoseTables, read.table)
  const lines = read.problems.map((problem) => `  ${safeText(problem)}`).join('\n')
  throw new InputProblem(`Cannot use the dose table in ${file}:\n${lines}`)
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new InputProblem(`Cannot use the dose table in ${file}: it is not a readable JSON file.`)
  }
}
