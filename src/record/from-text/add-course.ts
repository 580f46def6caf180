/** A treatment that was taken → the record. */
import { addExposure } from './add-exposure.ts'
import { addProcedure, modalityOf } from './add-procedure.ts'
import type { BareDose } from './bare-dose.ts'
import type { Clause } from './clauses.ts'
import { type CountedInstruction, countedInstruction } from './counted-instruction.ts'
import { type CourseFacts, courseFacts } from './course-facts.ts'
import { type CourseTime, courseTime, isLength, isSoFar } from './course-time.ts'
import type { Course } from './courses.ts'
import type { NoteElement } from './note-element.ts'
import { reasonsOfStep } from './reasons-of-step.ts'
import type { TextDraft } from './text-draft.ts'

export function addCourse(
  course: Course,
  clause: Clause,
  bare: BareDose | undefined,
  words: readonly NoteElement[],
  draft: TextDraft,
): void {
  const facts = knownFacts(factsOf(course), course, draft)
  const instruction = countedInstruction(course.details, draft.plain)
  const time = timeOf(course, instruction, draft)
  draft.reject([...time.unused, ...time.disagreeing])
  for (const element of time.unused) reportUnusedTime(element, course, draft)
  if (time.disagreeing.length > 0) reportDisagreeing(time.disagreeing, course, draft)
  draft.reject(facts.aside)
  if (facts.contradictory) reportOutcomes(course, draft)
  reportReasonOfStep(course, draft)
  reportAbbreviations(course, facts, draft)
  reportTimeOfEffect(course, facts, draft)
  const modality = modalityOf(course)
  const as =
    modality === undefined
      ? addExposure({ course, clause, facts, time, instruction, bare }, draft)
      : addProcedure(course, modality, facts, time, draft)
  draft.understandOfCourse(words, as)
}

/** Lengths inside an instruction are those of its steps. */
function timeOf(course: Course, instruction: CountedInstruction | undefined, draft: TextDraft): CourseTime {
  if (instruction === undefined) return courseTime(ownDetails(course), draft.asOf)
  const outside = course.details.filter((element) => !instruction.elements.includes(element))
  const time = courseTime(outside, draft.asOf)
  const steps = instruction.elements.some(({ kind }) => kind === 'duration')
  return { ...time, statedDays: steps ? instruction.days : time.statedDays }
}

/** Reasons given for a switch or an addition are reasons to end or to strengthen what went before. */
function factsOf(course: Course): CourseFacts {
  return courseFacts(ownDetails(course))
}

function ownDetails(course: Course): readonly NoteElement[] {
  return course.details.slice(0, course.details.length - reasonsOfStep(course).length)
}

/** "No response yet", on a day that nobody knows: what came of it later is open. */
function knownFacts(facts: CourseFacts, course: Course, draft: TextDraft): CourseFacts {
  const details = ownDetails(course)
  if (draft.asOf !== undefined || facts.outcome === undefined || !isSoFar(details)) return facts
  const outcomes = details.filter(({ kind }) => kind === 'outcome')
  draft.reject(outcomes)
  const problem = `"${draft.textOf(outcomes)}" of "${draft.sourceOf(course.subject)}" was told while it went on, on a day that is not known.`
  draft.issue(course.subject, problem, 'What came of it stays unknown.')
  return { ...facts, outcome: undefined, improvementPercent: undefined }
}

/** "partial response after 8 weeks": it was taken as long at least; how much longer nobody says. */
function reportTimeOfEffect(course: Course, { outcome }: CourseFacts, draft: TextDraft): void {
  if (outcome === undefined || outcome === 'non-response') return
  const details = ownDetails(course)
  for (const element of details) {
    if (element.kind !== 'duration' || element.told !== 'outcome' || !isLength(details, element)) continue
    const problem = `"${draft.sourceOf(element)}" is told of the effect of "${draft.sourceOf(course.subject)}".`
    draft.issue(element, problem, 'It is read as how long it was taken; it may have been longer.')
  }
}

/** Read, and said so. */
function reportAbbreviations({ details }: Course, { outcome }: CourseFacts, draft: TextDraft): void {
  for (const element of details) {
    const isUsed = element.kind === 'outcome' && element.benefit.isAbbreviated && outcome !== undefined
    if (!isUsed) continue
    const problem = `"${draft.sourceOf(element)}" is read as ${outcome === 'non-response' ? 'no response' : outcome.replace('-', ' ')}.`
    draft.issue(element, problem, 'Write it out if it means something else.')
  }
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

function reportDisagreeing(lengths: readonly NoteElement[], course: Course, draft: TextDraft): void {
  const [first] = lengths
  if (first === undefined) return
  const words = lengths.map((element) => draft.textOf([element])).join(', ')
  const problem = `"${words}" does not fit the dates of "${draft.sourceOf(course.subject)}".`
  draft.issue(
    first,
    problem,
    'The dates are kept; for how much of that time the dose was taken is open. Ask.',
  )
}

function reportUnusedTime(element: NoteElement, course: Course, draft: TextDraft): void {
  const problem = `"${draft.textOf([element])}" could not be used for "${draft.sourceOf(course.subject)}".`
  draft.issue(element, problem, 'Its time or length may stay unknown.')
}
