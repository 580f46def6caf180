/** What is being tried now, how fair a trial it is so far, and what it has brought. */
import type { Determination, JudgedTrial } from '../../determination/determination.ts'
import type { Answer } from '../../determination/finding.ts'
import { type IngredientId, ingredient, type Label } from '../../knowledge/medicines/index.ts'
import type { StepResponse } from '../../knowledge/options/index.ts'
import { medicineKey } from '../../record/medicine-key.ts'
import type { Day } from '../../units/day.ts'
import type { CurrentMedicine, CurrentStep } from '../plan-context.ts'

export function currentStep(
  determination: Determination,
  current: readonly CurrentMedicine[],
  asOf: Day,
  age: number | undefined,
): CurrentStep {
  const isOngoing = ongoingTrials(determination, current, asOf)
  const forDepression = determination.trials.filter(isForDepression)
  const trials = forDepression.filter(isOngoing)
  const antidepressants = [...new Set(trials.flatMap(({ trial }) => [...trial.ingredients]))]
  const [main] = [...trials].sort((a, b) => (b.trial.start ?? 0) - (a.trial.start ?? 0))
  const doubtful = current.filter(
    ({ doubt, ingredients }) =>
      doubt !== undefined &&
      forDepression.some(({ trial }) => medicineKey(trial.ingredients) === medicineKey(ingredients)),
  )
  return {
    antidepressants,
    doubtful,
    response: responseOf(determination, main),
    shortfalls: main?.shortfalls ?? [],
    adequate: main?.adequate ?? 'unknown',
    belowMaximum:
      antidepressants.length === 0 && doubtful.length > 0
        ? 'unknown'
        : belowMaximum(antidepressants, current, age),
  }
}

/**
 * Which trials go on: their days reach the day looked at, or it is the last trial of a medicine that is still being
 * taken (a refill may be late).
 */
export function ongoingTrials(
  { trials }: Determination,
  current: readonly CurrentMedicine[],
  asOf: Day,
): (judged: JudgedTrial) => boolean {
  const certain = current.filter(({ doubt }) => doubt === undefined)
  const taken = new Set(certain.map(({ ingredients }) => medicineKey(ingredients)))
  const last = new Map<string, JudgedTrial>()
  for (const judged of trials) {
    const known = last.get(judged.trial.agent)
    if (known === undefined || lastDay(judged) >= lastDay(known)) last.set(judged.trial.agent, judged)
  }
  return (judged) =>
    certainLastDay(judged) > asOf ||
    (last.get(judged.trial.agent) === judged && taken.has(medicineKey(judged.trial.ingredients)))
}

function lastDay({ trial }: JudgedTrial): number {
  return Math.max(trial.end ?? 0, trial.possibleEnd ?? 0)
}

/** That a medicine may go on is not enough; of a course of sessions the possible end tells. */
function certainLastDay(judged: JudgedTrial): number {
  return judged.trial.ingredients.length === 0 ? lastDay(judged) : (judged.trial.end ?? 0)
}

const notATrial = ['indication', 'formulation', 'as-needed'] as const

/** An antidepressant that is not given for something else, on the skin, or only as needed. */
function isForDepression({ trial, shortfalls }: JudgedTrial): boolean {
  return (
    (trial.role === 'antidepressant' || trial.role === 'combination') &&
    !notATrial.some((shortfall) => shortfalls.includes(shortfall))
  )
}

function responseOf({ episode }: Determination, main: JudgedTrial | undefined): StepResponse {
  if (episode.status === 'remitted') return 'remission'
  if (main === undefined) return 'none'
  return main.outcome === 'worsening' ? 'non-response' : main.outcome
}

function belowMaximum(
  antidepressants: readonly IngredientId[],
  current: readonly CurrentMedicine[],
  age: number | undefined,
): Answer {
  const [agent] = antidepressants
  if (agent === undefined) return 'no'
  const dose = current.find(({ ingredients }) => ingredients.includes(agent))?.dose
  const maximum = maximumFor(ingredient(agent)?.label, age)
  if (dose === undefined || maximum === undefined) return 'unknown'
  if (dose.high < maximum) return 'yes'
  return dose.low >= maximum ? 'no' : 'unknown'
}

const older = { 'older-than-60': 60, geriatric: 64 } as const

/** The lowest maximum that applies at this age; an unknown age counts as old. */
function maximumFor(label: Label | undefined, age: number | undefined): number | undefined {
  const applying = (label?.maximum ?? []).filter(({ population }) => {
    if (population === undefined) return true
    return (population === 'older-than-60' || population === 'geriatric') && (age ?? 99) > older[population]
  })
  return applying.length === 0 ? undefined : Math.min(...applying.map(({ value }) => value))
}
