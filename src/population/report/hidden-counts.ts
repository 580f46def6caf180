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

/** More ways than this are not tried for one small number: the best of them is good enough. */
const mostMoves = 2000

/** Which numbers are not shown. `movesOf` proposes how people of a group could lie otherwise, the likeliest first. */
export function hiddenCounts(
  sizes: readonly number[],
  counts: readonly Count[],
  smallest: number,
  movesOf: (group: number) => Iterable<Move>,
): Hidden {
  const people = counts.map(({ groups }) => sizeOf(groups, sizes))
  const ids = new Set(counts.filter((_, index) => isSmall(people[index] ?? 0, smallest)).map(({ id }) => id))
  const holding = sizes.map((_, group) =>
    Uint8Array.from(counts, ({ groups }) => (groups.has(group) ? 1 : 0)),
  )
  const safe: { groups: ReadonlySet<number>; move: Move }[] = []
  for (const groups of smallGroups(counts, people, smallest)) {
    const price = counts.map(({ id, isKnown, worth = 1 }) =>
      isKnown === true ? Number.POSITIVE_INFINITY : ids.has(id) ? 0 : worth,
    )
    const best = cheapest(movesWithin(groups, sizes, movesOf), { groups, price, holding, sizes, smallest })
    if (best !== undefined) safe.push({ groups, move: best })
    for (const { id, groups: counted, isKnown } of counts) {
      const tells = best === undefined ? overlaps(counted, groups) : changeOf(counted, best) !== 0
      if (tells && isKnown !== true) ids.add(id)
    }
  }
  return { ids, safe }
}

function* movesWithin(
  groups: ReadonlySet<number>,
  sizes: readonly number[],
  movesOf: (group: number) => Iterable<Move>,
): Generator<Move, void, void> {
  for (const group of groups) if ((sizes[group] ?? 0) > 0) yield* movesOf(group)
}

/** Every move between two groups. */
export function pairsOf(groups: number): (group: number) => Iterable<Move> {
  return function* (group) {
    for (let other = 0; other < groups; other += 1) {
      if (other === group) continue
      yield { from: [other], to: [group] }
      yield { from: [group], to: [other] }
    }
  }
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
  counts: readonly Count[],
  people: readonly number[],
  smallest: number,
): readonly ReadonlySet<number>[] {
  const found: ReadonlySet<number>[] = []
  for (const [index, { groups: larger }] of counts.entries()) {
    const size = people[index] ?? 0
    if (isSmall(size, smallest)) found.push(larger)
    for (const [other, { groups: smaller }] of counts.entries()) {
      if (smaller.size === 0 || smaller.size >= larger.size) continue
      if (isSmall(size - (people[other] ?? 0), smallest) && isWithin(smaller, larger))
        found.push(new Set([...larger].filter((group) => !smaller.has(group))))
    }
  }
  return [...new Map(found.map((groups) => [[...groups].sort((a, b) => a - b).join(), groups])).values()]
}

type Prices = {
  /** The small number. */
  readonly groups: ReadonlySet<number>
  /** What it costs to hide each number. */
  readonly price: readonly number[]
  /** For each group: which numbers count it. */
  readonly holding: readonly Uint8Array[]
  readonly sizes: readonly number[]
  readonly smallest: number
}

/** The move that hides the fewest numbers, by their worth; of these one of a large group, which leaves more open. */
function cheapest(moves: Iterable<Move>, prices: Prices): Move | undefined {
  let best: { readonly move: Move; readonly cost: number } | undefined
  let tried = 0
  for (const move of moves) {
    if (best !== undefined && (best.cost === 0 || tried >= mostMoves)) break
    const cost = costOf(move, prices, best?.cost ?? Number.POSITIVE_INFINITY)
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { move, cost }
    tried += 1
  }
  return best?.move
}

/** Endless for a move that says nothing, or that would change what is known anyway. */
function costOf(move: Move, { groups, price, holding, sizes, smallest }: Prices, limit: number): number {
  const leaving = Math.min(...move.from.map((group) => sizes[group] ?? 0))
  if (leaving === 0 || changeOf(groups, move) === 0) return Number.POSITIVE_INFINITY
  let cost = leaving < smallest ? 0.5 : 0
  for (let index = 0; index < price.length && cost < limit; index += 1) {
    let change = 0
    for (const group of move.to) change += holding[group]?.[index] ?? 0
    for (const group of move.from) change -= holding[group]?.[index] ?? 0
    if (change !== 0) cost += price[index] ?? 0
  }
  return cost
}

function isWithin(smaller: ReadonlySet<number>, larger: ReadonlySet<number>): boolean {
  for (const group of smaller) if (!larger.has(group)) return false
  return true
}

function overlaps(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return [...a].some((group) => b.has(group))
}
