/** Makes the pieces of a history from its words. Where the words do not fit together the piece is `unknown`. */
import type { IToken } from 'chevrotain'
import {
  inOurUnit,
  type LaboratoryTestId,
  laboratoryTests,
  plainUnit,
} from '../../knowledge/laboratory/index.ts'
import { dayOf, type StatedDate, statedDate } from '../../units/day.ts'
import { numberOf, wordIn } from '../sig/sig-pieces.ts'
import { dayCounts, massWords } from '../sig/sig-words.ts'
import type { NotePiece, Reading } from './note-element.ts'
import * as t from './note-tokens.ts'
import { bloodPressureWords, laboratoryWords, unitUnsaid } from './words/laboratory-words.ts'
import {
  type Degree,
  degreeWords,
  needDegree,
  outcomeAbbreviations,
  soFarWords,
} from './words/outcome-words.ts'
import { type Section, sectionWords } from './words/section-words.ts'
import { decisiveReasons, reasonWords } from './words/stopping-words.ts'
import { notTakenWords, type Polarity, partlyTakenWords, polarityWords } from './words/taking-words.ts'
import { modalityWords } from './words/treatment-words.ts'

export const unknown: NotePiece = { kind: 'unknown' }
const filler: NotePiece = { kind: 'filler' }

/** Word → the row it stands in; where two rows hold a word, the first one wins. */
function indexed<K extends string>(
  rows: Readonly<Partial<Record<K, readonly string[]>>>,
): ReadonlyMap<string, K> {
  const entries = Object.entries(rows) as [K, readonly string[]][]
  return new Map(entries.toReversed().flatMap(([key, words]) => words.map((word) => [word, key] as const)))
}

const degreeOf = indexed<Degree>(degreeWords)
const polarityOf = indexed<Polarity>(polarityWords)
const reasonOf = indexed(reasonWords)
const sectionOf = indexed<Section>(sectionWords)
const partly = new Set(partlyTakenWords)
const never = new Set(notTakenWords)
const modalityOf = new Map(modalityWords.flatMap((row) => row.words.map((word) => [word, row] as const)))

/** Doses and scores beyond this are mistakes of entry. */
const highestNumber = 10_000
const oldestAge = 115
/** Share of improvement from which on a change is a response, and a partial one: the bands of the MGH-ATRQ. */
const responsePercent = 50
const partialPercent = 25

function valuesOf(tokens: readonly IToken[]): readonly number[] | undefined {
  const values = tokens.map(numberOf)
  return values.every((value) => value !== undefined && value <= highestNumber)
    ? (values as number[])
    : undefined
}

/** A second amount of the same unit: "75 mg -> 225 mg". Another unit is not understood. */
export function withRange(tokens: IToken[], next: IToken, unit: IToken, nextUnit: IToken): IToken[] {
  return wordIn(massWords, unit.image) === wordIn(massWords, nextUnit.image) ? [...tokens, next] : []
}

export function dosePiece(
  tokens: readonly IToken[],
  unit: IToken,
  upTo: boolean,
  frequency: string | undefined,
): NotePiece {
  const values = valuesOf(tokens)
  const milligrams = wordIn(massWords, unit.image)
  if (values === undefined || values.length === 0 || milligrams === undefined) return unknown
  const [low, high] = [Math.min(...values) * milligrams, Math.max(...values) * milligrams]
  return high <= 0 ? unknown : { kind: 'dose', low, high, upTo, frequency }
}

export function durationPiece(
  tokens: readonly IToken[],
  unit: IToken,
  { ago, upToNow, bound }: { readonly ago: boolean; readonly upToNow: boolean; readonly bound: boolean },
): NotePiece {
  const values = valuesOf(tokens)
  const each = wordIn(dayCounts, unit.image)
  if (values === undefined || each === undefined) return unknown
  const [low, high] = [Math.min(...values), Math.max(...values)]
  // "6-8 weeks" and "at least 8 weeks" are no single length.
  const days = low === high && !bound && low > 0 ? Math.round(low * each) : undefined
  return { kind: 'duration', days, upToNow, ago }
}

