/** Who, when, and the answer in one line with the definition named. */
import type { Assessment } from '../../assessment/result.ts'
import { countText, patientText, silenceText, verdicts } from '../verdict-words.ts'
import { hanging, type Layout, wrapped } from './layout.ts'

export function verdictLines(assessment: Assessment, layout: Layout): readonly string[] {
  const { width, colors } = layout
  const { patient, asOf, determination } = assessment
  const paint = { yes: colors.red, no: colors.green, unknown: colors.yellow }[determination.answer]
  const answer = paint(colors.bold(verdicts[determination.answer]))
  const by = `${countText(assessment)} by ${determination.title} (${determination.definition}). ${determination.summary}`
  const silence = silenceText(assessment)
  return [
    colors.dim('═'.repeat(width)),
    `${colors.bold(patientText(patient))} ${colors.dim(`· as of ${asOf}`)}`,
    '',
    `${colors.bold('Treatment-resistant depression:')} ${answer}`,
    ...wrapped(by, width).map(colors.dim),
    ...(silence === undefined ? [] : hanging(' ! ', silence, layout).map(colors.yellow)),
  ]
}
