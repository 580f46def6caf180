/**
 * One person's fills under a definition that counts successive treatments. The same answers as the query of
 * `query/steps/successive-treatments.ts`, a person at a time; whoever needs more than fills is sent to the query.
 */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { crossTaperDays } from '../../knowledge/definitions/events.ts'
import { type Courses, courseLayout } from './fill-courses.ts'
import type { SortedFills } from './sort-fills.ts'
import { type Spans, unclear, unknownDose } from './spans.ts'
import type { StreamAgent, StreamTables } from './stream-tables.ts'

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
      /** Every trial, valid until the next person; empty where nobody asked, and the agents alone told the answer. */
      readonly trials: readonly StreamTrial[]
    }

export type StreamTrial = {
  readonly number: number
  readonly agent: number
  /** What counts as one treatment. */
  readonly group: number
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
export const needsQuery: StreamAnswer = { kind: 'needs-query' }

/** The fills of one person: from one place until before another. */
export type FillJudge = (fills: SortedFills, from: number, to: number, ageBand: number) => StreamAnswer

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
  const layOut = courseLayout(tables, limit, crossTaperDays.value)
  const trialsOf = trialJudge(rule, tables, groupOfAgent)
  let person = 0

  /**
   * Most people have too few different treatments: that is told without laying anything out. How many there are; −1
   * where the fills must be laid out. Whether an added agent is a treatment depends on what it was added to.
   */
  function withoutLayout({ days, products }: SortedFills, from: number, to: number): number {
    if (wantsTrials || everyTrial) return -1
    person += 1
    let different = 0
    for (let index = from; index < to; index += 1) {
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

  return (fills, from, to, ageBand) => {
    const different = withoutLayout(fills, from, to)
    if (different >= 0) return tooFew(different)
    const courses = layOut(fills, from, to)
    const trials = courses && trialsOf(courses, ageBand)
    return trials === undefined ? needsQuery : answerOf(trials, rule, agents, isShortcut)
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

/** A trial while it is judged; its segments stand in the courses. */
type Trial = { -readonly [Fact in keyof StreamTrial]: StreamTrial[Fact] } & {
  firstSegment: number
  endSegment: number
}

type TrialJudge = (courses: Courses, ageBand: number) => readonly StreamTrial[] | undefined

/** `undefined` where form or release of some days depends on more than fills tell. Trials are valid until the next person. */
function trialJudge(
  rule: SuccessiveTreatmentsRule,
  tables: StreamTables,
  groupOfAgent: Int32Array,
): TrialJudge {
  const gap = rule.maximumGapDays.value
  const isAntidepressant = tables.agents.map(({ role }) => role === 'antidepressant')
  const hasTraps = tables.trapsOf.some((traps) => traps !== 0)
  const everyTrial = rule.distinctBy.value === 'trial'
  const table = rule.earlierMinimumDose?.value
  const asksDose = table !== undefined && table !== 'none'
  const earlierDays = rule.earlierMinimumDays?.value ?? 0
  const lastDays = rule.lastMinimumDays?.value ?? 0
  const newTrial = trialStore()

  /** The trials of one course: what no longer pause divides. */
  function addTrials(trials: Trial[], courses: Courses, course: number): boolean {
    const { from, to, product } = courses.spans
    const agent = courses.agent[course] ?? 0
    const end = courses.endSegment[course] ?? 0
    let first = courses.firstSegment[course] ?? 0
    let number = 0
    for (let segment = first; segment < end; segment += 1) {
      if (product[segment] === unclear) return false
      const next = segment + 1
      if (next < end && (from[next] ?? 0) - (to[segment] ?? 0) <= gap) continue
      number += 1
      const trial = newTrial(trials.length)
      trial.number = number
      trial.agent = agent
      trial.group = everyTrial ? trials.length : (groupOfAgent[agent] ?? 0)
      trial.isAntidepressant = isAntidepressant[agent] ?? false
      trial.firstSegment = first
      trial.endSegment = next
      findDays(trial, courses.spans)
      trials.push(trial)
      first = next
    }
    return true
  }

  function judge(trial: Trial, spans: Spans, isAdded: boolean, minimum: Float64Array | undefined): void {
    const isOne = trial.isAntidepressant
    const daysLow = leastDays(trial, spans, isOne ? minimum : undefined, gap)
    const daysHigh = Math.max(daysLow, mostDays(trial, spans, isOne ? minimum : undefined))
    const isTreatment = isOne || (rule.augmentationCounts.value && isAdded)
    const isSure = isTreatment && trial.isDocumented
    trial.daysLow = daysLow
    trial.daysHigh = daysHigh
    trial.isTreatment = isTreatment
    trial.asEarlier = isTreatment && daysHigh >= earlierDays
    trial.asLast = isTreatment && daysHigh >= lastDays
    trial.surelyAsEarlier = isSure && daysLow >= earlierDays
    trial.surelyAsLast = isSure && daysLow >= lastDays
  }

  return (courses, ageBand) => {
    const trials: Trial[] = []
    const bases: Trial[] = []
    for (let course = 0; course < courses.count; course += 1) {
      const before = trials.length
      if (!addTrials(trials, courses, course)) return undefined
      if (!isAntidepressant[courses.agent[course] ?? 0]) continue
      for (let index = before; index < trials.length; index += 1) {
        const trial = trials[index]
        if (trial === undefined || (hasTraps && isTrapped(trial, courses, course, tables))) continue
        bases.push(trial)
      }
    }
    const minimum = asksDose ? tables.minimums[ageBand] : undefined
    for (const trial of trials) {
      const isAdded = !trial.isAntidepressant && bases.some((base) => overlap(trial, base) > 0)
      judge(trial, courses.spans, isAdded, minimum)
    }
    return trials
  }
}

/** A nation has tens of millions of trials: those of the last person are used again. */
function trialStore(): (place: number) => Trial {
  const store: Trial[] = []
  return (place) => {
    const known = store[place]
    if (known !== undefined) return known
    const trial: Trial = {
      ...{ number: 0, agent: 0, group: 0, start: 0, end: 0, daysLow: 0, daysHigh: 0 },
      ...{ isTreatment: false, asEarlier: false, asLast: false, surelyAsEarlier: false },
      ...{
        surelyAsLast: false,
        isDocumented: false,
        isAntidepressant: false,
        firstSegment: 0,
        endSegment: 0,
      },
    }
    store[place] = trial
    return trial
  }
}

/** From the first documented day until the last; where none is documented, only where it begins is said. */
function findDays(trial: Trial, { from, to, isDocumented }: Spans): void {
  trial.isDocumented = false
  trial.start = from[trial.firstSegment] ?? 0
  trial.end = trial.start
  for (let segment = trial.firstSegment; segment < trial.endSegment; segment += 1) {
    if (isDocumented[segment] !== 1) continue
    if (!trial.isDocumented) trial.start = from[segment] ?? 0
    trial.isDocumented = true
    trial.end = to[segment] ?? 0
  }
}

/** A low dose for sleep is nobody's base: a trap closes where every entry falls into it. */
function isTrapped(trial: Trial, courses: Courses, course: number, { trapsOf }: StreamTables): boolean {
  const { from, to, product } = courses.spans
  const [begin, finish] = [from[trial.firstSegment] ?? 0, to[trial.endSegment - 1] ?? 0]
  const end = courses.end[course] ?? 0
  let [shared, entries] = [-1, 0]
  for (let span = courses.first[course] ?? 0; span < end; span += 1) {
    const day = from[span] ?? 0
    if (day < begin || day >= finish) continue
    shared &= trapsOf[product[span] ?? 0] ?? 0
    if (shared === 0) return false
    entries += 1
  }
  return entries > 0
}

function overlap(a: StreamTrial, b: StreamTrial): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start)
}

/** The most days at the dose; a pause counts where the dose may have stood on both sides. */
function mostDays(
  { firstSegment, endSegment }: Trial,
  { from, to, product, low, high }: Spans,
  minimum: Float64Array | undefined,
): number {
  let days = 0
  let wasAt = false
  for (let segment = firstSegment; segment < endSegment; segment += 1) {
    const needed = minimum?.[product[segment] ?? 0] ?? -1
    const isAt = needed < 0 || low[segment] === unknownDose || (high[segment] ?? 0) >= needed
    if (isAt) {
      const begin = from[segment] ?? 0
      days += (to[segment] ?? 0) - (wasAt ? (to[segment - 1] ?? begin) : begin)
    }
    wasAt = isAt
  }
  return days
}

/** The least days at the dose: the longest run of documented segments that no pause divides. */
function leastDays(
  { firstSegment, endSegment }: Trial,
  { from, to, product, low, isDocumented }: Spans,
  minimum: Float64Array | undefined,
  gap: number,
): number {
  let [longest, days] = [0, 0]
  let before = Number.NEGATIVE_INFINITY
  let wasAt = false
  for (let segment = firstSegment; segment < endSegment; segment += 1) {
    if (isDocumented[segment] !== 1) continue
    const needed = minimum?.[product[segment] ?? 0] ?? -1
    const isAt = minimum === undefined || (needed >= 0 && (low[segment] ?? 0) >= needed)
    const [begin, finish] = [from[segment] ?? 0, to[segment] ?? 0]
    const isBridged = begin - before <= gap
    if (!isBridged) days = 0
    if (isAt) days += finish - (isBridged && wasAt ? before : begin)
    longest = Math.max(longest, days)
    before = finish
    wasAt = isAt
  }
  return longest
}

function answerOf(
  trials: readonly StreamTrial[],
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
  isShortcut: readonly boolean[],
): StreamAnswer {
  const areDocumented = trials.every(({ isDocumented }) => isDocumented)
  const documented = areDocumented ? trials : trials.filter(({ isDocumented }) => isDocumented)
  const possible = reachedOn(trials, rule, agents)
  const certain =
    possible === never || trials.every(isSame) ? possible : reachedOn(trials.map(asSurely), rule, agents)
  const hasShortcut = trials.some(({ agent }) => isShortcut[agent])
  const shortcut = hasShortcut ? shortcutOn(trials, rule, agents) : never
  const possibleTreatments = differentIn(trials)
  return {
    kind: 'judged',
    on: Math.min(possible, shortcut),
    isCertain: certain !== never || (shortcut !== never && shortcutOn(documented, rule, agents) !== never),
    certainTreatments: areDocumented ? possibleTreatments : differentIn(documented),
    possibleTreatments,
    trials,
  }
}

/** Nearly always what is possible is certain. */
function isSame({ asEarlier, asLast, surelyAsEarlier, surelyAsLast }: StreamTrial): boolean {
  return asEarlier === surelyAsEarlier && asLast === surelyAsLast
}

/** What is possible gives way to what is certain. */
function asSurely(trial: StreamTrial): StreamTrial {
  return { ...trial, asEarlier: trial.surelyAsEarlier, asLast: trial.surelyAsLast }
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
  const groups: number[] = []
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
