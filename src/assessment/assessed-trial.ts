/** One judged trial → the row of the result that a clinician reads. */
import type { JudgedTrial } from '../determination/determination.ts'
import type { Finding } from '../determination/finding.ts'
import { type Segment, startDays, type Trial } from '../trials/trial.ts'
import { addDays, type Day, formatDay } from '../units/day.ts'
import type { DailyDose } from '../units/dose.ts'
import { nameOfAgent } from './name-of-agent.ts'
import type { AssessedDose, AssessedTrial, Bounds } from './result.ts'

const daysPerWeek = 7

/** `isCounted`: the definition looks at trials of this kind at all. */
export function assessedTrial(judged: JudgedTrial, isCounted: boolean): AssessedTrial {
  const { trial } = judged
  const doses = dosesOf(trial)
  return {
    id: trial.id,
    name: nameOfAgent(trial.agent),
    agents: trial.ingredients.length > 0 ? trial.ingredients : [trial.agent],
    role: trial.role,
    addedTo: trial.addedTo,
    ...datesOf(trial),
    maxDailyDoseMg: certain(highest(doses)),
    maxDailyDoseRangeMg: highest(doses),
    minimumDoseMg: judged.minimumDoseMg ?? null,
    doses: trial.segments.map(assessedDose),
    weeks: weeksOf(trial),
    ...weeksAtDose(judged.certainDaysAtDose, judged.daysAtDose.high),
    sessions: trial.sessions ?? null,
    adherence: adherenceOf(judged.finding),
    proportionOfDaysCovered: rounded(judged.proportionOfDaysCovered, 4),
    adequate: judged.adequate,
    shortfalls: judged.shortfalls,
    outcome: judged.outcome,
    outcomeBasis: judged.outcomeBasis,
    improvement: judged.improvement === undefined ? null : improvementBounds(judged.improvement),
    failed: judged.failed,
    inCurrentEpisode: judged.inCurrentEpisode,
    counts: isCounted ? judged.counts : 'no',
    evidence: trial.evidence,
  }
}

type Dates = Pick<AssessedTrial, 'start' | 'startLatest' | 'end' | 'endLatest' | 'possibleEnd'>

function datesOf(trial: Trial): Dates {
  const { start, possibleEnd, ownBounds } = trial
  const end = ownBounds?.endFirst ?? trial.end
  const [first, last] = startDays(trial)
  const hasCertainDays = start !== undefined && end !== undefined && end > start
  return {
    start: date(first),
    startLatest: first === last ? null : date(last),
    end: hasCertainDays ? lastDay(end) : null,
    endLatest: lastDay(latestEnd(trial)),
    possibleEnd: lastDay(possibleEnd),
  }
}

/** The first day after, where its end is told by the month or year, or moves with its start. */
function latestEnd(trial: Trial): Day | undefined {
  const { end, possibleEnd, isEndRough, bounds, ownBounds } = trial
  if (isEndRough === true) return possibleEnd
  if (ownBounds !== undefined) return ownBounds.endLast > ownBounds.endFirst ? ownBounds.endLast : undefined
  if (possibleEnd !== undefined || bounds === undefined || end === undefined) return undefined
  const [first, last] = startDays(trial)
  return first !== last && bounds.endLast > end ? bounds.endLast : undefined
}

function date(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day)
}

/** The engine counts to the first day after; people name the last day. */
function lastDay(firstDayAfter: Day | undefined): string | null {
  return firstDayAfter === undefined ? null : formatDay(addDays(firstDayAfter, -1))
}

function dosesOf(trial: Trial): readonly DailyDose[] {
  const doses = [trial.undatedDose, ...trial.segments.map((segment) => segment.dose)]
  return doses.filter((dose) => dose !== undefined)
}

function highest(doses: readonly DailyDose[]): Bounds | null {
  if (doses.length === 0) return null
  return {
    atLeast: Math.max(...doses.map((dose) => dose.low)),
    atMost: finite(Math.max(...doses.map((dose) => dose.high))),
  }
}

function certain(bounds: Bounds | null): number | null {
  return bounds === null || bounds.atLeast === 0 ? null : bounds.atLeast
}

function assessedDose({ from, to, dose, cover }: Segment): AssessedDose {
  const mgPerDay = dose === undefined ? null : { atLeast: dose.low, atMost: finite(dose.high) }
  return { from: formatDay(from), until: formatDay(addDays(to, -1)), mgPerDay, cover }
}

function weeksOf({ start, end, statedDays }: Trial): number | null {
  if (start !== undefined && end !== undefined) return weeks(end - start)
  return statedDays === undefined ? null : weeks(statedDays)
}

function weeksAtDose(
  low: number,
  high: number,
): Pick<AssessedTrial, 'weeksAtAdequateDose' | 'weeksAtAdequateDoseRange'> {
  const range = { atLeast: weeks(low), atMost: Number.isFinite(high) ? weeks(high) : null }
  return {
    weeksAtAdequateDose: low === 0 && high > 0 ? null : range.atLeast,
    weeksAtAdequateDoseRange: range,
  }
}

/** One decimal keeps 41 days (5.9) apart from 42 (6). */
function weeks(days: number): number {
  return Math.round((days / daysPerWeek) * 10) / 10
}

function improvementBounds({ low, high }: { readonly low: number; readonly high: number }) {
  return { atLeast: rounded(finite(low), 3), atMost: rounded(finite(high), 3) }
}

function finite(amount: number): number | null {
  return Number.isFinite(amount) ? amount : null
}

function rounded(amount: number | null | undefined, digits: number): number | null {
  return amount === null || amount === undefined ? null : Number(amount.toFixed(digits))
}

function adherenceOf(finding: Finding): AssessedTrial['adherence'] {
  const taken = findRule(finding, 'taken-as-prescribed')
  if (taken?.conflict) return 'conflicting'
  if (taken?.assumed) return 'assumed'
  if (taken === undefined || taken.answer === 'unknown' || notConsidered(taken)) return 'unknown'
  return taken.answer === 'yes' ? 'as-prescribed' : 'not-as-prescribed'
}

/** A yes without evidence comes from a definition that does not look at adherence. */
function notConsidered(taken: Finding): boolean {
  return taken.answer === 'yes' && taken.measured === undefined && (taken.evidence ?? []).length === 0
}

function findRule(finding: Finding, rule: string): Finding | undefined {
  if (finding.rule === rule) return finding
  for (const child of finding.because) {
    const found = findRule(child, rule)
    if (found !== undefined) return found
  }
  return undefined
}
