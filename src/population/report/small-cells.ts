/**
 * Small-cell suppression: no published number stands for so few people that one of them could be recognised.
 * Numbers from 1 up to the limit are blank; 0 is shown. A blank that could be worked out from its neighbours is
 * hidden together with one of them.
 */
import type { Cited } from '../../knowledge/citation.ts'

/** Cells of fewer people than this are not shown. */
export const smallestCell: Cited<number> = {
  value: 11,
  cite: { source: 'cms-cell-size', at: 'cells of 1 to 10', status: 'known' },
}

/** A count that may be shown, or nothing. */
export type Shown = number | undefined

export function isSmall(count: number, smallest: number): boolean {
  return count > 0 && count < smallest
}

export function shownCount(count: number, smallest: number): Shown {
  return isSmall(count, smallest) ? undefined : count
}

/**
 * The parts of a known total. Where exactly one part is small, the smallest of the others is hidden too: the total
 * would tell the one.
 */
export function shownParts(counts: readonly number[], smallest: number): readonly Shown[] {
  const small = counts.filter((count) => isSmall(count, smallest))
  const others = counts.filter((count) => count > 0 && !isSmall(count, smallest))
  const partner = small.length === 1 && others.length > 0 ? Math.min(...others) : undefined
  const hidden = partner === undefined ? -1 : counts.indexOf(partner)
  return counts.map((count, index) => (index === hidden ? undefined : shownCount(count, smallest)))
}
