/** Value sets of US quality measures as published: for definitions that name one, and to see how ours differ. */
import type { Citation } from '../citation.ts'

export type ValueSet = {
  readonly id: string
  readonly title: string
  readonly oid: string
  readonly members: readonly string[]
  /** What to know before use. */
  readonly caution?: string | undefined
  readonly cite: Citation
}

const activeMajorDepression = [
  'F32.0',
  'F32.1',
  'F32.2',
  'F32.3',
  'F32.4',
  'F32.9',
  'F33.0',
  'F33.1',
  'F33.2',
  'F33.3',
  'F33.41',
  'F33.9',
]

/** ICD-10-CM members only. */
export const valueSets: readonly ValueSet[] = [
  {
    id: 'major-depression',
    title: 'Major Depression',
    oid: '2.16.840.1.113883.3.464.1003.105.12.1007',
    members: activeMajorDepression,
    caution: 'Active and partial remission only; the expansion of 2021 predates F32.A.',
    cite: { source: 'vsac-major-depression', status: 'verified' },
  },
  {
    id: 'major-depression-including-remission',
    title: 'Major Depression Including Remission',
    oid: '2.16.840.113883.3.67.1.101.3.2444',
    members: [...activeMajorDepression, 'F32.5', 'F33.40', 'F33.42'],
    cite: { source: 'vsac-major-depression-including-remission', status: 'verified' },
  },
  {
    id: 'depression-diagnosis',
    title: 'Depression Diagnosis',
    oid: '2.16.840.1.113883.3.600.145',
    members: [
      ...activeMajorDepression,
      'F32.5',
      'F33.40',
      'F33.42',
      'F01.51',
      'F32.A',
      'F32.89',
      'F33.8',
      'F34.1',
      'F34.81',
      'F34.89',
      'F43.21',
      'F43.23',
      'F53.0',
      'F53.1',
      'O90.6',
      'O99.340',
      'O99.341',
      'O99.342',
      'O99.343',
      'O99.345',
    ],
    caution: 'A set for screening, and union of its yearly editions: never use it as major depression.',
    cite: { source: 'vsac-depression-diagnosis', status: 'verified' },
  },
  {
    id: 'dysthymia',
    title: 'Dysthymia',
    oid: '2.16.840.1.113883.3.67.1.101.1.254',
    members: ['F34.1'],
    cite: { source: 'vsac-dysthymia', status: 'verified' },
  },
  {
    id: 'bipolar-disorder',
    title: 'Bipolar Disorder',
    oid: '2.16.840.1.113883.3.67.1.101.1.128',
    members: ['F30', 'F31'],
    caution: 'Members are the codes below these categories.',
    cite: { source: 'vsac-bipolar-disorder', status: 'verified' },
  },
  {
    id: 'bipolar-diagnosis',
    title: 'Bipolar Diagnosis',
    oid: '2.16.840.1.113883.3.600.450',
    members: ['F30', 'F31'],
    caution:
      'The edition of 2021 left out the manic episodes F30. Members are the codes below these categories.',
    cite: { source: 'vsac-bipolar-diagnosis', status: 'verified' },
  },
  {
    id: 'schizophrenia-or-psychotic-disorder',
    title: 'Schizophrenia or Psychotic Disorder',
    oid: '2.16.840.1.113883.3.464.1003.105.12.1104',
    members: ['F20', 'F21', 'F23', 'F25', 'F28', 'F29'],
    caution: 'Leaves out F22 and F24. Members are the codes below these categories.',
    cite: { source: 'vsac-schizophrenia-or-psychotic-disorder', status: 'verified' },
  },
  {
    id: 'dementia',
    title: 'Dementia & Mental Degenerations',
    oid: '2.16.840.1.113883.3.526.3.1005',
    members: ['A52.17', 'F01.5', 'F02.8', 'F03.9', 'F05', 'F06.8', 'G30', 'G31.01', 'G31.09', 'G31.8'],
    caution:
      'Union of its yearly editions. Holds the delirium F05 and mild cognitive impairment; predates the severity codes of October 2022.',
    cite: { source: 'vsac-dementia', status: 'verified' },
  },
]

const byId = new Map(valueSets.map((set) => [set.id, set]))

/** Whether an ICD-10-CM code, with or without its dot, is a member of a published value set or lies below one. */
export function isInValueSet(id: string, code: string): boolean {
  const set = byId.get(id)
  if (set === undefined) {
    throw new Error(`Unknown value set "${id}"; expected one of ${[...byId.keys()].join(', ')}.`)
  }
  const plain = code.trim().replaceAll('.', '').toUpperCase()
  return set.members.some((member) => plain.startsWith(member.replaceAll('.', '')))
}
