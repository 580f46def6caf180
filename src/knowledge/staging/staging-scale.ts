/** Staging instruments as data: items with their levels, bands of the total. */
import type { Citation } from '../citation.ts'

/** A level of an item: applies from `above` (exclusive) or `from` (inclusive) upwards, or to named values. */
export type StagingLevel = {
  readonly points: number
  readonly label: string
  /** The measured value is greater than this. */
  readonly above?: number | undefined
  /** The measured value is at least this. */
  readonly from?: number | undefined
  /** The value is this word: `severe-psychotic`, `yes`. */
  readonly is?: string | undefined
}

export type StagingItem = {
  readonly id: StagingItemId
  readonly label: string
  /** Rising levels: the last one that applies is taken. */
  readonly levels: readonly StagingLevel[]
  readonly cite: Citation
}

export type StagingItemId =
  | 'duration'
  | 'severity'
  | 'antidepressant-failures'
  | 'augmentation'
  | 'augmentation-failures'
  | 'ect'
  | 'functional-impairment'
  | 'comorbid-anxiety'
  | 'personality-disorder'
  | 'psychosocial-stressors'
  | 'failed-psychotherapy'
  | 'intensified-treatment'

export type StagingBand = { readonly from: number; readonly name: string }

/** A scale that adds points. */
export type SumScale = {
  readonly id: string
  readonly name: string
  readonly range: { readonly min: number; readonly max: number }
  readonly items: readonly StagingItem[]
  readonly bands: readonly StagingBand[]
  readonly notes: readonly { readonly text: string; readonly cite: Citation }[]
  readonly cite: Citation
}
