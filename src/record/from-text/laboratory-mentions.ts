/** The tests that a clause names with a value, each with the date beside it. */
import type { Clause } from './clauses.ts'
import type { NoteElement, NoteElementOf } from './note-element.ts'

export type LaboratoryMention = {
  readonly value: NoteElementOf<'laboratory'>
  /** "TSH 9.8 on 3/5/2021", "BP 150/95 today". */
  readonly beside: NoteElementOf<'date'> | NoteElementOf<'current'> | undefined
  /** "TSH 9.8?" */
  readonly isDoubted: boolean
}

/** In order. What belongs to a value belongs to no treatment. */
export function laboratoryMentions({ elements }: Pick<Clause, 'elements'>): readonly LaboratoryMention[] {
  return elements.flatMap((value, at) => {
    if (value.kind !== 'laboratory') return []
    const isDoubted = elements[at + 1]?.kind === 'doubt'
    const next = elements.slice(at + 1).find(({ kind }) => kind !== 'filler')
    const beside = next?.kind === 'date' || next?.kind === 'current' ? next : undefined
    return [{ value, beside, isDoubted }]
  })
}

export function elementsOfLaboratory({ value, beside }: LaboratoryMention): readonly NoteElement[] {
  return beside === undefined ? [value] : [value, beside]
}
