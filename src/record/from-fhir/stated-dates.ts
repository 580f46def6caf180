import { type StatedDate, statedDate } from '../../units/day.ts'
import { withinEachOther } from '../within-each-other.ts'
import type { IssueLog } from './issue-log.ts'
import { asObject, asText, type JsonObject } from './json.ts'
import { Remembered } from './remembered.ts'

/** This date, which stood in `field`. A text that is no date (2023-02-30, year 9999) is reported and left out. */
export function asDate(value: unknown, field: string, where: string, log: IssueLog): StatedDate | undefined {
  const text = asText(value)
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

/** A Period, or one moment: as FHIR R4, DSTU2 and some servers write it. */
type Written = {
  readonly period: unknown
  readonly dateTime: unknown
  readonly date: unknown
  readonly instant: unknown
}

function written(period: unknown, dateTime: unknown, date: unknown, instant: unknown): Written {
  return { period, dateTime, date, instant }
}

type StretchName =
  | 'onset'
  | 'abatement'
  | 'effective'
  | 'effectiveTime'
  | 'performed'
  | 'occurrence'
  | 'occurence'
  | 'actual'
  | 'timing'

/** The fields of each stretch, written out: a field that is looked up by a text costs several times as much. */
const writtenAt: Readonly<Record<StretchName, (json: JsonObject) => Written>> = {
  onset: (json) => written(json.onsetPeriod, json.onsetDateTime, json.onsetDate, json.onsetInstant),
  abatement: (json) =>
    written(json.abatementPeriod, json.abatementDateTime, json.abatementDate, json.abatementInstant),
  effective: (json) =>
    written(json.effectivePeriod, json.effectiveDateTime, json.effectiveDate, json.effectiveInstant),
  effectiveTime: (json) =>
    written(
      json.effectiveTimePeriod,
      json.effectiveTimeDateTime,
      json.effectiveTimeDate,
      json.effectiveTimeInstant,
    ),
  performed: (json) =>
    written(json.performedPeriod, json.performedDateTime, json.performedDate, json.performedInstant),
  occurrence: (json) =>
    written(json.occurrencePeriod, json.occurrenceDateTime, json.occurrenceDate, json.occurrenceInstant),
  /** Spelt so in MedicationAdministration of FHIR R5. */
  occurence: (json) =>
    written(json.occurencePeriod, json.occurenceDateTime, json.occurenceDate, json.occurenceInstant),
  actual: (json) => written(json.actualPeriod, json.actualDateTime, json.actualDate, json.actualInstant),
  timing: (json) => written(json.timingPeriod, json.timingDateTime, json.timingDate, json.timingInstant),
}

/** Reads `nameDateTime`, `nameDate`, `nameInstant`, or `namePeriod`. A moment has a start only. */
export function stretchAt(owner: JsonObject, name: StretchName, where: string, log: IssueLog): Stretch {
  const { period, dateTime, date, instant } = writtenAt[name](owner)
  const stated = asObject(period)
  if (stated !== undefined) return periodFrom(stated, where, log)
  if (dateTime !== undefined) return moment(dateTime, `${name}DateTime`, where, log)
  if (date !== undefined) return moment(date, `${name}Date`, where, log)
  return instant === undefined ? noDates : moment(instant, `${name}Instant`, where, log)
}

function moment(value: unknown, field: string, where: string, log: IssueLog): Stretch {
  return { start: asDate(value, field, where, log), end: undefined }
}

const noDates: Stretch = { start: undefined, end: undefined }

/** Reads a Period. One that ends before it begins loses both: which of the two is wrong cannot be told. */
export function periodFrom(period: JsonObject | undefined, where: string, log: IssueLog): Stretch {
  if (period === undefined) return noDates
  const start = asDate(period.start, 'start', where, log)
  const end = asDate(period.end, 'end', where, log)
  if (start !== undefined && end !== undefined && end.last < start.first) {
    log.report(where, 'A period ends before it begins.', 'The entry stands without these dates.')
    return {}
  }
  return withinEachOther({ start, end })
}

const longestShown = 60

/** A text of the input short enough to be shown in a message. */
export function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
