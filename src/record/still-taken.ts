/**
 * Is a medicine still taken on the day looked at? What was handed out proves it until the supply has run out; an order
 * alone proves less with time, and nothing once its own supplies ended: an order is often never closed.
 */
import { type Day, formatDay } from '../units/day.ts'
import { medicineKey } from './medicine-key.ts'
import type { Exposure } from './record.ts'

export type StillTaken =
  | { readonly answer: 'yes' }
  | { readonly answer: 'no' }
  /** In force on paper; why it may have ended all the same. */
  | { readonly answer: 'possible'; readonly because: string }

/** A refill may be this late before a supply counts as ended (our judgement). */
export const lateRefillDays = 30
/** An order or a statement without an end says for at most a year that a medicine is taken (our judgement). */
export const openOrderDays = 365
/** A dispensing of an unknown number of days lasts a month for certain, and a year at most (our judgement). */
const unknownSupplyDays = 30

const yes: StillTaken = { answer: 'yes' }
const no: StillTaken = { answer: 'no' }

/** Judges each exposure beside the other entries of the same medicine. */
export function stillTaken(exposures: readonly Exposure[], asOf: Day): (exposure: Exposure) => StillTaken {
  const suppliedUntil = lastSupplies(exposures, asOf)
  return (exposure) => {
    const own = byItself(exposure, asOf)
    const supplied = exposure.kind === 'dispensing' ? undefined : suppliedUntil.get(keyOf(exposure))
    // An order that was filled is judged by its fills; one that is younger than they are may not be filled yet.
    if (own.answer !== 'yes' || supplied === undefined || supplied + lateRefillDays >= asOf) return own
    if (isYounger(exposure, supplied)) return own
    return possible(`the last supply on record ran out on ${formatDay(supplied)}`)
  }
}

function byItself(exposure: Exposure, asOf: Day): StillTaken {
  const { kind, status, start, end } = exposure
  if (status === 'not-taken' || (start !== undefined && start.first > asOf)) return no
  if (end !== undefined) return end.last >= asOf ? yes : no
  if (status === 'stopped' || status === 'ended' || kind === 'administration') return no
  return kind === 'dispensing' ? bySupply(exposure, asOf) : byOrder(exposure, asOf)
}

function bySupply({ start, supplyDays }: Exposure, asOf: Day): StillTaken {
  if (start === undefined) return possible('it was handed out on an unknown day')
  const until = start.last + (supplyDays ?? unknownSupplyDays) + lateRefillDays
  if (until > asOf) return yes
  if (supplyDays !== undefined || start.last + openOrderDays < asOf) return no
  return possible(`handed out on ${formatDay(start.last)} for an unknown number of days`)
}

function byOrder(exposure: Exposure, asOf: Day): StillTaken {
  const { start, asserted, statedDays, supplyDays } = exposure
  const days = statedDays ?? supplyDays
  if (asserted !== undefined && asserted.last + openOrderDays >= asOf) return yes
  if (start === undefined)
    return asserted === undefined ? yes : possible(`last stated on ${formatDay(asserted.last)}`)
  if (exposure.kind === 'statement' && exposure.status === 'unknown')
    return possible('whether it was stopped is not recorded')
  if (days !== undefined) {
    const until = (start.last + days - 1) as Day
    if (until + lateRefillDays >= asOf) return yes
    return possible(`ordered until ${formatDay(until)} and never closed`)
  }
  if (start.last + openOrderDays >= asOf) return yes
  return possible(`ordered on ${formatDay(start.last)} and never closed`)
}

function possible(because: string): StillTaken {
  return { answer: 'possible', because }
}

/** The day on which the last of all supplies of each medicine ran out. */
function lastSupplies(exposures: readonly Exposure[], asOf: Day): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>()
  for (const exposure of exposures) {
    const { kind, status, start, supplyDays } = exposure
    if (kind !== 'dispensing' || status === 'not-taken') continue
    if (start === undefined || supplyDays === undefined || start.first > asOf) continue
    const until = (start.last + supplyDays - 1) as Day
    const key = keyOf(exposure)
    if (until > (last.get(key) ?? -Infinity)) last.set(key, until)
  }
  return last
}

function isYounger({ start, asserted }: Exposure, supplied: Day): boolean {
  return (start?.first ?? asserted?.first ?? -Infinity) > supplied
}

function keyOf({ medicine: { ingredients, name } }: Exposure): string {
  return medicineKey(
    ingredients.map(({ ingredient }) => ingredient),
    name,
  )
}
