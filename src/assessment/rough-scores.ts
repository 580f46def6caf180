/** Scores of which only the month or the year is known: no day tells whether they belong to a trial. */
import { instruments } from '../knowledge/instruments/index.ts'
import type { DataIssue, PatientRecord } from '../record/record.ts'
import { type Day, formatStatedDate } from '../units/day.ts'
import type { RoughScore } from './result.ts'

/** Totals of depression scales up to the day looked at, in the order of the record. */
export function roughScores({ measurements }: PatientRecord, asOf: Day): readonly RoughScore[] {
  return measurements.flatMap(({ instrument, part, value, when, ref }) => {
    if (instrument === undefined || part !== 'total' || value === undefined) return []
    const isRough = when !== undefined && when.precision !== 'day' && when.first <= asOf
    if (!isRough || instruments[instrument]?.depression !== true) return []
    return [{ instrument, on: formatStatedDate(when), value, evidence: [ref] }]
  })
}

const mostNamed = 10

/** One data issue that names them; where there are many, the first ones. */
export function roughScoreIssues(scores: readonly RoughScore[]): readonly DataIssue[] {
  if (scores.length === 0) return []
  const named = scores.slice(0, mostNamed).map(shown).join(', ')
  const more = scores.length > mostNamed ? ` and ${scores.length - mostNamed} more` : ''
  const problem = `Only the month or the year is known of ${named}${more}.`
  return [{ where: 'record', problem, effect: 'No trial is judged by them; give the day.' }]
}

function shown({ instrument, on, value }: RoughScore): string {
  const scale = Object.values(instruments).find(({ id }) => id === instrument)
  return `${scale?.name ?? instrument} ${value} (${on})`
}
