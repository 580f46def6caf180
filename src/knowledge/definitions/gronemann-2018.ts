import type { Definition } from './definition.ts'

/** Two shifts of antidepressant within a year, from the prescription register. */
export const gronemann2018 = {
  id: 'gronemann/2018',
  title: 'Danish registers, Gronemann 2018',
  summary: 'A second shift of antidepressant within 12 months; no dose, duration or outcome.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'gronemann-2018', at: 'abstract', status: 'verified' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'gronemann-2018', at: 'F32, F33 at a hospital', status: 'verified' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'gronemann-2018', at: 'unipolar depression', status: 'known' } },
    ],
  },
  rule: {
    kind: 'successive-treatments',
    treatments: { value: 3, cite: { source: 'gronemann-2018', at: 'second shift', status: 'verified' } },
    distinctBy: {
      value: 'agent',
      cite: { source: 'gronemann-2018', at: 'antidepressant shifts', status: 'known' },
    },
    maximumGapDays: {
      value: 182,
      cite: { source: 'nextline-judgement', at: 'the abstract names no gap', status: 'known' },
    },
    withinDays: {
      value: 365,
      cite: { source: 'gronemann-2018', at: 'within 12 months', status: 'verified' },
    },
    withinCounts: {
      value: 'started',
      cite: { source: 'gronemann-2018', at: 'within 12 months', status: 'known' },
    },
    augmentationCounts: {
      value: false,
      cite: { source: 'gronemann-2018', at: 'in alternative definitions', status: 'verified' },
    },
    shortcuts: [],
  },
  caveats: [
    'The first hospital contact, from which the register counts, is not in most records.',
    'The gap is our reading.',
  ],
} as const satisfies Definition
