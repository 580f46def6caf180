import type { Definition } from './definition.ts'

/** The European reading: two agents of the same or different class, adherence affirmed. */
export const ema2013 = {
  id: 'ema/2013',
  title: 'EMA guideline 2013',
  summary:
    'Two or more antidepressants of the same or a different class at adequate dose and duration, adherence affirmed, without clinically meaningful improvement.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'ema-2013', at: 'definition of treatment resistance', status: 'known' },
  population: {
    diagnosis: { value: 'major-depression', cite: { source: 'ema-2013', at: 'population', status: 'known' } },
    exclusions: [
      { value: 'bipolar', cite: { source: 'ema-2013', at: 'population', status: 'known' } },
      { value: 'psychotic-disorder', cite: { source: 'ema-2013', at: 'population', status: 'known' } },
    ],
    remissionExcludes: {
      value: true,
      cite: {
        source: 'ema-2013',
        at: 'current episode: after full remission there is none',
        status: 'known',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 2, cite: { source: 'ema-2013', at: 'two agents', status: 'known' } },
    distinctBy: {
      value: 'agent',
      cite: { source: 'ema-2013', at: 'same or different class', status: 'known' },
    },
    scope: { value: 'current-episode', cite: { source: 'ema-2013', at: 'current episode', status: 'known' } },
    minimumDose: {
      value: 'mgh-atrq',
      cite: { source: 'nextline-judgement', at: 'the guideline names no table', status: 'known' },
    },
    minimumDays: {
      value: 42,
      cite: { source: 'nextline-judgement', at: 'the guideline names no number of weeks', status: 'known' },
    },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'unknown' },
      cite: { source: 'ema-2013', at: 'adherence must be affirmed', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.5 },
      cite: { source: 'nextline-judgement', at: 'the guideline names no percentage', status: 'known' },
    },
    intoleranceCounts: {
      value: false,
      cite: { source: 'nextline-judgement', at: 'lack of improvement is required', status: 'known' },
    },
    baseline: {
      value: { daysBefore: 42, daysAfter: 14 },
      cite: { source: 'nextline-judgement', at: 'window of the baseline score', status: 'known' },
    },
    endpoint: {
      value: { notBeforeDay: 28, daysAfterEnd: 28 },
      cite: { source: 'nextline-judgement', at: 'window of the final score', status: 'known' },
    },
    augmentationCounts: { value: false, cite: { source: 'ema-2013', at: 'two agents', status: 'known' } },
  },
  caveats: [
    'Written from knowledge of the guideline, not compared with its text; dose table, weeks and percentage are our reading.',
    'A third revision of the guideline exists; its wording was not read.',
  ],
} as const satisfies Definition
