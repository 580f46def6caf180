import type { Definition } from './definition.ts'

/** Two switches between antidepressants of at least six weeks each, from prescriptions. */
export const fabbri2021 = {
  id: 'fabbri/2021',
  title: 'Primary-care switches, Fabbri 2021',
  summary:
    'Two or more switches between different antidepressants, each taken for at least six weeks, the next begun within 14 weeks; no dose, no outcome.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'fabbri-2021', at: 'R code', status: 'verified' },
  population: {
    diagnosis: {
      value: 'depression',
      cite: { source: 'fabbri-2021', at: 'depression codes', status: 'verified' },
    },
    minimumDiagnoses: {
      value: 2,
      cite: { source: 'fabbri-2021', at: 'at least two codes', status: 'verified' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'fabbri-2021', at: 'exclusion', status: 'verified' } },
      { value: 'psychotic-disorder', cite: { source: 'fabbri-2021', at: 'exclusion', status: 'verified' } },
      { value: 'substance-use', cite: { source: 'fabbri-2021', at: 'exclusion', status: 'verified' } },
    ],
  },
  rule: {
    kind: 'successive-treatments',
    treatments: {
      value: 3,
      cite: { source: 'fabbri-2021', at: 'two switches, more than two drugs', status: 'verified' },
    },
    distinctBy: {
      value: 'agent',
      cite: { source: 'fabbri-2021', at: 'non-repeated drugs', status: 'verified' },
    },
    earlierMinimumDays: {
      value: 42,
      cite: { source: 'fabbri-2021', at: 'at least six weeks', status: 'verified' },
    },
    maximumGapDays: {
      value: 182,
      cite: { source: 'fabbri-2021', at: 'a new drug episode after 26 weeks', status: 'verified' },
    },
    nextWithinDays: { value: 98, cite: { source: 'fabbri-2021', at: 'within 14 weeks', status: 'verified' } },
    maximumOverlapDays: {
      value: 0,
      cite: {
        source: 'fabbri-2021',
        at: 'our reading of a switch; the program looks at the order of prescriptions and lets drugs overlap',
        status: 'known',
      },
    },
    augmentationCounts: {
      value: false,
      cite: { source: 'fabbri-2021', at: 'not counted', status: 'verified' },
    },
    shortcuts: [],
  },
  caveats: [
    "This is our reading; fabbri/2021-as-run counts as the authors' program does. Every difference: docs/as-their-authors-run-them.md.",
    'The authors measure a drug episode from first to last prescription, and lengthen a single prescription to the next one of any drug within 14 weeks; here it ends with the last supply.',
    'Their switch is any last prescription of a drug episode whose next prescription, of whatever other drug, comes 1 day to 14 weeks later. That other drug may have begun earlier: a combination counts there and not here.',
    'They ask for two switches away from different drugs and for three drugs in all, anywhere in the record; here the two switches follow each other and lead to a third drug.',
    'They count rows with a depression code, here days with one.',
  ],
} as const satisfies Definition
