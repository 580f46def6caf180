/** Every medicine of the record with the time in which it was taken, as far as the record tells. */
import type { IngredientId, MedicineForm } from '../knowledge/medicines/index.ts'
import type { Exposure, Ref } from '../record/record.ts'
import { stillTaken } from '../record/still-taken.ts'
import type { Day } from '../units/day.ts'

export type MedicineTaken = {
  readonly name: string
  readonly ingredients: readonly IngredientId[]
  readonly form?: MedicineForm | undefined
  readonly identified: Exposure['medicine']['identified']
  /** Absent where the record does not say when it began. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Taken on the day looked at; not where that is only possible. */
  readonly current: boolean
  /** Why it may no longer be taken; absent where that is settled. */
  readonly doubt?: string | undefined
  readonly ref: Ref
}

export function medicinesTaken(exposures: readonly Exposure[], asOf: Day): readonly MedicineTaken[] {
  const taken: MedicineTaken[] = []
  const judge = stillTaken(exposures, asOf)
  for (const exposure of exposures) {
    const { medicine, status, start, ref } = exposure
    if (status === 'not-taken' || (start !== undefined && start.first > asOf)) continue
    const to = endOf(exposure)
    const still = judge(exposure)
    taken.push({
      name: medicine.name,
      ingredients: medicine.ingredients.map(({ ingredient }) => ingredient),
      form: medicine.form,
      identified: medicine.identified,
      from: start?.first,
      to,
      current: still.answer === 'yes',
      doubt: still.answer === 'possible' ? still.because : undefined,
      ref,
    })
  }
  return taken.sort((a, b) => (a.from ?? 0) - (b.from ?? 0) || (a.ref < b.ref ? -1 : Number(a.ref > b.ref)))
}

function endOf({ end, start, supplyDays, statedDays }: Exposure): Day | undefined {
  if (end !== undefined) return end.last
  const days = statedDays ?? supplyDays
  return start === undefined || days === undefined ? undefined : ((start.first + days) as Day)
}
