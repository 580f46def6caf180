/** Codes of 64 bits → numbers from 0, in the order in which they are first met. Halves are signed: small numbers are no objects. */

export type CodeNumbers = {
  /** The number of a code, given as its two halves. */
  readonly numberOf: (low: number, high: number) => number
  /** The codes by their numbers. */
  readonly codes: () => readonly bigint[]
}

export function codeNumbers(): CodeNumbers {
  let places = 1 << 10
  let [lows, highs] = [new Int32Array(places), new Int32Array(places)]
  // 0 where the place is free, else the number and one.
  let taken = new Int32Array(places)
  let count = 0

  /** Where the code stands, or the free place where it may stand. */
  function placeOf(low: number, high: number): number {
    let place = (low ^ high) & (places - 1)
    while (taken[place] !== 0 && (lows[place] !== low || highs[place] !== high))
      place = (place + 1) & (places - 1)
    return place
  }

  function put(low: number, high: number, number: number): void {
    const place = placeOf(low, high)
    lows[place] = low
    highs[place] = high
    taken[place] = number + 1
  }

  function makeRoom(): void {
    const [oldLows, oldHighs, oldTaken] = [lows, highs, taken]
    places *= 2
    lows = new Int32Array(places)
    highs = new Int32Array(places)
    taken = new Int32Array(places)
    for (const [place, number] of oldTaken.entries()) {
      if (number !== 0) put(oldLows[place] ?? 0, oldHighs[place] ?? 0, number - 1)
    }
  }

  return {
    numberOf: (low, high) => {
      const known = taken[placeOf(low, high)] ?? 0
      if (known !== 0) return known - 1
      if (2 * count >= places) makeRoom()
      put(low, high, count)
      count += 1
      return count - 1
    },
    codes: () => {
      const codes: bigint[] = []
      for (const [place, number] of taken.entries()) {
        if (number !== 0) codes[number - 1] = (unsigned(highs[place]) << 32n) | unsigned(lows[place])
      }
      return codes
    },
  }
}

/** The half of a code, as it stands in the code. */
function unsigned(half = 0): bigint {
  return BigInt.asUintN(32, BigInt(half))
}
