/** Packed fills of whole persons → the rows in which the query reads what was found. */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { type IntegerColumns, type IntegerRows, integerRows } from './integer-rows.ts'
import { fillJudge, never, type StreamTrial } from './judge-fills.ts'
import { type Packing, unpacking } from './packed-fill.ts'
import type { StreamTables } from './stream-tables.ts'

/** What judging needs beside the fills: plain data, so that a thread can be given it. */
export type JudgeSettings = {
  readonly rule: SuccessiveTreatmentsRule
  readonly tables: StreamTables
  readonly packing: Packing
  /** Days are packed as days since this one. */
  readonly firstDay: number
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
export type BatchJudge = (words: Uint32Array) => BatchFound

export function batchJudge(settings: JudgeSettings): BatchJudge {
  const { rule, tables, packing, firstDay, limit, wantsTrials, people } = settings
  const { personOf, dayOf, productOf, supplyOf } = unpacking(packing)
  const judge = fillJudge(rule, tables, limit, wantsTrials)
  let days = new Int32Array(256)
  let products = new Int32Array(256)
  let supplies = new Int32Array(256)

  function judgePerson(words: Uint32Array, from: number, to: number, person: number, rows: FoundRows): void {
    const count = to - from
    if (count > days.length) {
      days = new Int32Array(2 * count)
      products = new Int32Array(2 * count)
      supplies = new Int32Array(2 * count)
    }
    for (let index = 0; index < count; index += 1) {
      const low = words[2 * (from + index)] ?? 0
      const high = words[2 * (from + index) + 1] ?? 0
      const supply = supplyOf(low)
      if (supply === 0) {
        rows.late.add(person)
        return
      }
      days[index] = dayOf(low, high) + firstDay
      products[index] = productOf(low)
      supplies[index] = supply
    }
    const answer = judge(days, products, supplies, count, people[person] ?? 0)
    if (answer.kind === 'needs-query') {
      rows.late.add(person)
      return
    }
    if (answer.on !== never) rows.chains.add(person, Number(answer.isCertain), answer.on)
    rows.counts.add(person, answer.certainTreatments, answer.possibleTreatments)
    if (wantsTrials) for (const trial of answer.trials) addTrial(rows.trials, person, trial)
  }

  return (words) => {
    const rows = {
      chains: integerRows(foundColumns.chains),
      counts: integerRows(foundColumns.counts),
      trials: integerRows(foundColumns.trials),
      late: integerRows(foundColumns.late),
    }
    new BigUint64Array(words.buffer, words.byteOffset, words.length / 2).sort()
    const fills = words.length / 2
    for (let from = 0; from < fills; ) {
      const person = personOf(words[2 * from + 1] ?? 0)
      let to = from + 1
      while (to < fills && personOf(words[2 * to + 1] ?? 0) === person) to += 1
      if (people[person] !== ofQuery) judgePerson(words, from, to, person, rows)
      from = to
    }
    const { chains, counts, trials, late } = rows
    return {
      ...{ chains: chains.columns(), counts: counts.columns() },
      ...{ trials: trials.columns(), late: late.columns() },
    }
  }
}

export const trialFlags = {
  isDocumented: 1,
  isTreatment: 2,
  asEarlier: 4,
  asLast: 8,
  surelyAsEarlier: 16,
  surelyAsLast: 32,
} as const

function addTrial(rows: IntegerRows, person: number, trial: StreamTrial): void {
  const { agent, number, start, end, daysLow, daysHigh } = trial
  let flags = 0
  if (trial.isDocumented) flags |= trialFlags.isDocumented
  if (trial.isTreatment) flags |= trialFlags.isTreatment
  if (trial.asEarlier) flags |= trialFlags.asEarlier
  if (trial.asLast) flags |= trialFlags.asLast
  if (trial.surelyAsEarlier) flags |= trialFlags.surelyAsEarlier
  if (trial.surelyAsLast) flags |= trialFlags.surelyAsLast
  rows.add(person, agent, number, start, end, daysLow, daysHigh, flags)
}
