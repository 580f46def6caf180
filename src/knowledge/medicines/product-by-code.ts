/** Products by the codes of the drug vocabularies. */
import type { Code } from '../../units/code.ts'
import { atcCombinations } from './codes/atc-combinations.ts'
import { dmdProducts } from './codes/dmd.ts'
import { formKeys } from './codes/form-keys.ts'
import { ndcProducts } from './codes/ndc.ts'
import type { ProductCodeRow } from './codes/product-code-row.ts'
import { rxnormProducts } from './codes/rxnorm.ts'
import { rxnormSalts } from './codes/rxnorm-salts.ts'
import type { IngredientId } from './ingredient.ts'
import { allIngredients } from './ingredients.ts'
import { ndc11 } from './ndc11.ts'
import type { IngredientAmount, Product } from './product.ts'

/**
 * The product or ingredient that a code means: RxNorm ingredients, drugs, components and packs; NDC in every usual
 * way of writing; ATC substances; dm+d products. `undefined` where the code is none of ours.
 */
export function productByCode(code: Code): Product | undefined {
  const text = code.code.trim()
  switch (code.system) {
    case 'rxnorm':
      return productIn(rxnorm, text)
    case 'ndc':
      return ndc11(text)
        .map((each) => productIn(ndc, each))
        .find((product) => product !== undefined)
    case 'atc':
      return productIn(atc, text.toUpperCase())
    case 'snomed':
    case 'other':
      return productIn(dmd, text)
    default:
      return undefined
  }
}

/** Strengths in milligrams that products of an ingredient come in, by mouth or through the skin. */
export function knownStrengths(id: IngredientId): ReadonlySet<number> {
  return strengths.get(id) ?? none
}

type Table = Map<string, Product | ProductCodeRow>

function productIn(table: Table, code: string): Product | undefined {
  const found = table.get(code)
  if (found === undefined || 'ingredients' in found) return found
  const product = productOfRow(found)
  table.set(code, product)
  return product
}

function productOfRow([, ingredients, formAndRelease, brand]: ProductCodeRow): Product {
  const [form, release] = formKeys(formAndRelease)
  return {
    ingredients: ingredients.split(' + ').map(amount),
    ...(form && { form }),
    ...(release && { release }),
    ...(brand !== '' && { brand }),
  }
}

function amount(text: string): IngredientAmount {
  const blank = text.indexOf(' ')
  if (blank < 0) return { ingredient: text }
  return { ingredient: text.slice(0, blank), mgPerUnit: Number(text.slice(blank + 1)) }
}

function tableOf(rows: readonly ProductCodeRow[]): Table {
  return new Map(rows.flatMap((row) => row[0].split(' ').map((code) => [code, row] as const)))
}

function only(ingredient: IngredientId): Product {
  return { ingredients: [{ ingredient }] }
}

const rxnorm: Table = tableOf(rxnormProducts)
for (const [code, id] of rxnormSalts) rxnorm.set(code, only(id))
for (const { id, rxcui } of allIngredients) if (rxcui !== undefined) rxnorm.set(rxcui, only(id))

const ndc: Table = tableOf(ndcProducts)
const dmd: Table = tableOf(dmdProducts)

const atc: Table = new Map(
  allIngredients.flatMap((entry) => entry.atc.map((code) => [code, only(entry.id)] as const)),
)
for (const [code, ...ids] of atcCombinations)
  atc.set(code, { ingredients: ids.map((ingredient) => ({ ingredient })) })

const none: ReadonlySet<number> = new Set()
const strengths = new Map<IngredientId, Set<number>>()
for (const row of [...rxnormProducts, ...ndcProducts]) {
  for (const { ingredient, mgPerUnit } of row[1].split(' + ').map(amount)) {
    if (mgPerUnit === undefined) continue
    const known = strengths.get(ingredient)
    if (known === undefined) strengths.set(ingredient, new Set([mgPerUnit]))
    else known.add(mgPerUnit)
  }
}
