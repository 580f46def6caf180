/**
 * Values that the rules look at, with the unit the thresholds are written in and the LOINC codes that carry them.
 */
import type { Citation } from '../citation.ts'

export type LabRow = {
  readonly name: string
  readonly unit: string
  /** Units a record may use (lower case, without brackets and blanks) and the factor to ours. */
  readonly units: Readonly<Record<string, number>>
  readonly loinc: readonly string[]
  /** The value is divided by the upper limit of the reporting laboratory. */
  readonly timesUpperLimit?: boolean | undefined
  readonly question: string
  /** Id of the question, where several values answer one. */
  readonly askedAs?: string | undefined
  /** Older values say nothing about today. */
  readonly validDays: number
  readonly cite: Citation
}

const loinc = { source: 'clinical-practice', at: 'LOINC short names', status: 'verified' } as const

export const laboratoryReviewed = '2026-11-23'

export const laboratory = {
  qtc: {
    name: 'QTc interval',
    unit: 'ms',
    units: { ms: 1, msec: 1, s: 1000 },
    loinc: ['8636-3'],
    validDays: 365,
    question: 'What is the QTc on a current ECG?',
    cite: loinc,
  },
  sodium: {
    name: 'Sodium',
    unit: 'mmol/L',
    units: { 'mmol/l': 1, 'meq/l': 1 },
    loinc: ['2951-2'],
    validDays: 365,
    question: 'What is the sodium?',
    cite: loinc,
  },
  potassium: {
    name: 'Potassium',
    unit: 'mmol/L',
    units: { 'mmol/l': 1, 'meq/l': 1 },
    loinc: ['2823-3'],
    validDays: 365,
    question: 'What is the potassium?',
    cite: loinc,
  },
  magnesium: {
    name: 'Magnesium',
    unit: 'mg/dL',
    units: { 'mg/dl': 1, 'mmol/l': 2.43, 'meq/l': 1.22 },
    loinc: ['19123-9'],
    validDays: 365,
    question: 'What is the magnesium?',
    cite: loinc,
  },
  calcium: {
    name: 'Calcium',
    unit: 'mg/dL',
    units: { 'mg/dl': 1, 'mmol/l': 4.01 },
    loinc: ['17861-6'],
    validDays: 365,
    question: 'What is the calcium?',
    cite: loinc,
  },
  egfr: {
    name: 'eGFR',
    unit: 'mL/min',
    units: {
      'ml/min': 1,
      'ml/min/1.73m2': 1,
      'ml/min/{1.73_m2}': 1,
      'ml/min/1.73.m2': 1,
      'ml/min/1.73m^2': 1,
    },
    loinc: ['62238-1', '33914-3', '98979-8'],
    validDays: 365,
    question: 'What is the kidney function (eGFR or creatinine clearance)?',
    cite: loinc,
  },
  alt: {
    name: 'ALT, as multiples of the upper limit',
    unit: '×ULN',
    units: { 'u/l': 1 },
    loinc: ['1742-6'],
    timesUpperLimit: true,
    validDays: 365,
    question: 'What is the ALT, with the upper limit of the laboratory?',
    cite: loinc,
  },
  a1c: {
    name: 'HbA1c',
    unit: '%',
    units: { '%': 1 },
    loinc: ['4548-4'],
    validDays: 365,
    question: 'What is the HbA1c?',
    cite: loinc,
  },
  bmi: {
    name: 'Body mass index',
    unit: 'kg/m²',
    units: { 'kg/m2': 1, 'kg/m^2': 1, 'kg/m²': 1 },
    loinc: ['39156-5'],
    validDays: 730,
    question: 'What are weight and height?',
    cite: loinc,
  },
  tsh: {
    name: 'TSH',
    unit: 'mIU/L',
    units: { 'miu/l': 1, 'uiu/ml': 1, 'µiu/ml': 1, 'mu/l': 1, 'uu/ml': 1 },
    loinc: ['3016-3', '11579-0'],
    validDays: 365,
    question: 'What is the TSH?',
    cite: loinc,
  },
  'lithium-level': {
    name: 'Lithium level',
    unit: 'mmol/L',
    units: { 'mmol/l': 1, 'meq/l': 1 },
    loinc: ['14334-7'],
    validDays: 180,
    question: 'What is the 12-hour lithium level?',
    cite: loinc,
  },
  neutrophils: {
    name: 'Absolute neutrophil count',
    unit: '10⁹/L',
    units: { '10*3/ul': 1, '10*9/l': 1, 'k/ul': 1, 'x10e3/ul': 1, '/ul': 0.001 },
    loinc: ['751-8'],
    validDays: 365,
    question: 'What is the neutrophil count?',
    cite: { source: 'clinical-practice', status: 'known' },
  },
  systolic: {
    name: 'Systolic blood pressure',
    unit: 'mmHg',
    units: { mmhg: 1 },
    loinc: ['8480-6'],
    question: 'What is the blood pressure today?',
    askedAs: 'blood-pressure',
    validDays: 30,
    cite: { source: 'clinical-practice', status: 'known' },
  },
  diastolic: {
    name: 'Diastolic blood pressure',
    unit: 'mmHg',
    units: { mmhg: 1 },
    loinc: ['8462-4'],
    question: 'What is the blood pressure today?',
    askedAs: 'blood-pressure',
    validDays: 30,
    cite: { source: 'clinical-practice', status: 'known' },
  },
  'audit-c': {
    name: 'AUDIT-C total',
    unit: 'points',
    units: { points: 1, '{score}': 1 },
    loinc: ['75626-2'],
    validDays: 365,
    question: 'What is the AUDIT-C score?',
    cite: loinc,
  },
} as const satisfies Readonly<Record<string, LabRow>>

export type LabId = keyof typeof laboratory
