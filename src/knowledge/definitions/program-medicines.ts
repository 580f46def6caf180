/**
 * The medicines whose entries are laid out row by row for definitions that count as a program does: everything that can
 * be a trial, and what the shipped programs count beside that (St. John's wort, viloxazine …).
 */
import type { IngredientId } from '../medicines/ingredient.ts'
import { allIngredients } from '../medicines/ingredients.ts'
import type { Rule } from './definition.ts'
import { programsAsRun } from './index.ts'

export const programMedicines: ReadonlySet<IngredientId> = new Set([
  ...allIngredients.filter(({ role }) => role !== 'other').map(({ id }) => id),
  ...programsAsRun.flatMap(({ rule }) => medicinesOf(rule)),
])

/** The medicines that a rule names. */
export function medicinesOf(rule: Rule): readonly IngredientId[] {
  switch (rule.kind) {
    case 'failed-trials':
      return []
    case 'successive-treatments':
      return rule.shortcuts.flatMap(({ value }) => value.agents)
    case 'prescription-switches':
      return rule.medicines.value
    case 'drug-eras':
      return [...rule.antidepressants.value, ...rule.roads.flatMap(({ value }) => value.medicines ?? [])]
  }
}
