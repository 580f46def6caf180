/** Unwanted effects of an earlier medicine that a new one shares with it. */
import { type SharedSideEffect, sharedSideEffects } from '../knowledge/interactions/index.ts'
import { type IngredientId, ingredient } from '../knowledge/medicines/index.ts'
import { ingredientsOf } from './agent-selector.ts'
import type { KnownSideEffect, PlanContext } from './plan-context.ts'
import type { Caution } from './plan-option.ts'

export type MetBefore = { readonly row: SharedSideEffect; readonly met: KnownSideEffect }

/** What came under another medicine and may come again under these; each unwanted effect once. */
export function metBefore(
  { sideEffects }: PlanContext,
  agents: readonly IngredientId[],
): readonly MetBefore[] {
  if (sideEffects.length === 0 || agents.length === 0) return []
  return sharedSideEffects.flatMap((row) => {
    if (!agents.some((id) => ingredientsOf(row.again).has(id))) return []
    const met = sideEffects.find((effect) => isRow(row, effect) && !isSameMedicine(effect, agents))
    return met === undefined ? [] : [{ row, met }]
  })
}

function isRow({ words, under }: SharedSideEffect, met: KnownSideEffect): boolean {
  const named = met.words.toLowerCase()
  const meant = ingredientsOf(under)
  return words.some((word) => named.includes(word)) && met.ingredients.some((id) => meant.has(id))
}

/** The medicine itself speaks of its own intolerance elsewhere. */
function isSameMedicine({ ingredients }: KnownSideEffect, agents: readonly IngredientId[]): boolean {
  return ingredients.some((id) => agents.includes(id))
}

/** `Dopamine partial agonists share akathisia … (akathisia with Aripiprazole)`. */
export function cautionOf({ row, met }: MetBefore): Caution {
  return {
    rule: row.id,
    severity: 'warn',
    text: row.text,
    because: `${met.words} with ${namesOf(met)}`,
    evidence: met.ref === undefined ? [] : [met.ref],
    cite: row.cite,
  }
}

export function namesOf({ ingredients }: KnownSideEffect): string {
  return ingredients.map((id) => ingredient(id)?.name.toLowerCase() ?? id).join(' and ')
}
