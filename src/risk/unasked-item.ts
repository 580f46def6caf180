/** A questionnaire whose total is known and whose question about thoughts of death is not. */
import { itemTriggers } from '../knowledge/risk/index.ts'
import type { Measurement } from '../record/record.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { RiskFinding } from './risk-assessment.ts'

/** One finding for the latest total of each questionnaire that comes without its item: a low total says nothing of it. */
export function unaskedItems(measurements: readonly Measurement[]): readonly RiskFinding[] {
  return itemTriggers.flatMap((row) => {
    const own = measurements.filter(({ instrument }) => row.instruments.some((each) => each === instrument))
    const total = latest(own.filter(({ part }) => part === 'total'))
    if (
      total === undefined ||
      own.some(({ part, when }) => part === row.part && when?.first === total.when?.first)
    ) {
      return []
    }
    const on: Day | undefined = total.when?.first
    return [
      {
        id: `${row.id}-unknown`,
        answer: 'unknown' as const,
        message: `${row.name} is not recorded with the total${on === undefined ? '' : ` of ${formatDay(on)}`}: ask.`,
        on,
        evidence: [total.ref],
        cite: row.cite,
      },
    ]
  })
}

function latest(measurements: readonly Measurement[]): Measurement | undefined {
  let best: Measurement | undefined
  for (const each of measurements) if (best === undefined || dayOf(each) > dayOf(best)) best = each
  return best
}

function dayOf({ when }: Measurement): number {
  return when?.first ?? Number.NEGATIVE_INFINITY
}
