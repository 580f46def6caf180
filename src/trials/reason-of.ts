/** A recorded reason for stopping → one of the reasons a definition tells apart. */

import type { StopReason } from '../record/record.ts'
import { reportedStopReason } from '../record/reported-course.ts'
import type { Concept } from '../units/code.ts'

/** Words and codes that are not understood are "other": they prove neither failure nor intolerance. */
export function reasonOf(concept: Concept): StopReason {
  const words = [concept.text, ...concept.codes.map((code) => code.display)].filter(
    (text) => text !== undefined,
  )
  for (const text of words) {
    const reason = reportedStopReason(text)
    if (reason !== undefined) return reason
  }
  return 'other'
}
