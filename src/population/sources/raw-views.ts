/**
 * What every source of tables is first brought to: six views of the same shape, whatever the layout. A key stands
 * for a medicine, a diagnosis, a procedure or a scale; what it means is looked up once for each different key.
 */

import type { Product } from '../../knowledge/medicines/product.ts'
import type { Code } from '../../units/code.ts'

export const rawViews = {
  /** id VARCHAR, number BIGINT or missing, born_first, born_last, died_last INTEGER, sex VARCHAR */
  person: 'raw_person',
  /** id, from_day, to_day (inclusive) */
  observed: 'raw_observed',
  /** id, kind, start_day, end_day (inclusive), supply_days, quantity, sig, key, entry */
  medicine: 'raw_medicine',
  /** id, key, day, entry */
  condition: 'raw_condition',
  /** id, key, day, entry */
  procedure: 'raw_procedure',
  /** id, key, day, value, entry */
  score: 'raw_score',
} as const

/** One different key of a source, with what its vocabulary says of it. */
export type Item = {
  readonly key: string
  /** Rows of the source that carry it. */
  readonly rows: number
  readonly codes: readonly Code[]
  readonly names: readonly string[]
  /** What the user's own vocabulary tables say of a medicine: ingredients and strengths. */
  readonly product?: Product | undefined
}

/** A source brought to the raw views, with the meaning of its keys. */
export type RawSource = {
  readonly kind: 'omop' | 'claims'
  /** The files or tables that were read, for the fingerprint. */
  readonly inputs: readonly string[]
  readonly medicines: readonly Item[]
  readonly conditions: readonly Item[]
  readonly procedures: readonly Item[]
  readonly scores: readonly Item[]
  /** What the reader should know of how this source was read. */
  readonly notes: readonly string[]
  /** Whether the source tells when people were observed. */
  readonly hasObservation: boolean
}
