/** What a product counts as in a trial. */
import { combinationProducts } from './combination-products.ts'
import type { AgentId, Ingredient, IngredientId } from './ingredient.ts'
import { ingredient } from './ingredients.ts'
import type { Product } from './product.ts'

export type Agent = {
  readonly id: AgentId
  readonly role: Ingredient['role']
  readonly ingredients: readonly IngredientId[]
  /** The ingredient whose daily amount is the dose of the agent. */
  readonly doseIngredient: IngredientId
}

/**
 * What a product counts as in a trial: each ingredient on its own, or one agent for a combination that is one
 * treatment. Dextromethorphan with bupropion is one antidepressant, dosed by its bupropion; naltrexone with
 * bupropion is none. What is put on the skin for its local effect is nobody's antidepressant.
 */
export function agentsOf(product: Pick<Product, 'ingredients' | 'form'>): readonly Agent[] {
  const single = product.ingredients.length === 1 ? product.ingredients[0]?.ingredient : undefined
  const agents = single === undefined ? agentsOfSeveral(product) : [agentOf(single)]
  return product.form === 'topical' ? agents.map((agent) => ({ ...agent, role: 'other' })) : agents
}

function agentsOfSeveral(product: Pick<Product, 'ingredients'>): readonly Agent[] {
  const ids = new Set(product.ingredients.map((amount) => amount.ingredient))
  const one = combinationProducts.find(
    ({ agent, ingredients }) => agent !== undefined && ingredients.every((id) => ids.has(id)),
  )
  const left = [...ids].filter((id) => !one?.ingredients.includes(id)).map(agentOf)
  if (one?.agent === undefined) return left
  return [{ ...one.agent, ingredients: one.ingredients }, ...left]
}

const agents = new Map<IngredientId, Agent>()

function agentOf(id: IngredientId): Agent {
  const known = agents.get(id)
  if (known !== undefined) return known
  const agent: Agent = {
    id,
    role: ingredient(id)?.role ?? 'other',
    ingredients: [id],
    doseIngredient: id,
  }
  agents.set(id, agent)
  return agent
}
