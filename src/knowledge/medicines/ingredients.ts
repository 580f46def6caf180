/** All active ingredients we know, by id. */
import { antipsychotics } from './antipsychotics.ts'
import type { Ingredient, IngredientId } from './ingredient.ts'
import { maois } from './maoi.ts'
import { moodStabilisers } from './mood-stabilisers.ts'
import { otherIngredients } from './other.ts'
import { otherAntidepressants } from './other-antidepressants.ts'
import { otherAugmentation } from './other-augmentation.ts'
import { snris } from './snri.ts'
import { ssris } from './ssri.ts'
import { tricyclics } from './tca.ts'

export const allIngredients: readonly Ingredient[] = [
  ...ssris,
  ...snris,
  ...tricyclics,
  ...maois,
  ...otherAntidepressants,
  ...antipsychotics,
  ...moodStabilisers,
  ...otherAugmentation,
  ...otherIngredients,
]

const byId: ReadonlyMap<IngredientId, Ingredient> = new Map(allIngredients.map((entry) => [entry.id, entry]))

/** What we know of an ingredient; `undefined` where it is none of ours. */
export function ingredient(id: IngredientId): Ingredient | undefined {
  return byId.get(id)
}

/** Whether this ingredient can be an antidepressant trial of its own. */
export function isAntidepressantIngredient(id: IngredientId): boolean {
  return byId.get(id)?.role === 'antidepressant'
}
