/**
 * A table of minimum doses that the user supplies, because its publisher's terms or our sources do not let us ship
 * it: the ATHF-SF2 checklist is in the supplement of Sackeim 2024, doi:10.1016/j.jpsychires.2024.05.046.
 */
import { distance } from 'fastest-levenshtein'
import { combinationProducts } from '../medicines/combination-products.ts'
import { allIngredients } from '../medicines/ingredients.ts'
import type { DoseRow, DoseTable, DoseTables } from './dose-table.ts'

/** The JSON that a user writes. */
export type UserDoseTable = {
  readonly table: 'athf-sf2'
  readonly title: string
  /** Day on which somebody compared it with the source: `2026-11-23`. */
  readonly reviewed: string
  readonly doses: readonly {
    /** Generic name: `sertraline`, `dextromethorphan-bupropion`. */
    readonly agent: string
    readonly minimumMgPerDay: number
    readonly form?: DoseRow['form']
    readonly release?: DoseRow['release']
    /** Where in the source. */
    readonly at?: string
  }[]
}

export type ReadTable =
  | { readonly ok: true; readonly table: DoseTable }
  | { readonly ok: false; readonly problems: readonly string[] }

const forms = ['oral', 'transdermal', 'nasal', 'injection', 'topical', 'other']
const releases = ['immediate', 'sustained', 'extended', 'delayed', 'weekly']
const example =
  '{ "table": "athf-sf2", "title": "…", "reviewed": "2026-11-23", "doses": [{ "agent": "sertraline", "minimumMgPerDay": 50 }] }'

/** Checks a user's table, parsed from JSON. Every problem says where it is, what was read and what is allowed. */
export function readUserDoseTable(json: unknown): ReadTable {
  if (!isObject(json) || !Array.isArray(json.doses))
    return {
      ok: false,
      problems: [`The dose table must be a JSON object with a list "doses", such as ${example}`],
    }
  const doses: readonly unknown[] = json.doses
  const problems = [...headProblems(json), ...doses.flatMap(rowProblems), ...duplicateProblems(doses)]
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, table: tableOf(json as unknown as UserDoseTable) }
}

/** The tables with the user's own among them. */
export function withUserTable(tables: DoseTables, table: DoseTable): DoseTables {
  return { ...tables, [table.id]: table }
}

function headProblems(json: Readonly<Record<string, unknown>>): readonly string[] {
  const problems: string[] = []
  if (json.table !== 'athf-sf2')
    problems.push(`"table" is ${shown(json.table)}; only "athf-sf2" is supplied by the user.`)
  if (typeof json.title !== 'string' || json.title === '')
    problems.push(`"title" is ${shown(json.title)}; expected the name and edition of the table.`)
  if (typeof json.reviewed !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(json.reviewed))
    problems.push(
      `"reviewed" is ${shown(json.reviewed)}; expected the day of the last check, such as "2026-11-23".`,
    )
  return problems
}

function rowProblems(row: unknown, index: number): readonly string[] {
  const where = `doses[${index}]`
  if (!isObject(row))
    return [`${where} is ${shown(row)}; expected an object with "agent" and "minimumMgPerDay".`]
  const problems: string[] = []
  if (typeof row.agent !== 'string' || !agentIds.has(row.agent))
    problems.push(
      `${where}.agent is ${shown(row.agent)}; expected a generic name in lower case${suggestion(row.agent)}.`,
    )
  const minimum = row.minimumMgPerDay
  if (typeof minimum !== 'number' || !Number.isFinite(minimum) || minimum <= 0)
    problems.push(`${where}.minimumMgPerDay is ${shown(minimum)}; expected a number of milligrams above 0.`)
  if (row.form !== undefined && !forms.includes(String(row.form)))
    problems.push(`${where}.form is ${shown(row.form)}; allowed: ${forms.join(', ')}.`)
  if (row.release !== undefined && !releases.includes(String(row.release)))
    problems.push(`${where}.release is ${shown(row.release)}; allowed: ${releases.join(', ')}.`)
  return problems
}

function duplicateProblems(doses: readonly unknown[]): readonly string[] {
  const seen = new Map<string, number>()
  return doses.flatMap((row, index) => {
    if (!isObject(row)) return []
    const key = [row.agent, row.form, row.release].map(String).join(' ')
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    return first === undefined
      ? []
      : [`doses[${index}] repeats ${shown(row.agent)} of doses[${first}]; keep one of the two.`]
  })
}

function tableOf(json: UserDoseTable): DoseTable {
  return {
    id: json.table,
    title: json.title,
    reviewed: json.reviewed,
    rows: json.doses.map((row) => ({
      agent: row.agent,
      minimum: row.minimumMgPerDay,
      form: row.form,
      release: row.release,
      cite: { source: 'athf-sf2', at: row.at ?? 'table supplied by the user', status: 'known' },
    })),
  }
}

const agentIds: ReadonlySet<string> = new Set([
  ...allIngredients.map((entry) => entry.id),
  ...combinationProducts.flatMap((product) => product.agent?.id ?? []),
])

function suggestion(agent: unknown): string {
  if (typeof agent !== 'string') return ''
  const lower = agent.toLowerCase()
  const near = [...agentIds].find((id) => id === lower || distance(id, lower) <= 2)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

function shown(value: unknown): string {
  return value === undefined ? 'missing' : JSON.stringify(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
