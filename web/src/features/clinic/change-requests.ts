/** What an action on the page adds to the chart: one addition, or one for each entry it is about. */
import { optionById } from '../../../../src/knowledge/options/index.ts'
import type { Chart } from '../../../../src/service/chart/chart.ts'
import { questionnaireTotal } from '../../../../src/service/chart/questionnaire-total.ts'
import type { Correction, PatientEvent } from '../../../../src/service/events/patient-event.ts'
import type { StatedContent } from '../../../../src/service/events/statement-schema.ts'
import { formatStatedDate } from '../../../../src/units/day.ts'
import type { Action, Decision } from '../../app/workspace.ts'
import { type Change, canUndo, type MadeChange, type MeasuredValue } from '../../engine/change.ts'
import type { Addition } from './chart-copy.ts'
import { keptChanges } from './kept-changes.ts'

type Sent = Omit<Addition, 'label'>

export type Circumstances = {
  readonly today: string
  /** Who acts: what others made is not undone. */
  readonly account?: string
  /** What can be brought back, the latest last. */
  readonly undone?: readonly MadeChange[]
  /** The definition that asks. */
  readonly definition: string
}

const reason = 'Stated on the patient page.'

/** What cannot be undone in a chart adds nothing. */
export function additionsOf(action: Action, chart: Chart, at: Circumstances): readonly Addition[] {
  switch (action.kind) {
    case 'changed':
      return sentFor(action.change, at).map((sent) => ({ label: action.label, ...sent }))
    case 'undo':
      return keptChanges(chart, at.account).filter(canUndo).slice(-1).map(withdrawal)
    case 'redo':
      return (at.undone ?? []).slice(-1).map(returned)
    case 'withdrawn':
      return keptChanges(chart)
        .filter(({ id }) => id === action.id)
        .map(withdrawal)
    case 'decided':
      return [decision(action.decision, at)]
    case 'undecided':
      // What is taken back was not decided: the patient has not declined it.
      return chart.decisions
        .filter(({ option }) => option === action.option)
        .map(({ option, version }) => withdrawal({ id: version, label: nameOf(option) }))
    case 'checked':
      return [doneCheck(action, at)]
    case 'unchecked':
      return chart.checks
        .filter(({ option, check }) => option === action.option && check === action.check)
        .map(({ version, check }) => withdrawal({ id: version, label: check }))
    default:
      return []
  }
}

type Checked = { readonly option: string; readonly check: string }

function doneCheck({ option, check }: Checked, { today: on }: Circumstances): Addition {
  const body = { option, check }
  const label = `Checked for ${nameOf(option)}: ${check}`
  return { label, path: 'checks', body, event: { kind: 'check-done', on, ...body } }
}

function sentFor(change: Change, at: Circumstances): readonly Sent[] {
  switch (change.kind) {
    case 'kept':
      return []
    case 'statement':
      return [sentStatement(change.says, at)]
    case 'daily-dose': {
      const { refs, ingredient, mgPerDay } = change
      return refs.map((ref) => correction({ kind: 'daily-dose', ref, ingredient, mgPerDay }))
    }
    case 'dates': {
      const { refs, start, end } = change
      return refs.map((ref) => correction({ kind: 'dates', ref, start, end }))
    }
    case 'leave-out':
      return change.refs.map((ref) => correction({ kind: 'leave-out', ref }))
    case 'measured':
      return sentValues(change.values, at)
    case 'words':
      return [{ path: 'imports', body: { source: 'text', name: 'typed history', content: change.text } }]
    case 'pregnancy':
      return [stated({ kind: 'pregnancy', value: change.state }, at)]
    case 'no-known-allergies':
      return [stated({ kind: 'allergies', value: 'none-known' }, at)]
  }
}

type Says = Extract<Change, { kind: 'statement' }>['says']

function sentStatement(says: Says, { today: on, definition }: Circumstances): Sent {
  if (says.kind === 'answer') {
    const { rule, about, value: reply, required } = says
    const event = { kind: 'question-answered', on, rule, about, reply, required, definition } as const
    return { path: 'answers', body: { rule, about, reply, definition }, event }
  }
  return stated(says.kind === 'episode-start' ? { ...says, value: formatStatedDate(says.value) } : says, {
    today: on,
  })
}

function stated(says: StatedContent, { today: on }: Pick<Circumstances, 'today'>): Sent {
  return {
    path: 'statements',
    body: { says },
    event: { kind: 'statement-made', by: 'clinician', on, says },
  }
}

function correction(correction: Correction): Sent {
  const body = { correction, reason }
  return { path: 'corrections', body, event: { kind: 'record-corrected', ...body } }
}

/** Laboratory values and totals each by itself; the items of one form together. */
function sentValues(values: readonly MeasuredValue[], at: Circumstances): readonly Sent[] {
  const items = values.filter(({ what }) => 'instrument' in what && what.part !== 'total')
  const others = values.flatMap((each) => sentValue(each, at))
  return items.length === 0 ? others : [...others, sentItems(items, at)]
}

function sentValue({ what, value, referenceHigh }: MeasuredValue, at: Circumstances): readonly Sent[] {
  if ('loinc' in what) return [stated({ kind: 'measured', ...what, value, referenceHigh }, at)]
  if (what.part !== 'total') return []
  const body = { instrument: what.instrument, value }
  return [{ path: 'scores', body, event: { kind: 'score-recorded', on: at.today, ...body } }]
}

function sentItems(items: readonly MeasuredValue[], { today: on }: Circumstances): Sent {
  const given: (number | null)[] = []
  let instrument = ''
  for (const { what, value } of items) {
    if (!('part' in what) || typeof what.part !== 'number') continue
    instrument = what.instrument
    given[what.part - 1] = value
  }
  const answers = Array.from(given, (each) => each ?? null)
  const total = questionnaireTotal(instrument, answers)
  return {
    path: 'questionnaires',
    body: { instrument, answers },
    event: { kind: 'questionnaire-answered', on, by: 'clinician', instrument, answers, total },
  }
}

const takenBack = 'Taken back on the patient page.'

/** Withdraws the event of this version. */
function withdrawal({ id: version, label }: Pick<MadeChange, 'id' | 'label'>): Addition {
  const body = { version, reason: takenBack }
  const event = { kind: 'event-withdrawn', ...body } as const
  return { label: `Taken back: ${label}`, path: 'withdrawals', body, event }
}

/** Who withdraws a withdrawal brings back what it took. */
function returned({ id: version, label }: Pick<MadeChange, 'id' | 'label'>): Addition {
  const body = { version, reason: 'Brought back on the patient page.' }
  const event = { kind: 'event-withdrawn', ...body } as const
  return { label: `Brought back: ${label}`, path: 'withdrawals', body, event }
}

function decision({ option, decision, note }: Decision, { today: on }: Circumstances): Addition {
  const body = { option, ...(note === '' ? {} : { reason: note }) }
  const event: PatientEvent =
    decision === 'accepted'
      ? { kind: 'option-accepted', on, ...body }
      : { kind: 'option-declined', on, option, reason: note }
  const label = `${nameOf(option)}: ${decision}${note === '' ? '' : ` (${note})`}`
  return { label, path: 'decisions', body: { decision, ...body }, event }
}

function nameOf(option: string): string {
  return optionById(option)?.name ?? option
}
