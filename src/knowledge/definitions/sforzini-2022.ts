import type { Definition } from './definition.ts'

/** The consensus of trialists: less than 25% improvement is failure, 25 to 50% is partial response. */
export const sforzini2022 = {
  id: 'sforzini/2022',
  title: 'Delphi consensus for trials, Sforzini 2022',
  summary:
    'Two or more treatments at adequate dose for at least four weeks with less than 25% improvement; 25 to below 50% is partially responsive, not resistant.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'sforzini-2022', at: 'table 1', status: 'verified' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'sforzini-2022', at: 'table 1', status: 'verified' },
    },
    exclusions: [
      {
        value: 'bipolar',
        cite: { source: 'sforzini-2022', at: 'table 1: bipolar disorder excluded', status: 'verified' },
      },
    ],
    remissionExcludes: {
      value: true,
      cite: {
        source: 'sforzini-2022',
        at: 'current episode: after full remission there is none',
        status: 'known',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'sforzini-2022', at: 'table 1', status: 'verified' } },
    distinctBy: { value: 'agent', cite: { source: 'sforzini-2022', at: 'table 1', status: 'verified' } },
    scope: {
      value: 'current-episode',
      cite: { source: 'sforzini-2022', at: 'current episode', status: 'known' },
    },
    minimumDose: {
      value: 'mgh-atrq',
      cite: { source: 'nextline-judgement', at: 'the consensus names no table', status: 'known' },
    },
    minimumDays: {
      value: 28,
      cite: {
        source: 'sforzini-2022',
        at: 'table 1: a stop before the end of week 4 is no failure',
        status: 'verified',
      },
    },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'sforzini-2022', at: 'recommended', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.25 },
      cite: { source: 'sforzini-2022', at: 'table 1: less than 25%', status: 'verified' },
    },
    intoleranceCounts: { value: false, cite: { source: 'sforzini-2022', at: 'table 1', status: 'verified' } },
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
      cite: { source: 'nextline-judgement', at: 'moderate-consensus items were not read', status: 'known' },
    },
  },
  caveats: ['Items with moderate consensus (augmentation among them) were not read.'],
} as const satisfies Definition
