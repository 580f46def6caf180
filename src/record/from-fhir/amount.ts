/** The amount of a medicine taken at one time: milligrams of each ingredient, from a FHIR Quantity or Range. */
import type { IngredientId } from '../../knowledge/medicines/index.ts'
import type { Medicine } from '../record.ts'
import { asNumber, asObject, asText, type JsonObject } from './json.ts'
import { Remembered } from './remembered.ts'

export type IngredientAmountRange = {
  readonly ingredient: IngredientId
  readonly low: number
  readonly high: number
}

/** Amounts in milligrams, or why they cannot be told. */
export type Amounts =
  | { readonly kind: 'amounts'; readonly amounts: readonly IngredientAmountRange[] }
  | { readonly kind: 'unreadable'; readonly problem: string }

/** A number or range of numbers with its unit, as written. */
export type Measure = { readonly low: number; readonly high: number; readonly unit: string | undefined }

const milligramsIn: ReadonlyMap<string, number> = new Map([
  ['mg', 1],
  ['milligram', 1],
  ['mgs', 1],
  ['g', 1000],
  ['gm', 1000],
  ['gram', 1000],
  ['mcg', 0.001],
  ['ug', 0.001],
  ['µg', 0.001],
  ['μg', 0.001],
  ['microgram', 0.001],
  ['mg/24h', 1],
  ['mg/24hr', 1],
  ['mg/24.h', 1],
  ['mg/d', 1],
  ['mg/day', 1],
])

/** One tablet, capsule, patch or device is one unit of a product. */
const pieceWord =
  /(?:^|[^a-z])(?:tab|tabs|tablet|tablets|cap|caps|capsule|capsules|pill|pills|patch|patches|film|films|lozenge|device|devices|each|ea|ertab|ercap|srtab|ectab|chewtab|dissolvetab|tabminor|enteric)(?:$|[^a-z])/
const liquidWord = /^(?:ml|milliliter|millilitre|cc|cm3)s?$/
const liquidName = /\/\s*\d*\.?\d*\s*ml\b/i
/** Without a unit, a small number counts tablets; "50" alone could as well be milligrams. */
const mostPiecesWithoutUnit = 8

/** This Quantity, or else this Range; `undefined` where there is neither. */
export function asMeasure(quantityValue: unknown, rangeValue: unknown): Measure | undefined {
  const quantity = asObject(quantityValue)
  if (quantity !== undefined) return measureOf(quantity, quantity, quantity)
  const range = asObject(rangeValue)
  if (range === undefined) return undefined
  const low = asObject(range.low)
  const high = asObject(range.high)
  const stated = high ?? low
  return stated && measureOf(low ?? stated, high ?? stated, stated)
}

function measureOf(low: JsonObject, high: JsonObject, unit: JsonObject): Measure {
  return {
    low: asNumber(low.value) ?? Number.NaN,
    high: asNumber(high.value) ?? Number.NaN,
    unit: asText(unit.unit) ?? asText(unit.code),
  }
}

/** Milligrams of each ingredient in this amount of this medicine. */
export function amountsOf(measure: Measure, medicine: Medicine): Amounts {
  const { low, high, unit } = measure
  if (!(low > 0) || !(high >= low)) return unreadable(`the dose ${shown(measure)} is not a positive amount`)
  const counted = countedIn(unit)
  if (typeof counted === 'number') return massAmounts(low * counted, high * counted, medicine, measure)
  const isLiquid = liquidName.test(medicine.name)
  if (counted === 'nothing' && high > mostPiecesWithoutUnit) {
    return unreadable(`the dose ${shown(measure)} has no unit; expected mg, or a number of tablets`)
  }
  if (counted === 'liquid' ? !isLiquid : counted === 'other' || isLiquid) {
    return unreadable(
      `unit "${unit ?? ''}" does not fit the product; expected mg, or the unit whose strength is known`,
    )
  }
  return pieceAmounts(low, high, medicine, unit)
}

function massAmounts(low: number, high: number, medicine: Medicine, measure: Measure): Amounts {
  const [only, another] = medicine.ingredients
  if (only === undefined || another !== undefined) {
    return unreadable(`${shown(measure)} does not say which ingredient of a combination it measures`)
  }
  return { kind: 'amounts', amounts: [{ ingredient: only.ingredient, low, high }] }
}

function pieceAmounts(low: number, high: number, medicine: Medicine, unit: string | undefined): Amounts {
  const amounts: IngredientAmountRange[] = []
  for (const { ingredient, mgPerUnit } of medicine.ingredients) {
    if (mgPerUnit === undefined) {
      return unreadable(
        `unit "${unit ?? 'none'}" has no strength; expected mg, or a product code with a known strength`,
      )
    }
    amounts.push({ ingredient, low: low * mgPerUnit, high: high * mgPerUnit })
  }
  return { kind: 'amounts', amounts }
}

export function unreadable(problem: string): Amounts & { readonly kind: 'unreadable' } {
  return { kind: 'unreadable', problem }
}

/** Milligrams in one unit, or what kind of unit it is. */
type Counted = number | 'nothing' | 'piece' | 'liquid' | 'other'

const unitsSeen = new Remembered<Counted>()

/** A record, and a health system, writes its units in few ways; each is worked out once. */
function countedIn(unit: string | undefined): Counted {
  return unit === undefined ? 'nothing' : unitsSeen.get(unit, () => kindOfUnit(normalised(unit)))
}

function kindOfUnit(word: string): Counted {
  const milligrams = milligramsPer(word)
  if (milligrams !== undefined) return milligrams
  if (word === '') return 'nothing'
  if (liquidWord.test(word)) return 'liquid'
  return pieceWord.test(word) ? 'piece' : 'other'
}

function normalised(unit: string): string {
  const word = unit
    .toLowerCase()
    .replaceAll(/[{}()]/g, '')
    .trim()
  return word === '1' ? '' : word
}

function milligramsPer(word: string): number | undefined {
  const compact = word.replaceAll(' ', '')
  return milligramsIn.get(compact) ?? milligramsIn.get(compact.replace(/s$/, ''))
}

function shown({ low, high, unit }: Measure): string {
  const amount = low === high || Number.isNaN(low) ? `${high}` : `${low}–${high}`
  return unit === undefined ? `"${amount}"` : `"${amount} ${unit}"`
}
