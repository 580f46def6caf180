/** Rating scales and questionnaires: ranges, bands, response and remission. */
import type { Cited } from '../citation.ts'

export type InstrumentId =
  | 'phq-9'
  | 'phq-9m'
  | 'phq-2'
  | 'qids-sr16'
  | 'qids-c16'
  | 'ham-d17'
  | 'madrs'
  | 'bdi-ii'
  | 'cgi-s'
  | 'cgi-i'
  | 'gad-7'
  | 'audit-c'
  | 'audit'
  | 'dast-10'
  | 'c-ssrs'
  | 'mdq'
  | 'gds-15'
  | 'gds-30'
  | 'epds'
  | 'pc-ptsd-5'
  | 'pcl-5'
  | 'isi'
  | 'stop-bang'
  | 'moca'
  | 'asrs'
  | 'who-5'

export type Instrument = {
  readonly id: InstrumentId
  readonly name: string
  /** Measures depressive symptoms: its change can be the outcome of a trial. */
  readonly depression: boolean
  readonly range: Cited<{ readonly min: number; readonly max: number }>
  readonly items?: number | undefined
  readonly bands: readonly { readonly from: number; readonly name: string }[]
  readonly bandsCite?: Cited<string>['cite'] | undefined
  /** Highest score that is remission. */
  readonly remissionAtMost?: Cited<number> | undefined
  /** Fall from baseline (share, 0–1) that is response. */
  readonly responseFall?: Cited<number> | undefined
  /** Points that matter to a patient. */
  readonly meaningfulChange?: Cited<number> | undefined
}
