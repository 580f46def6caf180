/** When a course was: its dates, its length, and whether it goes on. */
import { addDays, type Day, exactly, type StatedDate } from '../../units/day.ts'
import type { Exposure } from '../record.ts'
import { withinEachOther } from '../within-each-other.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type CourseTime = Pick<Exposure, 'start' | 'end' | 'statedDays' | 'asserted'> & {
  readonly current: boolean
  /** Lengths in words that do not fit between the two dates that are told; the dates are kept. */
  readonly disagreeing: readonly NoteElement[]
  /** Dates and lengths that could not be used, because they contradict others or count back from an unknown day. */
  readonly unused: readonly NoteElement[]
}

/** What the words of a course say of its time. Words like "now" and "ago" need the day they were written on. */
export function courseTime(details: readonly NoteElement[], asOf: Day | undefined): CourseTime {
  const period = details.find((element) => element.kind === 'period')
  const told = toldTime(details, period, asOf)
  return isSoFar(details) && told.current ? soFar(details, told, asOf) : told
}

/** "x 3 weeks, no benefit so far": until the day this is told; where that is not known, it lasted longer. */
function soFar(details: readonly NoteElement[], told: CourseTime, asOf: Day | undefined): CourseTime {
  const { start, statedDays, unused } = told
  if (statedDays === undefined) return told
  if (asOf !== undefined) return { ...told, start: start ?? exactly(addDays(asOf, -statedDays)) }
  const lengths = details.filter((element) => element.kind === 'duration')
  return { ...told, statedDays: undefined, unused: [...new Set([...unused, ...lengths])] }
}

/** "no response yet", "no benefit so far", "too early to tell": said while it goes on. */
export function isSoFar(details: readonly NoteElement[]): boolean {
  return details.some((element, at) =>
    element.kind === 'outcome' ? element.benefit.soFar === true : isNowAfterOutcome(details, at),
  )
}

/** The "so far" of "no benefit so far". */
export function isNowAfterOutcome(elements: readonly NoteElement[], at: number): boolean {
  const before = elements.slice(0, at).findLast(({ kind }) => kind !== 'filler')
  return elements[at]?.kind === 'current' && before?.kind === 'outcome'
}

function toldTime(
  details: readonly NoteElement[],
  period: NoteElementOf<'period'> | undefined,
  asOf: Day | undefined,
): CourseTime {
  const start = period?.start ?? startOf(details, asOf)
  const end = period === undefined ? endOf(details) : period.end === 'now' ? undefined : period.end
  const lengths = details.filter((element): element is NoteElementOf<'duration'> =>
    isLength(details, element),
  )
  const current = isCurrent(details, period, end)
  const told = totalDays(lengths)
  const off = told === undefined || start === undefined || end === undefined ? 0 : daysOff(told, start, end)
  const disagrees = off > Math.max(smallestDifference, (told ?? 0) * smallestShare)
  const days = off > 0 ? undefined : told
  return withinEachOther({
    start,
    end,
    statedDays: days,
    asserted: current && asOf !== undefined ? exactly(asOf) : undefined,
    current,
    disagreeing: disagrees ? lengths : [],
    unused: unusedOf(details, period, asOf, told),
  })
}

/**
 * "relapsed after 2 months" is no length of the course; "stopped after 5 days" is. "No response after 8 weeks" is, where
 * nothing else tells how long it was, and it does not go on.
 */
export function isLength(details: readonly NoteElement[], element: NoteElement): boolean {
  if (element.kind !== 'duration' || element.ago || element.told === 'moment') return false
  return element.told === undefined || !details.some((other) => other !== element && tellsLength(other))
}

function tellsLength(element: NoteElement): boolean {
  if (element.kind === 'duration') return element.told !== 'moment' && !element.ago
  if (element.kind === 'date') return element.role !== 'at'
  return element.kind === 'period' || element.kind === 'current'
}

/** "8 weeks" beside the first of March and the first of May: nobody counts so exactly. The dates are the exact ones. */
const smallestDifference = 7
const smallestShare = 0.1

/** How far a length is from any that can lie between these dates. */
function daysOff(days: number, start: StatedDate, end: StatedDate): number {
  return Math.max(end.first - start.last - days, days - (end.last - start.first + 1), 0)
}

/** "for the past 8 weeks" begins 8 weeks ago; a date without more is the beginning, unless it follows "stopped". */
function startOf(details: readonly NoteElement[], asOf: Day | undefined): StatedDate | undefined {
  const stated = datesOf(details).find(({ date, at }) => isStartDate(details, date, at))
  if (stated !== undefined) return stated.date.date
  const recent = details.find((element) => element.kind === 'duration' && (element.upToNow || element.ago))
  if (recent?.kind !== 'duration' || recent.days === undefined || asOf === undefined) return undefined
  return recent.ago ? daysAgo(asOf, recent.days) : exactly(addDays(asOf, -recent.days))
}

