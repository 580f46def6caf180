/** Severity words for scores, where only a scale tells of severity. A band is a stand-in, never a diagnosis. */
import type { Citation, Cited } from '../citation.ts'
import type { InstrumentId } from '../instruments/instrument.ts'

/** When a person last compared this file with its sources. */
export const severityOfScoreReviewed = '2026-11-23'

export type SeverityWord = 'subsyndromal' | 'mild' | 'moderate' | 'severe'

export type SeverityBands = {
  readonly instrument: InstrumentId
  readonly from: readonly (readonly [score: number, severity: SeverityWord])[]
  /** From here a guideline speaks of more severe depression. */
  readonly moreSevereFrom?: Cited<number> | undefined
  readonly cite: Citation
}

export const severityBands: readonly SeverityBands[] = [
  {
    instrument: 'phq-9',
    // "Moderately severe" (15 to 19) is counted with severe: NICE calls 16 and above more severe.
    from: [
      [0, 'subsyndromal'],
      [5, 'mild'],
      [10, 'moderate'],
      [15, 'severe'],
    ],
    moreSevereFrom: {
      value: 16,
      cite: { source: 'nice-ng222', at: 'less severe below 16, more severe from 16', status: 'verified' },
    },
    cite: { source: 'kroenke-2001', at: 'severity bands', status: 'verified' },
  },
  {
    instrument: 'ham-d17',
    from: [
      [0, 'subsyndromal'],
      [8, 'mild'],
      [17, 'moderate'],
      [24, 'severe'],
    ],
    cite: { source: 'zimmerman-2013', at: 'severity bands', status: 'verified' },
  },
  {
    instrument: 'madrs',
    from: [
      [0, 'subsyndromal'],
      [7, 'mild'],
      [20, 'moderate'],
      [35, 'severe'],
    ],
    cite: { source: 'snaith-1986', at: 'severity bands', status: 'known' },
  },
  {
    instrument: 'qids-sr16',
    from: [
      [0, 'subsyndromal'],
      [6, 'mild'],
      [11, 'moderate'],
      [16, 'severe'],
    ],
    cite: { source: 'ids-qids', at: 'severity bands', status: 'verified' },
  },
  {
    instrument: 'bdi-ii',
    from: [
      [0, 'subsyndromal'],
      [14, 'mild'],
      [20, 'moderate'],
      [29, 'severe'],
    ],
    cite: { source: 'beck-1996', at: 'severity bands', status: 'known' },
  },
]
