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
  /** The minimum dose of each product for an age band; −1 where no table has one. */
  readonly minimumOf: (ageBand: number) => Float64Array
}
/** Nothing found; a chain, with the day it was reached; or more is needed than fills. */
export type StreamAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'needs-query' }
  | {
      readonly kind: 'reached'
      readonly on: number
      readonly isCertain: boolean
      readonly byShortcut: boolean
    }

type Treatment = {
  readonly trial: string
  readonly agent: number
  readonly group: string
  readonly start: number
  readonly end: number
  readonly asEarlier: boolean
  readonly asLast: boolean
  readonly isDocumented: boolean
  readonly isAntidepressant: boolean
}

const none: StreamAnswer = { kind: 'none' }
const needsQuery: StreamAnswer = { kind: 'needs-query' }

export type FillJudge = (
  days: Int32Array,
  products: Int32Array,
  supplies: Int32Array,
  count: number,
  ageBand: number,
) => StreamAnswer

/** `limit` is the first day that is not looked at. */
export function fillJudge(rule: SuccessiveTreatmentsRule, tables: StreamTables, limit: number): FillJudge {
  const { agents, agentOf } = tables
  const counts = agents.map(({ role }) => role === 'antidepressant' || rule.augmentationCounts.value)
  const groups = agents.map((agent) => groupOf(agent, rule))
  const groupNumbers = new Map([...new Set(groups)].map((group, index) => [group, index]))
  const groupOfAgent = Int32Array.from(groups, (group) => groupNumbers.get(group) ?? 0)
  const isShortcut = agents.map(({ id }) => rule.shortcuts.some(({ value }) => value.agents.includes(id)))
  const seen = new Int32Array(groupNumbers.size)
  const everyTrial = rule.distinctBy.value === 'trial'
  let person = 0

  /** Most people have too few different treatments: that is told without laying anything out. */
  function mayReach(products: Int32Array, count: number): boolean {
    if (everyTrial) return true
    person += 1
    let different = 0
    for (let index = 0; index < count; index += 1) {
      const agent = agentOf[products[index] ?? 0] ?? 0
      if (isShortcut[agent]) return true
      const group = groupOfAgent[agent] ?? 0
      if (!counts[agent] || seen[group] === person) continue
      seen[group] = person
      different += 1
      if (different >= rule.treatments.value) return true
    }
    return false
  }

  return (days, products, supplies, count, ageBand) => {
    if (!mayReach(products, count)) return none
    const courses = coursesOf(tables, days, products, supplies, count, limit)
    if (courses === undefined) return needsQuery
    const treatments = treatmentsOf(courses, rule, tables, ageBand)
    return treatments === undefined ? needsQuery : answerOf(treatments, rule, agents)
  }
}

function groupOf({ id, drugClass }: StreamAgent, rule: SuccessiveTreatmentsRule): string {
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
  for (let index = 0; index < count; index += 1) {
    const from = days[index] ?? 0
    const number = products[index] ?? 0
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
    const agent = tables.agentOf[number] ?? 0
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
    if (tables.agents[course.agent]?.role === 'antidepressant')
      starts.push(...startsOf(course, crossTaperDays.value))
  }
  for (const course of courses) doubtLeftovers(course, starts)
  return courses
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
  let run: StreamSpan[] = []
  const close = (): void => {
    const documented = run.filter((segment) => segment.isDocumented)
    const start = documented[0]?.from ?? run[0]?.from
    if (start === undefined) return
    const end = documented.at(-1)?.to ?? start
    const number = trials.length + 1
    trials.push({ agent, number, start, end, isDocumented: documented.length > 0, segments: run })
  }
  for (const segment of segments) {
    const last = run.at(-1)
    if (last !== undefined && segment.from - last.to > gap) {
      close()
      run = []
    }
    run.push(segment)
  }
  close()
  return trials
}

