/**
 * One person's fills under a definition that counts successive treatments. The same answers as the query of
 * `query/steps/successive-treatments.ts`, a person at a time; whoever needs more than fills is sent to the query.
 */
import type { SuccessiveTreatmentsRule } from '../../knowledge/definitions/definition.ts'
import { crossTaperDays } from '../../knowledge/definitions/events.ts'
import { courseLayout } from './fill-courses.ts'
import type { SortedFills } from './sort-fills.ts'
import type { StreamAgent, StreamTables } from './stream-tables.ts'
import { never, succession } from './succession.ts'
import { differentGroups, hasFlags, noTrials, type Trials, trialFlags } from './trials.ts'
import { trialJudge } from './trials-of-courses.ts'

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
      readonly trials: Trials
    }

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
  const mustLayOut = wantsTrials || rule.distinctBy.value === 'trial'
  const layOut = courseLayout(tables, limit, crossTaperDays.value)
  const trialsOf = trialJudge(rule, tables, groupOfAgent, wantsTrials)
  const answerOf = answering(rule, agents)
  const wanted = rule.treatments.value
  const addedCount = rule.augmentationCounts.value
  let person = 0

  /**
   * Most people have too few different treatments: that is told without laying anything out. How many there are; −1
   * where the fills must be laid out. Whether an added agent is a treatment depends on what it was added to.
   */
  function withoutLayout({ days, products }: SortedFills, from: number, to: number): number {
    if (mustLayOut) return -1
    person += 1
    let different = 0
    for (let index = from; index < to; index += 1) {
      if ((days[index] ?? 0) >= limit) continue
      const agent = agentOf[products[index] ?? 0] ?? 0
      if (isShortcut[agent]) return -1
      if (!isAntidepressant[agent]) {
        if (addedCount) return -1
        continue
      }
      const group = groupOfAgent[agent] ?? 0
      if (seen[group] === person) continue
      seen[group] = person
      different += 1
      if (different >= wanted) return -1
    }
    return different
  }

  return (fills, from, to, ageBand) => {
    const different = withoutLayout(fills, from, to)
    if (different >= 0) return tooFew(different)
    const courses = layOut(fills, from, to)
    const trials = courses && trialsOf(courses, ageBand)
    return trials === undefined ? needsQuery : answerOf(trials)
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
    trials: noTrials(),
  }
  fewAnswers[treatments] = answer
  return answer
}

/** What counts as one treatment: the agent, or its class. */
export function groupOf({ id, drugClass }: StreamAgent, rule: SuccessiveTreatmentsRule): string {
  return rule.distinctBy.value === 'class' ? (drugClass ?? id) : id
}

function answering(
  rule: SuccessiveTreatmentsRule,
  agents: readonly StreamAgent[],
): (trials: Trials) => StreamAnswer {
  const { isDocumented, isTreatment, asEarlier, asLast, surelyAsEarlier, surelyAsLast } = trialFlags
  const { reachedOn, shortcutOn } = succession(rule, agents)
  return (trials) => {
    const possible = reachedOn(trials, asEarlier, asLast)
    // Nearly always what is possible is certain.
    const certain =
      possible === never || areCertain(trials) ? possible : reachedOn(trials, surelyAsEarlier, surelyAsLast)
    const shortcut = shortcutOn(trials, 0)
    return {
      kind: 'judged',
      on: Math.min(possible, shortcut),
      isCertain: certain !== never || (shortcut !== never && shortcutOn(trials, isDocumented) !== never),
      certainTreatments: differentGroups(trials, isTreatment | isDocumented),
      possibleTreatments: differentGroups(trials, isTreatment),
      trials,
    }
  }
}

/** Whether every trial counts for certain for what it may count. */
function areCertain(trials: Trials): boolean {
  const { asEarlier, asLast, surelyAsEarlier, surelyAsLast } = trialFlags
  for (let trial = 0; trial < trials.count; trial += 1) {
    if (hasFlags(trials, trial, asEarlier) !== hasFlags(trials, trial, surelyAsEarlier)) return false
    if (hasFlags(trials, trial, asLast) !== hasFlags(trials, trial, surelyAsLast)) return false
  }
  return true
}
