import { ingredient } from '../../knowledge/medicines/index.ts'
import type { Medicine } from '../record.ts'

/** Whether answers depend on the dose and the dates of this medicine: it treats depression, or is added to that. */
export function dosesMatter(medicine: Medicine): boolean {
  return medicine.ingredients.some((each) => ingredient(each.ingredient)?.role !== 'other')
}
