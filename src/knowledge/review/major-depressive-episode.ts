/** The DSM-5-TR major depressive episode as data: nine symptoms, the count, the other criteria, the specifiers. */
import type { Citation, Cited } from '../citation.ts'
import type { ConditionGroup } from '../conditions/condition-group.ts'

/** When a person last compared this file with its sources. */
export const majorDepressiveEpisodeReviewed = '2026-11-23'

const dsm = (at: string): Citation => ({ source: 'dsm-5-tr', at, status: 'known' })
/** The text of criterion A was compared with a criteria sheet. */
const criterionA = (at: string): Citation => ({
  source: 'dsm-5-tr',
  at: `criterion A${at}`,
  status: 'verified',
})

export type SymptomId =
  | 'depressed-mood'
  | 'anhedonia'
  | 'weight-or-appetite'
  | 'sleep'
  | 'psychomotor'
  | 'fatigue'
  | 'worthlessness-or-guilt'
  | 'concentration'
  | 'suicidality'

export type SymptomRow = {
  readonly id: SymptomId
  readonly criterion: string
  readonly name: string
  /** One of the two without which there is no episode. */
  readonly core: boolean
  /** Id of the statement that says it is present or absent at interview. */
  readonly fact: string
  /** PHQ-9 item that asks for it, and the lowest answer that counts in the algorithm of the questionnaire. */
  readonly phq9: { readonly item: number; readonly from: number; readonly cite: Citation }
  readonly cite: Citation
}

const moreThanHalf = (item: number) => ({
  item,
  from: 2,
  cite: {
    source: 'kroenke-2001',
    at: 'diagnostic algorithm: more than half the days',
    status: 'known',
  } as const,
})
const atAll = (item: number) => ({
  item,
  from: 1,
  cite: { source: 'kroenke-2001', at: 'diagnostic algorithm: item 9 at any level', status: 'known' } as const,
})

export const symptoms: readonly SymptomRow[] = [
  {
    id: 'depressed-mood',
    criterion: 'A1',
    name: 'Depressed mood',
    core: true,
    fact: 'symptom-depressed-mood',
    phq9: moreThanHalf(2),
    cite: criterionA('1'),
  },
  {
    id: 'anhedonia',
    criterion: 'A2',
    name: 'Loss of interest or pleasure',
    core: true,
    fact: 'symptom-anhedonia',
    phq9: moreThanHalf(1),
    cite: criterionA('2'),
  },
  {
    id: 'weight-or-appetite',
    criterion: 'A3',
    name: 'Change of weight or appetite',
    core: false,
    fact: 'symptom-weight-or-appetite',
    phq9: moreThanHalf(5),
    cite: criterionA('3'),
  },
  {
    id: 'sleep',
    criterion: 'A4',
    name: 'Insomnia or hypersomnia',
    core: false,
    fact: 'symptom-sleep',
    phq9: moreThanHalf(3),
    cite: criterionA('4'),
  },
  {
    id: 'psychomotor',
    criterion: 'A5',
    name: 'Agitation or retardation, seen by others',
    core: false,
    fact: 'symptom-psychomotor',
    phq9: moreThanHalf(8),
    cite: criterionA('5'),
  },
  {
    id: 'fatigue',
    criterion: 'A6',
    name: 'Fatigue or loss of energy',
    core: false,
    fact: 'symptom-fatigue',
    phq9: moreThanHalf(4),
    cite: criterionA('6'),
  },
  {
    id: 'worthlessness-or-guilt',
    criterion: 'A7',
    name: 'Worthlessness or excessive guilt',
    core: false,
    fact: 'symptom-worthlessness-or-guilt',
    phq9: moreThanHalf(6),
    cite: criterionA('7'),
  },
  {
    id: 'concentration',
    criterion: 'A8',
    name: 'Poor concentration or indecisiveness',
    core: false,
    fact: 'symptom-concentration',
    phq9: moreThanHalf(7),
    cite: criterionA('8'),
  },
  {
    id: 'suicidality',
    criterion: 'A9',
    name: 'Thoughts of death, suicidal ideation, plan or attempt',
    core: false,
    fact: 'symptom-suicidality',
    phq9: atAll(9),
    cite: criterionA('9'),
  },
]

export const symptomCount: Cited<number> = { value: 5, cite: criterionA('') }
export const symptomDays: Cited<number> = { value: 14, cite: criterionA(', same two weeks') }

/** What the count and the words mean, for the reader who judges at interview. */
export const episodeNotes: readonly { readonly text: string; readonly cite: Citation }[] = [
  {
    text: 'A symptom that clearly comes from another medical condition is not counted.',
    cite: dsm('criterion A, note'),
  },
  {
    text: 'Depressed mood and loss of interest are there most of the day, nearly every day; in children and adolescents the mood may be irritable.',
    cite: criterionA('1 and 2'),
  },
  {
    text: 'Weight: more than 5 % of body weight in a month without dieting.',
    cite: criterionA('3'),
  },
  {
    text: 'A manic or hypomanic episode that a substance or a medical condition brought on does not count against criterion E.',
    cite: dsm('criterion E, note'),
  },
  {
    text: 'Episodes are two where at least two months lie between them in which the criteria are not met.',
    cite: dsm('recurrent'),
  },
  {
    text: 'Full remission is two months without significant symptoms; partial is less than that, or symptoms that no longer meet the criteria.',
    cite: dsm('remission'),
  },
  {
    text: 'Mild, moderate and severe have no score in DSM: they follow from the number of symptoms, the distress and the impairment.',
    cite: dsm('severity'),
  },
  {
    text: 'Persistent depressive disorder: low mood on more days than not for two years, never two months free of it; it can stand beside, with a major episode throughout.',
    cite: dsm('persistent depressive disorder'),
  },
]

