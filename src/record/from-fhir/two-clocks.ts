/**
 * Orders and dispensings of one record that run on different clocks. Removing identities from a record shifts its
 * dates; where only some of them were shifted, an order lies years away from its own first dispensing.
 */
import type { Cited } from '../../knowledge/citation.ts'
import type { Exposure, Ref } from '../record.ts'
import type { IssueLog } from './issue-log.ts'

/** Days between an order and its first dispensing beyond which one of the two dates cannot be right. */
export const longestWaitForFill: Cited<number> = {
  value: 180,
  cite: { source: 'nextline-judgement', at: 'orders far from their dispensings', status: 'known' },
}

/** Shifts that differ by no more than this are one shift. */
const sameShiftDays = 3
/** So many orders with one shift make it certain that it concerns the orders without a dispensing as well. */
const ordersForOneShift = 2

/**
 * Trusts the dispensings: an order far from its first dispensing loses its dates. Where several orders lie off by
 * the same number of days and none lies near, every order of the record does.
 */
export function settleTwoClocks(exposures: Exposure[], log: IssueLog): void {
  const firstFill = firstFills(exposures)
  if (firstFill.size === 0) return
  let shifts: Map<Ref, number> | undefined
  let near = 0
  for (const { ref, kind, start } of exposures) {
    const fill = firstFill.get(ref)
    if (kind !== 'order' || start === undefined || fill === undefined) continue
    const shift = fill - start.first
    if (Math.abs(shift) <= longestWaitForFill.value) near++
    else shifts = (shifts ?? new Map()).set(ref, shift)
  }
  if (shifts === undefined) return
  const shared = near === 0 && isOneShift([...shifts.values()])
  for (const [place, exposure] of exposures.entries()) {
    const shift = shifts.get(exposure.ref)
    if (exposure.kind !== 'order' || exposure.start === undefined) continue
    if (shift === undefined && !shared) continue
    exposures[place] = { ...exposure, start: undefined, end: undefined }
    reportOrder(exposure.ref, shift, log)
  }
}

function firstFills(exposures: readonly Exposure[]): ReadonlyMap<Ref, number> {
  const first = new Map<Ref, number>()
  for (const { kind, fulfils, start } of exposures) {
    if (kind !== 'dispensing' || fulfils === undefined || start === undefined) continue
    first.set(fulfils, Math.min(start.first, first.get(fulfils) ?? Number.POSITIVE_INFINITY))
  }
  return first
}

function isOneShift(shifts: readonly number[]): boolean {
  if (shifts.length < ordersForOneShift) return false
  return Math.max(...shifts) - Math.min(...shifts) <= sameShiftDays
}

function reportOrder(ref: Ref, shift: number | undefined, log: IssueLog): void {
  if (shift === undefined) {
    log.count(
      ref,
      'Orders of this record are dated on another clock than its dispensings.',
      'The order has no dispensing to check it with; its dates are not used.',
    )
    return
  }
  const direction = shift > 0 ? 'before' : 'after'
  log.count(
    ref,
    `The order is dated ${Math.abs(shift)} days ${direction} its first dispensing: two clocks in one record.`,
    'The dispensings are trusted; the dates of the order are not used.',
  )
}
