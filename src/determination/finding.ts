/**
 * A finding is one judged statement: which rule, the answer, the findings it rests on, what in the record said
 * so, and who says that the rule holds. The tree of findings is the explanation; text, page and card only word it.
 */
import type { Citation } from '../knowledge/citation.ts'
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'

export type Answer = 'yes' | 'no' | 'unknown'

export type Finding = {
  /** The rule that was applied: `minimum-dose`, `treatment-resistant`. */
  readonly rule: string
  readonly answer: Answer
  /** Empty at a leaf. */
  readonly because: readonly Finding[]
  /** How the children make the answer; absent at a leaf. */
  readonly combines?: 'all' | 'any' | 'none' | { readonly atLeast: number } | undefined
  /** What it is about: a trial id, an agent, an instrument. */
  readonly about?: string | undefined
  /** The days of the treatment it is about; `to` is the first day after. */
  readonly taken?: { readonly from: Day; readonly to: Day } | undefined
  readonly measured?: Measured | undefined
  readonly required?: Required | undefined
  /** The record is silent and the definition tells us to assume this answer. Named in every output. */
  readonly assumed?: boolean | undefined
  /** The evidence is of a kind that better evidence may overrule: fills do not show samples or cash purchases. */
  readonly disputable?: boolean | undefined
  /** Two pieces of evidence contradict each other; both are in `evidence`. */
  readonly conflict?: boolean | undefined
  /** Words of the record or a reason, for the reader. */
  readonly note?: string | undefined
  readonly evidence?: readonly Ref[] | undefined
  readonly cite?: Citation | undefined
}

/** The unit of a required length where only the days at the dose that the definition asks for count. */
export const daysAtTheDose = 'days at the dose'

/** What the record shows: at least `low`, at most `high`, where it leaves a range open. */
export type Measured = { readonly low: number; readonly high: number; readonly unit: string }
export type Required = {
  readonly relation: 'at-least' | 'at-most' | 'below' | 'above'
  readonly value: number
  readonly unit: string
}

/** The note of an outcome with a score of response followed by one of illness. */
export const lostResponse = 'better by half at first, and that was lost again while it was taken'

/** The note of a finding on intake: somebody wrote that it is not known, and then it is not assumed either. */
export const intakeNotKnown = 'said to be not known'

/** The note of a finding on intake where an entry "not taken" may speak of another time. */
export const perhapsNotTaken = 'not taken, perhaps at another time'
