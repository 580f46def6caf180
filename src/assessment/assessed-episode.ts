import type { Episode } from '../trials/trial.ts'
import { type Day, formatDay } from '../units/day.ts'
import type { AssessedEpisode } from './result.ts'

/** The current episode with its earliest and latest possible start. */
export function assessedEpisode(episode: Episode): AssessedEpisode {
  const { startFirst, startLast } = episode
  return {
    start: date(startLast ?? startFirst),
    startEarliest: startFirst === startLast ? null : date(startFirst),
    basis: episode.basis,
    status: episode.status,
    remittedSince: date(episode.remittedSince),
    silentSince: date(episode.silentSince),
    evidence: episode.evidence,
  }
}

function date(day: Day | undefined): string | null {
  return day === undefined ? null : formatDay(day)
}
