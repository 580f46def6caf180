/** Until when a record tells of the depression: of an episode nobody has spoken of for long, nobody knows whether it goes on. */
import { episodeDoubtDays } from '../knowledge/definitions/events.ts'
import type { Condition, PatientRecord, Statement } from '../record/record.ts'
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
  let last: Day | undefined
  const tell = (day: Day | undefined): void => {
    if (day !== undefined && day <= asOf && (last === undefined || day > last)) last = day
  }
  for (const { on } of scores) tell(on)
  for (const { segments } of courses) for (const segment of segments) tell(lastTold(segment))
  for (const condition of record.conditions) {
    if (!isDepressive(condition)) continue
    tell(condition.onset?.last)
    tell(condition.recorded?.last)
  }
  for (const statement of record.statements) if (isOfEpisode(statement)) tell(statement.when ?? asOf)
  for (const { start, end } of sessionEntries(record)) tell((end ?? start)?.last)
  return last !== undefined && asOf - last > episodeDoubtDays.value ? last : undefined
}

/** Of a time that is only possible, the entry tells the first day. */
function lastTold({ from, to, cover }: Segment): Day {
  return cover === 'documented' ? ((to - 1) as Day) : from
}

function isDepressive(condition: Condition): boolean {
  return groupsOf(condition).some((group) => group.includes('depressi'))
}

/** What somebody said of the episode without a day was said of the day looked at. */
function isOfEpisode({ says }: Statement): boolean {
  return says.kind === 'episode-status' || says.kind === 'episode-start'
}
