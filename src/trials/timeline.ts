/** Overlapping spans of one agent → consecutive segments, each with one dose and one degree of certainty. */
import type { Ref } from '../record/record.ts'
import type { Day } from '../units/day.ts'
import { type DailyDose, doseRange } from '../units/dose.ts'
import { inOrder } from '../units/in-order.ts'
import type { Span } from './span.ts'
import { byRef, combinedDose, lieApart, sameDose } from './supply.ts'
import type { Segment } from './trial.ts'

/**
 * Lays the spans over each other. A later prescription replaces an earlier one from its first day; two that begin
 * on the same day may be taken together. The order in which the spans are given makes no difference.
 */
export function timeline(spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = []
  const byDay = inOrder(spans, (a, b) => a.from < b.from)
  // Supplies that are used up one after the other make a segment each.
  if (lieApart(byDay)) for (const span of byDay) append(segments, segmentOf(span))
  else layOver(spans, segments)
  return segments.some(hasManyRefs) ? segments.map(withSortedEvidence) : segments
}

/** Between two days on which a span begins or ends the same spans are in force. */
function layOver(spans: readonly Span[], segments: Segment[]): void {
  const days = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b)
  for (const [index, from] of days.entries()) {
    const to = days[index + 1]
    if (to === undefined) break
    const inForce = spans.filter((span) => span.from <= from && span.to >= to)
    const [only, another] = inForce
    if (only === undefined) continue
    append(segments, another === undefined ? segmentOf(only, from, to) : segmentOfSeveral(inForce, from, to))
  }
}

function hasManyRefs({ evidence }: Segment): boolean {
  return evidence.length > 1
}

function withSortedEvidence(segment: Segment): Segment {
  if (!hasManyRefs(segment)) return segment
  const { from, to, dose, cover, form, release } = segment
  return { from, to, dose, cover, form, release, evidence: sortedOnce(segment.evidence) }
}

function sortedOnce(refs: readonly Ref[]): readonly Ref[] {
  const sorted = inOrder(refs, (a, b) => a < b)
  return sorted.some((ref, place) => ref === sorted[place - 1]) ? [...new Set(sorted)] : sorted
}

function segmentOf(span: Span, from = span.from, to = span.to): Segment {
  const { dose, cover, form, release } = span
  return { from, to, dose, cover, form, release, evidence: refsOf(span) }
}

function segmentOfSeveral(inForce: readonly Span[], from: Day, to: Day): Segment {
  const documented = inForce.filter((span) => span.cover === 'documented')
  const firm = inForce.filter((span) => !mayNotBeInForce(span))
  const judged = documented.length > 0 ? documented : firm.length > 0 ? firm : inForce
  const leading = doseInForce(judged, inForce)
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

/** Whether it lies here at all depends on days that are known only roughly. */
function mayNotBeInForce({ begins, cover }: Span): boolean {
  return begins !== undefined && cover === 'possible'
}

/**
 * The latest prescription's dose; statements and dispensings that name none leave the dose of another in force. One that
 * is dated only roughly may be the latest, or not yet begun.
 */
function doseInForce(
  spans: readonly Span[],
  inForce: readonly Span[],
): Pick<Span, 'dose' | 'form' | 'release'> {
  const withDose = spans.filter(namesDose)
  const candidates = withDose.length > 0 ? withDose : spans
  const latest = Math.max(...candidates.map(beginsFirst))
  const newest = candidates.filter((span) => beginsFirst(span) === latest)
  const rough = inForce.filter(
    (span) =>
      span.begins !== undefined && namesDose(span) && beginsLast(span) >= latest && !newest.includes(span),
  )
  const leading = [...newest, ...rough].sort(byRef)
  return {
    dose: leadingDose(leading),
    form: leading.find((span) => span.form !== undefined)?.form,
    release: leading.find((span) => span.release !== undefined)?.release,
  }
}

function namesDose({ dose, kind }: Span): boolean {
  return dose !== undefined || kind === 'order'
}

function beginsFirst({ begins, from }: Span): Day {
  return begins?.first ?? from
}

function beginsLast({ begins, from }: Span): Day {
  return begins?.last ?? from
}

/** Of several of which nobody knows which came last the smallest dose may be the one in force. */
function leadingDose(spans: readonly Span[]): DailyDose | undefined {
  const together = combinedDose(spans.map((span) => span.dose))
  if (together === undefined || spans.every(({ begins }) => begins === undefined)) return together
  return doseRange(Math.min(...spans.flatMap(({ dose }) => dose?.low ?? [])), together.high)
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
