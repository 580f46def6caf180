/** Everything that shapes a simulated population, with where each number comes from. */
import type { Cited } from '../../knowledge/citation.ts'
import * as simulation from '../../knowledge/simulation/index.ts'
import {
  persistent,
  reanalysisCumulativeRemission,
  type StepRatePreset,
  stepRates2006,
} from '../../knowledge/simulation/index.ts'

export type SimulationParameters = {
  readonly preset: StepRatePreset
  /** Share of people whose depression persists under continued care. */
  readonly persistentShare: number
  readonly remission: readonly number[]
  /** Response without remission. */
  readonly responseOnly: readonly number[]
}

export function simulationParameters(
  preset: StepRatePreset = '2006',
  persistentShare: number = persistent.share.value,
): SimulationParameters {
  const { remission, response } = stepRates2006
  const times =
    preset === '2006' ? 1 : timesForCumulative(remission.value, reanalysisCumulativeRemission.value)
  const least = 0.03
  return {
    preset,
    persistentShare,
    remission: remission.value.map((rate) => rate * times),
    // Remission and response were measured on different scales; somebody always responds without remitting.
    responseOnly: response.value.map(
      (rate, step) => Math.max(least, rate - (remission.value[step] ?? 0)) * times,
    ),
  }
}

/** The factor on every step's remission with which the cumulative remission is as reported. */
export function timesForCumulative(rates: readonly number[], wanted: number): number {
  let [low, high] = [0, 1]
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2
    const cumulative = 1 - rates.reduce((left, rate) => left * (1 - rate * middle), 1)
    if (cumulative < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Names of the numbers that no source gives: they are told in the manifest of every simulation. */
export function assumptions(): readonly string[] {
  return citedIn(simulation).flatMap(({ cite }) =>
    cite.source === 'simulator-assumption' ? [cite.at ?? ''] : [],
  )
}

function citedIn(node: unknown): readonly Cited<unknown>[] {
  if (typeof node !== 'object' || node === null) return []
  if ('value' in node && 'cite' in node) return [node as Cited<unknown>]
  return Object.values(node).flatMap(citedIn)
}
