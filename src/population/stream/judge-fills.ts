/**
 * One person's fills under a definition that counts successive treatments. The same answers as the query of
 * `query/steps/successive-treatments.ts`, a person at a time; whoever needs more than fills is sent to the query.
 */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { crossTaperDays } from '../../knowledge/definitions/events.ts'
import type { DrugClass } from '../../knowledge/medicines/index.ts'
import {
  doubtLeftovers,
  fillsOfDays,
  laidFills,
  type Start,
  type StreamCourse,
  type StreamSpan,
  segmentsOf,
  startsOf,
  unclear,
} from './fill-courses.ts'
import type { StreamProduct } from './packed-fill.ts'

export type StreamAgent = {
  readonly id: string
  readonly role: 'antidepressant' | 'augmentation'
  readonly drugClass: DrugClass | undefined
}
export type StreamTables = {
  readonly products: readonly StreamProduct[]
  readonly agents: readonly StreamAgent[]
  /** The agent of each product. */
  readonly agentOf: Int32Array
  /** Whether any product is in a trap. */
  readonly hasTraps: boolean
  /** For each age band the minimum dose of each product; −1 where no table has one. */
  readonly minimums: readonly Float64Array[]
}
/** What fills tell of a person; or more is needed than fills. */
export type StreamAnswer =
  | { readonly kind: 'needs-query' }
  | {
      readonly kind: 'judged'
      /** The day on which the number was reached; `never` where it was not. */
      readonly on: number
      readonly isCertain: boolean
      /** Different treatments: documented, and at most. */
      readonly certainTreatments: number
      readonly possibleTreatments: number
      /** Every trial; empty where nobody asked, and the agents alone told the answer. */
      readonly trials: readonly StreamTrial[]
    }

export type StreamTrial = {
  readonly number: number
  readonly agent: number
  readonly group: string
  readonly start: number
  readonly end: number
  readonly daysLow: number
  readonly daysHigh: number
  /** Whether it counts as a treatment at all: an added agent may not. */
  readonly isTreatment: boolean
  readonly asEarlier: boolean
  readonly asLast: boolean
  /** The same for certain. */
  readonly surelyAsEarlier: boolean
  readonly surelyAsLast: boolean
  readonly isDocumented: boolean
  readonly isAntidepressant: boolean
}

export const never = Number.POSITIVE_INFINITY
const needsQuery: StreamAnswer = { kind: 'needs-query' }

export type FillJudge = (
  days: Int32Array,
  products: Int32Array,
  supplies: Int32Array,
  count: number,
  ageBand: number,
) => StreamAnswer

/** `limit` is the first day that is not looked at. Trials are laid out for everybody only where they are wanted. */
export function fillJudge(
  rule: SuccessiveTreatmentsRule,
  tables: StreamTables,
  limit: number,
  wantsTrials = false,
): FillJudge {
  const { agents, agentOf } = tables
  const isAntidepressant = agents.map(({ role }) => role === 'antidepressant')
  const groups = agents.map((agent) => groupOf(agent, rule))
  const groupNumbers = new Map([...new Set(groups)].map((group, index) => [group, index]))
  const groupOfAgent = Int32Array.from(groups, (group) => groupNumbers.get(group) ?? 0)
  const isShortcut = agents.map(({ id }) => rule.shortcuts.some(({ value }) => value.agents.includes(id)))
  const seen = new Int32Array(groupNumbers.size)
  const everyTrial = rule.distinctBy.value === 'trial'
  let person = 0

  /**
   * Most people have too few different treatments: that is told without laying anything out. How many there are; −1
   * where the fills must be laid out. Whether an added agent is a treatment depends on what it was added to.
   */
  function withoutLayout(days: Int32Array, products: Int32Array, count: number): number {
    if (wantsTrials || everyTrial) return -1
    person += 1
    let different = 0
    for (let index = 0; index < count; index += 1) {
      if ((days[index] ?? 0) >= limit) continue
      const agent = agentOf[products[index] ?? 0] ?? 0
      if (isShortcut[agent]) return -1
      if (!isAntidepressant[agent]) {
        if (rule.augmentationCounts.value) return -1
        continue
      }
      const group = groupOfAgent[agent] ?? 0
      if (seen[group] === person) continue
      seen[group] = person
      different += 1
      if (different >= rule.treatments.value) return -1
    }
    return different
  }

  return (days, products, supplies, count, ageBand) => {
    const different = withoutLayout(days, products, count)
    if (different >= 0) return tooFew(different)
    const courses = coursesOf(tables, days, products, supplies, count, limit)
    if (courses === undefined) return needsQuery
    const trials = judgedTrialsOf(courses, rule, tables, groups, ageBand)
    return trials === undefined ? needsQuery : answerOf(trials, rule, agents)
  }
}

