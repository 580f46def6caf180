/** Treatments that are counted one after the other: what one is, and which can follow which. */
import type { SuccessiveTreatmentsRule } from '../knowledge/definitions/definition.ts'
import type { Trial } from '../trials/trial.ts'
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

/** Days from an earlier treatment to the start of the last, as the window counts them. */
export function daysBefore(earlier: Dated, last: Dated, rule: SuccessiveTreatmentsRule): number {
  return last.start - (rule.withinCounts?.value === 'active' ? earlier.end : earlier.start)
}

/** Does a day lie in the window that ends with the start of the last treatment? */
export function liesInWindow(day: Day, last: Dated, { withinDays }: SuccessiveTreatmentsRule): boolean {
  return withinDays === undefined || last.start - day <= withinDays.value
}

export function isWithin(earlier: Dated, last: Dated, rule: SuccessiveTreatmentsRule): boolean {
  return rule.withinDays === undefined || daysBefore(earlier, last, rule) <= rule.withinDays.value
}

/** Days between the end of one treatment and the start of the next; negative where they overlap. */
export function pauseBetween(earlier: Dated, next: Dated): number {
  return next.start - earlier.end
}

/** Does the next treatment begin later, soon enough, and without lying beside this one for too long? */
export function follows(earlier: Dated, next: Dated, rule: SuccessiveTreatmentsRule): boolean {
  return earlier.start < next.start && !isTooLate(earlier, next, rule) && !isBeside(earlier, next, rule)
}

export function isTooLate(
  earlier: Dated,
  next: Dated,
  { nextWithinDays }: SuccessiveTreatmentsRule,
): boolean {
  return nextWithinDays !== undefined && pauseBetween(earlier, next) > nextWithinDays.value
}

export function isBeside(
  earlier: Dated,
  next: Dated,
  { maximumOverlapDays }: SuccessiveTreatmentsRule,
): boolean {
  return maximumOverlapDays !== undefined && -pauseBetween(earlier, next) > maximumOverlapDays.value
}
