/** A suicide screen written in words: its answers are not read here, and it is not passed over in silence either. */
import type { NoteElement } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

const screen = /\bc-?ssrs\b|\bcolumbia (?:suicide|screen|protocol)|\b(?:item|question) ?#? ?9\b|\bq9\b/g

/** Says for each line that names the C-SSRS or the ninth item of the PHQ-9 that somebody has to look there. */
export function readSuicideScreens(elements: readonly NoteElement[], draft: TextDraft): void {
  const lines = new Set<number>()
  for (const { index } of draft.plain.matchAll(screen)) {
    const line = draft.plain.lastIndexOf('\n', index)
    const element = elements.find(({ from, to }) => from <= index && index < to)
    if (element === undefined || lines.has(line)) continue
    lines.add(line)
    draft.entries.statements.push({
      ref: draft.ref(element),
      by: 'unknown',
      says: { kind: 'fact', id: 'suicide-screen-unread', value: 'present' },
    })
  }
}
