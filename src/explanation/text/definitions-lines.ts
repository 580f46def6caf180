/** Every definition over the same record, one line each. */
import type { Assessment, DefinitionAnswer } from '../../assessment/result.ts'
import { answerMark } from './answer-mark.ts'
import { column, heading, type Layout } from './layout.ts'

const answerWords = { yes: 'yes', no: 'no', unknown: 'open' } as const

export function definitionsLines({ definitions }: Assessment, layout: Layout): readonly string[] {
  return [
    heading('All definitions', layout, 'treatments counted'),
    ...definitions.map((row) => definitionLine(row, layout)),
  ]
}

function definitionLine(row: DefinitionAnswer, { width, colors }: Layout): string {
  const count = countedText(row)
  const room = width - 3 - 5 - count.length - 1
  const note = row.status === 'needs-table' ? ' (needs a dose table of yours)' : ''
  const title = column(`${row.title} (${row.definition})${note}`, room)
  return ` ${answerMark(row.answer, colors)} ${column(answerWords[row.answer], 5)}${title} ${colors.dim(count)}`
}

function countedText({ adequateFailedTrials: { certain, possible } }: DefinitionAnswer): string {
  return certain === possible ? String(certain) : `${certain}–${possible}`
}
