/**
 * What the staging instruments ask, as far as the trials and the record tell. Each fact keeps its evidence and, where
 * it is open, its range.
 */
import type { Answer } from '../determination/finding.ts'
import type { DrugClass } from '../knowledge/medicines/index.ts'
import type { Ref } from '../record/record.ts'
import type { Range } from './stage-result.ts'

export type Severity = 'subsyndromal' | 'mild' | 'moderate' | 'severe' | 'severe-psychotic'

/** A fact with where it comes from, in words and in entries of the record. */
export type Shown<T> = { readonly is: T; readonly because: string; readonly evidence: readonly Ref[] }

export type StagingFacts = {
  readonly episode: 'current' | 'remitted' | 'unknown'
  /** Mania or hypomania is diagnosed or stated: the instruments are for unipolar depression. */
  readonly bipolar: Answer
  /** The chosen definition looks at doses and outcomes of trials. */
  readonly trialsJudged: boolean
  /** Months since the start of the episode; absent where unknown. */
  readonly months: Shown<Range | undefined>
  /** Possible severities; empty where unknown. */
  readonly severity: Shown<readonly Severity[]>
  /** Different antidepressants with an adequate trial that failed: certain, and at most. */
  readonly failedAgents: Shown<Range>
  readonly failedTrials: Shown<Range>
  /** Classes of the failed antidepressants: certain, and possible beside those. */
  readonly failedClasses: Shown<{
    readonly certain: readonly DrugClass[]
    readonly possible: readonly DrugClass[]
  }>
  /** Days of the failed trials at their minimum dose, added up. */
  readonly failedDays: Shown<Range>
  /** Failed trials whose dose was raised after the minimum was reached. */
  readonly optimisations: Shown<Range>
  /** Augmenting agents and combinations used in the episode. */
  readonly augmentations: Shown<Range>
  readonly failedAugmentations: Shown<Range>
  readonly ectUsed: Shown<Answer>
  readonly ectFailed: Shown<Answer>
  readonly ectBilateral: Answer
  /** An adequate trial brought a response. */
  readonly responded: Shown<Answer>
  /** The items that only the DM-TRD asks. */
  readonly functionalImpairment: Shown<Answer>
  readonly comorbidAnxiety: Shown<Answer>
  readonly personalityDisorder: Shown<Answer>
  readonly psychosocialStressors: Shown<Answer>
  readonly failedPsychotherapy: Shown<Range>
  readonly intensifiedTreatment: Shown<Answer>
}
