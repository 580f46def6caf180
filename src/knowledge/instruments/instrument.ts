/** Rating scales and questionnaires: ranges, bands, response and remission. */
import type { Citation, Cited } from '../citation.ts'

/** Scales whose change can be the outcome of a depression treatment. */
export type DepressionScaleId =
  | 'phq-9'
  | 'phq-9m'
  | 'phq-2'
  | 'qids-sr16'
  | 'qids-c16'
  | 'ham-d17'
  | 'madrs'
  | 'bdi-ii'
  | 'gds-15'
  | 'gds-30'
  | 'epds'
  | 'ces-d'
  | 'cgi-s'
  | 'cgi-i'

export type AnxietyOrTraumaScaleId = 'gad-7' | 'pc-ptsd-5' | 'pcl-5' | 'pg-13-r' | 'ace'

export type SubstanceScaleId = 'audit-c' | 'audit' | 'dast-10' | 'pawss' | 'ciwa-ar' | 'cows'

export type OtherScaleId =
  | 'c-ssrs'
  | 'mdq'
  | 'rms'
  | 'y-mrs'
  | 'msi-bpd'
  | 'scoff'
  | 'asrs'
  | 'isi'
  | 'stop-bang'
  | 'moca'
  | 'bfcrs'
  | 'hits'
  | 'who-5'

export type InstrumentId = DepressionScaleId | AnxietyOrTraumaScaleId | SubstanceScaleId | OtherScaleId

/** A range of scores with its name; it ends where the next band begins. */
export type Band = { readonly from: number; readonly name: string }

export type Instrument = {
  readonly id: InstrumentId
  readonly name: string
  /** Measures depressive symptoms: its change can be the outcome of a trial. */
  readonly depression: boolean
  readonly range: Cited<{ readonly min: number; readonly max: number }>
  readonly items?: number | undefined
  readonly bands: readonly Band[]
  readonly bandsCite?: Citation | undefined
  /** Highest score that is remission. */
  readonly remissionAtMost?: Cited<number> | undefined
  /** Other limits of remission in use, for a definition that asks for them. */
  readonly otherRemission?: readonly Cited<number>[] | undefined
  /** Fall from baseline (share, 0–1) that is response. */
  readonly responseFall?: Cited<number> | undefined
  /** Highest score that is response, where the score itself tells of change. */
  readonly responseAtMost?: Cited<number> | undefined
  /** Points that matter to a patient. */
  readonly meaningfulChange?: Cited<number> | undefined
  /** Other published sizes of a change that matters: points, or a share of the baseline (0–1). */
  readonly otherMeaningfulChange?:
    | readonly (Cited<number> & { readonly of: 'points' | 'share' })[]
    | undefined
  /** Lowest score that counts as a positive screen. */
  readonly positiveFrom?: Cited<number> | undefined
  /** Lowest score of a positive screen where it differs by sex. */
  readonly positiveFromBySex?: Cited<{ readonly female: number; readonly male: number }> | undefined
  /** Higher is better (well-being, cognition). */
  readonly higherIsBetter?: boolean | undefined
  /** Most items that may be unanswered for a total still to be estimated. */
  readonly missingItemsAllowed?: Cited<number> | undefined
}
