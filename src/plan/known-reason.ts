/** A reason that knowledge gives is the same object for every patient, so that its text is made once. */
import type { Sentence } from '../knowledge/options/index.ts'
import type { Reason } from './plan-option.ts'

const reasons = new Map<Sentence, Reason>()

export function knownReason(sentence: Sentence): Reason {
  const known = reasons.get(sentence)
  if (known !== undefined) return known
  const { text, cite } = sentence
  const reason: Reason = { text, cite }
  reasons.set(sentence, reason)
  return reason
}
