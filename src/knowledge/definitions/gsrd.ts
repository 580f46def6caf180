import type { Definition } from './definition.ts'

/** Response needs both halving of the MADRS and a score below 22. */
export const gsrd = {
  id: 'gsrd/1999',
  title: 'European GSRD criteria',
  summary:
    'Two consecutive adequate trials of at least four weeks without response: response is a fall of the MADRS by half to below 22 (HAM-D17 below 17 in older papers).',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'gsrd', at: 'criteria', status: 'known' },
  population: {
    diagnosis: { value: 'major-depression', cite: { source: 'gsrd', at: 'population', status: 'known' } },
    exclusions: [
      { value: 'bipolar', cite: { source: 'gsrd', at: 'population', status: 'known' } },
      { value: 'psychotic-disorder', cite: { source: 'gsrd', at: 'population', status: 'known' } },
    ],
    remissionExcludes: {
      value: true,
      cite: { source: 'gsrd', at: 'current episode: MADRS 22 or more after two trials', status: 'known' },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'gsrd', at: 'two trials', status: 'known' } },
    distinctBy: { value: 'agent', cite: { source: 'gsrd', at: 'two trials', status: 'known' } },
    scope: { value: 'current-episode', cite: { source: 'gsrd', at: 'current episode', status: 'known' } },
    minimumDose: {
      value: 'mgh-atrq',
      cite: {
        source: 'nextline-judgement',
        at: 'the criteria name no table that could be read',
        status: 'known',
      },
    },
    minimumDays: { value: 28, cite: { source: 'gsrd', at: 'at least four weeks', status: 'known' } },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'gsrd', at: 'plasma level or clinical judgement', status: 'known' },
    },
    failure: {
      value: {
        improvementBelow: 0.5,
        endpointAtLeast: [
          { instrument: 'madrs', score: 22 },
          { instrument: 'ham-d17', score: 17 },
        ],
      },
      cite: { source: 'gsrd', at: 'MADRS 22 or more after two trials', status: 'known' },
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
    augmentationCounts: { value: false, cite: { source: 'gsrd', at: 'counted separately', status: 'known' } },
  },
  caveats: [
    'Written from knowledge of the papers, not compared with their text.',
    'Consecutive is read as two different agents in one episode.',
  ],
} as const satisfies Definition
