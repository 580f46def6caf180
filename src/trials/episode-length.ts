/** How long the current episode has lasted, as far as the record tells. */
import { type Day, daysPerMonth } from '../units/day.ts'
import type { Episode } from './trial.ts'

/**
 * Months from the start of the episode to its remission, or to the day looked at; `undefined` where its start is not
 * known. An episode of which the record has long told nothing is taken to go on: whoever shows the months says so.
 */
export function monthsOfEpisode(
  { startFirst, startLast, remittedSince }: Episode,
  asOf: Day,
): { readonly low: number; readonly high: number } | undefined {
  if (startLast === undefined) return undefined
  const until = remittedSince ?? asOf
  return {
    low: (until - startLast) / daysPerMonth,
    // Recorded is not begun: the episode may be older than its first entry.
    high:
      startFirst === undefined
        ? Number.POSITIVE_INFINITY
        : (until - Math.min(startFirst, startLast)) / daysPerMonth,
  }
}
