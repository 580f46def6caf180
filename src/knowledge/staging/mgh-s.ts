import type { Citation } from '../citation.ts'

/** When a person last compared this file with its sources. */
export const mghSReviewed = '2026-11-23'

const rules = (at: string): Citation => ({ source: 'fava-2003', at, status: 'verified' })

/** Massachusetts General Hospital staging: points without an upper end. */
export const mghS = {
  id: 'mgh-s/2003',
  name: 'MGH staging',
  pointsPer: {
    failedTrial: { value: 1, cite: rules('non-response to an adequate trial of at least six weeks') },
    optimisation: { value: 0.5, cite: rules('optimisation of dose or duration, per trial') },
    augmentation: { value: 0.5, cite: rules('augmentation or combination, per trial') },
    ect: { value: 3, cite: rules('electroconvulsive therapy') },
  },
  cutOffs: [
    {
      from: 4,
      text: 'More than 3.5 (that is, from 4) was taken as resistance in US claims.',
      cite: { source: 'gibson-2010', at: 'abstract', status: 'verified' },
    },
    {
      from: 4,
      text: 'From 4 was taken as resistance in Danish registers.',
      cite: { source: 'gronemann-2020', at: 'table 1', status: 'verified' },
    },
  ],
  notes: [
    {
      text: 'A rise of dose after the minimum was reached counts as an optimisation. Optimisation by duration is not counted: no length was found.',
      cite: { source: 'nextline-judgement', at: 'what shows in a record', status: 'known' },
    },
  ],
  cite: rules('points'),
} as const
