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
  none: '',
}

/** What came of it; where sources exclude each other, nothing is unrecorded. */
export function outcomeText({ outcome, outcomeBasis }: AssessedTrial): string {
  return outcomeBasis === 'conflict' ? 'contradictory' : outcomeWords[outcome]
}

/** `2024-01-08 – 2024-03-30`; `…` where it may have gone on; `begun in 2019` where no day of the start is known. */
export function datesText(trial: AssessedTrial): string {
  const { start, end, possibleEnd } = trial
  if (start === null) return 'dates unknown'
  const begun = roughStartText(trial)
  if (begun !== undefined) return `begun ${begun}`
  if (end === null) return `${start} – open`
  return `${start} – ${end}${possibleEnd === null ? '' : ' …'}`
}

/** `in 2019`, `in 2019-03`, `2018-11 to 2019-02`: when it began, where the record does not tell the day. */
export function roughStartText({ start, startLatest }: AssessedTrial): string | undefined {
  if (start === null || startLatest === null) return undefined
  const shared = [start.slice(0, 7), start.slice(0, 4)].find((part) => startLatest.startsWith(part))
  return shared === undefined ? `${start.slice(0, 7)} to ${startLatest.slice(0, 7)}` : `in ${shared}`
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
