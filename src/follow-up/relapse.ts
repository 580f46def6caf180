/** Since when the scores show remission, and whether they have risen again. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import { relapseRule } from '../knowledge/follow-up/index.ts'
import type { Ref } from '../record/record.ts'
import type { Episode, Score } from '../trials/trial.ts'
import { type Day, formatDay } from '../units/day.ts'
import { remission } from './progress.ts'

export type Relapse = {
  /** unknown: one raised score, which another has to confirm. */
  readonly answer: Answer
  readonly because: string
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

/** Scores of the scale that was used last. */
export function lastScale(scores: readonly Score[], asOf: Day): readonly Score[] {
  const known = scores.filter(({ on }) => on <= asOf)
  const instrument = known.at(-1)?.instrument
  return known.filter((score) => score.instrument === instrument)
}

/** The first day of the remission that the last scores show, or that the record states. */
export function remissionSince(scores: readonly Score[], episode: Episode): Day | undefined {
  let since: Day | undefined
  for (const score of scores) since = remission(score) === 'yes' ? (since ?? score.on) : undefined
  if (since !== undefined) return since
  // Scores that have risen since speak louder than a remission noted earlier.
  return scores.length > 0 ? undefined : episode.remittedSince
}

/**
 * Two raised scores after a remission are a relapse, one is a reason to repeat. A PHQ-9 counts as raised when it is
 * out of remission and five points above the best score of the remission; a QIDS, from 11.
 */
export function relapseOf(scores: readonly Score[]): Relapse {
  const cite = relapseRule.raisedScores.cite
  const lastGood = scores.findLastIndex((score) => remission(score) === 'yes')
  const after = scores.slice(lastGood + 1)
  if (lastGood < 0 || after.length === 0)
    return { answer: 'no', because: 'no raised score after a remission', evidence: [], cite }
  const best = bestOfRemission(scores, lastGood)
  const raised = after.filter((score) => isRaised(score, best))
  const evidence = [
    ...(scores[lastGood] === undefined ? [] : [scores[lastGood].ref]),
    ...after.map(({ ref }) => ref),
  ]
  const shown = after.map(({ value, on }) => `${value} on ${formatDay(on)}`).join(', ')
  const because = `${(scores[0]?.instrument ?? '').toUpperCase()} ${best} in remission, then ${shown}`
  if (raised.length >= relapseRule.raisedScores.value && isRaised(after.at(-1), best))
    return { answer: 'yes', because, evidence, cite }
  return { answer: raised.length > 0 ? 'unknown' : 'no', because, evidence, cite }
}

function bestOfRemission(scores: readonly Score[], lastGood: number): number {
  let best = scores[lastGood]?.value ?? 0
  for (let index = lastGood; index >= 0; index--) {
    const score = scores[index]
    if (score === undefined || remission(score) !== 'yes') break
    best = Math.min(best, score.value)
  }
  return best
}

function isRaised(score: Score | undefined, best: number): boolean {
  if (score === undefined || remission(score) === 'yes') return false
  switch (score.instrument) {
    case 'phq-9':
    case 'phq-9m':
      return score.value - best >= relapseRule.phq9Rise.value
    case 'qids-sr16':
    case 'qids-c16':
      return score.value >= relapseRule.qidsFrom.value
    // Nothing is published for the other scales: leaving remission is raised.
    default:
      return true
  }
}
