/** Until when a record tells of the depression: of an episode nobody has spoken of for long, nobody knows whether it goes on. */
import { episodeDoubtDays } from '../knowledge/definitions/events.ts'
import type { PatientRecord } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import type { Course } from './course.ts'
import { groupsOf } from './episode.ts'
import { sessionEntries } from './procedure-trials.ts'
import type { Score, Segment } from './trial.ts'

/**
 * The last day on which the record tells of the depression or of its treatment, where more than half a year lies between
 * it and the day looked at.
 */
export function silentSince(
  record: PatientRecord,
  scores: readonly Score[],
  courses: readonly Course[],
  asOf: Day,
): Day | undefined {
  const told = [
    ...scores.map(({ on }) => on),
    ...courses.flatMap(({ segments }) => segments.map(lastTold)),
    ...diagnosed(record),
    ...stated(record, asOf),
    ...sessionEntries(record).map(({ start, end }) => (end ?? start)?.last),
  ].filter((day): day is Day => day !== undefined && day <= asOf)
  if (told.length === 0) return undefined
  const last = told.reduce((latest, day) => (day > latest ? day : latest))
  return asOf - last > episodeDoubtDays.value ? last : undefined
}

/** Of a time that is only possible, the entry tells the first day. */
function lastTold({ from, to, cover }: Segment): Day {
  return cover === 'documented' ? ((to - 1) as Day) : from
}

function diagnosed({ conditions }: PatientRecord): readonly (Day | undefined)[] {
  return conditions
    .filter((condition) => groupsOf(condition).some((group) => group.includes('depressi')))
    .flatMap(({ onset, recorded }) => [onset?.last, recorded?.last])
}

/** What somebody said of the episode without a day was said of the day looked at. */
function stated({ statements }: PatientRecord, asOf: Day): readonly Day[] {
  return statements
    .filter(({ says }) => says.kind === 'episode-status' || says.kind === 'episode-start')
    .map(({ when }) => when ?? asOf)
}
