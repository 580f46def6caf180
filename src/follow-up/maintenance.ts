/** How long treatment goes on after remission, and what makes it longer. */

import type { Citation } from '../knowledge/citation.ts'
import { maintenanceMonths, maintenanceNotes, recurrenceRisks } from '../knowledge/follow-up/index.ts'
import type { Ref } from '../record/record.ts'
import type { ReviewItem } from '../review/index.ts'
import { addDays, type Day, daysPerMonth } from '../units/day.ts'

export type Maintenance = {
  readonly since: Day
  /** Not before this day; with risks of recurrence two years after remission. */
  readonly until: Day
  readonly months: string
  /** Risks of recurrence that are present. */
  readonly risks: readonly string[]
  /** Risks that nobody has asked about. */
  readonly toAsk: readonly string[]
  readonly notes: readonly { readonly text: string; readonly cite: Citation }[]
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export function maintenanceOf(since: Day, items: readonly ReviewItem[]): Maintenance {
  const byId = new Map(items.map((item) => [item.id, item]))
  const withAnswer = (answer: ReviewItem['answer']) =>
    recurrenceRisks.filter(({ item }) => byId.get(item)?.answer === answer)
  const risks = withAnswer('yes')
  const { usual, withRisks } = maintenanceMonths
  const least = risks.length > 0 ? withRisks.value : usual.value.from
  return {
    since,
    until: addDays(since, Math.round(least * daysPerMonth)),
    months:
      risks.length > 0
        ? `${withRisks.value} months or longer`
        : `${usual.value.from} to ${usual.value.to} months`,
    risks: risks.map(({ name }) => name),
    toAsk: withAnswer('unknown').map(({ name }) => name),
    notes: maintenanceNotes,
    evidence: risks.flatMap(({ item }) => byId.get(item)?.evidence ?? []),
    cite: risks.length > 0 ? withRisks.cite : usual.cite,
  }
}
