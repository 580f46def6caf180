/** Codes with what they mean to us, in the order of their source. */
import type { Citation } from '../citation.ts'
import type { ConditionGroup } from './condition-group.ts'

/** A code, its title in our own words, and the groups it adds to those of its block. */
export type ConditionRow = readonly [code: string, title: string, ...groups: readonly ConditionGroup[]]

export type ConditionBlock = {
  readonly system: 'icd10cm' | 'icd9cm' | 'snomed'
  /** prefix: the code and everything below it. exact: this code only. */
  readonly match: 'prefix' | 'exact'
  /** Groups of every row of the block. */
  readonly groups: readonly ConditionGroup[]
  readonly cite: Citation
  readonly rows: readonly ConditionRow[]
}
