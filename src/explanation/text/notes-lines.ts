/** Flags, assumptions, and what in the input could not be used. */
import type { AssessedRisk, Assessment } from '../../assessment/result.ts'
import { assumptionsOf } from '../assumptions.ts'
import { groupedIssues, type IssueGroup } from '../grouped-issues.ts'
import { alertText, isPressing } from '../plan-words.ts'
import { stageText } from '../stage-text.ts'
import { counted } from '../words.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostIssues = 4
const mostFlags = 5

/** Suicide risk, and medicines taken now that would not be started like this: before anything else. */
export function flagLines({ risk, plan }: Assessment, layout: Layout): readonly string[] {
  const found = (risk?.findings ?? []).filter(({ answer }) => answer !== 'no')
  const flags = [...new Set(found.map(({ message }) => message))]
  const pressing = (plan?.alerts ?? []).filter(isPressing)
  if (risk === undefined && pressing.length === 0) return []
  return [
    heading('Safety', layout),
    ...(risk === undefined ? [] : riskLines(risk, layout)),
    ...flags.slice(0, mostFlags).flatMap((message) => hanging(' ! ', message, layout)),
    ...more(flags.length - mostFlags, layout),
    ...pressing.flatMap((alert) => hanging(' ! ', alertText(alert), layout).map(layout.colors.red)),
  ]
}

function riskLines({ level, message }: AssessedRisk, layout: Layout): readonly string[] {
  const paint = level === 'high' || level === 'moderate' ? layout.colors.red : layout.colors.bold
  return hanging('   ', `Suicide risk: ${message}`, layout).map(paint)
}

/** Each instrument in one line: score or range, band, or why it does not fit. */
export function stagingLines({ staging }: Assessment, layout: Layout): readonly string[] {
  if (staging === undefined) return []
  return [
    heading('Staging', layout),
    ...Object.values(staging).flatMap((stage) =>
      hanging('   ', `${stage.name}: ${stageText(stage)}`, layout),
    ),
  ]
}

function more(count: number, { colors }: Layout): readonly string[] {
  return count > 0 ? [colors.dim(`   … and ${count} more (in the JSON and the page)`)] : []
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
  const left = groups.slice(mostIssues).reduce((sum, group) => sum + group.places.length, 0)
  return [
    heading('Data issues', layout, counted(assessment.dataIssues.length, 'entry', 'entries')),
    ...groups.slice(0, mostIssues).flatMap((group) => issueGroupLines(group, layout)),
    ...more(left, layout),
  ]
}

function issueGroupLines(
  { problem, effect, places, matters }: IssueGroup,
  layout: Layout,
): readonly string[] {
  const where = places.length === 1 ? ` [${places[0]}]` : ` [${places[0]} and ${places.length - 1} more]`
  return hanging(matters ? ' ! ' : ' · ', `${problem} → ${effect}${where}`, layout)
}
