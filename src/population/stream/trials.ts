/** The trials of one person side by side, one array for each fact, used again for the next person. */

export type Trials = {
  count: number
  /** Which trial of its agent it is, from 1. */
  number: Int32Array
  agent: Int32Array
  /** What counts as one treatment. */
  group: Int32Array
  start: Int32Array
  end: Int32Array
  /** Days of treatment at the dose that is asked for: at least and at most. */
  daysLow: Int32Array
  daysHigh: Int32Array
  /** `trialFlags` of each, added up. */
  flags: Int32Array
  /** The days of each trial stand in the courses: from its first segment until before its end. */
  firstSegment: Int32Array
  endSegment: Int32Array
}

export const trialFlags = {
  isDocumented: 1,
  /** Whether it counts as a treatment at all: an added agent may not. */
  isTreatment: 2,
  asEarlier: 4,
  asLast: 8,
  /** The same for certain. */
  surelyAsEarlier: 16,
  surelyAsLast: 32,
} as const

export function noTrials(capacity = 16): Trials {
  const column = (): Int32Array => new Int32Array(capacity)
  return {
    count: 0,
    ...{ number: column(), agent: column(), group: column(), start: column(), end: column() },
    ...{ daysLow: column(), daysHigh: column(), flags: column() },
    ...{ firstSegment: column(), endSegment: column() },
  }
}

/** Leaves a place behind the trials that are there, and says which. */
export function placeOfNext(trials: Trials): number {
  const place = trials.count
  if (place === trials.flags.length) makeRoom(trials)
  trials.count += 1
  return place
}

function makeRoom(trials: Trials): void {
  const larger = noTrials(2 * trials.count)
  for (const column of columns) larger[column].set(trials[column])
  Object.assign(trials, larger, { count: trials.count })
}

const columns = [
  ...(['number', 'agent', 'group', 'start', 'end', 'daysLow', 'daysHigh', 'flags'] as const),
  ...(['firstSegment', 'endSegment'] as const),
] as const

/** Whether all of these flags are set. */
export function hasFlags(trials: Trials, trial: number, flags: number): boolean {
  return ((trials.flags[trial] ?? 0) & flags) === flags
}

/** How many different treatments there are among the trials with these flags. A handful is compared sooner than put into a set. */
export function differentGroups(trials: Trials, flags: number): number {
  let different = 0
  for (let trial = 0; trial < trials.count; trial += 1) {
    if (hasFlags(trials, trial, flags) && !isGroupBefore(trials, trial, flags)) different += 1
  }
  return different
}

function isGroupBefore(trials: Trials, trial: number, flags: number): boolean {
  const { group } = trials
  for (let before = 0; before < trial; before += 1) {
    if (group[before] === group[trial] && hasFlags(trials, before, flags)) return true
  }
  return false
}
