/** "2019 to 2019-06-30": no treatment begins after it ended, or ends before it began. */
import type { StatedDate } from '../units/day.ts'

type Stretch = { readonly start?: StatedDate | undefined; readonly end?: StatedDate | undefined }

/** What a rough start and the end tell of each other. Dates that contradict each other stay as they are. */
export function withinEachOther<Told extends Stretch>(told: Told): Told {
  const { start, end } = told
  if (start === undefined || end === undefined || end.last < start.first) return told
  const latest = start.last > end.last ? { ...start, last: end.last } : start
  const earliest = end.first < start.first ? { ...end, first: start.first } : end
  return latest === start && earliest === end ? told : { ...told, start: latest, end: earliest }
}
