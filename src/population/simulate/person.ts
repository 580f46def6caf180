/** One simulated person: what truly happened, and what a payer would see of it. */
import {
  addedAntidepressant,
  addedAnxiolytic,
  addedRatherThanSwitched,
  ageShares,
  effectOfInadequate,
  femaleShare,
  fillsWithoutTaking,
  firstClassShares,
  firstLookDays,
  goesOnAfterIntolerance,
  longSupplies,
  persistence,
  persistent,
  reachesMinimumDose,
  refillGaps,
  remissionCoded,
  type SimulatedAgent,
  scoreRecorded,
  severity,
  simulatedAdjuncts,
  simulatedAgents,
  stepRates2006,
  strayCodes,
  trazodoneBelow150,
  unspecifiedSince,
  visitCodes,
  waitDays,
} from '../../knowledge/simulation/index.ts'
import { knownDay } from '../../units/day.ts'
import type { SimulationParameters } from './parameters.ts'
import { type Chance, chanceOf, drawn } from './random.ts'

/** Everybody is observed from the first to the last day, and begins treatment in the second half-year. */
export const observedFrom = knownDay('2018-07-01')
export const observedTo = knownDay('2021-12-31')
const firstStart = knownDay('2019-01-01')
const startsWithin = 365

export type SimulatedFill = {
  readonly day: number
  readonly agent: string
  readonly mg: number
  readonly quantity: number
  readonly days: number
}
export type TrueTrial = {
  readonly agent: string
  readonly from: number
  readonly to: number
  readonly days: number
  readonly reachedDose: boolean
  readonly taken: boolean
  readonly outcome: 'remission' | 'response' | 'non-response' | 'intolerance'
}
export type SimulatedPerson = {
  readonly person: number
  readonly born: number
  readonly sex: 'female' | 'male'
  readonly fills: readonly SimulatedFill[]
  readonly diagnoses: readonly { readonly day: number; readonly code: string }[]
  readonly scores: readonly { readonly day: number; readonly value: number }[]
  readonly trials: readonly TrueTrial[]
  readonly isPersistent: boolean
  readonly takesAsPrescribed: boolean
  readonly isResistant: boolean
}

type Draft = {
  readonly fills: SimulatedFill[]
  readonly diagnoses: { day: number; code: string }[]
  readonly scores: { day: number; value: number }[]
  readonly trials: TrueTrial[]
}

/** The same seed and number give the same person. */
export function simulatePerson(
  seed: number,
  person: number,
  parameters: SimulationParameters,
): SimulatedPerson {
  const chance = chanceOf(seed, person)
  const [, from, to] = drawn(chance, ageShares.value, ([share]) => share)
  const age = chance.whole(from, to - 1)
  const start = firstStart + chance.whole(0, startsWithin - 1)
  const isPersistent = chance.happens(parameters.persistentShare)
  const takesAsPrescribed = !chance.happens(fillsWithoutTaking.value)
  const baseline = clamped(chance.normal(severity.value.mean, severity.value.spread), 10, 27)
  const draft: Draft = { fills: [], diagnoses: [], scores: [], trials: [] }
  const born = start - age * 365.25 - chance.whole(0, 364)
  const life: Life = { chance, parameters, draft, age, baseline, isPersistent, takesAsPrescribed }
  visit(life, start, baseline)
  course(life, start)
  stray(life)
  return {
    person,
    born: Math.floor(born),
    sex: chance.happens(femaleShare.value) ? 'female' : 'male',
    ...draft,
    isPersistent,
    takesAsPrescribed,
    isResistant: isTrulyResistant(draft.trials),
  }
}

type Life = {
  readonly chance: Chance
  readonly parameters: SimulationParameters
  readonly draft: Draft
  readonly age: number
  readonly baseline: number
  readonly isPersistent: boolean
  readonly takesAsPrescribed: boolean
}

const mostSteps = 8

/** One treatment step after the other, until the person is well, gives up, or the observation ends. */
function course(life: Life, start: number): void {
  const { chance } = life
  const used = new Set<string>()
  let running: { readonly agent: SimulatedAgent; readonly level: number } | undefined
  let day = start
  for (let step = 0; step < mostSteps && day <= observedTo; step += 1) {
    const mode = step === 0 || running === undefined ? 'new' : modeOf(chance)
    if (mode === 'anxiolytic') {
      day += firstLookDays.value + Math.round(chance.wait(waitDays.value))
      continue
    }
    const agent = mode === 'adjunct' ? adjunct(chance) : antidepressant(chance, used)
    used.add(agent.agent)
    const trial = oneTrial(life, agent, day, Math.min(step, 3))
    const isAdded = mode === 'adjunct' || mode === 'added'
    if (isAdded && running !== undefined)
      fill(life, running.agent, running.level, running.level, day, trial.to)
    if (mode !== 'adjunct') {
      life.draft.trials.push(trial)
      running = { agent, level: trial.reachedDose ? 1 : 0 }
    }
    visit(life, Math.min(trial.to, observedTo), afterScore(life, trial))
    if (trial.outcome === 'remission' && !relapses(life, step)) return
    const goesOn =
      trial.outcome === 'intolerance'
        ? goesOnAfterIntolerance.value
        : life.isPersistent
          ? persistent.goesOn.value
          : (stepRates2006.wentOn.value[Math.min(step, 3)] ?? 0)
    if (trial.outcome !== 'remission' && !chance.happens(goesOn)) return
    day = trial.to + (trial.outcome === 'remission' ? chance.whole(30, 180) : 0)
  }
}

function modeOf(chance: Chance): 'switch' | 'added' | 'adjunct' | 'anxiolytic' {
  if (!chance.happens(addedRatherThanSwitched.value)) return 'switch'
  const share = chance.share()
  if (share < addedAnxiolytic.value) return 'anxiolytic'
  return share < addedAnxiolytic.value + addedAntidepressant.value ? 'added' : 'adjunct'
}

