/**
 * What the plan needs to know of a patient: a small plain view, built from the record, the trials and the
 * determination by `planContextFrom`, or by hand in a test.
 */
import type { Outcome, Shortfall } from '../determination/determination.ts'
import type { Answer } from '../determination/finding.ts'
import type { FactId, Gene, LabId, Phenotype } from '../knowledge/interactions/index.ts'
import type { DrugClass, IngredientId } from '../knowledge/medicines/index.ts'
import type { OptionId, StepResponse } from '../knowledge/options/index.ts'
import type { Ref } from '../record/record.ts'
import type { TrialRole } from '../trials/trial.ts'
import type { Day } from '../units/day.ts'
import type { DailyDose } from '../units/dose.ts'

export type PlanContext = {
  readonly asOf: Day
  /** Completed years; absent where unknown. */
  readonly age?: number | undefined
  readonly sex?: 'female' | 'male' | 'other' | undefined
  readonly medicines: Medicines
  /** Present or absent; a fact that is not here is unknown. */
  readonly facts: ReadonlyMap<FactId, KnownFact>
  /** The latest valid value of each; one that is not here is unknown. */
  readonly labs: ReadonlyMap<LabId, LabValue>
  readonly pregnancy: 'pregnant' | 'breastfeeding' | 'postpartum' | 'not-pregnant' | 'unknown'
  readonly allergies: readonly KnownAllergy[] | 'unknown'
  /** Unwanted effects that the record names, with the medicine under which they came. */
  readonly sideEffects: readonly KnownSideEffect[]
  readonly phenotypes: ReadonlyMap<Gene, Phenotype>
  readonly trials: readonly PlanTrial[]
  /** Agents with an adequate failed trial in this episode, as the definition counts them: certain, and at most. */
  readonly failures: CertainAndPossible
  /** The same over treatments of every kind: augmentation, brain stimulation, psychotherapy. */
  readonly treatmentFailures: CertainAndPossible
  /** The record cannot show a treatment history: there may have been more than are counted. */
  readonly mayHaveMoreFailures: boolean
  readonly resistant: Answer
  readonly episode: PlanEpisode
  readonly step: CurrentStep
  readonly preferences: ReadonlyMap<OptionId, Preference>
}

export type CertainAndPossible = { readonly certain: number; readonly possible: number }
export type Preference = 'wants' | 'declines' | 'no-access'

export type Medicines = {
  readonly current: readonly CurrentMedicine[]
  readonly stopped: readonly StoppedMedicine[]
  /** Nothing that is taken is missing from `current`; otherwise a medicine that is not there may still be taken. */
  readonly complete: boolean
}
export type CurrentMedicine = {
  readonly name: string
  readonly ingredients: readonly IngredientId[]
  /** Of the ingredient that carries the dose; absent where unknown. */
  readonly dose?: DailyDose | undefined
  readonly ref?: Ref | undefined
  /** Why it may no longer be taken, in words; absent where it is taken for certain. */
  readonly doubt?: string | undefined
}
/** `Sertraline 50 mg (perhaps no longer taken: …)`. */
export function nameWithDoubt({ name, doubt }: CurrentMedicine): string {
  return doubt === undefined ? name : `${name} (perhaps no longer taken: ${doubt})`
}
export type StoppedMedicine = {
  readonly name: string
  readonly ingredients: readonly IngredientId[]
  /** The earliest and the latest day on which the last dose can have been taken; absent where nothing is known. */
  readonly lastDay?: { readonly first: Day; readonly last: Day } | undefined
  readonly ref?: Ref | undefined
}

export type KnownFact = {
  readonly state: 'present' | 'absent'
  /** In words, for the reader. */
  readonly because?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
}
export type LabValue = {
  readonly value: number
  readonly on?: Day | undefined
  readonly ref?: Ref | undefined
}
export type KnownAllergy = {
  readonly ingredient: IngredientId
  readonly kind: 'allergy' | 'intolerance' | 'unknown'
  readonly ref?: Ref | undefined
}

export type KnownSideEffect = {
  /** In the words of the record. */
  readonly words: string
  readonly ingredients: readonly IngredientId[]
  readonly ref?: Ref | undefined
}

export type PlanEpisode = {
  readonly status: 'current' | 'remitted' | 'unknown'
  readonly severity?: 'mild' | 'moderate' | 'severe' | undefined
  /** The last score of a depression scale. */
  readonly score?: { readonly instrument: string; readonly value: number; readonly on: Day } | undefined
}

/** What is being tried now. */
export type CurrentStep = {
  /** Antidepressants being taken for the depression. */
  readonly antidepressants: readonly IngredientId[]
  /** Antidepressants of which the record does not settle whether they are still taken. */
  readonly doubtful: readonly CurrentMedicine[]
  readonly response: StepResponse
  readonly shortfalls: readonly Shortfall[]
  /** The trial is long, strong and regular enough to be judged. */
  readonly adequate: Answer
  /** Below the maximum of the label. */
  readonly belowMaximum: Answer
}

export type PlanTrial = {
  readonly agent: string
  readonly ingredients: readonly IngredientId[]
  readonly drugClass?: DrugClass | undefined
  readonly role: TrialRole
  readonly adequate: Answer
  readonly failed: Answer
  readonly outcome: Outcome
  readonly inCurrentEpisode: Answer
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  /** Of a procedure or a psychotherapy. */
  readonly sessions?: number | undefined
  /** For certain, and at most; absent where none is certain, and where nothing limits them. */
  readonly weeksAtDose?: number | undefined
  readonly mostWeeksAtDose?: number | undefined
  /** Covered days ÷ days, where dispensings tell. */
  readonly covered?: number | undefined
  /** Share of the baseline score that was lost: at most this. */
  readonly improvementAtMost?: number | undefined
  readonly ongoing: boolean
  readonly evidence: readonly Ref[]
}
