import type { Definition } from './definition.ts'

/** Present without its dose table, which stands in the supplement of the paper: the user supplies it. */
export const athfSf2 = {
  id: 'athf-sf2/2024',
  title: 'ATHF-SF2 (with the user’s table)',
  summary:
    'Two or more antidepressants at the ATHF-SF2 minimum dose for at least four weeks without sufficient benefit. The dose table must be supplied.',
  status: 'needs-table',
  checkedOn: '2026-11-23',
  cite: { source: 'athf-sf2', at: 'supplement', status: 'known' },
  population: {
    diagnosis: { value: 'major-depression', cite: { source: 'athf-sf2', at: 'population', status: 'known' } },
    exclusions: [{ value: 'bipolar', cite: { source: 'athf-sf2', at: 'population', status: 'known' } }],
    remissionExcludes: {
      value: true,
      cite: {
        source: 'athf-sf2',
        at: 'current episode: after full remission there is none',
        status: 'known',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'athf-sf2', at: 'two trials', status: 'known' } },
    distinctBy: { value: 'agent', cite: { source: 'athf-sf2', at: 'two trials', status: 'known' } },
    scope: { value: 'current-episode', cite: { source: 'athf-sf2', at: 'current episode', status: 'known' } },
    minimumDose: { value: 'athf-sf2', cite: { source: 'athf-sf2', at: 'supplement', status: 'known' } },
    minimumDays: { value: 28, cite: { source: 'athf-sf2', at: 'at least four weeks', status: 'known' } },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'nextline-judgement', at: 'adherence is asked for by the form', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.5 },
      cite: { source: 'athf-sf2', at: 'insufficient benefit', status: 'known' },
    },
    intoleranceCounts: {
      value: false,
      cite: { source: 'athf-sf2', at: 'intolerance is marked, not counted', status: 'known' },
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
      cite: {
        source: 'nextline-judgement',
        at: 'combinations and augmentation need the manual',
        status: 'known',
      },
    },
  },
  caveats: ['Without the table every dose, and so every answer that depends on one, stays unknown.'],
} as const satisfies Definition
