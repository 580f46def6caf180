/** Courses → trials: divided by gaps, given their roles, with the evidence on intake, outcome and end. */
import { orderValidDays } from '../knowledge/definitions/events.ts'
import { ingredient } from '../knowledge/medicines/index.ts'
import type { Exposure, PatientRecord, Ref, Statement } from '../record/record.ts'
import type { Concept } from '../units/code.ts'
import { addDays, type Day, type Precision, type StatedDate } from '../units/day.ts'
import { inOrder } from '../units/in-order.ts'
import { adherenceEvidence } from './adherence-evidence.ts'
import type { Course } from './course.ts'
import { isForDepression } from './indication.ts'
import { procedureTrials } from './procedure-trials.ts'
import { reasonOf } from './reason-of.ts'
import { withRoles } from './roles.ts'
import { boundsOfTrials } from './rough-course.ts'
import { type Run, splitByGap } from './split-by-gap.ts'
import { combinedDose } from './supply.ts'
import { trapsOf } from './traps-of.ts'
import type {
  Indication,
  ReportedOutcomeEvidence,
  Segment,
  StopEvidence,
  Trial,
  TrialBounds,
} from './trial.ts'
import { doseOfAgent } from './trial-agent.ts'

/** Every trial in a record, in order of start; those without a date come last. */
export function buildTrials(
  record: PatientRecord,
  courses: readonly Course[],
  maximumGapDays: number,
): readonly Trial[] {
  const trials: Trial[] = []
  for (const course of courses) addTrials(trials, record, course, maximumGapDays)
  trials.push(...procedureTrials(record))
  return withRoles(inOrder(trials, beginsBefore))
}

function addTrials(trials: Trial[], record: PatientRecord, course: Course, maximumGapDays: number): void {
  const { agent, segments, undated } = course
  const runs = splitByGap(segments, maximumGapDays)
  const boundsOf = boundsOfTrials(course, runs, maximumGapDays)
  for (const [index, run] of runs.entries())
    trials.push(datedTrial(record, course, run, `${agent.id}-${index + 1}`, boundsOf))
  if (undated.length === 0) return
  if (runs.length === 0) {
    trials.push(undatedTrial(record, course, undated, `${agent.id}-1`))
    return
  }
  const others = undated.filter((entry) => mayBeOfAnotherCourse(entry, course))
  if (others.length > 0) trials.push(undatedTrial(record, course, others, `${agent.id}${besideDated}`))
}

/** The end of the name of a trial of entries without a date beside dated ones. */
export const besideDated = '-undated'

/** Whether it stands for entries without a date beside dated ones of the same agent: perhaps another course, perhaps not. */
export function isBesideDated({ id, agent }: Pick<Trial, 'id' | 'agent'>): boolean {
  return id === `${agent}${besideDated}`
}

/** Neither refused, nor the order or the dispensing of a dated entry. */
function mayBeOfAnotherCourse({ ref, status, fulfils }: Exposure, { exposures }: Course): boolean {
  if (status === 'not-taken') return false
  return !exposures.some(
    (other) => other.start !== undefined && (other.fulfils === ref || other.ref === fulfils),
  )
}

function datedTrial(
  record: PatientRecord,
  course: Course,
  segments: Run,
  id: string,
  boundsOf: ReturnType<typeof boundsOfTrials>,
): Trial {
  const from = segments[0].from
  const to = lastDayOf(segments)
  const start = segments.find(isDocumented)?.from ?? from
  const end = segments.findLast(isDocumented)?.to ?? start
  const refs = new Set<Ref>()
  for (const { evidence } of segments) for (const ref of evidence) refs.add(ref)
  const exposures = course.exposures.filter(
    (exposure) => refs.has(exposure.ref) || ordered(exposure, course, segments, refs),
  )
  const stated = exposures.find((exposure) => exposure.start?.first === start)?.start
  const bounds = boundsOf({ start, end }, segments)
  const fills = course.fills.filter((fill) => fill.on >= from && fill.on < to)
  for (const { sameDay } of fills) for (const ref of sameDay ?? []) refs.add(ref)
  return trialFrom(record, course, exposures, id, {
    refs,
    start,
    end,
    startPrecision: stated?.precision ?? precisionWithin(bounds),
    latestEnd: latestEnd(stated, end),
    possibleEnd: to > end ? to : undefined,
    isEndRough: to > end && isEndRough(exposures, to),
    segments,
    fills,
    bounds,
  })
}

const longestMonthDays = 31

/** Where no entry begins on the first certain day: how closely the days tell on which it can have begun. */
function precisionWithin(bounds: TrialBounds | undefined): Precision {
  const days = bounds === undefined ? 0 : bounds.startLast - bounds.startFirst
  if (days === 0) return 'day'
  return days < longestMonthDays ? 'month' : 'year'
}

/** Is the last that is told of it an end by its month or year, beyond which nothing goes on? */
function isEndRough(exposures: readonly Exposure[], to: Day): boolean {
  return exposures.some(({ end }) => end !== undefined && end.first < end.last && end.last + 1 >= to)
}

function isDocumented({ cover }: Segment): boolean {
  return cover === 'documented'
}

/** The first day after the last segment. */
function lastDayOf(segments: Run): Day {
  let last = segments[0].to
  for (const { to } of segments) if (to > last) last = to
  return last
}

/** A stated length from an imprecise start ("ten weeks in 2019") can have ended later than from its first day. */
function latestEnd(start: StatedDate | undefined, end: Day): Day | undefined {
  if (start === undefined || start.precision === 'day') return undefined
  return addDays(end, start.last - start.first)
}

