import { ingredient } from '../../knowledge/medicines/index.ts'
import type { Medicine } from '../record.ts'

const known = new WeakMap<Medicine, boolean>()

/** Whether answers depend on the dose and the dates of this medicine: it treats depression, or is added to that. */
export function dosesMatter(medicine: Medicine): boolean {
  const before = known.get(medicine)
  if (before !== undefined) return before
  const matter = medicine.ingredients.some((each) => ingredient(each.ingredient)?.role !== 'other')
  known.set(medicine, matter)
  return matter
}
