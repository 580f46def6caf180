/** What people write for tests, vital signs and the ECG, and for their units. */
import type { LaboratoryTestId } from '../../../knowledge/laboratory/index.ts'

export const laboratoryWords: Readonly<Partial<Record<LaboratoryTestId, readonly string[]>>> = {
  tsh: ['tsh', 'thyrotropin'],
  'free-t4': ['free t4', 'ft4', 'free thyroxine'],
  haemoglobin: ['haemoglobin', 'hemoglobin', 'hgb', 'hb'],
  mcv: ['mcv'],
  'white-cells': ['wbc', 'white cells', 'white count', 'leukocytes'],
  neutrophils: ['anc', 'neutrophils', 'absolute neutrophil count'],
  platelets: ['platelets', 'plt'],
  b12: ['b12', 'b-12', 'vitamin b12', 'vit b12', 'cobalamin'],
  'methylmalonic-acid': ['methylmalonic acid', 'mma'],
  homocysteine: ['homocysteine'],
  folate: ['folate', 'folic acid'],
  'vitamin-d': ['vitamin d', 'vit d', '25-oh vitamin d', '25-oh d'],
  ferritin: ['ferritin'],
  iron: ['iron', 'serum iron'],
  'transferrin-saturation': ['transferrin saturation', 'tsat'],
  glucose: ['glucose'],
  'glucose-fasting': ['fasting glucose', 'glucose fasting'],
  hba1c: ['hba1c', 'hb a1c', 'hgba1c', 'a1c', 'hemoglobin a1c', 'haemoglobin a1c'],
  sodium: ['sodium', 'na', 'serum sodium'],
  potassium: ['potassium', 'serum potassium'],
  calcium: ['calcium', 'serum calcium'],
  magnesium: ['magnesium', 'serum magnesium'],
  creatinine: ['creatinine', 'serum creatinine'],
  egfr: ['egfr', 'gfr'],
  alt: ['alt', 'sgpt'],
  ast: ['ast', 'sgot'],
  bilirubin: ['bilirubin', 'total bilirubin'],
  albumin: ['albumin'],
  testosterone: ['testosterone', 'total testosterone'],
  'free-testosterone': ['free testosterone'],
  prolactin: ['prolactin'],
  cortisol: ['cortisol', 'morning cortisol', 'am cortisol'],
  'parathyroid-hormone': ['parathyroid hormone', 'pth'],
  crp: ['crp', 'c-reactive protein'],
  esr: ['esr'],
  qtc: ['qtc', 'qtcf', 'qtcb', 'qtc interval'],
  'heart-rate': ['heart rate', 'pulse'],
  bmi: ['bmi', 'body mass index'],
  weight: ['weight', 'body weight'],
  'lithium-level': ['lithium level', 'li level', 'lithium serum level', 'serum lithium'],
}

export const bloodPressureWords: readonly string[] = ['blood pressure', 'bp', 'b/p']

const levels = Object.values(laboratoryWords).flatMap((words) => words.map((word) => `${word} level`))

export const allLaboratoryWords: readonly string[] = [
  ...bloodPressureWords,
  ...Object.values(laboratoryWords).flat(),
  ...levels,
]

/**
 * Tests whose number is the same in every unit in use: without a unit it can only be this one. A vitamin B12, a glucose
 * or an HbA1c without its unit may be one of two.
 */
export const unitUnsaid: Readonly<Partial<Record<LaboratoryTestId, string>>> = {
  tsh: 'mIU/L',
  sodium: 'mmol/L',
  potassium: 'mmol/L',
  egfr: 'mL/min/1.73m2',
  bmi: 'kg/m2',
  'heart-rate': '/min',
  'lithium-level': 'mmol/L',
}

/** Only behind a number: "ms" is also an illness. */
export const laboratoryUnit =
  /(?<=[\d%] ?)(?:(?:pg|ng|[uµμ]g|mcg|mg|g)\/(?:dl|ml|l)|(?:m|[uµμ]|n|p)mol\/l|[uµμ]mol\/l|meq\/l|mmol\/mol|(?:m|[uµμ])?iu\/(?:ml|l)|(?:m|[uµμ])?u\/(?:ml|l)|k\/[uµμ]l|ml\/min(?:\/1\.73(?: ?m(?:2|²|\^2)?)?)?|mm ?hg|bpm|beats\/min|\/min|msec|ms|s(?:ec)?|kg\/m(?:2|²|\^2)|fl|mm\/hr?|kg|lbs?|%)(?![a-z\d])/
