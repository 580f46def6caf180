/**
 * A trial: one continuous attempt with one agent, rebuilt from prescriptions, dispensings and statements.
 * Everything here is what happened, with what the record leaves open; whether it was a fair trial is for a
 * definition to say (`determination/`).
 */

import type { InstrumentId } from '../knowledge/instruments/instrument.ts'
import type {
  AgentId,
  DrugClass,
  IngredientId,
  MedicineForm,
  MedicineRelease,
  Trap,
} from '../knowledge/medicines/index.ts'
import type { Modality, Ref, ReportedIntake, ReportedOutcome, StopReason } from '../record/record.ts'
import type { Day, Precision } from '../units/day.ts'
import type { DailyDose } from '../units/dose.ts'

/**
 * antidepressant: a trial of its own. combination: an antidepressant added to another and kept with it.
 * augmentation: another agent added to an antidepressant. The rest are treatments that are not daily medicines.
 */
export type TrialRole = 'antidepressant' | 'combination' | 'augmentation' | Modality

/** Days on which the record is constant about one agent. `to` is the first day after. */
export type Segment = {
  readonly from: Day
  readonly to: Day
  /** Absent where the record does not say, or says it unreadably. */
  readonly dose?: DailyDose | undefined
  /** documented: dispensed, dated or stated. possible: an open-ended order, or a supply left over at a switch. */
  readonly cover: 'documented' | 'possible'
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
  readonly evidence: readonly Ref[]
}

/** Known well enough to be held against scores and other trials: "2019" is not. */
export function isPlaced(trial: Pick<Trial, 'startPrecision'>): boolean {
  return trial.startPrecision === 'day' || trial.startPrecision === 'month'
}

/** A month at most. */
const longestMonth = 31

/** Known well enough for the scores of its first and last weeks to be told from others. */
export function hasPlaceForScores({
  startPrecision,
  bounds,
}: Pick<Trial, 'startPrecision' | 'bounds'>): boolean {
  const width = bounds === undefined ? 0 : bounds.startLast - bounds.startFirst
  return isPlaced({ startPrecision }) && width <= longestMonth
}

/** One dispensing, for days covered; `sameDay` are others of that day, taken together with it. */
export type Fill = {
  readonly on: Day
  readonly supplyDays: number
  readonly ref: Ref
  readonly sameDay?: readonly Ref[] | undefined
}

/** The days between which a trial began and ended, where the record tells only the month or the year. */
export type TrialBounds = {
  readonly startFirst: Day
  readonly startLast: Day
  readonly endFirst: Day
  readonly endLast: Day
  /** Wherever its days lay, it is one trial between them; false where its entries may make several. */
  readonly isOne: boolean
  /** Where its days lay decides what it was: several trials, or one that another treatment cut short. */
  readonly isUnsettled: boolean
  /** It and other entries of the agent can have lain apart or over each other: nothing tells how long it was. */
  readonly isTangled: boolean
}

export type OwnBounds = Pick<TrialBounds, 'startFirst' | 'startLast' | 'endFirst' | 'endLast'>

export type Trial = {
  /** `sertraline-1`: the agent and its number in order of start. */
  readonly id: string
  readonly agent: AgentId
  readonly ingredients: readonly IngredientId[]
  readonly drugClass?: DrugClass | undefined
  readonly role: TrialRole
  /** The antidepressant trials this one was added to. */
  readonly addedTo: readonly string[]
  /** Absent where nothing in the record dates it. `end` is the first day after. */
  readonly start?: Day | undefined
  readonly end?: Day | undefined
  readonly startPrecision: Precision | 'unknown'
  /** Where the start is known only to the month or year: the latest first day after. */
  readonly latestEnd?: Day | undefined
  /** Where its days are not exact: between which it began and ended. */
  readonly bounds?: TrialBounds | undefined
  /** Of a course of sessions, by its own sessions: `bounds` hold for all the courses of its kind. */
  readonly ownBounds?: OwnBounds | undefined
  /** The trial may go on after `end`: an open order, or still being taken. */
  readonly possibleEnd?: Day | undefined
  /** That possible end is one that is told, by its month or year only. */
  readonly isEndRough?: boolean | undefined
  readonly segments: readonly Segment[]
  /** Stated length where no dates are known ("x 10 weeks"). */
  readonly statedDays?: number | undefined
  /** Doses stated without dates. */
  readonly undatedDose?: DailyDose | undefined
  readonly fills: readonly Fill[]
  readonly sessions?: number | undefined
  readonly indications: readonly Indication[]
  readonly adherence: readonly AdherenceEvidence[]
  readonly stops: readonly StopEvidence[]
  readonly reportedOutcomes: readonly ReportedOutcomeEvidence[]
  readonly nextStep?: NextStep | undefined
  /** The first day on which another step can have begun of which only the month or the year is known. */
  readonly possibleNextStep?: { readonly from: Day; readonly evidence: readonly Ref[] } | undefined
  /** Ways in which this exposure looks like an antidepressant trial and may not be one. */
  readonly traps: readonly Trap[]
  readonly asNeeded: boolean
  readonly evidence: readonly Ref[]
}

/** The first and the last day on which it can have begun: the same where the day is known. */
export function startDays({
  start,
  bounds,
  ownBounds = bounds,
}: Pick<Trial, 'start' | 'bounds' | 'ownBounds'>): readonly [Day | undefined, Day | undefined] {
  return ownBounds === undefined ? [start, start] : [ownBounds.startFirst, ownBounds.startLast]
}

/** A reason for a medicine: was it depression, and in which words. */
export type Indication = {
  readonly depression: 'yes' | 'no' | 'unknown'
  readonly words: string
  readonly ref: Ref
}

/** Something in the record that bears on whether the medicine was taken. Days covered are computed from fills. */
export type AdherenceEvidence = {
  readonly says: ReportedIntake
  readonly how: 'stated' | 'plasma-level' | 'coded'
  /** It may speak of another time: what it says is open. */
  readonly isPossible?: true | undefined
  readonly ref: Ref
}
export type StopEvidence = { readonly reason: StopReason; readonly ref: Ref }
export type ReportedOutcomeEvidence = {
  readonly outcome: ReportedOutcome
  readonly improvementPercent?: number | undefined
  readonly ref: Ref
}

/** What was done next: another antidepressant instead, one in addition, or an augmenting agent. */
export type NextStep = {
  readonly kind: 'switch' | 'combination' | 'augmentation'
  readonly on: Day
  readonly trial: string
  readonly evidence: readonly Ref[]
}

/** One score of a depression scale. */
export type Score = {
  readonly instrument: InstrumentId
  readonly on: Day
  readonly value: number
  readonly ref: Ref
}

/** The current depressive episode, as far as the record tells. */
export type Episode = {
  readonly status: 'current' | 'remitted' | 'unknown'
  /** The earliest and latest day on which it can have begun. */
  readonly startFirst?: Day | undefined
  readonly startLast?: Day | undefined
  readonly basis: 'stated' | 'diagnosis-onset' | 'diagnosis-recorded' | 'relapse-after-remission' | 'none'
  readonly remittedSince?: Day | undefined
  /** The record tells of the depression until this day, which is long before the day looked at. */
  readonly silentSince?: Day | undefined
  readonly evidence: readonly Ref[]
}
