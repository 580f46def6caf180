import type { Definition } from './definition.ts'

/** NICE has no label for resistance; it says when to go on to further-line treatment. */
export const niceFurtherLine2022 = {
  id: 'nice-further-line/2022',
  title: 'NICE NG222 further-line treatment',
  summary:
    'One or more antidepressants at a recognised therapeutic dose for at least four weeks with no or limited response: further-line treatment is due. Not a diagnosis of resistance.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'nice-ng222', at: '1.9', status: 'known' },
  population: {
    diagnosis: { value: 'major-depression', cite: { source: 'nice-ng222', at: '1.9', status: 'known' } },
    exclusions: [
      { value: 'bipolar', cite: { source: 'nice-ng222', at: 'scope', status: 'known' } },
      { value: 'psychotic-disorder', cite: { source: 'nice-ng222', at: 'scope', status: 'known' } },
    ],
    remissionExcludes: {
      value: true,
      cite: {
        source: 'nice-ng222',
        at: '1.9: no or limited response; in full remission no further line is due',
        status: 'known',
      },
    },
  },
  rule: {
    kind: 'failed-trials',
    minimumTrials: { value: 1, cite: { source: 'nice-ng222', at: '1.9', status: 'known' } },
    distinctBy: { value: 'agent', cite: { source: 'nice-ng222', at: '1.9', status: 'known' } },
    scope: { value: 'current-episode', cite: { source: 'nice-ng222', at: '1.9', status: 'known' } },
    minimumDose: {
      value: 'label',
      cite: { source: 'nice-ng222', at: 'recognised therapeutic dose', status: 'known' },
    },
    minimumDays: { value: 28, cite: { source: 'nice-ng222', at: 'four weeks', status: 'known' } },
    maximumGapDays: { value: 30, cite: { source: 'fife-2018', at: 'treatment eras', status: 'verified' } },
    adherence: {
      value: { kind: 'required', minimumCovered: 0.8, whenUndocumented: 'assume' },
      cite: { source: 'nice-ng222', at: '1.9.1 check adherence', status: 'known' },
    },
    failure: {
      value: { improvementBelow: 0.5 },
      cite: { source: 'nice-ng222', at: 'no or limited response', status: 'known' },
    },
    intoleranceCounts: {
      value: false,
      cite: { source: 'nextline-judgement', at: 'limited response is required', status: 'known' },
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
      cite: { source: 'nice-ng222', at: 'an option, not a condition', status: 'known' },
    },
  },
  caveats: [
    'Psychological treatment that failed also leads to further-line treatment; it is not counted here.',
    'Answers whether further-line treatment is due, not whether depression is resistant.',
  ],
} as const satisfies Definition
