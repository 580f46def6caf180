/** "2022 or 2023", "late 2022/early 2023": which of the two is meant is open. */
import type { NoteElement } from './note-element.ts'

const eitherOr = /^ ?(?:or|\/|vs\.?|versus|\?) ?(?:in |since |from |around |about )?$/
const firstYear = 1900
const lastYear = 2100

/** The elements with dates that nobody can choose from as unknown words. */
export function withDoubtfulDates(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  const open = new Set<NoteElement>()
  elements.forEach((element, at) => {
    const other = elements.slice(at + 1, at + longestChoice).find(isTime)
    if (other === undefined || !(isTime(element) || isYears(element))) return
    if (!eitherOr.test(plain.slice(element.to, other.from))) return
    open.add(element).add(other)
  })
  return open.size === 0
    ? elements
    : elements.map((element) => (open.has(element) ? asUnknown(element) : element))
}

/** "or", and small words. */
const longestChoice = 5

function isTime({ kind }: NoteElement): boolean {
  return kind === 'date' || kind === 'period'
}

/** The first number of "2022/2023". */
function isYears(element: NoteElement): boolean {
  return (
    element.kind === 'numbers' && element.values.every((value) => value >= firstYear && value <= lastYear)
  )
}

function asUnknown({ from, to }: NoteElement): NoteElement {
  return { kind: 'unknown', from, to }
}
