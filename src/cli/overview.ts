/** After the pages of several patients: one line each, so that nobody has to scroll back. */
import type { Assessment } from '../assessment/result.ts'
import { safeText } from '../explanation/safe-text.ts'
import { answerMark } from '../explanation/text/answer-mark.ts'
import { column, heading, type Layout } from '../explanation/text/layout.ts'
import { countText, verdicts } from '../explanation/verdict-words.ts'

const idWidth = 30
const verdictWidth = 23

export function overviewLines(assessments: readonly Assessment[], layout: Layout): readonly string[] {
  return [
    heading('Overview', layout, `${assessments.length} patients`),
    ...assessments.map((each) => line(each, layout)),
  ]
}

function line(assessment: Assessment, { colors }: Layout): string {
  const { patient, determination } = assessment
  const id = column(safeText(patient.id), idWidth)
  const verdict = column(verdicts[determination.answer], verdictWidth)
  return ` ${answerMark(determination.answer, colors)} ${id} ${verdict} ${colors.dim(countText(assessment))}`
}
