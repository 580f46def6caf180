/** Doses per day. A dose that a record leaves open is a range, never a guess in the middle of it. */
declare const mgPerDayBrand: unique symbol

/** Milligrams of the active ingredient per day. For a patch: milligrams released per 24 hours. */
export type MgPerDay = number & { readonly [mgPerDayBrand]: 'MgPerDay' }

/** The lowest and the highest daily amount a record allows. "1 to 2 tablets of 50 mg" is 50 to 100. */
export type DailyDose = { readonly low: MgPerDay; readonly high: MgPerDay }

export function mgPerDay(amount: number): MgPerDay {
  return amount as MgPerDay
}

/** A dose known exactly. */
export function exactDose(amount: number): DailyDose {
  return { low: mgPerDay(amount), high: mgPerDay(amount) }
}

export function doseRange(low: number, high: number): DailyDose {
  return { low: mgPerDay(low), high: mgPerDay(high) }
}
