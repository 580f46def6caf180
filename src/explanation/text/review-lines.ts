/** What may only look like resistance: what is there, the most important questions, what was not found. */
import type { AssessedReview, Assessment } from '../../assessment/result.ts'
import { askText, byKind, type ReviewGroup, sortedReview } from '../review-words.ts'
import { column, hanging, heading, type Layout } from './layout.ts'

const mostPresent = 6
const mostQuestions = 8
const mostOfAKind = 3
const kindWidth = 17

export function reviewLines(assessment: Assessment, layout: Layout): readonly string[] {
  const { present, toAsk, absent } = sortedReview(assessment)
  if (present.length + toAsk.length + absent.length === 0) return []
  const groups = questionGroups(toAsk)
  const shown = groups.reduce((sum, { items }) => sum + items.length, 0)
  return [
    heading('What else it could be', layout),
    ...present.slice(0, mostPresent).flatMap((item) => presentLines(item, layout)),
    ...more(present.length - mostPresent, 'more present: --format html', layout),
    ...groups.flatMap((group) => questionLines(group, layout)),
    ...more(toAsk.length - shown, 'more to ask or consider: --format html', layout),
    ...absentLines(absent, layout),
  ]
}

/** The most important of each kind, so that one kind does not crowd out the others. */
function questionGroups(toAsk: readonly AssessedReview[]): readonly ReviewGroup[] {
  const groups = byKind(toAsk.filter(isPressing))
  const few = new Set(groups.flatMap(({ items }) => items.slice(0, mostOfAKind)))
  return byKind(toAsk.filter((item) => few.has(item)).slice(0, mostQuestions))
}

/** Open facts about the trials stand with the trials and with what would change the answer. */
function isPressing({ severity, because, kind, basis }: AssessedReview): boolean {
  if (kind === 'treatment') return false
  if (severity !== 'moderate') return severity === 'high'
  return because.length > 0 || (basis !== 'none' && basis !== 'record')
}

function presentLines(item: AssessedReview, layout: Layout): readonly string[] {
  const { message, action, severity, sensitive } = item
  const kept = sensitive === true ? ' [sensitive: not for shared copies]' : ''
  return [
    ...hanging(severity === 'low' ? ' · ' : ' ! ', `${message}${kept}`, layout),
    ...(severity === 'low' ? [] : hanging('   → ', action, layout)),
  ]
}

function questionLines({ title, items }: ReviewGroup, layout: Layout): readonly string[] {
  return items.flatMap((item, index) =>
    hanging(
      ` ${index === 0 ? '?' : ' '} ${column(index === 0 ? title : '', kindWidth)}`,
      askText(item),
      layout,
    ),
  )
}

function more(count: number, what: string, { colors }: Layout): readonly string[] {
  return count > 0 ? [colors.dim(`   … ${count} ${what}`)] : []
}

/** They tell how much, not whether: "age" is never "not found". */
const measures: ReadonlySet<string> = new Set(['age', 'length-of-episode'])

function absentLines(absent: readonly AssessedReview[], layout: Layout): readonly string[] {
  const told = absent.filter(({ id }) => !measures.has(id))
  const over = told.filter(({ basis }) => basis === 'diagnosis')
  return [
    ...absentLine(
      'Looked for, not found',
      told.filter((item) => !over.includes(item)),
      layout,
    ),
    ...absentLine('Recorded as over', over, layout),
  ]
}

function absentLine(title: string, items: readonly AssessedReview[], layout: Layout): readonly string[] {
  if (items.length === 0) return []
  const names = items.map((item) => item.title.toLowerCase()).join(', ')
  return hanging(' ✗ ', `${title}: ${names}.`, layout).map(layout.colors.dim)
}