/** The other criteria. `implied`: a clinician who made the diagnosis has judged it. */
export type CriterionRow = {
  readonly id: string
  readonly criterion: string
  readonly name: string
  /** Statement that says the criterion is met. */
  readonly fact: string
  /** Diagnoses that contradict it. */
  readonly contradictedBy: readonly ConditionGroup[]
  /** … also when they lie in the past. */
  readonly ever: boolean
  readonly cite: Citation
}

export const otherCriteria: readonly CriterionRow[] = [
  {
    id: 'two-weeks',
    criterion: 'A',
    name: 'For two weeks, a change from before',
    fact: 'criterion-two-weeks',
    contradictedBy: [],
    ever: false,
    cite: symptomDays.cite,
  },
  {
    id: 'distress-or-impairment',
    criterion: 'B',
    name: 'Significant distress or impairment',
    fact: 'criterion-distress-or-impairment',
    contradictedBy: [],
    ever: false,
    cite: dsm('criterion B'),
  },
  {
    id: 'not-substance-or-medical',
    criterion: 'C',
    name: 'Not due to a substance or another medical condition',
    fact: 'criterion-not-substance-or-medical',
    contradictedBy: ['substance-induced-depression', 'depression-due-to-medical'],
    ever: false,
    cite: dsm('criterion C'),
  },
  {
    id: 'not-psychotic-disorder',
    criterion: 'D',
    name: 'Not better explained by a psychotic disorder',
    fact: 'criterion-not-psychotic-disorder',
    contradictedBy: ['schizophrenia-spectrum', 'schizoaffective', 'psychotic-other'],
    ever: true,
    cite: dsm('criterion D'),
  },
  {
    id: 'never-manic',
    criterion: 'E',
    name: 'Never a manic or hypomanic episode',
    fact: 'criterion-never-manic',
    contradictedBy: ['bipolar', 'bipolar-remission', 'mania'],
    ever: true,
    cite: dsm('criterion E'),
  },
]

/** PHQ-9 item 10 (how difficult) at this level is a sign of impairment, never the criterion itself. */
export const difficultyItem: {
  readonly loinc: string
  readonly from: number
  readonly cite: Citation
} = {
  loinc: '69722-7',
  from: 2,
  cite: { source: 'kroenke-2001', at: 'item 10: very or extremely difficult', status: 'known' },
}

export type SpecifierRow = {
  readonly id: string
  readonly name: string
  readonly fact: string
  readonly groups: readonly ConditionGroup[]
  readonly cite: Citation
}

export const specifiers: readonly SpecifierRow[] = [
  {
    id: 'anxious-distress',
    name: 'with anxious distress',
    fact: 'specifier-anxious-distress',
    groups: [],
    cite: dsm(
      'specifier: two or more of five symptoms; 2 mild, 3 moderate, 4 to 5 moderate to severe, with agitation severe',
    ),
  },
  {
    id: 'mixed-features',
    name: 'with mixed features',
    fact: 'specifier-mixed-features',
    groups: ['mixed-features'],
    cite: dsm('specifier: three or more symptoms of the opposite pole'),
  },
  {
    id: 'melancholic-features',
    name: 'with melancholic features',
    fact: 'specifier-melancholic-features',
    groups: ['melancholic-features'],
    cite: dsm('specifier'),
  },
  {
    id: 'atypical-features',
    name: 'with atypical features',
    fact: 'specifier-atypical-features',
    groups: ['atypical-features'],
    cite: dsm('specifier'),
  },
  {
    id: 'psychotic-features',
    name: 'with psychotic features',
    fact: 'specifier-psychotic-features',
    groups: ['psychotic-features'],
    cite: dsm('specifier: mood-congruent or incongruent'),
  },
  {
    id: 'catatonia',
    name: 'with catatonia',
    fact: 'specifier-catatonia',
    groups: ['catatonia'],
    cite: dsm('specifier, coded F06.1 beside'),
  },
  {
    id: 'peripartum-onset',
    name: 'with peripartum onset',
    fact: 'specifier-peripartum-onset',
    groups: ['peripartum-onset'],
    cite: dsm('specifier: pregnancy or four weeks after delivery'),
  },
  {
    id: 'seasonal-pattern',
    name: 'with seasonal pattern',
    fact: 'specifier-seasonal-pattern',
    groups: ['seasonal-pattern'],
    cite: dsm('specifier, recurrent episodes only'),
  },
]
