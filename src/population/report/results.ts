/** The numbers of a population run, counted in the database from `everybody`. */
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Definition } from '../../knowledge/definitions/definition.ts'
import { reasonWords } from '../run/answer-population.ts'
import { requirements } from './batch-counts.ts'
import { type CountedPeople, countedPeople, isTimed } from './counted-people.ts'
import { countedYears } from './counted-years.ts'
import { funnelSteps } from './funnel.ts'
import { isSmall, type Shown, shownCount, shownParts } from './small-cells.ts'
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
  const people = await countedPeople(connection, definition, smallest)
  return [
    answers(people),
    attrition(people, definition),
    reasons(people),
    await byYear(connection, smallest),
    await timeToResistance(connection, people, smallest),
    await sequences(connection, smallest),
    await shortfalls(connection, definition, smallest),
  ]
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<readonly (readonly unknown[])[]> {
  return (await connection.runAndReadAll(sql)).getRows()
}

const answerWords = ['yes', 'unknown', 'no'] as const

function answers({ shown, everybody }: CountedPeople): ResultTable {
  const treated = shown('treated all')
  return {
    id: 'answers',
    title: 'Answers',
    explains:
      'People by their answer: everybody, and those with the diagnosis and an antidepressant, with their share among these and its 95 % interval (Wilson).',
    columns: ['answer', 'people', 'people_diagnosed_and_treated', 'share', 'share_low', 'share_high'],
    rows: [
      ...answerWords.map((word): readonly Cell[] => {
        const part = shown(`treated ${word}`)
        const isKnown = part !== undefined && treated !== undefined
        const interval = isKnown ? wilson(part, treated) : undefined
        const share = isKnown && treated > 0 ? part / treated : undefined
        return [word, shown(`answer ${word}`), part, ...[share, interval?.low, interval?.high].map(rounded)]
      }),
      ['all', everybody, treated, '', '', ''],
    ],
  }
}

function attrition({ shown, everybody }: CountedPeople, definition: Definition): ResultTable {
  return {
    id: 'attrition',
    title: 'Attrition',
    explains:
      'How many people are left after each condition, and their share of all people. "Not ruled out" counts everybody for whom the record leaves it open; "certain" only those for whom it is documented.',
    columns: ['step', 'condition', 'not_ruled_out', 'share', 'lost', 'certain'],
    forPrograms: 'step',
    rows: funnelSteps(definition).map(({ id, sentence }, index) => {
      const left = shown(`left ${index}`)
      const share = left === undefined || everybody === 0 ? undefined : left / everybody
      return [
        id,
        sentence,
        left,
        rounded(share),
        index === 0 ? 0 : shown(`lost ${index}`),
        shown(`certain ${index}`),
      ]
    }),
  }
}

function reasons({ shown, reasonsFound }: CountedPeople): ResultTable {
  return {
    id: 'reasons',
    title: 'Why people do not meet the definition',
    explains:
      'The first condition that rules a person out, or that stays open. What leaves treatments open is counted below, under what the trials lack.',
    columns: ['reason', 'meaning', 'people'],
    forPrograms: 'reason',
    rows: reasonsFound.map((reason) => [reason, reasonWords[reason] ?? '', shown(`reason ${reason}`)]),
  }
}

/**
 * A year's people are those observed on a day of it, with the diagnosis, without exclusion, and with days of an
 * antidepressant in it. Prevalent: the index day lies on or before 31 December. Incident: it lies in the year, among
 * those who had not reached it before.
 */
async function byYear(connection: DuckDBConnection, smallest: number): Promise<ResultTable> {
  const years = await countedYears(connection, smallest)
  return {
    id: 'prevalence-and-incidence',
    title: 'Prevalence and incidence by year',
    explains:
      'Of people diagnosed and treated with an antidepressant in the year: how many meet the definition by its end (prevalence), and how many newly did so among those at risk, who had not before (incidence). Shares of people, with 95 % intervals after Wilson. Nobody can have reached it before the data begin: in the first years of the data the prevalence is too low, and long-standing resistance looks new.',
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
    rows: years.flatMap(({ year, strata, shown }) =>
      strata.map(({ by, stratum, name }) => [
        year,
        by,
        name,
        ...shareCells(shown(`${by} ${stratum} prevalent`), shown(`${by} ${stratum} people`)),
        ...shareCells(shown(`${by} ${stratum} new`), shown(`${by} ${stratum} at risk`)),
      ]),
    ),
  }
}

/** Total, count, share and its interval; without either there is no share. */
function shareCells(count: Shown, total: Shown): readonly Cell[] {
  const isKnown = count !== undefined && total !== undefined
  const interval = isKnown ? wilson(count, total) : undefined
  const share = isKnown && total > 0 ? count / total : undefined
  return [total, count, ...[share, interval?.low, interval?.high].map(rounded)]
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 10_000) / 10_000
}

async function timeToResistance(
  connection: DuckDBConnection,
  { shown }: CountedPeople,
  smallest: number,
): Promise<ResultTable> {
  const [summary = []] = await rowsOf(
    connection,
    `WITH t AS (SELECT index_day - first_treated AS days FROM everybody WHERE ${isTimed})
     SELECT avg(days), quantile_cont(days, 0.25), quantile_cont(days, 0.5), quantile_cont(days, 0.75) FROM t`,
  )
  const people = shown('timed')
  const isShown = people !== undefined && people > 0
  const histogram = await rowsOf(
    connection,
    `SELECT (index_day - first_treated) // 90, count(*) FROM everybody WHERE ${isTimed} GROUP BY 1 ORDER BY 1`,
  )
  // Together they would tell how many there are.
  const counts = isShown
    ? shownParts(
        histogram.map(([, count]) => Number(count)),
        smallest,
      )
    : []
  const number = (index: number) => (isShown ? Math.round(Number(summary[index])) : undefined)
  return {
    id: 'time-to-resistance',
    title: 'Time to resistance',
    explains:
      'Days from the first antidepressant in the data to the index day, of people who meet the definition: mean and quartiles, and people by quarters of a year.',
    columns: ['measure', 'from_day', 'to_day', 'value'],
    rows: [
      ['people', '', '', people],
      ['mean days', '', '', number(0)],
      ['lower quartile, days', '', '', number(1)],
      ['median, days', '', '', number(2)],
      ['upper quartile, days', '', '', number(3)],
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
