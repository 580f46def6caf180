/**
 * Every number and list that a clinician could dispute carries where it comes from and how surely we know it.
 */
import type { SourceId } from './sources.ts'

/**
 * verified: compared with the stored source. known: from the published literature, to be compared before use
 * as a hard rule. unsure: never a silent rule; it is left out, or shown as unverified.
 */
export type FactStatus = 'verified' | 'known' | 'unsure'

export type Citation = {
  readonly source: SourceId
  /** Where in the source: "table 2", "§4.2". */
  readonly at?: string
  readonly status: FactStatus
}

/** A value that says where it comes from. */
export type Cited<T> = { readonly value: T; readonly cite: Citation }
