/**
 * Tests for medical causes of depression. The range of the reporting laboratory comes first; the limits here are
 * fall-backs. A test that was not done is something to consider with a reason, never a deficiency.
 */
import type { Citation } from '../citation.ts'
import type { ConditionGroup } from '../conditions/condition-group.ts'
import type { IngredientId } from '../medicines/ingredient.ts'
import type { Hint, Only, ReviewSeverity } from './review-row.ts'

/** When a person last compared this file with its sources. */
export const medicalTestsReviewed = '2026-11-23'

/** A limit; by sex where it differs. */
export type Limit = number | { readonly female: number; readonly male: number }

/** A result between clearly normal and clearly abnormal, and what to do with it. */
export type Borderline = {
  readonly from?: number | undefined
  readonly upTo?: number | undefined
  readonly text: string
  /** Name of the part whose recent normal result settles it. */
  readonly settledBy?: string | undefined
  readonly cite: Citation
}

/** Where a result is more than borderline: beyond a number, or below the range of the laboratory. */
export type Marked = {
  readonly part: number
  readonly above?: number
  readonly below?: number
  readonly low?: true
}

type Advice = { readonly text: string; readonly cite: Citation }

export type TestPart = {
  readonly name: string
  readonly loinc: readonly string[]
  /** Words of the record that name the test where it has no code. */
  readonly words?: RegExp | undefined
  /** Units in which the limits are written, in lower case without blanks. */
  readonly units: readonly string[]
  /** Abnormal below this, and above this. Absent: only the range of the laboratory tells. */
  readonly below?: Limit | undefined
  readonly above?: Limit | undefined
  /** Abnormal only from this multiple of the upper limit of the laboratory. */
  readonly timesUpperLimit?: number | undefined
  /** A positive or reactive result is the abnormal one. */
  readonly positiveIsAbnormal?: boolean | undefined
  /** Which side matters. */
  readonly side?: 'low' | 'high' | 'both' | undefined
  /** In range, and yet not settled. */
  readonly borderline?: Borderline | undefined
  readonly cite: Citation
}

export type TestRow = {
  readonly id: string
  readonly title: string
  readonly severity: ReviewSeverity
  readonly parts: readonly TestPart[]
  /** Diagnoses that say the same. */
  readonly groups: readonly ConditionGroup[]
  readonly facts: readonly string[]
  /** Beyond this it is more than borderline: severity high. */
  readonly marked?: readonly Marked[] | undefined
  /** A finding counts only when it is seen twice. */
  readonly twice?: boolean | undefined
  /** Treatment that shows the abnormality is known. */
  readonly treatedBy: readonly IngredientId[]
  /** Only considered for these. */
  readonly only?: Only | undefined
  /** When to think of it; without one it is considered only when clinically indicated. */
  readonly hints: readonly Hint[]
  /** Done only with a particular sign or exposure. */
  readonly onlyWith?: string | undefined
  readonly present: string
  readonly action: string
  /** What to do by the finding, where one sentence does not fit all: out of range but not marked, in range, unknown. */
  readonly fitting?:
    | { readonly outOfRange: Advice; readonly inRange: Advice; readonly unknown: Advice }
    | undefined
  readonly cite: Citation
}

/** Older results say nothing of today. */
export const testValidDays = {
  value: 365,
  cite: { source: 'nextline-judgement', at: 'age of a laboratory result', status: 'known' },
} as const

/** Why no test is asked for without a reason. */
export const testsWhenIndicated: { readonly text: string; readonly cite: Citation } = {
  text: 'CANMAT advises tests only then',
  cite: { source: 'canmat-2023', at: 'table 5.1', status: 'verified' },
}

const limits = (at: string): Citation => ({ source: 'laboratory-practice', at, status: 'known' })
const hint = (at: string): Citation => ({ source: 'diagnostic-practice', at, status: 'known' })
const codes = (at: string): Citation => ({ source: 'loinc-tests', at, status: 'verified' })

const tired: Hint = {
  because: 'fatigue is reported',
  when: { kind: 'symptom', symptoms: ['fatigue'] },
  cite: hint('fatigue'),
}
const older: Hint = {
  because: 'the patient is 60 or older',
  when: { kind: 'age', from: 60 },
  cite: hint('age'),
}
const absorbsPoorly: Hint = {
  because: 'absorption is impaired',
  when: { kind: 'diagnosis', groups: ['bariatric-surgery', 'malabsorption'] },
  cite: hint('absorption'),
}

