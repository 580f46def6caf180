import type { Answer } from '../../assessment/result.ts'
import type { Colors } from './layout.ts'

const marks = { yes: '✓', no: '✗', unknown: '?' } as const

/** `✓`, `✗` or `?`: readable without colour. */
export function answerMark(answer: Answer, colors: Colors): string {
  const paint = { yes: colors.green, no: colors.red, unknown: colors.yellow }[answer]
  return paint(marks[answer])
}
