/**
 * Values that the rules look at, with the unit the thresholds are written in and the LOINC codes that carry them.
 */
import type { Citation } from '../citation.ts'

export type LabRow = {
  readonly name: string
  readonly unit: string
  readonly loinc: readonly string[]
  /** The value is divided by the upper limit of the reporting laboratory. */
  readonly timesUpperLimit?: boolean | undefined
  readonly question: string
  readonly cite: Citation
}

const loinc = { source: 'clinical-practice', at: 'LOINC short names', status: 'verified' } as const

export const laboratory = {
  qtc: {
    name: 'QTc interval',
    unit: 'ms',
    loinc: ['8636-3'],
    question: 'What is the QTc on a current ECG?',
    cite: loinc,
  },
  sodium: { name: 'Sodium', unit: 'mmol/L', loinc: ['2951-2'], question: 'What is the sodium?', cite: loinc },
  potassium: {
    name: 'Potassium',
    unit: 'mmol/L',
    loinc: ['2823-3'],
    question: 'What is the potassium?',
    cite: loinc,
  },
  magnesium: {
    name: 'Magnesium',
    unit: 'mg/dL',
    loinc: ['19123-9'],
    question: 'What is the magnesium?',
    cite: loinc,
  },
  calcium: {
    name: 'Calcium',
    unit: 'mg/dL',
    loinc: ['17861-6'],
    question: 'What is the calcium?',
    cite: loinc,
  },
  egfr: {
    name: 'eGFR',
    unit: 'mL/min',
    loinc: ['62238-1', '33914-3', '98979-8'],
    question: 'What is the kidney function (eGFR or creatinine clearance)?',
    cite: loinc,
  },
  alt: {
    name: 'ALT, as multiples of the upper limit',
    unit: '×ULN',
    loinc: ['1742-6'],
    timesUpperLimit: true,
    question: 'What is the ALT, with the upper limit of the laboratory?',
    cite: loinc,
  },
  a1c: { name: 'HbA1c', unit: '%', loinc: ['4548-4'], question: 'What is the HbA1c?', cite: loinc },
  bmi: {
    name: 'Body mass index',
    unit: 'kg/m²',
    loinc: ['39156-5'],
    question: 'What are weight and height?',
    cite: loinc,
  },
  tsh: {
    name: 'TSH',
    unit: 'mIU/L',
    loinc: ['3016-3', '11579-0'],
    question: 'What is the TSH?',
    cite: loinc,
  },
  'lithium-level': {
    name: 'Lithium level',
    unit: 'mmol/L',
    loinc: ['14334-7'],
    question: 'What is the 12-hour lithium level?',
    cite: loinc,
  },
  neutrophils: {
    name: 'Absolute neutrophil count',
    unit: '10⁹/L',
    loinc: ['751-8'],
    question: 'What is the neutrophil count?',
    cite: { source: 'clinical-practice', status: 'known' },
  },
  systolic: {
    name: 'Systolic blood pressure',
    unit: 'mmHg',
    loinc: ['8480-6'],
    question: 'What is the blood pressure today?',
    cite: { source: 'clinical-practice', status: 'known' },
  },
  diastolic: {
    name: 'Diastolic blood pressure',
    unit: 'mmHg',
    loinc: ['8462-4'],
    question: 'What is the blood pressure today?',
    cite: { source: 'clinical-practice', status: 'known' },
  },
  'audit-c': {
    name: 'AUDIT-C total',
    unit: 'points',
    loinc: ['75626-2'],
    question: 'What is the AUDIT-C score?',
    cite: loinc,
  },
} as const satisfies Readonly<Record<string, LabRow>>

export type LabId = keyof typeof laboratory
