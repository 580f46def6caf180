/** The courses of one person → trials, judged by dose and days. The same as the steps of the query, a person at a time. */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import type { Courses } from './fill-courses.ts'
import { type Spans, unclear, unknownDose } from './spans.ts'
import type { StreamTables } from './stream-tables.ts'
import { noTrials, placeOfNext, type Trials, trialFlags } from './trials.ts'

/** `undefined` where form or release of some days depends on more than fills tell. Valid until the next person. */
export type TrialJudge = (courses: Courses, ageBand: number) => Trials | undefined

export function trialJudge(
  rule: SuccessiveTreatmentsRule,
  tables: StreamTables,
  groupOfAgent: Int32Array,
  wantsTrials: boolean,
): TrialJudge {
  const gap = rule.maximumGapDays.value
  const isAntidepressant = tables.agents.map(({ role }) => role === 'antidepressant')
  const everyTrial = rule.distinctBy.value === 'trial'
  const addedCount = rule.augmentationCounts.value
  const table = rule.earlierMinimumDose?.value
  const asksDose = table !== undefined && table !== 'none'
  const earlierDays = rule.earlierMinimumDays?.value ?? 0
  const lastDays = rule.lastMinimumDays?.value ?? 0
  const asksDays = wantsTrials || earlierDays > 0 || lastDays > 0
  const trials = noTrials()

  /** The trials of one course: what no longer pause divides. */
  function addTrials({ spans, agent, firstSegment, endSegment }: Courses, course: number): boolean {
    const { from, to, product } = spans
    const ofCourse = agent[course] ?? 0
    const end = endSegment[course] ?? 0
    let first = firstSegment[course] ?? 0
    let number = 0
    for (let segment = first; segment < end; segment += 1) {
      if (product[segment] === unclear) return false
      const next = segment + 1
      if (next < end && (from[next] ?? 0) - (to[segment] ?? 0) <= gap) continue
      number += 1
      const trial = placeOfNext(trials)
      trials.number[trial] = number
      trials.agent[trial] = ofCourse
      trials.group[trial] = everyTrial ? trial : (groupOfAgent[ofCourse] ?? 0)
      trials.firstSegment[trial] = first
      trials.endSegment[trial] = next
      findDays(trials, trial, spans)
      first = next
    }
    return true
  }

  function judge(trial: number, courses: Courses, minimum: Float64Array | undefined): void {
    const isOne = isAntidepressant[trials.agent[trial] ?? 0] ?? false
    const isTreatment = isOne || (addedCount && isAdded(trial, courses))
    const { daysLow, daysHigh, flags } = trials
    if (asksDays) findDaysAtDose(trials, trial, courses.spans, isOne ? minimum : undefined, gap)
    if (!isTreatment) return
    const [low, high] = asksDays ? [daysLow[trial] ?? 0, daysHigh[trial] ?? 0] : [0, 0]
    const isDocumented = (flags[trial] ?? 0) & trialFlags.isDocumented
    let found = isDocumented | trialFlags.isTreatment
    if (high >= earlierDays) found |= trialFlags.asEarlier
    if (high >= lastDays) found |= trialFlags.asLast
    if (isDocumented !== 0 && low >= earlierDays) found |= trialFlags.surelyAsEarlier
    if (isDocumented !== 0 && low >= lastDays) found |= trialFlags.surelyAsLast
    flags[trial] = found
  }

  /** Whether an antidepressant was taken on some of the days. */
  function isAdded(trial: number, courses: Courses): boolean {
    const { agent, start, end } = trials
    for (let base = 0; base < trials.count; base += 1) {
      if (!isAntidepressant[agent[base] ?? 0]) continue
      const until = Math.min(end[trial] ?? 0, end[base] ?? 0)
      if (until <= Math.max(start[trial] ?? 0, start[base] ?? 0)) continue
      if (!isTrapped(trials, base, courses, tables)) return true
    }
    return false
  }

  return (courses, ageBand) => {
    trials.count = 0
    for (let course = 0; course < courses.count; course += 1) {
      if (!addTrials(courses, course)) return undefined
    }
    const minimum = asksDose ? tables.minimums[ageBand] : undefined
    for (let trial = 0; trial < trials.count; trial += 1) judge(trial, courses, minimum)
    return trials
  }
}

/** From the first documented day until the last; where none is documented, only where it begins is said. */
function findDays(trials: Trials, trial: number, { from, to, isDocumented }: Spans): void {
  const { firstSegment, endSegment } = trials
  const [first, behind] = [firstSegment[trial] ?? 0, endSegment[trial] ?? 0]
  let start = from[first] ?? 0
  let end = start
  let flags = 0
  for (let segment = first; segment < behind; segment += 1) {
    if (isDocumented[segment] !== 1) continue
    if (flags === 0) start = from[segment] ?? 0
    flags = trialFlags.isDocumented
    end = to[segment] ?? 0
  }
  trials.start[trial] = start
  trials.end[trial] = end
  trials.flags[trial] = flags
}

/** A low dose for sleep is nobody's base: a trap closes where every entry falls into it. */
function isTrapped(trials: Trials, trial: number, courses: Courses, { trapsOf }: StreamTables): boolean {
  const { from, to, product } = courses.spans
  const begin = from[trials.firstSegment[trial] ?? 0] ?? 0
  const finish = to[(trials.endSegment[trial] ?? 0) - 1] ?? 0
  const course = courses.agent.indexOf(trials.agent[trial] ?? 0)
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

function findDaysAtDose(
  trials: Trials,
  trial: number,
  spans: Spans,
  minimum: Float64Array | undefined,
  gap: number,
): void {
  const [first, end] = [trials.firstSegment[trial] ?? 0, trials.endSegment[trial] ?? 0]
  const low = leastDays(first, end, spans, minimum, gap)
  trials.daysLow[trial] = low
  trials.daysHigh[trial] = Math.max(low, mostDays(first, end, spans, minimum))
}

/** The most days at the dose; a pause counts where the dose may have stood on both sides. */
function mostDays(
  first: number,
  end: number,
  { from, to, product, low, high }: Spans,
  minimum: Float64Array | undefined,
): number {
  let days = 0
  let wasAt = false
  for (let segment = first; segment < end; segment += 1) {
    const needed = minimum === undefined ? -1 : (minimum[product[segment] ?? 0] ?? -1)
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
  first: number,
  end: number,
  { from, to, product, low, isDocumented }: Spans,
  minimum: Float64Array | undefined,
  gap: number,
): number {
  let [longest, days] = [0, 0]
  let before = from[first] ?? 0
  let wasAt = false
  for (let segment = first; segment < end; segment += 1) {
    if (isDocumented[segment] !== 1) continue
    const needed = minimum === undefined ? 0 : (minimum[product[segment] ?? 0] ?? -1)
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
