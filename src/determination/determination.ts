/** The result of applying one definition to one record. */
import type { DefinitionId } from '../knowledge/definitions/definition.ts'
import type { Episode, Trial } from '../trials/trial.ts'
import type { Answer, Finding } from './finding.ts'

export type Outcome =
  | 'remission'
  | 'response'
  | 'partial-response'
  | 'non-response'
  | 'worsening'
  | 'intolerance'
  | 'unknown'
export type OutcomeBasis =
  | 'scale'
  | 'stated'
  | 'stop-reason'
  | 'next-step'
  | 'conflict'
  | 'unsettled'
  | 'none'

export type Shortfall =
  | 'dose'
  | 'duration'
  | 'adherence'
  | 'indication'
  | 'formulation'
  | 'sessions'
  | 'as-needed'

/** One trial under one definition: was it a fair trial, what came of it, and does it count? */
export type JudgedTrial = {
  readonly trial: Trial
  readonly minimumDoseMg?: number | undefined
  /** Days at or above the minimum dose, as the definition judges them: all of the treatment where its dose is asked for. */
  readonly daysAtDose: { readonly low: number; readonly high: number }
  /** So many of them are known to be at that dose: none where the dose is open. */
  readonly certainDaysAtDose: number
  /** Covered days ÷ days of the trial at the minimum dose, from dispensings. */
  readonly proportionOfDaysCovered?: number | undefined
  readonly adequate: Answer
  readonly shortfalls: readonly Shortfall[]
  readonly outcome: Outcome
  readonly outcomeBasis: OutcomeBasis
  /** Share of the baseline score that was lost, 0.35 = 35 % better; a range where the evidence is a word. */
  readonly improvement?: { readonly low: number; readonly high: number } | undefined
  readonly failed: Answer
  readonly inCurrentEpisode: Answer
  /** Adequate, failed, and within the definition's scope. */
  readonly counts: Answer
  readonly finding: Finding
}

export type Determination = {
  readonly definition: DefinitionId
  readonly answer: Answer
  readonly finding: Finding
  readonly episode: Episode
  readonly trials: readonly JudgedTrial[]
  /** Different agents (or what the definition counts) with a certain adequate failure, and those still possible. */
  readonly adequateFailedTrials: { readonly certain: number; readonly possible: number }
}

/** A smallest set of facts that, once known, turns the answer. */
export type WouldChange = {
  readonly to: Answer
  readonly facts: readonly OpenFact[]
}
export type OpenFact = {
  /** The leaf finding this fact would settle: rule and subject. */
  readonly rule: string
  readonly about?: string | undefined
  readonly taken?: Finding['taken']
  readonly now: Answer
  readonly needed: Answer
  readonly assumed?: boolean | undefined
  readonly required?: Finding['required']
  readonly measured?: Finding['measured']
  /** What the record says on both sides. */
  readonly note?: string | undefined
}
