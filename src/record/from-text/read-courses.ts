/** The treatments of a clause → exposures, courses of sessions, allergies, wishes. */
import { addCourse } from './add-course.ts'
import { type BareDose, bareDose } from './bare-dose.ts'
import type { Clause } from './clauses.ts'
import { type Course, coursesOf, isSubject } from './courses.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads the treatments of one clause into the draft. */
export function readCourses(clause: Clause, draft: TextDraft): readonly Course[] {
  const courses = coursesOf(clause, draft.plain)
  const isList = listsOnly(clause)
  for (const course of courses) readCourse(course, clause, isList, draft)
  return courses
}

const listed = new Set<NoteElement['kind']>([
  ...(['filler', 'comma', 'and', 'end', 'heading', 'dose', 'numbers', 'as-needed'] as const),
  ...(['unit-word', 'frequency'] as const),
])

/** A line of names with nothing else, as in a list of past medicines. */
function listsOnly({ elements }: Clause): boolean {
  return elements.every((element) => isSubject(element) || listed.has(element.kind))
}

function readCourse(course: Course, clause: Clause, isList: boolean, draft: TextDraft): void {
  const said = course.details.filter(({ kind }) => kind !== 'unknown' && kind !== 'filler')
  const words = [course.subject, ...said, ...course.beside]
  const name = draft.sourceOf(course.subject)
  switch (course.polarity) {
    case 'denied':
    case 'planned':
    case 'declined':
    case 'wanted':
      if (saysCourse(course)) reportContradiction(course, draft)
      else notTaken(course, words, draft)
      return
    case 'uncertain':
      draft.reject(words)
      draft.issue(course.subject, `"${name}" is named without certainty.`, 'It is not counted as taken; ask.')
      return
    default:
      readTaken(course, clause, isList, words, draft)
  }
}

function readTaken(
  course: Course,
  clause: Clause,
  isList: boolean,
  words: readonly NoteElement[],
  draft: TextDraft,
): void {
  const bare = bareDose(course, draft.plain)
  if (isEvidence(course, clause, isList, bare)) addCourse(course, clause, bare, words, draft)
  else reportUnclear(course, words, draft)
}

const evidence = new Set<NoteElement['kind']>([
  ...(['dose', 'duration', 'sessions', 'date', 'period', 'outcome', 'adherence', 'stop', 'current'] as const),
])

/** A name alone in a sentence is no proof of a treatment: something must say that it was taken. */
function isEvidence(course: Course, clause: Clause, isList: boolean, bare: BareDose | undefined): boolean {
  if (course.polarity !== undefined || course.isBase || isList) return true
  if (clause.section === 'current' || course.step) return true
  // "Prior med trials: Paxil (weight gain)".
  if (clause.section === 'history' && course.details.some(isIntolerance)) return true
  if (bare !== undefined || course.details.some(isFailure)) return true
  return course.details.some(({ kind }) => evidence.has(kind))
}

function isFailure(element: NoteElement): boolean {
  return element.kind === 'polarity' && element.polarity === 'failed'
}

function isIntolerance(element: NoteElement): boolean {
  return element.kind === 'reason' && element.reason === 'intolerance'
}

/** What can only be said of a treatment that was taken. */
function saysCourse({ details, polarity }: Course): boolean {
  const kinds = new Set(details.map(({ kind }) => kind))
  if (polarity === 'planned' || polarity === 'wanted') return kinds.has('adherence') || kinds.has('stop')
  return kinds.has('outcome') || kinds.has('adherence') || kinds.has('stop') || kinds.has('dose')
}

function reportContradiction(course: Course, draft: TextDraft): void {
  draft.reject([course.subject, ...course.details])
  const problem = `"${draft.sourceOf(course.subject)}" is said not to have been taken, and details of a course follow.`
  draft.issue(course.subject, problem, 'It is not counted as a trial; ask.')
}

function reportUnclear(course: Course, words: readonly NoteElement[], draft: TextDraft): void {
  draft.reject(words)
  const problem = `"${draft.sourceOf(course.subject)}" is named, and nothing says that it was taken.`
  draft.issue(course.subject, problem, 'It is not counted as taken; ask.')
}

const notTakenWords = {
  denied: 'not taken',
  planned: 'only considered, not taken',
  declined: 'declined',
  wanted: 'wished for, not taken',
} as const

function notTaken(course: Course, words: readonly NoteElement[], draft: TextDraft): void {
  const { polarity, subject } = course
  if (polarity === undefined || !(polarity in notTakenWords)) return
  draft.understandOfCourse(
    words,
    `${draft.sourceOf(subject)}: ${notTakenWords[polarity as keyof typeof notTakenWords]}`,
  )
  const option = optionOf(subject)
  if (option === undefined || (polarity !== 'declined' && polarity !== 'wanted')) return
  const value = polarity === 'declined' ? 'declines' : 'wants'
  draft.entries.statements.push({
    ref: draft.ref(subject),
    by: 'unknown',
    says: { kind: 'preference', option, value },
  })
}

const optionsOfMedicines: ReadonlyMap<string, string> = new Map([
  ['esketamine', 'esketamine-nasal'],
  ['ketamine', 'iv-ketamine'],
])

function optionOf(subject: Course['subject']): string | undefined {
  return subject.kind === 'modality' ? subject.option : optionsOfMedicines.get(subject.ingredients)
}
