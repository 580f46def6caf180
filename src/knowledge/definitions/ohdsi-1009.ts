import type { Definition } from './definition.ts'

/** Counts drug eras: no dose, no duration, no adherence, no outcome. */
export const ohdsi1009 = {
  id: 'ohdsi-1009/2023',
  title: 'OHDSI PhenotypeLibrary cohort 1009',
  summary:
    'A third different antidepressant within 365 days, or an atypical antipsychotic after one antidepressant, or esketamine after two; no dose, duration or outcome.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'ohdsi-1009', at: 'cohort definition', status: 'verified' },
  population: {
    diagnosis: {
      value: 'depression',
      cite: { source: 'ohdsi-1009', at: 'depressive disorder in the 365 days before', status: 'verified' },
    },
    exclusions: [
      { value: 'bipolar', cite: { source: 'ohdsi-1009', at: 'any time before', status: 'verified' } },
      { value: 'dementia', cite: { source: 'ohdsi-1009', at: 'any time before', status: 'verified' } },
      {
        value: 'psychotic-disorder',
        cite: { source: 'ohdsi-1009', at: 'any time before', status: 'verified' },
      },
    ],
  },
  rule: {
    kind: 'successive-treatments',
    treatments: {
      value: 3,
      cite: { source: 'ohdsi-1009', at: 'three distinct ingredients', status: 'verified' },
    },
    distinctBy: { value: 'agent', cite: { source: 'ohdsi-1009', at: 'ingredient', status: 'verified' } },
    maximumGapDays: {
      value: 30,
      cite: { source: 'ohdsi-1009', at: 'OMOP drug eras: 30 days', status: 'known' },
    },
    withinDays: { value: 365, cite: { source: 'ohdsi-1009', at: '365 days', status: 'verified' } },
    withinCounts: {
      value: 'active',
      cite: { source: 'ohdsi-1009', at: 'the era ends within 365 days before', status: 'verified' },
    },
    augmentationCounts: {
      value: false,
      cite: { source: 'ohdsi-1009', at: 'antipsychotics have a road of their own', status: 'verified' },
    },
    shortcuts: [
      {
        value: {
          agents: [
            'aripiprazole',
            'clozapine',
            'olanzapine',
            'paliperidone',
            'quetiapine',
            'risperidone',
            'ziprasidone',
          ],
          priorAntidepressants: 1,
        },
        cite: { source: 'ohdsi-1009', at: 'antipsychotic with one antidepressant', status: 'verified' },
      },
      {
        value: { agents: ['esketamine'], priorAntidepressants: 2 },
        cite: { source: 'ohdsi-1009', at: 'esketamine', status: 'verified' },
      },
    ],
  },
  caveats: [
    'Pending peer review at its source.',
    'This is our reading; ohdsi-1009/2023-as-run counts as the cohort program does. Every difference: docs/as-their-authors-run-them.md.',
    'The 365 days between diagnosis and index and the prior observation are not applied to a single record; at its source excluding conditions count only up to the index, here at any time.',
    'At its source two of the ingredients must have begun at least a day before the index: two that begin together after one earlier are not enough there, and are here.',
    "Its list of antidepressants has tryptophan, oxitriptan and St. John's wort; ours has levomilnacipran, moclobemide, gepirone and the newer steroids instead. Antidepressants that were surely given for something else count there and not here.",
    'At its source the esketamine road asks for dose eras, a table most databases leave empty.',
  ],
} as const satisfies Definition
