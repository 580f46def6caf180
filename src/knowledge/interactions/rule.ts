/**
 * A rule says what speaks against a treatment in a patient: a contraindication, an interaction, a washout.
 * Rules are plain rows; `src/plan` applies them. A row whose citation is `unsure` is carried and shown as
 * unverified, and is never applied.
 */
import type { Citation } from '../citation.ts'
import type { IngredientId } from '../medicines/ingredient.ts'
import type { OptionModality } from '../options/option.ts'
import type { FactId } from './clinical-facts.ts'
import type { DrugGroupId } from './drug-groups.ts'
import type { LabId } from './laboratory.ts'

/**
 * block: not offered unless a clinician overrides it with a reason. warn: offered with the message.
 * monitor: offered, with a monitoring task.
 */
export type Severity = 'block' | 'warn' | 'monitor'

/** An ingredient, or a group of ingredients by what they do. */
export type AgentSelector = DrugGroupId | IngredientId

export type Rule = {
  /** `R-042`; a letter where one published row holds several severities: `R-029a`. */
  readonly id: string
  readonly severity: Severity
  /** What it is about: medicines by ingredient or group, and options that are not medicines by their id. */
  readonly agents?: readonly AgentSelector[] | undefined
  readonly options?: readonly string[] | undefined
  readonly modalities?: readonly OptionModality[] | undefined
  /** Holds whenever this is so. */
  readonly when: Condition
  /** Only above this dose of the agent, mg per day: for an option it then is a cap, not a block. */
  readonly aboveMgPerDay?: number | undefined
  /** What several rules say of the same danger is told once of medicines that are taken. */
  readonly about?: 'qt' | undefined
  /** start: only before starting. current: only for medicines already taken together. Both where absent. */
  readonly only?: 'start' | 'current' | undefined
  readonly message: string
  /**
   * What an unknown does to a block. ask: the option needs information first. check: it stays possible, with the
   * check named, and is not recommended before. `ask` where absent.
   */
  readonly whenUnknown?: 'ask' | 'check' | undefined
  readonly cite: Citation
}

/** Rows of one family, last compared with their sources on `reviewed`. */
export type RuleFamily = {
  readonly title: string
  readonly reviewed: string
  readonly rules: readonly Rule[]
}

export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'fact'; readonly is: FactId }
  /** Taken now, or stopped fewer days ago than `stoppedWithin`. */
  | {
      readonly kind: 'taking'
      readonly any: readonly AgentSelector[]
      readonly stoppedWithin?: number | undefined
      /** Two products with the agent itself count (a duplicate). */
      readonly evenItself?: boolean | undefined
    }
  | {
      readonly kind: 'lab'
      readonly of: LabId
      readonly above?: number | undefined
      readonly atLeast?: number | undefined
      readonly below?: number | undefined
      readonly atMost?: number | undefined
    }
  /** Completed years. */
  | { readonly kind: 'age'; readonly over?: number | undefined; readonly below?: number | undefined }
  | { readonly kind: 'sex'; readonly is: 'female' | 'male' }
  | { readonly kind: 'pregnancy'; readonly is: 'pregnant' | 'breastfeeding' }
  | { readonly kind: 'phenotype'; readonly gene: Gene; readonly is: Phenotype }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }

export type Gene = 'CYP2D6' | 'CYP2C19' | 'CYP2B6'
export type Phenotype = 'ultrarapid' | 'rapid' | 'normal' | 'intermediate' | 'poor'
