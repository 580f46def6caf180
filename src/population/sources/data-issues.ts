/** What in a source of tables could not be used, counted; and the codes that mean nothing to us, listed. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Item, RawSource } from './raw-views.ts'
import { groupsOfItem, modalityOfItem, type UnderstoodMedicine } from './understand.ts'

export type SourceIssue = { readonly problem: string; readonly rows: number; readonly effect: string }

/** Each issue is one query that counts rows. */
const counts: readonly (readonly [problem: string, sql: string, effect: string])[] = [
  [
    'People without an observation period',
    'SELECT count(*) FROM staged_person ANTI JOIN staged_observed USING (person)',
    'Nothing can be told of them: cannot assess.',
  ],
  [
    'People without a date of birth',
    'SELECT count(*) FROM staged_person WHERE born_first IS NULL',
    'Their age is unknown, and so is every answer that depends on it.',
  ],
  [
    'Medicine entries of people who are not among the people',
    'SELECT count(*) FROM raw_medicine m ANTI JOIN staged_person p ON p.id = m.id',
    'Left out.',
  ],
  [
    'Diagnoses of people who are not among the people',
    'SELECT count(*) FROM raw_condition c ANTI JOIN staged_person p ON p.id = c.id',
    'Left out.',
  ],
  [
    'Medicine entries without a readable start date',
    'SELECT count(*) FROM staged_medicine WHERE start_day IS NULL',
    'When they were taken cannot be told: they can leave an answer open, and make no yes.',
  ],
  [
    'Dispensings without days of supply (missing, 0, or above 366)',
    "SELECT count(*) FROM staged_medicine WHERE kind = 'dispensing' AND supply_days IS NULL",
    'They may have lasted up to 90 days; none of these days is documented, and the dose is unknown.',
  ],
  [
    'Entries with days of supply without a quantity above 0',
    'SELECT count(*) FROM staged_medicine WHERE supply_days IS NOT NULL AND quantity IS NULL',
    'Their dose is unknown.',
  ],
  [
    'Entries whose dose cannot be worked out',
    'SELECT count(*) FROM dosed_medicine WHERE dose_high IS NULL',
    'Whether the dose was adequate cannot be told from them.',
  ],
  [
    'Instructions that were not understood',
    'SELECT count(*) FROM staged_medicine m JOIN (SELECT DISTINCT key, sig FROM known_instruction WHERE NOT is_read) i ON i.key = m.key AND i.sig = m.sig',
    'Their dose is unknown.',
  ],
  [
    'Same-day duplicates of one agent and dose',
    'SELECT coalesce(sum(n - 1), 0) FROM (SELECT count(*) AS n FROM dosed_medicine WHERE start_day IS NOT NULL GROUP BY person, agent, start_day, kind, dose_low, supply_days) WHERE n > 1',
    'Counted once.',
  ],
  [
    'Entries that begin after the death',
    'SELECT count(*) FROM staged_medicine JOIN staged_person USING (person) WHERE start_day > died_last',
    'Death ends every treatment.',
  ],
  [
    'Depression scores without a value, a date, or outside their scale',
    'SELECT count(*) FROM staged_score JOIN known_scale USING (key) WHERE day IS NULL OR value IS NULL OR value NOT BETWEEN low AND high',
    'They say nothing of an outcome.',
  ],
  [
    'Procedure codes used outside the years they were in force',
    'SELECT count(*) FROM staged_procedure JOIN known_procedure USING (key) WHERE day < from_day OR day > to_day',
    'Counted; check the code or the date.',
  ],
]

/** Everything that was left out or weakens the answers, in a fixed order; nothing is listed that does not occur. */
export async function issuesOf(connection: DuckDBConnection): Promise<readonly SourceIssue[]> {
  const issues: SourceIssue[] = []
  for (const [problem, sql, effect] of counts) {
    const rows = Number((await connection.runAndReadAll(sql)).getRows()[0]?.[0] ?? 0)
    if (rows > 0) issues.push({ problem, rows, effect })
  }
  return issues
}

/** A code or name of the source without a meaning here. */
export type Unmapped = {
  readonly kind: 'medicine' | 'diagnosis' | 'procedure'
  readonly code: string
  readonly name: string
  readonly rows: number
  readonly because: string
}

/**
 * Codes that say nothing to us. Medicines come first: an unknown one may be an antidepressant. Diagnoses and
 * procedures are listed only where not even a name or a vocabulary is known.
 */
export function unmappedOf(source: RawSource, medicines: readonly UnderstoodMedicine[]): readonly Unmapped[] {
  const items = new Map(source.medicines.map((item) => [item.key, item]))
  const unknown = medicines.flatMap(({ key, medicine, contradiction }): readonly Unmapped[] => {
    const item = items.get(key)
    if (item === undefined) return []
    if (medicine.identified === 'unidentified') {
      return [row('medicine', item, 'neither a code that we know nor a name: it may be an antidepressant')]
    }
    if (contradiction !== undefined)
      return [
        row('medicine', item, `the code and the name mean different medicines; the name: ${contradiction}`),
      ]
    return []
  })
  const diagnoses = source.conditions
    .filter((item) => isUnknown(item) && groupsOfItem(item).length === 0)
    .map((item) => row('diagnosis', item, 'no vocabulary is known for this code'))
  const procedures = source.procedures
    .filter((item) => isUnknown(item) && modalityOfItem(item) === undefined)
    .map((item) => row('procedure', item, 'no vocabulary is known for this code'))
  return [unknown, diagnoses, procedures].flatMap((list) =>
    [...list].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1)),
  )
}

function isUnknown(item: Item): boolean {
  return item.names.length === 0 && !item.codes.some((code) => code.system !== 'other')
}

function row(kind: Unmapped['kind'], item: Item, because: string): Unmapped {
  return { kind, code: item.key, name: item.names[0] ?? '', rows: item.rows, because }
}
