/** What was stated and corrected in a chart, in words, each to be taken back. */

import { nameOfGroup } from '../../../../src/explanation/naming.ts'
import { plainWords } from '../../../../src/explanation/words.ts'
import { laboratoryTestByCode, laboratoryTests } from '../../../../src/knowledge/laboratory/index.ts'
import type { Chart } from '../../../../src/service/chart/chart.ts'
import type { MadeChange } from '../../engine/change.ts'

/** The latest last; the id is the version of the event. */
export function keptChanges({ statements, answers, corrections }: Chart): readonly MadeChange[] {
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
  ]
  return kept.toSorted((a, b) => a.id - b.id).map((each) => ({ ...each, change: { kind: 'kept' } }))
}

type Said = Chart['statements'][number]['says']

function wordsOfStatement(says: Said): string {
  if (says.kind === 'measured') return wordsOfValue(says)
  const value = plainWords(says.value)
  switch (says.kind) {
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
