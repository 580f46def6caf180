/**
 * What the report counts over trials and years, for the people of one batch. Every person lies in one batch, so that
 * the numbers of all batches add up.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'

export const reportAgeBands: readonly number[] = [0, 18, 25, 35, 45, 55, 65]
export const longestSequence = 5

/** The requirements that a clinical definition has of a trial, as columns of `judged_trial`. */
export const requirements = [
  ['dose', 'At or above the minimum dose'],
  ['duration', 'Long enough at that dose'],
  ['adherence', 'Taken as prescribed'],
  ['for_depression', 'For depression, not another purpose'],
  ['not_as_needed', 'Taken regularly'],
  ['adequate', 'Adequate: all of these'],
  ['failed', 'Not enough improvement'],
  ['in_scope', 'In the episode that counts'],
] as const

/** Where the trials of a batch stand: those of the query, and beside them those that were streamed. */
export type TrialTables = { readonly isStreamed: boolean }

/** Each table of counts: its name, and the query that adds one batch to it. */
export function batchCounts(
  { rule }: Definition,
  tables: TrialTables,
): readonly (readonly [table: string, sql: string])[] {
  const countsTreatments = rule.kind === 'successive-treatments' ? treatments(tables) : countedRows
  return [
    ['counted_year', years],
    ['counted_sequence', sequences],
    rule.kind === 'failed-trials'
      ? ['counted_shortfall', shortfalls]
      : ['counted_treatment', countsTreatments],
    ['counted_trial', rule.kind === 'failed-trials' ? judgedTrials : treatmentRows(tables)],
  ]
}

/** Adds the counts of a batch; the first batch makes the tables. */
export async function addBatchCounts(
  connection: DuckDBConnection,
  database: string,
  isFirst: boolean,
  counts: ReturnType<typeof batchCounts>,
): Promise<void> {
  for (const [table, sql] of counts) {
    const name = `"${database}".main.${table}`
    await connection.run(isFirst ? `CREATE OR REPLACE TABLE ${name} AS ${sql}` : `INSERT INTO ${name} ${sql}`)
  }
}

const antidepressants = "(SELECT agent FROM agent_kind WHERE role = 'antidepressant')"
const bands = reportAgeBands.map((from) => `WHEN age >= ${from} THEN ${from}`).reverse()

/**
 * A year's people are those observed on a day of it, with the diagnosis, without exclusion, and with days of an
 * antidepressant in it.
 */
const years = `WITH years AS (SELECT unnest(range(
      (SELECT year(DATE '1970-01-01' + min(from_day)) FROM staged_observed),
      (SELECT year(DATE '1970-01-01' + max(to_day)) + 1 FROM staged_observed))) AS year),
  bounds AS (SELECT year, make_date(year, 1, 1) - DATE '1970-01-01' AS first_day,
      make_date(year, 12, 31) - DATE '1970-01-01' AS last_day FROM years),
  diagnosed AS (SELECT person, answer, index_day FROM population_answer
      WHERE diagnosis_certain AND not_excluded_possible),
  treated AS (SELECT DISTINCT s.person, b.year FROM exposure_span s SEMI JOIN ${antidepressants} k ON k.agent = s.agent
      SEMI JOIN diagnosed d ON d.person = s.person
      JOIN bounds b ON s.from_day <= b.last_day AND s.to_day > b.first_day),
  observed AS (SELECT DISTINCT o.person, b.year FROM staged_observed o
      JOIN bounds b ON o.from_day <= b.last_day AND o.to_day >= b.first_day),
  people AS (SELECT b.year, p.person, coalesce(p.sex, 'unknown') AS sex,
      CASE WHEN p.born_last IS NULL THEN NULL ELSE date_sub('year', DATE '1970-01-01' + p.born_last::INTEGER, make_date(b.year, 12, 31)) END AS age,
      a.answer = 'yes' AND a.index_day <= b.last_day AS is_prevalent,
      a.answer = 'yes' AND a.index_day < b.first_day AS was_before
    FROM treated t JOIN observed o USING (person, year) JOIN bounds b USING (year)
    JOIN diagnosed a USING (person) JOIN staged_person p USING (person)),
  banded AS (SELECT *, CASE ${bands.join(' ')} END AS band FROM people)
SELECT year, coalesce(band::VARCHAR, 'unknown') AS band, sex, count(*) FILTER (was_before) AS before,
  count(*) FILTER (is_prevalent AND NOT coalesce(was_before, false)) AS incident,
  count(*) FILTER (NOT coalesce(is_prevalent, false) AND NOT coalesce(was_before, false)) AS never
FROM banded GROUP BY ALL`

