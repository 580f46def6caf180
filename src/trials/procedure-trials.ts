/** Sessions of brain stimulation, ketamine or psychotherapy → courses, as trials of their own kind. */
import { courseGapDays } from '../knowledge/definitions/events.ts'
import type { Exposure, Modality, PatientRecord, ProcedureEvent } from '../record/record.ts'
import { addDays, type Day, type StatedDate } from '../units/day.ts'
import type { OwnBounds, Trial, TrialBounds } from './trial.ts'
import { sessionMedicineOf } from './trial-agent.ts'

/** One entry about a treatment given in sessions; an order or a statement is no session by itself. */
type SessionEntry = Omit<ProcedureEvent, 'concept' | 'modality'> & {
  readonly modality: Modality
  readonly isSession: boolean
}

type DatedEntry = SessionEntry & { readonly start: StatedDate }

/** One trial for each course of sessions; sessions far apart belong to different courses. */
export function procedureTrials(record: PatientRecord): readonly Trial[] {
  const sessions = sessionEntries(record)
  if (sessions.length === 0) return noTrials
  const byModality = Map.groupBy(sessions, (entry) => entry.modality)
  return [...byModality].flatMap(([modality, entries]) => {
    const bounds = boundsOf(entries.filter(isDated))
    return coursesOf(modality, entries).map((course, index) => {
      const trial = courseTrial(modality, course, index + 1)
      return bounds === undefined || trial.start === undefined
        ? trial
        : { ...trial, bounds, ownBounds: ownBoundsOf(course) }
    })
  })
}

/** Between which days one course began and ended. */
function ownBoundsOf(course: readonly SessionEntry[]): OwnBounds {
  const dated = course.filter(isDated)
  const ends = dated.map(({ start, end = start }) => end)
  const [startFirst, startLast] = [
    Math.min(...dated.map(({ start }) => start.first)) as Day,
    Math.min(...dated.map(({ start }) => start.last)) as Day,
  ]
  return {
    startFirst,
    startLast,
    endFirst: addDays(Math.max(startFirst, ...ends.map(({ first }) => first)) as Day, 1),
    endLast: addDays(Math.max(...ends.map(({ last }) => last)) as Day, 1),
  }
}

/** Between which days the courses of one kind lie, where the month or year of a session is all that is known. */
function boundsOf(dated: readonly DatedEntry[]): TrialBounds | undefined {
  if (dated.every(({ start }) => start.first === start.last)) return undefined
  const first = Math.min(...dated.map(({ start }) => start.first)) as Day
  return {
    startFirst: first,
    startLast: Math.max(...dated.map(({ start }) => start.last)) as Day,
    endFirst: first,
    endLast: addDays(
      Math.max(...dated.flatMap(({ start, end }) => [start.last, end?.last ?? start.last])) as Day,
      1,
    ),
    isOne: new Set(dated.map(({ start }) => `${start.first} ${start.last}`)).size === 1,
    isUnsettled: false,
    isTangled: false,
  }
}

const noTrials: readonly Trial[] = []

/** Every entry of a record that speaks of a treatment given in sessions. */
export function sessionEntries({ procedures, exposures }: PatientRecord): readonly SessionEntry[] {
  const entries: SessionEntry[] = []
  for (const procedure of procedures) {
    const { modality } = procedure
    if (modality !== 'other') entries.push({ ...procedure, modality, isSession: true })
  }
  for (const exposure of exposures) {
    const modality = sessionMedicineOf(exposure)
    if (modality !== undefined && exposure.status !== 'not-taken')
      entries.push(fromExposure(exposure, modality))
  }
  return entries
}

/** Ketamine and esketamine among the medicines: what was administered or handed out is a session. */
function fromExposure(
  { ref, start, end, reported, kind }: Exposure,
  modality: SessionEntry['modality'],
): SessionEntry {
  const isSession = kind === 'administration' || kind === 'dispensing'
  return { ref, start, end: isSession ? undefined : end, reported, modality, isSession }
}

function coursesOf(modality: Modality, events: readonly SessionEntry[]): readonly SessionEntry[][] {
  const maximumGap = courseGapDays[modality]?.value ?? 0
  const dated = events.filter(isDated).sort((a, b) => a.start.first - b.start.first)
  const undated = events.filter((event) => !isDated(event))
  const courses: SessionEntry[][] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const event of dated) {
    const course = courses.at(-1)
    if (course === undefined || event.start.first - lastDay > maximumGap) courses.push([event])
    else course.push(event)
    lastDay = Math.max(lastDay, event.end?.last ?? event.start.first)
  }
  return undated.length > 0 ? [...courses, undated] : courses
}

function isDated(event: SessionEntry): event is DatedEntry {
  return event.start !== undefined
}

/** The entries of a course are in order of start; those without a date make a course of their own. */
function courseTrial(modality: Modality, events: readonly SessionEntry[], number: number): Trial {
  const start = events[0]?.start
  const lastDays = events.flatMap((event) => (event.end ?? event.start)?.last ?? [])
  return {
    id: `${modality}-${number}`,
    agent: modality,
    ingredients: [],
    role: modality,
    addedTo: [],
    start: start?.first,
    end: lastDays.length > 0 ? addDays(Math.max(...lastDays) as Day, 1) : undefined,
    startPrecision: start?.precision ?? 'unknown',
    segments: [],
    fills: [],
    sessions: sessionsOf(events),
    indications: [],
    adherence: [],
    stops: events.flatMap(({ reported, ref }) =>
      reported?.stopReason === undefined ? [] : [{ reason: reported.stopReason, ref }],
    ),
    reportedOutcomes: events.flatMap(({ reported, ref }) =>
      reported?.outcome === undefined
        ? []
        : [{ outcome: reported.outcome, improvementPercent: reported.improvementPercent, ref }],
    ),
    traps: [],
    asNeeded: false,
    evidence: events.map((event) => event.ref),
  }
}

/** Stated numbers add up; sessions on different days are one each. Two entries of one day are one session. */
function sessionsOf(entries: readonly SessionEntry[]): number | undefined {
  const stated = entries.filter((entry) => entry.sessions !== undefined)
  const single = entries.filter((entry) => entry.isSession && entry.sessions === undefined)
  const days = single.flatMap(({ start }) => (start?.precision === 'day' ? [start.first] : []))
  if (stated.length + single.length === 0 || days.length < single.length) return undefined
  return stated.reduce((sum, entry) => sum + (entry.sessions ?? 0), 0) + new Set(days).size
}
