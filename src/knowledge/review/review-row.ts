/** One question of the review: what may only look like resistance, or stands behind it. Plain data, no logic. */
import type { Citation } from '../citation.ts'
import type { ConditionGroup } from '../conditions/condition-group.ts'
import type { InstrumentId } from '../instruments/instrument.ts'
import type { IngredientId } from '../medicines/ingredient.ts'
import type { SymptomId } from './major-depressive-episode.ts'

export type ReviewKind =
  | 'diagnosis'
  | 'medical'
  | 'test'
  | 'medicine'
  | 'substance'
  | 'treatment'
  | 'pharmacogenetics'
  | 'factor'

/** How much it matters for the verdict and for safety if it is present. */
export type ReviewSeverity = 'high' | 'moderate' | 'low'

export type ReviewRow = {
  readonly id: string
  readonly kind: ReviewKind
  readonly title: string
  readonly question: string
  readonly severity: ReviewSeverity
  /** Diagnoses that make it present. */
  readonly groups: readonly ConditionGroup[]
  /** ever: a past diagnosis counts. now: only one that is not over. */
  readonly time: 'now' | 'ever'
  /** Ids of statements that say it is present or absent, beside the row's own id. */
  readonly facts: readonly string[]
  /** The facts whose absence answers the row with no, where not every one of `facts` has to be absent. */
  readonly deniedBy?: readonly string[] | undefined
  readonly screens: readonly Screen[]
  /** Why to think of it where nothing is known. */
  readonly hints: readonly Hint[]
  /** What it means when it is there. */
  readonly present: string
  readonly action: string
  /** Only asked of these; an unknown sex or age is asked too. */
  readonly only?: Only | undefined
  /** Not for a shared copy: family or partner may read along. */
  readonly sensitive?: boolean | undefined
  readonly cite: Citation
}

/** Completed years: `from` up to and including `to`. */
export type Only = {
  readonly sex?: 'female' | 'male' | undefined
  readonly age?: { readonly from: number; readonly to: number } | undefined
  readonly cite: Citation
}

export type Screen = {
  readonly instrument: InstrumentId
  readonly positiveFrom: number
  readonly positiveFromFemale?: number | undefined
  /** Low values are the abnormal ones (cognition): positive up to and including this. */
  readonly positiveUpTo?: number | undefined
  /** true: the score itself is the answer. false: a positive screen opens the question, and never answers it. */
  readonly decides: boolean
  /** A negative result older than this says nothing of today. */
  readonly validDays: number
  readonly note?: string | undefined
  readonly cite: Citation
}

export type Hint = { readonly because: string; readonly when: HintTest; readonly cite: Citation }

export type HintTest =
  | { readonly kind: 'diagnosis'; readonly groups: readonly ConditionGroup[] }
  | { readonly kind: 'family'; readonly groups: readonly ConditionGroup[] }
  | { readonly kind: 'took'; readonly ingredients: readonly IngredientId[] }
  | { readonly kind: 'takes'; readonly ingredients: readonly IngredientId[] }
  | { readonly kind: 'symptom'; readonly symptoms: readonly SymptomId[] }
  | { readonly kind: 'age'; readonly from?: number; readonly below?: number }
  | { readonly kind: 'first-onset'; readonly from?: number; readonly below?: number }
  | { readonly kind: 'sex'; readonly is: 'female' | 'male' }
  | { readonly kind: 'fact'; readonly ids: readonly string[] }
