/** Is it major depression? What diagnoses, statements and questionnaires make of the criteria. */
import type { Answer } from '../../src/determination/finding.ts'
import type { Given } from '../patient.ts'

export type EpisodeVignette = {
  readonly title: string
  readonly given: Given
  readonly answer: Answer
  readonly screen?: Answer
  /** Criterion and its answer. */
  readonly criterion?: readonly [id: string, answer: Answer]
  readonly specifier?: readonly [id: string, answer: Answer]
}

const all = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** PHQ-9 items answered 2, the others 0. */
function phq9(...positive: readonly number[]): NonNullable<Given['scores']> {
  return all.map((item) => ({ scale: 'phq-9', item, value: positive.includes(item) ? 2 : 0 }))
}

/** Symptoms found at interview; the others are absent. */
function interview(...present: readonly string[]): NonNullable<Given['said']> {
  const ids = [
    'depressed-mood',
    'anhedonia',
    'weight-or-appetite',
    'sleep',
    'psychomotor',
    'fatigue',
    'worthlessness-or-guilt',
    'concentration',
    'suicidality',
  ]
  return ids.map((id) => ({ fact: `symptom-${id}`, is: present.includes(id) ? 'present' : 'absent' }))
}

const five = ['depressed-mood', 'sleep', 'fatigue', 'concentration', 'worthlessness-or-guilt']
const otherCriteria: NonNullable<Given['said']> = [
  { fact: 'criterion-two-weeks' },
  { fact: 'criterion-distress-or-impairment' },
  { fact: 'criterion-not-substance-or-medical' },
  { fact: 'criterion-not-psychotic-disorder' },
  { fact: 'criterion-never-manic' },
]

