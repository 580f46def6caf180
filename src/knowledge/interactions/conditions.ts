/** Words to write the conditions of rules with. */
import type { FactId } from './clinical-facts.ts'
import type { LabId } from './laboratory.ts'
import type { AgentSelector, Condition, Gene, Phenotype } from './rule.ts'

export const always: Condition = { kind: 'always' }
export const pregnant: Condition = { kind: 'pregnancy', is: 'pregnant' }
export const breastfeeding: Condition = { kind: 'pregnancy', is: 'breastfeeding' }
export const male: Condition = { kind: 'sex', is: 'male' }
export const female: Condition = { kind: 'sex', is: 'female' }

export function fact(is: FactId): Condition {
  return { kind: 'fact', is }
}

/** Any of these facts is present. */
export function anyFact(...ids: readonly FactId[]): Condition {
  return anyOf(...ids.map(fact))
}

/** Takes one of these now. */
export function taking(...any: readonly AgentSelector[]): Condition {
  return { kind: 'taking', any }
}

/** Takes one of these now, or took the last dose fewer than `days` days ago. */
export function takenWithin(days: number, ...any: readonly AgentSelector[]): Condition {
  return { kind: 'taking', any, stoppedWithin: days }
}

export function lab(
  of: LabId,
  range: {
    readonly above?: number
    readonly atLeast?: number
    readonly below?: number
    readonly atMost?: number
  },
): Condition {
  return { kind: 'lab', of, ...range }
}

/** Older than this many completed years: 60 means from the 61st birthday. */
export function olderThan(years: number): Condition {
  return { kind: 'age', over: years }
}
export function youngerThan(years: number): Condition {
  return { kind: 'age', below: years }
}
export function phenotype(gene: Gene, is: Phenotype): Condition {
  return { kind: 'phenotype', gene, is }
}
export function anyOf(...of: readonly Condition[]): Condition {
  return { kind: 'any', of }
}
export function allOf(...of: readonly Condition[]): Condition {
  return { kind: 'all', of }
}
