/** The numbers of a population run, counted in the database from `population_answer`. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { reasonWords } from '../run/answer-population.ts'
import { isSmall, type Shown, shownCount, shownFunnel, shownParts } from './small-cells.ts'
import { wilson } from './wilson.ts'

type Cell = string | number | undefined
/** A table as it is written to CSV and shown in the report. A missing number is one that is not shown. */
export type ResultTable = {
  readonly id: string
  readonly title: string
  readonly explains: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Every table of a run, in the order of the report. */
export async function resultTables(
  connection: DuckDBConnection,
  definition: Definition,
  smallest: number,
): Promise<readonly ResultTable[]> {
  return [
    await answers(connection, smallest),
    await attrition(connection, definition, smallest),
    await reasons(connection, smallest),
    await byYear(connection, smallest),
    await timeToResistance(connection, smallest),
    await sequences(connection, smallest),
    await shortfalls(connection, definition, smallest),
  ]
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await connection.runAndReadAll(sql)).getRows()
}

async function answers(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    `SELECT answer, count(*), count(*) FILTER (is_treated AND diagnosis_certain) FROM population_answer GROUP BY answer`,
  )
  const counts = new Map(
    rows.map(([answer, people, treated]) => [`${answer}`, [Number(people), Number(treated)]]),
  )
  const words = ['yes', 'unknown', 'no']
  const all = shownParts(
    words.map((word) => counts.get(word)?.[0] ?? 0),
    smallest,
  )
  const treated = shownParts(
    words.map((word) => counts.get(word)?.[1] ?? 0),
    smallest,
  )
  return {
    id: 'answers',
    title: 'Answers',
    explains: 'People by their answer: everybody, and those with the diagnosis and an antidepressant.',
    columns: ['answer', 'people', 'people_diagnosed_and_treated'],
    rows: words.map((word, index) => [word, all[index], treated[index]]),
  }
}

type FunnelStep = readonly [step: string, condition: string, certain: string]

/** Who is left after each condition: not ruled out, and certain. */
function funnelSteps({ population, rule }: Definition): readonly FunnelStep[] {
  const agesMatter = population.minimumAge !== undefined || population.maximumAge !== undefined
  const remission: readonly FunnelStep[] =
    population.remissionExcludes?.value === true
      ? [['episode not in remission', 'not_remitted_possible', 'not_remitted_certain']]
      : []
  const needed = rule.kind === 'failed-trials' ? rule.minimumTrials.value : rule.treatments.value
  const what = rule.kind === 'failed-trials' ? 'adequate failed' : ''
  return [
    ['all people', 'true', 'true'],
    ['observed', 'is_observed', 'is_observed'],
    [`diagnosis: ${population.diagnosis.value}`, 'diagnosis_possible', 'diagnosis_certain'],
    ['treated with an antidepressant', 'may_be_treated', 'is_treated'],
    ...(population.exclusions.length > 0
      ? [
          [
            `without ${population.exclusions.map(({ value }) => value).join(', ')}`,
            'not_excluded_possible',
            'not_excluded_certain',
          ] as const,
        ]
      : []),
    ...(agesMatter ? [['age', 'age_possible', 'age_certain'] as const] : []),
    ...remission,
    [
      `at least 1 ${what} treatment`.replace('  ', ' '),
      '(treatments_high >= 1 OR enough_possible)',
      '(treatments_low >= 1 OR enough_certain)',
    ],
    [`at least ${needed} ${what} treatments`.replace('  ', ' '), 'enough_possible', 'enough_certain'],
  ]
}

async function attrition(
  connection: DuckDBConnection,
  definition: Definition,
  smallest: number,
): Promise<ResultTable> {
  const steps = funnelSteps(definition)
  const counts = steps.flatMap((_, index) => {
    const until = steps.slice(0, index + 1)
    const possible = until.map(([, condition]) => condition).join(' AND ')
    const certain = until.map(([, , condition]) => condition).join(' AND ')
    return [`count(*) FILTER (${possible})`, `count(*) FILTER (${certain})`]
  })
  const [row = []] = await rowsOf(connection, `SELECT ${counts.join(', ')} FROM population_answer`)
  const possible = shownFunnel(
    steps.map((_, index) => Number(row[index * 2])),
    smallest,
  )
  const certain = shownFunnel(
    steps.map((_, index) => Number(row[index * 2 + 1])),
    smallest,
  )
  return {
    id: 'attrition',
    title: 'Attrition',
    explains:
      'How many people are left after each condition. "Not ruled out" counts everybody for whom the record leaves it open; "certain" only those for whom it is documented.',
    columns: ['step', 'not_ruled_out', 'lost', 'certain'],
    rows: steps.map(([step], index) => [
      step,
      possible[index]?.left,
      possible[index]?.lost,
      certain[index]?.left,
    ]),
  }
}

