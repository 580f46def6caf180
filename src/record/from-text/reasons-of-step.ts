import type { Course } from './courses.ts'
import type { NoteElement } from './note-element.ts'

/**
 * Reasons given for a switch or an addition: "switched to Prozac due to nausea". "Added Abilify, stopped after 2 weeks"
 * is said of what was added, where no other treatment is named beside it.
 */
export function reasonsOfStep({ step, isAlone, details }: Course): readonly NoteElement[] {
  const because = step
    ? details.findIndex(({ kind }, at) => kind === 'because' && !(isAlone && isOfItsEnd(details[at - 1])))
    : -1
  return because < 0 ? [] : details.slice(because)
}

/** It ended, or did not help. */
function isOfItsEnd(before: NoteElement | undefined): boolean {
  if (before?.kind === 'polarity') return before.polarity === 'failed'
  if (before?.kind === 'outcome')
    return before.benefit.outcome === 'non-response' || before.benefit.outcome === 'worsening'
  return before?.kind === 'stop'
}
