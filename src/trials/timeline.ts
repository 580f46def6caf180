/** Overlapping spans of one agent → consecutive segments, each with one dose and one degree of certainty. */
import type { Day } from '../units/day.ts'
import type { Span } from './span.ts'
import { byRef, combinedDose, sameDose } from './supply.ts'
import type { Segment } from './trial.ts'

/**
 * Lays the spans over each other. A later prescription replaces an earlier one from its first day; two that begin
 * on the same day may be taken together. The order in which the spans are given makes no difference.
 */
export function timeline(spans: readonly Span[]): readonly Segment[] {
  const days = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b)
  const segments: Segment[] = []
  for (const [index, from] of days.entries()) {
    const to = days[index + 1]
    if (to === undefined) break
    const inForce = spans.filter((span) => span.from <= from && span.to >= to)
    if (inForce.length > 0) append(segments, segmentOf(inForce, from, to))
  }
  return segments.map(withSortedEvidence)
}

function withSortedEvidence(segment: Segment): Segment {
  if (segment.evidence.length <= 1) return segment
  return { ...segment, evidence: [...new Set(segment.evidence)].sort() }
}

function segmentOf(inForce: readonly Span[], from: Day, to: Day): Segment {
  const [only, another] = inForce
  if (only !== undefined && another === undefined) {
    const { dose, cover, form, release } = only
    return { from, to, dose, cover, form, release, evidence: refsOf(only) }
  }
  const documented = inForce.filter((span) => span.cover === 'documented')
  const judged = documented.length > 0 ? documented : inForce
  const leading = doseInForce(judged)
  return {
    from,
    to,
    dose: leading.dose,
    cover: documented.length > 0 ? 'documented' : 'possible',
    form: leading.form,
    release: leading.release,
    evidence: inForce.flatMap(refsOf),
  }
}

/** In any order, some perhaps twice. */
function refsOf(span: Span): readonly string[] {
  return span.doubtedBy === undefined ? [span.ref] : [span.ref, ...span.doubtedBy]
}

/** The latest prescription's dose; statements and dispensings that name none leave the dose of another in force. */
function doseInForce(spans: readonly Span[]): Pick<Span, 'dose' | 'form' | 'release'> {
  const withDose = spans.filter((span) => span.dose !== undefined || span.kind === 'order')
  const candidates = withDose.length > 0 ? withDose : spans
  const latest = Math.max(...candidates.map((span) => span.from))
  const newest = candidates.filter((span) => span.from === latest).sort(byRef)
  return {
    dose: combinedDose(newest.map((span) => span.dose)),
    form: newest.find((span) => span.form !== undefined)?.form,
    release: newest.find((span) => span.release !== undefined)?.release,
  }
}

function append(segments: Segment[], next: Segment): void {
  const last = segments.at(-1)
  if (last === undefined || last.to !== next.from || !alike(last, next)) {
    segments.push(next)
    return
  }
  segments[segments.length - 1] = { ...last, to: next.to, evidence: [...last.evidence, ...next.evidence] }
}

function alike(a: Segment, b: Segment): boolean {
  return a.cover === b.cover && a.form === b.form && a.release === b.release && sameDose(a.dose, b.dose)
}
