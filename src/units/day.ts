/**
 * Calendar days as whole numbers. Clinical durations are counted in days; a number has no time zone,
 * so "dispensed on 2026-01-01T01:00Z" is the same day everywhere.
 */
declare const dayBrand: unique symbol

/** A calendar day: the number of days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: 'Day' }

/** How exactly a date was written. "2019" is a year: the event lies somewhere within it. */
export type Precision = 'day' | 'month' | 'year'

/** A date as a record states it: the first and the last day it can mean. */
export type StatedDate = { readonly first: Day; readonly last: Day; readonly precision: Precision }

/** Of a calendar month, on average. */
export const daysPerMonth = 365.25 / 12

const millisecondsPerDay = 86_400_000
/** Dates outside these years are mistakes of entry, not clinical dates. */
const firstYear = 1850
const lastYear = 2200

const isoDate = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/

/** The day with this calendar date; `undefined` where there is no such day (2023-02-30) or the year is absurd. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (year < firstYear || year > lastYear) return undefined
  const milliseconds = Date.UTC(year, month - 1, dayOfMonth)
  const date = new Date(milliseconds)
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return exists ? ((milliseconds / millisecondsPerDay) as Day) : undefined
}

/**
 * Reads a FHIR date or dateTime: `2019`, `2019-05`, `2019-05-04`, `2019-05-04T10:00:00Z`.
 * The day is the one that was written: a time zone never moves it.
 * `undefined` where the text is not such a date.
 */
export function statedDate(text: string): StatedDate | undefined {
  const match = isoDate.exec(text)
  if (!match) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return span(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year')
  const month = Number(match[2])
  if (match[3] === undefined) return span(dayOf(year, month, 1), lastDayOfMonth(year, month), 'month')
  const day = dayOf(year, month, Number(match[3]))
  return span(day, day, 'day')
}

/** A stated date that is exact to the day. */
export function exactly(day: Day): StatedDate {
  return { first: day, last: day, precision: 'day' }
}

/** Reads a full date (`2019-05-04`) written by ourselves or by a user on the command line. */
export function day(text: string): Day | undefined {
  const stated = statedDate(text)
  return stated?.precision === 'day' ? stated.first : undefined
}

/** As `day`, for dates in our own examples and tests, where a mistake is ours. Throws on a bad date. */
export function knownDay(text: string): Day {
  const result = day(text)
  if (result === undefined) throw new Error(`Cannot read the date "${text}"; expected YYYY-MM-DD.`)
  return result
}

/** The day as `2019-05-04`. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = calendarDate(day)
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

type CalendarDate = { readonly year: number; readonly month: number; readonly dayOfMonth: number }

const daysIn400Years = 146_097
/** Days from the first of March of the year 0, with which the years of this reckoning begin, to 1970-01-01. */
const daysBefore1970 = 719_468

/**
 * The Gregorian date of a day, by whole numbers alone: years that begin in March end with their leap day, so that
 * months and years follow from divisions.
 */
function calendarDate(day: Day): CalendarDate {
  const days = day + daysBefore1970
  const era = Math.floor(days / daysIn400Years)
  const dayOfEra = days - era * daysIn400Years
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** The stated date as precisely as it was written: `2019`, `2019-05` or `2019-05-04`. */
export function formatStatedDate(date: StatedDate): string {
  const text = formatDay(date.first)
  if (date.precision === 'year') return text.slice(0, 4)
  return date.precision === 'month' ? text.slice(0, 7) : text
}

export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}

/** Completed years of age on a day. */
export function ageInYears(born: Day, on: Day): number {
  const birth = calendarDate(born)
  const date = calendarDate(on)
  const years = date.year - birth.year
  const birthdayPassed =
    date.month > birth.month || (date.month === birth.month && date.dayOfMonth >= birth.dayOfMonth)
  return birthdayPassed ? years : years - 1
}

function lastDayOfMonth(year: number, month: number): Day | undefined {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)
  return next === undefined ? undefined : addDays(next, -1)
}

function span(first: Day | undefined, last: Day | undefined, precision: Precision): StatedDate | undefined {
  return first === undefined || last === undefined ? undefined : { first, last, precision }
}
