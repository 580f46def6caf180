/** What a clinician adds or puts right while looking at a record. The record itself stays as it was read. */
import type { Ref, StatementContent } from '../../../src/record/record.ts'

export type Change =
  | { readonly kind: 'statement'; readonly says: StatementContent }
  /** A highest daily dose stated for entries whose dose is open or wrong. */
  | {
      readonly kind: 'daily-dose'
      readonly refs: readonly Ref[]
      readonly ingredient: string
      readonly mgPerDay: number
    }
  /** Dates as they are known, `2019`, `2019-05` or `2019-05-04`. */
  | {
      readonly kind: 'dates'
      readonly refs: readonly Ref[]
      readonly start?: string | undefined
      readonly end?: string | undefined
    }
  /** A value measured today: a laboratory value, a vital sign or the total of a scale. */
  | { readonly kind: 'measured'; readonly values: readonly MeasuredValue[] }
  | { readonly kind: 'leave-out'; readonly refs: readonly Ref[] }
  | { readonly kind: 'no-known-allergies' }
  | { readonly kind: 'pregnancy'; readonly state: 'pregnant' | 'not-pregnant' | 'breastfeeding' }
  /** Kept in the chart of the clinic: the record holds it already. */
  | { readonly kind: 'kept' }
  /** A history in words, added to the record. */
  | { readonly kind: 'words'; readonly text: string }

export type MeasuredValue = {
  readonly what:
    | { readonly instrument: string; readonly part: 'total' | number }
    | { readonly loinc: string; readonly unit: string | undefined }
  readonly value: number
  readonly referenceHigh?: number | undefined
}

/** A change with its words for the list of what was added. */
export type MadeChange = {
  readonly id: number
  /** `Escitalopram: no response`. */
  readonly label: string
  /** Asked as this question; answering it again replaces the earlier answer. */
  readonly question?: string | undefined
  readonly change: Change
  /** False for what somebody else made: it is taken back on its own, never by Undo. */
  readonly isOwn?: boolean | undefined
}

/** What Undo takes back, the latest first. */
export function canUndo({ isOwn }: MadeChange): boolean {
  return isOwn !== false
}
