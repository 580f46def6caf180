/**
 * The life chart as data: one lane for each agent with its doses over time, scores, procedures and the episode, on
 * one axis of days. The terminal and the page draw the same chart.
 */
import type { AssessedTrial, Assessment, Bounds } from '../assessment/result.ts'
import { addDays, type Day } from '../units/day.ts'
import { instrumentOf, nameOfInstrument } from './name-of-instrument.ts'
import { dayOfDate } from './words.ts'

export type LifeChart = {
  /** First and last day of the axis. */
  readonly from: Day
  readonly to: Day
  readonly lanes: readonly AgentLane[]
  readonly procedures: readonly ProcedureLane[]
  readonly scores: readonly ScoreLane[]
  /** "Not drawn, because …: PHQ-9 19 (2025-04)"; absent where every score has its day. */
  readonly notDrawn?: string | undefined
  readonly episode?: EpisodeLane | undefined
  /** The episode began before the axis does. */
  readonly episodeClipped: boolean
}

export type AgentLane = {
  readonly name: string
  readonly doses: readonly ChartDose[]
  /** The highest dose and the minimum that makes a trial adequate, mg/day. */
  readonly highestMg: number | null
  readonly minimumMg: number | null
  readonly augmentation: boolean
}
export type ChartDose = {
  readonly from: Day
  /** The first day after. */
  readonly to: Day
  /** `null` where no dose is known. */
  readonly mg: number | null
  readonly possible: boolean
}
export type ProcedureLane = {
  readonly name: string
  readonly courses: readonly {
    readonly from: Day
    readonly to: Day
    readonly sessions: number | null
  }[]
}
export type ScoreLane = {
  readonly name: string
  readonly highest: number
  /** The highest score that is remission. */
  readonly remissionAtMost: number | null
  readonly scores: readonly { readonly on: Day; readonly value: number }[]
}
export type EpisodeLane = { readonly earliest: Day; readonly from: Day; readonly to: Day }

/** Older than this before the first treatment or score, an episode's start is only pointed at. */
const longestLeadDays = 365
/** Room after the last event, at most up to the day looked at. */
const roomAfterDays = 60

/** The chart of a result; `undefined` where nothing in it has a date. */
export function lifeChart(assessment: Assessment): LifeChart | undefined {
  const dated = assessment.trials.filter((trial) => trial.start !== null)
  const lanes = agentLanes(dated.filter(isMedicine))
  const procedures = procedureLanes(dated.filter((trial) => !isMedicine(trial)))
  const scores = scoreLanes(assessment)
  const range = rangeOf(assessment, [...daysOfLanes(lanes, procedures), ...daysOfScores(scores)])
  if (range === undefined) return undefined
  const episode = episodeLane(assessment, range.to)
  const clipped = episode !== undefined && episode.from < addDays(range.from, -longestLeadDays)
  const from = episode === undefined || clipped ? range.from : (Math.min(range.from, episode.from) as Day)
  const notDrawn = notDrawnText(assessment)
  return { from, to: range.to, lanes, procedures, scores, notDrawn, episode, episodeClipped: clipped }
}

/** Their place on the axis would be a guess. */
function notDrawnText({ scoresWithoutDay }: Assessment): string | undefined {
  if (scoresWithoutDay.length === 0) return undefined
  const shown = scoresWithoutDay.map(
    ({ instrument, on, value }) => `${nameOfInstrument(instrument)} ${value} (${on})`,
  )
  return `Not drawn, because only the month or the year is known: ${shown.join(', ')}.`
}

function isMedicine(trial: AssessedTrial): boolean {
  return ['antidepressant', 'combination', 'augmentation'].includes(trial.role)
}

function agentLanes(trials: readonly AssessedTrial[]): readonly AgentLane[] {
  return [...groupedBy(trials, (trial) => trial.name)].map(([name, courses]) => {
    const doses = courses.flatMap(dosesOf)
    const known = doses.map((dose) => dose.mg).filter((mg) => mg !== null)
    const minima = courses.map((trial) => trial.minimumDoseMg).filter((mg) => mg !== null)
    return {
      name,
      doses,
      highestMg: known.length === 0 ? null : Math.max(...known),
      minimumMg: minima[0] ?? null,
      augmentation: courses.every((trial) => trial.role === 'augmentation'),
    }
  })
}

function dosesOf({ doses }: AssessedTrial): readonly ChartDose[] {
  return doses.flatMap(({ from, until, mgPerDay, cover }) => {
    const [first, last] = [dayOfDate(from), dayOfDate(until)]
    if (first === undefined || last === undefined) return []
    return [{ from: first, to: addDays(last, 1), mg: heightOf(mgPerDay), possible: cover === 'possible' }]
  })
}

/** What is certain; where nothing is ("0 to 50 mg, as needed"), what is possible. */
function heightOf(mgPerDay: Bounds | null): number | null {
  if (mgPerDay === null) return null
  return mgPerDay.atLeast > 0 ? mgPerDay.atLeast : mgPerDay.atMost
}

function procedureLanes(trials: readonly AssessedTrial[]): readonly ProcedureLane[] {
  return [...groupedBy(trials, (trial) => trial.name)].map(([name, courses]) => ({
    name,
    courses: courses.flatMap(({ start, end, endLatest, sessions }) => {
      const from = dayOfDate(start)
      return from === undefined
        ? []
        : [{ from, to: addDays(dayOfDate(endLatest ?? end) ?? from, 1), sessions }]
    }),
  }))
}

function scoreLanes({ scores }: Assessment): readonly ScoreLane[] {
  return [...groupedBy(scores, (score) => score.instrument)].map(([instrument, values]) => ({
    name: nameOfInstrument(instrument),
    highest: instrumentOf(instrument)?.range.value.max ?? Math.max(...values.map((score) => score.value)),
    remissionAtMost: instrumentOf(instrument)?.remissionAtMost?.value ?? null,
    scores: values.flatMap(({ on, value }) => {
      const when = dayOfDate(on)
      return when === undefined ? [] : [{ on: when, value }]
    }),
  }))
}

function episodeLane({ episode }: Assessment, end: Day): EpisodeLane | undefined {
  const from = dayOfDate(episode.start)
  if (from === undefined) return undefined
  const until = dayOfDate(episode.remittedSince) ?? end
  return { earliest: dayOfDate(episode.startEarliest) ?? from, from, to: until }
}

function daysOfLanes(lanes: readonly AgentLane[], procedures: readonly ProcedureLane[]): readonly Day[] {
  const spans = [...lanes.flatMap((lane) => lane.doses), ...procedures.flatMap((lane) => lane.courses)]
  return spans.flatMap(({ from, to }) => [from, to])
}

function daysOfScores(lanes: readonly ScoreLane[]): readonly Day[] {
  return lanes.flatMap((lane) => lane.scores.map((score) => score.on))
}

/** From the first event to shortly after the last, never past the day looked at unless an event lies there. */
function rangeOf({ asOf }: Assessment, days: readonly Day[]): { from: Day; to: Day } | undefined {
  if (days.length === 0) return undefined
  const from = Math.min(...days) as Day
  const last = Math.max(...days) as Day
  const limit = Math.max(last, dayOfDate(asOf) ?? last)
  return { from, to: Math.max(Math.min(addDays(last, roomAfterDays), limit), from + 1) as Day }
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
