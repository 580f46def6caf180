import type { ReportedCourse } from '../record.ts'
import type { CourseFacts } from './course-facts.ts'

/** What the text says of a course; `undefined` where it says nothing. */
export function reportedOf({
  outcome,
  improvementPercent,
  adherence,
  stopReason,
}: CourseFacts): ReportedCourse | undefined {
  const reported = { outcome, improvementPercent, adherence, stopReason }
  return Object.values(reported).some((value) => value !== undefined) ? reported : undefined
}
