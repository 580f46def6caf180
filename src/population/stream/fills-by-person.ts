/**
 * Fills in any order → parts of people, one part after the other. Each part is small enough to be sorted by itself, so
 * that a nation's fills need not be sorted as a whole.
 */

export type FillsByPerson = {
  /** A fill as two halves of 32 bits. */
  readonly add: (person: number, low: number, high: number) => void
  /** The parts that have fills, in order of person: pairs of halves, the low one first, in the order in which they came. */
  readonly parts: () => readonly Int32Array<ArrayBuffer>[]
}

/** Fills that a processor sorts without leaving its cache. */
const usualPart = 1 << 14
/** With more parts than this, finding the next free place of each takes longer than sorting saves. */
const mostParts = 1 << 11

/** For about so many fills of people numbered from `first` to `last`. */
export function fillsByPerson(
  fills: number,
  first: number,
  last: number,
  fillsOfPart = usualPart,
): FillsByPerson {
  const wanted = Math.min(mostParts, Math.ceil(fills / fillsOfPart))
  // A power of two: the part of each person is found by shifting bits.
  const bits = Math.max(0, Math.ceil(Math.log2((last - first + 1) / wanted)))
  const count = ((last - first) >>> bits) + 1
  const room = 2 * Math.ceil(1.1 * fills * Math.min(1, 2 ** bits / (last - first + 1)) + 1)
  const parts = Array.from({ length: count }, () => new Int32Array(room))
  const ends = new Int32Array(count)
  return {
    add: (person, low, high) => {
      const number = (person - first) >>> bits
      const end = ends[number] ?? 0
      const part = withRoom(parts, number, end)
      part[end] = low
      part[end + 1] = high
      ends[number] = end + 2
    },
    parts: () =>
      parts.map((part, number) => part.subarray(0, ends[number])).filter(({ length }) => length > 0),
  }
}

/** The part, made larger where the next fill finds no room. */
function withRoom(parts: Int32Array<ArrayBuffer>[], number: number, end: number): Int32Array<ArrayBuffer> {
  const part = parts[number] ?? new Int32Array(2)
  if (end < part.length) return part
  const larger = new Int32Array(2 * part.length)
  larger.set(part)
  parts[number] = larger
  return larger
}
