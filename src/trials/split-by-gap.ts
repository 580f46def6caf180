/** A pause longer than the definition allows ends one trial and begins the next. */
import type { Segment } from './trial.ts'

/** Consecutive segments, at least one. */
export type Run = readonly [Segment, ...Segment[]]

/** Segments in order of time → runs without a pause longer than `maximumGapDays`. */
export function splitByGap(segments: readonly Segment[], maximumGapDays: number): readonly Run[] {
  const runs: [Segment, ...Segment[]][] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const segment of segments) {
    const run = runs.at(-1)
    if (run === undefined || segment.from - lastDay > maximumGapDays) runs.push([segment])
    else run.push(segment)
    lastDay = Math.max(lastDay, segment.to)
  }
  return runs
}

/** The documented parts of a trial, divided where the pause between them is too long to be bridged for certain. */
export function documentedRuns(segments: readonly Segment[], maximumGapDays: number): readonly Run[] {
  return splitByGap(
    segments.filter((segment) => segment.cover === 'documented'),
    maximumGapDays,
  )
}
