/** The pieces an instruction is made of. `from` and `to` are places in the plain text. */
import type { SigForm } from './sig-reading.ts'

export type Range = { readonly low: number; readonly high: number }

/** Part of the day. Evening, night and bedtime are often two words for one time. */
export type Slot = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'bedtime'

export type Amount = Range & {
  readonly unit: 'unit' | 'mg'
  readonly form?: SigForm | undefined
  /** dose: what is taken. strength: "50 mg tablet" before a count. total: said to be the sum. */
  readonly role: 'dose' | 'strength' | 'total'
  /** In brackets or after "=": the same amount said again. */
  readonly restated: boolean
}

/** How often: `low` to `high` times in every so many days. */
export type Frequency = Range & {
  readonly everyDays: number
  /** "daily", "per day": also said of an amount that is split over the day. */
  readonly loose?: boolean | undefined
}

type Piece =
  | { readonly kind: 'amount'; readonly amount: Amount; readonly upTo: boolean }
  | { readonly kind: 'frequency'; readonly frequency: Frequency; readonly upTo: boolean }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'weekdays'; readonly count: number }
  | { readonly kind: 'duration'; readonly days: Range }
  /** "week 2:", "days 1-3:": when a phase begins and how long it lasts. */
  | { readonly kind: 'label'; readonly fromDay: number; readonly days: number | undefined }
  | { readonly kind: 'maximum'; readonly amount: Amount; readonly perDose: boolean }
  | { readonly kind: 'as-needed'; readonly reason: string | undefined }
  | { readonly kind: 'indication'; readonly text: string }
  /** `instead`: "or as directed", which leaves the dose to something that is not written here. */
  | { readonly kind: 'as-directed'; readonly instead: boolean }
  | { readonly kind: 'then' }
  | { readonly kind: 'change'; readonly direction: 'up' | 'down' | 'open' }
  | { readonly kind: 'step'; readonly amount: Amount }
  | { readonly kind: 'target'; readonly amount: Amount }
  | { readonly kind: 'after'; readonly days: Range }
  | { readonly kind: 'may' }
  | { readonly kind: 'may-repeat'; readonly times: number }
  | { readonly kind: 'once' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'joined' }
  | { readonly kind: 'harmless' }
  | { readonly kind: 'unknown' }

export type SigElement = Piece & { readonly from: number; readonly to: number }
export type SigPiece = Piece
export type ElementOf<K extends Piece['kind']> = Extract<SigElement, { kind: K }>
