/** The published form of an assessment of a chart, made once for as long as the assessment is kept. */
import { type LeanAssessment, leanAssessment } from '../../assessment/lean.ts'
import type { Assessment } from '../../assessment/result.ts'

const made = new WeakMap<Assessment, LeanAssessment>()

export function keptLean(assessment: Assessment): LeanAssessment {
  const known = made.get(assessment)
  if (known !== undefined) return known
  const lean = leanAssessment(assessment)
  made.set(assessment, lean)
  return lean
}
