import type { CourseFacts } from './course-facts.ts'
import type { Course } from './courses.ts'
import { reasonsOfStep } from './reasons-of-step.ts'
import type { TextDraft } from './text-draft.ts'

/** Unwanted effects that the words about one course name. */
export function sideEffectsOf(course: Course, draft: TextDraft): readonly string[] {
  return course.details
    .slice(0, course.details.length - reasonsOfStep(course).length)
    .filter((element) => element.kind === 'reason' && element.reason === 'intolerance')
    .map((element) => draft.textOf([element]))
}

/** Unwanted effects that are named without being the reason for the end. */
export function sideEffectWords(
  course: Course,
  { stopReason }: CourseFacts,
  draft: TextDraft,
): readonly string[] {
  const named = sideEffectsOf(course, draft)
  if (named.length === 0 || stopReason === 'intolerance') return []
  return [`with ${named.join(', ')}, not said to be why it ended`]
}
