/** Depression remission at twelve months, as the US quality measure CMS159 counts it. */
import type { Cited } from '../knowledge/citation.ts'
import { isRemission } from '../trials/scores.ts'
import type { Score } from '../trials/trial.ts'

/** Twelve months after the index score, sixty days either side. */
export const twelveMonthWindow: Cited<{ readonly days: number; readonly eitherSide: number }> = {
  value: { days: 365, eitherSide: 60 },
  cite: { source: 'cms159', at: 'numerator', status: 'verified' },
}

/** A PHQ-9 above this begins the year. */
export const indexAbove: Cited<number> = {
  value: 9,
  cite: { source: 'cms159', at: 'initial population', status: 'verified' },
}

export type TwelveMonthRemission = {
  readonly answer: 'yes' | 'no' | 'unknown'
  readonly index?: Score | undefined
  readonly followUp?: Score | undefined
}

/**
 * Was the patient in remission a year after the first raised PHQ-9? The last score of the window decides; without
 * one the answer is unknown (the measure counts that as not reached).
 */
export function remissionAtTwelveMonths(scores: readonly Score[]): TwelveMonthRemission {
  const phq9 = scores.filter((score) => score.instrument === 'phq-9' || score.instrument === 'phq-9m')
  const index = phq9.find((score) => score.value > indexAbove.value)
  if (index === undefined) return { answer: 'unknown' }
  const { days, eitherSide } = twelveMonthWindow.value
  const followUp = phq9.findLast((score) => Math.abs(score.on - index.on - days) <= eitherSide)
  if (followUp === undefined) return { answer: 'unknown', index }
  return { answer: isRemission(followUp) ? 'yes' : 'no', index, followUp }
}