const fewAnswers: StreamAnswer[] = []
/** The same answer for everybody with so few treatments. */
function tooFew(treatments: number): StreamAnswer {
  const known = fewAnswers[treatments]
  if (known !== undefined) return known
  const answer: StreamAnswer = {
    kind: 'judged',
    on: never,
    isCertain: false,
    certainTreatments: treatments,
    possibleTreatments: treatments,
    trials: [],
  }
  fewAnswers[treatments] = answer
  return answer
}

/** What counts as one treatment: the agent, or its class. */
export function groupOf({ id, drugClass }: StreamAgent, rule: SuccessiveTreatmentsRule): string {
  return rule.distinctBy.value === 'class' ? (drugClass ?? id) : id
}

function coursesOf(
  tables: StreamTables,
  days: Int32Array,
  products: Int32Array,
  supplies: Int32Array,
  count: number,
  limit: number,
): readonly StreamCourse[] | undefined {
  const byAgent = new Map<number, StreamSpan[]>()
  const inTraps = new Map<number, ReadonlySet<string>>()
  for (let index = 0; index < count; index += 1) {
    const from = days[index] ?? 0
    const number = products[index] ?? 0
    const agent = tables.agentOf[number] ?? 0
    if (tables.hasTraps) inTraps.set(agent, sharedTraps(inTraps.get(agent), tables.products[number]))
    const to = Math.min(from + (supplies[index] ?? 0), limit)
    if (to <= from) continue
    const product = tables.products[number]
    const fill = {
      from,
      to,
      low: product?.doseLow ?? -1,
      high: product?.doseHigh ?? -1,
      product: number,
      isDocumented: true,
    }
    const fills = byAgent.get(agent)
    if (fills === undefined) byAgent.set(agent, [fill])
    else fills.push(fill)
  }
  const courses: StreamCourse[] = []
  for (const [agent, fills] of byAgent) {
    const perDay = fillsOfDays(fills, tables.products)
    if (perDay === undefined) return undefined
    let lastSupplied = Number.NEGATIVE_INFINITY
    for (const fill of fills) lastSupplied = Math.max(lastSupplied, fill.to)
    courses.push({ agent, spans: laidFills(perDay, lastSupplied) })
  }
  const starts: Start[] = []
  for (const course of courses) {
    // What a trap closes on is no antidepressant.
    const isTrapped = (inTraps.get(course.agent)?.size ?? 0) > 0
    if (tables.agents[course.agent]?.role === 'antidepressant' && !isTrapped)
      starts.push(...startsOf(course, crossTaperDays.value))
  }
  for (const course of courses) doubtLeftovers(course, starts)
  return courses
}

const noTraps: ReadonlySet<string> = new Set()
/** Traps close where every entry falls into them. */
function sharedTraps(
  before: ReadonlySet<string> | undefined,
  product: StreamProduct | undefined,
): ReadonlySet<string> {
  const traps = product?.traps ?? []
  if (before === undefined) return traps.length === 0 ? noTraps : new Set(traps)
  return before.size === 0 ? before : new Set(traps.filter((trap) => before.has(trap)))
}

/** A low dose for sleep is nobody's base. */
function isTrapped({ segments }: Trial, spans: readonly StreamSpan[], tables: StreamTables): boolean {
  if (!tables.hasTraps) return false
  const [from, to] = [segments[0]?.from ?? 0, segments.at(-1)?.to ?? 0]
  let shared: ReadonlySet<string> | undefined
  for (const span of spans) {
    if (span.from >= from && span.from < to) shared = sharedTraps(shared, tables.products[span.product])
  }
  return (shared?.size ?? 0) > 0
}

type Trial = {
  readonly agent: number
  readonly number: number
  readonly start: number
  readonly end: number
  readonly isDocumented: boolean
  readonly segments: readonly StreamSpan[]
}

function trialsOf(agent: number, segments: readonly StreamSpan[], gap: number): readonly Trial[] {
  const trials: Trial[] = []
  let first = 0
  for (let index = 1; index <= segments.length; index += 1) {
    const [last, next] = [segments[index - 1], segments[index]]
    if (last === undefined) continue
    if (next !== undefined && next.from - last.to <= gap) continue
    const run = first === 0 && next === undefined ? segments : segments.slice(first, index)
    trials.push(trialOf(agent, trials.length + 1, run))
    first = index
  }
  return trials
}

