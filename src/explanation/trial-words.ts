/** The cells of a trials table, the same in the terminal and on the page. */
import type { AssessedTrial } from '../assessment/result.ts'
import { amount } from './words.ts'

const takenWords: Readonly<Record<AssessedTrial['adherence'], string>> = {
  'as-prescribed': 'yes',
  assumed: 'assumed',
  'not-as-prescribed': 'no',
  conflicting: 'contradictory',
  unknown: 'not known',
}

const outcomeWords: Readonly<Record<AssessedTrial['outcome'], string>> = {
  remission: 'remission',
  response: 'response',
  'partial-response': 'partial',
  'non-response': 'no response',
  worsening: 'worse',
  intolerance: 'not tolerated',
  unknown: 'not recorded',
}

export const outcomeBasisWords: Readonly<Record<AssessedTrial['outcomeBasis'], string>> = {
  scale: 'measured by a scale',
  stated: 'as stated',
  'stop-reason': 'from the reason for stopping',
  'next-step': 'from what was done next',
  conflict: '',
  unsettled: 'depends on days that are not known',
  none: '',
}

/** What came of it; where sources exclude each other, nothing is unrecorded. */
export function outcomeText({ outcome, outcomeBasis }: AssessedTrial): string {
  if (outcomeBasis === 'unsettled') return 'open'
  return outcomeBasis === 'conflict' ? 'contradictory' : outcomeWords[outcome]
}

/**
 * `2024-01-08 – 2024-03-30`; `…` where it may have gone on; `in 2019-03 – in 2019` where the days are not known;
 * `begun in 2019` where the end is only as well known as the start.
 */
export function datesText(trial: AssessedTrial): string {
  const { start, end, possibleEnd } = trial
  if (start === null) return 'dates unknown'
  if (endsWithStart(trial)) return `begun ${roughStartText(trial)}`
  const from = roughStartText(trial) ?? start
  const until = roughEndText(trial)
  if (until !== undefined) return `${from} – ${until}`
  if (end === null) return `${from} – open`
  return `${from} – ${end}${possibleEnd === null ? '' : ' …'}`
}

/** A known length from a start that is not exact: ten weeks in 2019. */
export function endsWithStart({ startLatest, endLatest, possibleEnd }: AssessedTrial): boolean {
  return startLatest !== null && endLatest !== null && possibleEnd === null
}

/** When it began, where the record does not tell the day. */
export function roughStartText({ start, startLatest }: AssessedTrial): string | undefined {
  return start === null || startLatest === null ? undefined : `in ${roughly(start, startLatest)}`
}

/** When it ended, where the record does not tell the day: never before it began. */
export function roughEndText({ start, end, endLatest }: AssessedTrial): string | undefined {
  const first = end ?? start
  return first === null || endLatest === null ? undefined : `in ${roughly(first, endLatest)}`
}

/** `2019-03`, `2019`, `2018–19`: the month or the year, or the years, in which both days lie. */
export function roughly(first: string, last: string): string {
  const shared = [first.slice(0, 7), first.slice(0, 4)].find((part) => last.startsWith(part))
  return shared ?? `${first.slice(0, 4)}–${last.slice(2, 4)}`
}

/** What was understood about intake; treatments given by others are not taken. */
export function takenText({ role, adherence }: AssessedTrial): string {
  return isMedicine(role) ? takenWords[adherence] : ''
}

/** `200`, `50–100`, `?`; sessions for treatments that have no dose. */
export function doseText({ maxDailyDoseRangeMg, sessions, role }: AssessedTrial): string {
  if (sessions !== null) return `${sessions} sess.`
  if (maxDailyDoseRangeMg === null) return isMedicine(role) ? '?' : ''
  const { atLeast, atMost } = maxDailyDoseRangeMg
  if (atMost === null) return `≥ ${amount(atLeast)}`
  return atLeast === atMost ? amount(atLeast) : `${amount(atLeast)}–${amount(atMost)}`
}

/** `8`, `6–8`, `0–?`: certain to possible weeks at or above the minimum dose. */
export function weeksText({ weeksAtAdequateDoseRange: { atLeast, atMost }, role }: AssessedTrial): string {
  if (!isMedicine(role)) return ''
  if (atMost === null) return atLeast === 0 ? '?' : `≥ ${atLeast.toFixed(1)}`
  return atLeast === atMost ? atLeast.toFixed(1) : `${atLeast.toFixed(1)}–${atMost.toFixed(1)}`
}

function isMedicine(role: AssessedTrial['role']): boolean {
  return role === 'antidepressant' || role === 'combination' || role === 'augmentation'
}
