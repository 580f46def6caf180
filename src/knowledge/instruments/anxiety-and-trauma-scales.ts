import type { AnxietyOrTraumaScaleId, Instrument } from './instrument.ts'

/** Scales of anxiety, trauma and grief. */
export const anxietyAndTraumaScales: Readonly<Record<AnxietyOrTraumaScaleId, Instrument>> = {
  'gad-7': {
    id: 'gad-7',
    name: 'GAD-7',
    depression: false,
    range: { value: { min: 0, max: 21 }, cite: { source: 'gad7-scoring', status: 'verified' } },
    items: 7,
    bands: [
      { from: 0, name: 'minimal' },
      { from: 5, name: 'mild' },
      { from: 10, name: 'moderate' },
      { from: 15, name: 'severe' },
    ],
    bandsCite: { source: 'gad7-scoring', status: 'verified' },
    otherMeaningfulChange: [
      { value: 0.268, of: 'share', cite: { source: 'kounali-2022', status: 'verified' } },
      { value: 1.5, of: 'points', cite: { source: 'kounali-2022', status: 'verified' } },
    ],
    positiveFrom: { value: 10, cite: { source: 'spitzer-2006', status: 'known' } },
  },
  'pc-ptsd-5': {
    id: 'pc-ptsd-5',
    name: 'PC-PTSD-5',
    depression: false,
    range: { value: { min: 0, max: 5 }, cite: { source: 'bovin-2021', status: 'verified' } },
    items: 5,
    bands: [],
    positiveFrom: { value: 4, cite: { source: 'bovin-2021', at: 'veterans overall', status: 'verified' } },
    positiveFromBySex: {
      value: { female: 3, male: 4 },
      cite: {
        source: 'bovin-2021',
        at: '3 is more sensitive, to be considered for women',
        status: 'verified',
      },
    },
  },
  'pcl-5': {
    id: 'pcl-5',
    name: 'PCL-5',
    depression: false,
    range: { value: { min: 0, max: 80 }, cite: { source: 'pcl5-va', status: 'known' } },
    items: 20,
    bands: [],
    positiveFrom: { value: 31, cite: { source: 'pcl5-va', at: '31 to 33', status: 'known' } },
  },
  'pg-13-r': {
    id: 'pg-13-r',
    name: 'PG-13-R',
    depression: false,
    range: { value: { min: 10, max: 50 }, cite: { source: 'prigerson-2021', status: 'known' } },
    bands: [],
    positiveFrom: { value: 30, cite: { source: 'prigerson-2021', status: 'known' } },
  },
  ace: {
    id: 'ace',
    name: 'ACE questionnaire',
    depression: false,
    range: { value: { min: 0, max: 10 }, cite: { source: 'felitti-1998', status: 'known' } },
    items: 10,
    bands: [],
    positiveFrom: { value: 4, cite: { source: 'felitti-1998', status: 'known' } },
  },
}
