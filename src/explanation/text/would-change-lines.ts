/** What to ask or look up next: the smallest sets of facts that would turn the answer. */
import type { Assessment } from '../../assessment/result.ts'
import { type ChangeGroup, type Choice, type Facts, groupedChanges } from '../grouped-changes.ts'
import { needText, nothingOpenText } from '../verdict-words.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostGroups = 3
const mostChoices = 5
const mostAlternatives = 3
const title = 'What would change the answer'

export function wouldChangeLines(assessment: Assessment, layout: Layout): readonly string[] {
  const groups = groupedChanges(assessment.determination.wouldChange)
  if (groups.length === 0)
    return [heading(title, layout), ...hanging(' ', nothingOpenText(assessment), layout)]
  const shown = groups.slice(0, mostGroups)
  return [
    heading(title, layout),
    ...shown.flatMap((group) => groupLines(group, layout)),
    ...more(groups.length - shown.length, 'way', layout),
  ]
}

function groupLines(group: ChangeGroup, layout: Layout): readonly string[] {
  const shown = group.choices.slice(0, mostChoices)
  return [
    ` ${layout.colors.bold(needText(group))}`,
    ...shown.flatMap((choice) => choiceLines(choice, layout)),
    ...more(group.choices.length - shown.length, 'treatment', layout),
  ]
}

function choiceLines({ alternatives }: Choice, layout: Layout): readonly string[] {
  const shown = alternatives.slice(0, mostAlternatives)
  return [
    ...shown.flatMap((facts, index) => factLines(facts, index === 0 ? '   • ' : '     or  ', layout)),
    ...more(alternatives.length - shown.length, 'alternative', layout),
  ]
}

function factLines(facts: Facts, mark: string, layout: Layout): readonly string[] {
  return facts.flatMap(({ asks, needed }, index) =>
    hanging(index === 0 ? mark : '     and ', `${asks ?? ''} ${needed.toUpperCase()}`, layout),
  )
}

function more(count: number, thing: string, { colors }: Layout): readonly string[] {
  if (count <= 0) return []
  return [
    colors.dim(`     … and ${count} more ${count === 1 ? thing : `${thing}s`} (in the JSON and the page)`),
  ]
}
