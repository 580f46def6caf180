/** The course of an episode, its coding and its scores: mostly assumptions, each one named. */
import type { Citation, Cited } from '../citation.ts'

const assumed = (at: string): Citation => ({ source: 'simulator-assumption', at, status: 'unsure' })

export const femaleShare: Cited<number> = { value: 0.67, cite: assumed('two of three patients are women') }

/** Ages of adults in treatment: share from this age up to the next. */
export const ageShares: Cited<readonly (readonly [share: number, from: number, to: number])[]> = {
  value: [
    [0.12, 18, 25],
    [0.17, 25, 35],
    [0.18, 35, 45],
    [0.19, 45, 55],
    [0.18, 55, 65],
    [0.16, 65, 90],
  ],
  cite: assumed('ages of adults in treatment'),
}

/** The effect of a step taken at too low a dose, or not as prescribed, as a share of the full effect. */
export const effectOfInadequate: Cited<number> = { value: 0.6, cite: assumed('too little taken helps less') }
/** Fills the prescription and takes less than half of it. */
export const fillsWithoutTaking: Cited<number> = { value: 0.1, cite: assumed('unseen in claims') }
/** First look at the effect, and the mean wait after it until something is changed. */
export const firstLookDays: Cited<number> = { value: 42, cite: assumed('six weeks') }
export const waitDays: Cited<number> = { value: 75, cite: assumed('mean wait until a change') }
/** After a stop for intolerance another medicine is tried. */
export const goesOnAfterIntolerance: Cited<number> = {
  value: 0.75,
  cite: assumed('goes on after intolerance'),
}

/**
 * People whose depression persists under continued care: less remission at each step, and they go on. Their share is
 * what calibration sets; without calibration it is this.
 */
export const persistent = {
  share: { value: 0.25, cite: assumed('starting value of the calibration') },
  remissionTimes: { value: 0.35, cite: assumed('less remission at every step') },
  goesOn: { value: 0.95, cite: assumed('continued care') },
  staysOn: { value: 0.95, cite: assumed('taken for six months') },
  reachesDose: { value: 0.92, cite: assumed('treated to the dose') },
} as const satisfies Readonly<Record<string, Cited<number>>>

/** Codes of a depression visit, with their shares. Before October 2021 "unspecified" meant F32.9, since then F32.A. */
export const visitCodes: Cited<readonly (readonly [share: number, code: string])[]> = {
  value: [
    [0.42, 'F329'],
    [0.16, 'F331'],
    [0.12, 'F321'],
    [0.1, 'F339'],
    [0.07, 'F332'],
    [0.06, 'F322'],
    [0.04, 'F330'],
    [0.03, 'F320'],
  ],
  cite: assumed('shares of codes'),
}
export const unspecifiedSince: Cited<{ readonly day: string; readonly share: number }> = {
  value: { day: '2021-10-01', share: 0.6 },
  cite: assumed('share of F32.9 that became F32.A'),
}
export const remissionCoded: Cited<number> = { value: 0.2, cite: assumed('remission is coded') }
/** Wrong or additional codes: bipolar, psychosis, and dementia after 65. */
export const strayCodes: Cited<readonly (readonly [share: number, code: string, fromAge: number])[]> = {
  value: [
    [0.03, 'F319', 18],
    [0.01, 'F29', 18],
    [0.04, 'F0390', 65],
  ],
  cite: assumed('codes of exclusions'),
}

/** A visit with a PHQ-9 total in the data. */
export const scoreRecorded: Cited<number> = { value: 0.15, cite: assumed('sparse scores') }
export const severity: Cited<{ readonly mean: number; readonly spread: number; readonly noise: number }> = {
  value: { mean: 17, spread: 4, noise: 2 },
  cite: assumed('PHQ-9 at the start of treatment'),
}

/** The published headline that calibration aims at: treatment-resistant among medication-treated, 2.8 of 8.9 million. */
export const publishedHeadline: Cited<{
  readonly definition: string
  readonly medicated: number
  readonly resistant: number
  readonly share: number
}> = {
  value: { definition: 'zhdanava/2021', medicated: 8_900_000, resistant: 2_800_000, share: 0.309 },
  cite: { source: 'zhdanava-2021', at: '12-month prevalence', status: 'verified' },
}
