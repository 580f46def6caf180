/** A medicine that was taken before it existed: its date cannot be right. */
import { marketedSince } from '../knowledge/medicines/marketed-since.ts'
import { dayOf, formatStatedDate, type StatedDate } from '../units/day.ts'
import type { Medicine } from './record.ts'

const firstDayOnMarket = new Map([...marketedSince].map(([id, year]) => [id, dayOf(year.value, 1, 1)]))

/** What is said of each of its ingredients that was not on a market yet; the entry is kept. */
export function datedBeforeMarket(
  { name, ingredients }: Medicine,
  start: StatedDate | undefined,
): readonly string[] {
  let problems = none
  for (const { ingredient } of ingredients) {
    const first = firstDayOnMarket.get(ingredient)
    if (start === undefined || first === undefined || start.last >= first) continue
    const year = marketedSince.get(ingredient)?.value
    const dated = `${name} is dated ${formatStatedDate(start)}`
    problems = [...problems, `${dated}, but ${ingredient} came on the market in ${year}.`]
  }
  return problems
}

const none: readonly string[] = []

export const keptWithItsDate = 'The entry is kept; its date cannot be right.'
