export { type Agent, agentsOf } from './agents.ts'
export { type CombinationProduct, combinationProducts } from './combination-products.ts'
export type * from './ingredient.ts'
export { allIngredients, ingredient, isAntidepressantIngredient } from './ingredients.ts'
export { spanishNames } from './names/spanish-names.ts'
export { ndc11 } from './ndc11.ts'
export type * from './product.ts'
export { knownStrengths, productByCode } from './product-by-code.ts'
export {
  type MentionedMedicine,
  medicinesNamedIn,
  type NamedProduct,
  productByName,
} from './product-by-name.ts'