const sequences = `WITH first_days AS (SELECT s.person, s.agent, min(s.from_day) AS day FROM exposure_span s
    SEMI JOIN ${antidepressants} k ON k.agent = s.agent GROUP BY ALL),
  lists AS (SELECT person, list(agent ORDER BY day, agent) AS agents FROM first_days GROUP BY person)
SELECT array_to_string(agents[1:${longestSequence}], ' → ') || CASE WHEN len(agents) > ${longestSequence} THEN ' → …' ELSE '' END AS sequence,
  len(agents) AS agents, count(*) AS people, count(*) FILTER (answer = 'yes') AS resistant
FROM lists JOIN population_answer USING (person) WHERE diagnosis_certain GROUP BY ALL`

const diagnosed = 'SELECT person FROM population_answer WHERE diagnosis_certain AND is_observed'

/** Trials that can count as a treatment of the definition, and those that cannot. */
function treatments({ isStreamed }: TrialTables): string {
  const streamed = isStreamed
    ? `UNION ALL SELECT t.person, t.trial, t.is_treatment AND t.as_earlier FROM streamed_trial t
       SEMI JOIN (${diagnosed}) a ON a.person = t.person`
    : ''
  return `WITH trials AS (SELECT t.person, t.trial, bool_or(x.as_earlier) AS long_enough FROM trial t
      SEMI JOIN (${diagnosed}) a ON a.person = t.person
      LEFT JOIN treatment x ON x.person = t.person AND x.trial = t.trial
      WHERE t.role IN ('antidepressant', 'augmentation') GROUP BY ALL ${streamed})
    SELECT count(*) FILTER (long_enough) AS met, count(*) FILTER (NOT coalesce(long_enough, false)) AS not_met,
      count(DISTINCT person) FILTER (NOT coalesce(long_enough, false)) AS people_not_met FROM trials`
}

/** Of a definition that counts as a program counts: rows of one medicine that can count, and those that cannot. */
const countedRows = `SELECT count(*) FILTER (as_earlier) AS met, count(*) FILTER (NOT as_earlier) AS not_met,
    count(DISTINCT person) FILTER (NOT as_earlier) AS people_not_met FROM treatment SEMI JOIN (${diagnosed}) d USING (person)`

const shortfallColumns = requirements.flatMap(([name]) => [
  `count(*) FILTER (${name}_certain) AS ${name}_met`,
  `count(*) FILTER (${name}_possible AND NOT ${name}_certain) AS ${name}_open`,
  `count(*) FILTER (NOT ${name}_possible) AS ${name}_not_met`,
  `count(DISTINCT person) FILTER (NOT ${name}_possible) AS ${name}_people`,
])
const shortfalls = `SELECT ${shortfallColumns.join(', ')} FROM judged_trial SEMI JOIN (${diagnosed}) d USING (person) WHERE is_counted`

const dateOf = (column: string, name: string): string => `DATE '1970-01-01' + ${column}::INTEGER AS ${name}`
const asRow = `s.id AS person_id, t.* EXCLUDE (person, start_day, end_day),
  ${dateOf('t.start_day', 'start_date')}, ${dateOf('t.end_day', 'end_date')}`
const ofPerson = 'JOIN staged_person s USING (person) ORDER BY s.person, t.start_day, t.trial'
const judgedTrials = `SELECT ${asRow} FROM judged_trial t ${ofPerson}`

function treatmentRows({ isStreamed }: TrialTables): string {
  const streamed = isStreamed
    ? 'UNION ALL BY NAME SELECT * EXCLUDE (is_treatment) FROM streamed_trial WHERE is_treatment'
    : ''
  return `SELECT ${asRow} FROM (SELECT * FROM treatment ${streamed}) t ${ofPerson}`
}
