/**
 * What the sources say about one person. Nothing here is judged: every entry is as it was written,
 * understood where it could be, and keeps where it came from.
 */

import type { InstrumentId } from '../knowledge/instruments/instrument.ts'
import type { AgentId, IngredientId } from '../knowledge/medicines/ingredient.ts'
import type { IngredientAmount, MedicineForm, MedicineRelease } from '../knowledge/medicines/product.ts'
import type { Modality } from '../knowledge/procedures/modality.ts'
import type { Code, Concept } from '../units/code.ts'
import type { Day, StatedDate } from '../units/day.ts'
import type { DailyDose } from '../units/dose.ts'

/** Names one entry of the record: `MedicationRequest/42`, or a file and path where the entry has no id. */
export type Ref = string

/** Where an entry came from. */
export type Origin = {
  readonly ref: Ref
  readonly file: string
  /** JSON path, line of a text, or row of a table. */
  readonly path: string
}

/**
 * Something in the input that was not understood, or was left out, and what that does to the answer.
 * A data issue can only make an answer less certain.
 */
export type DataIssue = { readonly where: string; readonly problem: string; readonly effect: string }

export type PatientRecord = {
  readonly patient: Patient
  readonly exposures: readonly Exposure[]
  readonly conditions: readonly Condition[]
  readonly measurements: readonly Measurement[]
  readonly procedures: readonly ProcedureEvent[]
  readonly allergies: readonly Allergy[]
  readonly familyHistory: readonly FamilyHistoryEntry[]
  readonly pregnancies: readonly PregnancyEntry[]
  readonly statements: readonly Statement[]
  /** When the source watched this person (observation periods, enrolment); absent where it does not tell. */
  readonly observed?: readonly ObservedPeriod[] | undefined
  readonly origins: ReadonlyMap<Ref, Origin>
  readonly dataIssues: readonly DataIssue[]
}

/** From the first to the last day. */
export type ObservedPeriod = { readonly from: Day; readonly to: Day }

export type Patient = {
  readonly id: string
  readonly sex?: 'female' | 'male' | 'other'
  readonly born?: StatedDate
  readonly died?: StatedDate | 'date-unknown'
}

/** A medicine as the record names it, resolved as far as it could be. */
export type Medicine = {
  /** The words or codes of the record, for the reader. */
  readonly name: string
  readonly codes: readonly Code[]
  /** Empty where the medicine is not one of those we know. */
  readonly ingredients: readonly IngredientAmount[]
  readonly form?: MedicineForm | undefined
  readonly release?: MedicineRelease | undefined
  readonly brand?: string | undefined
  /**
   * by code: exact. by name: found in the words. other: named, and none of the medicines we know.
   * unidentified: neither name nor known code; it might be an antidepressant.
   */
  readonly identified: 'by-code' | 'by-name' | 'other' | 'unidentified'
}

/** A stretch of constant prescribed amounts, counted from the start of the exposure. */
export type DosePhase = {
  readonly fromDay: number
  /** Days this phase lasts; absent for "until further notice". */
  readonly days?: number | undefined
  readonly amounts: readonly IngredientDose[]
}
export type IngredientDose = { readonly ingredient: IngredientId; readonly perDay: DailyDose }

export type ExposureKind = 'order' | 'dispensing' | 'administration' | 'statement'

/** One prescription, dispensing, administration or statement of a medicine. */
export type Exposure = {
  readonly ref: Ref
  readonly kind: ExposureKind
  readonly medicine: Medicine
  /** active: in force, no proof of taking. stopped: ended early. ended: completed. not-taken: stated as not taken. */
  readonly status: 'active' | 'ended' | 'stopped' | 'on-hold' | 'not-taken' | 'unknown'
  readonly start?: StatedDate | undefined
  /** First day no longer exposed (exclusive) is start + days; `end` is the last day stated (inclusive). */
  readonly end?: StatedDate | undefined
  /** Day on which somebody stated this (a statement proves taking up to this day only). */
  readonly asserted?: StatedDate | undefined
  /** Days of supply handed out or prescribed, repeats included. */
  readonly supplyDays?: number | undefined
  /** Stated length, where the dates are open: "x 10 weeks". */
  readonly statedDays?: number | undefined
  /** Empty where the dose could not be read. */
  readonly doses: readonly DosePhase[]
  readonly doseBasis: 'structured' | 'sig' | 'supply' | 'stated' | 'none'
  readonly asNeeded: boolean
  /** The record's own words for the dose. */
  readonly sig?: string | undefined
  readonly reasons: readonly Concept[]
  /** Why it ended, as coded or in words. */
  readonly stopReasons: readonly Concept[]
  /** The order that a dispensing fulfils. */
  readonly fulfils?: Ref | undefined
  /** What the source says of effect and intake, already understood. */
  readonly reported?: ReportedCourse | undefined
}

