/** The numbers of a population run, counted in the database from `everybody`. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { reasonWords } from '../run/answer-population.ts'
import { reportAgeBands, requirements } from './batch-counts.ts'
import { funnelSteps } from './funnel.ts'
import { isSmall, type Shown, shownCount, shownFunnel, shownParts } from './small-cells.ts'
import { wilson } from './wilson.ts'

type Cell = string | number | undefined
/** A table as it is written to CSV and shown in the report. A missing number is one that is not shown. */
export type ResultTable = {
  readonly id: string
  readonly title: string
  readonly explains: string
  readonly columns: readonly string[]
  /** A column of ids, which stands in the files and not on the page: another column says the same in words. */
  readonly forPrograms?: string | undefined
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
    `SELECT answer, count(*), count(*) FILTER (is_treated AND diagnosis_certain) FROM everybody GROUP BY answer`,
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

async function attrition(
  connection: DuckDBConnection,
  definition: Definition,
  smallest: number,
): Promise<ResultTable> {
  const steps = funnelSteps(definition)
  const counts = steps.flatMap((_, index) => {
    const until = steps.slice(0, index + 1)
    return [until.map((step) => step.possible), until.map((step) => step.certain)].map(
      (conditions) => `count(*) FILTER (${conditions.join(' AND ')})`,
    )
  })
  const [row = []] = await rowsOf(connection, `SELECT ${counts.join(', ')} FROM everybody`)
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
    columns: ['step', 'condition', 'not_ruled_out', 'lost', 'certain'],
    forPrograms: 'step',
    rows: steps.map(({ id, sentence }, index) => [
      id,
      sentence,
      possible[index]?.left,
      possible[index]?.lost,
      certain[index]?.left,
    ]),
  }
}

async function reasons(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    'SELECT reason, count(*) FROM everybody GROUP BY reason ORDER BY 2 DESC, 1',
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
    forPrograms: 'reason',
    rows: rows.map(([reason], index) => [`${reason}`, reasonWords[`${reason}`] ?? '', counts[index]]),
  }
}

function bandOf(from: number): string {
  const next = reportAgeBands[reportAgeBands.indexOf(from) + 1]
  return next === undefined ? `${from}+` : `${from}-${next - 1}`
}

/**
 * A year's people are those observed on a day of it, with the diagnosis, without exclusion, and with days of an
 * antidepressant in it. Prevalent: the index day lies on or before 31 December. Incident: it lies in the year, among
 * those who had not reached it before.
 */
async function byYear(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    `SELECT * FROM (SELECT year, split, stratum, sum(people), sum(prevalent), sum(at_risk), sum(incident)
       FROM counted_year GROUP BY year, split, stratum)
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
    `WITH t AS (SELECT index_day - first_treated AS days FROM everybody
        WHERE answer = 'yes' AND index_day IS NOT NULL AND first_treated IS NOT NULL)
     SELECT count(*), avg(days), quantile_cont(days, 0.25), quantile_cont(days, 0.5), quantile_cont(days, 0.75) FROM t`,
  )
  const people = Number(summary[0] ?? 0)
  const isShown = !isSmall(people, smallest) && people > 0
  const histogram = await rowsOf(
    connection,
    `SELECT (index_day - first_treated) // 90, count(*) FROM everybody
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

const mostSequences = 50

async function sequences(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const rows = await rowsOf(
    connection,
    `SELECT sequence, agents, sum(people), sum(resistant) FROM counted_sequence
     GROUP BY ALL ORDER BY 3 DESC, 1`,
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
    forPrograms: 'requirement',
  }
  if (definition.rule.kind !== 'failed-trials') {
    const rows = await rowsOf(
      connection,
      'SELECT sum(met), sum(not_met), sum(people_not_met) FROM counted_treatment',
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
  const columns = requirements.flatMap(([name]) =>
    ['met', 'open', 'not_met', 'people'].map((part) => `coalesce(sum(${name}_${part}), 0)`),
  )
  const [row = []] = await rowsOf(connection, `SELECT ${columns.join(', ')} FROM counted_shortfall`)
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
