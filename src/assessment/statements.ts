/** Sentences that options share, each with a key of its own that stays the same for every patient. */
import { options } from '../knowledge/options/index.ts'
import type { PlanOption } from '../plan/index.ts'
import { citationText, type Lean } from './citations.ts'

/** A key of `plan.statements`. */
export type StatementKey = string
export type Statement = PlanOption['judge']
export type LeanStatement = Lean<Statement>

type Keyed = { readonly key: StatementKey; readonly statement: LeanStatement }

/** In the order of the options, so that a key depends on the knowledge alone. */
const byContent: ReadonlyMap<string, Keyed> = keyed(options.flatMap(sharedBy))

function sharedBy({ cautions, before, during, judge, together, regulatory }: (typeof options)[number]) {
  return [...cautions, ...before, ...during, judge, ...together, regulatory] as readonly Statement[]
}

function keyed(statements: readonly Statement[]): ReadonlyMap<string, Keyed> {
  const found = new Map<string, Keyed>()
  for (const each of statements) {
    const content = contentOf(each)
    const { text, cite, weeks } = each
    const statement = { text, cite: citationText(cite), weeks }
    if (!found.has(content)) found.set(content, { key: `s${found.size + 1}`, statement })
  }
  return found
}

function contentOf({ text, cite, weeks }: Statement): string {
  return JSON.stringify([text, citationText(cite), weeks])
}

const known = new WeakMap<Statement, Keyed>()

function keyedOf(statement: Statement): Keyed {
  const found = known.get(statement) ?? byContent.get(contentOf(statement))
  if (found === undefined) throw new Error(`No option says: ${statement.text}`)
  known.set(statement, found)
  return found
}

export function statementKey(statement: Statement): StatementKey {
  return keyedOf(statement).key
}

const byKey: ReadonlyMap<StatementKey, LeanStatement> = new Map(
  [...byContent.values()].map(({ key, statement }) => [key, statement]),
)

/** The statements behind the keys of these lists. */
export function statementsOf(
  lists: readonly (readonly StatementKey[])[],
): Readonly<Record<StatementKey, LeanStatement>> {
  const named = new Set<StatementKey>()
  for (const keys of lists) for (const key of keys) named.add(key)
  const found: Record<StatementKey, LeanStatement> = {}
  for (const key of named) {
    const statement = byKey.get(key)
    if (statement !== undefined) found[key] = statement
  }
  return found
}
