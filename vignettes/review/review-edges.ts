/** Both sides of every number of the review that the present, absent and unknown vignettes do not stand on. */
import type { Answer } from '../../src/determination/finding.ts'
import { exactly, knownDay } from '../../src/units/day.ts'
import type { Given } from '../patient.ts'

export type ReviewEdge = {
  readonly title: string
  readonly item: string
  readonly given: Given
  readonly answer: Answer | 'not asked'
  readonly severity?: 'high' | 'moderate' | 'low'
  /** A reason to think of it is named, or is not. */
  readonly reason?: boolean
}

/** A first episode that was written down on the day the patient had so many years (all are born on January 1). */
function firstDepressionAt(years: number, now: number): Given {
  return { age: now, diagnoses: [{ code: 'F32.1', on: `${2026 - now + years}-06-01` }] }
}

const tsh = (value: number) => ({ tests: [{ loinc: '3016-3', value, unit: 'mIU/L' }] })

export const reviewEdges: readonly ReviewEdge[] = [
  // Screens
  {
    title: 'AUDIT-C 4 in a man',
    item: 'alcohol',
    given: { sex: 'male', scores: [{ scale: 'audit-c', value: 4 }] },
    answer: 'yes',
  },
  {
    title: 'AUDIT-C 2 in a woman',
    item: 'alcohol',
    given: { sex: 'female', scores: [{ scale: 'audit-c', value: 2 }] },
    answer: 'no',
  },
  {
    title: 'AUDIT-C 3, sex unknown',
    item: 'alcohol',
    given: { scores: [{ scale: 'audit-c', value: 3 }] },
    answer: 'yes',
  },
  { title: 'AUDIT 8', item: 'alcohol', given: { scores: [{ scale: 'audit', value: 8 }] }, answer: 'yes' },
  { title: 'AUDIT 7', item: 'alcohol', given: { scores: [{ scale: 'audit', value: 7 }] }, answer: 'no' },
  {
    title: 'Rapid Mood Screener 3',
    item: 'bipolar-disorder',
    given: { scores: [{ scale: 'rms', value: 3 }] },
    answer: 'no',
  },
  {
    title: 'Rapid Mood Screener 4',
    item: 'bipolar-disorder',
    given: { scores: [{ scale: 'rms', value: 4 }] },
    answer: 'unknown',
  },
  {
    title: 'a negative MDQ beside a positive Rapid Mood Screener',
    item: 'bipolar-disorder',
    given: {
      scores: [
        { scale: 'mdq', value: 2 },
        { scale: 'rms', value: 5 },
      ],
    },
    answer: 'unknown',
  },
  {
    title: 'PC-PTSD-5 4 in a man',
    item: 'ptsd',
    given: { sex: 'male', scores: [{ scale: 'pc-ptsd-5', value: 4 }] },
    answer: 'unknown',
  },
  {
    title: 'PC-PTSD-5 2 in a woman',
    item: 'ptsd',
    given: { sex: 'female', scores: [{ scale: 'pc-ptsd-5', value: 2 }] },
    answer: 'no',
  },
  { title: 'PCL-5 30', item: 'ptsd', given: { scores: [{ scale: 'pcl-5', value: 30 }] }, answer: 'no' },
  { title: 'PCL-5 31', item: 'ptsd', given: { scores: [{ scale: 'pcl-5', value: 31 }] }, answer: 'unknown' },
  // Age at first onset
  {
    title: 'first depression at 24',
    item: 'bipolar-disorder',
    given: firstDepressionAt(24, 40),
    answer: 'unknown',
    reason: true,
  },
  {
    title: 'first depression at 25',
    item: 'bipolar-disorder',
    given: firstDepressionAt(25, 40),
    answer: 'unknown',
    reason: false,
  },
  {
    title: 'first depression at 49',
    item: 'neurological-disease',
    given: firstDepressionAt(49, 70),
    answer: 'unknown',
    reason: false,
  },
  {
    title: 'first depression at 50',
    item: 'neurological-disease',
    given: firstDepressionAt(50, 70),
    answer: 'unknown',
    reason: true,
  },
  {
    title: 'first depression at 59',
    item: 'cognitive-disorder',
    given: firstDepressionAt(59, 70),
    answer: 'unknown',
    reason: false,
  },
  {
    title: 'first depression at 60',
    item: 'cognitive-disorder',
    given: firstDepressionAt(60, 70),
    answer: 'unknown',
    reason: true,
  },
  // Age now
  { title: '59 years', item: 'age', given: { age: 59 }, answer: 'no' },
  { title: '60 years', item: 'age', given: { age: 60 }, answer: 'yes' },
  { title: 'B12 at 59', item: 'vitamin-b12', given: { age: 59 }, answer: 'unknown', reason: false },
  { title: 'B12 at 60', item: 'vitamin-b12', given: { age: 60 }, answer: 'unknown', reason: true },
  {
    title: 'sodium at 59',
    item: 'electrolytes-and-liver',
    given: { age: 59 },
    answer: 'unknown',
    reason: false,
  },
  {
    title: 'sodium at 60',
    item: 'electrolytes-and-liver',
    given: { age: 60 },
    answer: 'unknown',
    reason: true,
  },
  ...(
    [
      [11, 'not asked'],
      [12, 'unknown'],
      [55, 'unknown'],
      [56, 'not asked'],
    ] as const
  ).map(([age, answer]) => ({
    title: `pregnancy test at ${age}`,
    item: 'pregnancy-test',
    given: { age, sex: 'female' } as const,
    answer,
  })),
  // Length of the episode
  ...(
    [
      ['2024-06-15', 'no'],
      ['2024-05-25', 'yes'],
      ['2024-07-05', 'no'],
    ] as const
  ).map(([on, answer]) => ({
    title: `the episode began on ${on}`,
    item: 'length-of-episode',
    given: {
      said: [{ says: { kind: 'episode-start', value: exactly(knownDay(on)) } }],
    } as const,
    answer,
  })),
  {
    title: 'the episode began three years ago, and was over after one',
    item: 'length-of-episode',
    given: {
      said: [{ says: { kind: 'episode-start', value: exactly(knownDay('2023-06-01')) } }],
      diagnoses: [{ code: 'F33.42', on: '2024-06-01' }],
    },
    answer: 'no',
  },
  // Tests
  { title: 'TSH 4.5', item: 'thyroid', given: tsh(4.5), answer: 'no' },
  { title: 'TSH 4.6', item: 'thyroid', given: tsh(4.6), answer: 'yes' },
  { title: 'TSH 0.4', item: 'thyroid', given: tsh(0.4), answer: 'no' },
  { title: 'TSH 0.38', item: 'thyroid', given: tsh(0.38), answer: 'yes' },
  { title: 'TSH 10', item: 'thyroid', given: tsh(10), answer: 'yes', severity: 'moderate' },
  { title: 'TSH 10.5', item: 'thyroid', given: tsh(10.5), answer: 'yes', severity: 'high' },
  {
    title: 'haemoglobin 12.9 in a man',
    item: 'anaemia',
    given: { sex: 'male', tests: [{ loinc: '718-7', value: 12.9, unit: 'g/dL' }] },
    answer: 'yes',
  },
  {
    title: 'haemoglobin 13 in a man',
    item: 'anaemia',
    given: { sex: 'male', tests: [{ loinc: '718-7', value: 13, unit: 'g/dL' }] },
    answer: 'no',
  },
  {
    title: 'MCV 79',
    item: 'anaemia',
    given: { tests: [{ loinc: '787-2', value: 79, unit: 'fL' }] },
    answer: 'yes',
  },
  {
    title: 'MCV 80',
    item: 'anaemia',
    given: {
      tests: [
        { loinc: '718-7', value: 14, unit: 'g/dL' },
        { loinc: '787-2', value: 80, unit: 'fL' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'MCV 100',
    item: 'anaemia',
    given: {
      tests: [
        { loinc: '718-7', value: 14, unit: 'g/dL' },
        { loinc: '787-2', value: 100, unit: 'fL' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'MCV 101',
    item: 'anaemia',
    given: { tests: [{ loinc: '787-2', value: 101, unit: 'fL' }] },
    answer: 'yes',
  },
  {
    title: 'B12 199',
    item: 'vitamin-b12',
    given: { tests: [{ loinc: '2132-9', value: 199, unit: 'pg/mL' }] },
    answer: 'yes',
  },
  ...(
    [
      [200, 'unknown'],
      [300, 'unknown'],
      [301, 'no'],
    ] as const
  ).map(([value, answer]) => ({
    title: `B12 ${value}`,
    item: 'vitamin-b12',
    given: { tests: [{ loinc: '2132-9', value, unit: 'pg/mL' }] },
    answer,
  })),
  ...(['12', '9'] as const).map((highest) => ({
    title: `B12 250, methylmalonic acid 10 of at most ${highest}`,
    item: 'vitamin-b12',
    given: {
      tests: [
        { loinc: '2132-9', value: 250, unit: 'pg/mL' },
        { loinc: '13964-2', value: 10, range: [undefined, Number(highest)] as const },
      ],
    },
    answer: highest === '12' ? ('no' as const) : ('yes' as const),
  })),
  ...(
    [
      [5.65, 'no'],
      [5.7, 'unknown'],
      [6.4, 'unknown'],
      [6.5, 'yes'],
    ] as const
  ).map(([value, answer]) => ({
    title: `HbA1c ${value}`,
    item: 'glucose',
    given: { tests: [{ loinc: '4548-4', value, unit: '%' }] },
    answer,
  })),
  {
    title: 'potassium 3.4',
    item: 'electrolytes-and-liver',
    given: { tests: [{ loinc: '2823-3', value: 3.4, unit: 'mmol/L' }] },
    answer: 'yes',
  },
  {
    title: 'potassium 3.5 and sodium 140',
    item: 'electrolytes-and-liver',
    given: {
      tests: [
        { loinc: '2951-2', value: 140, unit: 'mmol/L' },
        { loinc: '2823-3', value: 3.5, unit: 'mmol/L' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'calcium 10.5 and sodium 140',
    item: 'electrolytes-and-liver',
    given: {
      tests: [
        { loinc: '2951-2', value: 140, unit: 'mmol/L' },
        { loinc: '17861-6', value: 10.5, unit: 'mg/dL' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'calcium 10.6',
    item: 'electrolytes-and-liver',
    given: { tests: [{ loinc: '17861-6', value: 10.6, unit: 'mg/dL' }] },
    answer: 'yes',
  },
  {
    title: 'ALT three times the upper limit, sodium 140',
    item: 'electrolytes-and-liver',
    given: {
      tests: [
        { loinc: '2951-2', value: 140, unit: 'mmol/L' },
        { loinc: '1742-6', value: 120, unit: 'U/L', range: [undefined, 40] },
      ],
    },
    answer: 'no',
  },
  {
    title: 'ALT above three times the upper limit',
    item: 'electrolytes-and-liver',
    given: { tests: [{ loinc: '1742-6', value: 121, unit: 'U/L', range: [undefined, 40] }] },
    answer: 'yes',
  },
  {
    title: 'fasting glucose 125 and HbA1c 5.4',
    item: 'glucose',
    given: {
      tests: [
        { loinc: '4548-4', value: 5.4, unit: '%' },
        { loinc: '1558-6', value: 125, unit: 'mg/dL' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'fasting glucose 126',
    item: 'glucose',
    given: { tests: [{ loinc: '1558-6', value: 126, unit: 'mg/dL' }] },
    answer: 'yes',
  },
  {
    title: 'eGFR 30',
    item: 'kidney',
    given: { tests: [{ loinc: '62238-1', value: 30, unit: 'mL/min' }] },
    answer: 'yes',
    severity: 'low',
  },
  {
    title: 'eGFR 29',
    item: 'kidney',
    given: { tests: [{ loinc: '62238-1', value: 29, unit: 'mL/min' }] },
    answer: 'yes',
    severity: 'high',
  },
  {
    title: 'transferrin saturation 19',
    item: 'iron',
    given: { tests: [{ loinc: '2502-3', value: 19, unit: '%' }] },
    answer: 'yes',
  },
  {
    title: 'transferrin saturation 20 and ferritin 60',
    item: 'iron',
    given: {
      tests: [
        { loinc: '2276-4', value: 60, unit: 'ng/mL' },
        { loinc: '2502-3', value: 20, unit: '%' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'testosterone 299, twice',
    item: 'testosterone',
    given: {
      sex: 'male',
      tests: [
        { loinc: '2986-8', value: 299, unit: 'ng/dL', on: '2026-04-01' },
        { loinc: '2986-8', value: 299, unit: 'ng/dL', on: '2026-05-01' },
      ],
    },
    answer: 'yes',
  },
  {
    title: 'testosterone 300',
    item: 'testosterone',
    given: { sex: 'male', tests: [{ loinc: '2986-8', value: 300, unit: 'ng/dL' }] },
    answer: 'no',
  },
  {
    title: 'lead 3.4',
    item: 'lead',
    given: { tests: [{ loinc: '5671-3', value: 3.4, unit: 'ug/dL' }] },
    answer: 'no',
  },
  {
    title: 'lead 3.5',
    item: 'lead',
    given: { tests: [{ loinc: '5671-3', value: 3.5, unit: 'ug/dL' }] },
    answer: 'yes',
  },
  {
    title: 'lead 3.45, between the two',
    item: 'lead',
    given: { tests: [{ loinc: '5671-3', value: 3.45, unit: 'ug/dL' }] },
    answer: 'no',
  },
  {
    title: 'phosphatidylethanol 199',
    item: 'drug-screen',
    given: { tests: [{ name: 'PEth', value: 199, unit: 'ng/mL' }] },
    answer: 'yes',
    severity: 'moderate',
  },
  {
    title: 'phosphatidylethanol 200: heavy use',
    item: 'drug-screen',
    given: { tests: [{ name: 'PEth', value: 200, unit: 'ng/mL' }] },
    answer: 'yes',
    severity: 'high',
  },
  {
    title: 'TSH 6 with a low free T4: overt',
    item: 'thyroid',
    given: {
      tests: [
        { loinc: '3016-3', value: 6, unit: 'mIU/L' },
        { loinc: '3024-7', value: 0.5, range: [0.8, 1.8] },
      ],
    },
    answer: 'yes',
    severity: 'high',
  },
  {
    title: 'TSH 6 with a free T4 in range',
    item: 'thyroid',
    given: {
      tests: [
        { loinc: '3016-3', value: 6, unit: 'mIU/L' },
        { loinc: '3024-7', value: 1, range: [0.8, 1.8] },
      ],
    },
    answer: 'yes',
    severity: 'moderate',
  },
  {
    title: 'phosphatidylethanol 19 and no opiates',
    item: 'drug-screen',
    given: {
      tests: [
        { loinc: '3879-4', words: 'Not detected' },
        { name: 'PEth', value: 19, unit: 'ng/mL' },
      ],
    },
    answer: 'no',
  },
  {
    title: 'phosphatidylethanol 20',
    item: 'drug-screen',
    given: { tests: [{ name: 'PEth', value: 20, unit: 'ng/mL' }] },
    answer: 'yes',
  },
]
