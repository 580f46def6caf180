/** Flags, assumptions, and what in the input could not be used. */
import type { Assessment } from '../../assessment/result.ts'
import { assumptionsOf } from '../assumptions.ts'
import { groupedIssues, type IssueGroup } from '../grouped-issues.ts'
import { counted } from '../words.ts'
import { answerMark } from './answer-mark.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostIssues = 4

/** Safety and look-alikes, as far as they were assessed. */
export function flagLines({ risk, review }: Assessment, layout: Layout): readonly string[] {
  const flags = (review ?? []).filter(({ answer }) => answer !== 'no')
  if (risk === undefined && flags.length === 0) return []
  return [
    heading('Flags', layout),
    ...(risk === undefined ? [] : hanging(' ! ', `Suicide risk: ${risk.level}`, layout)),
    ...flags.flatMap(({ answer, message }) =>
      hanging(` ${answerMark(answer, layout.colors)} `, message, layout, 3),
    ),
  ]
}

export function assumptionLines(assessment: Assessment, layout: Layout): readonly string[] {
  const assumptions = assumptionsOf(assessment)
  if (assumptions.length === 0) return []
  return [
    heading('Assumed, because the record is silent', layout),
    ...assumptions.flatMap((assumption) => hanging(' ~ ', assumption, layout)),
  ]
}

export function issueLines(assessment: Assessment, layout: Layout): readonly string[] {
  const groups = groupedIssues(assessment)
  if (groups.length === 0) return []
  const more = groups.slice(mostIssues).reduce((sum, group) => sum + group.places.length, 0)
  return [
    heading('Data issues', layout, counted(assessment.dataIssues.length, 'entry', 'entries')),
    ...groups.slice(0, mostIssues).flatMap((group) => issueGroupLines(group, layout)),
    ...(more > 0 ? [layout.colors.dim(`   … and ${more} more (in the JSON and the page)`)] : []),
  ]
}

function issueGroupLines(
  { problem, effect, places, matters }: IssueGroup,
  layout: Layout,
): readonly string[] {
  const where = places.length === 1 ? ` [${places[0]}]` : ` [${places[0]} and ${places.length - 1} more]`
  return hanging(matters ? ' ! ' : ' · ', `${problem} → ${effect}${where}`, layout)
}
