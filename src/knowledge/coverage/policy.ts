/**
 * What a payer asks before it covers a treatment, as data. The current policy of the member's own plan governs;
 * these are examples with the day they were read, and a user can supply their own in the same form.
 */
import type { Citation } from '../citation.ts'
import type { FactId } from '../interactions/clinical-facts.ts'
import type { OptionId } from '../options/option.ts'

export type Policy = {
  /** `cigna-esketamine`. */
  readonly id: string
  readonly payer: string
  /** The payer's own number of the policy. */
  readonly policyId?: string | undefined
  readonly title: string
  readonly options: readonly OptionId[]
  /** The day it came into force, where we know it. */
  readonly effective?: string | undefined
  /** The day it was read. */
  readonly retrieved: string
  readonly criteria: readonly Criterion[]
  /** For how long, and what a renewal asks. */
  readonly approval?: string | undefined
  readonly caveats: readonly string[]
  readonly cite: Citation
}

export type Criterion = {
  readonly id: string
  readonly text: string
  readonly test: Test
  readonly cite: Citation
}

export type Test =
  | { readonly kind: 'age'; readonly over?: number; readonly atLeast?: number; readonly below?: number }
  | TrialsTest
  /** Agents added to an antidepressant, each for at least so many weeks. */
  | {
      readonly kind: 'augmentation'
      readonly count: number
      readonly minimumWeeks?: number
      readonly moreThanWeeks?: number
    }
  | {
      readonly kind: 'score'
      readonly instrument: string
      readonly above?: number
      readonly atLeast?: number
      readonly withinDays?: number
    }
  /** A score of any depression scale is on record. */
  | { readonly kind: 'any-score'; readonly withinDays?: number }
  | { readonly kind: 'severity'; readonly atLeast: 'moderate' | 'severe' }
  | { readonly kind: 'taking-antidepressant' }
  /** One of these was taken for so many days, or not tolerated. */
  | { readonly kind: 'tried-agent'; readonly any: readonly string[]; readonly days: number }
  | { readonly kind: 'prior-response'; readonly role: 'tms' | 'ect' }
  | { readonly kind: 'fact'; readonly is: FactId; readonly present: boolean }
  /** Nothing in a record shows it: the clinician documents it. */
  | { readonly kind: 'documented' }
  | { readonly kind: 'all'; readonly of: readonly Test[] }
  | { readonly kind: 'any'; readonly of: readonly Test[] }

export type TrialsTest = {
  readonly kind: 'trials'
  readonly count: number
  readonly differentClasses?: boolean
  readonly minimumWeeks?: number
  readonly moreThanWeeks?: number
  readonly thisEpisode?: boolean
  readonly withinYears?: number
  /** Improvement of the score at most this share. */
  readonly improvementAtMost?: number
  /** Days covered at least this share. */
  readonly covered?: number
  /** A stop for side effects counts as well. */
  readonly intoleranceCounts?: boolean
  /** Every kind of treatment counts, not only antidepressants. */
  readonly anyTreatment?: boolean
}
