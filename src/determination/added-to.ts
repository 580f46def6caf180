/** Was an agent added to an antidepressant? Certain where their days overlap, wherever they lay. */
import type { Trial } from '../trials/trial.ts'
import { boundsOf, type Dated, type Degree, isAntidepressant, isDated } from './succession.ts'

/** A low dose for sleep is nobody's base. */
export function canBeAddedTo(trial: Trial): boolean {
  return isAntidepressant(trial) && trial.traps.length === 0
}

export function isAddition(trial: Trial, trials: readonly Trial[], degree: Degree): boolean {
  if (trial.role !== 'augmentation' || !isDated(trial)) return false
  return trials.some((base) => canBeAddedTo(base) && isDated(base) && overlap(trial, base, degree))
}

function overlap(trial: Dated, base: Dated, degree: Degree): boolean {
  if (trial.bounds === undefined && base.bounds === undefined) return trial.addedTo.includes(base.id)
  const [a, b] = [boundsOf(trial), boundsOf(base)]
  if (degree === 'possibly') return Math.min(a.endLast, b.endLast) > Math.max(a.startFirst, b.startFirst)
  return a.isOne && b.isOne && Math.min(a.endFirst, b.endFirst) > Math.max(a.startLast, b.startLast)
}