export function numbersPiece(
  tokens: readonly IToken[],
  whole: IToken | undefined,
  change: boolean,
): NotePiece {
  const values = valuesOf(tokens)
  if (values === undefined) return unknown
  return { kind: 'numbers', values, outOf: whole === undefined ? undefined : numberOf(whole), change }
}

/** "36 sessions", and "x 8" after the name of a treatment. */
export function sessionsPiece(tokens: readonly IToken[]): NotePiece {
  const [count, another] = valuesOf(tokens) ?? []
  const whole = count !== undefined && Number.isInteger(count) && count > 0 && another === undefined
  return whole ? { kind: 'sessions', count } : unknown
}

/** Numbers without a unit: after "x" they count sessions, after "up to" nobody knows. */
export function bareNumbers(tokens: readonly IToken[], lead: string, change: boolean): NotePiece {
  if (lead === 'up to') return limitPiece(tokens)
  if (lead !== 'plain' && lead !== 'x') return unknown
  return lead === 'x' ? sessionsPiece(tokens) : numbersPiece(tokens, undefined, change)
}

function limitPiece(tokens: readonly IToken[]): NotePiece {
  const [value, another] = valuesOf(tokens) ?? []
  return value === undefined || another !== undefined ? unknown : { kind: 'limit', value }
}

export function agePiece(tokens: readonly IToken[]): NotePiece {
  const [years, another] = valuesOf(tokens) ?? []
  return years === undefined || another !== undefined || years > oldestAge ? unknown : { kind: 'age', years }
}

export function sexPiece(word: string): NotePiece {
  const sex = t.sexWords[word]
  return sex === undefined ? unknown : { kind: 'sex', sex, spelled: word.length > 1 }
}

export type DateParts = { readonly year?: number; readonly month?: number; readonly day?: number }

export function partsOfIsoDate({ image }: IToken): DateParts {
  const [year, month, day] = image.split('-').map(Number)
  if (year === undefined || month === undefined) return {}
  // "2010-11" may be November 2010 or the years 2010 and 2011.
  if (day === undefined && month === (year % 100) + 1) return {}
  return day === undefined ? { year, month } : { year, month, day }
}

/** Written as month/day/year, the custom of the United States; 15/3/2020 can only be the other order. */
export function partsOfSlashDate({ image }: IToken): DateParts {
  const [a = 0, b = 0, c = 0] = image.split('/').map(Number)
  const year = c >= 100 ? c : wholeYear(c)
  return a > 12 && b <= 12 ? { year, month: b, day: a } : { year, month: a, day: b }
}

const lastTwoDigitYear = 50

function wholeYear(lastDigits: number): number {
  return lastDigits + (lastDigits <= lastTwoDigitYear ? 2000 : 1900)
}

/** "2023", and "'23". */
export function yearOf({ image }: IToken): number {
  return image.startsWith("'") ? wholeYear(Number(image.slice(1))) : Number(image)
}

export function partsOfMonthSlashYear({ image }: IToken): DateParts {
  const [month = 0, year = 0] = image.split('/').map(Number)
  return { year, month }
}

export function partsOfMonth(month: IToken, day: IToken | undefined, year: IToken | undefined): DateParts {
  const number = t.monthNumbers.get(month.image)
  const dayNumber = day === undefined ? undefined : numberOf(day)
  return {
    ...(number === undefined ? {} : { month: number }),
    ...(dayNumber === undefined ? {} : { day: dayNumber }),
    ...(year === undefined ? {} : { year: yearOf(year) }),
  }
}

function stated({ year, month, day }: DateParts): StatedDate | undefined {
  if (year === undefined) return undefined
  if (month !== undefined && day !== undefined && dayOf(year, month, day) === undefined) return undefined
  const pad = (value: number): string => String(value).padStart(2, '0')
  return statedDate([String(year), ...[month, day].filter((part) => part !== undefined).map(pad)].join('-'))
}

export function datePiece(parts: DateParts, role: 'at' | 'from' | 'until'): NotePiece {
  const date = stated(parts)
  return date === undefined ? unknown : { kind: 'date', date, role }
}

/** "Jan-Jun 2021": the first month has the year of the second. */
export function periodPiece(first: DateParts, second: DateParts | 'now'): NotePiece {
  const year = first.year ?? (second === 'now' ? undefined : second.year)
  const start = stated(year === undefined ? first : { ...first, year })
  const end = second === 'now' ? 'now' : stated(second)
  if (start === undefined || end === undefined) return unknown
  if (end !== 'now' && end.last < start.first) return unknown
  return { kind: 'period', start, end }
}

