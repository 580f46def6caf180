/** When one treatment can stand before another. As `determination/succession.ts`. */
import type { SuccessiveTreatmentsRule } from '../../../knowledge/definitions/definition.ts'
import {
  allOf,
  anyOf,
  atMost,
  below,
  type Expression,
  equals,
  minus,
  not,
  type Operand,
  parameter,
} from '../expression.ts'

/** Wherever the days lay that are known only roughly, or in at least one place. */
export type Degree = 'surely' | 'possibly'

const areExact = (a: string, b: string): Expression => allOf(`${a}.is_exact`, `${b}.is_exact`)

/** On an earlier day. */
export function beginsBefore(earlier: string, later: string, degree: Degree): Expression {
  return degree === 'surely'
    ? below(`${earlier}.start_last`, `${later}.start_first`)
    : below(`${earlier}.start_first`, `${later}.start_last`)
}

/** The same, where of two that begin on one day the one first in the alphabet comes first. */
export function comesBefore(earlier: string, later: string, degree: Degree): Expression {
  const isFirst = allOf(
    areExact(earlier, later),
    equals(`${earlier}.start_first`, `${later}.start_first`),
    atMost(`${earlier}.trial`, `${later}.trial`),
  )
  const canBeFirst = allOf(
    not(areExact(earlier, later)),
    equals(`${earlier}.start_first`, `${later}.start_last`),
  )
  const ties = degree === 'surely' ? [isFirst] : [isFirst, canBeFirst]
  return anyOf(beginsBefore(earlier, later, degree), ...ties)
}

/** In the window that ends with the start of the last one. */
export function isWithin(
  rule: SuccessiveTreatmentsRule,
  earlier: string,
  last: string,
  degree: Degree,
): Expression {
  if (rule.withinDays === undefined) return allOf()
  const day = rule.withinCounts?.value === 'active' ? 'end' : 'start'
  const days =
    degree === 'surely'
      ? minus(`${last}.start_last`, `${earlier}.${day}_first`)
      : minus(`${last}.start_first`, `${earlier}.${day}_last`)
  return atMost(days, parameter('within_days'))
}

/** Two of which nobody knows which came first stand together in a window where either order will do. */
export function surelyStandsBefore(
  rule: SuccessiveTreatmentsRule,
  earlier: string,
  last: string,
): Expression {
  const inEitherOrder = allOf(
    not(areExact(earlier, last)),
    atMost(`${earlier}.start_last`, `${last}.start_last`),
    `${earlier}.surely_as_last`,
    `${last}.surely_as_earlier`,
  )
  return allOf(
    `${earlier}.surely_as_earlier`,
    isWithin(rule, earlier, last, 'surely'),
    anyOf(comesBefore(earlier, last, 'surely'), inEitherOrder),
  )
}

/** With no longer pause, and no longer beside each other, than the definition allows. */
export function followsClosely(
  rule: SuccessiveTreatmentsRule,
  earlier: string,
  next: string,
  degree: Degree,
): Expression {
  const shortest = minus(`${next}.start_first`, `${earlier}.end_last`)
  const longest = minus(`${next}.start_last`, `${earlier}.end_first`)
  const [pause, overlap] = degree === 'surely' ? [longest, shortest] : [shortest, longest]
  return allOf(
    ...(rule.nextWithinDays === undefined ? [] : [atMost(pause, parameter('next_within_days'))]),
    ...(rule.maximumOverlapDays === undefined
      ? []
      : [atMost(minus(0, overlap), parameter('maximum_overlap_days'))]),
  )
}

/** Had an antidepressant begun when an agent began on one of these days, and did it go on into its window? */
export function hadBegun(
  rule: SuccessiveTreatmentsRule,
  earlier: string,
  begun: { readonly first: Operand; readonly last: Operand },
  degree: Degree,
): Expression {
  const [isBegun, days] =
    degree === 'surely'
      ? [atMost(`${earlier}.start_last`, begun.first), minus(begun.last, `${earlier}.end_first`)]
      : [atMost(`${earlier}.start_first`, begun.last), minus(begun.first, `${earlier}.end_last`)]
  return rule.withinDays === undefined ? isBegun : allOf(isBegun, atMost(days, parameter('within_days')))
}
