/** Entries of which the source itself does not know whether they are in force, were filled, or were given up. */
import type { Exposure, ReportedIntake } from '../record.ts'

/**
 * FHIR R4 `unknown`: "the authoring/source system does not know which of the status values currently applies", so
 * that an order may have been cancelled. Nobody knows that it was taken; as little of a statement of this status.
 */
export function intakeOfStatus(status: string | undefined): ReportedIntake | undefined {
  return status === 'unknown' ? 'unknown' : undefined
}

/** Once a dispensing fulfils an order of this status it was no order that came to nothing: the fills tell of intake. */
export function settleFilledOrders(exposures: Exposure[]): void {
  if (!exposures.some(isNotKnown)) return
  const filled = new Set(exposures.map(({ fulfils }) => fulfils))
  for (const [place, exposure] of exposures.entries()) {
    if (isNotKnown(exposure) && filled.has(exposure.ref))
      exposures[place] = { ...exposure, reported: undefined }
  }
}

function isNotKnown({ kind, status, reported }: Exposure): boolean {
  return kind === 'order' && status === 'unknown' && reported?.adherence === 'unknown'
}
