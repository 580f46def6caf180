import type { Definition } from './definition.ts'

/** Three consecutive treatments in an episode, from prescriptions. */
export const lundberg2023 = {
  id: 'lundberg/2023',
  title: 'Stockholm cohort, Lundberg 2023',
  summary:
    'Three or more consecutive antidepressant treatments of at least 28 days, add-ons included; no dose, no outcome.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'lundberg-2023', at: 'methods', status: 'verified' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'lundberg-2023', at: 'MDD episodes', status: 'verified' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'lundberg-2023', at: 'exclusion', status: 'known' } },
      { value: 'psychotic-disorder', cite: { source: 'lundberg-2023', at: 'exclusion', status: 'known' } },
    ],
  },
  rule: {
    kind: 'successive-treatments',
    treatments: {
      value: 3,
      cite: { source: 'lundberg-2023', at: 'three consecutive treatments', status: 'verified' },
    },
    distinctBy: { value: 'agent', cite: { source: 'lundberg-2023', at: 'treatments', status: 'known' } },
    earlierMinimumDays: {
      value: 28,
      cite: { source: 'lundberg-2023', at: 'at least 28 days', status: 'known' },
    },
    lastMinimumDays: {
      value: 28,
      cite: { source: 'lundberg-2023', at: 'at least 28 days', status: 'known' },
    },
    maximumGapDays: {
      value: 30,
      cite: { source: 'nextline-judgement', at: 'the excerpt names no gap', status: 'known' },
    },
    augmentationCounts: { value: true, cite: { source: 'lundberg-2023', at: 'add-ons', status: 'known' } },
    shortcuts: [],
  },
  caveats: [
    'Consecutive is read as different agents in order of start, without a limit on the pause between them.',
  ],
} as const satisfies Definition
