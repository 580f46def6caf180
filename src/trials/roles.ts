/** Which trial was added to which, and what was done next. */
import { crossTaperDays, switchWithinDays } from '../knowledge/definitions/events.ts'
import { isPlaced, type NextStep, type Trial } from './trial.ts'

type Dated = Trial & { readonly start: NonNullable<Trial['start']>; readonly end: NonNullable<Trial['end']> }

/**
 * Tells switch from combination and augmentation. Two antidepressants together for longer than a cross-taper are a
 * combination; a shorter overlap is a switch. An augmenting agent belongs to the antidepressants it overlaps. A low
 * dose for sleep is nobody's base.
 */
export function withRoles(trials: readonly Trial[]): readonly Trial[] {
  const dated = trials.filter(isDated)
  const antidepressants = dated.filter((trial) => trial.role === 'antidepressant' && trial.traps.length === 0)
  const placed = trials.map((trial) => (isDated(trial) ? placeBeside(trial, antidepressants) : trial))
  const roles = new Map(placed.map((trial) => [trial.id, trial]))
  return placed.map((trial) => ({ ...trial, nextStep: nextStepOf(trial, dated, roles) }))
}

function placeBeside(trial: Dated, antidepressants: readonly Dated[]): Trial {
  if (trial.role === 'augmentation') {
    const bases = antidepressants.filter((base) => overlap(trial, base) > 0)
    return { ...trial, addedTo: bases.map((base) => base.id) }
  }
  if (trial.role !== 'antidepressant') return trial
  const bases = antidepressants.filter(
    (base) => comesBefore(base, trial) && overlap(trial, base) > crossTaperDays.value,
  )
  return bases.length === 0 ? trial : { ...trial, role: 'combination', addedTo: bases.map((base) => base.id) }
}

function nextStepOf(
  trial: Trial,
  dated: readonly Dated[],
  roles: ReadonlyMap<string, Trial>,
): NextStep | undefined {
  if (!isDated(trial) || (trial.role !== 'antidepressant' && trial.role !== 'combination')) return undefined
  const next = dated.find((other) => follows(trial, other, roles))
  if (next === undefined) return undefined
  const role = roles.get(next.id)
  const added = role?.addedTo.includes(trial.id) ?? false
  const kind = added ? (role?.role === 'augmentation' ? 'augmentation' : 'combination') : 'switch'
  return { kind, on: next.start, trial: next.id }
}

function follows(trial: Dated, other: Dated, roles: ReadonlyMap<string, Trial>): boolean {
  if (other.agent === trial.agent || !comesBefore(trial, other)) return false
  const role = roles.get(other.id)
  if (role?.role === 'augmentation') return role.addedTo.includes(trial.id)
  const isMedicine = role?.role === 'antidepressant' || role?.role === 'combination'
  return isMedicine && other.start <= trial.end + switchWithinDays.value
}

function overlap(a: Dated, b: Dated): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Of two trials that begin on one day the one first in the alphabet is the base. */
function comesBefore(a: Trial, b: Trial): boolean {
  if (a.start === undefined || b.start === undefined || a.id === b.id) return false
  return a.start < b.start || (a.start === b.start && a.id < b.id)
}

/** A trial known only to the year stands beside no other. */
function isDated(trial: Trial): trial is Dated {
  return trial.start !== undefined && trial.end !== undefined && isPlaced(trial)
}
