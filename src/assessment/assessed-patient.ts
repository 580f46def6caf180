import type { Patient } from '../record/record.ts'
import { ageInYears, type Day, formatStatedDate } from '../units/day.ts'
import type { AssessedPatient } from './result.ts'

/** Who the record is about: id, age and sex, and nothing more. */
export function assessedPatient(patient: Patient, asOf: Day): AssessedPatient {
  return {
    id: patient.id,
    age: ageOf(patient, asOf),
    sex: patient.sex ?? 'unknown',
    died: diedOn(patient),
  }
}

function ageOf({ born, died }: Patient, asOf: Day): number | null {
  if (born === undefined || born.last > asOf) return null
  const until = died === undefined || died === 'date-unknown' ? asOf : (Math.min(died.last, asOf) as Day)
  return ageInYears(born.last, until)
}

function diedOn({ died }: Patient): AssessedPatient['died'] {
  if (died === undefined) return null
  return died === 'date-unknown' ? died : formatStatedDate(died)
}
