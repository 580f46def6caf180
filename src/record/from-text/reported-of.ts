import type { ReportedCourse } from '../record.ts'
import type { CourseFacts } from './course-facts.ts'

/** What the text says of a course; `undefined` where it says nothing. */
export function reportedOf(
  { outcome, improvementPercent, adherence, stopReason }: CourseFacts,
  named: readonly string[] = [],
): ReportedCourse | undefined {
  const sideEffects = named.length === 0 ? undefined : named
  const reported = { outcome, improvementPercent, adherence, stopReason, sideEffects }
  return Object.values(reported).some((value) => value !== undefined) ? reported : undefined
}
