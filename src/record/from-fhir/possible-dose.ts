import type { Cited } from '../../knowledge/citation.ts'
import { type IngredientId, ingredient } from '../../knowledge/medicines/index.ts'
import type { DosePhase } from '../record.ts'

const judgement = {
  source: 'nextline-judgement',
  at: 'doses that are mistakes of entry',
  status: 'known',
} as const

/** No medicine of this field is taken in more milligrams a day. */
export const mostMgPerDay: Cited<number> = { value: 10_000, cite: judgement }

/** Beyond this many times the highest labelled amount a dose is a mistake of entry, not a bold prescription. */
export const mostTimesLabel: Cited<number> = { value: 5, cite: judgement }

/** The dose per day of these phases that cannot be: milligrams and ingredient. `undefined` where all can. */
export function impossibleDose(
  phases: readonly DosePhase[],
): { readonly ingredient: IngredientId; readonly milligrams: number } | undefined {
  for (const { amounts } of phases) {
    for (const { ingredient, perDay } of amounts) {
      if (!(perDay.high > 0 && perDay.high <= highestOf(ingredient)))
        return { ingredient, milligrams: perDay.high }
    }
  }
  return undefined
}

function highestOf(id: IngredientId): number {
  let highest = highestDoses.get(id)
  if (highest === undefined) {
    const labelled = ingredient(id)?.label?.maximum.map((maximum) => maximum.value) ?? []
    highest = labelled.length === 0 ? mostMgPerDay.value : Math.max(...labelled) * mostTimesLabel.value
    highestDoses.set(id, highest)
  }
  return highest
}

const highestDoses = new Map<IngredientId, number>()
