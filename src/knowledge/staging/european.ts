import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const europeanReviewed = '2026-11-23'

const windows = (at: string): Citation => ({ source: 'souery-1999', at, status: 'verified' })
const known = (at: string): Citation => ({ source: 'souery-1999', at, status: 'known' })

/** European staging model: non-response, resistance in five steps by the length of the failed trials, chronic. */
export const european = {
  id: 'european-staging/1999',
  name: 'European staging model',
  nonResponder: {
    id: 'A',
    name: 'A, non-responder',
    trials: 1,
    cite: known('A: one adequate trial, 6 to 8 weeks'),
  },
  resistant: {
    trials: { value: 2, cite: known('B: two or more adequate trials') },
    /**
     * The printed windows overlap or leave gaps (16 to 18, 24, 30 to 32, 36 to 40 weeks): each step begins after
     * the end of the one before, so that the lowest fitting step is taken.
     */
    steps: [
      { id: 'TRD1', fromWeeks: 12, printed: '12 to 16 weeks', cite: windows('TRD 1') },
      { id: 'TRD2', fromWeeks: 18, printed: '18 to 24 weeks', cite: windows('TRD 2') },
      { id: 'TRD3', aboveWeeks: 24, printed: '24 to 32 weeks', cite: windows('TRD 3') },
      { id: 'TRD4', aboveWeeks: 32, printed: '30 to 40 weeks', cite: windows('TRD 4') },
      { id: 'TRD5', aboveWeeks: 40, printed: '36 weeks to 1 year', cite: windows('TRD 5') },
    ],
  },
  chronic: {
    id: 'C',
    name: 'C, chronic resistant',
    fromMonths: 12,
    cite: {
      source: 'souery-1999',
      at: 'C: resistance of at least 12 months, with augmentation',
      status: 'known',
    },
  },
  cite: windows('stages'),
} as const
