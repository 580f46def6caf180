import type { CourseFacts } from './course-facts.ts'
import type { Course } from './courses.ts'
import { reasonsOfStep } from './reasons-of-step.ts'
import type { TextDraft } from './text-draft.ts'

/** Unwanted effects that are named without being the reason for the end. */
export function sideEffectWords(
  course: Course,
  { stopReason }: CourseFacts,
  draft: TextDraft,
): readonly string[] {
  const named = course.details
    .slice(0, course.details.length - reasonsOfStep(course).length)
    .filter((element) => element.kind === 'reason' && element.reason === 'intolerance')
  if (named.length === 0 || stopReason === 'intolerance') return []
  return [`with ${named.map((element) => draft.textOf([element])).join(', ')}, not said to be why it ended`]
}
