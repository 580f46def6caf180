/** Treatments that are counted one after the other: what one is, and which can follow which. */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import type { Trial, TrialBounds } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
import type { Finding } from './finding.ts'

/** A trial whose days are known. */
export type Dated = Trial & {
  readonly start: NonNullable<Trial['start']>
  readonly end: NonNullable<Trial['end']>
}

/** A treatment, and whether it lasted: as one before the last, as the last. */
export type Treatment<T extends Trial = Trial> = {
  readonly trial: T
  /** Treatments of one group count once. */
  readonly group: string
  readonly asEarlier: Finding
  readonly asLast: Finding
  /** Somebody answered that it lay where it counts, although its days are known only roughly. */
  readonly isPlaced?: boolean | undefined
}

export function isDated(trial: Trial): trial is Dated {
  return trial.start !== undefined && trial.end !== undefined
}

export type DatedTreatment = Treatment<Dated>

export function hasDates(treatment: Treatment): treatment is DatedTreatment {
  return isDated(treatment.trial)
}

export function isAntidepressant({ role }: Trial): boolean {
  return role === 'antidepressant' || role === 'combination'
}

/** A product that is never an antidepressant treatment. A low dose is: these definitions ask for none. */
export function isForAnotherPurpose({ traps }: Trial): boolean {
  return traps.some((trap) => trap.effect === 'not-a-trial' && trap.belowMgPerDay === undefined)
}

/** Wherever the days lay that are known only roughly, or in at least one place. */
export type Degree = 'surely' | 'possibly'

/** Days at least and at most, as far as the days of both treatments are known. */
type DayRange = { readonly low: number; readonly high: number }

/** Between which days it began and ended: in most records exact. */
export function boundsOf({ start, end, bounds }: Dated): TrialBounds {
  if (bounds !== undefined) return bounds
  return {
    startFirst: start,
    startLast: start,
    endFirst: end,
    endLast: end,
    isOne: true,
    isUnsettled: false,
    isTangled: false,
  }
}

/** The days of a treatment for the reader: all of those on which it can have been taken. */
export function takenWithin(trial: Dated): { readonly from: Day; readonly to: Day } {
  const { startFirst, endLast } = boundsOf(trial)
  return { from: startFirst, to: endLast }
}

/** Does one begin on an earlier day than the other? */
export function beginsBefore(earlier: Dated, later: Dated, degree: Degree): boolean {
  const [a, b] = [boundsOf(earlier), boundsOf(later)]
  return degree === 'surely' ? a.startLast < b.startFirst : a.startFirst < b.startLast
}

/** The same, where of two that begin on one day the one first in the alphabet comes first. */
export function comesBefore(earlier: Dated, later: Dated, degree: Degree): boolean {
  if (beginsBefore(earlier, later, degree)) return true
  const isExact = earlier.bounds === undefined && later.bounds === undefined
  if (isExact) return earlier.start === later.start && earlier.id <= later.id
  return degree === 'possibly' && boundsOf(earlier).startFirst === boundsOf(later).startLast
}

/** Days from an earlier treatment to the start of the last, as the window counts them. */
export function daysBefore(earlier: Dated, last: Dated, rule: SuccessiveTreatmentsRule): DayRange {
  const isActive = rule.withinCounts?.value === 'active'
  const { startFirst, startLast, endFirst, endLast } = boundsOf(earlier)
  const { startFirst: lastFirst, startLast: lastLast } = boundsOf(last)
  return {
    low: lastFirst - (isActive ? endLast : startLast),
    high: lastLast - (isActive ? endFirst : startFirst),
  }
}

export function isWithin(
  earlier: Dated,
  last: Dated,
  rule: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  return (
    rule.withinDays === undefined || mostOf(daysBefore(earlier, last, rule), degree) <= rule.withinDays.value
  )
}

function mostOf({ low, high }: DayRange, degree: Degree): number {
  return degree === 'surely' ? high : low
}

/** Days between the end of one treatment and the start of the next; negative where they overlap. */
export function pauseBetween(earlier: Dated, next: Dated): DayRange {
  const [a, b] = [boundsOf(earlier), boundsOf(next)]
  return { low: b.startFirst - a.endLast, high: b.startLast - a.endFirst }
}

/** Does the next treatment begin later, soon enough, and without lying beside this one for too long? */
export function follows(
  earlier: Dated,
  next: Dated,
  rule: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  return (
    beginsBefore(earlier, next, degree) &&
    isSoonEnough(earlier, next, rule, degree) &&
    isApart(earlier, next, rule, degree)
  )
}

export function isSoonEnough(
  earlier: Dated,
  next: Dated,
  { nextWithinDays }: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  return nextWithinDays === undefined || mostOf(pauseBetween(earlier, next), degree) <= nextWithinDays.value
}

export function isApart(
  earlier: Dated,
  next: Dated,
  { maximumOverlapDays }: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  const { low, high } = pauseBetween(earlier, next)
  return (
    maximumOverlapDays === undefined || mostOf({ low: -high, high: -low }, degree) <= maximumOverlapDays.value
  )
}

/** An answer that one of two treatments lay where it counts holds for its place beside the other. */
export function degreeBetween(a: Treatment, b: Treatment, degree: Degree): Degree {
  return a.isPlaced === true || b.isPlaced === true ? 'possibly' : degree
}

/**
 * Does it stand before the last of a window? Two of which nobody knows which came first stand together in it where
 * either order will do.
 */
export function standsBefore(
  earlier: DatedTreatment,
  last: DatedTreatment,
  rule: SuccessiveTreatmentsRule,
  counts: (lasted: Finding) => boolean,
  wanted: Degree,
): boolean {
  const degree = degreeBetween(earlier, last, wanted)
  if (!isWithin(earlier.trial, last.trial, rule, degree)) return false
  if (comesBefore(earlier.trial, last.trial, degree)) return true
  return (
    degree === 'surely' &&
    !isExact(earlier, last) &&
    boundsOf(earlier.trial).startLast <= boundsOf(last.trial).startLast &&
    counts(earlier.asLast) &&
    counts(last.asEarlier)
  )
}

function isExact(...treatments: readonly DatedTreatment[]): boolean {
  return treatments.every(({ trial }) => trial.bounds === undefined)
}

/** Does one follow the other in a chain that ends with the last? */
export function leadsTo(
  earlier: DatedTreatment,
  next: DatedTreatment,
  rule: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  return follows(earlier.trial, next.trial, rule, degreeBetween(earlier, next, degree))
}

export function liesInWindowOf(
  earlier: DatedTreatment,
  last: DatedTreatment,
  rule: SuccessiveTreatmentsRule,
  degree: Degree,
): boolean {
  return isWithin(earlier.trial, last.trial, rule, degreeBetween(earlier, last, degree))
}
