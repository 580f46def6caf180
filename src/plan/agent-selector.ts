/** The ingredients that a rule means. */
import { type AgentSelector, type DrugGroup, drugGroups } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'

const groups: Readonly<Record<string, DrugGroup>> = drugGroups
const resolved = new Map<readonly AgentSelector[], ReadonlySet<IngredientId>>()

/** Groups become their members; everything else is an ingredient. */
export function ingredientsOf(selectors: readonly AgentSelector[]): ReadonlySet<IngredientId> {
  const known = resolved.get(selectors)
  if (known !== undefined) return known
  const ingredients = new Set(selectors.flatMap((id) => groups[id]?.members ?? [id]))
  resolved.set(selectors, ingredients)
  return ingredients
}
