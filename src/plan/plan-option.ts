/** One option as the plan presents it for one patient. */
import type { Citation } from '../knowledge/citation.ts'
import type { Option, OptionId, OptionModality, Sentence } from '../knowledge/options/index.ts'
import type { Ref } from '../record/record.ts'

export type OptionStatus = 'recommended' | 'possible' | 'needs-information' | 'blocked'

export type PlanOption = {
  readonly id: OptionId
  readonly name: string
  readonly modality: OptionModality
  /**
   * recommended: supported at this stage, and everything that would forbid it is known to be absent.
   * possible: nothing forbids it. needs-information: something that would forbid it is unknown.
   * blocked: forbidden, or not indicated; shown with the reason, never hidden.
   */
  readonly status: OptionStatus
  /** Place in the order; `null` where blocked. */
  readonly rank: number | null
  /** Why it stands where it does. */
  readonly reasons: readonly Reason[]
  readonly blockedBy: readonly Obstacle[]
  readonly cautions: readonly Caution[]
  readonly missing: readonly Missing[]
  /** Before and during. This, the regimen and general cautions are empty where the option is blocked. */
  readonly checks: readonly Sentence[]
  readonly regimen: readonly Sentence[]
  /** Grades of guidelines in their own words, and benchmark numbers. */
  readonly evidenceGrade: readonly Grade[]
  readonly judge: Option['judge']
  readonly together: readonly Sentence[]
  readonly regulatory: Sentence
  /** Shown only to whom it already helps: no evidence that it treats this depression. */
  readonly supportive: boolean
  readonly cite: Citation
}

/** Something to settle before a next step, and what about this patient says so. */
export type FirstStep = {
  readonly text: string
  readonly because?: string | undefined
  readonly cite: Citation
}

export type Reason = { readonly text: string; readonly cite?: Citation | undefined }

export type Obstacle = {
  /** `R-041`, or the kind. */
  readonly rule: string
  readonly kind: 'contraindication' | 'allergy' | 'not-indicated' | 'advised-against'
  readonly text: string
  /** What about this patient. */
  readonly because?: string | undefined
  /** The first day on which it no longer holds, `2026-03-01`. */
  readonly until?: string | undefined
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type Caution = {
  /** Absent where it holds for everybody. */
  readonly rule?: string | undefined
  readonly severity: 'warn' | 'monitor' | 'general'
  readonly text: string
  readonly because?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
  readonly cite: Citation
}

export type Missing = {
  readonly id: string
  readonly question: string
  /**
   * needs-information: without it the option cannot be offered. check: without it, not recommended.
   * caution: would add a caution.
   */
  readonly effect: 'needs-information' | 'check' | 'caution'
  readonly rules: readonly string[]
}

export type Grade = {
  readonly by: string
  readonly grade: string
  readonly level?: number | undefined
  readonly for: string
  readonly cite: Citation
}
