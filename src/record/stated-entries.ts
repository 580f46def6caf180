/** What somebody states beside a record, as the entries that a record has for it. */
import type { StatedDate } from '../units/day.ts'
import type { Allergy, Measurement, Ref } from './record.ts'

export type StatedValue = {
  readonly loinc: string
  readonly value: number
  readonly unit?: string | undefined
  readonly referenceHigh?: number | undefined
}

/** A laboratory value, a vital sign or a reading of an ECG; without a date where none is known. */
export function statedMeasurement(
  ref: Ref,
  { loinc, ...value }: StatedValue,
  when: StatedDate | undefined,
): Measurement {
  return { ref, concept: { codes: [{ system: 'loinc', code: loinc }] }, ...value, when }
}

/** That there is none is an entry too: an empty list says nothing. */
export function noKnownAllergies(ref: Ref): Allergy {
  return {
    ref,
    concept: { codes: [], text: 'No known allergy or intolerance' },
    ingredients: [],
    kind: 'unknown',
  }
}