function trialOf(agent: number, number: number, segments: readonly StreamSpan[]): Trial {
  let start: number | undefined
  let end = 0
  for (const { isDocumented, from, to } of segments) {
    if (!isDocumented) continue
    start ??= from
    end = to
  }
  const isDocumented = start !== undefined
  const begin = start ?? segments[0]?.from ?? 0
  return { agent, number, start: begin, end: isDocumented ? end : begin, isDocumented, segments }
}

function judgedTrialsOf(
  courses: readonly StreamCourse[],
  rule: SuccessiveTreatmentsRule,
  tables: StreamTables,
  groups: readonly string[],
  ageBand: number,
): readonly StreamTrial[] | undefined {
  const gap = rule.maximumGapDays.value
  const trials: Trial[] = []
  const bases: Trial[] = []
  for (const { agent, spans } of courses) {
    const segments = segmentsOf(spans, tables.products)
    for (const { product } of segments) if (product === unclear) return undefined
    for (const trial of trialsOf(agent, segments, gap)) {
      trials.push(trial)
      if (tables.agents[agent]?.role === 'antidepressant' && !isTrapped(trial, spans, tables))
        bases.push(trial)
    }
  }
  const table = rule.earlierMinimumDose?.value
  const minimum = table === undefined || table === 'none' ? undefined : tables.minimums[ageBand]
  const judged: StreamTrial[] = []
  for (const trial of trials) {
    const agent = tables.agents[trial.agent]
    if (agent === undefined) continue
    const isAntidepressant = agent.role === 'antidepressant'
    const isAdded = !isAntidepressant && bases.some((base) => overlap(trial, base) > 0)
    const isTreatment = isAntidepressant || (rule.augmentationCounts.value && isAdded)
    const daysLow = leastDays(trial, isAntidepressant ? minimum : undefined, gap)
    const daysHigh = Math.max(daysLow, mostDays(trial, isAntidepressant ? minimum : undefined))
    const isSure = isTreatment && trial.isDocumented
    judged.push({
      number: trial.number,
      agent: trial.agent,
      group:
        rule.distinctBy.value === 'trial' ? `${agent.id}-${trial.number}` : (groups[trial.agent] ?? agent.id),
      start: trial.start,
      end: trial.end,
      daysLow,
      daysHigh,
      isTreatment,
      asEarlier: isTreatment && daysHigh >= (rule.earlierMinimumDays?.value ?? 0),
      asLast: isTreatment && daysHigh >= (rule.lastMinimumDays?.value ?? 0),
      surelyAsEarlier: isSure && daysLow >= (rule.earlierMinimumDays?.value ?? 0),
      surelyAsLast: isSure && daysLow >= (rule.lastMinimumDays?.value ?? 0),
      isDocumented: trial.isDocumented,
      isAntidepressant,
    })
  }
  return judged
}

function overlap(a: Trial, b: Trial): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** The most days at the dose; a pause counts where the dose may have stood on both sides. */
function mostDays({ segments }: Trial, minimum: Float64Array | undefined): number {
  let days = 0
  let previous: StreamSpan | undefined
  let wasAt = false
  for (const segment of segments) {
    const needed = minimum?.[segment.product] ?? -1
    const isAt = minimum === undefined || needed < 0 || segment.low < 0 || segment.high >= needed
    if (isAt) {
      days += segment.to - segment.from
      if (previous !== undefined && wasAt) days += segment.from - previous.to
    }
    previous = segment
    wasAt = isAt
  }
  return days
}

/** The least days at the dose: the longest run of documented segments that no pause divides. */
function leastDays({ segments }: Trial, minimum: Float64Array | undefined, gap: number): number {
  let [longest, days] = [0, 0]
  let before: number | undefined
  let wasAt = false
  for (const { isDocumented, product, from, to, low } of segments) {
    if (!isDocumented) continue
    const needed = minimum?.[product] ?? -1
    const isAt = minimum === undefined || (needed >= 0 && low >= needed)
    const isBridged = before !== undefined && from - before <= gap
    if (!isBridged) days = 0
    if (isAt) days += to - (isBridged && wasAt ? (before ?? from) : from)
    longest = Math.max(longest, days)
    before = to
    wasAt = isAt
  }
  return longest
}

