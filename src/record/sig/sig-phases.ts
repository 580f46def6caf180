/** Lays the doses of an instruction along the days: "for 7 days", "then", "increase by 25 mg every week". */
import { dailyAmount, product, type SegmentDose } from './daily-amount.ts'
import type { ElementOf, Range, SigElement } from './sig-element.ts'
import type { SigAmount, SigPhase } from './sig-reading.ts'
import { type Segment, segmentsOf } from './sig-segments.ts'

export type PhasesRead = {
  /** Empty where the dose is not known from the first day on. */
  readonly phases: readonly SigPhase[]
  /** What leaves the dose open, or what could not be used. */
  readonly open: readonly SigElement[]
}

/** More steps than this are no plan that anybody follows. */
const mostSteps = 60

type Timeline = {
  readonly phases: readonly SigPhase[]
  readonly last: SegmentDose | undefined
  readonly open: readonly SigElement[]
  /** The doses from here on are not known. */
  readonly ended: boolean
}

const nothingYet: Timeline = { phases: [], last: undefined, open: [], ended: false }

/** The phases of an instruction as far as they are certain. */
export function sigPhases(elements: readonly SigElement[]): PhasesRead {
  const segments = withFrequencyOfNext(withStrength(segmentsOf(elements)))
  const misplaced = segments.filter(({ label }, at) => label !== undefined && at > 0 && !segments[0]?.label)
  if (misplaced.length > 0) return { phases: [], open: misplaced.flatMap((segment) => segment.elements) }
  const timeline = segments.reduce(withSegment, nothingYet)
  return { phases: timeline.phases, open: timeline.open }
}

/** "50 mg tablet: 1 daily for 7 days, then 2 daily": the strength holds for every step. */
function withStrength(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments
  const strength = first?.elements.find(
    (element) => element.kind === 'amount' && element.amount.role === 'strength',
  )
  if (first === undefined || strength === undefined) return segments
  return [
    first,
    ...rest.map((segment) =>
      countsUnits(segment) ? { ...segment, elements: [strength, ...segment.elements] } : segment,
    ),
  ]
}

function countsUnits({ elements, change }: Segment): boolean {
  const amounts = elements.filter((element) => element.kind === 'amount')
  return change === undefined && amounts.length > 0 && amounts.every(({ amount }) => amount.unit === 'unit')
}

/** "25 mg for 7 days then 50 mg daily": the first dose is a daily one too. */
function withFrequencyOfNext(segments: readonly Segment[]): readonly Segment[] {
  const [first, ...rest] = segments
  if (first === undefined || rest.some((segment) => segment.change !== undefined)) return segments
  const daily = rest.flatMap(({ elements }) => elements).find((element) => element.kind === 'frequency')
  const isDaily = daily !== undefined && daily.frequency.everyDays === 1 && daily.frequency.high === 1
  if (!isDaily || !lacksOnlyFrequency(dailyAmount(first.elements))) return segments
  return [{ ...first, elements: [...first.elements, daily] }, ...rest]
}

function lacksOnlyFrequency(dose: SegmentDose): boolean {
  return !dose.contradictory && dose.amount !== undefined && dose.count === undefined
}

function withSegment(timeline: Timeline, segment: Segment): Timeline {
  if (timeline.ended) return { ...timeline, open: [...timeline.open, ...segment.elements] }
  if (segment.elements.some((element) => element.kind === 'stop')) return stopped(timeline, segment)
  if (leavesOpen(segment)) return unknownFrom(timeline, segment)
  if (segment.change !== undefined) return changed(timeline, segment)
  const dose = inherited(dailyAmount(segment.elements), timeline.last)
  return dose.perDay === undefined
    ? unknownFrom(timeline, segment)
    : placed(timeline, segment, dose, dose.perDay)
}

/** "then stop": nothing more to know where the days before it are counted; otherwise the end is open. */
function stopped(timeline: Timeline, segment: Segment): Timeline {
  const last = timeline.phases.at(-1)
  const alone = segment.change === undefined && !segment.elements.some((element) => element.kind === 'amount')
  if (last === undefined || !alone) return unknownFrom(timeline, segment)
  return last.days === undefined ? { ...timeline, open: [...timeline.open, ...segment.elements] } : timeline
}

function leavesOpen({ elements }: Segment): boolean {
  return elements.some(
    (element) => element.kind === 'unknown' || (element.kind === 'as-directed' && element.instead),
  )
}

/** From this segment on the dose is not known; what lies before holds only if its days are counted. */
function unknownFrom(timeline: Timeline, segment: Segment): Timeline {
  const counted = timeline.phases.at(-1)?.days !== undefined
  const open = [
    ...timeline.open,
    ...(segment.change ? [segment.change] : []),
    ...segment.elements.filter(isOpen),
  ]
  return { phases: counted ? timeline.phases : [], last: undefined, open, ended: true }
}

