/** What the answers of questionnaires count, by the code or the words of the answer. */
import type { Cited } from '../citation.ts'
import type { InstrumentId } from './instrument.ts'

export type AnswerValue = Cited<number> & {
  /** LOINC answer code. */
  readonly code: string
  readonly words: string
  /** The answer counts this only in these instruments; elsewhere it may count something else. */
  readonly instruments: readonly InstrumentId[]
}

const shortFrequency = { source: 'loinc-scales', at: 'LL358-3', status: 'verified' } as const
const alcoholAnswers = { source: 'loinc', at: 'answer lists of the AUDIT-C panel', status: 'known' } as const

const twoWeeks: readonly InstrumentId[] = ['phq-9', 'phq-9m', 'phq-2', 'gad-7']
const alcohol: readonly InstrumentId[] = ['audit-c', 'audit']

export const answerValues: readonly AnswerValue[] = [
  { code: 'LA6568-5', words: 'not at all', value: 0, instruments: twoWeeks, cite: shortFrequency },
  { code: 'LA6569-3', words: 'several days', value: 1, instruments: twoWeeks, cite: shortFrequency },
  {
    code: 'LA6570-1',
    words: 'more than half the days',
    value: 2,
    instruments: twoWeeks,
    cite: shortFrequency,
  },
  { code: 'LA6571-9', words: 'nearly every day', value: 3, instruments: twoWeeks, cite: shortFrequency },
  { code: 'LA6270-8', words: 'never', value: 0, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18926-8', words: 'monthly or less', value: 1, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18927-6', words: '2-4 times a month', value: 2, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18928-4', words: '2-3 times a week', value: 3, instruments: alcohol, cite: alcoholAnswers },
  {
    code: 'LA18929-2',
    words: '4 or more times a week',
    value: 4,
    instruments: alcohol,
    cite: alcoholAnswers,
  },
  { code: 'LA15694-5', words: '1 or 2', value: 0, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA15695-2', words: '3 or 4', value: 1, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18930-0', words: '5 or 6', value: 2, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18931-8', words: '7 to 9', value: 3, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18932-6', words: '10 or more', value: 4, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18933-4', words: 'less than monthly', value: 1, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18876-5', words: 'monthly', value: 2, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18891-4', words: 'weekly', value: 3, instruments: alcohol, cite: alcoholAnswers },
  { code: 'LA18934-2', words: 'daily or almost daily', value: 4, instruments: alcohol, cite: alcoholAnswers },
]

const byCode = new Map(answerValues.map((row) => [row.code, row]))
const byWords = new Map(answerValues.map((row) => [row.words, row]))

/** What an answer to an item of this instrument counts. Records give the code, the words, or a code without system. */
export function answerValue(instrument: InstrumentId, answer: string): number | undefined {
  const row = byCode.get(answer) ?? byWords.get(answer.trim().toLowerCase())
  return row?.instruments.includes(instrument) ? row.value : undefined
}
