/**
 * Numbers that stand for few people are hidden, with every number that would tell them. The people are groups that no
 * two numbers tell apart further; every number counts some of the groups together. A small number is safe if somebody
 * could be moved to another group so that it is another and everything that is shown stays the same.
 */
import { isSmall } from './small-cells.ts'

export type Count = {
  readonly id: string
  /** The groups it counts, by their number. */
  readonly groups: ReadonlySet<number>
  /** Known anyway, such as the number of all people. */
  readonly isKnown?: boolean | undefined
  /** How many other numbers would rather be hidden than this one; 1 where absent. */
  readonly worth?: number | undefined
}

/** One person leaves each group of `from`, one comes to each of `to`. */
export type Move = { readonly from: readonly number[]; readonly to: readonly number[] }

export type Hidden = {
  readonly ids: ReadonlySet<string>
  /** For each small number: the groups it counts, and what keeps it from being worked out. */
  readonly safe: readonly { readonly groups: ReadonlySet<number>; readonly move: Move }[]
}

/** Which numbers are not shown. `movesOf` proposes how people of a group could lie otherwise. */
export function hiddenCounts(
  sizes: readonly number[],
  counts: readonly Count[],
  smallest: number,
  movesOf: (group: number) => readonly Move[],
): Hidden {
  const ids = new Set(
    counts.filter((count) => isSmall(sizeOf(count.groups, sizes), smallest)).map(({ id }) => id),
  )
  const safe: { groups: ReadonlySet<number>; move: Move }[] = []
  for (const groups of smallGroups(sizes, counts, smallest)) {
    const shown = counts.filter(({ id }) => !ids.has(id))
    const moves = [...groups].filter((group) => (sizes[group] ?? 0) > 0).flatMap(movesOf)
    const best = cheapest(moves, groups, shown, sizes, smallest)
    if (best !== undefined) safe.push({ groups, move: best })
    for (const { id, groups: counted, isKnown } of shown) {
      const tells = best === undefined ? overlaps(counted, groups) : changeOf(counted, best) !== 0
      if (tells && isKnown !== true) ids.add(id)
    }
  }
  return { ids, safe }
}

/** Every move between two groups. */
export function pairsOf(groups: number): (group: number) => readonly Move[] {
  return (group) =>
    Array.from({ length: groups }, (_, other) => other)
      .filter((other) => other !== group)
      .flatMap((other) => [
        { from: [other], to: [group] },
        { from: [group], to: [other] },
      ])
}

/** By how much a move changes a number. */
export function changeOf(groups: ReadonlySet<number>, { from, to }: Move): number {
  const of = (moved: readonly number[]): number => moved.filter((group) => groups.has(group)).length
  return of(to) - of(from)
}

export function sizeOf(groups: ReadonlySet<number>, sizes: readonly number[]): number {
  return [...groups].reduce((sum, group) => sum + (sizes[group] ?? 0), 0)
}

/** Small numbers, and small differences between one number and another that it holds. */
function smallGroups(
  sizes: readonly number[],
  counts: readonly Count[],
  smallest: number,
): readonly ReadonlySet<number>[] {
  const single = counts.map(({ groups }) => groups)
  const differences = single.flatMap((larger) =>
    single
      .filter((smaller) => smaller.size > 0 && [...smaller].every((group) => larger.has(group)))
      .map((smaller) => new Set([...larger].filter((group) => !smaller.has(group)))),
  )
  const found = [...single, ...differences].filter((groups) => isSmall(sizeOf(groups, sizes), smallest))
  return [...new Map(found.map((groups) => [[...groups].sort((a, b) => a - b).join(), groups])).values()]
}

/** The move that hides the fewest numbers, by their worth; of these one of a large group, which leaves more open. */
function cheapest(
  moves: readonly Move[],
  groups: ReadonlySet<number>,
  shown: readonly Count[],
  sizes: readonly number[],
  smallest: number,
): Move | undefined {
  const holding = sizes.map((_, group) =>
    Uint8Array.from(shown, (count) => (count.groups.has(group) ? 1 : 0)),
  )
  let best: { readonly move: Move; readonly cost: number } | undefined
  for (const move of moves) {
    const leaving = Math.min(...move.from.map((group) => sizes[group] ?? 0))
    if (leaving === 0 || changeOf(groups, move) === 0) continue
    const changed = changedBy(move, holding, shown)
    const cost = changed + (leaving < smallest ? 0.5 : 0)
    if (best === undefined || cost < best.cost) best = { move, cost }
  }
  return best !== undefined && best.cost < Number.POSITIVE_INFINITY ? best.move : undefined
}

/** The worth of the numbers that are shown and that a move changes: too much where one of them is known anyway. */
function changedBy({ from, to }: Move, holding: readonly Uint8Array[], shown: readonly Count[]): number {
  let changed = 0
  for (const [index, { isKnown, worth = 1 }] of shown.entries()) {
    let change = 0
    for (const group of to) change += holding[group]?.[index] ?? 0
    for (const group of from) change -= holding[group]?.[index] ?? 0
    if (change !== 0) changed += isKnown === true ? Number.POSITIVE_INFINITY : worth
  }
  return changed
}

function overlaps(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((group) => b.has(group))
}