function treatmentsOf(
  courses: readonly StreamCourse[],
  rule: SuccessiveTreatmentsRule,
  tables: StreamTables,
  ageBand: number,
): readonly Treatment[] | undefined {
  const gap = rule.maximumGapDays.value
  const trials: Trial[] = []
  for (const { agent, spans } of courses) {
    const segments = segmentsOf(spans, tables.products)
    if (segments.some((segment) => segment.product === unclear)) return undefined
    trials.push(...trialsOf(agent, segments, gap))
  }
  const bases = trials.filter((trial) => tables.agents[trial.agent]?.role === 'antidepressant')
  const table = rule.earlierMinimumDose?.value
  const minimum = table === undefined || table === 'none' ? undefined : tables.minimumOf(ageBand)
  const treatments: Treatment[] = []
  for (const trial of trials) {
    const agent = tables.agents[trial.agent]
    if (agent === undefined) continue
    const isAntidepressant = agent.role === 'antidepressant'
    const isAdded = !isAntidepressant && bases.some((base) => overlap(trial, base) > 0)
    const isTreatment = isAntidepressant || (rule.augmentationCounts.value && isAdded)
    const days = mostDays(trial, isAntidepressant ? minimum : undefined)
    const id = `${agent.id}-${trial.number}`
    treatments.push({
      trial: id,
      agent: trial.agent,
      group: rule.distinctBy.value === 'trial' ? id : groupOf(agent, rule),
      start: trial.start,
      end: trial.end,
      asEarlier: isTreatment && days >= (rule.earlierMinimumDays?.value ?? 0),
      asLast: isTreatment && days >= (rule.lastMinimumDays?.value ?? 0),
      isDocumented: trial.isDocumented,
      isAntidepressant,
    })
  }
  return treatments
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

function answerOf(
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): StreamAnswer {
  const documented = treatments.filter((treatment) => treatment.isDocumented)
  const possible = reachedOn(treatments, rule)
  const certain = documented.length === treatments.length ? possible : reachedOn(documented, rule)
  const shortcut = shortcutOn(treatments, rule, agents)
  const on = Math.min(possible, shortcut)
  if (on === Number.POSITIVE_INFINITY) return none
  return {
    kind: 'reached',
    on,
    isCertain: certain !== Number.POSITIVE_INFINITY || shortcut !== Number.POSITIVE_INFINITY,
    byShortcut: shortcut < possible,
  }
}

/** The first day on which the number of treatments is reached. */
function reachedOn(treatments: readonly Treatment[], rule: SuccessiveTreatmentsRule): number {
  let first = Number.POSITIVE_INFINITY
  for (const last of treatments) {
    if (!last.asLast || last.start >= first) continue
    const isReached =
      rule.nextWithinDays === undefined
        ? inWindow(last, treatments, rule) + 1 >= rule.treatments.value
        : isChain([last], treatments, rule)
    if (isReached) first = last.start
  }
  return first
}

function inWindow(last: Treatment, treatments: readonly Treatment[], rule: SuccessiveTreatmentsRule): number {
  const groups = new Set<string>()
  for (const earlier of treatments) {
    const isBefore =
      earlier.start < last.start || (earlier.start === last.start && earlier.trial < last.trial)
    if (!isBefore || !earlier.asEarlier || earlier.group === last.group) continue
    if (isWithin(earlier, last, rule)) groups.add(earlier.group)
  }
  return groups.size
}

function isWithin(earlier: Treatment, last: Treatment, rule: SuccessiveTreatmentsRule): boolean {
  if (rule.withinDays === undefined) return true
  const from = rule.withinCounts?.value === 'active' ? earlier.end : earlier.start
  return last.start - from <= rule.withinDays.value
}

function isChain(
  chain: readonly Treatment[],
  treatments: readonly Treatment[],
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

function follows(earlier: Treatment, next: Treatment, rule: SuccessiveTreatmentsRule): boolean {
  if (earlier.start >= next.start) return false
  const pause = next.start - earlier.end
  if (rule.nextWithinDays !== undefined && pause > rule.nextWithinDays.value) return false
  return rule.maximumOverlapDays === undefined || -pause <= rule.maximumOverlapDays.value
}

function shortcutOn(
  treatments: readonly Treatment[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): number {
  let first = Number.POSITIVE_INFINITY
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
