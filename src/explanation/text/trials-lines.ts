/** Every trial in a row, and under it what keeps it from counting. */
import type { AssessedFinding, AssessedTrial, Assessment } from '../../assessment/result.ts'
import { leavesAbout } from '../leaves-about.ts'
import { datesText, doseText, outcomeWords, takenWords, weeksText } from '../trial-words.ts'
import { answerMark } from './answer-mark.ts'
import { column, hanging, heading, type Layout } from './layout.ts'

const widths = { name: 20, dates: 26, dose: 10, weeks: 12, taken: 13 } as const

export function trialsLines(assessment: Assessment, layout: Layout): readonly string[] {
  const { trials, determination, trialsJudgedBy } = assessment
  const aside = trialsJudgedBy === determination.definition ? '' : `measured by ${trialsJudgedBy}`
  if (trials.length === 0) return [heading('Trials', layout), ' No treatment trial is recorded.']
  return [
    heading('Trials', layout, aside),
    layout.colors.dim(header()),
    ...trials.flatMap((trial) => trialLines(trial, determination.findings, layout)),
    layout.colors.dim(' ✓ counts   ✗ does not count   ? may count   + added to another'),
  ]
}

function header(): string {
  return row('', 'agent', 'certain from – to', 'max mg/d', 'weeks at dose', 'taken', 'outcome')
}

function trialLines(
  trial: AssessedTrial,
  findings: readonly AssessedFinding[],
  layout: Layout,
): readonly string[] {
  const mark = isAdded(trial) ? layout.colors.dim('+') : answerMark(trial.counts, layout.colors)
  const first = row(
    mark,
    trial.name,
    datesText(trial),
    doseText(trial),
    weeksText(trial),
    takenWords[trial.adherence],
    outcomeWords[trial.outcome],
  )
  return [
    first,
    ...reasonsAgainst(trial, findings).flatMap((says) =>
      hanging('     ', says, layout).map(layout.colors.dim),
    ),
  ]
}

function row(
  mark: string,
  name: string,
  dates: string,
  dose: string,
  weeks: string,
  taken: string,
  outcome: string,
): string {
  const cells = [
    column(name, widths.name),
    column(dates, widths.dates),
    column(dose, widths.dose, 'right'),
    column(weeks, widths.weeks, 'right'),
    ` ${column(taken, widths.taken)}`,
    outcome,
  ]
  return ` ${mark === '' ? ' ' : mark} ${cells.join(' ')}`.trimEnd()
}

function isAdded({ role }: AssessedTrial): boolean {
  return role === 'augmentation'
}

/** The leaves that are not fulfilled, without the name that stands above them. */
function reasonsAgainst(trial: AssessedTrial, findings: readonly AssessedFinding[]): readonly string[] {
  const open = leavesAbout(findings, trial.id).filter(({ answer }) => answer !== 'yes')
  return open.map(({ says }) => (says ?? '').replace(/^[^:]*: /, '→ '))
}
