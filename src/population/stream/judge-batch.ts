/** Packed fills of whole persons → the rows in which the query reads what was found. */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { type IntegerColumns, type IntegerRows, integerRows } from './integer-rows.ts'
import { fillJudge, needsQuery } from './judge-fills.ts'
import type { Packing } from './packed-fill.ts'
import { fillSorter, type SortedFills } from './sort-fills.ts'
import type { StreamTables } from './stream-tables.ts'
import { never } from './succession.ts'
import type { Trials } from './trials.ts'

/** What judging needs beside the fills: plain data, so that a thread can be given it. */
export type JudgeSettings = {
  readonly rule: SuccessiveTreatmentsRule
  readonly tables: StreamTables
  readonly packing: Packing
  /** Days are packed as days since this one, and there are so many of them. */
  readonly firstDay: number
  readonly days: number
  /** The first day that is not looked at. */
  readonly limit: number
  readonly wantsTrials: boolean
  /** The age band of each person, by number, or `ofQuery`. */
  readonly people: Uint8Array
}

/** Somebody who is judged by the query, whatever the fills. */
export const ofQuery = 255

export const foundColumns = {
  chains: ['person', 'certain', 'reached_on'],
  counts: ['person', 'certain', 'possible'],
  trials: ['person', 'agent_number', 'number', 'start_day', 'end_day', 'days_low', 'days_high', 'flags'],
  /** People who need the query after all. */
  late: ['person'],
} as const

export type FoundTable = keyof typeof foundColumns
export type BatchFound = Readonly<Record<FoundTable, IntegerColumns>>
type FoundRows = Readonly<Record<FoundTable, IntegerRows>>

/** Fills in any order, as pairs of 32 bits, the low half first; they are sorted here. No person may be in two batches. */
export type BatchJudge = (words: Int32Array) => BatchFound

export const notBegun: BatchJudge = () => {
  throw new Error('Fills were given before it was said how they are judged.')
}

export function batchJudge(settings: JudgeSettings): BatchJudge {
  const { rule, tables, packing, firstDay, days, limit, wantsTrials, people } = settings
  const sorted = fillSorter(packing, firstDay, days)
  const judge = fillJudge(rule, tables, limit, wantsTrials)

  function judgePerson(fills: SortedFills, from: number, to: number, person: number, rows: FoundRows): void {
    const answer = arePlain(fills, from, to) ? judge(fills, from, to, people[person] ?? 0) : needsQuery
    if (answer.kind === 'needs-query') {
      rows.late.add(person)
      return
    }
    if (answer.on !== never) rows.chains.add(person, Number(answer.isCertain), answer.on)
    rows.counts.add(person, answer.certainTreatments, answer.possibleTreatments)
    if (wantsTrials) addTrials(rows.trials, person, answer.trials)
  }

  return (words) => {
    const rows = {
      chains: integerRows(foundColumns.chains),
      counts: integerRows(foundColumns.counts),
      trials: integerRows(foundColumns.trials),
      late: integerRows(foundColumns.late),
    }
    const fills = sorted(words)
    const { firstPerson, starts } = fills
    for (let index = 0; index + 1 < starts.length; index += 1) {
      const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0]
      const person = firstPerson + index
      if (from < to && people[person] !== ofQuery) judgePerson(fills, from, to, person, rows)
    }
    const { chains, counts, trials, late } = rows
    return {
      ...{ chains: chains.columns(), counts: counts.columns() },
      ...{ trials: trials.columns(), late: late.columns() },
    }
  }
}

/** Whether all say no more than that a known supply was dispensed. */
function arePlain({ supplies }: SortedFills, from: number, to: number): boolean {
  for (let fill = from; fill < to; fill += 1) if (supplies[fill] === 0) return false
  return true
}

function addTrials(rows: IntegerRows, person: number, trials: Trials): void {
  const { agent, number, start, end, daysLow, daysHigh, flags } = trials
  for (let trial = 0; trial < trials.count; trial += 1) {
    const facts = [agent, number, start, end, daysLow, daysHigh, flags].map((column) => column[trial] ?? 0)
    rows.add(person, ...facts)
  }
}
