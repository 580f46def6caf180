/** Allergies that a clause names. */
import type { Clause } from './clauses.ts'
import { isSubject } from './courses.ts'
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads "allergic to Celexa (rash)" into the draft. What is named there was not necessarily a course. */
export function readAllergies({ elements }: Clause, draft: TextDraft): void {
  const reaction = elements.find((element) => element.kind === 'reason')
  for (const subject of elements) {
    if (subject.kind === 'unknown') addOther(subject, draft)
    if (subject.kind !== 'medicine') continue
    const text = reaction === undefined ? undefined : draft.textOf([reaction])
    draft.entries.allergies.push({
      ref: draft.ref(subject),
      concept: { codes: [], text: draft.sourceOf(subject) },
      ingredients: subject.ingredients.split('+'),
      kind: 'allergy',
      ...(text === undefined ? {} : { reaction: text }),
    })
    draft.understand([subject], `allergy: ${subject.ingredients.replaceAll('+', ' + ')}`)
  }
  if (reaction !== undefined && draft.entries.allergies.length > 0) {
    draft.understand([reaction], `reaction: ${draft.textOf([reaction])}`)
  }
  draft.understand(
    elements.filter(({ kind }) => kind === 'allergy'),
    elements.some(isSubject) ? 'allergy' : 'allergies',
  )
}

const noneKnown = /^(?:nkda|no known (?:drug )?allergies)$/

/**
 * "NKDA", "Allergies: none", "denies allergies": asked, and there are none. It is an entry without a medicine, so that
 * it is told from a history that says nothing.
 */
export function readNoAllergies({ elements, section }: Clause, draft: TextDraft): void {
  const stated = elements.filter((element) => noneKnown.test(draft.textOf([element])))
  const about = section === 'allergies' || elements.some(({ kind }) => kind === 'allergy')
  const named = elements.some((element) => isSubject(element) || element.kind === 'unknown')
  const denied = about && !named ? elements.filter(({ kind }) => kind === 'no') : []
  const [first] = [...stated, ...denied]
  if (first === undefined) return
  draft.entries.allergies.push({
    ref: draft.ref(first),
    concept: { codes: [], text: 'no known allergies' },
    ingredients: [],
    kind: 'unknown',
  })
  draft.understand([...stated, ...denied], 'no known allergies')
}

/** What we do not know by name is kept in its words. */
function addOther(element: NoteElement, draft: TextDraft): void {
  const text = draft.textOf([element])
  if (!/^[a-z]{3,}$/.test(text)) return
  draft.entries.allergies.push({
    ref: draft.ref(element),
    concept: { codes: [], text },
    ingredients: [],
    kind: 'unknown',
  })
  draft.understand([element], `allergy: ${text}`)
}