function antidepressant(chance: Chance, used: ReadonlySet<string>): SimulatedAgent {
  const left = simulatedAgents.value.filter(({ agent }) => !used.has(agent))
  return drawn(
    chance,
    left,
    ({ class: drugClass, share }) => (firstClassShares.value[drugClass] ?? 0) * share,
  )
}

function adjunct(chance: Chance): SimulatedAgent {
  return drawn(chance, simulatedAdjuncts.value, ({ share }) => share)
}

/** What one agent did, and the fills that a payer sees of it. */
function oneTrial(life: Life, agent: SimulatedAgent, from: number, step: number): TrueTrial {
  const { chance, parameters, isPersistent } = life
  const reachedDose = chance.happens(reachShare(agent, isPersistent))
  const isIntolerant = chance.happens(stepRates2006.stoppedForIntolerance.value[step] ?? 0)
  const quits = quitDay(life)
  const look = firstLookDays.value + Math.round(chance.wait(waitDays.value))
  const stopped = isIntolerant ? chance.whole(5, 35) : Math.min(quits, look)
  const taken = life.takesAsPrescribed
  const isFair = reachedDose && taken && stopped >= firstLookDays.value
  const effect =
    (isFair ? 1 : effectOfInadequate.value) * (isPersistent ? persistent.remissionTimes.value : 1)
  const share = chance.share()
  const remits = (parameters.remission[step] ?? 0) * effect
  const responds = remits + (parameters.responseOnly[step] ?? 0) * effect
  const outcome = isIntolerant
    ? 'intolerance'
    : share < remits
      ? 'remission'
      : share < responds
        ? 'response'
        : 'non-response'
  const isWell = outcome === 'remission' || outcome === 'response'
  const days = isWell ? Math.max(stopped, quits) : stopped
  const to = Math.min(from + days, observedTo)
  const usual = reachedDose ? 1 : 0
  const high = reachedDose && chance.happens(0.3) ? 2 : usual
  fill(life, agent, chance.happens(0.5) ? 0 : usual, high, from, to)
  return { agent: agent.agent, from, to, days: to - from, reachedDose, taken, outcome }
}

function reachShare({ agent }: SimulatedAgent, isPersistent: boolean): number {
  if (isPersistent) return persistent.reachesDose.value
  return agent === 'trazodone' ? 1 - trazodoneBelow150.value : reachesMinimumDose.value
}

/** The day on which the medicine is no longer taken, whatever its effect: half stop within about half a year. */
function quitDay({ chance, age, isPersistent }: Life): number {
  const { at18, at50, days } = persistence.value
  const byAge = at18 + (at50 - at18) * clamped((age - 18) / 32, 0, 1)
  const kept = isPersistent ? persistent.staysOn.value : byAge
  return Math.max(1, Math.round(chance.wait(-days / Math.log(kept))))
}

function relapses({ chance }: Life, step: number): boolean {
  return chance.happens(stepRates2006.relapse.value[Math.min(step, 3)] ?? 0)
}

/** Fills from a day up to a day: the first at the starting dose, the others at the later one. */
function fill(
  { chance, draft }: Life,
  { agent, doses }: SimulatedAgent,
  firstLevel: number,
  laterLevel: number,
  from: number,
  to: number,
): void {
  const days = chance.happens(longSupplies.value) ? 90 : 30
  let day = from
  for (let number = 0; day < to && day <= observedTo; number += 1) {
    const supply = number === 0 ? 30 : days
    const [mg, units] = doses[number === 0 ? firstLevel : laterLevel] ?? doses[0] ?? [0, 0]
    draft.fills.push({ day, agent, mg, quantity: units * supply, days: supply })
    const [, least, most] = drawn(chance, refillGaps.value, ([share]) => share)
    day += supply + chance.whole(least, most)
  }
}

const unspecifiedDay = knownDay(unspecifiedSince.value.day)

/** A visit leaves a code, and sometimes a score. */
function visit({ chance, draft }: Life, day: number, score: number): void {
  const [, code] = drawn(chance, visitCodes.value, ([share]) => share)
  const isNew = code === 'F329' && day >= unspecifiedDay && chance.happens(unspecifiedSince.value.share)
  const isWell = score < 5 && chance.happens(remissionCoded.value)
  draft.diagnoses.push({ day, code: isWell ? 'F325' : isNew ? 'F32A' : code })
  if (!chance.happens(scoreRecorded.value)) return
  const value = clamped(Math.round(chance.normal(score, severity.value.noise)), 0, 27)
  draft.scores.push({ day, value })
}

function afterScore({ baseline, chance }: Life, { outcome }: TrueTrial): number {
  if (outcome === 'remission') return chance.whole(0, 4)
  if (outcome === 'response') return Math.max(5, baseline * 0.4)
  return baseline * (0.65 + 0.35 * chance.share())
}

function stray({ chance, draft, age }: Life): void {
  for (const [share, code, fromAge] of strayCodes.value) {
    if (age < fromAge || !chance.happens(share)) continue
    draft.diagnoses.push({ day: chance.whole(observedFrom, observedTo), code })
  }
}

const fairDays = 42

/** Truly resistant: two different antidepressants, each truly taken at an adequate dose for six weeks, without response. */
function isTrulyResistant(trials: readonly TrueTrial[]): boolean {
  const failed = trials.filter(
    ({ reachedDose, taken, days, outcome }) =>
      reachedDose && taken && days >= fairDays && outcome === 'non-response',
  )
  return new Set(failed.map(({ agent }) => agent)).size >= 2
}

function clamped(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
