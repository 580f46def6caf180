/**
 * Values that the rules look at: which test, how long a value says something about today, and what to ask where
 * there is none. Codes and units are those of `knowledge/laboratory`.
 */
import type { Citation } from '../citation.ts'
import { type LaboratoryTestId, laboratoryTests } from '../laboratory/index.ts'

export type LabRow = {
  /** Absent for a questionnaire. */
  readonly test?: LaboratoryTestId | undefined
  /** The value is divided by the upper limit of the reporting laboratory. */
  readonly timesUpperLimit?: boolean | undefined
  readonly question: string
  /** Id of the question, where several values answer one. */
  readonly askedAs?: string | undefined
  /** Older values say nothing about today. */
  readonly validDays: number
  readonly cite: Citation
}

const year = 365
const month = 30
const judgement = { source: 'nextline-judgement', at: 'age of a laboratory value', status: 'known' } as const

export const laboratoryReviewed = '2026-11-23'

export const laboratory = {
  qtc: {
    test: 'qtc',
    validDays: year,
    question: 'What is the QTc on a current ECG?',
    cite: judgement,
  },
  sodium: { test: 'sodium', validDays: year, question: 'What is the sodium?', cite: judgement },
  potassium: { test: 'potassium', validDays: year, question: 'What is the potassium?', cite: judgement },
  magnesium: { test: 'magnesium', validDays: year, question: 'What is the magnesium?', cite: judgement },
  calcium: { test: 'calcium', validDays: year, question: 'What is the calcium?', cite: judgement },
  egfr: {
    test: 'egfr',
    validDays: year,
    question: 'What is the kidney function (eGFR or creatinine clearance)?',
    cite: judgement,
  },
  alt: {
    test: 'alt',
    timesUpperLimit: true,
    validDays: year,
    question: 'What is the ALT, with the upper limit of the laboratory?',
    cite: judgement,
  },
  hba1c: { test: 'hba1c', validDays: year, question: 'What is the HbA1c?', cite: judgement },
  bmi: { test: 'bmi', validDays: 2 * year, question: 'What are weight and height?', cite: judgement },
  tsh: { test: 'tsh', validDays: year, question: 'What is the TSH?', cite: judgement },
  'lithium-level': {
    test: 'lithium-level',
    validDays: 6 * month,
    question: 'What is the 12-hour lithium level?',
    cite: judgement,
  },
  neutrophils: {
    test: 'neutrophils',
    validDays: year,
    question: 'What is the neutrophil count?',
    cite: judgement,
  },
  systolic: {
    test: 'systolic',
    validDays: month,
    question: 'What is the blood pressure today?',
    askedAs: 'blood-pressure',
    cite: judgement,
  },
  diastolic: {
    test: 'diastolic',
    validDays: month,
    question: 'What is the blood pressure today?',
    askedAs: 'blood-pressure',
    cite: judgement,
  },
  'audit-c': { validDays: year, question: 'What is the AUDIT-C score?', cite: judgement },
} as const satisfies Readonly<Record<string, LabRow>>

export type LabId = keyof typeof laboratory

const rows: Readonly<Record<LabId, LabRow>> = laboratory

/** "QTc", "ALT", "AUDIT-C". */
export function labName(id: LabId): string {
  const { test } = rows[id]
  return test === undefined ? 'AUDIT-C' : laboratoryTests[test].name
}

/** The unit that the thresholds are written in. */
export function labUnit(id: LabId): string {
  const { test, timesUpperLimit } = rows[id]
  if (timesUpperLimit === true) return 'times the upper limit'
  return test === undefined ? 'points' : (laboratoryTests[test].unit ?? '')
}
