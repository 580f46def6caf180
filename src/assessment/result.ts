/**
 * The result of an assessment, as it is read by every page, letter and card. `lean.ts` makes of it what is printed with
 * `--format json` and published as `schema/assessment.schema.json`. Days are dates (`2026-03-01`); what the record leaves open is `null`
 * or the word `unknown`, never a guess.
 */

import type { FollowUp, Maintenance, ScheduledCheck } from '../follow-up/index.ts'
import type { Citation } from '../knowledge/citation.ts'
import type { Source } from '../knowledge/sources.ts'
import type { Plan, PlanOption } from '../plan/index.ts'
import type { TextReading } from '../record/from-text/index.ts'
import type { DataIssue, Ref } from '../record/record.ts'
import type { Complaint, ComplaintSeries, DepressiveEpisode, ReviewItem } from '../review/index.ts'
import type { RiskAssessment, RiskFinding, SafetyPlan } from '../risk/index.ts'
import type { Staging } from '../staging/index.ts'

/** Changes with every change of meaning or name in this file, or of its published form. */
export const schemaVersion = '2.0'

export type Answer = 'yes' | 'no' | 'unknown'
/** A calendar date, `2026-03-01`. */
export type DateText = string

export type Assessment = {
  readonly schemaVersion: typeof schemaVersion
  /** The day the record was looked at; nothing later counts. */
  readonly asOf: DateText
  readonly patient: AssessedPatient
  readonly episode: AssessedEpisode
  readonly trials: readonly AssessedTrial[]
  /** The definition whose dose, time and outcome the trials are measured by: the chosen one, where it has such. */
  readonly trialsJudgedBy: string
  /** Totals of depression scales, in order of time. */
  readonly scores: readonly AssessedScore[]
  /** Those of which only the month or the year is known: no trial is judged by them. */
  readonly scoresWithoutDay: readonly RoughScore[]
  readonly determination: AssessedDetermination
  /** Every definition over the same record, side by side. */
  readonly definitions: readonly DefinitionAnswer[]
  readonly staging?: Staging | undefined
  readonly majorDepression?: AssessedMajorDepression | undefined
  readonly complaints?: readonly AssessedComplaint[] | undefined
  readonly review?: readonly AssessedReview[] | undefined
  readonly risk?: AssessedRisk | undefined
  readonly plan?: AssessedPlan | undefined
  readonly followUp?: AssessedFollowUp | undefined
  /** Of a pasted history: what was understood beside the words it came from, and what was not read. */
  readonly reading?: TextReading | undefined
  readonly dataIssues: readonly DataIssue[]
  /** Where the entries that are named as evidence stand in the input. */
  readonly evidence: readonly EvidenceOrigin[]
  /** The publications that the cited ids stand for. */
  readonly sources: Readonly<Record<string, Source>>
}

export type AssessedPatient = {
  readonly id: string
  /** Completed years; the lower of two where only the year of birth is known. At death, for who has died. */
  readonly age: number | null
  readonly sex: 'female' | 'male' | 'other' | 'unknown'
  readonly died: DateText | 'date-unknown' | null
}

export type AssessedEpisode = {
  /** The latest day on which the current episode can have begun. */
  readonly start: DateText | null
  /** The earliest, where it differs. */
  readonly startEarliest: DateText | null
  readonly basis: 'stated' | 'diagnosis-onset' | 'diagnosis-recorded' | 'relapse-after-remission' | 'none'
  readonly status: 'current' | 'remitted' | 'unknown'
  readonly remittedSince: DateText | null
  /** The last day of which the record tells, where it is long before the day looked at; else `null`. */
  readonly silentSince: DateText | null
  readonly evidence: readonly Ref[]
}

/** From a number that is certain to one that is possible; `null` where nothing limits it. */
export type Bounds = { readonly atLeast: number; readonly atMost: number | null }

/** A stretch of days on one dose. */
export type AssessedDose = {
  readonly from: DateText
  /** The last day. */
  readonly until: DateText
  readonly mgPerDay: Bounds | null
  /** documented: dispensed, dated or stated. possible: an open-ended order, or a supply left over at a switch. */
  readonly cover: 'documented' | 'possible'
}

