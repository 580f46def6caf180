/** Tests, vital signs and ECG values of a clause → measurements, as a laboratory would send them. */
import { laboratoryTests } from '../../knowledge/laboratory/index.ts'
import { exactly, formatStatedDate, type StatedDate } from '../../units/day.ts'
import { statedMeasurement } from '../stated-entries.ts'
import type { Clause } from './clauses.ts'
import { isSubject } from './courses.ts'
import { type LaboratoryMention, laboratoryMentions } from './laboratory-mentions.ts'
import type { NoteElementOf } from './note-element.ts'
import type { TextDraft } from './text-draft.ts'

/** Reads "TSH 9.8 on 3/5/2021" and "BP 150/95" into the draft; what is planned or wanted was not measured. */
export function readLaboratory(clause: Clause, draft: TextDraft): void {
  const mentions = laboratoryMentions(clause)
  const ofClause = mentions.length === 0 ? undefined : dateOfClause(clause, mentions)
  for (const mention of mentions) {
    const problem = problemWith(mention, clause, draft)
    if (problem === undefined) readMention(mention, ofClause, draft)
    else {
      draft.reject([mention.value])
      draft.issue(mention.value, `"${draft.textOf([mention.value])}" ${problem}.`, 'It is not used.')
    }
  }
}

const wanted = /\b(?:goal|goals|target|targets|aim|aiming|keep|until|should|would|if|recheck|repeat)\b/

function problemWith(
  { value, isDoubted }: LaboratoryMention,
  { elements, section }: Clause,
  draft: TextDraft,
): string | undefined {
  const before = draft.plain.slice(elements[0]?.from ?? value.from, value.from)
  if (section === 'plan' || wanted.test(before)) return 'is what is wanted or planned, not what was measured'
  if (isDoubted) return 'is in question'
  return value.readings.length === 0 ? 'names a test without one value in a unit that fits it' : undefined
}

function readMention(
  { value, beside }: LaboratoryMention,
  ofClause: NoteElementOf<'date'> | undefined,
  draft: TextDraft,
): void {
  const when = dateOf(beside ?? ofClause, draft)
  const ref = draft.ref(value)
  value.readings.forEach(({ test, value: number, unit }, at) => {
    const [loinc = ''] = laboratoryTests[test].loinc
    const own = at === 0 ? ref : draft.ref(value)
    draft.entries.measurements.push(statedMeasurement(own, { loinc, value: number, unit }, when))
  })
  const words = value.readings.map(
    ({ test, value: number, unit }) =>
      `${laboratoryTests[test].name} ${number}${unit === undefined ? ', unit not said' : ` ${unit}`}`,
  )
  const used = beside === undefined && ofClause !== undefined ? [ofClause] : []
  const on = when === undefined ? 'date unknown' : formatStatedDate(when)
  draft.understand([value, ...(beside === undefined ? [] : [beside]), ...used], `${words.join(', ')} (${on})`)
}

function dateOf(
  element: NoteElementOf<'date'> | NoteElementOf<'current'> | undefined,
  { asOf }: TextDraft,
): StatedDate | undefined {
  if (element?.kind === 'date') return element.date
  return element?.kind === 'current' && asOf !== undefined ? exactly(asOf) : undefined
}

/** The one date of a clause that stands beside no value, where no treatment is named that it could belong to. */
function dateOfClause(
  { elements }: Clause,
  mentions: readonly LaboratoryMention[],
): NoteElementOf<'date'> | undefined {
  if (elements.some(isSubject)) return undefined
  const taken = new Set<unknown>(mentions.map(({ beside }) => beside))
  const [date, another] = elements.filter(
    (element): element is NoteElementOf<'date'> => element.kind === 'date' && !taken.has(element),
  )
  return another === undefined ? date : undefined
}