async function reasons(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    'SELECT reason, count(*) FROM population_answer GROUP BY reason ORDER BY 2 DESC, 1',
  )
  const counts = shownParts(
    rows.map(([, people]) => Number(people)),
    smallest,
  )
  return {
    id: 'reasons',
    title: 'Why people do not meet the definition',
    explains: 'The first condition that rules a person out, or that stays open.',
    columns: ['reason', 'meaning', 'people'],
    rows: rows.map(([reason], index) => [`${reason}`, reasonWords[`${reason}`] ?? '', counts[index]]),
  }
}

const ageBands: readonly number[] = [0, 18, 25, 35, 45, 55, 65]

function bandOf(from: number): string {
  const next = ageBands[ageBands.indexOf(from) + 1]
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
}

/**
 * A year's people are those observed on a day of it, with the diagnosis, without exclusion, and with days of an
 * antidepressant in it. Prevalent: the index day lies on or before 31 December. Incident: it lies in the year, among
 * those who had not reached it before.
 */
async function byYear(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const bands = ageBands.map((from) => `WHEN age >= ${from} THEN ${from}`).reverse()
  const rows = await rowsOf(
    connection,
    `WITH years AS (SELECT unnest(range(
          (SELECT year(DATE '1970-01-01' + min(from_day)) FROM staged_observed),
          (SELECT year(DATE '1970-01-01' + max(to_day)) + 1 FROM staged_observed))) AS year),
      bounds AS (SELECT year, make_date(year, 1, 1) - DATE '1970-01-01' AS first_day,
          make_date(year, 12, 31) - DATE '1970-01-01' AS last_day FROM years),
      treated AS (SELECT DISTINCT s.person, b.year FROM exposure_span s
          JOIN (SELECT agent FROM agent_kind WHERE role = 'antidepressant') USING (agent)
          JOIN bounds b ON s.from_day <= b.last_day AND s.to_day > b.first_day),
      observed AS (SELECT DISTINCT o.person, b.year FROM staged_observed o
          JOIN bounds b ON o.from_day <= b.last_day AND o.to_day >= b.first_day),
      people AS (SELECT b.year, p.person, coalesce(p.sex, 'unknown') AS sex,
          CASE WHEN p.born_last IS NULL THEN NULL ELSE date_sub('year', DATE '1970-01-01' + p.born_last::INTEGER, make_date(b.year, 12, 31)) END AS age,
          a.answer = 'yes' AND a.index_day <= b.last_day AS is_prevalent,
          a.answer = 'yes' AND a.index_day < b.first_day AS was_before
        FROM treated t JOIN observed o USING (person, year) JOIN bounds b USING (year)
        JOIN population_answer a USING (person) JOIN staged_person p USING (person)
        WHERE a.diagnosis_certain AND a.not_excluded_possible),
      banded AS (SELECT *, CASE ${bands.join(' ')} END AS band FROM people)
    SELECT year, CASE WHEN GROUPING(band) = 0 THEN 'age' WHEN GROUPING(sex) = 0 THEN 'sex' ELSE 'all' END AS split,
      CASE WHEN GROUPING(band) = 0 THEN coalesce(band::VARCHAR, 'unknown') WHEN GROUPING(sex) = 0 THEN sex ELSE 'all' END AS stratum,
      count(*), count(*) FILTER (is_prevalent), count(*) FILTER (NOT coalesce(was_before, false)),
      count(*) FILTER (is_prevalent AND NOT coalesce(was_before, false))
    FROM banded GROUP BY GROUPING SETS ((year), (year, band), (year, sex))
    ORDER BY year, split, try_cast(stratum AS INTEGER), stratum`,
  )
  const counted = rows.map(([year, by, stratum, people, prevalent, atRisk, incident]) => ({
    year: Number(year),
    by: `${by}`,
    stratum: by === 'age' && stratum !== 'unknown' ? bandOf(Number(stratum)) : `${stratum}`,
    people: Number(people),
    prevalent: Number(prevalent),
    atRisk: Number(atRisk),
    incident: Number(incident),
  }))
  const groups = [...Map.groupBy(counted, ({ year, by }) => `${year} ${by}`).values()]
  return {
    id: 'prevalence-and-incidence',
    title: 'Prevalence and incidence by year',
    explains:
      'Of people diagnosed and treated with an antidepressant in the year: how many meet the definition by its end (prevalence) and how many newly did so in it (incidence). 95 % intervals after Wilson.',
    columns: [
      'year',
      'by',
      'stratum',
      'people',
      'resistant',
      'prevalence',
      'prevalence_low',
      'prevalence_high',
      'at_risk',
      'new',
      'incidence',
      'incidence_low',
      'incidence_high',
    ],
    rows: groups.flatMap((group) => {
      const prevalent = shownParts(
        group.map((each) => each.prevalent),
        smallest,
      )
      const incident = shownParts(
        group.map((each) => each.incident),
        smallest,
      )
      return group.map(({ year, by, stratum, people, atRisk }, index) => [
        year,
        by,
        stratum,
        ...shareCells(prevalent[index], people, smallest),
        ...shareCells(incident[index], atRisk, smallest),
      ])
    }),
  }
}

