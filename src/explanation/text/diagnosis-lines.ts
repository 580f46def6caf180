/** Is it major depression, by the criteria, and the complaints that come with it. */
import type { AssessedMajorDepression, Assessment } from '../../assessment/result.ts'
import {
  complaintsToAsk,
  complaintTexts,
  criterionText,
  disputed,
  interviewText,
  screenText,
  specifiersText,
} from '../diagnosis-words.ts'
import { listed } from '../words.ts'
import { answerMark } from './answer-mark.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostToAsk = 4

export function diagnosisLines(
  { majorDepression, complaints = [] }: Assessment,
  layout: Layout,
): readonly string[] {
  if (majorDepression === undefined) return []
  return [
    heading('Is it major depression?', layout, 'DSM-5-TR'),
    ...hanging(` ${answerMark(majorDepression.answer, layout.colors)} `, majorDepression.message, layout, 3),
    ...criteriaLines(majorDepression, layout),
    ...complaintLines(complaints, layout),
  ]
}

function criteriaLines(found: AssessedMajorDepression, layout: Layout): readonly string[] {
  const told = [interviewText(found), screenText(found), specifiersText(found)]
  return [
    ...disputed(found).flatMap((criterion) => hanging(' ! ', criterionText(criterion), layout)),
    ...told.flatMap((text) => (text === undefined ? [] : hanging(' · ', text, layout))),
    ...askLines(found, layout),
  ]
}

function askLines({ toAsk }: AssessedMajorDepression, layout: Layout): readonly string[] {
  if (toAsk.length === 0) return []
  const more = toAsk.length > mostToAsk ? `; ${toAsk.length - mostToAsk} more` : ''
  return hanging(' ? ', `Ask at interview: ${toAsk.slice(0, mostToAsk).join('; ')}${more}.`, layout)
}

function complaintLines(
  complaints: NonNullable<Assessment['complaints']>,
  layout: Layout,
): readonly string[] {
  const told = complaintTexts(complaints)
  const open = complaintsToAsk(complaints)
  return [
    ...(told.length === 0 ? [] : hanging(' · ', `Comes with it. ${told.join('. ')}.`, layout)),
    ...(open.length === 0 ? [] : hanging(' ? ', `Complaints not recorded: ${listed(open)}.`, layout)),
  ]
}
