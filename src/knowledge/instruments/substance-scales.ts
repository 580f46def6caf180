import type { Instrument, SubstanceScaleId } from './instrument.ts'

/** Scales of substance use and withdrawal. */
export const substanceScales: Readonly<Record<SubstanceScaleId, Instrument>> = {
  'audit-c': {
    id: 'audit-c',
    name: 'AUDIT-C',
    depression: false,
    range: { value: { min: 0, max: 12 }, cite: { source: 'audit-c-va', status: 'known' } },
    items: 3,
    bands: [
      { from: 0, name: 'low' },
      { from: 5, name: 'brief intervention' },
      { from: 8, name: 'high risk' },
    ],
    bandsCite: { source: 'audit-c-va', status: 'known' },
    positiveFromBySex: { value: { female: 3, male: 4 }, cite: { source: 'audit-c-va', status: 'known' } },
  },
  audit: {
    id: 'audit',
    name: 'AUDIT',
    depression: false,
    range: { value: { min: 0, max: 40 }, cite: { source: 'audit-who', status: 'known' } },
    items: 10,
    bands: [
      { from: 0, name: 'low risk' },
      { from: 8, name: 'hazardous' },
      { from: 16, name: 'harmful' },
      { from: 20, name: 'possible dependence' },
    ],
    bandsCite: { source: 'audit-who', status: 'known' },
    positiveFrom: { value: 8, cite: { source: 'audit-who', status: 'known' } },
  },
  'dast-10': {
    id: 'dast-10',
    name: 'DAST-10',
    depression: false,
    range: { value: { min: 0, max: 10 }, cite: { source: 'skinner-dast', status: 'known' } },
    items: 10,
    bands: [
      { from: 0, name: 'none' },
      { from: 1, name: 'low' },
      { from: 3, name: 'moderate' },
      { from: 6, name: 'substantial' },
      { from: 9, name: 'severe' },
    ],
    bandsCite: { source: 'skinner-dast', status: 'known' },
    positiveFrom: { value: 3, cite: { source: 'skinner-dast', status: 'known' } },
  },
  pawss: {
    id: 'pawss',
    name: 'PAWSS',
    depression: false,
    range: { value: { min: 0, max: 10 }, cite: { source: 'asam-withdrawal-2020', status: 'known' } },
    bands: [],
    positiveFrom: {
      value: 4,
      cite: { source: 'asam-withdrawal-2020', at: 'high risk of withdrawal', status: 'known' },
    },
  },
  'ciwa-ar': {
    id: 'ciwa-ar',
    name: 'CIWA-Ar',
    depression: false,
    range: { value: { min: 0, max: 67 }, cite: { source: 'asam-withdrawal-2020', status: 'known' } },
    items: 10,
    bands: [
      { from: 0, name: 'mild' },
      { from: 10, name: 'moderate' },
      { from: 19, name: 'severe' },
    ],
    bandsCite: { source: 'asam-withdrawal-2020', status: 'known' },
  },
  cows: {
    id: 'cows',
    name: 'COWS',
    depression: false,
    range: { value: { min: 0, max: 48 }, cite: { source: 'asam-oud-2020', status: 'known' } },
    items: 11,
    bands: [],
  },
}
