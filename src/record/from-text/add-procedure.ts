/** A treatment given in sessions, with what is said of it → a course of sessions. */
import type { Modality } from '../record.ts'
import type { CourseFacts } from './course-facts.ts'
import type { CourseTime } from './course-time.ts'
import { factWords, timeWords } from './course-words.ts'
import type { Course } from './courses.ts'
import { reportedOf } from './reported-of.ts'
import { sideEffectWords } from './side-effect-words.ts'
import type { TextDraft } from './text-draft.ts'

/** Sessions make a course of sessions, also of ketamine. */
export function modalityOf({ subject, details }: Course): Modality | undefined {
  if (subject.kind === 'modality') return subject.modality
  const sessions = details.some(({ kind }) => kind === 'sessions')
  if (!sessions) return undefined
  return subject.ingredients === 'esketamine' || subject.ingredients === 'ketamine'
    ? subject.ingredients
    : undefined
}

export function addProcedure(
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
