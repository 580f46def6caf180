/** A pause longer than the definition allows ends one trial and begins the next. */
import type { Segment } from './trial.ts'

type Stretch = Pick<Segment, 'from' | 'to'>

/** Consecutive segments, or other stretches of days; at least one. */
export type Run<T extends Stretch = Segment> = readonly [T, ...T[]]

/** Stretches in order of time → runs without a pause longer than `maximumGapDays`. */
export function splitByGap<T extends Stretch>(
  stretches: readonly T[],
  maximumGapDays: number,
): readonly Run<T>[] {
  const runs: [T, ...T[]][] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const stretch of stretches) {
    const run = runs.at(-1)
    if (run === undefined || stretch.from - lastDay > maximumGapDays) runs.push([stretch])
    else run.push(stretch)
    lastDay = Math.max(lastDay, stretch.to)
  }
  return runs
}

/** The documented parts of a trial, divided where the pause between them is too long to be bridged for certain. */
export function documentedRuns(segments: readonly Segment[], maximumGapDays: number): readonly Run[] {
  const documented = segments.every(isDocumented) ? segments : segments.filter(isDocumented)
  return splitByGap(documented, maximumGapDays)
}

function isDocumented({ cover }: Segment): boolean {
  return cover === 'documented'
}
