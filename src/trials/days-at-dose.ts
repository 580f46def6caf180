/** How long a trial stood at or above a dose. */
import { documentedRuns } from './split-by-gap.ts'
import type { Segment, Trial } from './trial.ts'

export type DayBounds = { readonly low: number; readonly high: number }

/** The lowest dose that counts in a segment; `undefined` where no dose is needed, 'unknown' where no table has one. */
export type MinimumFor = (segment: Pick<Segment, 'form' | 'release'>) => number | undefined | 'unknown'

/**
 * Days at or above the minimum dose: `low` for certain, `high` at most. Weeks of titration below the minimum do not
 * count; a pause that the definition bridges counts where the dose stood on both sides of it.
 */
export function daysAtDose(trial: Trial, minimum: MinimumFor, maximumGapDays: number): DayBounds {
  if (trial.segments.length === 0) return undatedDays(trial, minimum)
  let low = 0
  for (const run of documentedRuns(trial.segments, maximumGapDays))
    low = Math.max(low, count(run, surelyAt, minimum, maximumGapDays))
  return { low, high: count(trial.segments, possiblyAt, minimum, maximumGapDays) }
}

/** Days under treatment, whatever the dose. */
export function daysOfTreatment(trial: Trial, maximumGapDays: number): DayBounds {
  return daysAtDose(trial, () => undefined, maximumGapDays)
}

function count(
  segments: readonly Segment[],
  counts: typeof surelyAt,
  minimum: MinimumFor,
  maximumGapDays: number,
): number {
  let days = 0
  let previous: Segment | undefined
  let wasCounted = false
  for (const segment of segments) {
    const isCounted = counts(segment, minimum)
    if (isCounted) days += segment.to - segment.from
    const pause = previous === undefined ? 0 : segment.from - previous.to
    if (isCounted && wasCounted && pause <= maximumGapDays) days += pause
    previous = segment
    wasCounted = isCounted
  }
  return days
}

function surelyAt(segment: Segment, minimum: MinimumFor): boolean {
  const needed = minimum(segment)
  if (needed === undefined) return true
  return needed !== 'unknown' && segment.dose !== undefined && segment.dose.low >= needed
}

function possiblyAt(segment: Segment, minimum: MinimumFor): boolean {
  const needed = minimum(segment)
  return (
    needed === undefined || needed === 'unknown' || segment.dose === undefined || segment.dose.high >= needed
  )
}

/** A trial without dates has at most its stated length ("x 10 weeks"), or an unknown one. */
function undatedDays(trial: Trial, minimum: MinimumFor): DayBounds {
  const stated = trial.statedDays
  const segment = { dose: trial.undatedDose, form: undefined, release: undefined }
  const dated: Segment = {
    ...segment,
    from: 0 as Segment['from'],
    to: 0 as Segment['to'],
    cover: 'documented',
    evidence: [],
  }
  if (!possiblyAt(dated, minimum)) return { low: 0, high: 0 }
  if (stated === undefined) return { low: 0, high: Number.POSITIVE_INFINITY }
  return { low: surelyAt(dated, minimum) ? stated : 0, high: stated }
}
