/** What was stated and corrected in a chart, in words, each to be taken back. */

import { nameOfInstrument } from '../../../../src/explanation/name-of-instrument.ts'
import { nameOfGroup } from '../../../../src/explanation/naming.ts'
import { plainWords } from '../../../../src/explanation/words.ts'
import { laboratoryTestByCode, laboratoryTests } from '../../../../src/knowledge/laboratory/index.ts'
import { type Chart, chartFrom } from '../../../../src/service/chart/chart.ts'
import type { LoggedEvent } from '../../../../src/service/events/patient-event.ts'
import type { MadeChange } from '../../engine/change.ts'

/** The latest last; the id is the version of the event. */
export function keptChanges({
  statements,
  answers,
  corrections,
  scores,
  questionnaires,
}: Chart): readonly MadeChange[] {
  const kept = [
    ...statements.map(({ version, on, by, says }) => ({
      id: version,
      label: `${on}, ${by}: ${wordsOfStatement(says)}`,
    })),
    ...answers.map(({ version, on, rule, about, reply }) => ({
      id: version,
      label: `${on}: ${plainWords(rule)}${about === undefined ? '' : ` of ${nameOfGroup(about)}`}: ${reply}`,
    })),
    ...corrections.map(({ version, correction }) => ({
      id: version,
      label: `Corrected: ${plainWords(correction.kind)} of ${correction.ref}`,
    })),
    ...scores.map(({ version, on, instrument, value }) => ({
      id: version,
      label: `${on}: ${nameOfInstrument(instrument)} ${value}`,
    })),
    ...questionnaires.map(({ version, on, by, instrument, total }) => ({
      id: version,
      label: `${on}, ${by}: ${nameOfInstrument(instrument)} ${total ?? 'answered'}`,
    })),
  ]
  return kept.toSorted((a, b) => a.id - b.id).map((each) => ({ ...each, change: { kind: 'kept' } }))
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
    const isOwn = author.account === account || author.account === notYetKept
    if (!broughtBack && isOwn) undone = [...undone, { withdrawal: version, version: event.version }]
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
