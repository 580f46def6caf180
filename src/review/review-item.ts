/** One answer of the review: what may only look like resistance, and what to do about it. */
import type { Answer } from '../determination/finding.ts'
import type { Citation } from '../knowledge/citation.ts'
import type { ReviewKind, ReviewSeverity } from '../knowledge/review/index.ts'
import type { Ref } from '../record/record.ts'

export type ReviewItem = {
  readonly id: string
  readonly kind: ReviewKind
  readonly title: string
  /** yes: present. no: looked for and absent. unknown: to be asked or considered, never taken as normal. */
  readonly answer: Answer
  readonly severity: ReviewSeverity
  /** What tells: a diagnosis, somebody's word, a screen, a test, the trials; none where nothing is known. */
  readonly basis: 'diagnosis' | 'statement' | 'screen' | 'test' | 'medicine' | 'trials' | 'record' | 'none'
  readonly message: string
  readonly action: string
  /** Reasons in this patient to think of it. */
  readonly because: readonly string[]
  /** Not for copies that others can read. */
  readonly sensitive?: boolean | undefined
  readonly evidence: readonly Ref[]
  readonly cite: Citation
}
