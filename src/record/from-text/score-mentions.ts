/** The scales that a clause names, each with its numbers and the date beside it. */
import type { Clause } from './clauses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type ScoreMention = {
  readonly name: NoteElementOf<'instrument'>
  readonly numbers: NoteElementOf<'numbers'> | undefined
  /** "PHQ-9 18 on 3/5/2021", "PHQ-9 18 today". */
  readonly beside: NoteElementOf<'date'> | NoteElementOf<'current'> | undefined
}

/** Every scale of a clause, in order. What belongs to a score belongs to no treatment. */
export function scoreMentions({ elements }: Pick<Clause, 'elements'>): readonly ScoreMention[] {
  return elements.flatMap((element, at) =>
    element.kind === 'instrument' ? [mentionAt(elements, element, at)] : [],
  )
}

function mentionAt(
  elements: readonly NoteElement[],
  name: NoteElementOf<'instrument'>,
  at: number,
): ScoreMention {
  const [numbers, after] = nextTwo(elements, at)
  if (numbers?.kind !== 'numbers') return { name, numbers: undefined, beside: undefined }
  const single = numbers.values.length === 1
  const beside = single && (after?.kind === 'date' || after?.kind === 'current') ? after : undefined
  return { name, numbers, beside }
}

export function elementsOfScore({ name, numbers, beside }: ScoreMention): readonly NoteElement[] {
  return [name, numbers, beside].filter((element) => element !== undefined)
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
