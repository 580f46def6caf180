import { instruments } from './instruments.ts'

const items = 9

export type Phq9Score =
  | { readonly kind: 'total'; readonly total: number }
  /** One or two answers are missing: the mean of the others stands in for them. */
  | { readonly kind: 'estimated'; readonly total: number; readonly missing: number }
  /** Too many answers are missing, or one is not 0 to 3. */
  | { readonly kind: 'none'; readonly missing: number }

/**
 * The PHQ-9 total from its nine answers (0 to 3), the first item first. The tenth question, on difficulty in
 * daily life, is not part of the total and is ignored here.
 */
export function scorePhq9(answers: readonly (number | undefined)[]): Phq9Score {
  const nine = Array.from({ length: items }, (_, index) => answers[index])
  const answered = nine.filter((answer): answer is number => answer !== undefined)
  const missing = items - answered.length
  if (answered.some((answer) => !Number.isInteger(answer) || answer < 0 || answer > 3)) {
    return { kind: 'none', missing }
  }
  const sum = answered.reduce((total, answer) => total + answer, 0)
  if (missing === 0) return { kind: 'total', total: sum }
  const allowed = instruments['phq-9'].missingItemsAllowed?.value ?? 0
  if (missing > allowed) return { kind: 'none', missing }
  return { kind: 'estimated', total: Math.round((sum / answered.length) * items), missing }
}
