import type { ConditionBlock } from './condition-block.ts'

/** Bipolar and psychotic disorders, ICD-10-CM. */
export const icd10BipolarPsychosis: readonly ConditionBlock[] = [
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['bipolar'],
    cite: { source: 'vsac-bipolar-disorder', at: 'F30, F31', status: 'verified' },
    rows: [
      ['F30', 'manic episode', 'mania'],
      ['F30.2', 'manic episode, severe, psychotic', 'psychotic-features'],
      ['F30.3', 'manic episode, in partial remission', 'bipolar-remission'],
      ['F30.4', 'manic episode, in full remission', 'bipolar-remission'],
      ['F31', 'bipolar disorder'],
      ['F31.0', 'bipolar, current episode hypomanic', 'mania'],
      ['F31.1', 'bipolar, current episode manic', 'mania'],
      ['F31.2', 'bipolar, current episode manic, psychotic', 'mania', 'psychotic-features'],
      ['F31.5', 'bipolar, current episode depressed, psychotic', 'psychotic-features'],
      ['F31.6', 'bipolar, current episode mixed', 'mania', 'mixed-features'],
      ['F31.64', 'bipolar, current episode mixed, psychotic', 'psychotic-features'],
      ['F31.7', 'bipolar, in remission', 'bipolar-remission'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: [],
    cite: { source: 'icd-10-cm', at: 'F34.0, F06.33', status: 'known' },
    rows: [
      // A quality-measure set lists it under depression; it belongs to the bipolar spectrum.
      ['F34.0', 'cyclothymia', 'cyclothymia'],
      ['F06.33', 'manic features due to a medical condition', 'mania'],
      ['F06.1', 'catatonia due to another condition or as a specifier', 'catatonia'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['schizophrenia-spectrum'],
    cite: { source: 'vsac-schizophrenia-or-psychotic-disorder', at: 'F20 to F29', status: 'verified' },
    rows: [
      ['F20', 'schizophrenia'],
      ['F20.2', 'catatonic schizophrenia', 'catatonia'],
      ['F21', 'schizotypal disorder'],
      ['F23', 'brief psychotic disorder'],
      ['F25', 'schizoaffective disorder', 'schizoaffective'],
      ['F25.0', 'schizoaffective disorder, bipolar type', 'bipolar'],
      ['F28', 'other psychotic disorder, not organic'],
      ['F29', 'psychosis, not further described'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['schizophrenia-spectrum'],
    cite: { source: 'icd-10-cm', at: 'F22 and F24, which the value set leaves out', status: 'known' },
    rows: [
      ['F22', 'delusional disorder'],
      ['F24', 'shared psychotic disorder'],
    ],
  },
  {
    system: 'icd10cm',
    match: 'prefix',
    groups: ['psychotic-other'],
    cite: { source: 'icd-10-cm', at: 'F06, F53', status: 'known' },
    rows: [
      ['F06.0', 'hallucinations due to a medical condition'],
      ['F06.2', 'delusions due to a medical condition'],
      ['F53.1', 'puerperal psychosis', 'postpartum'],
      ['R44.0', 'auditory hallucinations'],
      ['R44.1', 'visual hallucinations'],
      ['R44.2', 'other hallucinations'],
    ],
  },
]
