/** Which medicine a record means, from its codes and its words. */
import { type Product, productByCode, productByName } from '../../knowledge/medicines/index.ts'
import type { Code, Concept } from '../../units/code.ts'
import type { Medicine } from '../record.ts'
import { RememberedConcepts } from './remembered.ts'

export type IdentifiedMedicine = {
  readonly medicine: Medicine
  /** The words name another medicine than the code does. */
  readonly contradiction?: string | undefined
  /** The name is misspelt and was read as this. */
  readonly readAs?: string | undefined
}

const longestName = 300
const remembered = new RememberedConcepts(identify)

/** The medicine that a concept means: by its codes, or else by its words and those of its codes. */
export function lookUpMedicine(concept: Concept): IdentifiedMedicine {
  return remembered.get(concept)
}

function identify(concept: Concept): IdentifiedMedicine {
  const { codes } = concept
  const names = namesOf(concept)
  const name = names[0] ?? codeName(codes) ?? ''
  const byCode = bestOf(codes.map(productByCode))
  const named = names.map((each) => productByName(each.slice(0, longestName)))
  const byName = bestOf(named.map((each) => each?.product))
  const product = byCode ?? byName
  if (product === undefined) {
    const identified = names.length > 0 ? 'other' : 'unidentified'
    return { medicine: { name, codes, ingredients: [], identified } }
  }
  const agree = byCode === undefined || byName === undefined || sameIngredients(byCode, byName)
  const strengths = agree && !hasStrength(product) && byName !== undefined && hasStrength(byName)
  const medicine: Medicine = {
    name,
    codes,
    ingredients: strengths ? byName.ingredients : product.ingredients,
    form: product.form ?? (agree ? byName?.form : undefined),
    release: product.release ?? (agree ? byName?.release : undefined),
    brand: product.brand ?? (agree ? byName?.brand : undefined),
    identified: byCode === undefined ? 'by-name' : 'by-code',
  }
  if (!agree) return { medicine, contradiction: ingredientsOf(byName) }
  const isGuess =
    byCode === undefined && named.find((each) => each?.product === byName)?.certainty === 'misspelt'
  return isGuess ? { medicine, readAs: ingredientsOf(product) } : { medicine }
}

function namesOf({ text, codes }: Concept): readonly string[] {
  const names = [text, ...codes.map((code) => code.display)].filter((name) => name !== undefined)
  return [...new Set(names)]
}

/** The product that says most: one with a strength before one without. */
function bestOf(products: readonly (Product | undefined)[]): Product | undefined {
  const known = products.filter((product) => product !== undefined && product.ingredients.length > 0)
  return known.find((product) => product !== undefined && hasStrength(product)) ?? known[0]
}

function hasStrength(product: Product): boolean {
  return product.ingredients.every((ingredient) => ingredient.mgPerUnit !== undefined)
}

function sameIngredients(a: Product, b: Product): boolean {
  return ingredientsOf(a) === ingredientsOf(b)
}

function ingredientsOf(product: Product): string {
  return product.ingredients
    .map((each) => each.ingredient)
    .sort()
    .join(' and ')
}

function codeName(codes: readonly Code[]): string | undefined {
  const [first] = codes
  return first && `${first.system === 'other' ? (first.uri ?? 'code') : first.system} ${first.code}`
}
