/** Short names of entries for the reader: `dispensing 2024-11-10` instead of an id of the system it came from. */
import { nameOfInstrument } from '../../../src/explanation/name-of-instrument.ts'
import { safeText } from '../../../src/explanation/safe-text.ts'
import type { PatientRecord, Ref } from '../../../src/record/record.ts'
import { formatDay, formatStatedDate, type StatedDate } from '../../../src/units/day.ts'

/** Every entry of a record with its short name. */
export function entryLabels(record: PatientRecord): ReadonlyMap<Ref, string> {
  const { exposures, conditions, measurements, procedures, allergies, statements } = record
  return new Map([
    ...exposures.map(({ ref, kind, start }) => labelled(ref, kind, start)),
    ...conditions.map(({ ref, onset, recorded }) => labelled(ref, 'diagnosis', onset ?? recorded)),
    ...measurements.map(({ ref, instrument, concept, when }) =>
      labelled(ref, instrument === undefined ? wordsOf(concept) : nameOfInstrument(instrument), when),
    ),
    ...procedures.map(({ ref, start }) => labelled(ref, 'procedure', start)),
    ...allergies.map(({ ref }) => labelled(ref, 'allergy', undefined)),
    ...statements.map(({ ref, by, when }): readonly [Ref, string] => [
      ref,
      `statement${by === 'patient' ? ' of the patient' : ''}${when === undefined ? '' : ` ${formatDay(when)}`}`,
    ]),
  ])
}

function labelled(ref: Ref, name: string, date: StatedDate | undefined): readonly [Ref, string] {
  return [ref, date === undefined ? name : `${name} ${formatStatedDate(date)}`]
}

function wordsOf({ text, codes }: PatientRecord['measurements'][number]['concept']): string {
  const words = text ?? codes[0]?.display ?? 'measurement'
  return safeText(words.length > 30 ? `${words.slice(0, 29)}…` : words)
}
