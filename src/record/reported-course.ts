/** What the words of a source say of the effect, the intake and the end of a treatment. */
import { courseFacts } from './from-text/course-facts.ts'
import type { NoteElement } from './from-text/note-element.ts'
import { parseNote } from './from-text/note-parser.ts'
import { plainText } from './plain-text.ts'
import type { ReportedCourse, ReportedOutcome, StopReason } from './record.ts'

/** Longer texts are no remark on one treatment. */
const longestRemark = 1000

/**
 * Reads a remark: "no help", "50% better, taken daily", "stopped for nausea". Words that are not understood leave
 * their part out; words that contradict each other leave the outcome out.
 */
export function reportedCourse(text: string): ReportedCourse {
  const { outcome, improvementPercent, adherence, stopReason } = courseFacts(elementsOf(text))
  return { outcome, improvementPercent, adherence, stopReason }
}

/** What a remark says of the effect: "no help", "ineffective", "50% better", "worked well then stopped working". */
export function reportedOutcome(text: string): ReportedOutcome | undefined {
  return reportedCourse(text).outcome
}

/** What a remark says of the intake: "taken daily", "missed doses", "never took it". */
export function reportedAdherence(text: string): ReportedCourse['adherence'] {
  return reportedCourse(text).adherence
}

/**
 * What a text means that is known to be the reason for stopping: "nausea", "Lack of efficacy", "Formulary change".
 * Where it names both a lack of effect and something else, the lack of effect. `undefined` where not understood.
 */
export function reportedStopReason(text: string): StopReason | undefined {
  const elements = elementsOf(text)
  const { outcome } = courseFacts(elements)
  if (outcome === 'non-response' || outcome === 'worsening' || hasRelapse(elements)) return 'lack-of-effect'
  const reasons = new Set(elements.filter((element) => element.kind === 'reason').map(({ reason }) => reason))
  const [reason, another] = reasons
  if (another !== undefined) return reasons.has('intolerance') ? 'intolerance' : 'other'
  if (reason !== undefined) return reason
  return outcome === 'remission' || outcome === 'response' ? 'remission' : undefined
}

/** Unwanted effects that a text names, in its words: "Adverse reaction: akathisia" → akathisia. Denied ones are none. */
export function reportedSideEffects(text: string): readonly string[] {
  const { text: plain } = plainText(text)
  return elementsOf(text)
    .filter((element) => element.kind === 'reason' && element.reason === 'intolerance')
    .map(({ from, to }) => plain.slice(from, to))
}

/** "stopped working": it had an effect and lost it. */
function hasRelapse(elements: readonly NoteElement[]): boolean {
  return elements.some((element) => element.kind === 'outcome' && element.benefit.weak === true)
}

function elementsOf(text: string): readonly NoteElement[] {
  return text.length > longestRemark ? [] : parseNote(plainText(text).text).elements
}
