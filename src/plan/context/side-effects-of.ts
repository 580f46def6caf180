/** Unwanted effects that the record names, with the medicine under which they came. */
import type { Allergy, Exposure, PatientRecord } from '../../record/record.ts'
import { reportedSideEffects } from '../../record/reported-course.ts'
import type { Concept } from '../../units/code.ts'
import type { KnownSideEffect } from '../plan-context.ts'

/** From what is said of a course, why it ended, and the reactions on the list of allergies. */
export function sideEffectsOf({ exposures, allergies }: PatientRecord): readonly KnownSideEffect[] {
  return [...exposures.flatMap(ofExposure), ...allergies.flatMap(ofAllergy)]
}

function ofExposure({ reported, stopReasons, medicine, ref }: Exposure): readonly KnownSideEffect[] {
  const named = [...(reported?.sideEffects ?? []), ...stopReasons.flatMap(namedIn)]
  const ingredients = medicine.ingredients.map(({ ingredient }) => ingredient)
  return named.map((words) => ({ words, ingredients, ref }))
}

function namedIn({ text, codes }: Concept): readonly string[] {
  return [text, ...codes.map(({ display }) => display)].flatMap((words) =>
    words === undefined ? [] : reportedSideEffects(words),
  )
}

function ofAllergy({ reaction, ingredients, ref }: Allergy): readonly KnownSideEffect[] {
  if (reaction === undefined) return []
  return reportedSideEffects(reaction).map((words) => ({ words, ingredients, ref }))
}
