/**
 * Entries of which only the month or the year is known are laid on the calendar where they can have begun first. Here
 * stands between which days the trials they make can have begun and ended, wherever those entries truly lay.
 */
import type { Exposure, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { isRoughlyDated, laterBy, type Span } from './span.ts'
import type { Run } from './split-by-gap.ts'
import { documentedRuns } from './split-by-gap.ts'
import type { Trial, TrialBounds } from './trial.ts'

/** One entry with its days: from, to and after; all of them can have lain so many days later. */
type LaidEntry = {
  readonly exposure: Exposure
  readonly from: Day
  readonly to: Day
  readonly laterBy: number
  /** The last day on which it can have begun. */
  readonly startLast: Day
  /** Of some of its days it is certain that they belong to it. */
  readonly isDocumented: boolean
  /** Alike in two entries that say the same: entered twice, they are one. */
  readonly twin: string
}
export type RoughCourse = { readonly entries: readonly LaidEntry[]; readonly limit: Day }
/** The days between which an antidepressant can have begun; `refs` tells of it. */
export type PossibleStart = {
  readonly agent: string
  readonly first: Day
  readonly last: Day
  readonly refs: readonly [Ref, ...Ref[]]
}
export type DoubtedSupply = {
  readonly from: Day
  readonly to: Day
  /** The first day on which another antidepressant can have begun within it. */
  readonly endsFirst: Day
  /** It can have lain later: who knows how much of it came before the other. */
  readonly isMoved: boolean
}

/** Where each entry of a course lies; `undefined` where all of them are exact, as in most records. */
export function roughCourse(
  exposures: readonly Exposure[],
  dispensed: readonly Span[],
  others: readonly Span[],
  limit: Day,
): RoughCourse | undefined {
  if (!exposures.some(isRoughlyDated)) return undefined
  const spans = [...dispensed, ...others]
  const entries = exposures.flatMap((exposure) => laidEntry(exposure, spans, limit))
  return entries.some(({ exposure }) => isRoughlyDated(exposure)) ? { entries, limit } : undefined
}

function laidEntry(exposure: Exposure, spans: readonly Span[], limit: Day): readonly LaidEntry[] {
  const own = spans.filter(({ ref }) => ref === exposure.ref)
  if (own.length === 0 || exposure.start === undefined) return []
  const from = Math.min(...own.map((span) => span.from)) as Day
  const to = Math.max(...own.map((span) => span.to)) as Day
  const startLast = Math.max(from, Math.min(exposure.start.last, limit - 1)) as Day
  // A length that is told has passed by the day looked at.
  const room = exposure.kind === 'statement' ? Math.min(startLast - from, limit - to) : startLast - from
  const isDocumented = own.some(({ cover }) => cover === 'documented')
  const shift = Math.min(laterBy(exposure), Math.max(0, room))
  const lowest = Math.min(...own.flatMap(({ dose }) => dose?.low ?? []))
  const highest = Math.max(...own.flatMap(({ dose }) => dose?.high ?? []))
  const ends = [exposure.end?.first, exposure.end?.last]
  const says = [exposure.kind, from, to, startLast, shift, ...ends, isDocumented, lowest, highest]
  const twin = [...says, ...titrationOf(exposure, own)].join(' ')
  return [{ exposure, from, to, startLast, laterBy: shift, isDocumented, twin }]
}

/** From which day on which dose was given, where there were several. */
function titrationOf({ doses }: Exposure, spans: readonly Span[]): readonly (number | undefined)[] {
  if (doses.length <= 1) return []
  return spans.flatMap(({ from, dose }) => [from, dose?.low, dose?.high])
}

/** Every start of an antidepressant of which an entry is dated only roughly: any of its refills may be one. */
export function roughStartsOf(
  courses: readonly { readonly agent: { readonly id: string }; readonly rough: RoughCourse | undefined }[],
): readonly PossibleStart[] {
  return courses.flatMap(({ agent, rough }) =>
    (rough?.entries ?? []).map(
      ({ from, startLast, exposure }): PossibleStart => ({
        agent: agent.id,
        first: from,
        last: startLast,
        refs: [exposure.ref],
      }),
    ),
  )
}

/** The first day after the supply began and before it was used up on which one of these can have begun. */
export function firstStartWithin(
  { from, to }: Pick<DoubtedSupply, 'from' | 'to'>,
  agent: string,
  starts: readonly PossibleStart[],
): { readonly day: Day; readonly start: PossibleStart } | undefined {
  let found: { readonly day: Day; readonly start: PossibleStart } | undefined
  for (const start of starts) {
    const day = Math.max(start.first, from + 1) as Day
    if (start.agent === agent || day > start.last || day >= to) continue
    if (found === undefined || day < found.day || (day === found.day && start.refs[0] < found.start.refs[0]))
      found = { day, start }
  }
  return found
}

type Known = {
  readonly rough?: RoughCourse | undefined
  readonly doubtedSupplies?: readonly DoubtedSupply[] | undefined
}
type Laid = Pick<Trial, 'start' | 'end'> & { readonly start: Day; readonly end: Day }

/** Between which days each trial of a course lies; `undefined` for one that is exact. */
export function boundsOfTrials(
  { rough, doubtedSupplies = [] }: Known,
  runs: readonly Run[],
  maximumGapDays: number,
): (trial: Laid, run: Run) => TrialBounds | undefined {
  const tangled = rough && isTangled(rough, runs, maximumGapDays) ? tangledBounds(rough) : undefined
  return (trial, run) => {
    const bounds = tangled ?? (rough && boundsOfTrial(rough, trial, run, maximumGapDays))
    return doubtedSupplies.reduce((known, supply) => withDoubt(known, supply, trial, run), bounds)
  }
}

/**
 * Can an entry that may have lain later reach another of the same agent? Where a dispensing tells the days an order
 * counts or not, and one that is dated roughly is looked at in the same way.
 */
function isTangled({ entries }: RoughCourse, runs: readonly Run[], maximumGapDays: number): boolean {
  const hasFills = entries.some(({ exposure }) => exposure.kind === 'dispensing')
  const moves = entries.filter(
    (entry) =>
      entry.laterBy > 0 || (hasFills && entry.exposure.kind === 'order' && isRoughlyDated(entry.exposure)),
  )
  return moves.some((entry) => {
    const [first, last] = [entry.from - maximumGapDays, entry.to + entry.laterBy + maximumGapDays]
    const reachesEntry = entries.some(
      (other) => other.twin !== entry.twin && other.from <= last && other.to + other.laterBy >= first,
    )
    return (
      reachesEntry ||
      runs.some((run) => {
        const [from, to] = daysOf(run)
        return from <= last && to >= first && (from !== entry.from || to !== entry.to)
      })
    )
  })
}

function daysOf(run: Run): readonly [Day, Day] {
  return [run[0].from, Math.max(...run.map(({ to }) => to)) as Day]
}

/** All the entries of the agent together: some of them may be one trial, or several. */
function tangledBounds({ entries, limit }: RoughCourse): TrialBounds {
  const startFirst = Math.min(...entries.map(({ from }) => from)) as Day
  const fills = entries.filter(({ exposure }) => exposure.kind === 'dispensing')
  const supplies = [...new Map(fills.map((fill) => [fill.twin, fill.to - fill.from])).values()]
  const lastDay = supplies.reduce(
    (day, days) => day + days,
    Math.max(...entries.map((entry) => entry.to + entry.laterBy)),
  )
  return {
    startFirst,
    startLast: Math.max(...entries.map(({ startLast }) => startLast)) as Day,
    endFirst: startFirst,
    endLast: Math.min(limit, lastDay) as Day,
    isOne: false,
    isUnsettled: true,
    isTangled: true,
  }
}

function boundsOfTrial(
  { entries, limit }: RoughCourse,
  { start, end }: Laid,
  run: Run,
  maximumGapDays: number,
): TrialBounds | undefined {
  const refs = new Set(run.flatMap(({ evidence }) => evidence))
  const [from, to] = daysOf(run)
  // A dispensing of another trial may be named as well: it is why an order of this one is in doubt.
  const own = entries.filter((entry) => refs.has(entry.exposure.ref) && entry.from < to && entry.to > from)
  const rough = own.filter(({ exposure }) => isRoughlyDated(exposure))
  if (rough.length === 0) return undefined
  const shift = Math.max(...rough.map((entry) => entry.laterBy))
  const hasFills = entries.some(({ exposure }) => exposure.kind === 'dispensing')
  const isOne = areOneTrial(own, run, hasFills, limit, maximumGapDays)
  const isPlaced = isOne && run.some(({ cover }) => cover === 'documented')
  // What is joined only by days on which it may not have lain can as well have been a trial before it.
  const startFirst = Math.min(start, ...(isOne ? rough : own).map(({ from }) => from)) as Day
  const startLast = Math.max(start + shift, ...(isPlaced ? [] : own.map((entry) => entry.startLast))) as Day
  const ends = rough.map(({ exposure }) => (exposure.end?.last ?? startLast - 1) + 1)
  return {
    startFirst,
    startLast,
    endFirst: isPlaced ? end : startFirst,
    endLast: Math.min(limit, Math.max(end + shift, startLast, ...ends)) as Day,
    isOne,
    isUnsettled: !isOne,
    isTangled: false,
  }
}

/** Wherever their days lay: each has days that are certain, and no pause can divide those. */
function areOneTrial(
  entries: readonly LaidEntry[],
  run: Run,
  hasFills: boolean,
  limit: Day,
  maximumGapDays: number,
): boolean {
  return (
    documentedRuns(run, maximumGapDays).length <= 1 &&
    (new Set(entries.map(({ twin }) => twin)).size === 1 ||
      entries.every(
        ({ isDocumented, exposure }) => isDocumented && !(hasFills && exposure.kind === 'order'),
      )) &&
    // A supply that can reach beyond the day looked at is cut there, who knows how short.
    entries.every(({ laterBy: days, to }) => to + days <= limit)
  )
}

/** Another antidepressant may have ended it on any day of a supply. */
function withDoubt(
  bounds: TrialBounds | undefined,
  supply: DoubtedSupply,
  { start, end }: Laid,
  run: Run,
): TrialBounds | undefined {
  const [from, to] = daysOf(run)
  if (supply.from < from || supply.from >= to) return bounds
  const known = bounds ?? {
    startFirst: start,
    startLast: start,
    endFirst: end,
    endLast: end,
    isUnsettled: false,
    isTangled: false,
  }
  return {
    ...known,
    endFirst: Math.min(known.endFirst, supply.endsFirst) as Day,
    endLast: Math.max(known.endLast, supply.to) as Day,
    isOne: false,
    isUnsettled: known.isUnsettled || supply.isMoved,
  }
}
