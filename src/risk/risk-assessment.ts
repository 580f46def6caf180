/** What the risk stage says. Shown first, always. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import type { CrisisContact, RiskActionRow, TriageLevel } from '../knowledge/risk/index.ts'
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'

/** not-screened: nobody asked. incomplete: something calls for questions that were not all answered. Neither is low. */
export type RiskLevel = TriageLevel | 'incomplete' | 'not-screened'

export type RiskFinding = {
  readonly id: string
  readonly answer: Answer
  /** A sentence with the date and what was asked. */
  readonly message: string
  readonly on?: Day | undefined
  /** The question in the words of the record, where it gives them. */
  readonly asked?: string | undefined
  /** A clinician recorded what was done about it. */
  readonly resolved?: boolean | undefined
  /** Thoughts with some intent, or with a plan: question 4 or 5. */
  readonly intent?: true | undefined
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}

export type RiskAssessment = {
  readonly level: RiskLevel
  /** Of an incomplete triage: what is already certain. */
  readonly atLeast?: 'moderate' | 'low' | undefined
  /** One sentence for the top of the page. */
  readonly message: string
  readonly findings: readonly RiskFinding[]
  readonly actions: readonly RiskActionRow[]
  /** The plan must not be finished before a clinician has recorded what was decided. */
  readonly dispositionRequired: boolean
  readonly crisisContacts: readonly CrisisContact[]
  /** How to read the level. */
  readonly notes: readonly { readonly text: string; readonly cite: Citation }[]
}
