/** "2022 or 2023", "late 2022/early 2023": which of the two is meant is open. "Increased in June 2023" is no beginning. */
import type { NoteElement } from './note-element.ts'

const eitherOr = /^ ?(?:or|\/|vs\.?|versus|\?) ?(?:in |since |from |around |about )?$/
const firstYear = 1900
const lastYear = 2100

/** When a dose was changed, in the same phrase. */
const ofChange = /\b(?:increas\w*|raised|bumped|doubled|decreas\w*|lowered|reduced)\b[^,;.\n]*$/
/** "stopped 3 weeks ago", "last dose in March 2023": an end, and no beginning. */
const ofEnd =
  /\b(?:stopp\w*|discontinued|quit|ended|off|d\/c'?d?|last (?:dose|taken|took|filled|fill|used|refill|intake))\b[^,;.\n]*$/
const ofLast = /\blast (?:dose|taken|took|filled|fill|used|refill|intake)\b[^,;.\n]*$/
const lastDose = /^(?:the )?last (?:dose|fill|refill|intake)\b/
const longestPhrase = 60

/** The elements; dates that nobody can choose from, those on which a dose was changed, and ends, are unknown words. */
export function withDoubtfulDates(elements: readonly NoteElement[], plain: string): readonly NoteElement[] {
  const open = new Set<NoteElement>()
  for (const element of elements) {
    const isAgo = element.kind === 'duration' && element.ago
    if (isAgo && lastDose.test(plain.slice(element.from, element.to))) open.add(element)
    if (!isAgo && (element.kind !== 'date' || element.role === 'until')) continue
    const phrase = plain.slice(Math.max(element.from - longestPhrase, 0), element.from)
    if (ofChange.test(phrase) || (isAgo ? ofEnd : ofLast).test(phrase)) open.add(element)
  }
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
