/** Answers as text. An assessment is large and the same for many answers: its text is made once. */

import type { LeanAssessment } from '../../assessment/lean.ts'
import { leanText } from '../../assessment/lean-text.ts'

const texts = new WeakMap<LeanAssessment, string>()

/** Of a page or a file, the assessments are put in as text; everything else is written out. */
export function jsonText(result: unknown): string {
  if (typeof result !== 'object' || result === null || Array.isArray(result))
    return JSON.stringify(result) ?? 'null'
  if (isAssessment(result)) return textOf(result)
  const { assessment, ...page } = result as { readonly assessment?: unknown }
  if (isAssessment(assessment)) return withText(page, 'assessment', textOf(assessment))
  const { assessments, ...file } = result as { readonly assessments?: unknown }
  if (Array.isArray(assessments) && assessments.every(isAssessment))
    return withText(file, 'assessments', `[${assessments.map(textOf).join(',')}]`)
  return JSON.stringify(result)
}

function withText(fields: object, name: string, text: string): string {
  const own = JSON.stringify(fields)
  return `${own.slice(0, -1)}${own === '{}' ? '' : ','}"${name}":${text}}`
}

function isAssessment(value: unknown): value is LeanAssessment {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'determination' in value
}

function textOf(assessment: LeanAssessment): string {
  const known = texts.get(assessment)
  if (known !== undefined) return known
  const text = leanText(assessment)
  texts.set(assessment, text)
  return text
}
