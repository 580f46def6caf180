/** The checks of a step: done, due, missed or still to come. */

import type { Citation } from '../knowledge/citation.ts'
import { checkRows } from '../knowledge/follow-up/index.ts'
import type { Ref } from '../record/record.ts'
import type { Score } from '../trials/trial.ts'
import { addDays, type Day } from '../units/day.ts'

export type ScheduledCheck = {
  readonly id: (typeof checkRows)[number]['id']
  readonly title: string
  readonly from: Day
  readonly to: Day
  readonly measure: readonly string[]
  readonly purpose: string
  /** unknown: nothing in a record shows whether it took place. */
  readonly state: 'done' | 'due' | 'missed' | 'upcoming' | 'unknown'
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export function scheduleOf(start: Day, scores: readonly Score[], asOf: Day): readonly ScheduledCheck[] {
  return checkRows.map((row) => {
    const from = addDays(start, row.fromDay)
    const to = addDays(start, row.toDay)
    const within = scores.filter(({ on }) => on >= from && on <= to && on <= asOf)
    const { id, title, measure, purpose, cite } = row
    const state = stateOf({ from, to, asOf, isDone: within.length > 0, needsScore: row.needsScore })
    return { id, title, from, to, measure, purpose, state, evidence: within.map(({ ref }) => ref), cite }
  })
}

function stateOf(check: {
  readonly from: Day
  readonly to: Day
  readonly asOf: Day
  readonly isDone: boolean
  readonly needsScore: boolean
}): ScheduledCheck['state'] {
  if (check.asOf < check.from) return 'upcoming'
  if (!check.needsScore) return check.asOf <= check.to ? 'due' : 'unknown'
  if (check.isDone) return 'done'
  return check.asOf <= check.to ? 'due' : 'missed'
}
