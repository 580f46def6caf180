import type { Course } from './courses.ts'
import type { NoteElement } from './note-element.ts'

/** Reasons given for a switch or an addition: "switched to Prozac due to nausea". */
export function reasonsOfStep({ step, details }: Course): readonly NoteElement[] {
  const because = step ? details.findIndex(({ kind }) => kind === 'because') : -1
  return because < 0 ? [] : details.slice(because)
}
