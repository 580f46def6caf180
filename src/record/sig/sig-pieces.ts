/** Makes the pieces of an instruction from its words. Where the words do not fit together the piece is `unknown`. */
import type { IToken } from 'chevrotain'
import type { Amount, Frequency, Range, SigPiece, Slot } from './sig-element.ts'
import type { SigForm } from './sig-reading.ts'
import { phraseOf } from './sig-tokens.ts'
import { dayCounts, formWords, fractionWords, massWords, numberWords, slotWords } from './sig-words.ts'

export const unknown: SigPiece = { kind: 'unknown' }
export const harmless: SigPiece = { kind: 'harmless' }

/** `undefined` where two numbers make no range: "3 to 1", or "2 (three)". */
export type MaybeRange = Range | undefined

/** Amounts and lengths of time beyond these are mistakes of entry. */
const highestNumber = 100_000
const hoursPerDay = 24
const firstHourOfAfternoon = 12
const firstHourOfEvening = 17
const smallestHourWithoutAt = 5

export function wordIn<T>(words: Readonly<Record<string, T>>, image: string): T | undefined {
  const word = phraseOf(image)
  return Object.hasOwn(words, word) ? words[word] : undefined
}

/** The number a word or figure stands for. */
export function numberOf(token: IToken): number | undefined {
  const image = token.image
  const word = wordIn(numberWords, image) ?? wordIn(fractionWords, image)
  if (word !== undefined) return word
  const [top, bottom] = image.split('/')
  if (bottom !== undefined) return properFraction(Number(top), Number(bottom))
  const value = Number(image.replaceAll(',', ''))
  return Number.isFinite(value) && value <= highestNumber ? value : undefined
}

function properFraction(top: number, bottom: number): number | undefined {
  return top < bottom ? top / bottom : undefined
}

export function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b
}

export function rangeOf(low: number | undefined, high: number | undefined): MaybeRange {
  if (low === undefined || high === undefined || low > high) return undefined
  return { low, high }
}

export function spanOf(first: MaybeRange, second: MaybeRange): MaybeRange {
  return first && second && rangeOf(first.low, second.high)
}

export function scaled(range: Range, by: number): Range {
  return { low: range.low * by, high: range.high * by }
}

export function inMilligrams(range: MaybeRange, unit: string): MaybeRange {
  const milligrams = wordIn(massWords, unit)
  return range && milligrams !== undefined ? scaled(range, milligrams) : undefined
}

export function formOf(word: string): SigForm | undefined {
  return wordIn(formWords, word.replace(/(?:s|\(s\))$/, '')) ?? wordIn(formWords, word)
}

export function amountPiece(
  range: MaybeRange,
  unit: Amount['unit'],
  form: SigForm | undefined,
  role: Amount['role'],
): SigPiece {
  if (range === undefined || range.high === 0) return unknown
  return { kind: 'amount', amount: { ...range, unit, form, role, restated: false }, upTo: false }
}

export function frequencyPiece(frequency: Frequency | undefined): SigPiece {
  if (frequency === undefined || frequency.everyDays <= 0 || frequency.low <= 0) return unknown
  return { kind: 'frequency', frequency, upTo: false }
}

/** "per day", "a week", "every night". */
export function perPiece(unit: string): SigPiece {
  if (/^nights?$/.test(unit)) return { kind: 'slot', slot: 'night' }
  const everyDays = wordIn(dayCounts, unit)
  if (everyDays === undefined) return unknown
  return frequencyPiece({ low: 1, high: 1, everyDays, loose: everyDays === 1 })
}

/** Every 4 to 6 hours is 4 to 6 times a day. */
export function everyHours(hours: MaybeRange): SigPiece {
  if (hours === undefined || hours.low < 1) return unknown
  if (hours.low % hoursPerDay === 0 && hours.low === hours.high) {
    return frequencyPiece({ low: 1, high: 1, everyDays: hours.low / hoursPerDay })
  }
  if (hours.high > hoursPerDay) return unknown
  return frequencyPiece({ low: hoursPerDay / hours.high, high: hoursPerDay / hours.low, everyDays: 1 })
}

export function everyDaysPiece(count: MaybeRange, unit: string): SigPiece {
  const days = wordIn(dayCounts, unit)
  if (count === undefined || days === undefined || count.low !== count.high) return unknown
  return frequencyPiece({ low: 1, high: 1, everyDays: count.low * days })
}

export function durationPiece(count: MaybeRange, unit: string): SigPiece {
  const days = wordIn(dayCounts, unit)
  if (count === undefined || days === undefined || count.low <= 0) return unknown
  return { kind: 'duration', days: scaled(count, days) }
}

export function afterPiece(count: MaybeRange, unit: string): SigPiece {
  const piece = durationPiece(count, unit)
  return piece.kind === 'duration' ? { kind: 'after', days: piece.days } : unknown
}

/** Day 1 is the first day, which is day 0 of the instruction. */
export function labelPiece(count: MaybeRange, unit: string, onward: boolean): SigPiece {
  const days = /^(?:day|week)s?$|^wks?$/.test(unit) ? wordIn(dayCounts, unit) : undefined
  if (count === undefined || days === undefined || count.low < 1 || !Number.isInteger(count.low))
    return unknown
  const lasts = (count.high - count.low + 1) * days
  return { kind: 'label', fromDay: (count.low - 1) * days, days: onward ? undefined : lasts }
}

/** "8 am" without "at" is a time of day; "2 am" is read as two in the morning. */
export function isHourOfDay(count: MaybeRange): boolean {
  return (
    count !== undefined && count.low === count.high && count.low >= smallestHourWithoutAt && count.low <= 12
  )
}

export function clockPiece(count: MaybeRange, half: string): SigPiece {
  return slotOfClock(count?.low, half)
}

export function slotOfClock(hour: number | undefined, half: string): SigPiece {
  if (hour === undefined || hour < 1 || hour > firstHourOfAfternoon) return unknown
  return { kind: 'slot', slot: slotAt(hour % 12, wordIn(slotWords, half) === 'morning') }
}

function slotAt(hour: number, beforeNoon: boolean): Slot {
  if (beforeNoon) return 'morning'
  if (hour === 0) return 'noon'
  return hour + 12 < firstHourOfEvening ? 'afternoon' : 'evening'
}

export function asTarget(piece: SigPiece): SigPiece {
  return piece.kind === 'amount' ? { kind: 'target', amount: piece.amount } : unknown
}

/** An upper limit: nothing says that less is not taken. */
export function asUpTo(piece: SigPiece): SigPiece {
  return piece.kind === 'amount' || piece.kind === 'frequency' ? { ...piece, upTo: true } : unknown
}

export function asRestated(piece: SigPiece): SigPiece {
  return piece.kind === 'amount' ? { ...piece, amount: { ...piece.amount, restated: true } } : piece
}

export function asTotal(piece: SigPiece): SigPiece {
  return piece.kind === 'amount'
    ? { ...piece, amount: { ...piece.amount, restated: true, role: 'total' } }
    : unknown
}

export function purposeText(start: string, words: string): string {
  return /quit|stop/.test(start) ? `${start.replace('to ', '')} ${words}` : words
}
