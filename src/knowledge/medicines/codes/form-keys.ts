import type { MedicineForm, MedicineRelease } from '../product.ts'

const forms: ReadonlySet<string> = new Set<MedicineForm>([
  'oral',
  'transdermal',
  'nasal',
  'injection',
  'topical',
  'other',
])

/** "oral extended" → its form and its release; either may be missing. */
export function formKeys(text: string): readonly [MedicineForm | undefined, MedicineRelease | undefined] {
  const [first, second] = text.split(' ')
  if (first === undefined || first === '') return [undefined, undefined]
  if (!forms.has(first)) return [undefined, first as MedicineRelease]
  return [first as MedicineForm, second as MedicineRelease | undefined]
}
