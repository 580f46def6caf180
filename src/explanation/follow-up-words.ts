/** Follow-up in words: the check that comes next, and those that were missed. */
import type { AssessedFollowUp } from '../assessment/result.ts'
import { roughly } from './trial-words.ts'

export type Check = AssessedFollowUp['schedule'][number]

/** What is due now, or else what comes next. */
export function nextCheck({ schedule }: AssessedFollowUp): Check | undefined {
  return schedule.find(({ state }) => state === 'due') ?? schedule.find(({ state }) => state === 'upcoming')
}

/** `2024-01-08`; `2024`, `2024-03` where no day of the start is known. */
export function sinceText({ start, startLatest }: NonNullable<AssessedFollowUp['step']>): string {
  return startLatest === null ? start : roughly(start, startLatest)
}

/** Where no check was done at all, the advice says to measure, and a list adds nothing. */
export function missedChecks({ schedule }: AssessedFollowUp): readonly Check[] {
  if (!schedule.some(({ state }) => state === 'done')) return []
  return schedule.filter(({ state }) => state === 'missed')
}

export const checkStateWords: Readonly<Record<Check['state'], string>> = {
  done: 'done',
  due: 'due now',
  missed: 'missed',
  upcoming: 'to come',
  unknown: 'not recorded',
}

/** `Go on until 2026-03-01 at the earliest: 6 to 12 months after remission (2025-09-01).` */
export function maintenanceText(maintenance: NonNullable<AssessedFollowUp['maintenance']>): string {
  const { since, until, months, risks } = maintenance
  const because = risks.length === 0 ? '' : `, because of ${risks.join(', ')}`
  return `Go on until ${until} at the earliest: ${months} after remission (${since})${because}.`
}
