/** Whether a clinician has recorded what was done about a positive finding. */
import type { Statement } from '../record/record.ts'
import type { Day } from '../units/day.ts'

/** Id of the statement by which a clinician closes a positive finding. */
export const dispositionFact = 'suicide-risk-disposition'

/** The day of the last disposition by a clinician; statements of others close nothing. */
export function lastDisposition(statements: readonly Statement[]): Day | undefined {
  let last: Day | undefined
  for (const { by, when, says } of statements) {
    const closes = by === 'clinician' && says.kind === 'fact' && says.id === dispositionFact
    if (closes && when !== undefined && says.value === 'present' && (last === undefined || when > last)) {
      last = when
    }
  }
  return last
}

/** A finding without a date can only be closed by a disposition that exists at all. */
export function isResolved(on: Day | undefined, disposition: Day | undefined): boolean {
  return disposition !== undefined && (on === undefined || disposition >= on)
}
