/** The engine's findings and open facts → plain JSON values. */
import type { OpenFact, WouldChange } from '../determination/determination.ts'
import type { Finding } from '../determination/finding.ts'
import { addDays, formatDay } from '../units/day.ts'
import type { AssessedChange, AssessedFact, AssessedFinding } from './result.ts'

/** A finding with everything it rests on. */
export function assessedFinding({ because, measured, taken, ...finding }: Finding): AssessedFinding {
  return {
    ...finding,
    ...(taken && datesOf(taken)),
    measured: assessedMeasure(measured),
    because: because.map(assessedFinding),
  }
}

export function assessedChange({ to, facts }: WouldChange): AssessedChange {
  return { to, facts: facts.map(assessedFact) }
}

function assessedFact({ measured, taken, assumed, ...fact }: OpenFact): AssessedFact {
  return {
    ...fact,
    ...(taken && datesOf(taken)),
    assumed: assumed ?? false,
    measured: assessedMeasure(measured),
  }
}

/** A treatment of which no day is certain has no last one. */
function datesOf({ from, to }: NonNullable<Finding['taken']>): Pick<AssessedFinding, 'start' | 'end'> {
  return { start: formatDay(from), end: to > from ? formatDay(addDays(to, -1)) : null }
}

/** JSON has no infinity: an open side is `null`. */
function assessedMeasure(measured: Finding['measured']): AssessedFinding['measured'] {
  if (measured === undefined) return undefined
  return { low: finite(measured.low), high: finite(measured.high), unit: measured.unit }
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
