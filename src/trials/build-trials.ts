/** Courses → trials: divided by gaps, given their roles, with the evidence on intake, outcome and end. */
import { orderValidDays } from '../knowledge/definitions/events.ts'
import { ingredient } from '../knowledge/medicines/index.ts'
import type { Exposure, PatientRecord, Statement } from '../record/record.ts'
import type { Concept } from '../units/code.ts'
import { addDays, type Day, type StatedDate } from '../units/day.ts'
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
import type { Indication, ReportedOutcomeEvidence, StopEvidence, Trial } from './trial.ts'
import { doseOfAgent } from './trial-agent.ts'

/** Every trial in a record, in order of start; those without a date come last. */
export function buildTrials(
  record: PatientRecord,
  courses: readonly Course[],
  maximumGapDays: number,
): readonly Trial[] {
  const trials = courses.flatMap((course) => trialsOfCourse(record, course, maximumGapDays))
  return withRoles([...trials, ...procedureTrials(record)].sort(byStart))
}

function trialsOfCourse(record: PatientRecord, course: Course, maximumGapDays: number): readonly Trial[] {
  const runs = splitByGap(course.segments, maximumGapDays)
  const boundsOf = boundsOfTrials(course, runs, maximumGapDays)
  const trials = runs.map((run, index) => {
    const trial = datedTrial(record, course, run, `${course.agent.id}-${index + 1}`)
    return { ...trial, bounds: boundsOf(trial, run) }
  })
  if (trials.length === 0)
    return course.undated.length === 0
      ? []
      : [undatedTrial(record, course, course.undated, `${course.agent.id}-1`)]
  const others = course.undated.filter((entry) => mayBeOfAnotherCourse(entry, course))
  if (others.length === 0) return trials
  return [...trials, undatedTrial(record, course, others, `${course.agent.id}${besideDated}`)]
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

type DatedTrial = Trial & { readonly start: Day; readonly end: Day }

function datedTrial(record: PatientRecord, course: Course, segments: Run, id: string): DatedTrial {
  const documented = segments.filter((segment) => segment.cover === 'documented')
  const from = segments[0].from
  const to = lastDayOf(segments)
  const start = documented[0]?.from ?? from
  const end = documented.at(-1)?.to ?? start
  const refs = new Set(segments.flatMap((segment) => segment.evidence))
  const exposures = course.exposures.filter(
    (exposure) => refs.has(exposure.ref) || ordered(exposure, course, segments, refs),
  )
  const stated = exposures.map((exposure) => exposure.start).find((date) => date?.first === start)
  const trial = trialFrom(record, course, exposures, id)
  const fills = course.fills.filter((fill) => fill.on >= from && fill.on < to)
  const sameDay = fills.flatMap((fill) => fill.sameDay ?? [])
  return {
    ...trial,
    evidence: [...new Set([...trial.evidence, ...refs, ...sameDay])],
    start,
    end,
    startPrecision: stated?.precision ?? 'day',
    latestEnd: latestEnd(stated, end),
    possibleEnd: to > end ? to : undefined,
    segments,
    fills,
  }
}

/** The first day after the last segment. */
function lastDayOf(segments: Run): Day {
  return Math.max(...segments.map((segment) => segment.to)) as Day
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
  return {
    ...trialFrom(record, course, entries, id),
    startPrecision: 'unknown',
    segments: [],
    fills: [],
    statedDays: known.length === stated.length ? Math.max(...known) : undefined,
    undatedDose: dose,
  }
}

/** What does not depend on dates. */
function trialFrom(
  record: PatientRecord,
  course: Course,
  exposures: readonly Exposure[],
  id: string,
): Omit<Trial, 'segments' | 'fills' | 'startPrecision'> {
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
    evidence: [...exposures, ...statements].map((entry) => entry.ref),
  }
}

/** A statement may name the agent, or one trial of it. */
function isAbout(statement: Statement, agent: string, trial: string): boolean {
  return 'agent' in statement.says && (statement.says.agent === agent || statement.says.agent === trial)
}

function indicationsOf(
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly Indication[] {
  const recorded = exposures.flatMap(({ reasons, ref }) =>
    reasons.map((reason) => ({ depression: isForDepression(reason), words: wordsOf(reason), ref })),
  )
  const stated = statements.flatMap(({ says, ref }) =>
    says.kind === 'indication'
      ? [
          {
            depression: says.value === 'depression' ? ('yes' as const) : ('no' as const),
            words: says.value,
            ref,
          },
        ]
      : [],
  )
  return [...recorded, ...stated]
}

function wordsOf(reason: Concept): string {
  return reason.text ?? reason.codes[0]?.display ?? ''
}

function stopsOf(exposures: readonly Exposure[], statements: readonly Statement[]): readonly StopEvidence[] {
  const fromExposures = exposures.flatMap((exposure) => {
    const reasons = exposure.stopReasons.map(reasonOf)
    if (exposure.reported?.stopReason !== undefined) reasons.push(exposure.reported.stopReason)
    return reasons.map((reason) => ({ reason, ref: exposure.ref }))
  })
  const stated = statements.flatMap(({ says, ref }) =>
    says.kind === 'stop-reason' ? [{ reason: says.value, ref }] : [],
  )
  return [...fromExposures, ...stated]
}

function outcomesOf(
  exposures: readonly Exposure[],
  statements: readonly Statement[],
): readonly ReportedOutcomeEvidence[] {
  const reported = exposures.flatMap(({ reported, ref }) =>
    reported?.outcome === undefined
      ? []
      : [{ outcome: reported.outcome, improvementPercent: reported.improvementPercent, ref }],
  )
  const stated = statements.flatMap(({ says, ref }) =>
    says.kind === 'outcome' ? [{ outcome: says.value, ref }] : [],
  )
  return [...reported, ...stated]
}

function byStart(a: Trial, b: Trial): number {
  const startA = a.start ?? Number.POSITIVE_INFINITY
  const startB = b.start ?? Number.POSITIVE_INFINITY
  if (startA !== startB) return startA - startB
  return a.id < b.id ? -1 : 1
}