/** What a history says of a course: "no help", "taken every day", "stopped for nausea". */
export type ReportedCourse = {
  readonly outcome?: ReportedOutcome | undefined
  readonly improvementPercent?: number | undefined
  readonly adherence?: ReportedIntake | undefined
  readonly stopReason?: StopReason | undefined
  /** Unwanted effects in the words of the source, whether or not it ended for them. */
  readonly sideEffects?: readonly string[] | undefined
}
/** unknown: somebody says that it is not known. Where nobody says anything there is no entry at all. */
export type ReportedIntake = 'as-prescribed' | 'partial' | 'not-taken' | 'unknown'
export type ReportedOutcome = 'remission' | 'response' | 'partial-response' | 'non-response' | 'worsening'
export type StopReason = 'lack-of-effect' | 'intolerance' | 'remission' | 'patient-choice' | 'cost' | 'other'

export type Condition = {
  readonly ref: Ref
  readonly concept: Concept
  readonly onset?: StatedDate | undefined
  readonly abated?: StatedDate | 'date-unknown' | undefined
  readonly recorded?: StatedDate | undefined
  readonly clinicalStatus:
    | 'active'
    | 'recurrence'
    | 'relapse'
    | 'remission'
    | 'inactive'
    | 'resolved'
    | 'unknown'
  /** refuted and entered-in-error conditions do not reach the record; they are data issues. */
  readonly verification: 'confirmed' | 'provisional' | 'unstated'
  readonly kind: 'problem' | 'visit-diagnosis' | 'unknown'
}

/** A scale score, a laboratory or vital value, a genotype or phenotype, or one answered item. */
export type Measurement = {
  readonly ref: Ref
  readonly concept: Concept
  readonly when?: StatedDate | undefined
  readonly instrument?: InstrumentId | undefined
  /** Which part of the instrument: the total, or an item (1-based). */
  readonly part?: 'total' | number | undefined
  readonly value?: number | undefined
  readonly unit?: string | undefined
  /** Coded or worded result ("Poor metabolizer", "Positive"). */
  readonly valueConcept?: Concept | undefined
  readonly referenceLow?: number | undefined
  readonly referenceHigh?: number | undefined
  /** Flag of the laboratory itself: high, low, abnormal. */
  readonly flag?: 'high' | 'low' | 'abnormal' | 'normal' | undefined
}

/** A treatment that is not a daily medicine: one session, or a course with its number of sessions. */
export type ProcedureEvent = {
  readonly ref: Ref
  readonly concept: Concept
  readonly modality: Modality | 'other'
  readonly start?: StatedDate | undefined
  readonly end?: StatedDate | undefined
  readonly sessions?: number | undefined
  readonly reported?: ReportedCourse | undefined
}
export type { Modality } from '../knowledge/procedures/modality.ts'

export type Allergy = {
  readonly ref: Ref
  readonly concept: Concept
  readonly ingredients: readonly IngredientId[]
  readonly kind: 'allergy' | 'intolerance' | 'unknown'
  readonly reaction?: string | undefined
}

export type FamilyHistoryEntry = {
  readonly ref: Ref
  readonly relationship: string
  readonly concept: Concept
}

export type PregnancyEntry = {
  readonly ref: Ref
  readonly state: 'pregnant' | 'not-pregnant' | 'postpartum' | 'breastfeeding'
  readonly when?: StatedDate | undefined
  readonly until?: StatedDate | undefined
}

/**
 * What a clinician or the patient adds. It is evidence like any other, with who and when.
 * `about` names a trial's agent, an instrument, or the patient.
 */
export type Statement = {
  readonly ref: Ref
  readonly by: 'clinician' | 'patient' | 'unknown'
  readonly when?: Day | undefined
  readonly says: StatementContent
}
export type StatementContent =
  | { readonly kind: 'adherence'; readonly agent: AgentId; readonly value: ReportedIntake }
  | { readonly kind: 'outcome'; readonly agent: AgentId; readonly value: ReportedOutcome }
  | { readonly kind: 'stop-reason'; readonly agent: AgentId; readonly value: StopReason }
  | { readonly kind: 'indication'; readonly agent: AgentId; readonly value: 'depression' | 'other' }
  | { readonly kind: 'episode-start'; readonly value: StatedDate }
  | { readonly kind: 'diagnosis'; readonly value: 'major-depression' | 'not-major-depression' }
  | { readonly kind: 'episode-status'; readonly value: 'current' | 'remitted' }
  | { readonly kind: 'fact'; readonly id: string; readonly value: 'present' | 'absent' }
  /** To a question of "what would change it": the rule and subject of the finding, and what was asked. */
  | {
      readonly kind: 'answer'
      readonly rule: string
      readonly about?: string | undefined
      readonly required?:
        | {
            readonly relation: 'at-least' | 'at-most' | 'below' | 'above'
            readonly value: number
            readonly unit: string
          }
        | undefined
      /** The definition that asked. */
      readonly definition?: string | undefined
      readonly value: 'yes' | 'no'
    }
  | {
      readonly kind: 'preference'
      readonly option: string
      readonly value: 'wants' | 'declines' | 'no-access'
    }
