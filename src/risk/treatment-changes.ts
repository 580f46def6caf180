/** Antidepressants started, changed or stopped a short time ago: times in which monitoring is raised. */
import { lethalInOverdose, monitoringWindows } from '../knowledge/risk/index.ts'
import { startDays, type Trial } from '../trials/trial.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { RiskFinding } from './risk-assessment.ts'

const window = monitoringWindows.daysAfterChange

export function treatmentChanges(
  trials: readonly Trial[],
  asOf: Day,
  age: number | undefined,
): readonly RiskFinding[] {
  return trials.filter(isAntidepressant).flatMap((trial) => {
    const change = changeOf(trial, asOf)
    if (change === undefined) return []
    const young = age !== undefined && age <= monitoringWindows.youngUntilAge.value
    return [
      {
        id: 'treatment-change',
        answer: 'yes' as const,
        message: `${capital(trial.agent)} ${words(change)}: raise monitoring for four weeks${young ? '; boxed warning up to 24 years' : ''}.`,
        on: change.on,
        evidence: trial.evidence,
        cite: young ? monitoringWindows.youngUntilAge.cite : window.cite,
      },
    ]
  })
}

function isAntidepressant({ role }: Trial): boolean {
  return role === 'antidepressant' || role === 'combination'
}

type Change = {
  readonly what: 'started' | 'may have started' | 'changed dose' | 'stopped' | 'ran out'
  readonly on: Day
}

/** A supply that ran out is no proof of a stop. */
function words({ what, on }: Change): string {
  const day = formatDay(on)
  if (what === 'may have started') return `may have started as late as ${day}, the day is not known`
  return what === 'ran out'
    ? `may have ended, nothing shows it being taken from ${day} on`
    : `${what} on ${day}`
}

function changeOf(trial: Trial, asOf: Day): Change | undefined {
  const { end, possibleEnd } = trial
  const [start, startLast] = startDays(trial)
  const isRecent = (on: Day) => on <= asOf && asOf - on <= window.value
  if (startLast !== undefined && isRecent(startLast))
    return { what: start === startLast ? 'started' : 'may have started', on: startLast }
  if (end !== undefined && (possibleEnd ?? end) < asOf && isRecent(end)) {
    return { what: trial.stops.length > 0 ? 'stopped' : 'ran out', on: end }
  }
  const dose = lastDoseChange(trial, asOf)
  return dose !== undefined && isRecent(dose) ? { what: 'changed dose', on: dose } : undefined
}

function lastDoseChange({ segments }: Trial, asOf: Day): Day | undefined {
  let changed: Day | undefined
  for (const [index, { from, dose }] of segments.entries()) {
    const before = segments[index - 1]?.dose
    if (from <= asOf && dose !== undefined && before !== undefined && dose.high !== before.high)
      changed = from
  }
  return changed
}

/** Medicines taken now that are dangerous in overdose. */
export function lethalMedicines(trials: readonly Trial[], asOf: Day): readonly Trial[] {
  return trials.filter(
    (trial) =>
      trial.start !== undefined &&
      (trial.possibleEnd ?? trial.end ?? asOf) >= asOf &&
      (lethalInOverdose.classes.includes(trial.drugClass ?? '') ||
        trial.ingredients.some((ingredient) => lethalInOverdose.ingredients.includes(ingredient))),
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
