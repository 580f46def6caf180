/** How often a day a medicine is to be taken, from a FHIR Timing. */
import { conceptFrom } from './concept.ts'
import { asNumber, asObject, asObjects, asText, asTexts, isObject, type JsonObject } from './json.ts'
import { Remembered } from './remembered.ts'

/** Lowest and highest number of times a day; below 1 for "every other day" and rarer. */
export type TimesPerDay = { readonly low: number; readonly high: number }

/** Days in one unit of time (UCUM, as FHIR Timing uses it). */
const daysIn: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 86_400],
  ['min', 1 / 1440],
  ['h', 1 / 24],
  ['d', 1],
  ['wk', 7],
  ['mo', 30],
  ['a', 365],
])

const unitWords: ReadonlyMap<string, string> = new Map([
  ['second', 's'],
  ['sec', 's'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['hr', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['w', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
  ['yr', 'a'],
])

/** Days that a unit of time lasts: `d`, `days`, `week`, `wk`, `mo`. A month counts 30 days. */
export function daysInUnit(unit: string): number | undefined {
  const days = daysIn.get(unit) ?? unitsSeen.get(unit, () => daysInWord(unit) ?? 'none')
  return days === 'none' ? undefined : days
}

const unitsSeen = new Remembered<number | 'none'>()

function daysInWord(unit: string): number | undefined {
  const word = unit
    .trim()
    .toLowerCase()
    .replace(/^\{|\}$/g, '')
  const singular = word.length > 2 ? word.replace(/s$/, '') : word
  return daysIn.get(word) ?? daysIn.get(singular) ?? daysIn.get(unitWords.get(singular) ?? '')
}

/** Days of a FHIR Duration or Quantity of time; `undefined` where unit or number cannot be read. */
export function daysOf(duration: JsonObject | undefined): number | undefined {
  if (duration === undefined) return undefined
  const value = asNumber(duration.value)
  const unit = asText(duration.code) ?? asText(duration.unit)
  const each = daysInUnit(unit ?? '') ?? daysInUnit(asText(duration.unit) ?? '')
  return value === undefined || each === undefined ? undefined : value * each
}

/** Times a day of the timing codes: HL7 abbreviations, UCUM-like short forms and SNOMED CT. */
const timesOfCode: ReadonlyMap<string, number> = new Map([
  ['QD', 1],
  ['DAILY', 1],
  ['ONCE DAILY', 1],
  ['AM', 1],
  ['QAM', 1],
  ['PM', 1],
  ['QPM', 1],
  ['BED', 1],
  ['HS', 1],
  ['QHS', 1],
  ['NIGHTLY', 1],
  ['MORN', 1],
  ['BID', 2],
  ['TWICE DAILY', 2],
  ['TID', 3],
  ['QID', 4],
  ['QOD', 0.5],
  ['WK', 1 / 7],
  ['QWK', 1 / 7],
  ['WEEKLY', 1 / 7],
  ['MO', 1 / 30],
  ['Q1H', 24],
  ['Q2H', 12],
  ['Q3H', 8],
  ['Q4H', 6],
  ['Q6H', 4],
  ['Q8H', 3],
  ['Q12H', 2],
  ['Q24H', 1],
  ['229797004', 1],
  ['229799001', 2],
  ['229798009', 3],
  ['307439001', 4],
  ['225760004', 0.5],
])

/**
 * Times a day of a Timing. `undefined` where it says nothing of that; `'unreadable'` where it says something that
 * cannot be read, so that nobody takes it for "once".
 */
export function timesPerDay(timing: unknown): TimesPerDay | 'unreadable' | undefined {
  if (!isObject(timing)) return undefined
  const repeat = asObject(timing.repeat)
  return (repeat && timesOfRepeat(repeat)) ?? timesOfTimingCode(timing)
}

function timesOfRepeat(repeat: JsonObject): TimesPerDay | 'unreadable' | undefined {
  const onDays = asTexts(repeat.dayOfWeek).length
  const perEvent = eventsPerDay(repeat)
  const unit = asText(repeat.periodUnit) ?? asText(repeat.periodUnits)
  const frequency = asNumber(repeat.frequency)
  if (frequency === undefined && unit === undefined) {
    if (onDays === 0 && perEvent === 0) return undefined
    return scaled(exact(Math.max(perEvent, 1)), onDays === 0 ? 1 : onDays / 7)
  }
  const unitDays = unit === undefined ? 1 : daysInUnit(unit)
  const numbers = [repeat.frequency, repeat.frequencyMax, repeat.period, repeat.periodMax]
  const misread = numbers.some((value) => value !== undefined && asNumber(value) === undefined)
  if (unitDays === undefined || misread) return 'unreadable'
  const period = asNumber(repeat.period) ?? 1
  const longestPeriod = asNumber(repeat.periodMax) ?? period
  const least = frequency ?? Math.max(perEvent, 1)
  const most = Math.max(asNumber(repeat.frequencyMax) ?? least, least)
  if (!(least > 0) || !(period > 0) || !(longestPeriod >= period)) return 'unreadable'
  const times = { low: least / (longestPeriod * unitDays), high: most / (period * unitDays) }
  // "Monday and Friday" narrows "once a day" to two days a week; "twice a week" already counts them.
  return unitDays === 1 && period === 1 && onDays > 0 ? scaled(times, onDays / 7) : times
}

/** Times of day, or events such as "breakfast", that a Timing lists. */
function eventsPerDay(repeat: JsonObject): number {
  return Math.max(asTexts(repeat.timeOfDay).length, asTexts(repeat.when).length)
}

function timesOfTimingCode(timing: JsonObject): TimesPerDay | 'unreadable' | undefined {
  const concept = conceptFrom(timing.code)
  if (concept === undefined) return undefined
  const words = [...concept.codes.map((code) => code.code), concept.text ?? '']
  for (const word of words) {
    const times = timesOfCode.get(word.trim().toUpperCase())
    if (times !== undefined) return exact(times)
  }
  return asObjects(timing.event).length > 0 ? undefined : 'unreadable'
}

function exact(times: number): TimesPerDay {
  return { low: times, high: times }
}

function scaled({ low, high }: TimesPerDay, factor: number): TimesPerDay {
  return { low: low * factor, high: high * factor }
}