function isOpen(element: SigElement): boolean {
  return element.kind === 'unknown' || element.kind === 'as-directed'
}

/** Where only the amount changes, the times per day stay, and the other way round. */
function inherited(dose: SegmentDose, before: SegmentDose | undefined): SegmentDose {
  if (dose.contradictory || dose.perDay !== undefined || before === undefined) return dose
  const amount = dose.amount ?? before.amount
  const count = dose.count ?? before.count
  if (dose.amount === undefined && dose.count === undefined) return dose
  return { ...dose, amount, count, perDay: product(amount, count) }
}

function placed(timeline: Timeline, segment: Segment, dose: SegmentDose, perDay: SigAmount): Timeline {
  const limits = limited(perDay, segment.elements)
  const days = segment.label?.days ?? (dose.once ? 1 : lengthOf(segment.elements))
  const fromDay = segment.label?.fromDay ?? startOf(timeline, segment)
  const open = [...timeline.open, ...unusedLimits(perDay, segment.elements), ...openLengths(segment.elements)]
  if (fromDay === undefined) return { ...timeline, ...joinedInTime(timeline, limits, dose), open }
  const before = shortened(timeline.phases, fromDay)
  if (before === undefined)
    return { phases: [], last: undefined, open: [...open, ...segment.elements], ended: true }
  return { ...timeline, phases: [...before, { fromDay, days, perDay: limits }], last: dose, open }
}

/** The day on which a segment begins; `undefined` where nothing says when. */
function startOf({ phases }: Timeline, { elements }: Segment): number | undefined {
  const last = phases.at(-1)
  if (last === undefined) return 0
  const after = elements.find((element) => element.kind === 'after')
  if (after !== undefined)
    return after.days.low === after.days.high ? last.fromDay + after.days.low : undefined
  return last.days === undefined ? undefined : last.fromDay + last.days
}

/** "50 mg then 100 mg", and nobody says when: the dose is 50 to 100 mg. */
function joinedInTime(timeline: Timeline, perDay: SigAmount, dose: SegmentDose): Partial<Timeline> {
  const last = timeline.phases.at(-1)
  if (last === undefined || last.perDay.unit !== perDay.unit) return { phases: [], ended: true }
  const range = {
    ...perDay,
    low: Math.min(last.perDay.low, perDay.low),
    high: Math.max(last.perDay.high, perDay.high),
  }
  return { phases: [...timeline.phases.slice(0, -1), { fromDay: last.fromDay, perDay: range }], last: dose }
}

/** The last phase ends where the next one begins. `undefined` where they overlap or leave days without a dose. */
function shortened(phases: readonly SigPhase[], nextFrom: number): readonly SigPhase[] | undefined {
  const last = phases.at(-1)
  if (last === undefined) return nextFrom === 0 ? [] : undefined
  const days = nextFrom - last.fromDay
  if (days <= 0 || (last.days !== undefined && last.days !== days)) return undefined
  return [...phases.slice(0, -1), { ...last, days }]
}

/** The stated number of days; `undefined` where it is open or said twice. */
function lengthOf(elements: readonly SigElement[]): number | undefined {
  const [first, another] = durationsOf(elements)
  if (first === undefined || first.low !== first.high) return undefined
  return another === undefined || another.low === first.low ? first.low : undefined
}

function durationsOf(elements: readonly SigElement[]): readonly Range[] {
  return elements.filter((element) => element.kind === 'duration').map((element) => element.days)
}

function openLengths(elements: readonly SigElement[]): readonly SigElement[] {
  const durations = elements.filter((element) => element.kind === 'duration')
  return lengthOf(elements) === undefined ? durations : []
}

/** "as needed" may be nothing; "may repeat" may be more; a maximum per day is never exceeded. */
function limited(perDay: SigAmount, elements: readonly SigElement[]): SigAmount {
  const repeats = elements.find((element) => element.kind === 'may-repeat')?.times ?? 0
  const high = perDay.high * (1 + repeats)
  const caps = maximaOf(elements).filter((cap) => isUsable(cap, perDay))
  const highest = Math.min(high, ...caps.map(({ amount }) => amount.high))
  const low = elements.some((element) => element.kind === 'as-needed') ? 0 : Math.min(perDay.low, highest)
  return { low, high: highest, unit: perDay.unit }
}

function unusedLimits(perDay: SigAmount, elements: readonly SigElement[]): readonly SigElement[] {
  return maximaOf(elements).filter((cap) => !isUsable(cap, perDay))
}

