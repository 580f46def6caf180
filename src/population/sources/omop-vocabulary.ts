/**
 * Ingredients and strengths as the user's own vocabulary tells them: `drug_strength`, and `concept_ancestor` for
 * products without one.
 */
import type { DuckDBConnection } from '@duckdb/node-api'
import { productByCode, productByName } from '../../knowledge/medicines/index.ts'
import type { IngredientAmount, Product } from '../../knowledge/medicines/product.ts'
import { omopIngredients, omopUnits } from '../../knowledge/omop/index.ts'
import type { SourceTables } from './source-tables.ts'

/** The products of these concepts, as far as the vocabulary tells them. */
export async function productsOfVocabulary(
  connection: DuckDBConnection,
  t: SourceTables,
  concepts: readonly number[],
): Promise<ReadonlyMap<number, Product>> {
  const wanted = [...new Set(concepts)].filter((concept) => concept > 0)
  if (wanted.length === 0) return new Map()
  const list = `(SELECT unnest([${wanted.join(', ')}]::BIGINT[]) AS concept)`
  const rows = [...(await strengthRows(connection, t, list)), ...(await ancestorRows(connection, t, list))]
  const products = new Map<number, Product>()
  for (const [concept, parts] of Map.groupBy(rows, (row) => row.concept)) {
    const stated = parts.some((part) => part.isStrength) ? parts.filter((part) => part.isStrength) : parts
    const amounts = stated.map(amountOf)
    const known = amounts.filter((amount) => amount !== undefined)
    if (known.length > 0 && known.length === amounts.length)
      products.set(concept, { ingredients: distinct(known) })
  }
  return products
}

type StrengthRow = {
  readonly concept: number
  readonly name: string
  readonly ingredient: number
  readonly code: string
  readonly ingredientName: string
  readonly isStrength: boolean
  readonly amount: number | null
  readonly amountUnit: number
  readonly numerator: number | null
  readonly numeratorUnit: number
  readonly denominator: number | null
  readonly denominatorUnit: number
}

async function strengthRows(
  connection: DuckDBConnection,
  t: SourceTables,
  wanted: string,
): Promise<readonly StrengthRow[]> {
  const table = 'drug_strength'
  if (!t.has(table)) return []
  const reader =
    await connection.runAndReadAll(`SELECT s.concept, ${conceptName(t, 's.concept')}, s.ingredient,
      ${conceptCode(t, 's.ingredient')}, ${conceptName(t, 's.ingredient')},
      s.amount, s.amount_unit, s.numerator, s.numerator_unit, s.denominator, s.denominator_unit
    FROM (SELECT ${t.whole(table, 'drug_concept_id')} AS concept, ${t.whole(table, 'ingredient_concept_id')} AS ingredient,
        ${t.amount(table, 'amount_value')} AS amount, ${t.whole(table, 'amount_unit_concept_id')} AS amount_unit,
        ${t.amount(table, 'numerator_value')} AS numerator, ${t.whole(table, 'numerator_unit_concept_id')} AS numerator_unit,
        ${t.amount(table, 'denominator_value')} AS denominator, ${t.whole(table, 'denominator_unit_concept_id')} AS denominator_unit
      FROM ${t.view(table)} WHERE ${t.text(table, 'invalid_reason')} IS NULL) s
    SEMI JOIN ${wanted} w ON w.concept = s.concept ORDER BY ALL`)
  return reader.getRows().map((row) => ({
    concept: Number(row[0]),
    name: `${row[1] ?? ''}`,
    ingredient: Number(row[2]),
    code: `${row[3] ?? ''}`,
    ingredientName: `${row[4] ?? ''}`,
    isStrength: true,
    amount: numberOf(row[5]),
    amountUnit: Number(row[6] ?? 0),
    numerator: numberOf(row[7]),
    numeratorUnit: Number(row[8] ?? 0),
    denominator: numberOf(row[9]),
    denominatorUnit: Number(row[10] ?? 0),
  }))
}

