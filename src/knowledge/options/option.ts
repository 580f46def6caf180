/**
 * One treatment that could come next, as data: what it is, for whom, how good the evidence is, how it is given,
 * what to check, and how long until it can be judged. Every sentence says where it comes from.
 */
import type { Citation, Cited } from '../citation.ts'
import type { FactId } from '../interactions/clinical-facts.ts'
import type { IngredientId } from '../medicines/ingredient.ts'

/** Kebab-case and stable: `esketamine-nasal`, `add-lithium`, `switch-to-sertraline`. */
export type OptionId = string

export type OptionModality =
  | 'first-things'
  | 'maintenance'
  | 'optimise'
  | 'switch'
  | 'combine'
  | 'augment'
  | 'rapid-acting'
  | 'neuromodulation'
  | 'investigational'
  | 'psychotherapy'
  | 'substance-use'
  | 'mindfulness'
  | 'holistic'
  | 'lifestyle'

/** A sentence of fact. */
export type Sentence = { readonly text: string; readonly cite: Citation }

export type Option = {
  readonly id: OptionId
  readonly name: string
  readonly modality: OptionModality
  /** When a person last compared this file with its sources. */
  readonly reviewed: string
  readonly what: Sentence
  /** Ingredients that interactions are looked up for; empty where it is not a medicine. */
  readonly agents: readonly IngredientId[]
  readonly indications: readonly Sentence[]
  /** Must hold, or the option is not indicated. */
  readonly requires: readonly Requirement[]
  readonly evidence: readonly Evidence[]
  /** Benchmark numbers. */
  readonly results: readonly Sentence[]
  /** Conditions in which it fits this patient better than its neighbours. */
  readonly fits: readonly Fit[]
  readonly regimen: readonly Sentence[]
  readonly before: readonly Sentence[]
  readonly during: readonly Sentence[]
  /** When it can be judged, in weeks where it is a matter of weeks. */
  readonly judge: Sentence & { readonly weeks?: { readonly from: number; readonly to: number } | undefined }
  readonly cautions: readonly Sentence[]
  readonly regulatory: Sentence
  /** How it goes with what is already taken. */
  readonly together: readonly Sentence[]
  /** 1 at home, 2 weekly visits, 3 daily visits or long observation, 4 anaesthesia, 5 surgery. */
  readonly burden: Cited<1 | 2 | 3 | 4 | 5>
  /** Any of these facts puts it before everything else. */
  readonly urgent?: (Sentence & { readonly facts: readonly FactId[] }) | undefined
  /** Has no evidence as a treatment: shown only to whom it already helps, and after everything else. */
  readonly supportive?: boolean | undefined
}

export type Evidence = {
  /** The guideline, review or agency as a clinician names it. */
  readonly by: string
  /** The grade in its own words: "first line", "weak for". */
  readonly grade: string
  readonly level?: 1 | 2 | 3 | 4 | undefined
  /** For what and whom. */
  readonly for: string
  /**
   * How this counts in the order of options: 1, 2, 3 as CANMAT lines; 4 insufficient evidence; 9 advised against.
   * Absent where the row is only shown.
   */
  readonly line?: 1 | 2 | 3 | 4 | 9 | undefined
  /** The situation the row is about; every part given must hold. */
  readonly when?: Situation | undefined
  readonly cite: Citation
}

export type Situation = {
  /** Adequate failed trials in this episode: from, and up to. */
  readonly failures?: { readonly from: number; readonly to?: number | undefined } | undefined
  /** All of these facts are present. */
  readonly facts?: readonly FactId[] | undefined
  readonly response?: readonly StepResponse[] | undefined
  readonly severity?: readonly ('mild' | 'moderate' | 'severe')[] | undefined
}

/** What the current step has brought so far. */
export type StepResponse =
  | 'remission'
  | 'response'
  | 'partial-response'
  | 'non-response'
  | 'intolerance'
  | 'unknown'
  | 'none'

export type Fit = Sentence & { readonly fact: FactId }

export type Requirement = {
  readonly needs: Need
  readonly text: string
  readonly cite: Citation
}

export type Need =
  | { readonly kind: 'failures'; readonly atLeast: number }
  | { readonly kind: 'not-resistant' }
  | { readonly kind: 'current-antidepressant' }
  | { readonly kind: 'current-serotonin-reuptake-inhibitor' }
  | { readonly kind: 'current-antidepressant-below-maximum' }
  | { readonly kind: 'remission' }
  | { readonly kind: 'doubtful-antidepressant' }
  | { readonly kind: 'antidepressant-not-known' }
  | { readonly kind: 'diagnosis-not-settled' }
  | { readonly kind: 'trial-short-of-adequate' }
  | { readonly kind: 'ect-indication' }
  | { readonly kind: 'age'; readonly from: number }
  | { readonly kind: 'age-below'; readonly years: number }
  | { readonly kind: 'any-fact'; readonly of: readonly FactId[] }
  | { readonly kind: 'raised-tsh'; readonly above: number }
