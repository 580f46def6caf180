/** "Adherence to past trials unclear": said of no treatment by name, and so of all of them. */
import type { Clause } from './clauses.ts'
import { isSubject } from './courses.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** In a clause that names no treatment. */
export function doubtsOfAll({ elements }: Clause): readonly NoteElement[] {
  if (elements.some(isSubject)) return []
  return elements.filter((element) => element.kind === 'adherence' && element.value === 'unknown')
}

/** Where nothing is said of the intake of a medicine itself, it is not known. */
export function leaveIntakeOpen(doubts: readonly NoteElement[], draft: TextDraft): void {
  const open = doubts.filter((doubt) => draft.asOfElement(doubt) === undefined)
  const [first] = open
  const { exposures } = draft.entries
  if (first === undefined || exposures.length === 0) return
  for (const [at, exposure] of exposures.entries()) {
    const { reported, status } = exposure
    if (status === 'not-taken' || reported?.adherence !== undefined) continue
    exposures[at] = { ...exposure, reported: { ...reported, adherence: 'unknown' } }
  }
  draft.understand(open, 'intake of all medicines: not known')
  const problem = `"${draft.sourceOf(first)}" is not said of one medicine.`
  draft.issue(
    first,
    problem,
    'The intake of every medicine of this text counts as not known, unless it is told.',
  )
}
