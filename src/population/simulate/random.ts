/** Chance that can be repeated: each person has a stream of their own, so person 7 is the same among 10 or 8.9 million. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly share: () => number
  readonly happens: (probability: number) => boolean
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  /** Waiting time with this mean. */
  readonly wait: (mean: number) => number
  readonly normal: (mean: number, spread: number) => number
}

export function chanceOf(seed: number, person: number): Chance {
  const generator = xoroshiro128plus(mixed(seed, person))
  const share = (): number => uniformFloat64(generator)
  return {
    share,
    happens: (probability) => share() < probability,
    whole: (low, high) => low + Math.floor(share() * (high - low + 1)),
    wait: (mean) => -mean * Math.log(1 - share()),
    normal: (mean, spread) =>
      mean + spread * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  }
}

/** Neighbouring people must not have similar streams (finaliser of MurmurHash3). */
function mixed(seed: number, person: number): number {
  let hash = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(person + 1, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) | 0
}

/** One of several, by their shares; shares need not add up to 1. */
export function drawn<T>(chance: Chance, options: readonly T[], shareOf: (option: T) => number): T {
  const total = options.reduce((sum, option) => sum + shareOf(option), 0)
  let left = chance.share() * total
  for (const option of options) {
    left -= shareOf(option)
    if (left < 0) return option
  }
  const last = options.at(-1)
  if (last === undefined) throw new Error('Nothing to draw from.')
  return last
}
