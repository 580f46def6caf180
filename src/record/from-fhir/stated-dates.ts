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

/** Reads `nameDateTime`, `nameDate`, `nameInstant`, or `namePeriod`. A moment has a start only. */
export function stretchAt(owner: JsonObject, name: string, where: string, log: IssueLog): Stretch {
  const period = objectAt(owner, `${name}Period`)
  if (period !== undefined) return periodFrom(period, where, log)
  const field = [`${name}DateTime`, `${name}Date`, `${name}Instant`].find((each) => owner[each] !== undefined)
  return field === undefined ? {} : { start: dateAt(owner, field, where, log) }
}

const noDates: Stretch = {}

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
