/**
 * What became of people who took each step of STAR*D. Two presets, because the same trial is read in two ways: as
 * reported in 2006 (conditional on taking the step), and as in the reanalysis of 2023 that follows the protocol.
 */
import type { Cited } from '../citation.ts'

export type StepRates = {
  /** Remission among those who took the step. */
  readonly remission: Cited<readonly number[]>
  /** Response, remission included. */
  readonly response: Cited<readonly number[]>
  readonly stoppedForIntolerance: Cited<readonly number[]>
  /** Took the next step, of those who had not remitted. */
  readonly wentOn: Cited<readonly number[]>
  /** Relapse within a year after remission. */
  readonly relapse: Cited<readonly number[]>
}

export type StepRatePreset = '2006' | 'reanalysis'

const rush = (at: string, status: 'verified' | 'known' = 'known') =>
  ({ source: 'stard-2006', at, status }) as const

export const stepRates2006: StepRates = {
  remission: { value: [0.368, 0.306, 0.137, 0.13], cite: rush('QIDS remission by step', 'verified') },
  response: { value: [0.486, 0.285, 0.168, 0.163], cite: rush('response by step') },
  stoppedForIntolerance: { value: [0.163, 0.195, 0.256, 0.341], cite: rush('exit for intolerance by step') },
  wentOn: { value: [0.62, 0.39, 0.37, 0.3], cite: rush('arithmetic on the numbers entering each step') },
  relapse: { value: [0.335, 0.474, 0.429, 0.5], cite: rush('relapse if remitted at entry') },
}

/** Cumulative remission that the reanalysis finds after all four steps. */
export const reanalysisCumulativeRemission: Cited<number> = {
  value: 0.35,
  cite: { source: 'stard-reanalysis-2023', at: 'cumulative remission', status: 'verified' },
}
