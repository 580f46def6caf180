/** Every definition over the same record, one line each. */
import type { Assessment, DefinitionAnswer } from '../../assessment/result.ts'
import { answerMark } from './answer-mark.ts'
import { column, heading, type Layout } from './layout.ts'

const idWidth = 32
const answerWords = { yes: 'yes', no: 'no', unknown: 'open' } as const

export function definitionsLines({ definitions }: Assessment, layout: Layout): readonly string[] {
  return [
    heading('All definitions', layout, 'treatments counted'),
    ...definitions.map((row) => definitionLine(row, layout)),
  ]
}

function definitionLine(row: DefinitionAnswer, { width, colors }: Layout): string {
  const count = countedText(row)
  const title = row.status === 'needs-table' ? `${row.title}: needs a dose table of yours` : row.title
  const room = width - idWidth - 9 - count.length - 1
  const answer = column(answerWords[row.answer], 5)
  return ` ${answerMark(row.answer, colors)} ${answer}${column(row.definition, idWidth)} ${column(title, room)} ${colors.dim(count)}`
}

function countedText({ adequateFailedTrials: { certain, possible } }: DefinitionAnswer): string {
  return certain === possible ? String(certain) : `${certain}–${possible}`
}
