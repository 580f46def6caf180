/** Every name by which we know a medicine → what it means. */
import { combinationProducts } from '../combination-products.ts'
import type { IngredientId } from '../ingredient.ts'
import { allIngredients } from '../ingredients.ts'
import { wordsOf } from './words.ts'

export type Term = {
  readonly words: readonly string[]
  readonly ingredients: readonly IngredientId[]
  /** As printed, where the name is a brand. */
  readonly brand?: string | undefined
}

/** Medicines whose name is an everyday word ("the same"): only their longer synonyms are recognised. */
const everydayNames: ReadonlySet<string> = new Set(['same'])

/** All names of one medicine. */
function termsOf(
  names: readonly string[],
  brands: readonly string[],
  ingredients: readonly IngredientId[],
): readonly Term[] {
  return [
    ...names.map((name) => ({ words: nameWordsOf(name), ingredients })),
    ...brands.map((brand) => ({ words: nameWordsOf(brand), ingredients, brand })),
  ]
}

function nameWordsOf(name: string): readonly string[] {
  return wordsOf(name).filter((word) => word !== '-')
}

export const allTerms: readonly Term[] = [
  ...allIngredients.flatMap((entry) =>
    termsOf(everydayNames.has(entry.id) ? entry.synonyms : [entry.name, ...entry.synonyms], entry.brands, [
      entry.id,
    ]),
  ),
  ...combinationProducts.flatMap((product) => termsOf([], product.brands, product.ingredients)),
]

/** Terms by their first word, the longest first. */
export const termsByFirstWord: ReadonlyMap<string, readonly Term[]> = new Map(
  [...Map.groupBy(allTerms, (term) => term.words[0] ?? '')].map(([word, terms]) => [
    word,
    [...terms].sort((a, b) => b.words.length - a.words.length),
  ]),
)
