/** The treatments of a clause → exposures, courses of sessions, allergies, wishes. */
import { productByName } from '../../knowledge/medicines/index.ts'
import { formatStatedDate } from '../../units/day.ts'
import type { Exposure, Medicine, Modality, ReportedCourse } from '../record.ts'
import type { Clause } from './clauses.ts'
import { courseDoses } from './course-doses.ts'
import { type CourseFacts, courseFacts } from './course-facts.ts'
import { type CourseTime, courseTime } from './course-time.ts'
import { type Course, coursesOf, isSubject } from './courses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'
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
])

/** A line of names with nothing else, as in a list of past medicines. */
function listsOnly({ elements }: Clause): boolean {
  return elements.every((element) => isSubject(element) || listed.has(element.kind))
}

function readCourse(course: Course, clause: Clause, isList: boolean, draft: TextDraft): void {
  const words = [course.subject, ...course.details.filter(({ kind }) => kind !== 'unknown')]
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
      if (isEvidence(course, clause, isList)) addCourse(course, clause, words, draft)
      else reportUnclear(course, words, draft)
  }
}

const evidence = new Set<NoteElement['kind']>([
  ...(['dose', 'duration', 'sessions', 'date', 'period', 'outcome', 'adherence', 'stop', 'current'] as const),
])