/** Total, count, share and its interval; a hidden count hides its share. */
function shareCells(count: Shown, total: number, smallest: number): readonly Cell[] {
  const isHidden = isSmall(total, smallest)
  const known = isHidden || (isSmall(total - (count ?? 0), smallest) && count !== 0) ? undefined : count
  const interval = known === undefined ? undefined : wilson(known, total)
  const share = known === undefined || total === 0 ? undefined : known / total
  return [shownCount(total, smallest), known, rounded(share), rounded(interval?.low), rounded(interval?.high)]
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 10_000) / 10_000
}

async function timeToResistance(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const [summary = []] = await rowsOf(
    connection,
    `WITH t AS (SELECT index_day - first_treated AS days FROM population_answer
        WHERE answer = 'yes' AND index_day IS NOT NULL AND first_treated IS NOT NULL)
     SELECT count(*), avg(days), quantile_cont(days, 0.25), quantile_cont(days, 0.5), quantile_cont(days, 0.75) FROM t`,
  )
  const people = Number(summary[0] ?? 0)
  const isShown = !isSmall(people, smallest) && people > 0
  const histogram = await rowsOf(
    connection,
    `SELECT (index_day - first_treated) // 90, count(*) FROM population_answer
     WHERE answer = 'yes' AND index_day IS NOT NULL AND first_treated IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
  const counts = shownParts(
    histogram.map(([, count]) => Number(count)),
    smallest,
  )
  const number = (index: number) => (isShown ? Math.round(Number(summary[index])) : undefined)
  return {
    id: 'time-to-resistance',
    title: 'Time to resistance',
    explains:
      'Days from the first antidepressant in the data to the index day, of people who meet the definition: mean and quartiles, and people by quarters of a year.',
    columns: ['measure', 'from_day', 'to_day', 'value'],
    rows: [
      ['people', undefined, undefined, shownCount(people, smallest)],
      ['mean days', undefined, undefined, number(1)],
      ['lower quartile, days', undefined, undefined, number(2)],
      ['median, days', undefined, undefined, number(3)],
      ['upper quartile, days', undefined, undefined, number(4)],
      ...histogram.map(([quarter], index): readonly Cell[] => [
        'people by time',
        Number(quarter) * 90,
        Number(quarter) * 90 + 89,
        counts[index],
      ]),
    ],
  }
}

const longestSequence = 5
const mostSequences = 50

async function sequences(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    `WITH first_days AS (SELECT s.person, s.agent, min(s.from_day) AS day FROM exposure_span s
        JOIN (SELECT agent FROM agent_kind WHERE role = 'antidepressant') USING (agent) GROUP BY ALL),
      lists AS (SELECT person, list(agent ORDER BY day, agent) AS agents FROM first_days GROUP BY person)
    SELECT array_to_string(agents[1:${longestSequence}], ' → ') || CASE WHEN len(agents) > ${longestSequence} THEN ' → …' ELSE '' END AS sequence,
      len(agents), count(*), count(*) FILTER (answer = 'yes') FROM lists JOIN population_answer USING (person)
    WHERE diagnosis_certain GROUP BY ALL ORDER BY 3 DESC, 1`,
  )
  const shown = rows.filter(([, , people]) => !isSmall(Number(people), smallest)).slice(0, mostSequences)
  const others = rows.length - shown.length
  return {
    id: 'sequences',
    title: 'Sequences of antidepressants',
    explains: `The order in which people with the diagnosis first had each antidepressant; the ${mostSequences} most frequent. ${others} other sequences are rarer or not shown.`,
    columns: ['sequence', 'agents', 'people', 'resistant'],
    rows: shown.map(([sequence, agents, people, resistant]) => [
      `${sequence}`,
      Number(agents),
      Number(people),
      shownPart(Number(resistant), Number(people), smallest),
    ]),
  }
}

function shownPart(part: number, total: number, smallest: number): Shown {
  return isSmall(total - part, smallest) ? undefined : shownCount(part, smallest)
}

const requirements = [
  ['dose', 'At or above the minimum dose'],
  ['duration', 'Long enough at that dose'],
  ['adherence', 'Taken as prescribed'],
  ['for_depression', 'For depression, not another purpose'],
  ['not_as_needed', 'Taken regularly'],
  ['adequate', 'Adequate: all of these'],
  ['failed', 'Not enough improvement'],
  ['in_scope', 'In the episode that counts'],
] as const

/** What is missing in the trials of people who have the diagnosis. */
async function shortfalls(
  connection: DuckDBConnection,
  definition: Definition,
  smallest: number,
): Promise<ResultTable> {
  const table = {
    id: 'shortfalls',
    title: 'What the trials lack',
    columns: ['requirement', 'meaning', 'met', 'open', 'not_met', 'people_not_met'],
  }
  if (definition.rule.kind === 'successive-treatments') {
    const rows = await rowsOf(
      connection,
      `WITH trials AS (SELECT t.person, t.trial, bool_or(x.as_earlier) AS long_enough FROM trial t
          JOIN population_answer a ON a.person = t.person AND a.diagnosis_certain AND a.is_observed
          LEFT JOIN treatment x ON x.person = t.person AND x.trial = t.trial
          WHERE t.role IN ('antidepressant', 'augmentation') GROUP BY ALL)
       SELECT count(*) FILTER (long_enough), count(*) FILTER (NOT coalesce(long_enough, false)),
         count(DISTINCT person) FILTER (NOT coalesce(long_enough, false)) FROM trials`,
    )
    const [met = 0, notMet = 0, people = 0] = (rows[0] ?? []).map(Number)
    return {
      ...table,
      explains:
        'Trials of people with the diagnosis: those that can count as a treatment of this definition (long enough at its dose, for depression), and those that cannot.',
      rows: [
        [
          'treatment',
          'Counts as an earlier treatment',
          shownCount(met, smallest),
          0,
          shownCount(notMet, smallest),
          shownCount(people, smallest),
        ],
      ],
    }
  }
  const columns = requirements.flatMap(([name]) => [
    `count(*) FILTER (${name}_certain)`,
    `count(*) FILTER (${name}_possible AND NOT ${name}_certain)`,
    `count(*) FILTER (NOT ${name}_possible)`,
    `count(DISTINCT person) FILTER (NOT ${name}_possible)`,
  ])
  const [row = []] = await rowsOf(
    connection,
    `SELECT ${columns.join(', ')} FROM judged_trial SEMI JOIN (SELECT person FROM population_answer
      WHERE diagnosis_certain AND is_observed) USING (person) WHERE is_counted`,
  )
  return {
    ...table,
    explains:
      'Trials of people with the diagnosis: how many meet each requirement, leave it open, or fail it.',
    rows: requirements.map(([name, meaning], index) => [
      name.replaceAll('_', '-'),
      meaning,
      ...row.slice(index * 4, index * 4 + 4).map((count) => shownCount(Number(count), smallest)),
    ]),
  }
}
