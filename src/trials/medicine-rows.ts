/**
 * Entries of medicines as a program sees them that reads rows of a table: what, when, until when. Neither supply that
 * piles up, nor intake, nor indication.
 */
import type { IngredientId } from '../knowledge/medicines/ingredient.ts'
import type { Exposure, ExposureKind, PatientRecord, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import type { History } from './history.ts'

export type MedicineRow = {
  readonly ingredient: IngredientId
  readonly kind: ExposureKind
  /** The earliest and latest first day; absent where nothing dates the entry. */
  readonly first?: Day | undefined
  readonly last?: Day | undefined
  /** The stated last day, else the last day of supply, else the first day. */
  readonly until?: Day | undefined
  /** That last day is known only to its month or year: it can have been earlier. */
  readonly isEndRough?: true | undefined
  readonly ref: Ref
}

/** A row whose day is known. */
export type DatedRow = MedicineRow & { readonly first: Day; readonly until: Day }

/** The rows of these medicines that begin by the day looked at, and not after death; what was not taken is none. */
export function medicineRows(history: History, medicines: ReadonlySet<IngredientId>): readonly MedicineRow[] {
  const limit = lastDayOf(history.record, history.asOf)
  return rowsOf(history.record.exposures, medicines).filter(
    ({ first }) => first === undefined || first <= limit,
  )
}

/** Every entry once for each ingredient of its medicine. */
export function rowsOf(
  exposures: readonly Exposure[],
  medicines: ReadonlySet<IngredientId>,
): readonly MedicineRow[] {
  return exposures
    .filter(({ status }) => status !== 'not-taken')
    .flatMap((exposure) => {
      const ingredients = new Set(exposure.medicine.ingredients.map(({ ingredient }) => ingredient))
      return [...ingredients].filter((id) => medicines.has(id)).map((id) => rowOf(exposure, id))
    })
}

function rowOf(
  { ref, kind, start, end, statedDays, supplyDays }: Exposure,
  ingredient: IngredientId,
): MedicineRow {
  if (start === undefined) return { ingredient, kind, ref }
  const days = statedDays ?? supplyDays ?? 1
  const until = Math.max(start.first, end?.last ?? start.first + days - 1) as Day
  const isEndRough = (end !== undefined && Math.max(start.first, end.first) < until) || undefined
  return { ingredient, kind, first: start.first, last: start.last, until, isEndRough, ref }
}

export function isExact(row: MedicineRow): row is DatedRow {
  return row.first !== undefined && row.first === row.last
}

/** Whether it is known until when it lasted, as far as the entry tells. */
export function hasExactEnd({ isEndRough }: MedicineRow): boolean {
  return isEndRough !== true
}

function lastDayOf({ patient: { died } }: PatientRecord, asOf: Day): Day {
  return died === undefined || died === 'date-unknown' ? asOf : (Math.min(asOf, died.last) as Day)
}

/** The rows of each medicine in order of their first day, the medicine first whose row is the earliest. */
export function byMedicine(rows: readonly DatedRow[]): ReadonlyMap<IngredientId, readonly DatedRow[]> {
  const inOrder = [...rows].sort((a, b) => a.first - b.first)
  return Map.groupBy(inOrder, ({ ingredient }) => ingredient)
}