export const medicalTests: readonly TestRow[] = [
  {
    id: 'thyroid',
    title: 'Thyroid',
    severity: 'moderate',
    parts: [
      {
        name: 'TSH',
        loinc: ['3016-3', '11579-0'],
        words: /\btsh\b|thyrotropin/i,
        units: ['miu/l', 'uiu/ml', 'µiu/ml', 'mu/l', '[iu]/l', 'm[iu]/l', 'u[iu]/ml'],
        below: 0.4,
        above: 4.5,
        cite: limits('TSH about 0.4 to 4.5'),
      },
      {
        name: 'free T4',
        loinc: ['3024-7'],
        words: /free t4|free thyroxine/i,
        units: [],
        side: 'low',
        cite: limits('free T4: range of the laboratory'),
      },
    ],
    groups: ['hypothyroidism', 'hyperthyroidism', 'thyroid-other'],
    facts: ['hypothyroidism', 'thyrotoxicosis'],
    marked: [
      { part: 0, above: 10 },
      { part: 1, low: true },
    ],
    treatedBy: ['levothyroxine', 'liothyronine', 'thyroid'],
    hints: [
      {
        because: 'lithium is taken',
        when: { kind: 'takes', ingredients: ['lithium'] },
        cite: hint('lithium'),
      },
      {
        because: 'thyroid hormone (T3) is taken',
        when: { kind: 'takes', ingredients: ['liothyronine'] },
        cite: hint('thyroid hormone'),
      },
      tired,
    ],
    present: 'Thyroid disease can cause depression that antidepressants alone may not lift.',
    action: 'Treat overt disease and test again after 6 to 8 weeks, before calling anything a non-response.',
    fitting: {
      outOfRange: {
        text: 'Repeat TSH with free T4. It is overt, and treated, where TSH is above 10 or free T4 is low.',
        cite: limits('overt: TSH above 10, or low free T4'),
      },
      inRange: {
        text: 'In range: nothing to treat now. Measure again as a baseline before lithium or T3.',
        cite: hint('thyroid baseline before lithium and T3'),
      },
      unknown: {
        text: 'Measure TSH, with free T4 where it is out of range.',
        cite: hint('thyroid tests'),
      },
    },
    cite: codes('TSH, free T4'),
  },
  {
    id: 'anaemia',
    title: 'Blood count',
    severity: 'moderate',
    parts: [
      {
        name: 'haemoglobin',
        loinc: ['718-7'],
        words: /h(?:a)?emoglobin(?! a1c)/i,
        units: ['g/dl'],
        below: { female: 12, male: 13 },
        side: 'low',
        cite: limits('WHO 2011: below 13 in men, 12 in women'),
      },
      {
        name: 'MCV',
        loinc: ['787-2'],
        units: ['fl'],
        below: 80,
        above: 100,
        cite: limits('MCV 80 to 100'),
      },
    ],
    groups: ['anaemia'],
    facts: ['anaemia'],
    treatedBy: [],
    hints: [tired],
    present: 'Anaemia can cause fatigue that looks like depression.',
    action: 'Find the cause.',
    cite: codes('haemoglobin, MCV'),
  },
  {
    id: 'vitamin-b12',
    title: 'Vitamin B12',
    severity: 'moderate',
    parts: [
      {
        name: 'vitamin B12',
        loinc: ['2132-9'],
        words: /\bb-?12\b|cobalamin/i,
        units: ['pg/ml'],
        below: 200,
        side: 'low',
        borderline: {
          upTo: 300,
          text: 'From 200 to 300 pg/mL measure methylmalonic acid: B12 may be short all the same.',
          settledBy: 'methylmalonic acid',
          cite: limits('B12 200 to 300: methylmalonic acid'),
        },
        cite: limits('below 200 pg/mL; 200 to 300: methylmalonic acid'),
      },
      {
        name: 'methylmalonic acid',
        loinc: ['13964-2'],
        units: [],
        side: 'high',
        cite: limits('range of the laboratory'),
      },
      {
        name: 'homocysteine',
        loinc: ['13965-9'],
        units: [],
        side: 'high',
        cite: limits('range of the laboratory'),
      },
    ],
    groups: ['b12-deficiency'],
    facts: ['b12-deficiency'],
    treatedBy: [],
    hints: [
      {
        because: 'metformin or an acid blocker is taken',
        when: {
          kind: 'takes',
          ingredients: ['metformin', 'omeprazole', 'esomeprazole', 'lansoprazole', 'pantoprazole'],
        },
        cite: hint('B12 and medicines'),
      },
      absorbsPoorly,
      older,
    ],
    present: 'B12 deficiency can cause depression and poor thinking.',
    action:
      'Replace; look for the cause (metformin, acid blockers, surgery). From 200 to 300 pg/mL add methylmalonic acid.',
    cite: codes('B12, methylmalonic acid, homocysteine'),
  },
  {
    id: 'folate',
    title: 'Folate',
    severity: 'low',
    parts: [
      {
        name: 'folate',
        loinc: ['2284-8'],
        words: /folate/i,
        units: ['ng/ml'],
        below: 4,
        side: 'low',
        cite: limits('below 4 ng/mL'),
      },
    ],
    groups: ['folate-deficiency'],
    facts: ['folate-deficiency'],
    treatedBy: [],
    hints: [
      absorbsPoorly,
      {
        because: 'alcohol use is on record',
        when: { kind: 'diagnosis', groups: ['alcohol-use'] },
        cite: hint('folate and alcohol'),
      },
    ],
    present: 'Folate deficiency goes with poorer response.',
    action: 'Replace; L-methylfolate can be added.',
    cite: codes('folate'),
  },
  {
    id: 'vitamin-d',
    title: 'Vitamin D',
    severity: 'low',
    parts: [
      {
        name: '25-hydroxy vitamin D',
        loinc: ['62292-8', '1989-3'],
        words: /vitamin d|25-?oh/i,
        units: ['ng/ml'],
        below: 20,
        side: 'low',
        cite: limits('below 20 ng/mL'),
      },
    ],
    groups: ['vitamin-d-deficiency'],
    facts: ['vitamin-d-deficiency'],
    treatedBy: [],
    hints: [],
    present: 'Low vitamin D is a matter of the bones; it is no treatment of depression.',
    action: 'Replace for bone health. VA/DoD suggests against vitamin D as a treatment of depression.',
    cite: codes('25-hydroxy vitamin D'),
  },
  {
    id: 'glucose',
    title: 'Glucose and HbA1c',
    severity: 'low',
    parts: [
      {
        name: 'HbA1c',
        loinc: ['4548-4'],
        words: /a1c/i,
        units: ['%'],
        above: 6.4,
        side: 'high',
        borderline: {
          from: 5.7,
          text: 'Prediabetes: it counts in the choice of an antipsychotic or mirtazapine.',
          cite: limits('ADA: prediabetes 5.7 to 6.4 %'),
        },
        cite: limits('ADA: diabetes from 6.5 %, prediabetes from 5.7 %'),
      },
      {
        name: 'fasting glucose',
        loinc: ['1558-6'],
        units: ['mg/dl'],
        above: 125,
        side: 'high',
        cite: limits('ADA: from 126 mg/dL'),
      },
    ],
    groups: ['diabetes', 'prediabetes'],
    facts: ['diabetes'],
    treatedBy: ['metformin', 'insulin'],
    hints: [
      {
        because: 'an antipsychotic is taken',
        when: { kind: 'takes', ingredients: ['olanzapine', 'quetiapine', 'risperidone', 'clozapine'] },
        cite: hint('metabolic effects'),
      },
    ],
    present: 'Diabetes and depression worsen each other; it also chooses the medicine.',
    action: 'Manage; take care with antipsychotics and mirtazapine.',
    cite: codes('HbA1c, fasting glucose'),
  },
  {
    id: 'electrolytes-and-liver',
    title: 'Sodium, potassium, calcium, liver',
    severity: 'moderate',
    parts: [
      {
        name: 'sodium',
        loinc: ['2951-2'],
        units: ['mmol/l', 'meq/l'],
        below: 135,
        side: 'low',
        cite: limits('below 135 mmol/L'),
      },
      {
        name: 'potassium',
        loinc: ['2823-3'],
        units: ['mmol/l', 'meq/l'],
        below: 3.5,
        side: 'low',
        cite: limits('below 3.5 mmol/L'),
      },
      {
        name: 'calcium',
        loinc: ['17861-6'],
        units: ['mg/dl'],
        above: 10.5,
        side: 'high',
        cite: limits('above 10.5 mg/dL'),
      },
      {
        name: 'ALT',
        loinc: ['1742-6'],
        units: [],
        timesUpperLimit: 3,
        side: 'high',
        cite: limits('above three times the upper limit'),
      },
    ],
    groups: [
      'hyponatraemia',
      'hypokalaemia',
      'hypercalcaemia',
      'liver-disease',
      'cirrhosis',
      'liver-failure',
      'hepatitis',
    ],
    facts: ['hyponatraemia', 'liver-disease'],
    treatedBy: [],
    hints: [
      {
        because: 'an SSRI or SNRI and a diuretic are possible causes of low sodium',
        when: {
          kind: 'takes',
          ingredients: ['hydrochlorothiazide', 'chlorthalidone', 'indapamide', 'furosemide'],
        },
        cite: hint('low sodium'),
      },
      older,
    ],
    present: 'Low sodium, high calcium and liver disease can cause fatigue, confusion and low mood.',
    action: 'Treat; dose rules follow.',
    cite: codes('sodium, potassium, calcium, ALT'),
  },
  {
    id: 'kidney',
    title: 'Kidney function',
    severity: 'low',
    parts: [
      {
        name: 'eGFR',
        loinc: ['62238-1', '33914-3', '98979-8'],
        words: /\begfr\b|glomerular filtration/i,
        units: ['ml/min', 'ml/min/1.73m2', 'ml/min/{1.73_m2}', 'ml/min/1.73'],
        below: 60,
        side: 'low',
        cite: limits('below 60; below 30'),
      },
    ],
    groups: [
      'kidney-disease',
      'kidney-disease-stage-3',
      'kidney-disease-stage-4',
      'kidney-disease-stage-5',
      'dialysis',
    ],
    facts: ['severe-kidney-disease', 'dialysis'],
    marked: [{ part: 0, below: 30 }],
    treatedBy: [],
    hints: [
      {
        because: 'lithium is taken',
        when: { kind: 'takes', ingredients: ['lithium'] },
        cite: hint('lithium'),
      },
    ],
    present: 'Kidney function decides doses, and lithium.',
    action: 'Apply the dose rules.',
    cite: codes('eGFR'),
  },
  {
    id: 'magnesium',
    title: 'Magnesium',
    severity: 'low',
    parts: [
      {
        name: 'magnesium',
        loinc: ['19123-9'],
        units: ['mg/dl'],
        below: 1.7,
        side: 'low',
        cite: limits('below 1.7 mg/dL'),
      },
    ],
    groups: ['hypomagnesaemia'],
    facts: [],
    treatedBy: [],
    hints: [],
    present: 'Low magnesium makes medicines that lengthen QT dangerous.',
    action: 'Correct before such a medicine.',
    cite: codes('magnesium'),
  },
  {
    id: 'iron',
    title: 'Iron',
    severity: 'low',
    parts: [
      {
        name: 'ferritin',
        loinc: ['2276-4'],
        words: /ferritin/i,
        units: ['ng/ml', 'ug/l', 'µg/l'],
        below: 30,
        side: 'low',
        cite: limits('below 30 µg/L'),
      },
      {
        name: 'transferrin saturation',
        loinc: ['2502-3'],
        units: ['%'],
        below: 20,
        side: 'low',
        cite: limits('below 20 %'),
      },
    ],
    groups: ['iron-deficiency'],
    facts: [],
    treatedBy: [],
    hints: [tired],
    present: 'Lack of iron can cause fatigue, with or without anaemia.',
    action: 'Replace and find the cause.',
    cite: codes('ferritin, transferrin saturation'),
  },
  {
    id: 'testosterone',
    title: 'Testosterone',
    severity: 'low',
    parts: [
      {
        name: 'total testosterone',
        loinc: ['2986-8'],
        words: /testosterone,? total|total testosterone/i,
        units: ['ng/dl'],
        below: 300,
        side: 'low',
        cite: limits('AUA 2018: below 300 ng/dL, twice in the morning'),
      },
    ],
    groups: ['hypogonadism'],
    facts: ['hypogonadism'],
    twice: true,
    treatedBy: ['testosterone'],
    only: { sex: 'male', cite: limits('AUA 2018, men') },
    hints: [],
    onlyWith: 'with symptoms of hypogonadism',
    present: 'Low testosterone can cause low mood, fatigue and loss of libido.',
    action: 'Repeat in the morning; endocrinology.',
    cite: codes('testosterone'),
  },
  {
    id: 'prolactin',
    title: 'Prolactin',
    severity: 'low',
    parts: [
      {
        name: 'prolactin',
        loinc: ['2842-3'],
        words: /prolactin/i,
        units: [],
        side: 'high',
        cite: limits('range of the laboratory'),
      },
    ],
    groups: ['hyperprolactinaemia'],
    facts: [],
    treatedBy: [],
    hints: [],
    onlyWith: 'with symptoms of hypogonadism',
    present: 'High prolactin can stand behind hypogonadism; antipsychotics can raise it.',
    action: 'Look for a medicine that raises it; endocrinology.',
    cite: codes('prolactin'),
  },
  {
    id: 'cortisol-and-parathyroid',
    title: 'Cortisol and parathyroid hormone',
    severity: 'low',
    parts: [
      { name: 'morning cortisol', loinc: ['9813-7'], units: [], cite: limits('range of the laboratory') },
      { name: 'parathyroid hormone', loinc: ['2731-8'], units: [], cite: limits('range of the laboratory') },
    ],
    groups: ['cushing', 'adrenal-insufficiency', 'hyperparathyroidism'],
    facts: ['adrenal-insufficiency'],
    treatedBy: [],
    hints: [],
    onlyWith: 'with signs',
    present: 'Disease of adrenals or parathyroids can cause depression.',
    action: 'Endocrinology.',
    cite: codes('cortisol, parathyroid hormone'),
  },
  {
    id: 'pregnancy-test',
    title: 'Pregnancy test',
    severity: 'moderate',
    parts: [
      {
        name: 'hCG',
        loinc: ['2106-3', '2118-8'],
        words: /\bhcg\b|pregnancy test/i,
        units: [],
        positiveIsAbnormal: true,
        cite: limits('positive'),
      },
    ],
    groups: ['pregnancy'],
    facts: ['pregnancy'],
    treatedBy: [],
    only: {
      sex: 'female',
      age: { from: 12, to: 55 },
      cite: { source: 'diagnostic-practice', at: 'possible pregnancy: 12 to 55 years', status: 'known' },
    },
    hints: [
      {
        because: 'lithium, valproate, carbamazepine, topiramate or paroxetine is taken',
        when: {
          kind: 'takes',
          ingredients: ['lithium', 'valproic-acid', 'carbamazepine', 'topiramate', 'paroxetine'],
        },
        cite: hint('pregnancy and medicines'),
      },
    ],
    onlyWith:
      'before lithium, valproate, carbamazepine, topiramate, paroxetine, (es)ketamine, ECT or an implant, where pregnancy is possible',
    present: 'Pregnancy changes what can be given.',
    action: 'Perinatal consultation before any change.',
    cite: codes('hCG'),
  },
  {
    id: 'infection',
    title: 'HIV, syphilis, hepatitis C',
    severity: 'moderate',
    parts: [
      {
        name: 'HIV',
        loinc: ['56888-1'],
        words: /\bhiv\b/i,
        units: [],
        positiveIsAbnormal: true,
        cite: limits('reactive'),
      },
      {
        name: 'syphilis',
        loinc: ['20507-0', '11084-1', '24110-9', '24312-1'],
        words: /\brpr\b|treponema|syphilis/i,
        units: [],
        positiveIsAbnormal: true,
        cite: limits('reactive'),
      },
      {
        name: 'hepatitis C',
        loinc: ['13955-0', '16128-1'],
        words: /hepatitis c/i,
        units: [],
        positiveIsAbnormal: true,
        cite: limits('reactive'),
      },
    ],
    groups: ['hiv', 'syphilis'],
    facts: [],
    treatedBy: [],
    hints: [],
    onlyWith: 'with exposure',
    present: 'Infection of the brain or its treatment (interferon, efavirenz) can cause depression.',
    action: 'Treat.',
    cite: codes('HIV, RPR, treponemal, hepatitis C antibodies'),
  },
  {
    id: 'inflammation',
    title: 'Inflammation and autoimmune disease',
    severity: 'low',
    parts: [
      {
        name: 'CRP',
        loinc: ['1988-5', '30522-7'],
        units: [],
        side: 'high',
        cite: limits('range of the laboratory'),
      },
      { name: 'ESR', loinc: ['4537-7'], units: [], side: 'high', cite: limits('range of the laboratory') },
      {
        name: 'ANA',
        loinc: ['8061-4'],
        units: [],
        positiveIsAbnormal: true,
        cite: limits('range of the laboratory'),
      },
    ],
    groups: ['autoimmune', 'inflammatory-bowel-disease'],
    facts: [],
    treatedBy: [],
    hints: [],
    onlyWith: 'where indicated',
    present: 'Inflammatory disease goes with depression.',
    action: 'Treat the disease.',
    cite: codes('CRP, ESR, ANA'),
  },
  {
    id: 'lead',
    title: 'Lead',
    severity: 'low',
    parts: [
      {
        name: 'blood lead',
        loinc: ['5671-3'],
        units: ['ug/dl', 'µg/dl'],
        above: 3.49,
        side: 'high',
        cite: limits('from 3.5 to 5 µg/dL'),
      },
    ],
    groups: ['lead-toxicity'],
    facts: [],
    treatedBy: [],
    hints: [],
    onlyWith: 'after exposure',
    present: 'Lead poisoning can cause low mood and poor thinking.',
    action: 'Stop the exposure; toxicology.',
    cite: codes('blood lead'),
  },
  {
    id: 'drug-screen',
    title: 'Drug and alcohol tests',
    severity: 'moderate',
    parts: [
      {
        name: 'opiates',
        loinc: ['3879-4', '19295-5'],
        units: [],
        positiveIsAbnormal: true,
        cite: limits('positive'),
      },
      {
        name: 'benzodiazepines',
        loinc: ['3390-2'],
        units: [],
        positiveIsAbnormal: true,
        cite: limits('positive'),
      },
      { name: 'cannabis', loinc: ['3426-4'], units: [], positiveIsAbnormal: true, cite: limits('positive') },
      {
        name: 'amphetamines',
        loinc: ['19261-7'],
        units: [],
        positiveIsAbnormal: true,
        cite: limits('positive'),
      },
      {
        name: 'alcohol in blood',
        loinc: ['5643-2', '5640-8'],
        units: [],
        positiveIsAbnormal: true,
        cite: limits('positive'),
      },
      {
        name: 'phosphatidylethanol',
        loinc: [],
        words: /phosphatidylethanol|\bpeth\b/i,
        units: ['ng/ml'],
        above: 19,
        side: 'high',
        cite: { source: 'substance-practice', at: 'from 20 use, from 200 heavy use', status: 'known' },
      },
    ],
    groups: [],
    facts: [],
    marked: [{ part: 5, above: 199 }],
    treatedBy: [],
    hints: [],
    onlyWith: 'with consent, to corroborate',
    present: 'A substance was found.',
    action: 'See alcohol and drugs; confirm a screening test before drawing conclusions.',
    cite: codes('urine screens, ethanol'),
  },
  {
    id: 'body-mass',
    title: 'Body mass index',
    severity: 'low',
    parts: [
      {
        name: 'BMI',
        loinc: ['39156-5'],
        words: /body mass index|\bbmi\b/i,
        units: ['kg/m2', 'kg/m²'],
        above: 29.99,
        side: 'high',
        cite: limits('obesity from 30'),
      },
    ],
    groups: ['obesity'],
    facts: ['obesity'],
    treatedBy: [],
    hints: [
      {
        because: 'a medicine that raises weight is taken',
        when: { kind: 'takes', ingredients: ['mirtazapine', 'olanzapine', 'quetiapine', 'paroxetine'] },
        cite: hint('weight'),
      },
    ],
    present: 'Obesity goes with poorer response.',
    action: 'Choose weight-neutral treatment.',
    cite: { source: 'canmat-2023', at: 'factors of poor response', status: 'verified' },
  },
]
