/** Everything a record says of one agent, before gaps divide it into trials. */
import { crossTaperDays } from '../knowledge/definitions/events.ts'
import type { Exposure, PatientRecord } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import {
  type DoubtedSupply,
  firstStartWithin,
  type PossibleStart,
  type RoughCourse,
  roughCourse,
  roughStartsOf,
} from './rough-course.ts'
import { layOut, type Span } from './span.ts'
import { byRef, carryForward } from './supply.ts'
import { timeline } from './timeline.ts'
import { trapsOf } from './traps-of.ts'
import type { Fill, Segment } from './trial.ts'
import { type TrialAgent, trialAgentsOf } from './trial-agent.ts'

export type Course = {
  readonly agent: TrialAgent
  readonly exposures: readonly Exposure[]
  readonly segments: readonly Segment[]
  readonly fills: readonly Fill[]
  /** Exposures without any date. */
  readonly undated: readonly Exposure[]
  /** Where the days of one of its entries are known only roughly: where each of them lies. */
  readonly rough?: RoughCourse | undefined
  /** Supplies of which it is not known whether another antidepressant began within them. */
  readonly doubtedSupplies?: readonly DoubtedSupply[] | undefined
}

/** One course for each agent in the record. `limit` is the first day that is not looked at. */
export function rebuildCourses(record: PatientRecord, limit: Day): readonly Course[] {
  const byAgent = new Map<string, { agent: TrialAgent; exposures: Exposure[] }>()
  for (const exposure of record.exposures) {
    for (const agent of trialAgentsOf(exposure)) {
      const known = byAgent.get(agent.id)
      if (known) known.exposures.push(exposure)
      else byAgent.set(agent.id, { agent, exposures: [exposure] })
    }
  }
  const courses: LaidOut[] = []
  for (const { agent, exposures } of byAgent.values()) courses.push(laidOut(agent, exposures, limit))
  const doubtedSupplies = suppliesInDoubt(courses)
  return courses.map((course) => ({
    agent: course.agent,
    exposures: course.exposures,
    segments: timeline(doubtLeftovers(course, courses)),
    fills: course.fills,
    undated: course.undated,
    rough: course.rough,
    doubtedSupplies: doubtedSupplies(course),
  }))
}

type LaidOut = {
  readonly agent: TrialAgent
  readonly exposures: readonly Exposure[]
  readonly undated: readonly Exposure[]
  readonly spans: readonly Span[]
  readonly fills: readonly Fill[]
  readonly rough: RoughCourse | undefined
}

function laidOut(agent: TrialAgent, exposures: readonly Exposure[], limit: Day): LaidOut {
  const dispensed: Span[] = []
  const others: Span[] = []
  const undated: Exposure[] = []
  for (const exposure of exposures) {
    if (exposure.start === undefined) undated.push(exposure)
    for (const span of layOut(exposure, agent, limit)) {
      if (span.kind === 'dispensing') dispensed.push(span)
      else others.push(span)
    }
  }
  const sure = dispensed.some(isUnsure) ? dispensed.filter((span) => !isUnsure(span)) : dispensed
  const laid = carryForward(withOrderedDose(sure, others))
  const unsure = sure === dispensed ? noSpans : dispensed.filter(isUnsure)
  const beside = ordersBeside(others, dispensed)
  const spans = unsure.length + beside.length === 0 ? laid : [...laid, ...unsure, ...beside]
  const rough = roughCourse(exposures, dispensed, others, limit)
  return { agent, exposures, undated, spans, fills: fillsOf(laid), rough }
}

const noSpans: readonly Span[] = []

function isUnsure({ cover }: Span): boolean {
  return cover === 'possible'
}

function fillsOf(laid: readonly Span[]): readonly Fill[] {
  const fills: Fill[] = []
  for (const { from, to, ref, sameDay, cover } of laid) {
    if (cover === 'documented') fills.push({ on: from, supplyDays: to - from, ref, sameDay })
  }
  return fills
}

/** A dispensing that names no dose was of the dose of the order it fulfils, or of the order then in force. */
function withOrderedDose(fills: readonly Span[], others: readonly Span[]): readonly Span[] {
  if (fills.every(({ dose }) => dose !== undefined)) return fills
  const orders = others.filter((span) => span.kind === 'order' && span.dose !== undefined)
  return fills.map((fill) => {
    if (fill.dose !== undefined) return fill
    const order =
      orders.find((span) => span.ref === fill.fulfils) ??
      orders.findLast((span) => span.from <= fill.from && span.to >= fill.from)
    return order === undefined ? fill : { ...fill, dose: order.dose }
  })
}

/**
 * Where dispensings are known, they and not the order tell what was at hand: a filled order adds no days, and an
 * order that nobody filled is possible at most.
 */
