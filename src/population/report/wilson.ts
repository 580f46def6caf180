/** Confidence interval of a share: the score interval of Wilson (1927), which stays between 0 and 1. */
import type { Citation } from '../../knowledge/citation.ts'

export const wilsonCite: Citation = { source: 'wilson-1927', status: 'known' }

/** Two-sided 95 %. */
const z = 1.959963984540054

export type Interval = { readonly low: number; readonly high: number }

/** `undefined` for nobody out of nobody. */
export function wilson(count: number, total: number): Interval | undefined {
  if (total === 0) return undefined
  const share = count / total
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))
  const middle = share + (z * z) / (2 * total)
  const scale = 1 + (z * z) / total
  return { low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) }
}
