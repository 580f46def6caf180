/** Points of an item and the total of a scale, with the range that unknown answers leave open. */
import type { StagingBand, StagingLevel } from '../knowledge/staging/index.ts'

import type { Range, StageItem } from './stage-result.ts'

/** The value of an item: a range of numbers, the words that are possible, or nothing known. */
export type ItemValue = Range | readonly string[] | undefined

type Level = Omit<StagingLevel, 'label'>

/** Points of one item. Nothing known leaves every level possible. */
export function itemPoints(levels: readonly Level[], value: ItemValue): Range | undefined {
  if (value === undefined || ('length' in value && value.length === 0))
    return rangeOf(levels.map(({ points }) => points))
  if ('length' in value) {
    return rangeOf(
      levels.filter(({ is }) => is !== undefined && value.includes(is)).map(({ points }) => points),
    )
  }
  const [low, high] = [levelAt(levels, value.low), levelAt(levels, value.high)]
  return low === undefined || high === undefined ? undefined : rangeOf([low.points, high.points])
}

function levelAt(levels: readonly Level[], value: number): Level | undefined {
  return levels.findLast(
    ({ above, from, is }) =>
      is === undefined && (above === undefined || value > above) && (from === undefined || value >= from),
  )
}

function rangeOf(points: readonly number[]): Range | undefined {
  return points.length === 0 ? undefined : { low: Math.min(...points), high: Math.max(...points) }
}

/** The sum over the items; undefined where an item has no points. */
export function totalOf(items: readonly StageItem[]): Range | undefined {
  let low = 0
  let high = 0
  for (const { points } of items) {
    if (points === undefined) return undefined
    low += points.low
    high += points.high
  }
  return { low, high }
}

/** "moderate", or "mild to moderate" where the total is open. */
export function bandOf(bands: readonly StagingBand[], { low, high }: Range): string | null {
  const names = [low, high].map((value) => bands.findLast(({ from }) => value >= from)?.name)
  const [first, last] = names
  if (first === undefined || last === undefined) return first ?? last ?? null
  return first === last ? first : `${first} to ${last}`
}

/** The value where it is certain, and the range where it is not. */
export function valueAndRange({ low, high }: Range): {
  readonly value: number | null
  readonly range: Range | null
} {
  return low === high ? { value: low, range: null } : { value: null, range: { low, high } }
}
