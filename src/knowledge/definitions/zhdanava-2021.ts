import type { Definition } from './definition.ts'

/** The claims rule behind the national estimate of 2.8 million. */
export const zhdanava2021 = {
  id: 'zhdanava/2021',
  title: 'US claims family: Amos, Pilon, Zhdanava',
  summary:
    'The third regimen within two years, after two antidepressant regimens of adequate dose for at least six weeks; add-on and augmentation count as the next regimen.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'zhdanava-2021', at: 'synthesis of claims studies', status: 'known' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'amos-2018', at: 'major depressive disorder', status: 'verified' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'amos-2018', at: 'exclusion', status: 'known' } },
      { value: 'dementia', cite: { source: 'amos-2018', at: 'exclusion', status: 'known' } },
      { value: 'psychotic-disorder', cite: { source: 'amos-2018', at: 'exclusion', status: 'known' } },
    ],
    minimumAge: { value: 18, cite: { source: 'amos-2018', at: 'adults', status: 'known' } },
  },
  rule: {
    kind: 'successive-treatments',
    treatments: {
      value: 3,
      cite: { source: 'amos-2018', at: 'third regimen after two failures', status: 'known' },
    },
    distinctBy: { value: 'agent', cite: { source: 'amos-2018', at: 'regimens', status: 'known' } },
    earlierMinimumDays: {
      value: 42,
      cite: { source: 'amos-2018', at: 'at least six weeks', status: 'unsure' },
    },
    earlierMinimumDose: {
      value: 'label',
      cite: { source: 'amos-2018', at: 'minimum recommended dose', status: 'known' },
    },
    maximumGapDays: {
      value: 14,
      cite: { source: 'amos-2018', at: 'no gap above 14 days', status: 'unsure' },
    },
    nextWithinDays: {
      value: 180,
      cite: { source: 'amos-2018', at: 'switch within 180 days', status: 'unsure' },
    },
    withinDays: {
      value: 730,
      cite: { source: 'amos-2018', at: 'within two years of the first antidepressant', status: 'unsure' },
    },
    withinCounts: {
      value: 'started',
      cite: { source: 'amos-2018', at: 'within two years', status: 'unsure' },
    },
    augmentationCounts: {
      value: true,
      cite: { source: 'amos-2018', at: 'augmentation is a regimen', status: 'known' },
    },
    shortcuts: [],
  },
  caveats: [
    'Weeks, gap, switch window and the two years are recalled from the family of studies and unverified.',
  ],
} as const satisfies Definition
