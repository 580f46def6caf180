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
    const isRefused = refusal(entry, exposures)
    if (isRefused === 'no') continue
    const isPossible = isRefused === 'perhaps' || undefined
    evidence.push({ says: 'not-taken', how: 'stated', isPossible, ref: entry.ref })
  }
  for (const condition of record.conditions) {
    if (isUnderdosing(condition) && isInTimeOf(condition, exposures))
      evidence.push({ says: 'partial', how: 'coded', ref: condition.ref })
  }
  return isSettled(statements)
    ? evidence.filter(({ says, isPossible }) => says !== 'unknown' && !isPossible)
    : evidence
}

/** A statement is about the whole trial: what it tells is known, whatever an entry left open. */
function isSettled(statements: readonly Statement[]): boolean {
  return statements.some(({ says }) => says.kind === 'adherence' && says.value !== 'unknown')
}

type Refusal = 'yes' | 'perhaps' | 'no'

/** An entry "not taken" contradicts the prescriptions of its time; where days are not known, perhaps. */
function refusal(entry: Exposure, exposures: readonly Exposure[]): Refusal {
  if (entry.status !== 'not-taken') return 'no'
  if (isOwn(entry, exposures)) return 'yes'
  const times = exposures.map((exposure) => atOneTime(entry, exposure))
  return times.includes('yes') ? 'yes' : times.includes('perhaps') ? 'perhaps' : 'no'
}

/** It is itself what the trial is made of. Where nothing is dated it may be of another time than what was taken. */
function isOwn(entry: Exposure, exposures: readonly Exposure[]): boolean {
  return (
    exposures.includes(entry) &&
    (exposures.some(({ start }) => start !== undefined) ||
      exposures.every(({ status }) => status === 'not-taken'))
  )
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

function atOneTime(a: Exposure, b: Exposure): Refusal {
  if (a.start === undefined || b.start === undefined) return 'perhaps'
  const [aEnd, bEnd] = [a.end ?? never, b.end ?? never]
  if (a.start.first > bEnd.last || b.start.first > aEnd.last) return 'no'
  return a.start.last <= bEnd.first && b.start.last <= aEnd.first ? 'yes' : 'perhaps'
}

const never = { first: Number.POSITIVE_INFINITY, last: Number.POSITIVE_INFINITY }
