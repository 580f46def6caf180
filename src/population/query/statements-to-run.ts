/**
 * The statements of a program that have not run yet. Definitions that share steps (the courses of every agent, the
 * trials of one pause) compute them once.
 */
import { createHash } from 'node:crypto'
import type { Dialect, Statement } from './print.ts'
import type { Program, Value } from './query.ts'
import { statementsOf } from './statements.ts'

/** What each kept step was made from: its text, its values and its inputs. Forget it when the population changes. */
export type StepsDone = Map<string, string>

/** Each statement counts as done once the next is asked for. */
export function* statementsToRun(
  program: Program,
  dialect: Dialect,
  done: StepsDone,
): Generator<Statement, void, void> {
  for (const statement of statementsOf(program, dialect)) {
    const made = fingerprint(program, statement, done)
    if (done.get(statement.step) === made) continue
    yield statement
    done.set(statement.step, made)
  }
}

export function valuesOf(program: Program, names: readonly string[]): Record<string, Value> {
  return Object.fromEntries(names.map((name) => [name, program.parameters[name]?.value ?? null]))
}

/** The same text over the same values and the same inputs makes the same rows. */
function fingerprint(program: Program, { sql, reads, sources }: Statement, done: StepsDone): string {
  const inputs = sources.map((source) => done.get(source) ?? source)
  return createHash('sha256')
    .update(JSON.stringify([sql, valuesOf(program, reads), inputs]))
    .digest('hex')
}
