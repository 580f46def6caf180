/** What the record says about whether a medicine was taken. Days covered are computed from dispensings elsewhere. */
import { conditionGroups } from '../knowledge/conditions/index.ts'
import type { Condition, Exposure, PatientRecord, Statement } from '../record/record.ts'
import type { Course } from './course.ts'
import type { AdherenceEvidence } from './trial.ts'

/** Statements, reported courses (also that intake is not known), "not taken" entries, and coded under-dosing in the time of the trial. */
export function adherenceEvidence(
  record: PatientRecord,
  course: Course,
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly AdherenceEvidence[] {
  const evidence: AdherenceEvidence[] = []
  for (const { reported, ref } of exposures) {
    if (reported?.adherence !== undefined) evidence.push({ says: reported.adherence, how: 'stated', ref })
  }
  for (const { says, ref } of statements) {
    if (says.kind === 'adherence') evidence.push({ says: says.value, how: 'stated', ref })
  }
  for (const entry of course.exposures) {
    if (isRefused(entry, exposures)) evidence.push({ says: 'not-taken', how: 'stated', ref: entry.ref })
  }
  for (const condition of record.conditions) {
    if (isUnderdosing(condition) && isInTimeOf(condition, exposures))
      evidence.push({ says: 'partial', how: 'coded', ref: condition.ref })
  }
  return isSettled(statements) ? evidence.filter(({ says }) => says !== 'unknown') : evidence
}

/** A statement is about the whole trial: what it tells is known, whatever an entry left open. */
function isSettled(statements: readonly Statement[]): boolean {
  return statements.some(({ says }) => says.kind === 'adherence' && says.value !== 'unknown')
}

/** An entry "not taken" contradicts the prescriptions of its time; without a date, all of them. */
function isRefused(entry: Exposure, exposures: readonly Exposure[]): boolean {
  return entry.status === 'not-taken' && exposures.some((exposure) => atOneTime(entry, exposure))
}

function isUnderdosing({ concept }: Condition): boolean {
  return concept.codes.some((code) => conditionGroups(code).includes('non-adherence'))
}

function isInTimeOf({ onset, recorded }: Condition, exposures: readonly Exposure[]): boolean {
  const on = onset ?? recorded
  return exposures.some(({ start, end }) => {
    if (on === undefined || start === undefined) return false
    return on.last >= start.first && (end === undefined || on.first <= end.last)
  })
}

function atOneTime(a: Exposure, b: Exposure): boolean {
  if (a.start === undefined || b.start === undefined) return true
  const aEnd = a.end?.last ?? Number.POSITIVE_INFINITY
  const bEnd = b.end?.last ?? Number.POSITIVE_INFINITY
  return a.start.first <= bEnd && b.start.first <= aEnd
}