function answerOf(
  trials: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): StreamAnswer {
  const documented = trials.filter(({ isDocumented }) => isDocumented)
  const possible = reachedOn(trials, rule, agents)
  const certain = possible === never ? never : reachedOn(trials.map(asSurely), rule, agents)
  const shortcut = shortcutOn(trials, rule, agents)
  return {
    kind: 'judged',
    on: Math.min(possible, shortcut),
    isCertain: certain !== never || (shortcut !== never && shortcutOn(documented, rule, agents) !== never),
    certainTreatments: differentIn(documented),
    possibleTreatments: differentIn(trials),
    trials,
  }
}

/** What is possible gives way to what is certain; nearly always the two are the same. */
function asSurely(trial: StreamTrial): StreamTrial {
  const { surelyAsEarlier, surelyAsLast } = trial
  const isSame = trial.asEarlier === surelyAsEarlier && trial.asLast === surelyAsLast
  return isSame ? trial : { ...trial, asEarlier: surelyAsEarlier, asLast: surelyAsLast }
}

/** A person has a handful of trials: comparing them is quicker than a set. */
function differentIn(trials: readonly StreamTrial[]): number {
  let different = 0
  for (const [index, trial] of trials.entries()) {
    if (trial.isTreatment && !isAmong(trials, index, trial)) different += 1
  }
  return different
}

function isAmong(trials: readonly StreamTrial[], before: number, { group }: StreamTrial): boolean {
  for (let index = 0; index < before; index += 1) {
    const other = trials[index]
    if (other?.isTreatment === true && other.group === group) return true
  }
  return false
}

/** The first day on which the number of treatments is reached. */
function reachedOn(
  treatments: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): number {
  let first = never
  for (const last of treatments) {
    if (!last.asLast || last.start >= first) continue
    const isReached =
      rule.nextWithinDays === undefined
        ? inWindow(last, treatments, rule, agents) + 1 >= rule.treatments.value
        : isChain([last], treatments, rule)
    if (isReached) first = last.start
  }
  return first
}

function inWindow(
  last: StreamTrial,
  treatments: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): number {
  const groups: string[] = []
  for (const earlier of treatments) {
    if (!earlier.asEarlier || earlier.group === last.group || groups.includes(earlier.group)) continue
    if (isBefore(earlier, last, agents) && isWithin(earlier, last, rule)) groups.push(earlier.group)
  }
  return groups.length
}

/** Of two that begin on one day, the name of the trial decides, as in the query. */
function isBefore(earlier: StreamTrial, last: StreamTrial, agents: readonly StreamAgent[]): boolean {
  if (earlier.start !== last.start) return earlier.start < last.start
  const name = ({ agent, number }: StreamTrial): string => `${agents[agent]?.id}-${number}`
  return name(earlier) < name(last)
}

function isWithin(earlier: StreamTrial, last: StreamTrial, rule: SuccessiveTreatmentsRule): boolean {
  if (rule.withinDays === undefined) return true
  const from = rule.withinCounts?.value === 'active' ? earlier.end : earlier.start
  return last.start - from <= rule.withinDays.value
}

function isChain(
  chain: readonly StreamTrial[],
  treatments: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
): boolean {
  const [next] = chain
  const last = chain.at(-1)
  if (next === undefined || last === undefined) return false
  if (chain.length >= rule.treatments.value) return true
  return treatments.some(
    (earlier) =>
      earlier.asEarlier &&
      follows(earlier, next, rule) &&
      isWithin(earlier, last, rule) &&
      chain.every((member) => member.group !== earlier.group) &&
      isChain([earlier, ...chain], treatments, rule),
  )
}

function follows(earlier: StreamTrial, next: StreamTrial, rule: SuccessiveTreatmentsRule): boolean {
  if (earlier.start >= next.start) return false
  const pause = next.start - earlier.end
  if (rule.nextWithinDays !== undefined && pause > rule.nextWithinDays.value) return false
  return rule.maximumOverlapDays === undefined || -pause <= rule.maximumOverlapDays.value
}

function shortcutOn(
  treatments: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): number {
  let first = never
  for (const { value } of rule.shortcuts) {
    for (const trial of treatments) {
      if (!value.agents.includes(agents[trial.agent]?.id ?? '')) continue
      const prior = new Set<number>()
      for (const other of treatments) {
        const isBefore = other.isAntidepressant && other.start <= trial.start && other.agent !== trial.agent
        const isNear = rule.withinDays === undefined || trial.start - other.end <= rule.withinDays.value
        if (isBefore && isNear) prior.add(other.agent)
      }
      if (prior.size >= value.priorAntidepressants) first = Math.min(first, trial.start)
    }
  }
  return first
}
