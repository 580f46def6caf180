/**
 * The fills of one person → spans by agent, as `trials/supply.ts` and `trials/course.ts` lay them out. Written with
 * arrays that are used again for the next person: a nation has tens of millions of fills.
 */
import type { StreamProduct } from './packed-fill.ts'

export type StreamSpan = {
  from: number
  to: number
  isDocumented: boolean
  /** −1 where the dose is not known. */
  low: number
  high: number
  product: number
}
export type StreamCourse = { readonly agent: number; readonly spans: StreamSpan[] }

const unknownDose = -1

/**
 * Fills of one agent in order of day; several of one day stand together: the longest, with the doses of all of them.
 * `undefined` where supplies of one day differ in form or release: which of them leads depends on more than a fill
 * tells.
 */
export function fillsOfDays(
  fills: StreamSpan[],
  products: readonly StreamProduct[],
): StreamSpan[] | undefined {
  if (!hasSharedDay(fills)) return fills
  const days: StreamSpan[] = []
  let sameDay: StreamSpan[] = []
  for (const fill of fills) {
    if (sameDay[0] !== undefined && sameDay[0].from !== fill.from) {
      const day = dayFill(sameDay, products)
      if (day === undefined) return undefined
      days.push(day)
      sameDay = []
    }
    sameDay.push(fill)
  }
  const day = dayFill(sameDay, products)
  if (day === undefined) return undefined
  days.push(day)
  return days
}

function hasSharedDay(fills: readonly StreamSpan[]): boolean {
  for (let index = 1; index < fills.length; index += 1) {
    if (fills[index]?.from === fills[index - 1]?.from) return true
  }
  return false
}

function dayFill(sameDay: readonly StreamSpan[], products: readonly StreamProduct[]): StreamSpan | undefined {
  const [first, ...others] = sameDay
  if (first === undefined || others.length === 0) return first
  let longest = first
  let { low, high } = first
  const doses = new Set([`${low}-${high}`])
  for (const fill of others) {
    const [one, other] = [products[first.product], products[fill.product]]
    if (!samePresentation(one, other) || one?.traps.join() !== other?.traps.join()) return undefined
    if (fill.to > longest.to) longest = fill
    if (low === unknownDose || fill.low === unknownDose) {
      low = unknownDose
      high = unknownDose
    } else if (!doses.has(`${fill.low}-${fill.high}`)) {
      doses.add(`${fill.low}-${fill.high}`)
      low = Math.max(low, fill.low)
      high += fill.high
    }
  }
  return { ...longest, low, high }
}

/**
 * Early refills carried forward; a refill at another dose replaces what is left; a stockpile is doubtful. The fills
 * themselves are moved.
 */
export function laidFills(days: StreamSpan[], lastSupplied: number): StreamSpan[] {
  let last: StreamSpan | undefined
  let isStockpiled = false
  for (const fill of days) {
    if (last !== undefined && fill.from < last.to) {
      if (last.low === fill.low && last.high === fill.high) {
        fill.to += last.to - fill.from
        fill.from = last.to
      } else last.to = fill.from
    }
    if (fill.to > lastSupplied) isStockpiled = true
    last = fill
  }
  const isWhole = !isStockpiled && days.every(({ from, to }) => to > from)
  return isWhole ? days : days.flatMap((span) => supplied(span, lastSupplied))
}

/** The days that were supplied, and those of a stockpile. */
function supplied(span: StreamSpan, lastSupplied: number): StreamSpan[] {
  const spans: StreamSpan[] = []
  const until = Math.min(span.to, lastSupplied)
  if (until > span.from) spans.push({ ...span, to: until })
  const from = Math.max(span.from, lastSupplied)
  if (span.to > from) spans.push({ ...span, from, isDocumented: false })
  return spans
}

/** What is left of the last supply when another antidepressant begins is possible, not documented. */
export function doubtLeftovers(course: StreamCourse, starts: readonly Start[]): void {
  const { agent, spans } = course
  let last = Number.NEGATIVE_INFINITY
  for (const span of spans) last = Math.max(last, span.from)
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const span = spans[index]
    if (span === undefined || !span.isDocumented || span.from !== last) continue
    let next = Number.POSITIVE_INFINITY
    for (const start of starts) {
      if (start.agent !== agent && start.on > span.from && start.on < span.to) next = Math.min(next, start.on)
    }
    if (next === Number.POSITIVE_INFINITY) continue
    spans.splice(index + 1, 0, { ...span, from: next, isDocumented: false })
    span.to = next
  }
}

export type Start = { readonly agent: number; readonly on: number }

/** A refill is no start. */
export function startsOf(course: StreamCourse, crossTaperDays: number): readonly Start[] {
  const starts: Start[] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const { from, to } of inOrder(course.spans)) {
    if (from - lastDay > crossTaperDays) starts.push({ agent: course.agent, on: from })
    lastDay = Math.max(lastDay, to)
  }
  return starts
}

/** Nearly always they are in order already. */
function inOrder(spans: readonly StreamSpan[]): readonly StreamSpan[] {
  for (let index = 1; index < spans.length; index += 1) {
    if ((spans[index]?.from ?? 0) < (spans[index - 1]?.from ?? 0)) {
      return [...spans].sort((a, b) => a.from - b.from)
    }
  }
  return spans
}

/** A segment of which form or release depends on more than fills tell. */
export const unclear = -1

/** Spans laid over each other: the later replaces the earlier from its first day, documented before possible. */
export function segmentsOf(
  spans: readonly StreamSpan[],
  products: readonly StreamProduct[],
): readonly StreamSpan[] {
  const sorted = inOrder(spans)
  let overlaps = false
  for (let index = 1; index < sorted.length; index += 1) {
    if ((sorted[index]?.from ?? 0) < (sorted[index - 1]?.to ?? 0)) overlaps = true
  }
  return overlaps ? overlaid(sorted, products) : sorted
}

function overlaid(spans: readonly StreamSpan[], products: readonly StreamProduct[]): readonly StreamSpan[] {
  const days = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b)
  const segments: StreamSpan[] = []
  for (const [index, from] of days.entries()) {
    const to = days[index + 1]
    if (to === undefined) break
    const inForce = spans.filter((span) => span.from <= from && span.to >= to)
    const leading = leadingSpan(inForce, products)
    if (leading !== undefined) segments.push({ ...leading, from, to })
  }
  return segments
}

function leadingSpan(
  inForce: readonly StreamSpan[],
  products: readonly StreamProduct[],
): StreamSpan | undefined {
  const documented = inForce.filter((span) => span.isDocumented)
  const judged = documented.length > 0 ? documented : inForce
  const dosed = judged.filter((span) => span.low !== unknownDose)
  const candidates = dosed.length > 0 ? dosed : judged
  const latest = Math.max(...candidates.map((span) => span.from))
  const newest = candidates.filter((span) => span.from === latest)
  const [first, second, ...more] = newest
  if (first === undefined || second === undefined) return first
  if (more.length > 0 || !samePresentation(products[first.product], products[second.product]))
    return { ...first, product: unclear }
  if (first.low === unknownDose || second.low === unknownDose)
    return { ...first, low: unknownDose, high: unknownDose }
  if (first.low === second.low && first.high === second.high) return first
  return { ...first, low: Math.max(first.low, second.low), high: first.high + second.high }
}

function samePresentation(a: StreamProduct | undefined, b: StreamProduct | undefined): boolean {
  return a?.form === b?.form && a?.release === b?.release
}
