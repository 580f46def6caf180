/** The scales that a clause names, each with its numbers and the date beside it. */
import type { Clause } from './clauses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type ScoreMention = {
  readonly name: NoteElementOf<'instrument'>
  readonly numbers: NoteElementOf<'numbers'> | undefined
  /** "PHQ-9 18 on 3/5/2021", "PHQ-9 18 today". */
  readonly beside: NoteElementOf<'date'> | NoteElementOf<'current'> | undefined
  /** Not the first of a list: "PHQ-9: 21 (2/1/24), 18 (6/1/24)". */
  readonly again?: true
}

/** Every scale of a clause, in order. What belongs to a score belongs to no treatment. */
export function scoreMentions({ elements }: Pick<Clause, 'elements'>): readonly ScoreMention[] {
  return elements.flatMap((element, at) =>
    element.kind === 'instrument' ? listAt(elements, element, at) : [],
  )
}

/** The score after the name, and those that follow after commas, each with its own date. */
function listAt(
  elements: readonly NoteElement[],
  name: NoteElementOf<'instrument'>,
  at: number,
): readonly ScoreMention[] {
  const mentions: ScoreMention[] = [mentionAt(elements, name, at)]
  let last = mentions[0]
  while (last?.beside !== undefined) {
    const after = elements.indexOf(last.beside)
    const separator = lastSeparator(elements, after)
    if (separator === after) break
    const next: ScoreMention = { ...mentionAt(elements, name, separator), again: true }
    if (next.beside === undefined) break
    mentions.push(next)
    last = next
  }
  return mentions
}

function mentionAt(
  elements: readonly NoteElement[],
  name: NoteElementOf<'instrument'>,
  at: number,
): ScoreMention {
  const [numbers, after] = nextTwo(elements, at)
  if (isWhen(numbers) && after?.kind === 'numbers' && !isWhen(nextTwo(elements, elements.indexOf(after))[0]))
    return { name, numbers: after, beside: after.values.length === 1 ? numbers : undefined }
  if (numbers?.kind !== 'numbers') return { name, numbers: undefined, beside: undefined }
  const single = numbers.values.length === 1
  const beside = single && isWhen(after) ? after : undefined
  return { name, numbers, beside }
}

/** "PHQ-9 today 19", "PHQ-9 (3/5/2024): 18". */
function isWhen(
  element: NoteElement | undefined,
): element is NoteElementOf<'date'> | NoteElementOf<'current'> {
  return element?.kind === 'date' || element?.kind === 'current'
}

/** "21 (2/1/24), and 18 (6/1/24)": the last of the commas and joining words after this place. */
function lastSeparator(elements: readonly NoteElement[], at: number): number {
  const next = nextOf(elements, at)
  const kind = elements[next]?.kind
  return kind === 'comma' || kind === 'and' ? lastSeparator(elements, next) : at
}

export function elementsOfScore({ name, numbers, beside, again }: ScoreMention): readonly NoteElement[] {
  return [again ? undefined : name, numbers, beside].filter((element) => element !== undefined)
}

/** The next two pieces that are not small words. */
function nextTwo(
  elements: readonly NoteElement[],
  at: number,
): readonly [NoteElement | undefined, NoteElement | undefined] {
  const first = nextOf(elements, at)
  return [elements[first], elements[nextOf(elements, first)]]
}

function nextOf(elements: readonly NoteElement[], at: number): number {
  let next = at + 1
  while (elements[next]?.kind === 'filler') next++
  return next
}
