/** Whether one person's trials are as many successive treatments as a definition asks for, and since when. */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import type { StreamAgent } from './stream-tables.ts'
import { hasFlags, type Trials } from './trials.ts'

export const never = Number.POSITIVE_INFINITY

export type Succession = {
  /**
   * The first day on which the number of treatments is reached, by trials with one flag as earlier treatments and with the
   * other as the last; `never` where it is not.
   */
  readonly reachedOn: (trials: Trials, asEarlier: number, asLast: number) => number
  /** The first day on which a single agent says as much, by trials with this flag, or all. */
  readonly shortcutOn: (trials: Trials, flags: number) => number
}

export function succession(rule: SuccessiveTreatmentsRule, agents: readonly StreamAgent[]): Succession {
  const wanted = rule.treatments.value
  const withinDays = rule.withinDays?.value ?? never
  const countsFromEnd = rule.withinCounts?.value === 'active'
  const nextWithinDays = rule.nextWithinDays?.value
  const mostOverlap = rule.maximumOverlapDays?.value ?? never
  const isAntidepressant = agents.map(({ role }) => role === 'antidepressant')
  const shortcuts = rule.shortcuts.map(({ value }) => ({
    isOne: agents.map(({ id }) => value.agents.includes(id)),
    prior: value.priorAntidepressants,
  }))
  const found = groupsFound()
  const chain = new Int32Array(wanted)

  function isWithin({ start, end }: Trials, earlier: number, last: number): boolean {
    const from = countsFromEnd ? end[earlier] : start[earlier]
    return (start[last] ?? 0) - (from ?? 0) <= withinDays
  }

  /** Of two that begin on one day, the name of the trial decides, as in the query. */
  function isBefore({ start, agent, number }: Trials, earlier: number, last: number): boolean {
    const [one, other] = [start[earlier] ?? 0, start[last] ?? 0]
    if (one !== other) return one < other
    const name = (trial: number): string => `${agents[agent[trial] ?? 0]?.id}-${number[trial]}`
    return name(earlier) < name(last)
  }

  /** Whether so many different treatments were earlier ones, at any time of the window. */
  function isEnoughBefore(trials: Trials, last: number, asEarlier: number): boolean {
    const { group } = trials
    found.forget()
    for (let earlier = 0; earlier < trials.count; earlier += 1) {
      const its = group[earlier] ?? 0
      if (!hasFlags(trials, earlier, asEarlier) || its === group[last]) continue
      if (isBefore(trials, earlier, last) && isWithin(trials, earlier, last)) found.add(its)
    }
    return found.count() + 1 >= wanted
  }

  /** Whether the chain, of so many from the last treatment backwards, can be made as long as is asked. */
  function isChain(trials: Trials, asEarlier: number, length: number): boolean {
    if (length >= wanted) return true
    const [last, next] = [chain[0] ?? 0, chain[length - 1] ?? 0]
    for (let earlier = 0; earlier < trials.count; earlier += 1) {
      if (!hasFlags(trials, earlier, asEarlier) || !follows(trials, earlier, next)) continue
      if (!isWithin(trials, earlier, last) || isInChain(trials, earlier, length)) continue
      chain[length] = earlier
      if (isChain(trials, asEarlier, length + 1)) return true
    }
    return false
  }

  function isInChain({ group }: Trials, trial: number, length: number): boolean {
    for (let member = 0; member < length; member += 1) {
      if (group[chain[member] ?? 0] === group[trial]) return true
    }
    return false
  }

  function follows({ start, end }: Trials, earlier: number, next: number): boolean {
    const begin = start[next] ?? 0
    if ((start[earlier] ?? 0) >= begin) return false
    const pause = begin - (end[earlier] ?? 0)
    return (nextWithinDays === undefined || pause <= nextWithinDays) && -pause <= mostOverlap
  }

  function isReachedWith(trials: Trials, last: number, asEarlier: number): boolean {
    if (nextWithinDays === undefined) return isEnoughBefore(trials, last, asEarlier)
    chain[0] = last
    return isChain(trials, asEarlier, 1)
  }

  /** How many different antidepressants were begun before the trial and are near enough. */
  function priorAntidepressants(trials: Trials, trial: number, flags: number): number {
    const { agent, start, end } = trials
    found.forget()
    for (let other = 0; other < trials.count; other += 1) {
      const its = agent[other] ?? 0
      if (!hasFlags(trials, other, flags) || !isAntidepressant[its] || its === agent[trial]) continue
      const begin = start[trial] ?? 0
      if ((start[other] ?? 0) > begin || begin - (end[other] ?? 0) > withinDays) continue
      found.add(its)
    }
    return found.count()
  }

  return {
    reachedOn: (trials, asEarlier, asLast) => {
      let first = never
      for (let last = 0; last < trials.count; last += 1) {
        const start = trials.start[last] ?? 0
        if (!hasFlags(trials, last, asLast) || start >= first) continue
        if (isReachedWith(trials, last, asEarlier)) first = start
      }
      return first
    },
    shortcutOn: (trials, flags) => {
      let first = never
      for (const { isOne, prior } of shortcuts) {
        for (let trial = 0; trial < trials.count; trial += 1) {
          if (!hasFlags(trials, trial, flags) || !isOne[trials.agent[trial] ?? 0]) continue
          if (priorAntidepressants(trials, trial, flags) >= prior)
            first = Math.min(first, trials.start[trial] ?? 0)
        }
      }
      return first
    },
  }
}

type GroupsFound = {
  readonly forget: () => void
  readonly add: (group: number) => void
  readonly count: () => number
}

/** Which of a handful of groups were met, each once. A list that is emptied and filled again takes longer. */
function groupsFound(): GroupsFound {
  const groups: number[] = []
  let count = 0
  return {
    forget: () => {
      count = 0
    },
    add: (group) => {
      for (let index = 0; index < count; index += 1) if (groups[index] === group) return
      groups[count] = group
      count += 1
    },
    count: () => count,
  }
}
