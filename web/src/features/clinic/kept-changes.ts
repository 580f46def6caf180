/** What was stated and corrected in a chart, in words, each to be taken back. */

import { nameOfInstrument } from '../../../../src/explanation/name-of-instrument.ts'
import { nameOfGroup } from '../../../../src/explanation/naming.ts'
import { plainWords } from '../../../../src/explanation/words.ts'
import { laboratoryTestByCode, laboratoryTests } from '../../../../src/knowledge/laboratory/index.ts'
import { type Chart, chartFrom } from '../../../../src/service/chart/chart.ts'
import type { Author, LoggedEvent } from '../../../../src/service/events/patient-event.ts'
import type { MadeChange } from '../../engine/change.ts'

/**
 * The latest last; the id is the version of the event. What a patient filled in is no change of the page. With an
 * account, what others made is marked: it can be taken back, and is no part of what this person undoes.
 */
export function keptChanges(chart: Chart, account?: string): readonly MadeChange[] {
  const made = [
    ...chart.statements.map(
      (each) => [each, `${each.on}, ${each.by}: ${wordsOfStatement(each.says)}`] as const,
    ),
    ...chart.answers.map((each) => [each, `${each.on}: ${wordsOfAnswer(each)}`] as const),
    ...chart.corrections.map(
      (each) => [each, `Corrected: ${plainWords(each.correction.kind)} of ${each.correction.ref}`] as const,
    ),
    ...chart.scores.map(
      (each) => [each, `${each.on}: ${nameOfInstrument(each.instrument)} ${each.value}`] as const,
    ),
    ...chart.questionnaires
      .filter(({ by }) => by === 'clinician')
      .map((each) => [each, `${each.on}, ${each.by}: ${wordsOfQuestionnaire(each)}`] as const),
  ]
  return made
    .toSorted(([a], [b]) => a.version - b.version)
    .map(([{ version, author }, label]) => ({
      id: version,
      label,
      change: { kind: 'kept' },
      isOwn: account === undefined || isBy(account, author),
    }))
}

function isBy(account: string, author: Author): boolean {
  return author.account === account || author.account === notYetKept
}

function wordsOfAnswer({ rule, about, reply }: Chart['answers'][number]): string {
  return `${plainWords(rule)}${about === undefined ? '' : ` of ${nameOfGroup(about)}`}: ${reply}`
}

function wordsOfQuestionnaire({ instrument, total }: Chart['questionnaires'][number]): string {
  return `${nameOfInstrument(instrument)} ${total ?? 'answered'}`
}

/** What this person took back and nothing has been added since: the latest last, each brought back by its withdrawal. */
export function undoneChanges(events: readonly LoggedEvent[], account: string): readonly MadeChange[] {
  let undone: readonly Undone[] = []
  for (const { version, author, event } of events) {
    if (event.kind !== 'event-withdrawn') {
      if (changeOf(events, version) !== undefined) undone = []
      continue
    }
    const broughtBack = undone.some((each) => each.withdrawal === event.version)
    undone = undone.filter((each) => each.withdrawal !== event.version)
    if (!broughtBack && isBy(account, author))
      undone = [...undone, { withdrawal: version, version: event.version }]
  }
  return undone.flatMap(({ withdrawal, version }) => {
    const change = changeOf(events, version)
    return change === undefined ? [] : [{ ...change, id: withdrawal }]
  })
}

type Undone = { readonly withdrawal: number; readonly version: number }

/** The author of what is still on its way to the service. */
const notYetKept = ''

function changeOf(events: readonly LoggedEvent[], version: number): MadeChange | undefined {
  return keptChanges(chartFrom(events.filter((each) => each.version === version)))[0]
}

type Said = Chart['statements'][number]['says']

function wordsOfStatement(says: Said): string {
  if (says.kind === 'measured') return wordsOfValue(says)
  if (says.kind === 'allergies') return 'no known allergy or intolerance'
  const value = plainWords(says.value)
  switch (says.kind) {
    case 'pregnancy':
      return value
    case 'fact':
      return `${plainWords(says.id)}: ${value}`
    case 'preference':
      return `${plainWords(says.option)}: the patient ${value}`
    default:
      return 'agent' in says
        ? `${nameOfGroup(says.agent)}, ${plainWords(says.kind)}: ${value}`
        : `${plainWords(says.kind)}: ${value}`
  }
}

function wordsOfValue({ loinc, value, unit }: Extract<Said, { kind: 'measured' }>): string {
  const test = laboratoryTestByCode({ system: 'loinc', code: loinc })
  const name = test === undefined ? `LOINC ${loinc}` : laboratoryTests[test].name
  return `${name} ${value} ${unit ?? ''}`.trim()
}
