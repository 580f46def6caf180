import { type Day, dayOf } from '../units/day.ts'

/** The calendar day where the command is run. The only clock of the project. */
export function today(now: Date = new Date()): Day {
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  if (day === undefined) throw new Error(`The clock of this computer says ${now.getFullYear()}; use --as-of.`)
  return day
}
