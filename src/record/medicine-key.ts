/**
 * The same key for every product of one medicine: its ingredients in a fixed order, or its name where no ingredient is
 * known.
 */
export function medicineKey(ingredients: readonly string[], name = ''): string {
  return ingredients.length === 0 ? name.trim().toLowerCase() : [...ingredients].sort().join('+')
}
