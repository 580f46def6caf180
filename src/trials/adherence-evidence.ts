/** What the record says about whether a medicine was taken. Days covered are computed from dispensings elsewhere. */
import { conditionGroups } from '../knowledge/conditions/index.ts'
import type { Exposure, PatientRecord, Statement } from '../record/record.ts'
import type { Course } from './course.ts'
import type { AdherenceEvidence } from './trial.ts'

/** Statements, reported courses, "not taken" entries, and coded under-dosing in the time of the trial. */
export function adherenceEvidence(
  record: PatientRecord,
  course: Course,
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly AdherenceEvidence[] {
  return [
    ...exposures.flatMap(reportedIntake),
    ...statements.flatMap(statedIntake),
    ...notTaken(course, exposures),
    ...codedUnderdosing(record, exposures),
  ]
}

function reportedIntake({ reported, ref }: Exposure): readonly AdherenceEvidence[] {
  return reported?.adherence === undefined ? [] : [{ says: reported.adherence, how: 'stated', ref }]
}

function statedIntake({ says, ref }: Statement): readonly AdherenceEvidence[] {
  return says.kind === 'adherence' ? [{ says: says.value, how: 'stated', ref }] : []
}

/** An entry "not taken" contradicts the prescriptions of its time; without a date, all of them. */
function notTaken(course: Course, exposures: readonly Exposure[]): readonly AdherenceEvidence[] {
  const refused = course.exposures.filter((exposure) => exposure.status === 'not-taken')
  return refused
    .filter((entry) => exposures.some((exposure) => atOneTime(entry, exposure)))
    .map((entry) => ({ says: 'not-taken', how: 'stated', ref: entry.ref }))
}

function codedUnderdosing(
  record: PatientRecord,
  exposures: readonly Exposure[],
): readonly AdherenceEvidence[] {
  return record.conditions
    .filter((condition) =>
      condition.concept.codes.some((code) => conditionGroups(code).includes('non-adherence')),
    )
    .filter((condition) => {
      const on = condition.onset ?? condition.recorded
      return exposures.some(({ start, end }) => {
        if (on === undefined || start === undefined) return false
        return on.last >= start.first && (end === undefined || on.first <= end.last)
      })
    })
    .map((condition) => ({ says: 'partial', how: 'coded', ref: condition.ref }))
}

function atOneTime(a: Exposure, b: Exposure): boolean {
  if (a.start === undefined || b.start === undefined) return true
  const aEnd = a.end?.last ?? Number.POSITIVE_INFINITY
  const bEnd = b.end?.last ?? Number.POSITIVE_INFINITY
  return a.start.first <= bEnd && b.start.first <= aEnd
}
