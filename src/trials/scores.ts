/** The total scores of depression scales, in order of time. */
import { instruments } from '../knowledge/instruments/index.ts'
import type { InstrumentId } from '../knowledge/instruments/instrument.ts'
import type { PatientRecord } from '../record/record.ts'
import { inOrder } from '../units/in-order.ts'
import type { Score } from './trial.ts'

/** Dated totals of scales that measure depression. A score without a date cannot be the outcome of anything. */
export function depressionScores(record: PatientRecord): readonly Score[] {
  const scores: Score[] = []
  for (const { instrument, part, value, when, ref } of record.measurements) {
    if (part !== 'total' || value === undefined || instrument === undefined) continue
    if (when?.precision !== 'day' || !measuresDepression(instrument)) continue
    scores.push({ instrument, on: when.first, value, ref })
  }
  return inOrder(scores, (a, b) => a.on < b.on || (a.on === b.on && a.value < b.value))
}

function measuresDepression(id: InstrumentId): boolean {
  return instruments[id]?.depression ?? false
}

/** Whether a score lies in the scale's range of remission. */
export function isRemission(score: Score): boolean {
  const limit = instruments[score.instrument]?.remissionAtMost
  return limit !== undefined && score.value <= limit.value
}