export const episodeVignettes: readonly EpisodeVignette[] = [
  { title: 'nothing on record', given: {}, answer: 'unknown', screen: 'unknown' },
  // Diagnoses
  { title: 'coded by a clinician', given: { diagnoses: [{ code: 'F33.1' }] }, answer: 'yes' },
  {
    title: 'coded as possible',
    given: { diagnoses: [{ code: 'F33.1', state: 'possible' }] },
    answer: 'unknown',
  },
  {
    title: 'unspecified depression is not major depression',
    given: { diagnoses: [{ code: 'F32.A' }] },
    answer: 'unknown',
  },
  {
    title: 'stated by a clinician',
    given: { said: [{ says: { kind: 'diagnosis', value: 'major-depression' } }] },
    answer: 'yes',
  },
  {
    title: 'stated not to be',
    given: { said: [{ says: { kind: 'diagnosis', value: 'not-major-depression' } }] },
    answer: 'no',
  },
  // A questionnaire is a screen
  {
    title: 'PHQ-9 with nine symptoms makes no diagnosis',
    given: { scores: phq9(...all) },
    answer: 'unknown',
    screen: 'yes',
  },
  {
    title: 'PHQ-9 with five symptoms, one of them mood',
    given: { scores: phq9(2, 3, 4, 6, 7) },
    answer: 'unknown',
    screen: 'yes',
  },
  {
    title: 'PHQ-9 with five symptoms, neither mood nor interest',
    given: { scores: phq9(3, 4, 5, 6, 7) },
    answer: 'unknown',
    screen: 'no',
  },
  {
    title: 'nine symptoms on several days only',
    given: { scores: all.map((item) => ({ scale: 'phq-9', item, value: item === 9 ? 0 : 1 })) },
    answer: 'unknown',
    screen: 'no',
  },
  { title: 'PHQ-9 with four symptoms', given: { scores: phq9(1, 2, 3, 4) }, answer: 'unknown', screen: 'no' },
  {
    title: 'thoughts of death count at "several days"',
    given: {
      scores: [...phq9(1, 2, 3, 4).filter(({ item }) => item !== 9), { scale: 'phq-9', item: 9, value: 1 }],
    },
    answer: 'unknown',
    screen: 'yes',
  },
  {
    title: 'a negative PHQ-9 does not undo a diagnosis',
    given: { diagnoses: [{ code: 'F33.1' }], scores: phq9() },
    answer: 'yes',
    screen: 'no',
  },
  {
    title: 'items of two different days are not one questionnaire',
    given: {
      scores: [
        ...phq9(1, 2, 3).map((score) => ({ ...score, on: '2026-05-01' })),
        { scale: 'phq-9', item: 4, value: 3 },
        { scale: 'phq-9', item: 5, value: 3 },
      ],
    },
    answer: 'unknown',
    screen: 'unknown',
  },
  // Criteria at interview
  {
    title: 'five symptoms and every other criterion',
    given: { said: [...interview(...five), ...otherCriteria] },
    answer: 'yes',
    criterion: ['enough-symptoms', 'yes'],
  },
  {
    title: 'four symptoms',
    given: { said: [...interview(...five.slice(0, 4)), ...otherCriteria] },
    answer: 'no',
    criterion: ['enough-symptoms', 'no'],
  },
  {
    title: 'five symptoms without mood or interest',
    given: { said: [...interview(...five.slice(1), 'psychomotor'), ...otherCriteria] },
    answer: 'no',
    criterion: ['enough-symptoms', 'no'],
  },
  {
    title: 'four found, the fifth not asked',
    given: {
      said: [
        ...interview(...five).filter(({ fact }) => fact !== 'symptom-worthlessness-or-guilt'),
        ...otherCriteria,
      ],
    },
    answer: 'unknown',
    criterion: ['enough-symptoms', 'unknown'],
  },
  {
    title: 'impairment not asked',
    given: {
      said: [...interview(...five), ...otherCriteria.filter(({ fact }) => !fact?.includes('impairment'))],
    },
    answer: 'unknown',
    criterion: ['distress-or-impairment', 'unknown'],
  },
  {
    title: 'no impairment',
    given: {
      said: [
        ...interview(...five),
        ...otherCriteria.filter(({ fact }) => !fact?.includes('impairment')),
        { fact: 'criterion-distress-or-impairment', is: 'absent' },
      ],
    },
    answer: 'no',
  },
  // Exclusions, also against a coded diagnosis
  {
    title: 'C: substance-induced',
    given: { diagnoses: [{ code: 'F33.1' }, { code: 'F10.24' }] },
    answer: 'no',
    criterion: ['not-substance-or-medical', 'no'],
  },
  {
    title: 'C: due to a medical condition',
    given: { diagnoses: [{ code: 'F33.1' }, { code: 'F06.32' }] },
    answer: 'no',
    criterion: ['not-substance-or-medical', 'no'],
  },
  {
    title: 'D: schizoaffective',
    given: { diagnoses: [{ code: 'F33.1' }, { code: 'F25.1' }] },
    answer: 'no',
    criterion: ['not-psychotic-disorder', 'no'],
  },
  {
    title: 'E: bipolar, also in the past',
    given: { diagnoses: [{ code: 'F33.1' }, { code: 'F31.81', state: 'resolved' }] },
    answer: 'no',
    criterion: ['never-manic', 'no'],
  },
  {
    title: 'E: bipolar only suspected',
    given: { diagnoses: [{ code: 'F33.1' }, { code: 'F31.81', state: 'possible' }] },
    answer: 'unknown',
    criterion: ['never-manic', 'unknown'],
  },
  // Specifiers
  {
    title: 'psychotic features',
    given: { diagnoses: [{ code: 'F33.3' }] },
    answer: 'yes',
    specifier: ['psychotic-features', 'yes'],
  },
  {
    title: 'severe, by the ICD code of the one without psychosis',
    given: { diagnoses: [{ code: 'F33.2' }] },
    answer: 'yes',
    specifier: ['psychotic-features', 'no'],
  },
  {
    title: 'severe in words, which leave psychosis open',
    given: { diagnoses: [{ words: 'Severe major depression' }] },
    answer: 'yes',
    specifier: ['psychotic-features', 'unknown'],
  },
  {
    title: 'severe in words without psychotic features',
    given: { diagnoses: [{ words: 'Severe major depression without psychotic features' }] },
    answer: 'yes',
    specifier: ['psychotic-features', 'no'],
  },
  {
    title: 'melancholic features stated',
    given: { diagnoses: [{ code: 'F33.1' }], said: [{ fact: 'specifier-melancholic-features' }] },
    answer: 'yes',
    specifier: ['melancholic-features', 'yes'],
  },
  {
    title: 'seasonal pattern not known',
    given: { diagnoses: [{ code: 'F33.1' }] },
    answer: 'yes',
    specifier: ['seasonal-pattern', 'unknown'],
  },
]
