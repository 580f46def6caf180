/** Who, when, and the answer in one line with the definition named. */
import type { Assessment } from '../../assessment/result.ts'
import { countText, patientText, verdicts } from '../verdict-words.ts'
import { type Layout, wrapped } from './layout.ts'

export function verdictLines(assessment: Assessment, { width, colors }: Layout): readonly string[] {
  const { patient, asOf, determination } = assessment
  const paint = { yes: colors.red, no: colors.green, unknown: colors.yellow }[determination.answer]
  const answer = paint(colors.bold(verdicts[determination.answer]))
  const by = `${countText(assessment)} by ${determination.title} (${determination.definition}). ${determination.summary}`
  return [
    colors.dim('═'.repeat(width)),
    `${colors.bold(patientText(patient))} ${colors.dim(`· as of ${asOf}`)}`,
    '',
    `${colors.bold('Treatment-resistant depression:')} ${answer}`,
    ...wrapped(by, width).map(colors.dim),
  ]
}
