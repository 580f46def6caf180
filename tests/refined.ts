/** A history with every date that is known only roughly placed on one of the days it can mean. */
import type { Exposure, PatientRecord, ProcedureEvent } from '../src/record/record.ts'
import { addDays, type Day, exactly, type StatedDate } from '../src/units/day.ts'

/** Numbers between nought and one, one after the other. */
type Draw = () => number

export function drawsOf(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** The record as it would read if the days of its treatments were known: what it told by a day had begun by then. */
export function refined(record: PatientRecord, asOf: Day, draw: Draw): PatientRecord {
  const { died } = record.patient
  const lastDay = died === undefined || died === 'date-unknown' ? asOf : (Math.min(asOf, died.last) as Day)
  const days = new Map<string, Pick<Exposure, 'start' | 'end'>>()
  return {
    ...record,
    exposures: record.exposures.map((exposure) => {
      const says = JSON.stringify({ ...exposure, ref: '', reported: undefined, fulfils: undefined })
      // What was entered twice is one entry.
      const { start, end } = days.get(says) ?? refinedExposure(exposure, lastDay, draw)
      days.set(says, { start, end })
      return { ...exposure, start, end }
    }),
    procedures: record.procedures.map((procedure) => refinedSession(procedure, draw)),
  }
}

function refinedExposure(exposure: Exposure, asOf: Day, draw: Draw): Exposure {
  const { start, end, kind, asserted, statedDays } = exposure
  if (start === undefined) return { ...exposure, end: end && placed(end, end.first, end.last, draw) }
  const endsAsStated = end !== undefined && kind !== 'dispensing' && statedDays === undefined
  const latest = [start.last, asOf]
  // A record in which the end lies before the start stays one.
  const isBackwards = end !== undefined && end.last < start.first
  if (endsAsStated && !isBackwards) latest.push(end.last)
  if (!endsAsStated && kind === 'statement') {
    if (statedDays !== undefined) latest.push(addDays(asOf, 1 - statedDays))
    else if (asserted !== undefined) latest.push(asserted.first)
  }
  const begun = placed(start, start.first, Math.min(...latest), draw)
  const ended = end && placed(end, isBackwards ? end.first : Math.max(begun.first, end.first), end.last, draw)
  return { ...exposure, start: begun, end: ended }
}

function refinedSession(procedure: ProcedureEvent, draw: Draw): ProcedureEvent {
  const { start } = procedure
  return start === undefined
    ? procedure
    : { ...procedure, start: placed(start, start.first, start.last, draw) }
}

/** The first or the last day as often as one between: there the thresholds lie. */
function placed(date: StatedDate, first: number, last: number, draw: Draw): StatedDate {
  if (date.first === date.last || last <= first) return exactly(first as Day)
  const where = draw()
  if (where < 0.25) return exactly(first as Day)
  if (where < 0.5) return exactly(last as Day)
  return exactly(Math.round(first + draw() * (last - first)) as Day)
}
