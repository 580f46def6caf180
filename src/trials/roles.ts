/** Which trial was added to which, and what was done next. */
import { crossTaperDays, switchWithinDays } from '../knowledge/definitions/events.ts'
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
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
  const steps = placed.filter(isDated)
  const rough = placed.filter(({ bounds }) => bounds !== undefined && bounds.startLast > bounds.startFirst)
  return placed.map((trial) => {
    const nextStep = nextStepOf(trial, steps)
    const possibleNextStep = rough.length === 0 ? undefined : possibleStepOf(trial, rough)
    return nextStep === undefined && possibleNextStep === undefined
      ? trial
      : { ...trial, nextStep, possibleNextStep }
  })
}

/** Among the trials that began on no known day, those that can have been the next step, and from when on. */
function possibleStepOf(trial: Trial, rough: readonly Trial[]): Trial['possibleNextStep'] {
  if (!isDated(trial) || !isAntidepressant(trial)) return undefined
  const lastDay = Math.max(trial.end, trial.possibleEnd ?? trial.end) + switchWithinDays.value
  let from: Day | undefined
  const refs: Ref[] = []
  for (const { agent, role, bounds, evidence } of rough) {
    if (bounds === undefined || agent === trial.agent) continue
    if (role !== 'augmentation' && !isAntidepressant({ role })) continue
    if (bounds.startLast <= trial.start || bounds.startFirst > lastDay) continue
    const day = Math.max(bounds.startFirst, trial.start + 1) as Day
    if (from === undefined || day < from) from = day
    refs.push(...evidence)
  }
  return from === undefined ? undefined : { from, evidence: refs }
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

function nextStepOf(trial: Trial, steps: readonly Dated[]): NextStep | undefined {
  if (!isDated(trial) || !isAntidepressant(trial)) return undefined
  const next = steps.find((other) => follows(trial, other))
  if (next === undefined) return undefined
  return { kind: stepTo(next, trial), on: next.start, trial: next.id, evidence: next.evidence }
}

function stepTo(next: Dated, trial: Dated): NextStep['kind'] {
  if (!next.addedTo.includes(trial.id)) return 'switch'
  return next.role === 'augmentation' ? 'augmentation' : 'combination'
}

function follows(trial: Dated, other: Dated): boolean {
  if (other.agent === trial.agent || !comesBefore(trial, other)) return false
  // What was begun together with it, as in one capsule, is no step after it.
  if (other.role === 'augmentation') return other.start > trial.start && other.addedTo.includes(trial.id)
  return isAntidepressant(other) && other.start <= trial.end + switchWithinDays.value
}

function isAntidepressant({ role }: Pick<Trial, 'role'>): boolean {
  return role === 'antidepressant' || role === 'combination'
}

function overlap(a: Dated, b: Dated): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** Of two trials that begin on one day the one first in the alphabet is the base. */
function comesBefore(a: Dated, b: Dated): boolean {
  return a.start < b.start || (a.start === b.start && a.id < b.id)
}

/** A trial known to the day or month has a start and an end. One known only to the year stands beside no other. */
function isDated(trial: Trial): trial is Dated {
  return isPlaced(trial)
}
