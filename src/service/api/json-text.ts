/** Answers as text. An assessment is large and the same for many answers: its text is made once. */

import { asciiJson } from '../../assessment/ascii-json.ts'
import type { LeanAssessment } from '../../assessment/lean.ts'
import { addLean, leanText, type Text } from '../../assessment/lean-text.ts'
import type { AssessmentsResult } from './contract/schemas.ts'

/** In ASCII. Of a page or a file, the assessments are put in as text; everything else is written out. */
export function jsonText(result: unknown): string {
  if (typeof result !== 'object' || result === null || Array.isArray(result))
    return result === undefined ? 'null' : asciiJson(result)
  if (isAssessment(result)) return keptText(result)
  const { assessment, ...page } = result as { readonly assessment?: unknown }
  if (isAssessment(assessment)) return withText(page, 'assessment', keptText(assessment))
  if (isOfFile(result)) return piecesOf(result).join('')
  return asciiJson(result)
}

function withText(fields: object, name: string, text: string): string {
  const own = asciiJson(fields)
  return `${own.slice(0, -1)}${own === '{}' ? '' : ','}"${name}":${text}}`
}

function isOfFile(result: object): result is AssessmentsResult {
  return (
    'assessments' in result && Array.isArray(result.assessments) && result.assessments.every(isAssessment)
  )
}

function isAssessment(value: unknown): value is LeanAssessment {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value && 'determination' in value
}

const texts = new WeakMap<LeanAssessment, string>()

/** A chart is looked at again and again; a file is assessed once, and its text is not kept. */
function keptText(assessment: LeanAssessment): string {
  const known = texts.get(assessment)
  if (known !== undefined) return known
  const text = leanText(assessment)
  texts.set(assessment, text)
  return text
}

/** The answer to a file of records, in pieces: it is written out once, and nothing of it is kept. */
export function piecesOf({ assessments, ...rest }: AssessmentsResult): readonly string[] {
  const text: Text = [`${asciiJson(rest).slice(0, -1)},"assessments":[`]
  for (const [at, assessment] of assessments.entries()) {
    if (at > 0) text.push(',')
    addLean(text, assessment as LeanAssessment)
  }
  text.push(']}')
  return text
}

/** JSON that another thread has written, in memory that it wants back once the answer is sent. */
export class WrittenJson {
  readonly bytes: Uint8Array
  readonly giveBack: () => void

  constructor(bytes: Uint8Array, giveBack: () => void = () => {}) {
    this.bytes = bytes
    this.giveBack = giveBack
  }
}
