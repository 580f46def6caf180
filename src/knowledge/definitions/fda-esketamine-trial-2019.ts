import type { Definition } from './definition.ts'

/** The strictest common reading: at most 25% improvement after two adequate trials. */
export const fdaEsketamineTrial2019 = {
  id: 'fda-esketamine-trial/2019',
  title: 'FDA wording with the entry criteria of the esketamine trials',
  summary:
    'Two or more different oral antidepressants in the current episode, each at the MGH-ATRQ minimum dose for six weeks, with at most 25% improvement.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'fda-esketamine', at: 'indication', status: 'known' },
  population: {
    diagnosis: {
      value: 'major-depression',
      cite: { source: 'esketamine-trials', at: 'entry criteria', status: 'known' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'esketamine-trials', at: 'exclusion', status: 'known' } },
      {
        value: 'psychotic-disorder',
        cite: { source: 'esketamine-trials', at: 'exclusion', status: 'known' },
      },
    ],
    minimumAge: { value: 18, cite: { source: 'esketamine-trials', at: 'adults', status: 'known' } },
    remissionExcludes: {
      value: true,
      cite: {
        source: 'fda-esketamine',
        at: 'in the current episode: after full remission there is none',
        status: 'verified',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: {
      value: 2,
      cite: {
        source: 'fda-esketamine',
        at: 'two adequate trials in the current episode',
        status: 'verified',
      },
    },
    distinctBy: { value: 'agent', cite: { source: 'fda-esketamine', at: 'indication', status: 'known' } },
    scope: {
      value: 'current-episode',
      cite: {
        source: 'fda-esketamine',
        at: 'two adequate trials in the current episode',
        status: 'verified',
      },
    },
    minimumDose: {
      value: 'mgh-atrq',
      cite: { source: 'esketamine-trials', at: 'MGH-ATRQ', status: 'known' },
    },
    minimumDays: {
      value: 42,
      cite: { source: 'esketamine-trials', at: 'at least six weeks', status: 'verified' },
    },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'nextline-judgement', at: 'not stated in the indication', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.25, inclusive: true },
      cite: { source: 'esketamine-trials', at: 'at most 25% improvement', status: 'verified' },
    },
    intoleranceCounts: {
      value: false,
      cite: { source: 'nextline-judgement', at: 'no response is required', status: 'known' },
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
      cite: { source: 'fda-esketamine', at: 'antidepressants', status: 'known' },
    },
  },
  caveats: [
    'In the trials one of the failures had to be confirmed prospectively over four weeks; a record cannot show that.',
    'The 2018 draft guidance of the agency was not read.',
  ],
} as const satisfies Definition