/** A name alone in a sentence is no proof of a treatment: something must say that it was taken. */
function isEvidence(course: Course, clause: Clause, isList: boolean): boolean {
  if (course.polarity !== undefined || isList) return true
  if (clause.section === 'current' || course.step) return true
  return course.details.some(({ kind }) => evidence.has(kind))
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
  draft.understand(
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

function addCourse(course: Course, clause: Clause, words: readonly NoteElement[], draft: TextDraft): void {
  const facts = factsOf(course)
  const time = courseTime(course.details, draft.asOf)
  draft.reject(time.unused)
  for (const element of time.unused) reportUnusedTime(element, course, draft)
  draft.reject(facts.aside)
  if (facts.contradictory) reportOutcomes(course, draft)
  reportReasonOfStep(course, draft)
  const modality = modalityOf(course)
  const as =
    modality === undefined
      ? addExposure(course, clause, facts, time, draft)
      : addProcedure(course, modality, facts, time, draft)
  draft.understand(words, as)
}

/** Reasons given for a switch or an addition are reasons to end or to strengthen what went before. */
function factsOf(course: Course): CourseFacts {
  return courseFacts(course.details.slice(0, course.details.length - reasonsOfStep(course).length))
}

function reasonsOfStep({ step, details }: Course): readonly NoteElement[] {
  const because = step ? details.findIndex(({ kind }) => kind === 'because') : -1
  return because < 0 ? [] : details.slice(because)
}

function reportReasonOfStep(course: Course, draft: TextDraft): void {
  const reasons = reasonsOfStep(course)
  const [first] = reasons
  if (first === undefined) return
  draft.reject(reasons)
  const problem = `"${draft.textOf(reasons)}" may be about "${draft.sourceOf(course.subject)}" or about what came before it.`
  draft.issue(first, problem, 'It is not used.')
}

function reportOutcomes(course: Course, draft: TextDraft): void {
  const outcomes = course.details.filter(({ kind }) => kind === 'outcome')
  draft.reject(outcomes)
  const problem = `The words about the outcome of "${draft.sourceOf(course.subject)}" contradict each other.`
  draft.issue(course.subject, problem, 'Its outcome stays unknown.')
}

function reportUnusedTime(element: NoteElement, course: Course, draft: TextDraft): void {
  const problem = `"${draft.textOf([element])}" could not be used for "${draft.sourceOf(course.subject)}".`
  draft.issue(element, problem, 'Its time or length may stay unknown.')
}

/** Sessions make a course of sessions, also of ketamine. */
function modalityOf({ subject, details }: Course): Modality | undefined {
  if (subject.kind === 'modality') return subject.modality
  const sessions = details.some(({ kind }) => kind === 'sessions')
  if (!sessions) return undefined
  return subject.ingredients === 'esketamine' || subject.ingredients === 'ketamine'
    ? subject.ingredients
    : undefined
}

function reportedOf({
  outcome,
  improvementPercent,
  adherence,
  stopReason,
}: CourseFacts): ReportedCourse | undefined {
  const reported = { outcome, improvementPercent, adherence, stopReason }
  return Object.values(reported).some((value) => value !== undefined) ? reported : undefined
}

function addProcedure(
  course: Course,
  modality: Modality,
  facts: CourseFacts,
  time: CourseTime,
  draft: TextDraft,
): string {
  const sessions = sessionsOf(course, draft)
  const reported = reportedOf(facts)
  draft.entries.procedures.push({
    ref: draft.ref(course.subject),
    concept: { codes: [], text: draft.sourceOf(course.subject) },
    modality,
    ...(time.start === undefined ? {} : { start: time.start }),
    ...(time.end === undefined ? {} : { end: time.end }),
    ...(sessions === undefined ? {} : { sessions }),
    ...(reported === undefined ? {} : { reported }),
  })
  const count = sessions === undefined ? [] : [`${sessions} sessions`]
  return [
    draft.sourceOf(course.subject),
    ...count,
    ...timeWords(time),
    ...factWords(facts),
    ...sideEffectWords(course, facts, draft),
  ].join(', ')
}

/** Bare numbers after a treatment given in sessions count them, if there is only one. */
function sessionsOf({ details }: Course, draft: TextDraft): number | undefined {
  const counts = details.filter((element) => element.kind === 'sessions')
  draft.reject(counts.slice(1))
  return counts.length === 1 ? counts[0]?.count : undefined
}

function addExposure(
  course: Course,
  clause: Clause,
  facts: CourseFacts,
  time: CourseTime,
  draft: TextDraft,
): string {
  const subject = course.subject as NoteElementOf<'medicine'>
  const medicine = medicineOf(subject, draft)
  const dose = courseDoses(
    course.details,
    medicine.ingredients.map(({ ingredient }) => ingredient),
  )
  draft.reject(dose.unused)
  if (dose.unused.length > 0) reportDose(subject, dose.unused, draft)
  reportNumbers(course, draft)
  const reported = reportedOf(facts)
  const sig = course.details.filter(({ kind }) => kind === 'dose')
  const current = time.current || clause.section === 'current'
  draft.entries.exposures.push({
    ref: draft.ref(subject),
    kind: 'statement',
    medicine,
    status: statusOf(course, clause, facts, time, current),
    start: time.start,
    end: time.end,
    asserted:
      current && draft.asOf !== undefined
        ? { first: draft.asOf, last: draft.asOf, precision: 'day' }
        : undefined,
    statedDays: time.statedDays,
    doses: dose.doses,
    doseBasis: dose.doseBasis,
    asNeeded: dose.asNeeded,
    sig: sig.length === 0 ? undefined : sig.map((element) => draft.textOf([element])).join('; '),
    reasons: reasonsOf(clause, course, draft).map((text) => ({ codes: [], text })),
    stopReasons: [],
    reported,
  })
  return [
    nameWords(medicine),
    ...doseWords(dose.doses),
    ...(dose.asNeeded ? ['as needed'] : []),
    ...timeWords(time),
    ...(current ? ['current'] : []),
    ...factWords(facts),
    ...sideEffectWords(course, facts, draft),
  ].join(', ')
}

function medicineOf(subject: NoteElementOf<'medicine'>, draft: TextDraft): Medicine {
  if (subject.certainty === 'misspelt') {
    const problem = `"${draft.sourceOf(subject)}" is read as ${subject.ingredients.replaceAll('+', ' and ')}.`
    draft.issue(subject, problem, 'Check the name.')
  }
  // A release word may follow the name: "venlafaxine XR".
  const around = draft.plain.slice(subject.from, subject.to + 3)
  const product = productByName(around)?.product ?? productByName(subject.name)?.product
  return {
    name: draft.sourceOf(subject),
    codes: [],
    ingredients: subject.ingredients.split('+').map((ingredient) => ({ ingredient })),
    ...(product?.form === undefined ? {} : { form: product.form }),
    ...(product?.release === undefined ? {} : { release: product.release }),
    ...(product?.brand === undefined ? {} : { brand: product.brand }),
    identified: 'by-name',
  }
}

function reportDose(
  subject: NoteElementOf<'medicine'>,
  unused: readonly NoteElement[],
  draft: TextDraft,
): void {
  const words = unused.map((element) => draft.textOf([element])).join(', ')
  draft.issue(
    subject,
    `The dose "${words}" of "${draft.sourceOf(subject)}" could not be read.`,
    'The dose is unknown.',
  )
}

/** "Prozac 20 x 8 weeks": the number may be milligrams or anything else. */
function reportNumbers({ subject, details }: Course, draft: TextDraft): void {
  const numbers = details.filter(({ kind }) => kind === 'numbers' || kind === 'sessions')
  if (numbers.length === 0 || details.some(({ kind }) => kind === 'dose')) return
  draft.reject(numbers)
  const words = numbers.map((element) => draft.textOf([element])).join(', ')
  draft.issue(
    subject,
    `"${words}" after "${draft.sourceOf(subject)}" has no unit.`,
    'The dose is unknown; write "mg".',
  )
}

function statusOf(
  { polarity, details }: Course,
  { section }: Clause,
  facts: CourseFacts,
  time: CourseTime,
  current: boolean,
): Exposure['status'] {
  if (facts.adherence === 'not-taken') return 'not-taken'
  if (facts.stopped || facts.stopReason !== undefined) return 'stopped'
  if (current) return 'active'
  const over =
    polarity === 'failed' || section === 'history' || time.end !== undefined || time.statedDays !== undefined
  return over || details.some(({ kind }) => kind === 'outcome') ? 'ended' : 'unknown'
}

const reasonPattern =
  /\bfor (?:the )?(depression|mdd|anxiety|sleep|insomnia|pain|neuropathic pain|nerve pain|migraines?|headaches?|smoking cessation|ocd|ptsd|panic|adhd|neuropathy|fibromyalgia|pmdd|hot flashes|bedwetting|ibs|weight|appetite)\b/

/** "for depression", "for sleep" after the name. */
function reasonsOf(clause: Clause, { subject }: Course, draft: TextDraft): readonly string[] {
  const next = clause.elements.find((element) => isSubject(element) && element.from > subject.from)
  const words = draft.plain.slice(subject.to, next?.from ?? clause.elements.at(-1)?.to)
  const reason = reasonPattern.exec(words)
  if (reason === null) return []
  const from = subject.to + reason.index
  draft.understand(
    clause.elements.filter((element) => element.from >= from && element.to <= from + reason[0].length),
    `reason: ${reason[1]}`,
  )
  return [reason[1] ?? '']
}

function nameWords({ ingredients, name }: Medicine): string {
  const known = ingredients.map(({ ingredient }) => ingredient).join(' + ')
  return known === name.toLowerCase() ? known : `${known} (${name})`
}

function doseWords(doses: Exposure['doses']): readonly string[] {
  return doses.flatMap(({ amounts, days }) =>
    amounts.map(({ perDay: { low, high } }) => {
      const amount = low === high ? `${low}` : low === 0 ? `up to ${high}` : `${low}–${high}`
      return `${amount} mg/day${days === undefined || doses.length === 1 ? '' : ` for ${days} days`}`
    }),
  )
}

function timeWords({ start, end, statedDays }: CourseTime): readonly string[] {
  return [
    ...(statedDays === undefined ? [] : [`${statedDays} days`]),
    ...(start === undefined ? [] : [`from ${formatStatedDate(start)}`]),
    ...(end === undefined ? [] : [`until ${formatStatedDate(end)}`]),
  ]
}

function factWords({
  outcome,
  improvementPercent,
  adherence,
  stopReason,
  stopped,
}: CourseFacts): readonly string[] {
  return [
    ...(outcome === undefined ? [] : [`outcome ${outcome}`]),
    ...(improvementPercent === undefined ? [] : [`${improvementPercent}% better`]),
    ...(adherence === undefined ? [] : [`taken: ${adherence}`]),
    ...(stopReason === undefined ? (stopped ? ['stopped'] : []) : [`stopped: ${stopReason}`]),
  ]
}

/** Unwanted effects that are named without being the reason for the end. */
function sideEffectWords(course: Course, { stopReason }: CourseFacts, draft: TextDraft): readonly string[] {
  const named = course.details
    .slice(0, course.details.length - reasonsOfStep(course).length)
    .filter((element) => element.kind === 'reason' && element.reason === 'intolerance')
  if (named.length === 0 || stopReason === 'intolerance') return []
  return [`with ${named.map((element) => draft.textOf([element])).join(', ')}, not said to be why it ended`]
}
