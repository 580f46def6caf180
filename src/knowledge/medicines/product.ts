/** A product or an ingredient as a vocabulary or a name gives it. */
import type { IngredientId } from './ingredient.ts'

export type MedicineForm = 'oral' | 'transdermal' | 'nasal' | 'injection' | 'topical' | 'other'
export type MedicineRelease = 'immediate' | 'sustained' | 'extended' | 'delayed' | 'weekly'

export type IngredientAmount = {
  readonly ingredient: IngredientId
  /** Milligrams in one unit: tablet, capsule, mL, spray device, or patch per 24 hours. */
  readonly mgPerUnit?: number | undefined
}

export type Product = {
  readonly ingredients: readonly IngredientAmount[]
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
  readonly brand?: string | undefined
}
