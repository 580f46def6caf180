/** Complaints that come with depression and are followed beside it: what in a record tells of them. */
import type { Citation } from '../citation.ts'
import type { ConditionGroup } from '../conditions/condition-group.ts'
import type { InstrumentId } from '../instruments/instrument.ts'

/** When a person last compared this file with its sources. */
export const associatedComplaintsReviewed = '2026-11-23'

export type ComplaintRow = {
  readonly id: string
  readonly name: string
  readonly question: string
  readonly fact: string
  readonly groups: readonly ConditionGroup[]
  /** ICD-10-CM prefixes of complaints that are no group of their own. */
  readonly icd10: readonly string[]
  readonly words: RegExp
  /** Scores that follow it, the best first: the whole scale, or one item of it. */
  readonly measures: readonly {
    readonly instrument: InstrumentId
    readonly part: 'total' | number
    readonly from: number
    readonly cite: Citation
  }[]
  /** LOINC of a plain rating, 0 to 10. */
  readonly ratings: readonly string[]
  readonly cite: Citation
}

const field = {
  source: 'clinical-practice',
  at: 'complaints that come with depression',
  status: 'known',
} as const
const phq9 = { source: 'kroenke-2001', at: 'item, more than half the days', status: 'known' } as const
const gad7 = { source: 'spitzer-2006', at: 'cut-off', status: 'known' } as const
const isi = { source: 'bastien-2001', at: 'clinical insomnia', status: 'known' } as const

export const associatedComplaints: readonly ComplaintRow[] = [
  {
    id: 'sleep',
    name: 'Sleep',
    question: 'How is sleep?',
    fact: 'complaint-sleep',
    groups: ['insomnia', 'circadian-rhythm'],
    icd10: ['G47.0', 'G47.1', 'G47.2', 'F51'],
    words: /insomnia|hypersomnia|sleep disturbance/i,
    measures: [
      { instrument: 'isi', part: 'total', from: 15, cite: isi },
      { instrument: 'phq-9', part: 3, from: 2, cite: phq9 },
    ],
    ratings: [],
    cite: field,
  },
  {
    id: 'anxiety',
    name: 'Anxiety',
    question: 'Is there anxiety or worry?',
    fact: 'complaint-anxiety',
    groups: ['anxiety'],
    icd10: ['F41', 'R45.0', 'F40'],
    words: /anxiety|panic|worr/i,
    measures: [{ instrument: 'gad-7', part: 'total', from: 10, cite: gad7 }],
    ratings: [],
    cite: field,
  },
  {
    id: 'body-pain',
    name: 'Body pain',
    question: 'Is there pain in the body?',
    fact: 'complaint-body-pain',
    groups: ['chronic-pain', 'fibromyalgia', 'migraine'],
    icd10: ['G89', 'M54', 'M79.1', 'M79.6', 'M79.7', 'R51', 'R52'],
    words: /pain|headache|fibromyalgia/i,
    measures: [],
    ratings: ['72514-3', '38208-5'],
    cite: field,
  },
  {
    id: 'digestion',
    name: 'Digestion',
    question: 'How is the stomach: nausea, pain, constipation, diarrhoea?',
    fact: 'complaint-digestion',
    groups: ['inflammatory-bowel-disease'],
    icd10: ['K30', 'K58', 'K59', 'R10', 'R11', 'R14', 'R19.4', 'R19.7'],
    words: /dyspepsia|nausea|constipation|diarrh|irritable bowel|stomach/i,
    measures: [],
    ratings: [],
    cite: field,
  },
  {
    id: 'irritability',
    name: 'Irritability',
    question: 'Is there irritability or anger?',
    fact: 'complaint-irritability',
    groups: [],
    icd10: ['R45.4', 'R45.5'],
    words: /irritab|anger/i,
    measures: [{ instrument: 'gad-7', part: 6, from: 2, cite: gad7 }],
    ratings: [],
    cite: field,
  },
]