function ordersBeside(others: readonly Span[], dispensed: readonly Span[]): readonly Span[] {
  const [supply] = dispensed
  if (supply === undefined) return others
  const beside: Span[] = []
  for (const span of others) {
    if (span.kind !== 'order') beside.push(span)
    else if (!dispensed.some((fill) => fills(fill, span)))
      beside.push({ ...span, cover: 'possible', doubtedBy: [supply.ref] })
  }
  return beside
}

function fills({ fulfils, from }: Span, order: Span): boolean {
  return fulfils === order.ref || (from >= order.from && from < order.to)
}

/** First days of antidepressants: a refill is no start, and what a trap closes on is no antidepressant. */
function startsOfAntidepressants(courses: readonly LaidOut[]): readonly PossibleStart[] {
  return courses.filter(isAntidepressant).flatMap(startsOfCourse)
}

function isAntidepressant({ agent, exposures }: LaidOut): boolean {
  return agent.role === 'antidepressant' && trapsOf(agent, exposures).length === 0
}

/** The undated entries tell of it too: they may be what makes it an antidepressant. */
function startsOfCourse({ agent, spans, exposures }: LaidOut): readonly PossibleStart[] {
  const undated = exposures.filter(({ start }) => start === undefined).map(({ ref }) => ref)
  const starts: PossibleStart[] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const { from, to, ref } of [...spans].sort((a, b) => a.from - b.from || byRef(a, b))) {
    if (from - lastDay > crossTaperDays.value)
      starts.push({ agent: agent.id, first: from, last: from, refs: [ref, ...undated] })
    lastDay = Math.max(lastDay, to)
  }
  return starts
}

/**
 * A supply is not intake. What is left of the last supply when another antidepressant begins, or can have begun, may
 * never have been taken: from that day on it is possible, not documented.
 */
function doubtLeftovers(course: LaidOut, courses: readonly LaidOut[]): readonly Span[] {
  const { agent, spans } = course
  const leftovers = lastSupplies(course)
  if (!leftovers.some((span) => isAnythingBegunIn(span, courses))) return spans
  const starts = possibleStartsOf(courses)
  return spans.flatMap((span) => {
    const next = leftovers.includes(span) ? firstStartWithin(span, agent.id, starts) : undefined
    if (next === undefined) return [span]
    return [
      { ...span, to: next.day },
      { ...span, from: next.day, cover: 'possible' as const, doubtedBy: next.start.refs },
    ]
  })
}

function isLastSupply({ kind, cover, from }: Span, lastEvidence: number): boolean {
  return kind === 'dispensing' && cover === 'documented' && from === lastEvidence
}

function lastEvidenceOf(spans: readonly Span[]): number {
  let last = Number.NEGATIVE_INFINITY
  for (const { from } of spans) last = Math.max(last, from)
  return last
}

function isAnythingBegunIn({ from, to }: Span, courses: readonly LaidOut[]): boolean {
  return courses.some(
    ({ spans, rough }) => rough !== undefined || spans.some((span) => span.from > from && span.from < to),
  )
}

/** On exact days, and where the record tells only the month or the year. */
function possibleStartsOf(courses: readonly LaidOut[]): readonly PossibleStart[] {
  return [...startsOfAntidepressants(courses), ...roughStartsOf(courses.filter(isAntidepressant))]
}

const noDoubts: readonly DoubtedSupply[] = []

/** Nothing is in doubt where every day is known. */
function suppliesInDoubt(courses: readonly LaidOut[]): (course: LaidOut) => readonly DoubtedSupply[] {
  if (courses.every(({ rough }) => rough === undefined)) return () => noDoubts
  const rough = roughStartsOf(courses.filter(isAntidepressant))
  const any = possibleStartsOf(courses)
  return (course) => [
    ...inDoubt(lastSupplies(course), course, rough),
    ...inDoubt(movedSupplies(course), course, any).map((supply) => ({ ...supply, isMoved: true })),
  ]
}

type Supply = Pick<DoubtedSupply, 'from' | 'to'>

/** Those within which one of these antidepressants can have begun. */
function inDoubt(
  supplies: readonly Supply[],
  { agent }: LaidOut,
  starts: readonly PossibleStart[],
): readonly DoubtedSupply[] {
  return supplies.flatMap(({ from, to }) => {
    const next = firstStartWithin({ from, to }, agent.id, starts)
    return next === undefined ? [] : [{ from, to, endsFirst: next.day, isMoved: false }]
  })
}

function lastSupplies({ spans }: LaidOut): readonly Span[] {
  const lastEvidence = lastEvidenceOf(spans)
  return spans.filter((span) => isLastSupply(span, lastEvidence))
}

/** Supplies of which only the month or year is known: with all the days on which they may have been taken. */
function movedSupplies({ rough }: LaidOut): readonly Supply[] {
  return (rough?.entries ?? [])
    .filter(({ exposure, laterBy }) => exposure.kind === 'dispensing' && laterBy > 0)
    .map(({ from, to, laterBy }) => ({ from, to: (to + laterBy) as Day }))
}
