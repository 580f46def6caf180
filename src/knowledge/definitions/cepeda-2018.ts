import type { Definition } from './definition.ts'

/** A data-driven claims rule: three antidepressants or one antipsychotic in a year. */
export const cepeda2018 = {
  id: 'cepeda/2018',
  title: 'Claims rule of Cepeda 2018',
  summary:
    'Three or more antidepressants, or one or more antipsychotics, within a year in adults with depression; no dose, duration or outcome.',
  status: 'draft',
  checkedOn: '2026-11-23',
  cite: { source: 'cepeda-2018', at: 'abstract', status: 'verified' },
  population: {
    diagnosis: { value: 'depression', cite: { source: 'cepeda-2018', at: 'depression', status: 'verified' } },
    exclusions: [
      { value: 'bipolar', cite: { source: 'cepeda-2018', at: 'mania', status: 'verified' } },
      { value: 'dementia', cite: { source: 'cepeda-2018', at: 'dementia', status: 'verified' } },
      { value: 'psychotic-disorder', cite: { source: 'cepeda-2018', at: 'psychosis', status: 'verified' } },
    ],
    minimumAge: { value: 18, cite: { source: 'cepeda-2018', at: 'adults', status: 'verified' } },
  },
  rule: {
    kind: 'successive-treatments',
    treatments: {
      value: 3,
      cite: { source: 'cepeda-2018', at: 'three antidepressants', status: 'verified' },
    },
    distinctBy: { value: 'agent', cite: { source: 'cepeda-2018', at: 'antidepressants', status: 'known' } },
    maximumGapDays: {
      value: 30,
      cite: { source: 'cepeda-2018', at: 'OMOP drug eras: 30 days', status: 'known' },
    },
    withinDays: { value: 365, cite: { source: 'cepeda-2018', at: 'in the last year', status: 'verified' } },
    withinCounts: {
      value: 'active',
      cite: { source: 'cepeda-2018', at: 'in the last year', status: 'known' },
    },
    augmentationCounts: {
      value: false,
      cite: { source: 'cepeda-2018', at: 'antipsychotics have a road of their own', status: 'known' },
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
        cite: {
          source: 'cepeda-2018',
          at: 'one antipsychotic among people treated with an antidepressant',
          status: 'known',
        },
      },
    ],
  },
  caveats: ['A heuristic for cohorts; it is not meant for one patient.'],
} as const satisfies Definition
