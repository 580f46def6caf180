/** When one treatment can stand before another. As `determination/succession.ts`. */
import type { SuccessiveTreatmentsRule } from '../../../knowledge/definitions/definition.ts'
import { allOf, atMost, type Expression, minus, parameter } from '../expression.ts'

/** In the window that ends with the start of the last one. */
export function isWithin(rule: SuccessiveTreatmentsRule, earlier: string, last: string): Expression {
  if (rule.withinDays === undefined) return allOf()
  const from = rule.withinCounts?.value === 'active' ? `${earlier}.end_day` : `${earlier}.start_day`
  return atMost(minus(`${last}.start_day`, from), parameter('within_days'))
}

/** With no longer pause, and no longer beside each other, than the definition allows. */
export function followsClosely(rule: SuccessiveTreatmentsRule, earlier: string, next: string): Expression {
  const pause = minus(`${next}.start_day`, `${earlier}.end_day`)
  return allOf(
    ...(rule.nextWithinDays === undefined ? [] : [atMost(pause, parameter('next_within_days'))]),
    ...(rule.maximumOverlapDays === undefined
      ? []
      : [atMost(minus(0, pause), parameter('maximum_overlap_days'))]),
  )
}
