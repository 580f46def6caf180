/** Every trial in a row, and under it what keeps it from counting. */
import type { AssessedTrial, Assessment } from '../../assessment/result.ts'
import { reasonsAgainst } from '../reasons-against.ts'
import { datesText, doseText, outcomeText, takenText, weeksText } from '../trial-words.ts'
import { answerMark } from './answer-mark.ts'
import { column, hanging, heading, type Layout } from './layout.ts'

type Widths = Readonly<Record<'name' | 'dates' | 'dose' | 'weeks' | 'taken', number>>
const wide: Widths = { name: 20, dates: 25, dose: 9, weeks: 11, taken: 13 }
/** Where the page is narrow, months stand for days. */
const narrow: Widths = { name: 13, dates: 19, dose: 8, weeks: 9, taken: 9 }
const wideFrom = 100

export function trialsLines(assessment: Assessment, layout: Layout): readonly string[] {
  const { trials, determination, trialsJudgedBy } = assessment
  if (trials.length === 0) return [heading('Trials', layout), ' No treatment trial is recorded.']
  const aside = trialsJudgedBy === determination.definition ? '' : `measured by ${trialsJudgedBy}`
  const header = row(' ', ['agent', 'from – to', 'max mg/d', 'wk at dose', 'taken', 'outcome'], layout)
  return [
    heading('Trials', layout, aside),
    layout.colors.dim(header),
    ...trials.flatMap((trial) => trialLines(trial, assessment, layout)),
    ...hanging(' ', legend, layout).map(layout.colors.dim),
  ]
}

const legend = '✓ counts, ✗ does not count, ? may count, + added to an antidepressant, · other treatment'

function trialLines(trial: AssessedTrial, assessment: Assessment, layout: Layout): readonly string[] {
  const cells = [
    trial.name,
    layout.width < wideFrom
      ? datesText(trial).replaceAll(dayOfMonth, '').replaceAll(inBeforeYear, '')
      : datesText(trial),
    doseText(trial),
    weeksText(trial),
    takenText(trial),
    outcomeText(trial),
  ]
  const reasons = reasonsAgainst(trial, assessment).flatMap((reason) => hanging('     → ', reason, layout))
  return [row(mark(trial, layout), cells, layout), ...reasons.map(layout.colors.dim)]
}

const dayOfMonth = /(?<=\d{4}-\d{2})-\d{2}/g
const inBeforeYear = /\bin (?=\d{4})/g

function row(mark: string, texts: readonly string[], { width }: Layout): string {
  const widths = width < wideFrom ? narrow : wide
  const [name = '', dates = '', dose = '', weeks = '', taken = '', outcome = ''] = texts
  const cells = [
    column(name, widths.name),
    column(dates, widths.dates),
    column(dose, widths.dose, 'right'),
    column(weeks, widths.weeks, 'right'),
    ` ${column(taken, widths.taken)}`,
    outcome,
  ]
  return ` ${mark} ${cells.join(' ')}`.trimEnd()
}

/** What the definition does not count at all is no failure to count. */
function mark({ counts, role }: AssessedTrial, { colors }: Layout): string {
  if (counts !== 'no' || role === 'antidepressant' || role === 'combination')
    return answerMark(counts, colors)
  return colors.dim(role === 'augmentation' ? '+' : '·')
}