/** "50% better". The outcome follows from the bands of the MGH-ATRQ; remission needs its own word. */
export function improvement(percent: IToken, what: IToken | undefined): NotePiece {
  const [low, high] = percent.image.replace('%', '').split('-').map(Number)
  if (what === undefined || low === undefined || low > 100 || (high !== undefined && high !== low))
    return unknown
  if (what.tokenType === t.Worse) return { kind: 'outcome', benefit: { outcome: 'worsening' } }
  return { kind: 'outcome', benefit: { outcome: outcomeOfPercent(low), improvementPercent: low } }
}

function outcomeOfPercent(percent: number): 'response' | 'partial-response' | 'non-response' {
  if (percent >= responsePercent) return 'response'
  return percent >= partialPercent ? 'partial-response' : 'non-response'
}

/** "helped somewhat", "responded well". */
export function isTrailingDegree(token: IToken): boolean {
  const degree = degreeOf.get(token.image)
  return token.tokenType === t.Degree && degree !== undefined && degree !== 'no' && degree !== 'plain'
}

/** "inadequate trial", "partial": something is said of the treatment, and not what. */
const limits: readonly Degree[] = ['little', 'some', 'poor']

/** Words of degree with what they are said of: "no significant benefit", "mild nausea", "without side effects". */
export function qualifiedPiece(degrees: readonly IToken[], head: IToken | undefined): NotePiece {
  const piece = degreePiece(degrees, head)
  const isSoFar = piece.kind === 'outcome' && degrees.some(({ image }) => soFar.has(image))
  return isSoFar ? { ...piece, benefit: { ...piece.benefit, soFar: true } } : piece
}

const soFar = new Set(soFarWords)

function degreePiece(degrees: readonly IToken[], head: IToken | undefined): NotePiece {
  const said = new Set(degrees.map(({ image }) => degreeOf.get(image) ?? 'plain'))
  if (head === undefined)
    return said.has('no') ? { kind: 'no' } : limits.some((degree) => said.has(degree)) ? unknown : filler
  switch (head.tokenType) {
    case t.Benefit:
      return benefitPiece(said, degrees, head)
    case t.Change:
      return said.has('no') || said.has('little')
        ? { kind: 'outcome', benefit: { outcome: 'non-response' } }
        : unknown
    case t.SideEffect:
      return said.has('no') ? filler : { kind: 'reason', reason: 'intolerance', decisive: false }
    case t.Reason:
      return said.has('no') ? filler : reasonPiece(head.image)
    default:
      return { kind: 'outcome', benefit: said.has('no') ? {} : outcomeOfHead(head) }
  }
}

export function abbreviatedPiece(word: string): NotePiece {
  const outcome = outcomeAbbreviations[word]
  return outcome === undefined ? unknown : { kind: 'outcome', benefit: { outcome, isAbbreviated: true } }
}

/** "too early to tell": it goes on. */
export function unknownOutcomePiece(word: string): NotePiece {
  return { kind: 'outcome', benefit: word.startsWith('too ') ? { soFar: true } : {} }
}

function outcomeOfHead(head: IToken): Extract<NotePiece, { kind: 'outcome' }>['benefit'] {
  switch (head.tokenType) {
    case t.Remission:
      return { outcome: 'remission' }
    case t.PartialRemission:
      return { outcome: 'partial-response' }
    case t.Worse:
      return { outcome: 'worsening' }
    case t.NonResponse:
      return { outcome: 'non-response' }
    // A relapse follows on a benefit.
    default:
      return { outcome: 'response', weak: true }
  }
}

const wholly = new Set(['full', 'complete', 'fully', 'completely'])
const forLong = new Set(['sustained', 'lasting'])

