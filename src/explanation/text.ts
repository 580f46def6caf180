/** One page for a terminal that a psychiatrist reads in a minute. */
import type { Assessment } from '../assessment/result.ts'
import { safeValue } from './safe-text.ts'
import { definitionsLines } from './text/definitions-lines.ts'
import { diagnosisLines } from './text/diagnosis-lines.ts'
import { followUpLines } from './text/follow-up-lines.ts'
import { type Layout, layoutFor } from './text/layout.ts'
import { lifeChartLines } from './text/life-chart-lines.ts'
import { assumptionLines, flagLines, issueLines, stagingLines } from './text/notes-lines.ts'
import { planLines } from './text/plan-lines.ts'
import { readingLines } from './text/reading-lines.ts'
import { reviewLines } from './text/review-lines.ts'
import { trialsLines } from './text/trials-lines.ts'
import { verdictLines } from './text/verdict-lines.ts'
import { whyLines } from './text/why-lines.ts'
import { wouldChangeLines } from './text/would-change-lines.ts'
import { worded } from './worded.ts'

export type TextOptions = {
  /** Colour only helps; nothing is said by colour alone. */
  readonly color?: boolean | undefined
  /** Columns of the page. */
  readonly width?: number | undefined
}

/** Of a page in a file. */
export const usualWidth = 100
type Section = (assessment: Assessment, layout: Layout) => readonly string[]

/** In the order in which a clinician needs them. */
const sections: readonly Section[] = [
  verdictLines,
  flagLines,
  whyLines,
  lifeChartLines,
  trialsLines,
  wouldChangeLines,
  diagnosisLines,
  reviewLines,
  planLines,
  followUpLines,
  definitionsLines,
  stagingLines,
  readingLines,
  assumptionLines,
  issueLines,
]

/** The page as text. Characters of the record that would act on a terminal are shown as `�`. */
export function toText(
  assessment: Assessment,
  { color = false, width = usualWidth }: TextOptions = {},
): string {
  const layout = layoutFor(width, color)
  const shown = safeValue(worded(assessment))
  const parts = sections.map((section) => section(shown, layout)).filter((lines) => lines.length > 0)
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
