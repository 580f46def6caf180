/**
 * When an agent that was added to an antidepressant was given enough. Agents whose threshold nobody could confirm
 * (risperidone, buspirone, lamotrigine, modafinil, stimulants, pramipexole …) are not here: their dose stays open.
 */
import type { Citation, Cited } from '../citation.ts'
import type { DoseRow } from './dose-table.ts'

const label = (at: string): Citation => ({ source: 'us-labels', at, status: 'known' })

/** Lowest daily dose, mg. */
export const augmentationDoses: readonly DoseRow[] = [
  {
    agent: 'liothyronine',
    minimum: 0.025,
    cite: { source: 'nierenberg-2006', at: '25 to 50 mcg', status: 'known' },
  },
  {
    agent: 'aripiprazole',
    minimum: 2,
    cite: label('aripiprazole §2: adjunctive major depression, from 2 mg'),
  },
  { agent: 'brexpiprazole', minimum: 2, cite: label('brexpiprazole §2: target dose') },
  { agent: 'cariprazine', minimum: 1.5, cite: label('cariprazine §2: adjunctive major depression') },
  {
    agent: 'quetiapine',
    minimum: 150,
    cite: {
      source: 'mgh-atrq',
      at: 'addendum of a Polish trial form: quetiapine 150 mg',
      status: 'verified',
    },
  },
  {
    agent: 'olanzapine',
    minimum: 6,
    cite: { source: 'label-symbyax', at: '§2: from 6/25 mg', status: 'known' },
  },
  { agent: 'lumateperone', minimum: 42, cite: { source: 'label-caplyta', at: '§2', status: 'known' } },
]

/** Lithium is judged by its level 12 hours after the last dose, not by its dose: mmol/L, held for this many days. */
export const lithiumLevel: Cited<{ readonly low: number; readonly high: number; readonly days: number }> = {
  value: { low: 0.6, high: 1, days: 14 },
  cite: {
    source: 'clinical-practice',
    at: 'lithium augmentation: 0.6 to 0.8, up to 1.0 mmol/L',
    status: 'known',
  },
}