export type AssessedTrial = {
  readonly id: string
  /** What a clinician calls it: `Sertraline`. */
  readonly name: string
  readonly agents: readonly string[]
  readonly role:
    | 'antidepressant'
    | 'combination'
    | 'augmentation'
    | 'ect'
    | 'tms'
    | 'vns'
    | 'ketamine'
    | 'esketamine'
    | 'dbs'
    | 'tdcs'
    | 'light-therapy'
    | 'psychotherapy'
  readonly addedTo: readonly string[]
  /** Where only the month or the year of the start is known, the earliest day on which it can have begun. */
  readonly start: DateText | null
  /** The latest day on which it can have begun, where only the month or the year of the start is known. */
  readonly startLatest: DateText | null
  /** The last day of treatment that is certain; `null` where no day is. */
  readonly end: DateText | null
  /** The latest last day, where only the month or the year of the end is known, or of the start of a known length. */
  readonly endLatest: DateText | null
  /** The last day on which it may have gone on, where that is later than `end`. */
  readonly possibleEnd: DateText | null
  /** Certain to have been reached at some time; `null` where no dose is known. */
  readonly maxDailyDoseMg: number | null
  readonly maxDailyDoseRangeMg: Bounds | null
  /** What the definition asks of this agent. */
  readonly minimumDoseMg: number | null
  readonly doses: readonly AssessedDose[]
  /** From the first to the last certain day. */
  readonly weeks: number | null
  /** Certain weeks at or above the minimum dose; `null` where some are possible and none is certain. */
  readonly weeksAtAdequateDose: number | null
  readonly weeksAtAdequateDoseRange: Bounds
  readonly sessions: number | null
  /** assumed: the record is silent, and the definition tells us to assume it was taken. */
  readonly adherence: 'as-prescribed' | 'assumed' | 'not-as-prescribed' | 'conflicting' | 'unknown'
  /** Days covered by dispensings ÷ days of the trial. */
  readonly proportionOfDaysCovered: number | null
  readonly adequate: Answer
  readonly shortfalls: readonly (
    | 'dose'
    | 'duration'
    | 'adherence'
    | 'indication'
    | 'formulation'
    | 'sessions'
    | 'as-needed'
  )[]
  readonly outcome:
    | 'remission'
    | 'response'
    | 'partial-response'
    | 'non-response'
    | 'worsening'
    | 'intolerance'
    | 'unknown'
  /** `unsettled`: something is said, but whether it is of this trial depends on days that are not known. */
  readonly outcomeBasis: 'scale' | 'stated' | 'stop-reason' | 'next-step' | 'conflict' | 'unsettled' | 'none'
  /** Share of the baseline score that was lost; 0.35 is 35 % better, -0.1 is 10 % worse; `null` at an open end. */
  readonly improvement: { readonly atLeast: number | null; readonly atMost: number | null } | null
  readonly failed: Answer
  readonly inCurrentEpisode: Answer
  /** Adequate, failed, and of a kind and time that the definition counts. */
  readonly counts: Answer
  readonly evidence: readonly Ref[]
}

/** `on`: `2026-03` or `2026`. */
export type RoughScore = Omit<AssessedScore, 'on'> & { readonly on: string }

export type AssessedScore = {
  readonly instrument: string
  readonly on: DateText
  readonly value: number
  readonly evidence: readonly Ref[]
}

/** One judged statement with the findings it rests on; `says` words it. */
export type AssessedFinding = {
  readonly rule: string
  readonly answer: Answer
  readonly says?: string | undefined
  readonly about?: string | undefined
  /** First and last day of the treatment it is about, where definitions divide treatments differently. */
  readonly start?: string | undefined
  readonly end?: string | null | undefined
  /** `null` where nothing limits it on that side. */
  readonly measured?:
    | { readonly low: number | null; readonly high: number | null; readonly unit: string }
    | undefined
  readonly required?:
    | {
        readonly relation: 'at-least' | 'at-most' | 'below' | 'above'
        readonly value: number
        readonly unit: string
      }
    | undefined
  readonly assumed?: boolean | undefined
  readonly disputable?: boolean | undefined
  readonly conflict?: boolean | undefined
  readonly note?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
  readonly cite?: Citation | undefined
  readonly combines?: 'all' | 'any' | 'none' | { readonly atLeast: number } | undefined
  readonly because: readonly AssessedFinding[]
}

