/** Numbers, dates and lists as a clinician reads them. */
import { type Day, day } from '../units/day.ts'

const daysPerWeek = 7
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `1 trial`, `2 trials`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[], joiner = 'and'): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words.at(-1)}`
}

/** At most two decimals, none that say nothing: `37.5`, `50`; below one all that matter, so that 25 micrograms of liothyronine are `0.025`. */
export function amount(value: number): string {
  return String(Number(Math.abs(value) < 1 ? value.toPrecision(3) : value.toFixed(2)))
}

/** `8.0 weeks`; `5.9 weeks (41 days)` where the weeks are not whole. */
export function weeksOfDays(days: number): string {
  const weeks = `${(days / daysPerWeek).toFixed(1)} weeks`
  return days % daysPerWeek === 0 ? weeks : `${weeks} (${days} days)`
}

/** 42 → `6 weeks`, 30 → `30 days`. */
export function roundDays(days: number): string {
  return days % daysPerWeek === 0 ? counted(days / daysPerWeek, 'week') : counted(days, 'day')
}

/** 0.35 → `35%`; 0.4949 → `49.4%`, so that a value below a limit never looks like the limit. */
export function percent(share: number): string {
  const value = share * 100
  const whole = Math.round(value)
  return `${Math.abs(value - whole) < 1e-9 ? whole : Math.trunc(value * 10) / 10}%`
}

/** `January–March 2021`, `November 2021 – February 2022`, `March 2021`, `since March 2021`; `dates unknown` without. */
export function monthsOf(start: string | null, end: string | null): string {
  if (start === null) return 'dates unknown'
  if (end === null) return `since ${monthAndYear(start).text}`
  const [from, to] = [monthAndYear(start), monthAndYear(end)]
  if (from.text === to.text) return from.text
  return from.year === to.year ? `${from.month}–${to.month} ${to.year}` : `${from.text} – ${to.text}`
}

/** The days between, by the year where they are all of one: `2019`, else by their months. */
export function periodOf(start: string | null, end: string | null): string {
  const year = start?.slice(0, 4)
  const isYear = year !== undefined && start === `${year}-01-01` && end === `${year}-12-31`
  return isYear ? year : monthsOf(start, end)
}

function monthAndYear(date: string): {
  readonly month: string
  readonly year: string
  readonly text: string
} {
  const year = date.slice(0, 4)
  const month = months[Number(date.slice(5, 7)) - 1] ?? ''
  return { month, year, text: `${month} ${year}`.trim() }
}

/** A date of the result as a day number, for axes. */
export function dayOfDate(date: string | null): Day | undefined {
  return date === null ? undefined : day(date)
}

/** `st-johns-wort` → `st johns wort`: an id nobody has named yet. */
export function plainWords(id: string): string {
  return id.replaceAll(/[-_]/g, ' ')
}

/** A name within a sentence: `sertraline`, `ECT`. */
export function midSentence(name: string): string {
  const isProperName = /^.[A-Z]/.test(name)
  return isProperName ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `A second QT medicine (takes levofloxacin).`: a sentence with what about this patient makes it hold. */
export function withReason(sentence: string, because: string | undefined): string {
  return because === undefined ? sentence : `${sentence.replace(/\.$/, '')} (${because}).`
}
