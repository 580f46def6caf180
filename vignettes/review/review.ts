/** Every item of the review: present, absent, and unknown. The reader sees what in a record makes which answer. */
import type { Given } from '../patient.ts'

export type ReviewVignette = {
  readonly item: string
  /** null: there is no such answer for this item. */
  readonly present: Given | null
  readonly absent: Given | null
  readonly unknown: Given | null
  /** Words of the message or reasons where it is unknown. */
  readonly because?: string
}

const sertraline = { name: 'sertraline', mg: 100, from: '2026-01-01', until: '2026-05-01' } as const
const depressed = { diagnoses: [{ code: 'F33.1', on: '2025-12-01' }] } as const

export const reviewVignettes: readonly ReviewVignette[] = [
  // Diagnosis
  {
    item: 'bipolar-disorder',
    present: { diagnoses: [{ code: 'F31.81', on: '2020-01-01' }] },
    absent: { scores: [{ scale: 'mdq', value: 6 }] },
    unknown: { scores: [{ scale: 'mdq', value: 7 }] },
    because: 'no diagnosis',
  },
  {
    item: 'mixed-features',
    present: { said: [{ fact: 'mixed-features' }] },
    absent: { said: [{ fact: 'mixed-features', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'psychotic-features',
    present: { diagnoses: [{ code: 'F33.3' }] },
    absent: { said: [{ fact: 'psychotic-depression', is: 'absent' }] },
    unknown: { diagnoses: [{ code: 'F33.3', state: 'possible' }] },
  },
  {
    item: 'psychotic-disorder',
    present: { diagnoses: [{ code: 'F20.9' }] },
    absent: { said: [{ fact: 'psychotic-disorder', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'catatonia',
    present: { diagnoses: [{ code: 'F06.1' }] },
    absent: { scores: [{ scale: 'bfcrs', value: 1 }] },
    unknown: { scores: [{ scale: 'bfcrs', value: 2 }] },
  },
  {
    item: 'ptsd',
    present: { diagnoses: [{ code: 'F43.10' }] },
    absent: { sex: 'male', scores: [{ scale: 'pc-ptsd-5', value: 3 }] },
    unknown: { sex: 'female', scores: [{ scale: 'pc-ptsd-5', value: 3 }] },
  },
  {
    item: 'adhd',
    present: { diagnoses: [{ code: 'F90.0' }] },
    absent: { scores: [{ scale: 'asrs', value: 3 }] },
    unknown: { scores: [{ scale: 'asrs', value: 4 }] },
  },
  {
    item: 'personality-disorder',
    present: { diagnoses: [{ code: 'F60.3' }] },
    absent: { scores: [{ scale: 'msi-bpd', value: 6 }] },
    unknown: { scores: [{ scale: 'msi-bpd', value: 7 }] },
  },
  {
    item: 'anxiety-disorder',
    present: { diagnoses: [{ code: 'F41.1' }] },
    absent: { scores: [{ scale: 'gad-7', value: 9 }] },
    unknown: { scores: [{ scale: 'gad-7', value: 10 }] },
  },
  {
    item: 'grief',
    present: { diagnoses: [{ code: 'F43.81' }] },
    absent: { scores: [{ scale: 'pg-13-r', value: 29 }] },
    unknown: { scores: [{ scale: 'pg-13-r', value: 30 }] },
  },
  {
    item: 'adjustment-disorder',
    present: { diagnoses: [{ code: 'F43.21' }] },
    absent: { diagnoses: [{ code: 'F43.21', state: 'resolved' }] },
    unknown: {},
  },
  {
    item: 'eating-disorder',
    present: { diagnoses: [{ code: 'F50.2', state: 'resolved' }] },
    absent: { scores: [{ scale: 'scoff', value: 1 }] },
    unknown: { scores: [{ scale: 'scoff', value: 2 }] },
  },
  {
    item: 'persistent-depression',
    present: { diagnoses: [{ code: 'F34.1' }] },
    absent: { said: [{ fact: 'chronic-depression', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'substance-induced-depression',
    present: { diagnoses: [{ code: 'F10.24' }] },
    absent: { said: [{ fact: 'substance-induced-depression', is: 'absent' }] },
    unknown: { diagnoses: [{ code: 'F10.20' }] },
    because: 'substance use is on record',
  },
  {
    item: 'depression-due-to-medical-condition',
    present: { diagnoses: [{ code: 'F06.31' }] },
    absent: { said: [{ fact: 'depression-due-to-medical', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'cognitive-disorder',
    present: { diagnoses: [{ code: 'G30.9' }] },
    absent: { scores: [{ scale: 'moca', value: 26 }] },
    unknown: { scores: [{ scale: 'moca', value: 25 }] },
  },
  {
    item: 'peripartum-depression',
    present: { diagnoses: [{ code: 'F53.0' }] },
    absent: { scores: [{ scale: 'epds', value: 12 }] },
    unknown: { scores: [{ scale: 'epds', value: 13 }] },
  },
  {
    item: 'sleep-disorder',
    present: { scores: [{ scale: 'isi', value: 15 }] },
    absent: { scores: [{ scale: 'isi', value: 14 }] },
    unknown: { scores: [{ scale: 'phq-9', item: 3, value: 2 }] },
    because: 'sleep was answered as disturbed',
  },
  {
    item: 'autism',
    present: { diagnoses: [{ code: 'F84.0' }] },
    absent: { said: [{ fact: 'autism', is: 'absent' }] },
    unknown: {},
  },
  // Medical conditions
  {
    item: 'sleep-apnoea',
    present: { diagnoses: [{ code: 'G47.33' }] },
    absent: { scores: [{ scale: 'stop-bang', value: 2 }] },
    unknown: { scores: [{ scale: 'stop-bang', value: 3 }] },
  },
  {
    item: 'neurological-disease',
    present: { diagnoses: [{ code: 'G35' }] },
    absent: { said: [{ fact: 'neurological-disease', is: 'absent' }] },
    unknown: { age: 55, diagnoses: [{ code: 'F32.1', on: '2026-01-01' }] },
    because: '50 or later',
  },
  {
    item: 'cancer',
    present: { diagnoses: [{ code: 'C50.919' }] },
    absent: { said: [{ fact: 'cancer', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'chronic-pain',
    present: { diagnoses: [{ code: 'G89.29' }] },
    absent: { diagnoses: [{ code: 'G89.29', state: 'resolved' }] },
    unknown: {},
  },
  {
    item: 'heart-disease-or-stroke',
    present: { diagnoses: [{ code: 'I21.9', state: 'resolved' }] },
    absent: { said: [{ fact: 'heart-disease-or-stroke', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'poor-absorption',
    present: { diagnoses: [{ code: 'Z98.84' }] },
    absent: { said: [{ fact: 'bariatric-surgery', is: 'absent' }] },
    unknown: {},
  },
  // Tests
  {
    item: 'thyroid',
    present: { tests: [{ loinc: '3016-3', value: 14, unit: 'mIU/L', range: [0.4, 4.5] }] },
    absent: { tests: [{ loinc: '3016-3', value: 2.1, unit: 'mIU/L', range: [0.4, 4.5] }] },
    unknown: { medicines: [{ name: 'lithium', mg: 600, from: '2026-01-01' }] },
    because: 'lithium is taken',
  },
  {
    item: 'anaemia',
    present: { sex: 'female', tests: [{ loinc: '718-7', value: 11.9, unit: 'g/dL' }] },
    absent: { sex: 'female', tests: [{ loinc: '718-7', value: 12, unit: 'g/dL' }] },
    unknown: { tests: [{ loinc: '718-7', value: 12.5, unit: 'g/dL' }] },
  },
  {
    item: 'vitamin-b12',
    present: { tests: [{ loinc: '2132-9', value: 199, unit: 'pg/mL' }] },
    absent: { tests: [{ loinc: '2132-9', value: 450, unit: 'pg/mL' }] },
    unknown: { medicines: [{ name: 'metformin', from: '2020-01-01' }] },
    because: 'metformin',
  },
  {
    item: 'folate',
    present: { tests: [{ loinc: '2284-8', value: 3.9, unit: 'ng/mL' }] },
    absent: { tests: [{ loinc: '2284-8', value: 4, unit: 'ng/mL' }] },
    unknown: { tests: [{ loinc: '2284-8', value: 9, unit: 'nmol/L' }] },
    because: 'cannot be judged',
  },
  {
    item: 'vitamin-d',
    present: { tests: [{ loinc: '1989-3', value: 19, unit: 'ng/mL' }] },
    absent: { tests: [{ loinc: '1989-3', value: 20, unit: 'ng/mL' }] },
    unknown: {},
    because: 'clinically indicated',
  },
  {
    item: 'glucose',
    present: { tests: [{ loinc: '4548-4', value: 6.5, unit: '%' }] },
    absent: { tests: [{ loinc: '4548-4', value: 5.6, unit: '%' }] },
    unknown: { tests: [{ loinc: '4548-4', value: 5.4, unit: '%', on: '2024-01-01' }] },
    because: 'too old',
  },
  {
    item: 'electrolytes-and-liver',
    present: { tests: [{ loinc: '2951-2', value: 134, unit: 'mmol/L' }] },
    absent: { tests: [{ loinc: '2951-2', value: 135, unit: 'mmol/L' }] },
    unknown: { tests: [{ loinc: '1742-6', value: 90, unit: 'U/L' }] },
  },
  {
    item: 'kidney',
    present: { tests: [{ loinc: '62238-1', value: 59, unit: 'mL/min/1.73m2' }] },
    absent: { tests: [{ loinc: '62238-1', value: 60, unit: 'mL/min/1.73m2' }] },
    unknown: { medicines: [{ name: 'lithium', mg: 600, from: '2026-01-01' }] },
    because: 'lithium',
  },
  {
    item: 'magnesium',
    present: { tests: [{ loinc: '19123-9', value: 1.6, unit: 'mg/dL' }] },
    absent: { tests: [{ loinc: '19123-9', value: 1.7, unit: 'mg/dL' }] },
    unknown: {},
  },
  {
    item: 'iron',
    present: { tests: [{ loinc: '2276-4', value: 29, unit: 'ng/mL' }] },
    absent: { tests: [{ loinc: '2276-4', value: 30, unit: 'ng/mL' }] },
    unknown: { scores: [{ scale: 'phq-9', item: 4, value: 3 }] },
    because: 'fatigue',
  },
  {
    item: 'testosterone',
    present: {
      sex: 'male',
      tests: [
        { loinc: '2986-8', value: 250, unit: 'ng/dL', on: '2026-04-01' },
        { loinc: '2986-8', value: 260, unit: 'ng/dL', on: '2026-05-01' },
      ],
    },
    absent: { sex: 'male', tests: [{ loinc: '2986-8', value: 400, unit: 'ng/dL' }] },
    unknown: { sex: 'male', tests: [{ loinc: '2986-8', value: 250, unit: 'ng/dL' }] },
    because: 'repeat',
  },
  {
    item: 'prolactin',
    present: { tests: [{ loinc: '2842-3', value: 60, unit: 'ng/mL', range: [undefined, 20] }] },
    absent: { tests: [{ loinc: '2842-3', value: 12, unit: 'ng/mL', range: [undefined, 20] }] },
    unknown: { tests: [{ loinc: '2842-3', value: 12, unit: 'ng/mL' }] },
  },
  {
    item: 'cortisol-and-parathyroid',
    present: { tests: [{ loinc: '9813-7', value: 35, unit: 'ug/dL', range: [5, 25] }] },
    absent: { tests: [{ loinc: '9813-7', value: 12, unit: 'ug/dL', range: [5, 25] }] },
    unknown: { tests: [{ loinc: '9813-7', value: 12, unit: 'ug/dL' }] },
  },
  {
    item: 'pregnancy-test',
    present: { sex: 'female', tests: [{ loinc: '2106-3', words: 'Positive' }] },
    absent: { sex: 'female', tests: [{ loinc: '2106-3', words: 'Negative' }] },
    unknown: { sex: 'female', medicines: [{ name: 'paroxetine', mg: 20, from: '2026-01-01' }] },
    because: 'paroxetine',
  },
  {
    item: 'infection',
    present: { tests: [{ loinc: '56888-1', words: 'Reactive' }] },
    absent: { tests: [{ loinc: '56888-1', words: 'Non-reactive' }] },
    unknown: {},
    because: 'exposure',
  },
  {
    item: 'inflammation',
    present: { tests: [{ loinc: '1988-5', value: 30, unit: 'mg/L', range: [undefined, 5] }] },
    absent: { tests: [{ loinc: '1988-5', value: 3, unit: 'mg/L', range: [undefined, 5] }] },
    unknown: {},
  },
  {
    item: 'lead',
    present: { tests: [{ loinc: '5671-3', value: 5, unit: 'ug/dL' }] },
    absent: { tests: [{ loinc: '5671-3', value: 1, unit: 'ug/dL' }] },
    unknown: {},
  },
  {
    item: 'drug-screen',
    present: { tests: [{ loinc: '3879-4', words: 'Detected' }] },
    absent: { tests: [{ loinc: '3879-4', words: 'Not detected' }] },
    unknown: {},
    because: 'consent',
  },
  {
    item: 'body-mass',
    present: { tests: [{ loinc: '39156-5', value: 30, unit: 'kg/m2' }] },
    absent: { tests: [{ loinc: '39156-5', value: 29.9, unit: 'kg/m2' }] },
    unknown: { medicines: [{ name: 'mirtazapine', mg: 30, from: '2026-01-01' }] },
    because: 'raises weight',
  },
  // Medicines
  {
    item: 'medicine-corticosteroids',
    present: { ...depressed, medicines: [{ name: 'prednisone', mg: 40, from: '2025-01-01' }] },
    absent: { ...depressed, medicines: [{ name: 'prednisone', mg: 40, from: '2026-03-01' }] },
    unknown: { ...depressed, medicines: [{ name: 'prednisone', mg: 40 }] },
    because: 'not known',
  },
  {
    item: 'medicine-beta-blockers',
    present: null,
    absent: { ...depressed, medicines: [{ name: 'metoprolol', from: '2025-11-01' }] },
    unknown: null,
  },
  {
    item: 'other-medicines',
    present: null,
    absent: null,
    unknown: {},
    because: 'interferon',
  },
  // Substances
  {
    item: 'alcohol',
    present: { sex: 'female', scores: [{ scale: 'audit-c', value: 3 }] },
    absent: { sex: 'male', scores: [{ scale: 'audit-c', value: 3 }] },
    unknown: { sex: 'male', scores: [{ scale: 'audit-c', value: 2, on: '2024-01-01' }] },
  },
  {
    item: 'drugs',
    present: { scores: [{ scale: 'dast-10', value: 3 }] },
    absent: { scores: [{ scale: 'dast-10', value: 2 }] },
    unknown: {},
  },
  {
    item: 'cannabis',
    present: { diagnoses: [{ code: 'F12.20' }] },
    absent: { said: [{ fact: 'cannabis-use', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'tobacco',
    present: { diagnoses: [{ code: 'F17.210' }] },
    absent: { said: [{ fact: 'smoker', is: 'absent' }] },
    unknown: {},
  },
  // The trials so far
  {
    item: 'adherence',
    present: { ...depressed, medicines: [{ ...sertraline, reported: { adherence: 'partial' } }] },
    absent: { ...depressed, medicines: [{ ...sertraline, reported: { adherence: 'as-prescribed' } }] },
    unknown: { ...depressed, medicines: [sertraline] },
    because: 'Nothing shows',
  },
  {
    item: 'dose',
    present: { ...depressed, medicines: [{ ...sertraline, mg: 25 }] },
    absent: { ...depressed, medicines: [sertraline] },
    unknown: { ...depressed, medicines: [{ name: 'sertraline', from: '2026-01-01', until: '2026-05-01' }] },
  },
  {
    item: 'duration',
    present: { ...depressed, medicines: [{ ...sertraline, until: '2026-02-10' }] },
    absent: { ...depressed, medicines: [{ ...sertraline, until: '2026-02-11' }] },
    unknown: {},
    because: 'Ask what was tried',
  },
  {
    item: 'intolerance',
    present: {
      ...depressed,
      medicines: [{ ...sertraline, until: '2026-01-10', reported: { stopReason: 'intolerance' } }],
    },
    absent: { ...depressed, medicines: [{ ...sertraline, reported: { outcome: 'non-response' } }] },
    unknown: { ...depressed, medicines: [sertraline] },
  },
  {
    item: 'indication',
    present: {
      ...depressed,
      medicines: [sertraline],
      said: [{ says: { kind: 'indication', agent: 'sertraline', value: 'other' } }],
    },
    absent: {
      ...depressed,
      medicines: [sertraline],
      said: [{ says: { kind: 'indication', agent: 'sertraline', value: 'depression' } }],
    },
    unknown: {},
  },
  {
    item: 'outcome-not-documented',
    present: { ...depressed, medicines: [sertraline] },
    absent: { ...depressed, medicines: [{ ...sertraline, reported: { outcome: 'non-response' } }] },
    unknown: {},
  },
  {
    item: 'level-nortriptyline',
    present: { tests: [{ loinc: '3872-9', value: 69, unit: 'ng/mL' }] },
    absent: { tests: [{ loinc: '3872-9', value: 70, unit: 'ng/mL' }] },
    unknown: { tests: [{ loinc: '3872-9', value: 70, unit: 'nmol/L' }] },
  },
  // Genes
  {
    item: 'gene-citalopram',
    present: {
      ...depressed,
      medicines: [{ name: 'citalopram', mg: 20, from: '2026-01-01' }],
      tests: [{ name: 'CYP2C19 phenotype', words: 'Ultrarapid metabolizer' }],
    },
    absent: {
      ...depressed,
      medicines: [{ name: 'citalopram', mg: 20, from: '2026-01-01' }],
      tests: [{ name: 'CYP2C19 phenotype', words: 'Normal metabolizer' }],
    },
    unknown: {
      ...depressed,
      medicines: [{ name: 'citalopram', mg: 20, from: '2026-01-01' }],
      tests: [{ name: 'CYP2D6 phenotype', words: 'Normal metabolizer' }],
    },
  },
  {
    item: 'gene-results',
    present: null,
    absent: null,
    unknown: {},
    because: 'no reason to test',
  },
  {
    item: 'phenoconversion-cyp2d6-fluoxetine',
    present: {
      ...depressed,
      medicines: [
        { name: 'nortriptyline', mg: 75, from: '2026-01-01' },
        { name: 'fluoxetine', mg: 20, from: '2026-04-01' },
      ],
    },
    absent: null,
    unknown: null,
  },
  {
    item: 'phenoconversion-cyp2d6-duloxetine',
    present: null,
    absent: null,
    unknown: {
      ...depressed,
      medicines: [
        { name: 'nortriptyline', mg: 75, from: '2026-01-01' },
        { name: 'duloxetine', mg: 60, from: '2026-04-01' },
      ],
    },
  },
  {
    item: 'inducers',
    present: {
      ...depressed,
      medicines: [
        { name: 'sertraline', mg: 100, from: '2026-01-01' },
        { name: 'carbamazepine', mg: 600, from: '2025-01-01' },
      ],
    },
    absent: null,
    unknown: {},
    because: 'John',
  },
  // Factors
  {
    item: 'family-history',
    present: { family: [{ who: 'mother', code: 'F31.9' }] },
    absent: { said: [{ fact: 'family-history-mental', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'trauma',
    present: { scores: [{ scale: 'ace', value: 4 }] },
    absent: { scores: [{ scale: 'ace', value: 3 }] },
    unknown: {},
  },
  {
    item: 'intimate-partner-violence',
    present: { scores: [{ scale: 'hits', value: 11 }] },
    absent: { scores: [{ scale: 'hits', value: 10 }] },
    unknown: {},
  },
  {
    item: 'life-situation',
    present: { diagnoses: [{ code: 'Z59.00' }] },
    absent: { said: [{ fact: 'social-need', is: 'absent' }] },
    unknown: {},
  },
  {
    item: 'acute-stressor',
    present: { diagnoses: [{ code: 'Z63.0' }] },
    absent: { said: [{ fact: 'acute-stressor', is: 'absent' }] },
    unknown: {},
  },
  { item: 'age', present: { age: 24 }, absent: { age: 25 }, unknown: {} },
  {
    item: 'length-of-episode',
    present: { diagnoses: [{ code: 'F33.1', on: '2024-05-01' }] },
    absent: { diagnoses: [{ code: 'F33.1', on: '2025-07-01' }] },
    unknown: { diagnoses: [{ code: 'F33.1', on: '2024-07-01' }] },
    because: 'Ask when it began',
  },
  {
    item: 'recurrence',
    present: { diagnoses: [{ code: 'F33.1' }] },
    absent: { diagnoses: [{ code: 'F32.1' }] },
    unknown: {},
  },
  {
    item: 'residual-symptoms',
    present: { diagnoses: [{ code: 'F33.41' }] },
    absent: { said: [{ fact: 'residual-symptoms', is: 'absent' }] },
    unknown: {},
  },
]
