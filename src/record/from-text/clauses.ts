/** Cuts a history into clauses: what stands between full stops, semicolons and line ends. */
import { isNowAfterOutcome } from './course-time.ts'
import type { NoteElement } from './note-element.ts'
import type { Section } from './words/section-words.ts'

export type Clause = {
  readonly elements: readonly NoteElement[]
  /** The heading it stands under. */
  readonly section: Section | undefined
}

type Growing = { elements: NoteElement[]; section: Section | undefined; newLine: boolean }

const subjects = new Set<NoteElement['kind']>(['medicine', 'modality'])
/** What can be said of a treatment that was named in the clause before. */
const details = new Set<NoteElement['kind']>([
  'instrument',
  'numbers',
  'outcome',
  'adherence',
  'stop',
  'reason',
  'duration',
  'dose',
  'sessions',
])
const empty = new Set<NoteElement['kind']>(['filler', 'comma', 'and', 'because', 'end', 'heading'])

/** No sentence is longer; a text without full stops is cut. */
const longestClause = 200

/**
 * The clauses in order. "Zoloft 100 mg. No help." is one: what names no treatment goes on with the one treatment
 * named just before on the same line; "None helped." with all of them.
 */
export function clausesOf(elements: readonly NoteElement[], plain: string): readonly Clause[] {
  const clauses: Growing[] = []
  for (const clause of cut(elements)) {
    const last = clauses.at(-1)
    if (last !== undefined && goesOn(last, clause) && !isOfThePatient(clause, plain))
      last.elements.push(...clause.elements)
    else clauses.push(clause)
  }
  return clauses
}

function cut(elements: readonly NoteElement[]): readonly Growing[] {
  const clauses: Growing[] = []
  let current: Growing = { elements: [], section: undefined, newLine: true }
  // "Allergies: none" is a section of one line; a heading on a line of its own has the lines below it.
  let oneLine = false
  elements.forEach((element, at) => {
    if (element.kind === 'heading') {
      clauses.push(current)
      oneLine = elements[at + 1]?.kind !== 'end' && element.section !== 'plan'
      current = { elements: [element], section: element.section, newLine: true }
      return
    }
    current.elements.push(element)
    if (element.kind !== 'end' && current.elements.length < longestClause) return
    clauses.push(current)
    const over = (endsSection(element) && hasText(current)) || (oneLine && endsLine(element))
    current = { elements: [], section: over ? undefined : current.section, newLine: endsLine(element) }
  })
  return [...clauses, current].filter((clause) => clause.elements.length > 0)
}

function endsLine(element: NoteElement): boolean {
  return element.kind !== 'end' || element.line
}

function endsSection(element: NoteElement): boolean {
  return element.kind === 'end' && element.paragraph
}

function hasText({ elements }: Growing): boolean {
  return elements.some(({ kind }) => !empty.has(kind))
}

function goesOn(last: Growing, next: Growing): boolean {
  const treatments = last.elements.filter(({ kind }) => subjects.has(kind))
  if (next.newLine || treatments.length === 0) return false
  const [first] = next.elements.filter(({ kind }) => !empty.has(kind))
  const isOfAll = first?.kind === 'shared'
  if (treatments.length > 1 && !isOfAll) return false
  return (
    next.elements.some((element) => details.has(element.kind) || isFailure(element)) &&
    next.elements.every(
      (element, at) =>
        maySay(element) ||
        isNowAfterOutcome(next.elements, at) ||
        (isOfAll && (element === first || isFailure(element))),
    )
  )
}

function maySay({ kind }: NoteElement): boolean {
  return details.has(kind) || empty.has(kind) || kind === 'date' || kind === 'period'
}

/** "All failed." */
function isFailure(element: NoteElement): boolean {
  return element.kind === 'polarity' && element.polarity === 'failed'
}

const ofThePatient = /^(?:past )?(?:medical )?(?:history of|hx of|h\/o)\b/

/** "History of seizure" is said of the patient, not of the medicine named before. */
function isOfThePatient({ elements }: Growing, plain: string): boolean {
  const first = elements.find(({ kind }) => kind !== 'end')
  return first !== undefined && ofThePatient.test(plain.slice(first.from).trimStart())
}
