import type { Citation } from '../citation.ts'
import type { SumScale } from './staging-scale.ts'

/** When a person last compared this file with its sources. */
export const maudsleyReviewed = '2026-11-23'

const table = (at: string): Citation => ({ source: 'fekadu-2009', at, status: 'verified' })

/** Maudsley staging method, 3 to 15 points. Duration in months. */
export const maudsley = {
  id: 'maudsley/2009',
  name: 'Maudsley staging method',
  range: { min: 3, max: 15 },
  items: [
    {
      id: 'duration',
      label: 'Duration of the episode',
      // In print a month lies between the levels (12 to 13, 24 to 25): "more than" closes the gap.
      levels: [
        { points: 1, label: 'acute, up to 12 months' },
        { points: 2, label: 'sub-acute, 13 to 24 months', above: 12 },
        { points: 3, label: 'chronic, more than 24 months', above: 24 },
      ],
      cite: table('duration'),
    },
    {
      id: 'severity',
      label: 'Severity',
      levels: [
        { points: 1, label: 'subsyndromal', is: 'subsyndromal' },
        { points: 2, label: 'mild', is: 'mild' },
        { points: 3, label: 'moderate', is: 'moderate' },
        { points: 4, label: 'severe without psychosis', is: 'severe' },
        { points: 5, label: 'severe with psychosis', is: 'severe-psychotic' },
      ],
      cite: table('symptom severity'),
    },
    {
      id: 'antidepressant-failures',
      label: 'Antidepressant failures',
      levels: [
        { points: 1, label: '1 to 2', from: 1 },
        { points: 2, label: '3 to 4', from: 3 },
        { points: 3, label: '5 to 6', from: 5 },
        { points: 4, label: '7 to 10', from: 7 },
        { points: 5, label: 'more than 10', from: 11 },
      ],
      cite: table('antidepressants'),
    },
    {
      id: 'augmentation',
      label: 'Augmentation',
      levels: [
        { points: 0, label: 'not used', is: 'no' },
        { points: 1, label: 'used', is: 'yes' },
      ],
      cite: table('augmentation'),
    },
    {
      id: 'ect',
      label: 'Electroconvulsive therapy',
      levels: [
        { points: 0, label: 'not used', is: 'no' },
        { points: 1, label: 'used', is: 'yes' },
      ],
      cite: table('electroconvulsive therapy'),
    },
  ],
  bands: [
    { from: 3, name: 'mild' },
    { from: 7, name: 'moderate' },
    { from: 11, name: 'severe' },
  ],
  notes: [
    {
      text: 'Of the staging methods it is the one whose predictions were tested ahead of time, in a review; length and severity told the outcome of ECT.',
      cite: { source: 'staging-validation', status: 'known' },
    },
    {
      text: 'A register study used 5 or more as treatment resistance: a research limit, not a diagnosis.',
      cite: { source: 'gronemann-2020', at: 'table 1', status: 'verified' },
    },
    {
      text: 'The doses of the Maudsley treatment inventory were not available: failures are counted by the chosen definition.',
      cite: { source: 'fekadu-2009', at: 'Maudsley treatment inventory', status: 'unsure' },
    },
  ],
  cite: table('total score'),
} as const satisfies SumScale
