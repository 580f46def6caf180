/** Courses → trials: divided by gaps, given their roles, with the evidence on intake, outcome and end. */
import { orderValidDays } from '../knowledge/definitions/events.ts'
import { ingredient } from '../knowledge/medicines/index.ts'
import type { Exposure, PatientRecord, Statement } from '../record/record.ts'
import type { Concept } from '../units/code.ts'
import { addDays, type Day } from '../units/day.ts'
import { adherenceEvidence } from './adherence-evidence.ts'
import type { Course } from './course.ts'
import { isForDepression } from './indication.ts'
import { procedureTrials } from './procedure-trials.ts'
import { reasonOf } from './reason-of.ts'
import { withRoles } from './roles.ts'
import { splitByGap } from './split-by-gap.ts'
import { combinedDose } from './supply.ts'
import { trapsOf } from './traps-of.ts'
import type { Indication, ReportedOutcomeEvidence, Segment, StopEvidence, Trial } from './trial.ts'

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
  const trials = runs.map((run, index) => datedTrial(record, course, run, `${course.agent.id}-${index + 1}`))
  if (course.undated.length === 0 || trials.length > 0) return trials
  return [undatedTrial(record, course)]
}

function datedTrial(record: PatientRecord, course: Course, segments: readonly Segment[], id: string): Trial {
  const first = segments[0]
  const documented = segments.filter((segment) => segment.cover === 'documented')
  const start = documented[0]?.from ?? first?.from
  const lastPossible = segments.at(-1)?.to
  const end = documented.at(-1)?.to ?? start
  const refs = new Set(segments.flatMap((segment) => segment.evidence))
  const exposures = course.exposures.filter(
    (exposure) => refs.has(exposure.ref) || ordered(exposure, course, segments, refs),
  )
  const starting = exposures.find((exposure) => exposure.start?.first === start)
  const trial = trialFrom(record, course, exposures, id)
  return {
    ...trial,
    evidence: [...new Set([...trial.evidence, ...refs])],
    start,
    end,
    startPrecision: starting?.start?.precision ?? 'day',
    latestEnd: latestEnd(starting, end),
    possibleEnd:
      lastPossible !== undefined && end !== undefined && lastPossible > end ? lastPossible : undefined,
    segments,
    fills: course.fills.filter((fill) => refs.has(fill.ref) && isWithin(fill.on, first?.from, lastPossible)),
  }
}

/** A stated length from an imprecise start ("ten weeks in 2019") can have ended later than from its first day. */
function latestEnd(starting: Exposure | undefined, end: Day | undefined): Day | undefined {
  if (starting?.start === undefined || starting.start.precision === 'day' || end === undefined)
    return undefined
  return addDays(end, starting.start.last - starting.start.first)
}

/**
 * An order whose dispensings tell the days still says why it was given and why it was stopped: it belongs to the
 * trial that its dispensings make, or in whose time it was in force.
 */
function ordered(
  order: Exposure,
  course: Course,
  segments: readonly Segment[],
  refs: ReadonlySet<string>,
): boolean {
  const from = segments[0]?.from
  const to = segments.at(-1)?.to
  if (order.kind !== 'order' || from === undefined || to === undefined) return false
  if (course.exposures.some((exposure) => exposure.fulfils === order.ref && refs.has(exposure.ref)))
    return true
  if (order.start === undefined) return false
  const lastDay = order.end?.last ?? addDays(order.start.last, order.supplyDays ?? orderValidDays.value)
  return order.start.first < to && lastDay >= from
}

function undatedTrial(record: PatientRecord, course: Course): Trial {
  const stated = course.undated.map((exposure) => exposure.statedDays ?? exposure.supplyDays)
  const known = stated.filter((days) => days !== undefined)
  const dose = combinedDose(
    course.undated.map((exposure) => exposure.doses.at(-1)?.amounts.find(isDoseOf(course))?.perDay),
  )
  return {
    ...trialFrom(record, course, course.undated, `${course.agent.id}-1`),
    startPrecision: 'unknown',
    segments: [],
    fills: [],
    statedDays: known.length === stated.length ? Math.max(...known) : undefined,
    undatedDose: dose,
  }
}

function isDoseOf(course: Course): (amount: { readonly ingredient: string }) => boolean {
  return (amount) => amount.ingredient === course.agent.doseIngredient
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
    asNeeded: exposures.length > 0 && exposures.every((exposure) => exposure.asNeeded),
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

function isWithin(day: Day, from: Day | undefined, to: Day | undefined): boolean {
  return from !== undefined && to !== undefined && day >= from && day < to
}

function byStart(a: Trial, b: Trial): number {
  const startA = a.start ?? Number.POSITIVE_INFINITY
  const startB = b.start ?? Number.POSITIVE_INFINITY
  if (startA !== startB) return startA - startB
  return a.id < b.id ? -1 : Number(a.id > b.id)
}
