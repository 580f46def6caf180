/** "Zoloft 200 x 10 weeks": a dose of which nobody wrote the unit. */
import { canBeMilligrams } from '../../knowledge/doses/index.ts'
import type { Course } from './courses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type BareDose = {
  /** What is said of the course, with the dose in the place of the number. */
  readonly details: readonly NoteElement[]
  readonly dose: NoteElementOf<'dose'>
}

/**
 * The dose in milligrams a day, where a number stands right behind the name (and, with "up to", before nothing else) and
 * is a dose that its label knows. Anything else after a name may be a count, a year or a number of a list.
 */
export function bareDose({ subject, details }: Course, plain: string): BareDose | undefined {
  if (subject.kind !== 'medicine' || details.some(isMeasured)) return undefined
  const at = details.findIndex(({ from }) => from >= subject.to)
  const [number, next] = details.slice(at)
  const values = number === undefined || at < 0 ? [] : valuesOf(number)
  if (number === undefined || !standsBehind(subject, number, plain) || values.length === 0) return undefined
  if (!values.every((value) => canBeMilligrams(subject.ingredients, value))) return undefined
  const follows = next?.kind === 'frequency' && isBlank(plain.slice(number.to, next.from)) ? next : undefined
  const dose: NoteElementOf<'dose'> = {
    ...{ kind: 'dose', low: Math.min(...values), high: Math.max(...values), upTo: number.kind === 'limit' },
    frequency: follows && plain.slice(follows.from, follows.to),
    from: number.from,
    to: (follows ?? number).to,
  }
  const rest = details.slice(at + (follows === undefined ? 1 : 2))
  // A second number may be another dose, or tablets are counted: then nothing is certain.
  if (rest.some((each) => isNumber(each) && !mayBeMonth(each, plain))) return undefined
  return { details: [...details.slice(0, at), dose, ...rest], dose }
}

function isNumber({ kind }: NoteElement): boolean {
  return kind === 'numbers' || kind === 'limit'
}

/** "11/24": November of 2024, or some 24 November. It is no dose, and no date either until somebody says which. */
export function mayBeMonth({ kind, from, to }: NoteElement, plain: string): boolean {
  return kind === 'numbers' && /^(?:0?[1-9]|1[0-2])\/\d\d$/.test(plain.slice(from, to))
}

function isMeasured({ kind }: NoteElement): boolean {
  return kind === 'dose' || kind === 'unit-word'
}

function valuesOf(element: NoteElement): readonly number[] {
  if (element.kind === 'limit') return [element.value]
  return element.kind === 'numbers' && element.outOf === undefined ? element.values : []
}

/** Between them only the release of the product, a colon or a bracket; "10)" is the number of a list. */
function standsBehind(subject: NoteElement, number: NoteElement, plain: string): boolean {
  const between = plain.slice(subject.to, number.from)
  const opens = between.includes('(')
  return (
    /^[\s:(@-]*(?:(?:xr|er|sr|xl|cr|ir|la|dr)\b[\s:(@-]*)?$/.test(between) &&
    (opens || plain[number.to] !== ')')
  )
}

function isBlank(words: string): boolean {
  return words.trim() === ''
}
