/** Age and sex of the patient. */
import { ageInYears, type Day, dayOf, formatStatedDate, type StatedDate } from '../../units/day.ts'
import type { Clause } from './clauses.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads "45 y/o F" and "38-year-old man" into the draft. */
export function readPatient({ elements }: Clause, draft: TextDraft): void {
  const age = elements.find((element) => element.kind === 'age' && !isEarlierAge(elements, element, draft))
  const sex = elements.find((element) => element.kind === 'sex' && (element.spelled || age !== undefined))
  if (sex?.kind === 'sex' && (age !== undefined || isAboutPatient(elements, sex, draft))) {
    if (draft.patient.sex === undefined) draft.patient = { ...draft.patient, sex: sex.sex }
    draft.understand([sex], sex.sex)
  }
  if (age?.kind !== 'age') return
  if (draft.asOf === undefined) {
    draft.issue(
      age,
      'An age without the day it was written on gives no year of birth.',
      'The age is unknown.',
    )
    return
  }
  const born = bornFor(age.years, draft.asOf)
  if (born === undefined) return
  draft.patient = { ...draft.patient, born }
  draft.understand([age], `born ${formatStatedDate({ ...born, precision: 'year' })} or the year before`)
}

const earlier =
  /\b(?:at|since|from|until|till|to|by|before|after|onset|when|around|first|began|started)\b[^,;]*$/

/** "depressed since age 15", "first episode at 19 years old": not how old the patient is. */
function isEarlierAge(elements: readonly NoteElement[], age: NoteElement, draft: TextDraft): boolean {
  return earlier.test(draft.plain.slice(elements[0]?.from ?? 0, age.from))
}

function isAboutPatient(elements: readonly NoteElement[], sex: NoteElement, draft: TextDraft): boolean {
  return /\b(?:pt|patient|sex|gender)\b/.test(draft.plain.slice(elements[0]?.from ?? 0, sex.from))
}

/** Who is 45 today was born between 46 years ago, less a day, and 45 years ago. */
function bornFor(years: number, asOf: Day): StatedDate | undefined {
  const [year, month, day] = yearMonthDay(asOf)
  const last = dayOf(year - years, month, day) ?? dayOf(year - years, month, day - 1)
  const before = dayOf(year - years - 1, month, day) ?? dayOf(year - years - 1, month, day - 1)
  if (last === undefined || before === undefined) return undefined
  const first = (before + 1) as Day
  return ageInYears(last, asOf) === years ? { first, last, precision: 'year' } : undefined
}

function yearMonthDay(day: Day): readonly [number, number, number] {
  const date = new Date(day * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
