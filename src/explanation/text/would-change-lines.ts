/** What to ask or look up next: the smallest sets of facts that would turn the answer. */
import type { AssessedChange, Assessment } from '../../assessment/result.ts'
import { hanging, heading, type Layout } from './layout.ts'

const mostSets = 3

export function wouldChangeLines({ determination }: Assessment, layout: Layout): readonly string[] {
  const { wouldChange } = determination
  if (wouldChange.length === 0)
    return [heading('What would change the answer', layout), ' No open fact in this record would.']
  return [
    heading('What would change the answer', layout),
    ...directions(wouldChange).flatMap(([to, sets]) => directionLines(to, sets, layout)),
  ]
}

function directions(changes: readonly AssessedChange[]): readonly [string, readonly AssessedChange[]][] {
  const order = ['yes', 'no', 'unknown'] as const
  return order
    .map((to): [string, readonly AssessedChange[]] => [to, changes.filter((change) => change.to === to)])
    .filter(([, sets]) => sets.length > 0)
}

function directionLines(to: string, sets: readonly AssessedChange[], layout: Layout): readonly string[] {
  const { colors } = layout
  const shown = sets.slice(0, mostSets)
  const more = sets.length - shown.length
  return [
    ` It becomes ${colors.bold(to.toUpperCase())} with ${sets.length === 1 ? 'this answer' : 'one of these'}:`,
    ...shown.flatMap((set) => setLines(set, layout)),
    ...(more > 0 ? [colors.dim(`   … and ${more} more ways (in the JSON and the page)`)] : []),
  ]
}

function setLines({ facts }: AssessedChange, layout: Layout): readonly string[] {
  return facts.flatMap(({ asks, needed }, index) =>
    hanging(index === 0 ? '   • ' : '     and ', `${asks ?? ''} ${needed.toUpperCase()}`, layout),
  )
}