function endOf(details: readonly NoteElement[]): StatedDate | undefined {
  return datesOf(details).find(({ date, at }) => date.role === 'until' || isStopDate(details, at))?.date.date
}

type PlacedDate = { readonly date: NoteElementOf<'date'>; readonly at: number }

function datesOf(details: readonly NoteElement[]): readonly PlacedDate[] {
  return details.flatMap((element, at) => (element.kind === 'date' ? [{ date: element, at }] : []))
}

function isStartDate(details: readonly NoteElement[], { role }: NoteElementOf<'date'>, at: number): boolean {
  return role !== 'until' && !isStopDate(details, at) && !isRelapseDate(details, at)
}

/** "relapsed in 2022" is neither the beginning nor the end of a course. */
function isRelapseDate(details: readonly NoteElement[], at: number): boolean {
  const date = details[at]
  const before = details.slice(0, at).findLast(({ kind }) => kind !== 'filler')
  return (
    date?.kind === 'date' && date.role === 'at' && before?.kind === 'outcome' && before.benefit.weak === true
  )
}

const ofDose = new Set<NoteElement['kind']>([
  'filler',
  'dose',
  'numbers',
  'duration',
  'frequency',
  'unit-word',
])

/** "tapered off Paxil 40 mg over 2 months in 2023", "off Zoloft since 2023": the only date is that of the end. */
function isDateOfLeadingStop(details: readonly NoteElement[], at: number): boolean {
  const isAlone = details.filter(({ kind }) => kind === 'date' || kind === 'period').length === 1
  return isAlone && details[0]?.kind === 'stop' && details.slice(1, at).every(({ kind }) => ofDose.has(kind))
}

/** "stopped in June 2020". */
function isStopDate(details: readonly NoteElement[], at: number): boolean {
  if (details[at]?.kind === 'date' && isDateOfLeadingStop(details, at)) return true
  const date = details[at]
  const before = details.slice(0, at).findLast(({ kind }) => kind !== 'filler')
  return date?.kind === 'date' && date.role === 'at' && before?.kind === 'stop'
}

const daysPerMonth = 30
const daysPerYear = 365

/** "3 months ago" is as exact as its unit. */
function daysAgo(asOf: Day, days: number): StatedDate {
  const unit = days >= daysPerYear ? daysPerYear : days >= daysPerMonth ? daysPerMonth : 7
  const precision = unit === daysPerYear ? 'year' : unit === daysPerMonth ? 'month' : 'day'
  const half = Math.floor(unit / 2)
  return { first: addDays(asOf, -days - half), last: addDays(asOf, -days + half), precision }
}

function isCurrent(
  details: readonly NoteElement[],
  period: NoteElementOf<'period'> | undefined,
  end: StatedDate | undefined,
): boolean {
  if (end !== undefined || details.some(({ kind }) => kind === 'stop')) return false
  if (period?.end === 'now') return true
  return details.some(
    (element, at) =>
      element.kind === 'current' ||
      (element.kind === 'outcome' && element.benefit.soFar === true) ||
      (element.kind === 'duration' && element.upToNow) ||
      (element.kind === 'date' && element.role === 'from' && !isFollowedByLength(details, at)),
  )
}

/** "from May 2026 for 4 weeks" ended with the four weeks; "since May 2026, 100 mg for 4 weeks" goes on. */
function isFollowedByLength(details: readonly NoteElement[], at: number): boolean {
  const next = details.findIndex(({ kind }, place) => place > at && kind !== 'filler')
  const element = details[next]
  return element !== undefined && isLength(details, element)
}

/** Several lengths are those of several doses, one after the other. */
function totalDays(lengths: readonly NoteElementOf<'duration'>[]): number | undefined {
  if (lengths.length === 0 || lengths.some(({ days }) => days === undefined)) return undefined
  return lengths.reduce((sum, { days }) => sum + (days ?? 0), 0)
}

function unusedOf(
  details: readonly NoteElement[],
  period: NoteElementOf<'period'> | undefined,
  asOf: Day | undefined,
  days: number | undefined,
): readonly NoteElement[] {
  const starts = datesOf(details).filter(({ date, at }) => isStartDate(details, date, at))
  const ofRelapse = datesOf(details).filter(({ at }) => isRelapseDate(details, at))
  const ends = datesOf(details).filter(({ date, at }) => date.role === 'until' || isStopDate(details, at))
  const extraDates = period === undefined ? [...starts.slice(1), ...ends.slice(1)] : [...starts, ...ends]
  const lengths = details.filter(
    (element) =>
      element.kind === 'duration' &&
      (element.ago ? asOf === undefined : days === undefined || !isLength(details, element)),
  )
  return [...[...extraDates, ...ofRelapse].map(({ date }) => date), ...lengths]
}
