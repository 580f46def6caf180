/** Which rules speak about an option or a medicine: looked up once, then kept. */
import { type Rule, rules } from '../knowledge/interactions/index.ts'
import type { IngredientId } from '../knowledge/medicines/index.ts'
import type { Option, OptionId } from '../knowledge/options/index.ts'
import { ingredientsOf } from './agent-selector.ts'

/** A rule of which we are not sure is shown in the reference and never applied. */
export const activeRules: readonly Rule[] = rules.filter((rule) => rule.cite.status !== 'unsure')

const forOptions = new Map<OptionId, readonly Rule[]>()
const forMedicines = new Map<string, readonly Rule[]>()
const lists = new Map<string, readonly Rule[]>()

/** Rules for starting this option. Options of which the same rules speak get the same list, so that it is judged once. */
export function rulesForOption(option: Option): readonly Rule[] {
  return remembered(forOptions, option.id, () => {
    const found = activeRules.filter((rule) => rule.only !== 'current' && speaksOfOption(rule, option))
    return remembered(lists, found.map(({ id }) => id).join(' '), () => found)
  })
}

/** Rules for a medicine that is already taken. */
export function rulesForMedicine(ingredients: readonly IngredientId[]): readonly Rule[] {
  return remembered(forMedicines, ingredients.join('+'), () =>
    activeRules.filter((rule) => rule.only !== 'start' && speaksOfIngredients(rule, ingredients)),
  )
}

function speaksOfOption(rule: Rule, option: Option): boolean {
  return (
    rule.options?.includes(option.id) === true ||
    rule.modalities?.includes(option.modality) === true ||
    speaksOfIngredients(rule, option.agents)
  )
}

function speaksOfIngredients({ agents }: Rule, ingredients: readonly IngredientId[]): boolean {
  if (agents === undefined) return false
  const meant = ingredientsOf(agents)
  return ingredients.some((id) => meant.has(id))
}

function remembered<K, V>(store: Map<K, V>, key: K, make: () => V): V {
  const known = store.get(key)
  if (known !== undefined) return known
  const made = make()
  store.set(key, made)
  return made
}