function benefitPiece(said: ReadonlySet<Degree>, degrees: readonly IToken[], head: IToken): NotePiece {
  const outcome = (benefit: Extract<NotePiece, { kind: 'outcome' }>['benefit']): NotePiece => ({
    kind: 'outcome',
    benefit,
  })
  if (said.has('no')) {
    if (degrees.some(({ image }) => wholly.has(image))) return outcome({ outcome: 'partial-response' })
    return degrees.some(({ image }) => forLong.has(image))
      ? outcome({})
      : outcome({ outcome: 'non-response' })
  }
  if (said.has('little') || said.has('poor')) return outcome({ outcome: 'non-response' })
  if (said.has('some')) return outcome({ outcome: 'partial-response' })
  if (said.has('good')) return outcome({ outcome: 'response', degree: strengthOf(degrees) })
  return needDegree.has(head.image) ? unknown : outcome({ outcome: 'response', degree: strengthOf(degrees) })
}

function strengthOf(degrees: readonly IToken[]): 'whole' | 'lasting' | undefined {
  if (degrees.some(({ image }) => wholly.has(image))) return 'whole'
  return degrees.some(({ image }) => forLong.has(image)) ? 'lasting' : undefined
}

export function reasonPiece(word: string): NotePiece {
  const reason = reasonOf.get(word)
  return reason === undefined ? unknown : { kind: 'reason', reason, decisive: decisiveReasons.has(word) }
}

export function adherencePiece(word: string): NotePiece {
  const value = never.has(word) ? 'not-taken' : partly.has(word) ? 'partial' : 'as-prescribed'
  return { kind: 'adherence', value }
}

export function polarityPiece(word: string): NotePiece {
  const polarity = polarityOf.get(word)
  return polarity === undefined ? unknown : { kind: 'polarity', polarity }
}

const testOf = indexed<LaboratoryTestId>(laboratoryWords)
const bloodPressure = new Set(bloodPressureWords)
const highestPressure = 350
/** A QTc of 0.45 is in seconds. */
const shortestQtc = 200

export type Measured = {
  readonly name: IToken
  readonly values: readonly IToken[]
  readonly unit: IToken | undefined
  /** "below 5", "6 to 7": no single value. */
  readonly isOpen: boolean
}

/** "TSH 2.1", "A1c 6.1%", "BP 150/95". */
export function laboratoryPiece({ name, values, unit, isOpen }: Measured): NotePiece {
  const numbers = valuesOf(values)
  if (numbers === undefined || isOpen) return { kind: 'laboratory', readings: [] }
  if (bloodPressure.has(name.image)) return { kind: 'laboratory', readings: pressures(numbers, unit?.image) }
  const test = testOf.get(name.image.replace(/ level$/, '')) ?? testOf.get(name.image)
  const [value, another] = numbers
  if (test === undefined || value === undefined || another !== undefined)
    return { kind: 'laboratory', readings: [] }
  const reading = {
    test,
    value,
    unit: unit === undefined ? unsaidUnit(test, value) : ourSpelling(test, unit.image),
  }
  const fits = reading.unit === undefined || inOurUnit(test, value, reading.unit) !== undefined
  return { kind: 'laboratory', readings: fits ? [reading] : [] }
}

/** As our limits write it, where it is the same. */
function ourSpelling(test: LaboratoryTestId, written: string): string {
  const { unit } = laboratoryTests[test]
  return unit !== undefined && plainUnit(unit) === plainUnit(written) ? unit : written
}

function unsaidUnit(test: LaboratoryTestId, value: number): string | undefined {
  if (test === 'qtc') return value >= shortestQtc ? 'ms' : undefined
  return unitUnsaid[test]
}

function pressures(
  [systolic, diastolic, another]: readonly number[],
  unit: string | undefined,
): readonly Reading[] {
  const isPair = systolic !== undefined && diastolic !== undefined && another === undefined
  if (!isPair || diastolic >= systolic || systolic > highestPressure) return []
  if (unit !== undefined && unit.replace(' ', '') !== 'mmhg') return []
  return [
    { test: 'systolic', value: systolic, unit: 'mmHg' },
    { test: 'diastolic', value: diastolic, unit: 'mmHg' },
  ]
}

export function headingPiece(word: string): NotePiece {
  const section = sectionOf.get(word)
  return section === undefined ? unknown : { kind: 'heading', section }
}

export function modalityPiece(name: string): NotePiece {
  const row = modalityOf.get(name)
  return row === undefined ? unknown : { kind: 'modality', modality: row.modality, option: row.option, name }
}
