/** What a free-text instruction says. */

/** What is counted: one unit is one tablet, capsule, mL, patch, spray or drop. */
export type SigForm =
  | 'tablet'
  | 'capsule'
  | 'ml'
  | 'patch'
  | 'spray'
  | 'puff'
  | 'drop'
  | 'film'
  | 'device'
  | 'other'

/**
 * An amount per day: units of the product, which the caller multiplies by its strength, or milligrams.
 * A patch counts as many units as are worn at a time.
 */
export type SigAmount = { readonly low: number; readonly high: number; readonly unit: 'unit' | 'mg' }

export type SigPhase = {
  /** Counted from the first day of the instruction, which is day 0. */
  readonly fromDay: number
  /** Absent for "until further notice". */
  readonly days?: number | undefined
  readonly perDay: SigAmount
}

export type SigReading = {
  /** Empty where the dose could not be read. Ordered by `fromDay`. */
  readonly phases: readonly SigPhase[]
  /** Taken only when needed: the lowest amount per day is then 0. */
  readonly asNeeded: boolean
  /** What it is for, in the words of the instruction. */
  readonly indication?: string | undefined
  /** What is counted, where the instruction says so. */
  readonly form?: SigForm | undefined
  /** The stated length of the whole instruction, also where its dose could not be read. */
  readonly days?: number | undefined
  /**
   * yes: every word was understood. partly: the phases hold, and the words in `unread` say more that was not
   * understood. no: the dose was not read, and there are no phases.
   */
  readonly understood: 'yes' | 'partly' | 'no'
  /** The words that were not understood, or that leave the dose open. */
  readonly unread: readonly string[]
}
