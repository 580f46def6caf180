/** Does a trial belong to the current episode? */
import type { Cited } from '../knowledge/citation.ts'
import { episodeDoubtDays } from '../knowledge/definitions/events.ts'
import type { Episode, Trial } from '../trials/trial.ts'
import { leaf } from './combine.ts'
import type { Answer, Finding } from './finding.ts'

/**
 * yes: the trial ran after the earliest sign of the episode. no: it ended before the episode can have begun.
 * unknown: no date, or an episode whose start the record does not tell.
 */
export function inCurrentEpisode(trial: Trial, episode: Episode): Answer {
  const { startFirst, startLast } = episode
  if (trial.start === undefined || trial.end === undefined) return 'unknown'
  const lastDay = Math.max(trial.end, trial.start + 1)
  if (startLast !== undefined && lastDay > startLast) return 'yes'
  // An order without an end may have gone on into the episode, though nothing documents it.
  const latest = Math.max(
    lastDay,
    trial.latestEnd ?? lastDay,
    trial.possibleEnd ?? lastDay,
    trial.bounds?.endLast ?? lastDay,
  )
  return startFirst !== undefined && latest <= startFirst ? 'no' : 'unknown'
}

export function scopeFinding(
  trial: Trial,
  episode: Episode,
  scope: Cited<'current-episode' | 'lifetime'>,
): Finding {
  const details = { about: trial.id, evidence: episode.evidence, cite: scope.cite }
  if (scope.value === 'lifetime') return leaf('in-scope', 'yes', { ...details, note: 'whole life' })
  return leaf('in-scope', inCurrentEpisode(trial, episode), {
    ...details,
    assumed: longBefore(trial, episode) || undefined,
  })
}

/** No remission is documented between, but the episode has gone on for long: named as an assumption. */
function longBefore(trial: Trial, episode: Episode): boolean {
  if (episode.basis !== 'diagnosis-onset' || trial.start === undefined || episode.startLast === undefined)
    return false
  return trial.start - episode.startLast > 4 * episodeDoubtDays.value
}
