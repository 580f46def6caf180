/** A result as JSON text that is safe to print: characters that steer a terminal are written as `\uXXXX`. */
import { leanAssessment } from '../assessment/lean.ts'
import { leanText } from '../assessment/lean-text.ts'
import type { Assessment } from '../assessment/result.ts'
import { worded } from './worded.ts'

/** Control, format (bidi, zero-width) and line-separating characters; JSON itself escapes only the first 32. */
const acting = /[\u007f-\u009f\u2028\u2029]|\p{Cf}/gu

/** The published JSON of one assessment, on one line, without a final line break. */
export function toJson(assessment: Assessment): string {
  return leanText(leanAssessment(worded(assessment))).replace(acting, escaped)
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
