/** What is taken now, and what was stopped so recently that a washout may still run. */
import { medicineKey } from '../../record/medicine-key.ts'
import type { Exposure, PatientRecord } from '../../record/record.ts'
import { lateRefillDays, type StillTaken, stillTaken } from '../../record/still-taken.ts'
import { addDays, type Day } from '../../units/day.ts'
import type { DailyDose } from '../../units/dose.ts'
import type { CurrentMedicine, Medicines, StoppedMedicine } from '../plan-context.ts'

/** Longer ago than every washout. */
const longestWashoutDays = 60

/**
 * The list counts as complete where somebody says so, or where it holds at least one medicine that is or may be taken
 * now and nothing unidentified: medicines of the past alone are no list. What is bought without prescription is asked for all the same.
 */
export function medicinesOf(record: PatientRecord, asOf: Day, statedComplete: boolean): Medicines {
  const taken = record.exposures.filter((exposure) => isTaken(exposure, asOf))
  const judge = stillTaken(taken, asOf)
  const judged = taken.map((exposure) => ({ exposure, still: judge(exposure) }))
  const current = judged
    .filter(({ still }) => still.answer !== 'no')
    .map(({ exposure, still }) => currentMedicine(exposure, still))
  const stopped = judged
    .filter(({ still }) => still.answer === 'no')
    .flatMap(({ exposure }) => {
      const medicine = stoppedMedicine(exposure, asOf)
      return medicine !== undefined && !isAmong(medicine, current) ? [medicine] : []
    })
  return {
    current: merged(current),
    stopped: latestOnly(stopped),
    complete: statedComplete || (current.length > 0 && isComplete(taken)),
  }
}

function isTaken({ status, start }: Exposure, asOf: Day): boolean {
  return status !== 'not-taken' && (start === undefined || start.first <= asOf)
}

function isComplete(taken: readonly Exposure[]): boolean {
  return taken.every(({ medicine }) => medicine.identified !== 'unidentified')
}

function currentMedicine(exposure: Exposure, still: StillTaken): CurrentMedicine {
  return {
    name: exposure.medicine.name,
    ingredients: exposure.medicine.ingredients.map(({ ingredient }) => ingredient),
    dose: lastDose(exposure),
    ref: exposure.ref,
    doubt: still.answer === 'possible' ? still.because : undefined,
  }
}

/** The amount of the last phase; of the ingredient itself where there is only one. */
function lastDose({ doses, asNeeded }: Exposure): DailyDose | undefined {
  const amounts = doses.at(-1)?.amounts
  return asNeeded || amounts?.length !== 1 ? undefined : amounts[0]?.perDay
}

function stoppedMedicine(exposure: Exposure, asOf: Day): StoppedMedicine | undefined {
  const lastDay = lastDayOf(exposure, asOf)
  if (lastDay !== undefined && lastDay.last < asOf - longestWashoutDays) return undefined
  const { name, ingredients } = exposure.medicine
  return { name, ingredients: ingredients.map(({ ingredient }) => ingredient), lastDay, ref: exposure.ref }
}

/** The last dose lies between the earliest and the latest day that the record allows, never after the day looked at. */
function lastDayOf(exposure: Exposure, asOf: Day): { first: Day; last: Day } | undefined {
  const { kind, start, end, statedDays, supplyDays } = exposure
  if (end !== undefined) return { first: end.first, last: earlier(end.last, asOf) }
  if (start === undefined) return undefined
  if (kind === 'administration') return { first: start.first, last: earlier(start.last, asOf) }
  const days = statedDays ?? supplyDays
  if (days === undefined) return { first: start.first, last: asOf }
  const last = addDays(start.last, days - 1 + (kind === 'dispensing' ? lateRefillDays : 0))
  return { first: addDays(start.first, days - 1), last: earlier(last, asOf) }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b
}

function keyOf({ ingredients, name }: Pick<CurrentMedicine, 'ingredients' | 'name'>): string {
  return medicineKey(ingredients, name)
}

function isAmong(medicine: StoppedMedicine, current: readonly CurrentMedicine[]): boolean {
  return current.some((other) => keyOf(other) === keyOf(medicine))
}

/** Several orders and fills of one medicine are one medicine; what is certain counts, and then the highest dose. */
function merged(medicines: readonly CurrentMedicine[]): readonly CurrentMedicine[] {
  const byKey = new Map<string, CurrentMedicine>()
  for (const medicine of medicines) {
    const known = byKey.get(keyOf(medicine))
    byKey.set(keyOf(medicine), known === undefined ? medicine : surer(known, medicine))
  }
  return [...byKey.values()]
}

function surer(a: CurrentMedicine, b: CurrentMedicine): CurrentMedicine {
  if ((a.doubt === undefined) !== (b.doubt === undefined)) return a.doubt === undefined ? a : b
  return (b.dose?.high ?? 0) > (a.dose?.high ?? 0) ? b : a
}

function latestOnly(medicines: readonly StoppedMedicine[]): readonly StoppedMedicine[] {
  const byKey = new Map<string, StoppedMedicine>()
  for (const medicine of medicines) {
    const known = byKey.get(keyOf(medicine))
    if (known === undefined || isLater(medicine, known)) byKey.set(keyOf(medicine), medicine)
  }
  return [...byKey.values()]
}

function isLater({ lastDay: a }: StoppedMedicine, { lastDay: b }: StoppedMedicine): boolean {
  return (a?.last ?? 0) > (b?.last ?? 0)
}
