/** The year in which each antidepressant first came on a market, anywhere. An earlier date in a record is a mistake. */
import type { Cited } from '../citation.ts'
import type { IngredientId } from './ingredient.ts'

const known = { source: 'drug-approval-years', status: 'known' } as const

/** Where the year differs between countries, the earliest; rows whose first market is not certain are left out. */
const rows: readonly (readonly [ingredient: IngredientId, year: number])[] = [
  ['imipramine', 1957],
  ['isocarboxazid', 1959],
  ['tranylcypromine', 1960],
  ['phenelzine', 1959],
  ['amitriptyline', 1961],
  ['nortriptyline', 1963],
  ['desipramine', 1963],
  ['protriptyline', 1966],
  ['doxepin', 1969],
  ['fluvoxamine', 1983],
  ['bupropion', 1985],
  ['fluoxetine', 1986],
  ['citalopram', 1989],
  ['sertraline', 1990],
  ['paroxetine', 1991],
  ['venlafaxine', 1993],
  ['nefazodone', 1994],
  ['mirtazapine', 1994],
  ['milnacipran', 1996],
  ['escitalopram', 2001],
  ['duloxetine', 2004],
  ['desvenlafaxine', 2008],
  ['agomelatine', 2009],
  ['vilazodone', 2011],
  ['levomilnacipran', 2013],
  ['vortioxetine', 2013],
  ['esketamine', 2019],
  ['brexanolone', 2019],
  ['zuranolone', 2023],
  ['gepirone', 2023],
]

/** First year on any market, by ingredient. */
export const marketedSince: ReadonlyMap<IngredientId, Cited<number>> = new Map(
  rows.map(([ingredient, value]) => [ingredient, { value, cite: known }]),
)
