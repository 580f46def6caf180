import type { Patient } from '../record.ts'
import type { FoundResource } from './found-resource.ts'
import type { PatientGroup } from './group-by-patient.ts'
import type { IssueLog } from './issue-log.ts'
import { asText, type JsonObject } from './json.ts'
import { asDate } from './stated-dates.ts'

/** Who the record is about. Without a Patient resource only the id is known. */
export function readPatient(
  { id }: PatientGroup,
  resource: FoundResource | undefined,
  log: IssueLog,
): Patient {
  if (resource === undefined) {
    log.report(`Patient/${id}`, 'No Patient resource.', 'Age, sex and death are unknown.')
    return { id }
  }
  const { json, ref } = resource
  const sex = sexOf(asText(json.gender))
  const born = asDate(json.birthDate, 'birthDate', ref, log)
  const died = deathOf(json, ref, log)
  return {
    id,
    ...(sex === undefined ? {} : { sex }),
    ...(born === undefined ? {} : { born }),
    ...(died === undefined ? {} : { died }),
  }
}

function deathOf(json: JsonObject, ref: string, log: IssueLog): Patient['died'] {
  if (json.deceasedDateTime !== undefined) {
    return asDate(json.deceasedDateTime, 'deceasedDateTime', ref, log) ?? 'date-unknown'
  }
  return json.deceasedBoolean === true ? 'date-unknown' : undefined
}

/** Administrative gender as records write it: `female`, `F`, `Female`. */
function sexOf(gender: string | undefined): Patient['sex'] {
  switch (gender?.toLowerCase()) {
    case 'female':
    case 'f':
      return 'female'
    case 'male':
    case 'm':
      return 'male'
    case 'other':
      return 'other'
    default:
      return undefined
  }
}
