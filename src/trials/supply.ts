/**
 * Supplies handed out, laid one after the other. Somebody who refills early takes the old supply first,
 * so an early refill is carried forward; a refill at another dose replaces what is left.
 */
import type { Ref } from '../record/record.ts'
import { addDays, type Day } from '../units/day.ts'
import { type DailyDose, doseRange } from '../units/dose.ts'
import { inOrder } from '../units/in-order.ts'
import type { Span } from './span.ts'

/** Dispensings in the order they are used up: overlaps at one dose moved back, duplicates counted once. */
export function carryForward(fills: readonly Span[]): readonly Span[] {
  const byDay = inOrder(fills, (a, b) => a.from < b.from)
  if (lieApart(byDay)) return byDay
  const laid: Span[] = []
  for (const fill of oneFillADay(byDay)) {
    const last = laid.at(-1)
    if (last === undefined || fill.from >= last.to) {
      laid.push(fill)
    } else if (sameDose(last.dose, fill.dose)) {
      laid.push({ ...fill, from: last.to, to: addDays(last.to, fill.to - fill.from) })
    } else {
      laid[laid.length - 1] = { ...last, to: fill.from }
      laid.push(fill)
    }
  }
  return doubtStockpile(laid, lastDayOf(fills))
}

/** Each ends before the next begins. */
export function lieApart(byDay: readonly Span[]): boolean {
  let lastDay = Number.NEGATIVE_INFINITY
  for (const { from, to } of byDay) {
    if (from < lastDay || to <= from) return false
    lastDay = to
  }
  return true
}

function lastDayOf(fills: readonly Span[]): Day {
  let last = Number.NEGATIVE_INFINITY
  for (const fill of fills) last = Math.max(last, fill.to)
  return last as Day
}

/** What early refills have piled up beyond the end of the last supply may lie in a drawer. */
function doubtStockpile(laid: readonly Span[], lastSupplied: Day): readonly Span[] {
  const supplied: Span[] = []
  for (const span of laid) {
    if (span.to <= span.from) continue
    if (span.to <= lastSupplied) supplied.push(span)
    else {
      if (span.from < lastSupplied) supplied.push({ ...span, to: lastSupplied })
      supplied.push({ ...span, from: Math.max(span.from, lastSupplied) as Day, cover: 'possible' })
    }
  }
  return supplied
}

/**
 * Same-day dispensings of one agent. The same dose and supply twice is one dispensing entered twice. Different
 * strengths may be taken together or be a correction: the dose lies between the larger and the sum.
 */
function oneFillADay(byDay: readonly Span[]): readonly Span[] {
  if (isOneADay(byDay)) return byDay
  return [...Map.groupBy(byDay, (fill) => fill.from).values()].map(takenTogether)
}

function isOneADay(byDay: readonly Span[]): boolean {
  let lastDay: Day | undefined
  for (const { from } of byDay) {
    if (from === lastDay) return false
    lastDay = from
  }
  return true
}

function takenTogether(sameDay: readonly Span[]): Span {
  const [longest, ...others] = sameDay.toSorted((a, b) => b.to - a.to || byRef(a, b)) as [Span, ...Span[]]
  if (others.length === 0) return longest
  const dose = combinedDose(sameDay.map((fill) => fill.dose))
  return { ...longest, dose, sameDay: others.map(({ ref }) => ref) }
}

/**
 * The dose of several prescriptions in force at once. The same dose from several sources is one dose; different
 * doses may add up: at least the largest, at most the sum. Unknown if one of them is.
 */
export function combinedDose(doses: readonly (DailyDose | undefined)[]): DailyDose | undefined {
  if (doses.length === 1) return doses[0]
  const distinct = new Map<string, DailyDose>()
  for (const dose of doses) {
    if (dose === undefined) return undefined
    distinct.set(`${dose.low}-${dose.high}`, dose)
  }
  let low = 0
  let high = 0
  for (const dose of distinct.values()) {
    low = Math.max(low, dose.low)
    high += dose.high
  }
  return distinct.size === 0 ? undefined : doseRange(low, high)
}

export function sameDose(a: DailyDose | undefined, b: DailyDose | undefined): boolean {
  return a?.low === b?.low && a?.high === b?.high
}

/**
 * Days in `[from, to)` on which a supply was at hand, early refills carried forward (proportion of days covered,
 * Pharmacy Quality Alliance convention).
 */
export function daysCovered(
  fills: readonly { readonly on: Day; readonly supplyDays: number }[],
  from: Day,
  to: Day,
): number {
  let covered = 0
  let freeFrom = from as number
  for (const fill of inOrder(fills, (a, b) => a.on < b.on)) {
    const start = Math.max(fill.on, freeFrom)
    const end = Math.min(start + fill.supplyDays, to)
    covered += Math.max(0, end - start)
    freeFrom = Math.max(freeFrom, end)
  }
  return covered
}

/** A fixed order for entries that nothing else tells apart, so that the order of the input never matters. */
export function byRef(a: { readonly ref: Ref }, b: { readonly ref: Ref }): number {
  return a.ref < b.ref ? -1 : Number(a.ref > b.ref)
}
