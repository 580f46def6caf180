/** MedicationAdministration → exposure of kind administration: the amount given on one day. */
import { doseRange } from '../../units/dose.ts'
import type { Exposure, IngredientDose, Medicine } from '../record.ts'
import { addExposure, leaveOut } from './add-exposure.ts'
import { amountsOf } from './amount.ts'
import { phaseOf } from './arrange-steps.ts'
import { statusWord } from './concept.ts'
import type { FoundResource } from './found-resource.ts'
import { asObject, asText } from './json.ts'
import { medicineOf } from './medicine.ts'
import { dosesMatter } from './medicine-role.ts'
import { impossibleDose } from './possible-dose.ts'
import type { ReadContext } from './read-context.ts'
import { reasonsOf } from './reasons.ts'
import { stretchAt } from './stated-dates.ts'
import { intakeOf } from './structured-dose.ts'

const statuses: ReadonlyMap<string, Exposure['status']> = new Map<string, Exposure['status']>([
  ['completed', 'ended'],
  ['in-progress', 'active'],
  ['stopped', 'stopped'],
  ['on-hold', 'on-hold'],
])

const notGiven: ReadonlySet<string> = new Set(['not-done', 'entered-in-error'])

export function readMedicationAdministration(found: FoundResource, context: ReadContext): void {
  const { json, ref } = found
  const medicine = medicineOf(found, context)
  const isRefused = json.notGiven === true || json.wasNotGiven === true
  const status = isRefused ? 'not given' : statusWord(json.status)
  if (isRefused || notGiven.has(status ?? '')) {
    leaveOut(found, medicine, `has status ${status}`, context)
    return
  }
  const effective = stretchAt(json, 'effective', ref, context.log)
  const time = effective.start ? effective : stretchAt(json, 'effectiveTime', ref, context.log)
  const { start, end } = time.start ? time : stretchAt(json, 'occurence', ref, context.log)
  const amounts = givenAmounts(found, medicine, context)
  addExposure(
    {
      ref,
      kind: 'administration',
      medicine,
      status: statuses.get(status ?? '') ?? 'unknown',
      start,
      end,
      doses: amounts.length === 0 ? [] : [{ fromDay: 0, days: 1, amounts }],
      doseBasis: amounts.length === 0 ? 'none' : 'structured',
      asNeeded: false,
      sig: asText(asObject(json.dosage)?.text),
      reasons: reasonsOf(found, context, []),
      stopReasons: [],
    },
    found,
    context,
  )
}

function givenAmounts(
  found: FoundResource,
  medicine: Medicine,
  context: ReadContext,
): readonly IngredientDose[] {
  const dosage = asObject(found.json.dosage)
  const intake = dosage && intakeOf(dosage)
  if (intake === undefined || !dosesMatter(medicine)) return []
  const given = amountsOf(intake, medicine)
  const amounts = given.kind === 'unreadable' ? [] : phaseOf(0, 1, given.amounts).amounts
  const impossible = impossibleDose([{ fromDay: 0, amounts }])
  if (given.kind === 'amounts' && impossible === undefined) return amounts
  const problem =
    given.kind === 'unreadable' ? given.problem : `${impossible?.milligrams} mg is no possible dose`
  context.log.report(
    found.ref,
    `Cannot read the dose of ${found.ref}: ${problem}.`,
    'The amount given is unknown.',
  )
  return []
}

/** Amounts given in several portions on one day are one day's dose: each entry carries the whole of it. */
export function sumPortions(exposures: Exposure[]): void {
  if (!exposures.some(({ kind }) => kind === 'administration')) return
  const portions = new Map<string, number[]>()
  for (const [place, exposure] of exposures.entries()) {
    const { start, medicine, kind, doses } = exposure
    if (kind !== 'administration' || start?.precision !== 'day' || doses.length === 0) continue
    const key = `${start.first} ${medicine.ingredients.map((each) => each.ingredient).join(' ')}`
    const same = portions.get(key)
    if (same) same.push(place)
    else portions.set(key, [place])
  }
  for (const places of portions.values()) {
    if (places.length === 1) continue
    const amounts = summed(places.flatMap((place) => exposures[place]?.doses[0]?.amounts ?? []))
    const day = [{ fromDay: 0, days: 1, amounts }]
    // A sum that cannot be comes from one dose entered several times.
    if (impossibleDose(day) !== undefined) continue
    for (const place of places) {
      const exposure = exposures[place]
      if (exposure) exposures[place] = { ...exposure, doses: day }
    }
  }
}

function summed(amounts: readonly IngredientDose[]): readonly IngredientDose[] {
  const sums = new Map<string, IngredientDose>()
  for (const { ingredient, perDay } of amounts) {
    const before = sums.get(ingredient)?.perDay
    const dose = doseRange(perDay.low + (before?.low ?? 0), perDay.high + (before?.high ?? 0))
    sums.set(ingredient, { ingredient, perDay: dose })
  }
  return [...sums.values()]
}