export type AssessedDetermination = {
  /** `name/edition`. */
  readonly definition: string
  readonly title: string
  readonly summary: string
  readonly caveats: readonly string[]
  readonly cite: Citation
  readonly answer: Answer
  /** Different agents (or what the definition counts) that failed an adequate trial. */
  readonly adequateFailedTrials: CertainAndPossible
  /** The tree of reasons; its one root is the answer. */
  readonly findings: readonly AssessedFinding[]
  readonly wouldChange: readonly AssessedChange[]
}

export type CertainAndPossible = { readonly certain: number; readonly possible: number }

/** A smallest set of facts that, once known, turns the answer. */
export type AssessedChange = {
  readonly to: Answer
  readonly facts: readonly AssessedFact[]
}

export type AssessedFact = {
  readonly rule: string
  readonly about?: string | undefined
  readonly start?: AssessedFinding['start']
  readonly end?: AssessedFinding['end']
  readonly now: Answer
  readonly needed: Answer
  readonly assumed: boolean
  readonly required?: AssessedFinding['required']
  readonly measured?: AssessedFinding['measured']
  /** What the record says on both sides, where it contradicts itself. */
  readonly note?: string | undefined
  /** The question for the clinician or the patient. */
  readonly asks?: string | undefined
}

export type DefinitionAnswer = {
  readonly definition: string
  readonly title: string
  readonly status: 'draft' | 'accepted' | 'needs-table' | 'withdrawn'
  readonly answer: Answer
  readonly adequateFailedTrials: CertainAndPossible
}

/** Is it major depression? The criteria of DSM-5-TR over what the record holds; a questionnaire is a screen. */
export type AssessedMajorDepression = Omit<DepressiveEpisode, 'screen'> & {
  readonly screen: Omit<DepressiveEpisode['screen'], 'on'> & { readonly on: DateText | null }
}

/** Sleep, anxiety, pain, digestion, irritability: there or not, and by what was measured over time. */
export type AssessedComplaint = Omit<Complaint, 'series'> & {
  readonly series: readonly (Omit<ComplaintSeries, 'points'> & {
    readonly points: readonly { readonly on: DateText; readonly value: number }[]
  })[]
}

/** One item of the review, as the review gives it. */
export type AssessedReview = ReviewItem

/** Triage of answers, never a prediction. Shown first, always. */
export type AssessedRisk = Omit<RiskAssessment, 'findings'> & {
  readonly findings: readonly AssessedRiskFinding[]
  /** The headings of a safety plan, to be filled in with the person; only what holds for everybody is there. */
  readonly safetyPlan: SafetyPlan
}
export type AssessedRiskFinding = Omit<RiskFinding, 'on'> & { readonly on: DateText | null }

/** The options for this patient in their order, as the plan gives them. */
export type AssessedPlan = Plan
export type AssessedOption = PlanOption

/** Measurement-based care since the newest step: what to do now, when to measure again, how long to go on. */
export type AssessedFollowUp = Pick<FollowUp, 'decision' | 'also' | 'relapse' | 'tapering'> & {
  /** The newest step that goes on. */
  readonly step: {
    readonly agent: string
    readonly trial: string
    readonly start: DateText
    /** The latest day on which it can have begun, where only the month or the year of the start is known. */
    readonly startLatest: DateText | null
  } | null
  readonly progress: AssessedProgress | null
  readonly schedule: readonly (Omit<ScheduledCheck, 'from' | 'to'> & {
    readonly from: DateText
    readonly to: DateText
  })[]
  readonly maintenance:
    | (Omit<Maintenance, 'since' | 'until'> & { readonly since: DateText; readonly until: DateText })
    | null
}

/** On one scale; two scales are never mixed. */
export type AssessedProgress = {
  readonly instrument: string
  readonly baseline: AssessedScore | null
  readonly latest: AssessedScore | null
  /** Share of the baseline that was lost; negative where it grew. */
  readonly improvement: number | null
  readonly response: Answer
  readonly remission: Answer
}

export type EvidenceOrigin = { readonly ref: Ref; readonly file: string; readonly path: string }
