/** Every medicine of the record with the time in which it was taken, as far as the record tells. */
import type { IngredientId, MedicineForm } from '../knowledge/medicines/index.ts'
import type { Exposure, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'

export type MedicineTaken = {
  readonly name: string
  readonly ingredients: readonly IngredientId[]
  readonly form?: MedicineForm | undefined
  readonly identified: Exposure['medicine']['identified']
  /** Absent where the record does not say when it began. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Taken on the day looked at, or not known to have ended. */
  readonly current: boolean
  readonly ref: Ref
}

/** A refill may be this late before a supply counts as ended. */
const lateRefillDays = 30
/** An order without an end is in force for at most a year. */
const orderDays = 365

export function medicinesTaken(exposures: readonly Exposure[], asOf: Day): readonly MedicineTaken[] {
  const taken: MedicineTaken[] = []
  for (const exposure of exposures) {
    const { medicine, status, start, ref } = exposure
    if (status === 'not-taken' || (start !== undefined && start.first > asOf)) continue
    const to = endOf(exposure)
    taken.push({
      name: medicine.name,
      ingredients: medicine.ingredients.map(({ ingredient }) => ingredient),
      form: medicine.form,
      identified: medicine.identified,
      from: start?.first,
      to,
      current: isCurrent(exposure, to, asOf),
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

function isCurrent({ status, start }: Exposure, to: Day | undefined, asOf: Day): boolean {
  if (status === 'stopped' || status === 'ended') return to !== undefined && to >= asOf
  if (to !== undefined) return to + lateRefillDays >= asOf
  return status === 'active' || start === undefined || asOf - start.last <= orderDays
}
