/** What is going on now, and which step is the newest: the one to be judged. */
import type { JudgedTrial } from '../determination/determination.ts'
import { medicinesOf } from '../plan/index.ts'
import type { PatientView } from '../review/index.ts'
import { startDays } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'

/** A course of sessions counts as going on until two weeks after the last one. */
const sessionPauseDays = 14

export type OngoingStep = {
  readonly judged: JudgedTrial
  /** The first day on which it can have begun. */
  readonly start: Day
  /** The last one: the same where the day is known. */
  readonly startLast: Day
}

/** Trials that go on, the newest first: of two that may be it, the one that can have begun later. */
export function ongoingSteps(view: PatientView): readonly OngoingStep[] {
  const last = new Map<string, JudgedTrial>()
  for (const judged of view.trials) {
    const known = last.get(judged.trial.agent)
    if (known === undefined || endOf(judged) >= endOf(known)) last.set(judged.trial.agent, judged)
  }
  return [...last.values()]
    .flatMap((judged) => {
      const [start, startLast] = startDays(judged.trial)
      return start !== undefined && startLast !== undefined && isOngoing(judged, view)
        ? [{ judged, start, startLast: Math.min(startLast, view.asOf) as Day }]
        : []
    })
    .sort((a, b) => b.startLast - a.startLast)
}

export function isStartKnown({ start, startLast }: OngoingStep): boolean {
  return start === startLast
}

/** The steps any of which may be the newest: one, where the days are known on which they began. */
export function newestSteps([newest, ...others]: readonly OngoingStep[]): readonly OngoingStep[] {
  if (newest === undefined) return []
  return [newest, ...others.filter(({ startLast }) => startLast > newest.start)]
}

/**
 * Antidepressants that may be going on, and nobody can say so for certain: still taken, or since when, is not
 * recorded. In words.
 */
export function unclearSteps(view: PatientView): readonly string[] {
  const unclear = unclearAntidepressants(view)
  if (unclear.length > 0 || isMedicineListComplete(view)) return unclear
  return ['which antidepressant is taken, if any: no complete list of medicines is on record']
}

function isMedicineListComplete({ record, asOf, facts }: PatientView): boolean {
  return medicinesOf(record, asOf, facts.get('medicine-list-complete')?.value === 'present').complete
}

function unclearAntidepressants({ trials, medicines, takes }: PatientView): readonly string[] {
  const unclear = new Set<string>()
  for (const { trial, shortfalls } of trials) {
    if (trial.ingredients.length === 0 || trial.role === 'augmentation' || isOtherUse(shortfalls)) continue
    if (trial.ingredients.every((id) => takes.has(id))) {
      if (trial.start === undefined) unclear.add(`since when ${trial.agent} is taken`)
      continue
    }
    const doubtful = medicines.find(
      ({ doubt, ingredients }) =>
        doubt !== undefined && trial.ingredients.every((id) => ingredients.includes(id)),
    )
    if (doubtful !== undefined) unclear.add(`whether ${trial.agent} is still taken: ${doubtful.doubt}`)
  }
  return [...unclear]
}

function isOtherUse(shortfalls: JudgedTrial['shortfalls']): boolean {
  return shortfalls.includes('indication') || shortfalls.includes('formulation')
}

function endOf({ trial }: JudgedTrial): number {
  return Math.max(trial.end ?? 0, trial.possibleEnd ?? 0)
}

function isOngoing(judged: JudgedTrial, { takes, asOf }: PatientView): boolean {
  const { trial, shortfalls } = judged
  if (trial.start !== undefined && trial.start > asOf) return false
  if (isOtherUse(shortfalls)) return false
  if (trial.ingredients.length === 0) return endOf(judged) + sessionPauseDays >= asOf
  return (trial.end ?? 0) > asOf || trial.ingredients.every((id) => takes.has(id))
}
