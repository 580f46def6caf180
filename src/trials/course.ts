/** Everything a record says of one agent, before gaps divide it into trials. */
import { crossTaperDays } from '../knowledge/definitions/events.ts'
import type { Exposure, PatientRecord, Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import {
  type DoubtedSupply,
  type RoughCourse,
  type RoughStart,
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
  const courses = [...byAgent.values()].map(({ agent, exposures }) => spansOf(agent, exposures, limit))
  const starts = startsOfAntidepressants(courses)
  const roughStarts = roughStartsOf(courses.filter(isAntidepressant))
  const anyStarts = [...roughStarts, ...starts.map(({ agent, from }) => ({ agent, first: from, last: from }))]
  return courses.map((course) => ({
    agent: course.agent,
    exposures: course.exposures,
    segments: timeline(doubtLeftovers(course, starts)),
    fills: course.fills,
    undated: course.exposures.filter((exposure) => exposure.start === undefined),
    rough: course.rough,
    doubtedSupplies: [...lastSupplyInDoubt(course, roughStarts), ...movedSuppliesInDoubt(course, anyStarts)],
  }))
}

type LaidOut = {
  readonly agent: TrialAgent
  readonly exposures: readonly Exposure[]
  readonly spans: readonly Span[]
  readonly fills: readonly Fill[]
  readonly rough: RoughCourse | undefined
}

function spansOf(agent: TrialAgent, exposures: readonly Exposure[], limit: Day): LaidOut {
  const spans = exposures.flatMap((exposure) => layOut(exposure, agent, limit))
  const dispensed = spans.filter((span) => span.kind === 'dispensing')
  const others = spans.filter((span) => span.kind !== 'dispensing')
  const laid = carryForward(
    withOrderedDose(
      dispensed.filter((span) => span.cover === 'documented'),
      others,
    ),
  )
  const unsure = dispensed.filter((span) => span.cover === 'possible')
  return {
    agent,
    exposures,
    spans: [...laid, ...unsure, ...ordersBeside(others, dispensed)],
    fills: laid
      .filter((span) => span.cover === 'documented')
      .map(({ from, to, ref, sameDay }) => ({ on: from, supplyDays: to - from, ref, sameDay })),
    rough: roughCourse(exposures, spans, limit),
  }
}

/** A dispensing that names no dose was of the dose of the order it fulfils, or of the order then in force. */
function withOrderedDose(fills: readonly Span[], others: readonly Span[]): readonly Span[] {
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
  return others.flatMap((span) => {
    if (span.kind !== 'order') return [span]
    const filled = dispensed.some(
      (fill) => fill.fulfils === span.ref || (fill.from >= span.from && fill.from < span.to),
    )
    return filled ? [] : [{ ...span, cover: 'possible' as const, doubtedBy: [supply.ref] }]
  })
}

/** `refs`: what tells the day, and the undated entries, which may be what makes it an antidepressant. */
type Start = { readonly agent: string; readonly from: Day; readonly refs: readonly [Ref, ...Ref[]] }

/** First days of antidepressants: a refill is no start, and what a trap closes on is no antidepressant. */
function startsOfAntidepressants(courses: readonly LaidOut[]): readonly Start[] {
  return courses
    .filter(isAntidepressant)
    .flatMap((course) => startsOfCourse(course))
    .sort((a, b) => a.from - b.from || (a.refs[0] < b.refs[0] ? -1 : 1))
}

function isAntidepressant({ agent, exposures }: LaidOut): boolean {
  return agent.role === 'antidepressant' && trapsOf(agent, exposures).length === 0
}

function startsOfCourse({ agent, spans, exposures }: LaidOut): readonly Start[] {
  const undated = exposures.filter(({ start }) => start === undefined).map(({ ref }) => ref)
  const starts: Start[] = []
  let lastDay = Number.NEGATIVE_INFINITY
  for (const { from, to, ref } of [...spans].sort((a, b) => a.from - b.from || byRef(a, b))) {
    if (from - lastDay > crossTaperDays.value) starts.push({ agent: agent.id, from, refs: [ref, ...undated] })
    lastDay = Math.max(lastDay, to)
  }
  return starts
}

/**
 * A supply is not intake. What is left of the last supply when another antidepressant begins may never have been
 * taken: from that day on it is possible, not documented.
 */
function doubtLeftovers(course: LaidOut, starts: readonly Start[]): readonly Span[] {
  const lastEvidence = lastEvidenceOf(course)
  return course.spans.flatMap((span) => {
    if (span.kind !== 'dispensing' || span.cover === 'possible' || span.from !== lastEvidence) return [span]
    const next = starts.find(({ from }) => from > span.from && from < span.to)
    if (next === undefined) return [span]
    return [
      { ...span, to: next.from },
      { ...span, from: next.from, cover: 'possible' as const, doubtedBy: next.refs },
    ]
  })
}

function lastEvidenceOf({ spans }: LaidOut): number {
  return Math.max(...spans.map((span) => span.from))
}

/** The last supply, if an antidepressant of which only the month or year is known can have begun within it. */
function lastSupplyInDoubt(course: LaidOut, starts: readonly RoughStart[]): readonly DoubtedSupply[] {
  if (starts.length === 0) return []
  const lastEvidence = lastEvidenceOf(course)
  return course.spans.filter(
    ({ kind, cover, from, to }) =>
      kind === 'dispensing' &&
      cover === 'documented' &&
      from === lastEvidence &&
      canHaveBegunWithin({ from, to }, course, starts),
  )
}

/** A supply of which only the month or year is known, if an antidepressant can have begun within it. */
function movedSuppliesInDoubt(course: LaidOut, starts: readonly RoughStart[]): readonly DoubtedSupply[] {
  const moved = (course.rough?.entries ?? []).filter(
    ({ exposure, laterBy }) => exposure.kind === 'dispensing' && laterBy > 0,
  )
  return moved
    .map(({ from, to, laterBy }) => ({ from, to: (to + laterBy) as Day }))
    .filter((supply) => canHaveBegunWithin(supply, course, starts))
}

function canHaveBegunWithin(
  { from, to }: DoubtedSupply,
  { agent }: LaidOut,
  starts: readonly RoughStart[],
): boolean {
  return starts.some((start) => start.agent !== agent.id && start.first < to && start.last > from)
}
