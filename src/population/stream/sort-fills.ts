/** The fills of a part in order of person and day. Both are small numbers: they are counted, not compared. */
import { type Packing, unpacking } from './packed-fill.ts'

/** One array for each fact. The fills of a day stand in the order in which they came. */
export type SortedFills = {
  readonly firstPerson: number
  /** Where the fills of each person begin, from the first person on; and, as the last, where all end. */
  readonly starts: Int32Array
  readonly days: Int32Array
  readonly products: Int32Array
  /** Days of supply; 0 for what is more than a dispensing. */
  readonly supplies: Int32Array
}

/**
 * Fills as pairs of 32 bits, the low half first, on one of so many days from the first on. What is sorted is valid
 * until the next part.
 */
export function fillSorter(
  packing: Packing,
  firstDay: number,
  dayCount: number,
): (words: Int32Array) => SortedFills {
  const { personOf, dayOf, productOf, supplyOf } = unpacking(packing)
  let byDay = new Int32Array(0)
  let days = new Int32Array(0)
  let products = new Int32Array(0)
  let supplies = new Int32Array(0)

  function makeRoom(fills: number): void {
    if (fills <= days.length) return
    byDay = new Int32Array(2 * fills)
    days = new Int32Array(fills)
    products = new Int32Array(fills)
    supplies = new Int32Array(fills)
  }

  /** Says from which person to which there are fills. */
  function sortByDay(words: Int32Array): Range {
    const places = new Int32Array(dayCount + 1)
    let [firstPerson, lastPerson] = [2 ** 32, -1]
    for (let at = 0; at < words.length; at += 2) {
      const high = words[at + 1] ?? 0
      const day = dayOf(words[at] ?? 0, high)
      places[day + 1] = (places[day + 1] ?? 0) + 1
      const person = personOf(high)
      if (person < firstPerson) firstPerson = person
      if (person > lastPerson) lastPerson = person
    }
    addUp(places)
    for (let at = 0; at < words.length; at += 2) {
      const [low, high] = [words[at] ?? 0, words[at + 1] ?? 0]
      const day = dayOf(low, high)
      const place = places[day] ?? 0
      places[day] = place + 1
      byDay[2 * place] = low
      byDay[2 * place + 1] = high
    }
    return { firstPerson, lastPerson }
  }

  function sortByPerson(length: number, { firstPerson: first, lastPerson: last }: Range): Int32Array {
    // One place more in front: when all fills are placed, each person begins where the one before ended.
    const places = new Int32Array(last - first + 3)
    for (let at = 1; at < length; at += 2) {
      const person = personOf(byDay[at] ?? 0) - first
      places[person + 2] = (places[person + 2] ?? 0) + 1
    }
    addUp(places)
    for (let at = 0; at < length; at += 2) {
      const [low, high] = [byDay[at] ?? 0, byDay[at + 1] ?? 0]
      const person = personOf(high) - first
      const place = places[person + 1] ?? 0
      places[person + 1] = place + 1
      days[place] = dayOf(low, high) + firstDay
      products[place] = productOf(low)
      supplies[place] = supplyOf(low)
    }
    return places.subarray(0, -1)
  }

  return (words) => {
    if (words.length === 0) return { firstPerson: 0, starts: new Int32Array(1), days, products, supplies }
    makeRoom(words.length / 2)
    const range = sortByDay(words)
    const starts = sortByPerson(words.length, range)
    return { firstPerson: range.firstPerson, starts, days, products, supplies }
  }
}

function addUp(counts: Int32Array): void {
  for (let at = 1; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
}

type Range = { readonly firstPerson: number; readonly lastPerson: number }