/** Ancestors that are ingredients; without the class of the concepts nothing can be told. */
async function ancestorRows(
  connection: DuckDBConnection,
  t: SourceTables,
  wanted: string,
): Promise<readonly StrengthRow[]> {
  const table = 'concept_ancestor'
  if (!t.has(table) || !t.has('concept')) return []
  const reader =
    await connection.runAndReadAll(`SELECT a.concept, ${conceptName(t, 'a.concept')}, a.ingredient, c.code, c.name
    FROM (SELECT ${t.whole(table, 'descendant_concept_id')} AS concept, ${t.whole(table, 'ancestor_concept_id')} AS ingredient
      FROM ${t.view(table)}) a
    JOIN (SELECT ${t.whole('concept', 'concept_id')} AS id, ${t.text('concept', 'concept_code')} AS code,
        ${t.text('concept', 'concept_name')} AS name FROM ${t.view('concept')}
      WHERE ${t.text('concept', 'concept_class_id')} = 'Ingredient'
        AND ${t.text('concept', 'vocabulary_id')} LIKE 'RxNorm%') c ON c.id = a.ingredient
    SEMI JOIN ${wanted} w ON w.concept = a.concept ORDER BY ALL`)
  const nothing = {
    amount: null,
    amountUnit: 0,
    numerator: null,
    numeratorUnit: 0,
    denominator: null,
    denominatorUnit: 0,
  }
  return reader.getRows().map(([concept, name, ingredient, code, ingredientName]) => ({
    concept: Number(concept),
    name: `${name ?? ''}`,
    ingredient: Number(ingredient),
    code: `${code}`,
    ingredientName: `${ingredientName}`,
    isStrength: false,
    ...nothing,
  }))
}

function conceptName(t: SourceTables, id: string): string {
  return conceptColumn(t, id, 'concept_name')
}
function conceptCode(t: SourceTables, id: string): string {
  return conceptColumn(t, id, 'concept_code')
}
function conceptColumn(t: SourceTables, id: string, column: string): string {
  if (!t.has('concept')) return 'NULL'
  return `(SELECT any_value(${t.text('concept', column)}) FROM ${t.view('concept')} WHERE ${t.whole('concept', 'concept_id')} = ${id})`
}

const ownIngredients = new Map(omopIngredients.map(([id, rxcui]) => [id, rxcui]))

/** Our ingredient, with the milligrams in one unit. Medicines that are none of ours keep their name: they are "other". */
function amountOf(row: StrengthRow): IngredientAmount | undefined {
  const rxcui = row.code === '' ? ownIngredients.get(row.ingredient) : row.code
  const product =
    (rxcui === undefined ? undefined : productByCode({ system: 'rxnorm', code: rxcui })) ??
    productByName(row.ingredientName)?.product
  const ingredient = product?.ingredients[0]?.ingredient
  if (ingredient === undefined) return undefined
  const mgPerUnit = milligramsPerUnit(row)
  return mgPerUnit === undefined ? { ingredient } : { ingredient, mgPerUnit }
}

const { milligram, microgram, gram, hour } = omopUnits.value
const milligramsIn: Readonly<Record<number, number>> = {
  0: 1,
  [milligram]: 1,
  [microgram]: 0.001,
  [gram]: 1000,
}

/**
 * Milligrams in one unit. An extended-release strength is written as a rate: 75 mg per 24 hours is a capsule of
 * 75 mg, so the amount is never divided by the hours. A patch that releases 0.25 mg an hour gives 24 times that a day.
 */
export function milligramsPerUnit(
  row: Pick<
    StrengthRow,
    'name' | 'amount' | 'amountUnit' | 'numerator' | 'numeratorUnit' | 'denominator' | 'denominatorUnit'
  >,
): number | undefined {
  if (row.amount !== null) return inMilligrams(row.amount, row.amountUnit)
  if (row.numerator === null) return undefined
  const milligrams = inMilligrams(row.numerator, row.numeratorUnit)
  if (milligrams === undefined) return undefined
  const perHours = row.denominatorUnit === hour || (row.denominatorUnit === 0 && hoursInName(row.name))
  // Milligrams per millilitre: how much is taken at a time is not told by the quantity.
  if (!perHours) return undefined
  const isPatch = /patch|transdermal|MG\/HR/i.test(row.name)
  const hours = row.denominator ?? 1
  return isPatch ? (milligrams / hours) * 24 : milligrams
}

function hoursInName(name: string): boolean {
  return /\b(?:12|24)\s*(?:HR|HOUR)\b|MG\/HR/i.test(name)
}

function inMilligrams(amount: number, unit: number): number | undefined {
  const factor = milligramsIn[unit]
  return factor === undefined || !(amount > 0) ? undefined : amount * factor
}

function distinct(amounts: readonly IngredientAmount[]): readonly IngredientAmount[] {
  return [...new Map(amounts.map((amount) => [amount.ingredient, amount])).values()]
}

function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value)
}
