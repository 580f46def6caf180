/** Which numbers behind the name of a medicine can be milligrams a day, where nobody wrote the unit: "Zoloft 200". */
import type { Cited } from '../citation.ts'
import { type IngredientId, ingredient } from '../medicines/index.ts'

/** Shares of the lowest usual dose and of the maximum of the label, and a step of tablets in mg. */
export const doseWithoutUnit: Cited<{
  readonly ofLowestUsual: number
  readonly ofMaximum: number
  readonly step: number
}> = {
  value: { ofLowestUsual: 0.25, ofMaximum: 2, step: 2.5 },
  cite: {
    source: 'nextline-judgement',
    at: 'a number behind a name is read as mg a day, and said so, within these bounds of the label',
    status: 'known',
  },
}

/** Whether it can be a dose of this ingredient; never where its label tells no dose for depression. */
export function canBeMilligrams(id: IngredientId, number: number): boolean {
  const label = ingredient(id)?.label
  const lowest = label?.usual?.value.low
  const highest = Math.max(...(label?.maximum ?? []).map(({ value }) => value))
  const { ofLowestUsual, ofMaximum, step } = doseWithoutUnit.value
  if (lowest === undefined || !Number.isFinite(highest)) return false
  return number % step === 0 && number >= ofLowestUsual * lowest && number <= ofMaximum * highest
}
