/** The pieces a treatment history is made of. `from` and `to` are places in the plain text. */
import type { LaboratoryTestId } from '../../knowledge/laboratory/index.ts'
import type { StatedDate } from '../../units/day.ts'
import type { Modality, ReportedIntake, ReportedOutcome, StopReason } from '../record.ts'
import type { Section } from './words/section-words.ts'
import type { Polarity } from './words/taking-words.ts'

export type Benefit = {
  readonly outcome?: ReportedOutcome | undefined
  readonly improvementPercent?: number | undefined
  /** "failed" may mean that it did not help or that it was not tolerated. */
  readonly weak?: boolean | undefined
  /** "NR" may mean something else. */
  readonly isAbbreviated?: boolean | undefined
  /** "not yet helping": told while it went on. */
  readonly soFar?: boolean | undefined
  /** "fully effective", "lasting benefit": denied, they leave a smaller or a shorter one. */
  readonly degree?: 'whole' | 'lasting' | undefined
}

export type Reading = {
  readonly test: LaboratoryTestId
  readonly value: number
  readonly unit: string | undefined
}

export type NotePiece =
  /** `ingredients` joined: two names with the same ones are one medicine. */
  | {
      readonly kind: 'medicine'
      readonly name: string
      readonly ingredients: string
      readonly certainty: 'exact' | 'misspelt'
    }
  | {
      readonly kind: 'modality'
      readonly modality: Modality
      readonly option: string | undefined
      readonly name: string
    }
  | { readonly kind: 'instrument'; readonly name: string }
  /** A test with its value; two for a blood pressure, none where the value is no single number that fits its unit. */
  | { readonly kind: 'laboratory'; readonly readings: readonly Reading[] }
  /** Milligrams; per day, unless `frequency` has words that say how often. */
  | {
      readonly kind: 'dose'
      readonly low: number
      readonly high: number
      readonly upTo: boolean
      readonly frequency: string | undefined
    }
  | { readonly kind: 'as-needed' }
  /** "tablets", and how often, apart from a dose in milligrams. */
  | { readonly kind: 'unit-word' }
  | { readonly kind: 'frequency' }
  | {
      readonly kind: 'duration'
      readonly days: number | undefined
      readonly upToNow: boolean
      readonly ago: boolean
      /** "no response after 8 weeks": it lasted as long at least; "improved after 3 weeks" is a moment within it. */
      readonly told?: 'outcome' | 'moment' | undefined
    }
  | { readonly kind: 'sessions'; readonly count: number }
  | { readonly kind: 'session-word' }
  | { readonly kind: 'date'; readonly date: StatedDate; readonly role: 'at' | 'from' | 'until' }
  | { readonly kind: 'period'; readonly start: StatedDate; readonly end: StatedDate | 'now' }
  | { readonly kind: 'age'; readonly years: number }
  | { readonly kind: 'sex'; readonly sex: 'female' | 'male'; readonly spelled: boolean }
  /** Numbers without a unit, in order; `change`: one after the other, "20 -> 17". */
  | {
      readonly kind: 'numbers'
      readonly values: readonly number[]
      readonly outOf: number | undefined
      readonly change: boolean
    }
  /** "up to 200", without a unit. */
  | { readonly kind: 'limit'; readonly value: number }
  | { readonly kind: 'outcome'; readonly benefit: Benefit }
  | { readonly kind: 'adherence'; readonly value: ReportedIntake }
  | { readonly kind: 'stop' }
  | { readonly kind: 'because' }
  /** `decisive`: only said of what ended ("could not tolerate"); other reasons need a word of stopping beside them. */
  | { readonly kind: 'reason'; readonly reason: StopReason; readonly decisive: boolean }
  | { readonly kind: 'polarity'; readonly polarity: Polarity }
  | { readonly kind: 'step' }
  | { readonly kind: 'current' }
  | { readonly kind: 'relative'; readonly name: string }
  | { readonly kind: 'allergy' }
  | { readonly kind: 'heading'; readonly section: Section }
  | { readonly kind: 'episode' }
  /**
   * "all", "both": what follows is said of every treatment of the list; "neither", "none of them": it is denied of every
   * one; "any of them": without a denial it is said of none for certain.
   */
  | { readonly kind: 'shared'; readonly of: 'all' | 'none' | 'any' }
  | { readonly kind: 'no' }
  | { readonly kind: 'and' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'end'; readonly line: boolean; readonly paragraph: boolean }
  | { readonly kind: 'doubt' }
  /** `link`: "with", "for", "to": what follows is what the words before are about. */
  | { readonly kind: 'filler'; readonly link?: boolean }
  | { readonly kind: 'unknown' }

export type NoteElement = NotePiece & { readonly from: number; readonly to: number }
export type NoteElementOf<K extends NotePiece['kind']> = Extract<NoteElement, { kind: K }>
