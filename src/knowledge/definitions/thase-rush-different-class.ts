import type { Definition } from './definition.ts'

/** Resistance as failure of two distinctly different classes. */
export const thaseRushDifferentClass = {
  id: 'thase-rush-different-class/1997',
  title: 'Two different classes, Thase and Rush stage II',
  summary:
    'Adequate trials of antidepressants from two distinctly different classes failed (Thase-Rush stage II).',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'thase-rush-1997', at: 'stage II', status: 'known' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'thase-rush-1997', at: 'population', status: 'known' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'thase-rush-1997', at: 'unipolar depression', status: 'known' } },
    ],
    remissionExcludes: {
      value: true,
      cite: {
        source: 'thase-rush-1997',
        at: 'current episode: after full remission there is none',
        status: 'known',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'thase-rush-1997', at: 'stage II', status: 'known' } },
    distinctBy: {
      value: 'class',
      cite: { source: 'thase-rush-1997', at: 'distinctly different class', status: 'known' },
    },
    scope: {
      value: 'current-episode',
      cite: { source: 'thase-rush-1997', at: 'current episode', status: 'known' },
    },
    minimumDose: {
      value: 'mgh-atrq',
      cite: { source: 'nextline-judgement', at: 'the staging names no table', status: 'known' },
    },
    minimumDays: {
      value: 42,
      cite: {
        source: 'nextline-judgement',
        at: 'the staging names no number of weeks here',
        status: 'known',
      },
    },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'nextline-judgement', at: 'not stated', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.5 },
      cite: { source: 'thase-rush-1997', at: 'non-response', status: 'known' },
    },
    intoleranceCounts: {
      value: false,
      cite: { source: 'nextline-judgement', at: 'non-response is required', status: 'known' },
    },
    baseline: {
      value: { daysBefore: 42, daysAfter: 14 },
      cite: { source: 'nextline-judgement', at: 'window of the baseline score', status: 'known' },
    },
    endpoint: {
      value: { notBeforeDay: 28, daysAfterEnd: 28 },
      cite: { source: 'nextline-judgement', at: 'window of the final score', status: 'known' },
    },
    augmentationCounts: {
      value: false,
      cite: { source: 'thase-rush-1997', at: 'no augmentation in the staging', status: 'known' },
    },
  },
  caveats: ['The weeks and the dose table are our reading; the staging text was read in a secondary copy.'],
} as const satisfies Definition
