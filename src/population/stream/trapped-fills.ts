/**
 * Fills in a trap are few. They are read apart and found again by what they say, so that the mass of fills need not be
 * joined with them.
 */

export type TrappedFills = {
  /** A fill by its key and the code of its product, each as two halves, and the number of its product in its traps. */
  readonly add: (fill: FillWords, product: number) => void
  /**
   * The number of the product in its traps, once for each fill that was added; −1 where none is left. Of fills that say
   * the same it does not matter which is in a trap: they stand on one day.
   */
  readonly take: (keyLow: number, keyHigh: number, codeLow: number, codeHigh: number) => number
}

export type FillWords = readonly [keyLow: number, keyHigh: number, codeLow: number, codeHigh: number]

const wordsOfFill = 4

/** Room for so many fills. */
export function trappedFills(fills: number): TrappedFills {
  // A power of two, and never full: whoever is looked for is found or a free place is met.
  const places = 2 ** Math.ceil(Math.log2(2 * fills + 1))
  const words = new Int32Array(wordsOfFill * places)
  // 0 where the place is free, else the number of the product and one; below 0 once it was taken.
  const products = new Int32Array(places)

  function firstPlace(keyLow: number, keyHigh: number, codeLow: number): number {
    const mixed = Math.imul(keyLow ^ Math.imul(keyHigh, spread), spread) ^ codeLow
    return (mixed ^ (mixed >>> 15)) & (places - 1)
  }

  return {
    add: (fill, product) => {
      let place = firstPlace(fill[0], fill[1], fill[2])
      while (products[place] !== 0) place = (place + 1) & (places - 1)
      words.set(fill, wordsOfFill * place)
      products[place] = product + 1
    },
    take: (keyLow, keyHigh, codeLow, codeHigh) => {
      for (let place = firstPlace(keyLow, keyHigh, codeLow); ; place = (place + 1) & (places - 1)) {
        const product = products[place] ?? 0
        if (product === 0) return -1
        const at = wordsOfFill * place
        if (product < 0 || words[at] !== keyLow || words[at + 1] !== keyHigh) continue
        if (words[at + 2] !== codeLow || words[at + 3] !== codeHigh) continue
        products[place] = -product
        return product - 1
      }
    },
  }
}

/** An odd number near 2³² ÷ 1.618: neighbours are spread over all places. */
const spread = 0x9e3779b1