function maximaOf(elements: readonly SigElement[]): readonly ElementOf<'maximum'>[] {
  return elements.filter((element) => element.kind === 'maximum')
}

function isUsable(cap: ElementOf<'maximum'>, perDay: SigAmount): boolean {
  return !cap.perDose && cap.amount.unit === perDay.unit
}

/** "increase to 100 mg after 1 week", "increase by 25 mg every week to 100 mg". */
function changed(timeline: Timeline, segment: Segment): Timeline {
  const step = segment.elements.find((element) => element.kind === 'step')
  const target = segment.elements.find((element) => element.kind === 'target')
  if (timeline.phases.length === 0) return unknownFrom(timeline, segment)
  if (step !== undefined) return stepped(timeline, segment, step, target)
  const elements = target === undefined ? segment.elements : [asAmount(target), ...withoutTarget(segment)]
  const dose = inherited(dailyAmount(elements), timeline.last)
  if (dose.perDay === undefined || dose.amount === undefined || !saysDose(elements))
    return unknownFrom(timeline, segment)
  return placed(timeline, segment, dose, isPermitted(segment) ? reaching(timeline, dose.perDay) : dose.perDay)
}

function asAmount({ amount, from, to }: ElementOf<'target'>): SigElement {
  return { kind: 'amount', amount, upTo: false, from, to }
}

function withoutTarget({ elements }: Segment): readonly SigElement[] {
  return elements.filter((element) => element.kind !== 'target')
}

function saysDose(elements: readonly SigElement[]): boolean {
  return elements.some((element) => element.kind === 'amount' || element.kind === 'frequency')
}

function isPermitted({ elements }: Segment): boolean {
  return elements.some((element) => element.kind === 'may')
}

/** "may increase to": the dose is anywhere between the old one and the new one. */
function reaching(timeline: Timeline, perDay: SigAmount): SigAmount {
  const last = timeline.phases.at(-1)?.perDay ?? perDay
  return { ...perDay, low: Math.min(last.low, perDay.low), high: Math.max(last.high, perDay.high) }
}

function stepped(
  timeline: Timeline,
  segment: Segment,
  step: ElementOf<'step'>,
  target: ElementOf<'target'> | undefined,
): Timeline {
  const base = timeline.phases.at(-1)
  const every = segment.elements.find((element) => element.kind === 'frequency')?.frequency.everyDays
  if (base === undefined || every === undefined || !isOncePerDay(timeline.last))
    return unknownFrom(timeline, segment)
  const size = step.amount.low * (segment.change?.direction === 'down' ? -1 : 1)
  const goal = target?.amount.high
  const exact = base.perDay.low === base.perDay.high && step.amount.low === step.amount.high
  const oneUnit =
    step.amount.unit === base.perDay.unit && (target?.amount.unit ?? step.amount.unit) === base.perDay.unit
  if (!exact || !oneUnit || goal === undefined || (goal - base.perDay.low) * size <= 0) {
    return unknownFrom({ ...timeline, phases: lasting(timeline.phases, base.days ?? every) }, segment)
  }
  if (isPermitted(segment)) {
    const days = base.days ?? every
    const range = reaching(timeline, { low: goal, high: goal, unit: base.perDay.unit })
    return {
      ...timeline,
      phases: [...lasting(timeline.phases, days), { fromDay: base.fromDay + days, perDay: range }],
    }
  }
  const steps = Math.ceil((goal - base.perDay.low) / size)
  if (steps > mostSteps) return unknownFrom(timeline, segment)
  return {
    ...timeline,
    phases: [...lasting(timeline.phases, base.days ?? every), ...ladder(base, size, goal, every)],
  }
}

function isOncePerDay(dose: SegmentDose | undefined): boolean {
  return dose?.count?.low === 1 && dose.count.high === 1
}

function lasting(phases: readonly SigPhase[], days: number): readonly SigPhase[] {
  const last = phases.at(-1)
  return last === undefined ? phases : [...phases.slice(0, -1), { ...last, days }]
}

/** The steps from the base dose to the goal; the last one stays. */
function ladder(base: SigPhase, size: number, goal: number, every: number): readonly SigPhase[] {
  const steps = Math.ceil((goal - base.perDay.low) / size)
  const start = base.fromDay + (base.days ?? every)
  return Array.from({ length: steps }, (_, at) => {
    const isLast = at === steps - 1
    const amount = isLast ? goal : base.perDay.low + size * (at + 1)
    const perDay = { low: amount, high: amount, unit: base.perDay.unit }
    return { fromDay: start + at * every, days: isLast ? undefined : every, perDay }
  })
}
