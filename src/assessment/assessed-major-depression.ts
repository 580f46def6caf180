/** The episode by the criteria, and the complaints beside it, as plain JSON values: days are dates. */
import type { Complaint, DepressiveEpisode } from '../review/index.ts'
import { formatDay } from '../units/day.ts'
import type { AssessedComplaint, AssessedMajorDepression } from './result.ts'

export function assessedMajorDepression({ screen, ...rest }: DepressiveEpisode): AssessedMajorDepression {
  const { answer, on, evidence, cite } = screen
  return { ...rest, screen: { answer, on: on === undefined ? null : formatDay(on), evidence, cite } }
}

/** The entry behind each value stands in the evidence of the complaint. */
export function assessedComplaint({ series, ...rest }: Complaint): AssessedComplaint {
  return {
    ...rest,
    series: series.map(({ measure, points, direction }) => ({
      measure,
      points: points.map(({ on, value }) => ({ on: formatDay(on), value })),
      direction,
    })),
  }
}
