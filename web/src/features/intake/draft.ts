/** What was filled in so far. The service keeps it, so that the patient can go on later. */
import type { FormMedicine, HistoryForm } from '../../../../src/record/from-form/history-form.ts'
import type { Language } from './words.ts'

export type Draft = {
  /** Points by questionnaire, `null` where the patient would rather not say. */
  readonly answers: Readonly<Record<string, readonly (number | null)[]>>
  readonly medicines: readonly FormMedicine[]
  /** As the patient chose it. */
  readonly language?: Language | undefined
}

export const emptyDraft: Draft = { answers: {}, medicines: [] }

/** The draft as the service kept it; anything else begins anew. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return emptyDraft
  const { answers, medicines, language } = kept as Partial<Draft>
  return {
    answers: typeof answers === 'object' && answers !== null ? answers : {},
    medicines: Array.isArray(medicines) ? medicines : [],
    language: language === 'en' || language === 'es' ? language : undefined,
  }
}

export function withAnswer(draft: Draft, instrument: string, index: number, points: number | null): Draft {
  const known = draft.answers[instrument] ?? []
  const answers = [...known.slice(0, index), points, ...known.slice(index + 1)]
  return { ...draft, answers: { ...draft.answers, [instrument]: answers } }
}

export function historyForm({ medicines }: Draft): HistoryForm {
  return { form: 'nextline-history/1', filledBy: 'patient', medicines }
}
