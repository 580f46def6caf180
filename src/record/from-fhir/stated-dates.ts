import { type StatedDate, statedDate } from '../../units/day.ts'
import type { IssueLog } from './issue-log.ts'
import { type JsonObject, objectAt, textAt } from './json.ts'
import { Remembered } from './remembered.ts'

/** The date in this field. A text that is no date (2023-02-30, year 9999) is reported and left out. */
export function dateAt(
  owner: JsonObject | undefined,
  field: string,
  where: string,
  log: IssueLog,
): StatedDate | undefined {
  const text = textAt(owner, field)
  if (text === undefined) return undefined
  const date = dateOf(text)
  if (date === undefined) {
    log.report(
      where,
      `Cannot read the date "${shortened(text)}" in ${field}; expected YYYY, YYYY-MM or YYYY-MM-DD between 1850 and 2200.`,
      'The entry stands without this date.',
    )
  }
  return date
}

const dayLength = '2019-05-04'.length
const dates = new Remembered<StatedDate | 'none'>()

/** The written day, whatever the time and zone behind it; days repeat within a record. */
function dateOf(text: string): StatedDate | undefined {
  const written = text.length > dayLength && text[dayLength] === 'T' ? text.slice(0, dayLength) : text
  if (written.length > dayLength) return undefined
  const date = dates.get(written, () => statedDate(written) ?? 'none')
  return date === 'none' ? undefined : date
}

/** A stretch of time as FHIR gives it: a Period, or one moment, in a field such as `effective` or `performed`. */
export type Stretch = { readonly start?: StatedDate | undefined; readonly end?: StatedDate | undefined }

/** The fields of a stretch. Names put together anew for every entry would cost more than all reading of them. */
const fieldsOf = {
  onset: ['onsetPeriod', 'onsetDateTime', 'onsetDate', 'onsetInstant'],
  abatement: ['abatementPeriod', 'abatementDateTime', 'abatementDate', 'abatementInstant'],
  effective: ['effectivePeriod', 'effectiveDateTime', 'effectiveDate', 'effectiveInstant'],
  effectiveTime: [
    'effectiveTimePeriod',
    'effectiveTimeDateTime',
    'effectiveTimeDate',
    'effectiveTimeInstant',
  ],
  performed: ['performedPeriod', 'performedDateTime', 'performedDate', 'performedInstant'],
  occurrence: ['occurrencePeriod', 'occurrenceDateTime', 'occurrenceDate', 'occurrenceInstant'],
  /** Spelt so in MedicationAdministration of FHIR R5. */
  occurence: ['occurencePeriod', 'occurenceDateTime', 'occurenceDate', 'occurenceInstant'],
  actual: ['actualPeriod', 'actualDateTime', 'actualDate', 'actualInstant'],
  timing: ['timingPeriod', 'timingDateTime', 'timingDate', 'timingInstant'],
} as const

/** Reads `nameDateTime`, `nameDate`, `nameInstant`, or `namePeriod`. A moment has a start only. */
export function stretchAt(
  owner: JsonObject,
  name: keyof typeof fieldsOf,
  where: string,
  log: IssueLog,
): Stretch {
  const [period, ...moments] = fieldsOf[name]
  const stated = objectAt(owner, period)
  if (stated !== undefined) return periodFrom(stated, where, log)
  for (const field of moments) {
    if (owner[field] !== undefined) return { start: dateAt(owner, field, where, log), end: undefined }
  }
  return noDates
}

const noDates: Stretch = { start: undefined, end: undefined }

/** Reads a Period. One that ends before it begins loses both: which of the two is wrong cannot be told. */
export function periodFrom(period: JsonObject | undefined, where: string, log: IssueLog): Stretch {
  if (period === undefined) return noDates
  const start = dateAt(period, 'start', where, log)
  const end = dateAt(period, 'end', where, log)
  if (start !== undefined && end !== undefined && end.last < start.first) {
    log.report(where, 'A period ends before it begins.', 'The entry stands without these dates.')
    return {}
  }
  return { start, end }
}

const longestShown = 60

/** A text of the input short enough to be shown in a message. */
export function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
