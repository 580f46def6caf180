/** `--definition`: a shipped definition by its id, or a user's own by its file. */
import { existsSync, readFileSync } from 'node:fs'
import { closest } from 'fastest-levenshtein'
import { safeText } from '../explanation/safe-text.ts'
import type { Definition } from '../knowledge/definitions/definition.ts'
import { allDefinitions, defaultDefinition, definitions } from '../knowledge/definitions/index.ts'
import { readDefinition } from '../knowledge/definitions/read-definition.ts'
import { InputProblem, UsageProblem } from './problem.ts'

export type ChosenDefinitions = {
  /** Explained in full. */
  readonly definition: Definition
  /** Set beside it. */
  readonly definitions: readonly Definition[]
}

/**
 * The first that is named is explained in full; all others, named or of those for patients, stand beside it. What counts
 * as a program counts stands there only where it is named.
 */
export function chosenDefinitions(names: readonly string[]): ChosenDefinitions {
  const chosen = names.map(definitionNamed)
  const named = new Set(chosen.map(({ id }) => id))
  const others = definitions.filter(({ id }) => !named.has(id))
  return { definition: chosen[0] ?? defaultDefinition, definitions: [...chosen, ...others] }
}

function definitionNamed(name: string): Definition {
  const shipped = allDefinitions.find(({ id }) => id === name)
  if (shipped !== undefined) return shipped
  if (existsSync(name)) return definitionInFile(name)
  const nearest = closest(
    name,
    allDefinitions.map(({ id }) => id),
  )
  throw new UsageProblem(
    `Cannot find the definition "${safeText(name)}": it is neither the id of a definition nor a file. Did you mean "${nearest}"? "nextline definitions" lists all.`,
  )
}

function definitionInFile(file: string): Definition {
  const { definition, problems } = readDefinition(textOf(file))
  if (definition !== undefined) return definition
  const lines = problems.map((problem) => `  ${safeText(problem)}`).join('\n')
  throw new InputProblem(
    `Cannot use the definition in ${file}:\n${lines}\nThe form is described in schema/definition.schema.json.`,
  )
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new InputProblem(`Cannot read the definition in ${file}: it is not a readable file.`)
  }
}
