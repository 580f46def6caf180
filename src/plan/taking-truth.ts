/** Is one of these medicines taken, or was it taken so recently that it still counts? */
import type { IngredientId } from '../knowledge/medicines/index.ts'
import { addDays, formatDay } from '../units/day.ts'
import type { CurrentMedicine, PlanContext, StoppedMedicine } from './plan-context.ts'
import { anyTrue, no, type Truth, unknown, yes } from './truth.ts'

/** Which medicines are meant, and which are the subject itself and do not count against it. */
export type Taking = {
  readonly ingredients: ReadonlySet<IngredientId>
  /** Days since the last dose within which a stopped medicine still counts. */
  readonly stoppedWithin?: number | undefined
  readonly isSubject: (medicine: CurrentMedicine | StoppedMedicine) => boolean
}

export function takingTruth(context: PlanContext, taking: Taking): Truth {
  const { current, complete } = context.medicines
  const parts: Truth[] = []
  for (const medicine of current) if (matches(medicine, taking)) parts.push(taken(medicine))
  if (taking.stoppedWithin !== undefined) parts.push(...washouts(context, taking, taking.stoppedWithin))
  const otherwise = complete ? no : whichMedicines
  return parts.length === 0 ? otherwise : anyTrue([...parts, otherwise])
}

const whichMedicines = unknown(
  'medicines',
  'Which medicines are taken now or were stopped in the last five weeks, also without prescription and herbal?',
)

function matches(medicine: CurrentMedicine | StoppedMedicine, taking: Taking): boolean {
  return medicine.ingredients.some((id) => taking.ingredients.has(id)) && !taking.isSubject(medicine)
}

function taken({ name, ref, doubt }: CurrentMedicine): Truth {
  if (doubt !== undefined) return stillTakenQuestion(name, doubt)
  return yes(`takes ${name}`, ref === undefined ? [] : [ref])
}

/** An order in force proves no taking. */
export function stillTakenQuestion(name: string, doubt: string): Truth {
  return unknown(`still-taken/${name}`, `Is ${name} still taken? In doubt, because ${doubt}.`)
}

function washouts(context: PlanContext, taking: Taking, days: number): readonly Truth[] {
  return context.medicines.stopped
    .filter((medicine) => matches(medicine, taking))
    .map((medicine) => washout(context, medicine, days))
}

/** A stopped medicine counts until `days` days after its last dose; an uncertain last day leaves it open. */
function washout({ asOf }: PlanContext, { name, lastDay, ref }: StoppedMedicine, days: number): Truth {
  const question = unknown(`last-dose/${name}`, `On which day was the last dose of ${name} taken?`)
  if (lastDay === undefined) return question
  if (asOf >= lastDay.last + days) return no
  if (asOf >= lastDay.first + days) return question
  const until = addDays(lastDay.last, days)
  return yes(
    `${name} stopped ${formatDay(lastDay.last)}, until ${formatDay(until)}`,
    ref === undefined ? [] : [ref],
    until,
  )
}
