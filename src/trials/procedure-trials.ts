/** Sessions of brain stimulation, ketamine or psychotherapy → courses, as trials of their own kind. */
import { courseGapDays } from '../knowledge/definitions/events.ts'
import type { Modality, PatientRecord, ProcedureEvent } from '../record/record.ts'
import { addDays, type Day } from '../units/day.ts'
import type { Trial } from './trial.ts'

/** One trial for each course of sessions; sessions far apart belong to different courses. */
export function procedureTrials(record: PatientRecord): readonly Trial[] {
  const byModality = new Map<Modality, ProcedureEvent[]>()
  for (const event of record.procedures) {
    if (event.modality === 'other') continue
    const events = byModality.get(event.modality)
    if (events) events.push(event)
    else byModality.set(event.modality, [event])
  }
  return [...byModality].flatMap(([modality, events]) =>
    coursesOf(modality, events).map((course, index) => courseTrial(modality, course, index + 1)),
  )
}

function coursesOf(modality: Modality, events: readonly ProcedureEvent[]): readonly ProcedureEvent[][] {
  const maximumGap = courseGapDays[modality]?.value ?? 0
  const dated = events.filter((event) => event.start !== undefined).sort((a, b) => startOf(a) - startOf(b))
  const undated = events.filter((event) => event.start === undefined)
  const courses: ProcedureEvent[][] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const event of dated) {
    const course = courses.at(-1)
    if (course === undefined || startOf(event) - lastDay > maximumGap) courses.push([event])
    else course.push(event)
    lastDay = Math.max(lastDay, event.end?.last ?? startOf(event))
  }
  return undated.length > 0 ? [...courses, undated] : courses
}

function startOf(event: ProcedureEvent): number {
  return event.start?.first ?? 0
}

function courseTrial(modality: Modality, events: readonly ProcedureEvent[], number: number): Trial {
  const starts = events.map((event) => event.start?.first).filter((day) => day !== undefined)
  const ends = events.map((event) => (event.end ?? event.start)?.last).filter((day) => day !== undefined)
  const start = starts.length > 0 ? (Math.min(...starts) as Day) : undefined
  return {
    id: `${modality}-${number}`,
    agent: modality,
    ingredients: [],
    role: modality,
    addedTo: [],
    start,
    end: ends.length > 0 ? addDays(Math.max(...ends) as Day, 1) : undefined,
    startPrecision: events.find((event) => event.start?.first === start)?.start?.precision ?? 'unknown',
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

/** Stated numbers add up; events on different days are a session each. Two codes of one day are one session. */
function sessionsOf(events: readonly ProcedureEvent[]): number | undefined {
  const stated = events.filter((event) => event.sessions !== undefined)
  const single = events.filter((event) => event.sessions === undefined && event.start?.precision === 'day')
  const days = new Set(single.map((event) => event.start?.first))
  if (stated.length === 0 && single.length < events.length) return undefined
  return stated.reduce((sum, event) => sum + (event.sessions ?? 0), 0) + days.size
}
