/** Answers as text. An assessment is large and the same for many answers: its text is made once. */
import type { Assessment } from '../../assessment/result.ts'

const texts = new WeakMap<Assessment, string>()

/** Of a page, the assessment is put in as text; everything else is written out. */
export function jsonText(result: unknown): string {
  if (typeof result !== 'object' || result === null || Array.isArray(result))
    return JSON.stringify(result) ?? 'null'
  if (isAssessment(result)) return textOf(result)
  const { assessment, ...rest } = result as { readonly assessment?: unknown }
  if (!isAssessment(assessment)) return JSON.stringify(result)
  const text = JSON.stringify(rest)
  const comma = text === '{}' ? '' : ','
  return `${text.slice(0, -1)}${comma}"assessment":${textOf(assessment)}}`
}

function isAssessment(value: unknown): value is Assessment {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'determination' in value
}

function textOf(assessment: Assessment): string {
  const known = texts.get(assessment)
  if (known !== undefined) return known
  const text = JSON.stringify(assessment)
  texts.set(assessment, text)
  return text
}
