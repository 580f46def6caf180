/**
 * Numbers that turn prescriptions into courses of treatment, the same under every definition.
 * A definition's own numbers (gap, duration, dose) stand in the definition.
 */
import type { Cited } from '../citation.ts'

/** Two antidepressants together for at most this long are a cross-taper, not a combination. */
export const crossTaperDays: Cited<number> = {
  value: 30,
  cite: {
    source: 'fabbri-2021',
    at: 'R code: combination needs an overlap above 30 days',
    status: 'verified',
  },
}

/** A new antidepressant within this many days after the last one ended is a switch. */
export const switchWithinDays: Cited<number> = {
  value: 42,
  cite: { source: 'gauthier-2017', at: 'table 1', status: 'verified' },
}

/** An order without an end can have been taken for at most this long: a US prescription is valid one year. */
export const orderValidDays: Cited<number> = {
  value: 365,
  cite: { source: 'nextline-judgement', at: 'open-ended orders', status: 'known' },
}

/** A dispensing that names no supply can have lasted at most this long: the largest usual US supply. */
export const longestSupplyDays: Cited<number> = {
  value: 90,
  cite: { source: 'nextline-judgement', at: 'refill days supply: 30 retail, 90 mail', status: 'known' },
}

/** A treatment pause this long makes it doubtful that what lies before belongs to the same episode. */
export const episodeDoubtDays: Cited<number> = {
  value: 182,
  cite: {
    source: 'fabbri-2021',
    at: 'R code: a new drug episode after 26 weeks without a prescription',
    status: 'verified',
  },
}

/** Full remission: this long without significant symptoms. Two months, read as 60 days: eight weeks are not enough. */
export const remissionDays: Cited<number> = {
  value: 60,
  cite: { source: 'dsm-5-tr', at: 'in full remission: two months', status: 'known' },
}

/**
 * The first improvement shows within these days. A shorter time that a note tells beside a part of an effect ("partial
 * response after 2 weeks") may be that of its beginning, and is no length of the treatment; a longer one is.
 */
export const earlyImprovementDays: Cited<number> = {
  value: 28,
  cite: { source: 'canmat-2023', at: 'early improvement of 20 % at 2 to 4 weeks', status: 'verified' },
}

/** "Several antidepressants": so many stay open where nobody says how many. No definition asks for more. */
export const unsaidTreatments: Cited<number> = {
  value: 3,
  cite: { source: 'nextline-judgement', at: 'treatments that nobody names', status: 'known' },
}

/** Sessions of one kind further apart than this belong to different courses. */
export const courseGapDays: Readonly<Record<string, Cited<number>>> = {
  ect: judged(60),
  tms: judged(42),
  ketamine: judged(60),
  esketamine: judged(60),
  psychotherapy: judged(120),
  vns: judged(3650),
  dbs: judged(3650),
  tdcs: judged(42),
  'light-therapy': judged(60),
}

function judged(days: number): Cited<number> {
  return { value: days, cite: { source: 'nextline-judgement', at: 'courses of sessions', status: 'known' } }
}

/** A depression diagnosis this long after the start of an antidepressant is still taken as its reason. */
export const diagnosisLagDays: Cited<number> = {
  value: 60,
  cite: { source: 'cms128', at: 'diagnosis within 60 days of the first dispensing', status: 'verified' },
}
