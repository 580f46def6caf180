/**
 * Spans of days side by side, one array for each fact, used again for the next person: a nation has tens of millions
 * of fills, and an object for each of them costs more than judging it.
 */

export type Spans = {
  count: number
  from: Int32Array
  /** The first day after it. */
  to: Int32Array
  product: Int32Array
  /** Daily dose at least and at most, in mg; `unknownDose` where it is not known. */
  low: Float64Array
  high: Float64Array
  /** 1 where a supply was handed out for it; 0 where it is only possible. */
  isDocumented: Uint8Array
}

export const unknownDose = -1
/** The product of days of which form or release depends on more than fills tell. */
export const unclear = -1

export function noSpans(capacity = 64): Spans {
  return {
    count: 0,
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
    product: new Int32Array(capacity),
    low: new Float64Array(capacity),
    high: new Float64Array(capacity),
    isDocumented: new Uint8Array(capacity),
  }
}

/** Makes room for so many spans; those that are there stay. */
export function makeRoom(spans: Spans, count: number): void {
  if (count <= spans.from.length) return
  const larger = noSpans(2 * count)
  larger.from.set(spans.from)
  larger.to.set(spans.to)
  larger.product.set(spans.product)
  larger.low.set(spans.low)
  larger.high.set(spans.high)
  larger.isDocumented.set(spans.isDocumented)
  Object.assign(spans, larger, { count: spans.count })
}

/** Adds span `index` of `source` with other days, or none of them changed. */
export function addSpan(
  spans: Spans,
  source: Spans,
  index: number,
  from: number,
  to: number,
  isDocumented: number,
): void {
  const at = spans.count
  leavePlace(spans)
  setSpan(spans, at, source, index, from, to, isDocumented)
}

/** Leaves a place behind the spans that are there. */
export function leavePlace(spans: Spans): void {
  spans.count += 1
  makeRoom(spans, spans.count)
}

/** Puts span `index` of `source` at a place that is there. */
export function setSpan(
  spans: Spans,
  place: number,
  source: Spans,
  index: number,
  from: number,
  to: number,
  isDocumented: number,
): void {
  spans.product[place] = source.product[index] ?? unclear
  spans.low[place] = source.low[index] ?? unknownDose
  spans.high[place] = source.high[index] ?? unknownDose
  spans.from[place] = from
  spans.to[place] = to
  spans.isDocumented[place] = isDocumented
}

/** Puts the spans from `first` until `end` in order of their first day; nearly always they are. */
export function sortByDay(spans: Spans, first: number, end: number): void {
  for (let index = first + 1; index < end; index += 1) {
    let at = index
    while (at > first && (spans.from[at - 1] ?? 0) > (spans.from[at] ?? 0)) {
      swap(spans, at - 1, at)
      at -= 1
    }
  }
}

function swap(spans: Spans, one: number, other: number): void {
  const { from, to, product, low, high, isDocumented } = spans
  for (const values of [from, to, product, low, high, isDocumented]) {
    const value = values[one] ?? 0
    values[one] = values[other] ?? 0
    values[other] = value
  }
}
