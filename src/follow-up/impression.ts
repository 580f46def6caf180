/** The global impression of improvement that a clinician wrote down since a step began. */
import { instruments } from '../knowledge/instruments/index.ts'
import type { PatientRecord, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'

export type Impression = {
  readonly value: number
  readonly on: Day
  readonly isResponse: boolean
  readonly ref: Ref
}

/** The last CGI-I after the start; it compares with the start by itself, so it needs no baseline. */
export function impressionSince(
  start: Day,
  { measurements }: PatientRecord,
  asOf: Day,
): Impression | undefined {
  const limit = instruments['cgi-i'].responseAtMost?.value ?? 0
  const found = measurements.flatMap(({ instrument, part, value, when, ref }) => {
    const on = when?.precision === 'day' ? when.first : undefined
    if (instrument !== 'cgi-i' || part !== 'total' || value === undefined || on === undefined) return []
    return on > start && on <= asOf ? [{ value, on, isResponse: value <= limit, ref }] : []
  })
  return found.sort((a, b) => a.on - b.on || b.value - a.value).at(-1)
}