/**
 * An order whose dispensings tell the days still says why it was given and why it was stopped: it belongs to the
 * trial that its dispensings make, or in whose time it was in force.
 */
function ordered(order: Exposure, course: Course, segments: Run, refs: ReadonlySet<string>): boolean {
  if (order.kind !== 'order') return false
  if (course.exposures.some((exposure) => exposure.fulfils === order.ref && refs.has(exposure.ref)))
    return true
  if (order.start === undefined) return false
  const lastDay = order.end?.last ?? addDays(order.start.last, order.supplyDays ?? orderValidDays.value)
  return order.start.first < lastDayOf(segments) && lastDay >= segments[0].from
}

function undatedTrial(
  record: PatientRecord,
  course: Course,
  entries: readonly Exposure[],
  id: string,
): Trial {
  const stated = entries.map((exposure) => exposure.statedDays ?? exposure.supplyDays)
  const known = stated.filter((days) => days !== undefined)
  const dose = combinedDose(
    entries.map((exposure) => doseOfAgent(course.agent, exposure.doses.at(-1)?.amounts ?? [])),
  )
  return trialFrom(record, course, entries, id, {
    startPrecision: 'unknown',
    segments: [],
    fills: [],
    statedDays: known.length === stated.length ? Math.max(...known) : undefined,
    undatedDose: dose,
  })
}

/** The days of a trial, or what is known in place of them; `refs` tells of them. */
type Days = Pick<
  Trial,
  | 'start'
  | 'end'
  | 'startPrecision'
  | 'latestEnd'
  | 'possibleEnd'
  | 'isEndRough'
  | 'segments'
  | 'fills'
  | 'statedDays'
  | 'undatedDose'
  | 'bounds'
> & { readonly refs?: ReadonlySet<Ref> }

/** Field by field and in one order: objects of one shape are made and read several times faster than grown ones. */
function trialFrom(
  record: PatientRecord,
  course: Course,
  exposures: readonly Exposure[],
  id: string,
  days: Days,
): Trial {
  const { agent } = course
  const statements = record.statements.filter((statement) => isAbout(statement, agent.id, id))
  return {
    id,
    agent: agent.id,
    ingredients: agent.ingredients,
    drugClass: ingredient(agent.doseIngredient)?.class,
    role: agent.role === 'augmentation' ? 'augmentation' : 'antidepressant',
    addedTo: [],
    indications: indicationsOf(exposures, statements),
    adherence: adherenceEvidence(record, course, exposures, statements),
    stops: stopsOf(exposures, statements),
    reportedOutcomes: outcomesOf(exposures, statements),
    traps: trapsOf(agent, exposures),
    asNeeded: exposures.every((exposure) => exposure.asNeeded),
    evidence: evidenceOf(exposures, statements, days.refs),
    start: days.start,
    end: days.end,
    startPrecision: days.startPrecision,
    latestEnd: days.latestEnd,
    possibleEnd: days.possibleEnd,
    isEndRough: days.isEndRough,
    segments: days.segments,
    fills: days.fills,
    statedDays: days.statedDays,
    undatedDose: days.undatedDose,
    bounds: days.bounds,
    nextStep: undefined,
    possibleNextStep: undefined,
  }
}

/** What is said of the trial, then what tells its days. */
function evidenceOf(
  exposures: readonly Exposure[],
  statements: readonly Statement[],
  refs: ReadonlySet<Ref> | undefined,
): readonly Ref[] {
  const said = exposures.map(({ ref }) => ref)
  for (const { ref } of statements) said.push(ref)
  if (refs === undefined) return said
  const all = new Set(said)
  for (const ref of refs) all.add(ref)
  return [...all]
}

/** A statement may name the agent, or one trial of it. */
function isAbout(statement: Statement, agent: string, trial: string): boolean {
  return 'agent' in statement.says && (statement.says.agent === agent || statement.says.agent === trial)
}

function indicationsOf(
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly Indication[] {
  const indications: Indication[] = []
  for (const { reasons, ref } of exposures) {
    for (const reason of reasons)
      indications.push({ depression: isForDepression(reason), words: wordsOf(reason), ref })
  }
  for (const { says, ref } of statements) {
    if (says.kind !== 'indication') continue
    indications.push({ depression: says.value === 'depression' ? 'yes' : 'no', words: says.value, ref })
  }
  return indications
}

function wordsOf(reason: Concept): string {
  return reason.text ?? reason.codes[0]?.display ?? ''
}

function stopsOf(exposures: readonly Exposure[], statements: readonly Statement[]): readonly StopEvidence[] {
  const stops: StopEvidence[] = []
  for (const { stopReasons, reported, ref } of exposures) {
    for (const reason of stopReasons) stops.push({ reason: reasonOf(reason), ref })
    if (reported?.stopReason !== undefined) stops.push({ reason: reported.stopReason, ref })
  }
  for (const { says, ref } of statements) {
    if (says.kind === 'stop-reason') stops.push({ reason: says.value, ref })
  }
  return stops
}

function outcomesOf(
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly ReportedOutcomeEvidence[] {
  const outcomes: ReportedOutcomeEvidence[] = []
  for (const { reported, ref } of exposures) {
    if (reported?.outcome === undefined) continue
    outcomes.push({ outcome: reported.outcome, improvementPercent: reported.improvementPercent, ref })
  }
  for (const { says, ref } of statements) {
    if (says.kind === 'outcome') outcomes.push({ outcome: says.value, ref })
  }
  return outcomes
}

function beginsBefore(a: Trial, b: Trial): boolean {
  const startA = a.start ?? Number.POSITIVE_INFINITY
  const startB = b.start ?? Number.POSITIVE_INFINITY
  return startA === startB ? a.id < b.id : startA < startB
}
