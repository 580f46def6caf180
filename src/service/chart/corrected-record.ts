/** Corrections of a clinician applied to a record. Every one of them is named: nothing changes in silence. */
import type { DataIssue, Exposure, IngredientDose, PatientRecord } from '../../record/record.ts'
import { statedDate } from '../../units/day.ts'
import { exactDose } from '../../units/dose.ts'
import type { Correction } from '../events/patient-event.ts'
import type { MadeCorrection } from './chart.ts'

export function correctedRecord(
  record: PatientRecord,
  corrections: readonly MadeCorrection[],
): PatientRecord {
  return corrections.reduce((before, made) => {
    const after = corrected(before, made.correction)
    return { ...after, dataIssues: [...after.dataIssues, issueOf(made, before)] }
  }, record)
}

function issueOf({ correction, version }: MadeCorrection, before: PatientRecord): DataIssue {
  const { ref, kind } = correction
  const known = [...before.exposures, ...before.procedures].some((entry) => entry.ref === ref)
  if (!known) {
    const problem = `The correction of event ${version} is about an entry that is not in the record.`
    return { where: ref, problem, effect: 'It changes nothing.' }
  }
  const effects = {
    'leave-out': 'The entry is not used.',
    dates: 'The corrected dates are used.',
    'daily-dose': 'The corrected dose is used.',
  }
  return { where: ref, problem: `Corrected by a clinician (event ${version}).`, effect: effects[kind] }
}

function corrected(record: PatientRecord, correction: Correction): PatientRecord {
  const isOther = ({ ref }: { readonly ref: string }): boolean => ref !== correction.ref
  switch (correction.kind) {
    case 'leave-out':
      return {
        ...record,
        exposures: record.exposures.filter(isOther),
        procedures: record.procedures.filter(isOther),
      }
    case 'dates': {
      const dates = datesOf(correction)
      return {
        ...record,
        exposures: record.exposures.map((each) => (isOther(each) ? each : withDates(each, dates))),
        procedures: record.procedures.map((each) => (isOther(each) ? each : { ...each, ...dates })),
      }
    }
    case 'daily-dose':
      return {
        ...record,
        exposures: record.exposures.map((each) => (isOther(each) ? each : withDose(each, correction))),
      }
  }
}

type Dates = Pick<Exposure, 'start' | 'end'>

function datesOf({ start, end }: Extract<Correction, { readonly kind: 'dates' }>): Dates {
  return {
    ...(start === undefined ? {} : { start: statedDate(start) }),
    ...(end === undefined ? {} : { end: statedDate(end) }),
  }
}

/** A stated end takes the place of the length that a supply suggests. */
function withDates(exposure: Exposure, dates: Dates): Exposure {
  if (dates.end === undefined) return { ...exposure, ...dates }
  const { supplyDays: _, statedDays: __, ...rest } = exposure
  return { ...rest, ...dates, status: exposure.status === 'active' ? 'ended' : exposure.status }
}

function withDose(
  exposure: Exposure,
  { ingredient, mgPerDay }: Extract<Correction, { readonly kind: 'daily-dose' }>,
): Exposure {
  const found = exposure.medicine.ingredients.find((each) => each.ingredient === ingredient)
  if (found === undefined) return exposure
  const amounts: readonly IngredientDose[] = [{ ingredient: found.ingredient, perDay: exactDose(mgPerDay) }]
  return { ...exposure, doses: [{ fromDay: 0, amounts }], doseBasis: 'stated' }
}
