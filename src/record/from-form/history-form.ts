/** A treatment history told in a form. Dates are `2019`, `2019-05` or `2019-05-04`. */
import type { Condition, Modality, ReportedIntake, ReportedOutcome, StopReason } from '../record.ts'

type Effect = {
  readonly outcome?: ReportedOutcome | 'unknown'
  readonly improvementPercent?: number
  readonly stopReason?: StopReason | 'unknown'
}

export type FormMedicine = Effect & {
  readonly name: string
  /** Milligrams per day; a range where the dose changed or is not known exactly. */
  readonly mgPerDay?: number | { readonly low: number; readonly high: number }
  readonly from?: string
  readonly to?: string
  readonly weeks?: number
  readonly stillTaking?: boolean
  /** What it was taken for. */
  readonly reason?: string
  /** unknown: the person who fills this in does not know. Leave it out where nobody asked. */
  readonly adherence?: ReportedIntake
  /** Unwanted effects under it, in words: `nausea`, `weight gain`. By themselves they do not say why it ended. */
  readonly sideEffects?: readonly string[]
}

export type FormTreatment = Effect & {
  readonly kind: Modality
  readonly name?: string
  readonly sessions?: number
  readonly from?: string
  readonly to?: string
}

export type FormDiagnosis = {
  readonly name: string
  readonly icd10cm?: string
  readonly since?: string
  readonly status?: Extract<Condition['clinicalStatus'], 'active' | 'remission' | 'resolved'>
}

export type FormScore = { readonly instrument: string; readonly total: number; readonly on?: string }

/** What the published schema `history-form.schema.json` describes. */
export type HistoryForm = {
  readonly form: 'nextline-history/1'
  readonly filledOn?: string
  readonly filledBy?: 'patient' | 'clinician'
  readonly patient?: {
    readonly id?: string
    readonly sex?: 'female' | 'male' | 'other'
    readonly born?: string
  }
  readonly diagnoses?: readonly FormDiagnosis[]
  readonly episode?: { readonly since?: string; readonly status?: 'current' | 'remitted' }
  readonly medicines?: readonly FormMedicine[]
  readonly treatments?: readonly FormTreatment[]
  readonly scores?: readonly FormScore[]
  readonly allergies?: readonly {
    readonly name: string
    readonly reaction?: string
    readonly kind?: 'allergy' | 'intolerance'
  }[]
  readonly familyHistory?: readonly { readonly relative: string; readonly illness: string }[]
  readonly facts?: Readonly<Record<string, 'present' | 'absent'>>
  readonly preferences?: Readonly<Record<string, 'wants' | 'declines' | 'no-access'>>
}
