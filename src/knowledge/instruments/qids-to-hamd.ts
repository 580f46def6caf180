/** The published conversion of QIDS-SR16 totals to HAM-D17 totals. */
import type { Citation } from '../citation.ts'

export const qidsToHamdCite: Citation = { source: 'ids-qids', at: 'conversion table', status: 'verified' }

/** Row n holds the lowest and highest HAM-D17 for a QIDS-SR16 of n. 14 and 15 share a row in the source. */
const rows: readonly (readonly [low: number, high: number])[] = [
  [0, 0],
  [1, 2],
  [3, 3],
  [4, 4],
  [5, 6],
  [7, 7],
  [8, 8],
  [9, 10],
  [11, 11],
  [12, 12],
  [13, 13],
  [14, 15],
  [16, 16],
  [17, 17],
  [18, 19],
  [18, 19],
  [20, 20],
  [21, 22],
  [23, 23],
  [24, 24],
  [25, 25],
  [26, 27],
  [28, 28],
  [29, 29],
  [30, 31],
  [32, 32],
  [33, 35],
  [36, 52],
]

/**
 * The HAM-D17 range that goes with a QIDS-SR16 total, for display and for groups of people only.
 * Whether one person has responded is never worked out across two scales.
 */
export function hamdFromQids(total: number): { readonly low: number; readonly high: number } | undefined {
  const row = rows[total]
  return row && { low: row[0], high: row[1] }
}
